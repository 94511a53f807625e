"""An article's own text, line by line, with what was found in it marked on its very characters."""

import heapq
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, final

from auditor.text.lines import Lines

WHOLE: Final = 60_000
"""Code points up to which a text is shown whole; of a longer one only what stands around marks."""
_LINES_AROUND: Final = 2
_AROUND: Final = 200
"""Code points kept at either end of a stretch without a mark that is cut."""


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A range of the text that leads to a card."""

    start: int
    end: int
    rank: int
    """The least decides what characters marked several times look like and lead to."""
    style: str
    target: str
    """The card's id."""
    number: int | None = None
    """Shown before the range; ``None`` for a mark without a number."""
    pin: str = ""
    """Id of that number, so that the card can lead back."""


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """Characters of a line that look alike and lead to the same card."""

    text: str
    mark: Mark | None
    pins: tuple[Mark, ...] = ()
    """Marks with a number that begin here."""


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line of the source, without its line end; ``skipped`` lines before it are left out."""

    number: int
    segments: tuple[Segment, ...]
    skipped: int = 0
    is_end: bool = False
    """No line, but what stands for those left out at the end."""


def lines(text: str, marks: Sequence[Mark]) -> Iterator[Line]:
    """Give the lines of ``text``; of one longer than ``WHOLE`` those around marks, with ``…`` for what is cut inside.

    A last one stands for lines left out at the end (``is_end``). n·log n in the marks, linear in the text.
    """
    located = Lines(text)
    count = len(located) - (len(located) > 1 and located.bounds(len(located))[0] == len(text))
    long = len(text) > WHOLE
    starts, tops = _tops(marks)
    pins: dict[int, list[Mark]] = {}
    for mark in sorted(marks, key=lambda one: (one.start, one.number or 0)):
        if mark.number is not None:
            pins.setdefault(mark.start, []).append(mark)
    last = 0
    for number in _around(marks, located, count) if long else range(1, count + 1):
        first, past = located.bounds(number)
        end = past
        while end > first and text[end - 1] in "\r\n":
            end -= 1
        inside = starts[bisect_right(starts, first) : bisect_left(starts, past)]
        segments = []
        for low, high in pairwise((first, *inside, past)):
            top = tops[bisect_right(starts, low) - 1] if starts and low >= starts[0] else None
            shown = text[low : min(high, end)]
            if shown or low in pins:
                segments.append(Segment(text=_cut(shown) if long else shown, mark=top, pins=tuple(pins.get(low, ()))))
        if number == count and first < len(text) in pins:
            segments.append(Segment(text="", mark=None, pins=tuple(pins[len(text)])))
        yield Line(number=number, segments=tuple(segments), skipped=number - last - 1)
        last = number
    if last < count:
        yield Line(number=count + 1, segments=(), skipped=count - last, is_end=True)


def _tops(marks: Sequence[Mark]) -> tuple[list[int], list[Mark | None]]:
    """Give where the look of the text changes, and the mark that decides it from there on."""
    ordered = sorted(marks, key=lambda one: one.start)
    edges = sorted({edge for one in marks for edge in (one.start, one.end)})
    tops: list[Mark | None] = []
    active: list[tuple[int, int, int]] = []
    at = 0
    for edge in edges:
        while at < len(ordered) and ordered[at].start <= edge:
            heapq.heappush(active, (ordered[at].rank, at, ordered[at].end))
            at += 1
        while active and active[0][2] <= edge:
            heapq.heappop(active)
        tops.append(ordered[active[0][1]] if active else None)
    return edges, tops


def _around(marks: Sequence[Mark], located: Lines, count: int) -> list[int]:
    """Give the lines where a mark begins or ends, and some on either side."""
    wanted: set[int] = {1}
    for mark in marks:
        for offset in (mark.start, max(mark.start, mark.end - 1)):
            line = located.locate(offset).line
            wanted.update(range(max(1, line - _LINES_AROUND), min(count, line + _LINES_AROUND) + 1))
    return sorted(wanted)


def _cut(text: str) -> str:
    return text if len(text) <= _AROUND * 3 else f"{text[:_AROUND]}…{text[-_AROUND:]}"
