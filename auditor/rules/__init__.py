"""What we mind: one file a rule, which explains and proves itself."""
