"""Findings to edits that leave every other character alone."""
