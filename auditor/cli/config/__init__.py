"""The configuration file: found, read, and made part of what a command was asked."""
