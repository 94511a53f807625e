"""Linear patterns with large classes of characters: RE2 with the memory that their states need."""

import re2

MEMORY = 64 * 1024 * 1024
"""Bytes that RE2 may use for the states of one pattern; with its default it gives up on classes of this size."""


def compiled(pattern: str) -> "re2._Regexp[str]":
    """Give ``pattern`` compiled; raises ``re2.error`` for one that is none."""
    options = re2.Options()
    options.max_mem = MEMORY
    return re2.compile(pattern, options)
