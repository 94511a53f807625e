"""Whether a stretch of markup holds anything a person could read."""

SYNTAX = " \t\r\n\f\v>*_~#-=+|:;,.!?`'\"[](){}<&$%^\\/"
"""Characters that mark up. A stretch of these alone says nothing."""

EDGES = " \t\r\n\f\v>|`'\"[](){}<&=!\\,;:"
"""What may be cut from the ends of a stretch: never a sign that belongs to a handle, a number or a path."""

_ORDINAL = 3
"""List markers and footnote numbers up to this many digits are numbering; a longer one could be a number to call."""


def readable(text: str) -> bool:
    """Say whether ``text`` has a letter, a digit or another character that is not mere syntax; ``1.`` is numbering."""
    core = text.strip(SYNTAX)
    return bool(core) and not (len(core) <= _ORDINAL and core.isascii() and core.isdigit())


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Narrow source ``start:end`` by the syntax at its ends."""
    whole = text[start:end]
    left = len(whole) - len(whole.lstrip(EDGES))
    return start + left, start + left + len(whole.strip(EDGES))
