"""The text of a file of any size, piece by piece: what the raw pass reads when a source is over the size limit."""

import codecs
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final, final

from auditor.source.decode import CODECS, LOSS, detect, replace_losses
from auditor.source.files import ArticleFile
from auditor.source.source import Note
from auditor.text.lines import Location
from auditor.text.span import Span

SIZE: Final = 1024 * 1024
"""Bytes a window adds."""

OVERLAP: Final = 4 * 1024
"""Characters a window repeats of the one before: what is longer may be cut in two."""


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """A stretch of a file's decoded text."""

    start: Location
    """Where ``text`` starts in the decoded file."""
    text: str
    repeated: int
    """How many characters at the beginning of ``text`` also ended the window before; 0 in the first."""
    notes: tuple[Note, ...]
    """Invalid bytes among the new characters, at their places in the decoded file."""


def windows(path: Path, size: int = SIZE, overlap: int = OVERLAP) -> Iterator[Window]:
    """Give the text of ``path`` in windows; at most one of them is held, so memory does not grow with the file.

    Raises ``files.NotReadable`` when the file is gone or has become something else.
    """
    with ArticleFile(path) as file:
        data = file.read(size)
        encoding, skip = detect(data)
        decoder = codecs.getincrementaldecoder(CODECS[encoding])(LOSS)
        data = data[skip:]
        start = Location(offset=0, line=1, column=1)
        tail = ""
        last = False
        while not last:
            following = file.read(size)
            last = not following
            text = tail + decoder.decode(data, last)
            window = _window(text, start, len(tail))
            yield window
            keep = _cut(window.text, overlap)
            start, tail = _after(start, window.text[:keep]), window.text[keep:]
            data = following


def _window(text: str, start: Location, repeated: int) -> Window:
    fresh, notes = replace_losses(text[repeated:])
    base = start.offset + repeated
    return Window(
        start=start,
        text=text[:repeated] + fresh,
        repeated=repeated,
        notes=tuple(replace(note, span=Span(start=base + note.span.start, end=base + note.span.end)) for note in notes),
    )


def _cut(text: str, overlap: int) -> int:
    """Give the index from which the next window repeats ``text``; never between CR and LF."""
    keep = max(len(text) - overlap, 0)
    return keep - 1 if keep and text[keep - 1] == "\r" else keep


def _after(start: Location, text: str) -> Location:
    """Give the place behind ``text``, which begins at ``start`` and does not end in the middle of a line break."""
    breaks = text.count("\n") + text.count("\r") - text.count("\r\n")
    last = max(text.rfind("\n"), text.rfind("\r"))
    column = len(text) - last if breaks else start.column + len(text)
    return Location(offset=start.offset + len(text), line=start.line + breaks, column=column)
