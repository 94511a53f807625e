"""Labelled articles to weights: fitted, measured out of group, and what points mean there."""
