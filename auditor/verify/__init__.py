"""Mentions to verdicts: claims against facts, dated and licensed."""
