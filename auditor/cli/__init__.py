"""The command line: arguments, wiring, exit codes; no policy."""
