"""Columns in the unit that a format counts in; the report itself counts code points."""

from enum import StrEnum
from typing import Final, final

from auditor.text.lines import Lines


class Unit(StrEnum):
    """What a column counts, named as a report names it."""

    CODE_POINTS = "unicode code points"
    UTF16 = "utf-16 code units"
    UTF8 = "utf-8 bytes"


_SIZES: Final = {Unit.CODE_POINTS: ("utf-32-le", 4), Unit.UTF16: ("utf-16-le", 2), Unit.UTF8: ("utf-8", 1)}
"""The encoding in which a unit is a fixed number of bytes."""


@final
class Columns:
    """Gives places of a text with columns in one unit; places in the order of the text cost one pass over it."""

    __slots__ = ("_encoding", "_last", "_lines", "_size", "_text")

    def __init__(self, text: str, unit: Unit) -> None:
        """Count the columns of ``text`` in ``unit``."""
        self._text = text
        self._lines = Lines(text)
        self._encoding, self._size = _SIZES[unit]
        self._last = (0, 1, 1)

    def locate(self, offset: int) -> tuple[int, int]:
        """Give line and column, both from 1, of ``offset`` (code points from the start of the text)."""
        place = self._lines.locate(offset)
        at, line, column = self._last
        if line != place.line or at > offset:
            at, column = offset - place.column + 1, 1
        column += len(self._text[at:offset].encode(self._encoding, "surrogatepass")) // self._size
        self._last = (offset, place.line, column)
        return place.line, column
