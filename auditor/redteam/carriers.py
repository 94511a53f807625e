"""C1 to C8: where in an article the line stands."""

from collections.abc import Callable, Mapping
from typing import Final

from auditor.redteam.context import sentence, title
from auditor.redteam.draft import Piece, Pieces
from auditor.redteam.draw import Draw

Layout = Callable[[Pieces, Draw, str], Pieces]


def _t(text: str) -> Piece:
    return Piece("text", text)


def around(middle: Pieces, draw: Draw, language: str) -> Pieces:
    """Give a Markdown article with ``middle`` as a block of its own between two paragraphs."""
    head = f"# {title(draw, language)}\n\n{sentence(draw, language)}\n\n"
    return (_t(head), *middle, _t(f"\n\n{sentence(draw, language)}\n"))


def _sentence(line: Pieces, draw: Draw, language: str) -> Pieces:
    gap = " " if language == "en" else ""
    before, after = _t(sentence(draw, language) + gap), sentence(draw, language)
    space = " " if after[0].isascii() else gap  # an id would run on into the letters of the next sentence
    return around((before, *line, _t(space + after)) if draw.chance(1, 2) else (before, *line), draw, language)


def _heading(line: Pieces, draw: Draw, language: str) -> Pieces:
    return around((_t("## "), *line), draw, language)


def _item(line: Pieces, draw: Draw, language: str) -> Pieces:
    first, last = sentence(draw, language), sentence(draw, language)
    return around((_t(f"- {first}\n- "), *line, _t(f"\n- {last}")), draw, language)


def _cell(line: Pieces, draw: Draw, language: str) -> Pieces:
    head = "| item | note |" if language == "en" else "| 项目 | 说明 |"
    return around((_t(f"{head}\n| --- | --- |\n| eSIM | "), *line, _t(" |")), draw, language)


def _link(line: Pieces, draw: Draw, language: str) -> Pieces:
    return around((_t("["), *line, _t("](https://guide.example/help)")), draw, language)


def _alt(line: Pieces, draw: Draw, language: str) -> Pieces:
    return around((_t("!["), *line, _t("](https://guide.example/a.png)")), draw, language)


def _tail(line: Pieces, draw: Draw, language: str) -> Pieces:
    head = f"# {title(draw, language)}\n\n{sentence(draw, language)}\n\n{sentence(draw, language)}\n\n"
    return (_t(head + ("---\n\n" if draw.chance(1, 2) else "")), *line, _t("\n"))


def _title(line: Pieces, draw: Draw, language: str) -> Pieces:
    return (_t("# "), *line, _t(f"\n\n{sentence(draw, language)}\n\n{sentence(draw, language)}\n"))


CARRIERS: Final[Mapping[str, Layout]] = {
    "sentence": _sentence,
    "heading": _heading,
    "list item": _item,
    "table cell": _cell,
    "link text": _link,
    "image alt": _alt,
    "tail block": _tail,
    "title": _title,
}
"""In the order of C1 to C8."""
