"""Cue words, hosts and other words that people edit, loaded from rules/lexicon/."""
