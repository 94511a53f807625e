"""Findings to trust: ledger, interval, evidence coverage, bands."""
