"""The report as SARIF 2.1.0, in the part of it that GitHub reads."""
