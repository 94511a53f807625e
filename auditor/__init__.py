"""Trust reports for SIM and eSIM guides."""
