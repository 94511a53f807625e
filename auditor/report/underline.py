"""An excerpt as two lines: the source, and a row of signs under its exact characters."""

from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate
from operator import attrgetter
from typing import Final

from auditor.report.excerpt import Excerpt
from auditor.report.page import MORE
from auditor.report.width import Piece, pieces

SIGN: Final = "^"
_TAB: Final = Piece("    ", 4, 1)
_SHOWN, _COLUMNS = attrgetter("shown"), attrgetter("columns")
_MARGIN: Final = 2
"""Columns kept free for the signs that there is more."""


def underlined(excerpt: Excerpt, columns: int) -> tuple[str, str]:
    """Give the line, cut around the span to ``columns``, and the signs under the span.

    A cut is shown by ``…``. An empty span has one sign, where it would begin.
    """
    room = columns - _MARGIN
    inside, cut = _head(_printed(excerpt.inside), room * 3 // 4)
    inside_width = _width(inside)
    left = _printed(excerpt.before if excerpt.more_before else excerpt.before.lstrip(" \t"))
    right = _printed(excerpt.after)
    free = room - inside_width - (1 if cut or excerpt.more_inside else 0)
    before, cut_before = _tail(left, max(free // 2, free - _width(right)))
    after, cut_after = _head(right, free - _width(before))
    start = MORE if cut_before or excerpt.more_before else ""
    middle = MORE if cut or excerpt.more_inside else ""
    end = MORE if not middle and (cut_after or excerpt.more_after) else ""
    if middle:
        after = []
    line = start + _text(before) + _text(inside) + middle + _text(after) + end
    signs = " " * (len(start) + _width(before)) + SIGN * max(inside_width, 1)
    return line.rstrip(" "), signs


def _printed(text: str) -> list[Piece]:
    if "\t" not in text:
        return [*pieces(text)]
    return [_TAB if text[at] == "\t" else piece for at, piece in _placed(text)]


def _placed(text: str) -> Iterable[tuple[int, Piece]]:
    at = 0
    for piece in pieces(text):
        yield at, piece
        at += piece.length


def _head(among: list[Piece], columns: int) -> tuple[list[Piece], bool]:
    kept = bisect_right([*accumulate(map(_COLUMNS, among))], columns)
    return among[:kept], kept < len(among)


def _tail(among: list[Piece], columns: int) -> tuple[list[Piece], bool]:
    kept, cut = _head(among[::-1], columns)
    return kept[::-1], cut


def _width(among: list[Piece]) -> int:
    return sum(map(_COLUMNS, among))


def _text(among: list[Piece]) -> str:
    return "".join(map(_SHOWN, among))
