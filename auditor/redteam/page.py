"""A text laid out, with the markup and the encoding in which it is handed to an audit."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, final

from auditor.redteam.context import sentence, title
from auditor.redteam.draft import Draft, Piece, Pieces
from auditor.redteam.draw import Draw

MARKDOWN: Final = "text/markdown"
HTML: Final = "text/html"


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """An article as written."""

    pieces: Pieces
    media: str = MARKDOWN
    encoding: str = "utf-8"
    carrier: str = "own"
    """``own`` where the transform itself decides the place."""


Lay = Callable[[Draft, str, Draw], Page]
"""Lays a line out in the way of one member of a family."""


def t(text: str) -> Piece:
    """Give a piece that belongs to nothing."""
    return Piece("text", text)


def markdown(head: str, line: Pieces, foot: str, draw: Draw, language: str) -> Page:
    """Give a Markdown article with a block of ``head``, line and ``foot``."""
    start = f"# {title(draw, language)}\n\n{sentence(draw, language)}\n\n{head}"
    return Page(pieces=(t(start), *line, t(f"{foot}\n\n{sentence(draw, language)}\n")))


def html(head: str, line: Pieces, foot: str, draw: Draw, language: str) -> Page:
    """Give an HTML article with a block of ``head``, line and ``foot`` in its body."""
    name = title(draw, language)
    start = (
        f"<!DOCTYPE html>\n<html><head><title>{name}</title></head><body>\n<p>{sentence(draw, language)}</p>\n{head}"
    )
    return Page(pieces=(t(start), *line, t(f"{foot}\n<p>{sentence(draw, language)}</p>\n</body></html>\n")), media=HTML)


def in_head(head: str, line: Pieces, foot: str, draw: Draw, language: str) -> Page:
    """Give an HTML article with ``head``, line and ``foot`` in its head."""
    end = f"{foot}</head><body>\n<h1>{title(draw, language)}</h1>\n<p>{sentence(draw, language)}</p>\n</body></html>\n"
    return Page(pieces=(t(f"<!DOCTYPE html>\n<html><head>{head}"), *line, t(end)), media=HTML)
