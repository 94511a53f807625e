"""The one place where rooms are wired."""
