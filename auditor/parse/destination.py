"""Where destination and title of a Markdown link or definition stand: ``](destination "title")``.

The parser has resolved both already. This only looks up where they were written, and never guesses.
"""

from dataclasses import dataclass
from typing import final

from auditor.parse.references import Piece, plain, resolve

_SPACE = " \t\r\n"
_QUOTES = {'"': '"', "'": "'", ")": "("}


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Destination:
    """Where a destination and its title were found."""

    url: tuple[int, int] | None
    """``None`` when its place cannot be told."""
    title: list[Piece]
    """Empty when there is none."""


def locate(source: str, start: int, end: int, url: str, title: str) -> Destination:
    """Find ``url``, which opens ``start:end`` but for space, and ``title``, which closes it."""
    at = start
    while at < end and source[at] in _SPACE:
        at += 1
    angle = source.startswith("<", at, end)
    at += angle
    stop = at + len(url)
    place: tuple[int, int] | None = (at, stop)
    if not source.startswith(url, at) or not _ends(source, stop, end, angle=angle):
        stop = _stop(source, at, end, angle=angle)
        place = (at, stop) if plain(source, resolve(source, at, stop)) == url else None
    return Destination(url=place, title=_title(source, stop, end, title) if title else [])


def _ends(source: str, stop: int, end: int, *, angle: bool) -> bool:
    """Say whether a destination can end at ``stop``."""
    if angle:
        return source.startswith(">", stop, end)
    return stop == end or (stop < end and source[stop] in _SPACE)


def _stop(source: str, at: int, end: int, *, angle: bool) -> int:
    """Find where a destination that holds escapes ends."""
    if angle:
        stop = source.find(">", at, end)
        while stop > at and source[stop - 1] == "\\":
            stop = source.find(">", stop + 1, end)
        return stop if stop >= 0 else end
    return min([stop for space in _SPACE if (stop := source.find(space, at, end)) >= 0], default=end)


def _title(source: str, start: int, end: int, title: str) -> list[Piece]:
    """Read the quoted title that ends ``start:end``."""
    stop = end
    while stop > start and source[stop - 1] in _SPACE:
        stop -= 1
    first = stop - 1 - len(title)
    if first > start and source.startswith(title, first):
        return [(None, first, stop - 1)]
    first = source.find(_QUOTES.get(source[stop - 1], "\0"), start, stop - 1) + 1 if stop > start else 0
    if not first:
        return []
    pieces = resolve(source, first, stop - 1)
    return pieces if plain(source, pieces) == title else [(title, first - 1, stop)]
