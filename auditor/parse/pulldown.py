"""Markdown events; the one module that knows pyromark.

pyromark (pulldown-cmark) follows CommonMark 0.31.2 and is linear on every hostile shape we know. Its offsets are UTF-8
bytes of what it was given.
"""

from typing import TYPE_CHECKING

import pyromark

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pyromark.event import Event, Range

_OPTIONS = (
    pyromark.Options.ENABLE_TABLES
    | pyromark.Options.ENABLE_FOOTNOTES
    | pyromark.Options.ENABLE_STRIKETHROUGH
    | pyromark.Options.ENABLE_TASKLISTS
)

Definition = tuple[str, str, str, int, int]
"""Label, destination, title, and the byte range of the whole definition."""


def events(text: str) -> "Iterable[tuple[Event, Range]]":
    """Give the events of ``text``, which holds no lone surrogate, with their byte ranges."""
    return pyromark.events_with_range(text, options=_OPTIONS)


def definitions(text: str) -> list[Definition]:
    """Give the link reference definitions of ``text`` in order; of two with one label, the first."""
    if "]:" not in text:
        return []
    found = pyromark.reference_definitions(text, options=_OPTIONS)
    return [
        (label, entry["dest"], entry["title"] or "", entry["span"]["start"], entry["span"]["end"])
        for label, entry in found.items()
    ]
