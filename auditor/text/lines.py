"""Offsets to lines and columns."""

from bisect import bisect_right
from dataclasses import dataclass
from typing import final


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Location:
    """A place as a person counts: line and column start at 1, the column counts code points."""

    offset: int
    line: int
    column: int


@final
class Lines:
    """The lines of a text; LF, CR LF and a lone CR end one (CommonMark 0.31.2 §2.1)."""

    __slots__ = ("_length", "_starts")

    def __init__(self, text: str) -> None:
        """Find the line starts of ``text``: one linear pass."""
        starts = [0]
        append, find = starts.append, text.find
        if "\r" in text:
            text = text.replace("\r\n", " \n").replace("\r", "\n")  # same length, so the same offsets
            find = text.find
        at = find("\n")
        while at >= 0:
            append(at + 1)
            at = find("\n", at + 1)
        self._starts = starts
        self._length = len(text)

    def __len__(self) -> int:
        """Count the lines; a final line break opens one more, empty line."""
        return len(self._starts)

    def locate(self, offset: int) -> Location:
        """Give line and column of ``offset`` (0 … length, both included)."""
        line = bisect_right(self._starts, offset)
        return Location(offset=offset, line=line, column=offset - self._starts[line - 1] + 1)

    def bounds(self, line: int) -> tuple[int, int]:
        """Give the offsets where ``line`` (from 1) starts and where the next one does."""
        start = self._starts[line - 1]
        return start, self._starts[line] if line < len(self._starts) else self._length
