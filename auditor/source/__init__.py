"""Bytes to text: one article as written, with evidence of its encoding."""
