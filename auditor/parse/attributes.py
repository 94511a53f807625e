"""The attributes of a start tag with exact places; WHATWG HTML §13.2.5.32–39 (attribute states)."""

from typing import NamedTuple

from auditor.parse.references import Piece, plain, resolve_attribute

_SPACE = " \t\n\f\r"
_BEFORE_NAME = _SPACE + "/"
_AFTER_NAME = frozenset(" \t\n\f\r/>=")
_ORDINARY = 40
"""Names up to this length are looked at whole, longer ones character by character."""
_UPPER = {upper: upper + 32 for upper in range(ord("A"), ord("Z") + 1)} | {0: 0xFFFD}


class Attribute(NamedTuple):
    """One attribute as written; of two with one name, HTML knows only the first."""

    name: str
    """ASCII letters lower case."""
    start: int
    """Where the name stands."""
    first: int
    """Where the value stands: ``first:last``, without quotes; an empty range when there is none."""
    last: int

    def pieces(self, source: str) -> list[Piece]:
        """Give the value piece by piece, character references resolved."""
        return resolve_attribute(source, self.first, self.last)

    def value(self, source: str) -> str:
        """Give the value, character references resolved."""
        value = source[self.first : self.last]
        return plain(source, self.pieces(source)) if "&" in value else value


def scan(source: str, start: int, end: int) -> list[Attribute]:
    """Give the attributes between ``start`` (after the tag's name) and ``end`` (its closing ``>``), in order."""
    found: list[Attribute] = []
    at = start
    sign = -2  # the next equals sign: -2 not looked for, -1 none left
    while True:
        while at < end and source[at] in _BEFORE_NAME:
            at += 1
        if at >= end:
            return found
        if sign != -1 and sign <= at:
            sign = source.find("=", at + 1, end)
        stop = _name_end(source, at, end, sign)
        name = lower(source[at:stop])
        after = stop
        while after < end and source[after] in _SPACE:
            after += 1
        if after >= end or source[after] != "=":
            found.append(Attribute(name, at, stop, stop))
            at = after
            continue
        after += 1
        while after < end and source[after] in _SPACE:
            after += 1
        first, last, following = _value(source, after, end)
        found.append(Attribute(name, at, first, last))
        at = following


def lower(name: str) -> str:
    """Give ``name`` with ASCII letters lower case, NUL as U+FFFD, and nothing else changed."""
    return name.lower() if name.isascii() and "\0" not in name else name.translate(_UPPER)


def _name_end(source: str, at: int, end: int, sign: int) -> int:
    """Find where the attribute name at ``at`` ends; ``sign`` is the next equals sign after its first character."""
    if 0 <= sign <= at + _ORDINARY:
        name = source[at:sign]
        if name.isascii() and (name.isalpha() or name.replace("-", "").isalnum()):
            return sign
    stop = at + 1  # a name may begin with an equals sign
    while stop < end and source[stop] not in _AFTER_NAME:
        stop += 1
    return stop


def _value(source: str, at: int, end: int) -> tuple[int, int, int]:
    """Give start and end of the value at ``at`` and where reading goes on."""
    if at >= end:
        return at, at, at
    quote = source[at]
    if quote in "\"'":
        close = source.find(quote, at + 1, end)
        if close < 0:
            return at + 1, end, end
        return at + 1, close, close + 1
    stop = at
    while stop < end and source[stop] not in _SPACE:
        stop += 1
    return at, stop, stop
