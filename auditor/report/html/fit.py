"""Other people's text in a page: nothing is there that no reader sees, and nothing steers how the rest is read."""

from functools import lru_cache

from markupsafe import Markup

from auditor.report.width import HIDDEN, MARK, kind, pieces

_SHORT = 200
"""Characters up to which many texts are kept: words of ours come again and again; of longer ones a few."""
_LAYOUT = "\t"
"""Kept as it is: the page sets it."""


def fit(value: object) -> object:
    """Give what a template puts out fit for a page; Jinja escapes it afterwards. Markup of our own stays as it is.

    Control characters, bidirectional controls, unassigned and private ones stand as their names, in ``⟦ ⟧``.
    """
    return visible(value) if isinstance(value, str) and not isinstance(value, Markup) else value


@lru_cache(maxsize=4096)
def _short(text: str) -> str:
    return _visible(text)


@lru_cache(maxsize=64)
def _long(text: str) -> str:
    return _visible(text)


def visible(text: str) -> str:
    """Give ``text`` with the name of every character that could not be seen, line feeds too; tabs are left."""
    return _short(text) if len(text) <= _SHORT else _long(text)


def _visible(text: str) -> str:
    if all(char in _LAYOUT or kind(char) not in {HIDDEN, MARK} for char in set(text)):
        return text
    return _LAYOUT.join("".join(piece.shown for piece in pieces(part)) for part in text.split(_LAYOUT))
