"""A page of text: words in the reader's languages, lines no wider than the page, nothing printed unseen."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Final, final

from auditor.report.style import Style
from auditor.report.view import Language, View
from auditor.report.width import columns, pieces
from auditor.report.wire_mentions import Bilingual as WireBilingual
from auditor.text.bilingual import Bilingual

MORE: Final = "…"
_LEAST: Final = 40
_CLOSING: Final = frozenset("，。、；：！？）》」』】”’%,.;:!?)")
_LONGEST: Final = 600
"""Columns of one name or uri; a longer one is cut."""
_SHORT: Final = 2000
"""Characters of a text of which the lines are kept for when it comes again."""


@final
class Page:
    """Sets text for one view: its languages, its width, its colours."""

    __slots__ = ("languages", "style", "width")

    def __init__(self, view: View) -> None:
        """Set text as ``view`` asks."""
        self.languages: tuple[Language, ...] = view.languages
        self.style = Style(color=view.color)
        self.width = max(view.columns, _LEAST)

    def each(self, said: Bilingual | WireBilingual) -> tuple[str, ...]:
        """Give what is said in each of the reader's languages; said alike in both, it is given once."""
        return _each(said, self.languages)

    def word(self, said: Bilingual, **slots: object) -> str:
        """Give a fixed phrase in the reader's languages, side by side, its ``{slots}`` filled."""
        if not slots:
            return phrase(said, self.languages)
        return " ".join(text.format(**slots) for text in _each(said, self.languages))

    def wrap(self, text: str, indent: int, first: int | None = None, most: int = 6) -> list[str]:
        """Break ``text`` into printable lines of this page less ``indent`` (the first line: less ``first``).

        Nothing but the characters is changed: the lines come without their indent. At most ``most`` lines are given,
        the last with a sign that there is more.
        """
        wrapped = _kept if len(text) <= _SHORT else _wrapped
        return list(wrapped(text, self.width - (indent if first is None else first), self.width - indent, most))

    def entry(self, label: str, texts: tuple[str, ...], indent: int, pad: int) -> Iterator[str]:
        """Give ``texts`` beside a label that takes ``pad`` columns, each on lines of its own."""
        lead = " " * (pad - columns(label) + 2)
        inner = indent + pad + 2
        for number, text in enumerate(texts):
            for at, line in enumerate(self.wrap(text, inner)):
                start = self.style.dim(label) + lead if number == at == 0 else " " * (pad + 2)
                yield " " * indent + start + line


def _each(said: Bilingual | WireBilingual, languages: tuple[Language, ...]) -> tuple[str, ...]:
    if len(languages) == 1:
        return (said.zh if languages[0] == "zh" else said.en,)
    texts = tuple(said.zh if language == "zh" else said.en for language in languages)
    return texts[:1] if len(set(texts)) == 1 else texts


@lru_cache(maxsize=512)
def phrase(said: Bilingual, languages: tuple[Language, ...]) -> str:
    """Give a phrase without slots in these languages, side by side."""
    return " ".join(text.format() for text in _each(said, languages))


def shown(text: str) -> str:
    """Give ``text`` fit to print on one line, however hostile: cut when it is very long."""
    if len(text) <= _LONGEST and text.isascii() and text.isprintable():
        return text
    found: list[str] = []
    used = 0
    for piece in pieces(text):
        used += piece.columns
        if used > _LONGEST:
            return "".join(found) + MORE
        found.append(piece.shown)
    return "".join(found)


def _wrapped(text: str, limit: int, rest: int, most: int) -> tuple[str, ...]:
    """Do what ``Page.wrap`` says for a first line of ``limit`` columns and others of ``rest``."""
    lines: list[str] = []
    line: list[tuple[str, int]] = []
    used, can_break = 0, 0
    for piece in pieces(text):
        hangs = piece.shown in _CLOSING and used <= limit
        if used + piece.columns > limit and line and not hangs:
            at = can_break or len(line)
            lines.append("".join(shown for shown, _ in line[:at]).rstrip(" "))
            if len(lines) == most:
                lines[-1] += MORE
                return tuple(lines)
            line = line[at:]
            used, can_break, limit = sum(wide for _, wide in line), 0, rest
        line.append((piece.shown, piece.columns))
        used += piece.columns
        if piece.shown == " " or piece.columns > 1 or (can_break == len(line) - 1 and hangs):
            can_break = len(line)
    return (*lines, "".join(shown for shown, _ in line))


_kept = lru_cache(maxsize=4096)(_wrapped)  # advice comes again with every finding
