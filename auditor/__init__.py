"""Trust reports for SIM and eSIM guides."""

__version__ = "0.1.0"
