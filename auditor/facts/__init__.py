"""What is known, with dates and references, loaded from rules/facts/."""
