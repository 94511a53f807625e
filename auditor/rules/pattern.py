"""Patterns of text rules: RE2, line by line, over folded text in lower case."""

from functools import lru_cache
from typing import Any

import re2

_MOST_MEMORY = 4 << 20
"""Bytes RE2 may use for one pattern: half of its default, far above what any pattern a person would write needs."""

_PROBES = ("", "x", "好", "a b。c 1")
"""Texts in which a pattern that can match nothing at all does so."""


@lru_cache(maxsize=1024)
def compiled(pattern: str) -> "re2._Regexp[str]":
    r"""Compile ``pattern`` so that ``^`` and ``$`` are the ends of a line and nothing matches across a line break.

    Raises ``re2.error`` when RE2 refuses it: look-around, back references, too large when compiled.
    """
    options = _quiet()
    options.never_nl = True
    return re2.compile(f"(?m:{pattern})", options)


def trouble(pattern: str) -> str | None:
    """Say what is wrong with a pattern, or ``None``."""
    try:
        re2.compile(pattern, _quiet())  # alone first, so that no ``)`` can close the group it is wrapped in
        regex = compiled(pattern)
    except re2.error as error:
        return f"RE2 refuses the pattern: {_words(error)}"
    if any(hit.start() == hit.end() for text in _PROBES if (hit := regex.search(text)) is not None):
        return "the pattern matches the empty text, so it would match everywhere"
    return None


def captures(pattern: str) -> frozenset[str]:
    """Name the pattern's named groups; empty when the pattern cannot be compiled."""
    try:
        return frozenset(compiled(pattern).groupindex)
    except re2.error:
        return frozenset()


def _quiet() -> "re2.Options":
    options = re2.Options()
    options.log_errors = False
    options.max_mem = _MOST_MEMORY
    return options


def _words(error: Exception) -> str:
    said: Any = error.args[0] if error.args else ""
    return said.decode("utf-8", "replace") if isinstance(said, bytes) else str(said)
