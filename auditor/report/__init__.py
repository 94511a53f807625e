"""A report to bytes: one file a format, the wire format first."""
