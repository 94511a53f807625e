"""How text looks in a terminal: what is printed for it, and how many columns that takes.

What a reader could not see, or what could steer the terminal, is printed as its name in ``⟦ ⟧``: control characters,
bidirectional controls, characters of no width, private and unassigned ones. Marks stay on their letter and joiners
inside an emoji, where they are seen. The table beside this file is made from one version of Unicode
(``tools/build_width.py``); widths follow UAX #11 and, for emoji, UTS #51: one cluster, two columns. Characters of
ambiguous width take one column, as in nearly every terminal.
"""

from bisect import bisect_right
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path
from typing import Final, NamedTuple, cast

HIDDEN, MARK, WIDE, NARROW = "hidden", "mark", "wide", "narrow"
_NAMES: Final = {
    "\0": "NUL", "\a": "BEL", "\b": "BS", "\t": "TAB", "\n": "LF", "\r": "CR", "\x1b": "ESC", "\x7f": "DEL",
    "\x85": "NEL", "\x9b": "CSI", "\x9d": "OSC", "\xad": "SHY", "\u061c": "ALM", "\u200b": "ZWSP", "\u200c": "ZWNJ",
    "\u200d": "ZWJ", "\u200e": "LRM", "\u200f": "RLM", "\u2028": "LS", "\u2029": "PS", "\u202a": "LRE",
    "\u202b": "RLE", "\u202c": "PDF", "\u202d": "LRO", "\u202e": "RLO", "\u2060": "WJ", "\u2066": "LRI",
    "\u2067": "RLI", "\u2068": "FSI", "\u2069": "PDI", "\ufe0e": "VS15", "\ufe0f": "VS16", "\ufeff": "BOM",
}  # fmt: skip
_KEYCAP: Final = "\ufe0f\u20e3"
_MARKS: Final = 3
"""Marks kept on one letter; Vietnamese, Thai and pointed Hebrew need no more."""
_JOINED: Final = 4
"""Pictures in one joined emoji; no recommended sequence (UTS #51) has more."""


class Piece(NamedTuple):
    """Something printed as one: what is printed, in how many columns, for how many characters of the text."""

    shown: str
    columns: int
    length: int


@cache
def version() -> str:
    """Give the stamp of the width table, which names its version of Unicode."""
    return _read()[0]


def pieces(text: str) -> Iterator[Piece]:
    """Give what is printed for ``text``, piece by piece."""
    alone = [*map(_alone, text)]
    return cast("Iterator[Piece]", iter(alone)) if all(alone) else _pieces(text)


def _pieces(text: str) -> Iterator[Piece]:
    at, length = 0, len(text)
    while at < length:
        char = text[at]
        alone = _alone(char)
        if alone is not None and (at + 1 == length or _alone(text[at + 1]) is not None):
            yield alone
            at += 1
        elif kind(char) in {HIDDEN, MARK}:
            name = f"⟦{_NAMES.get(char) or f'U+{ord(char):04X}'}⟧"
            yield Piece(name, len(name), 1)
            at += 1
        else:
            end, columns = _cluster(text, at)
            yield Piece(text[at:end], columns, end - at)
            at = end


def printed(text: str) -> str:
    """Give what is printed for ``text``, whole and on one line."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(piece.shown for piece in pieces(text))


def columns(text: str) -> int:
    """Count the columns that ``text`` takes when it is printed."""
    if text.isascii() and text.isprintable():
        return len(text)
    return sum(piece.columns for piece in pieces(text))


@lru_cache(maxsize=8192)
def _alone(char: str) -> Piece | None:
    """Give what is printed for a character that joins none behind it which has such a piece, too; else ``None``."""
    known = kind(char)
    if known in {HIDDEN, MARK} or is_flag_letter(char) or is_picture(char):
        return None
    return Piece(char, 2 if known == WIDE else 1, 1)


@lru_cache(maxsize=8192)
def kind(char: str) -> str:
    """Say whether ``char`` is hidden, a mark on the character before, wide (two columns) or narrow (one)."""
    starts, kinds = _read()[1]
    return kinds[bisect_right(starts, ord(char)) - 1]


@lru_cache(maxsize=4096)
def is_picture(char: str) -> bool:
    """Say whether ``char`` is a picture that can be joined or shown as an emoji (Extended_Pictographic)."""
    starts, kinds = _read()[2]
    return kinds[bisect_right(starts, ord(char)) - 1] == "picture"


def _cluster(text: str, at: int) -> tuple[int, int]:
    char = text[at]
    if char in "0123456789#*":
        return (at + 3, 2) if text.startswith(_KEYCAP, at + 1) else _marked(text, at + 1, 1)
    if is_flag_letter(char):
        return at + 1 + is_flag_letter(text[at + 1 : at + 2]), 2
    width = 2 if kind(char) == WIDE else 1
    if not is_picture(char):
        return _marked(text, at + 1, width)
    end, joined = at + 1, 1
    while end < len(text):
        follows = text[end]
        if (follows == "\ufe0f" and text[end - 1] != "\ufe0f") or "\U0001f3fb" <= follows <= "\U0001f3ff":
            end, width = end + 1, 2
        elif follows == "\u200d" and joined < _JOINED and _is_shown_picture(text[end + 1 : end + 2]):
            end, width, joined = end + 2, 2, joined + 1
        else:
            break
    return _marked(text, end, width)


def _marked(text: str, at: int, width: int) -> tuple[int, int]:
    end = at
    while end < len(text) and end - at < _MARKS and kind(text[end]) == MARK:
        end += 1
    return end, width


def _is_shown_picture(char: str) -> bool:
    return char != "" and is_picture(char) and kind(char) != HIDDEN


def is_flag_letter(char: str) -> bool:
    """Say whether ``char`` is a regional indicator, two of which make a flag."""
    return "\U0001f1e6" <= char <= "\U0001f1ff" and len(char) == 1


_Ranges = tuple[list[int], list[str]]


@cache
def _read() -> tuple[str, _Ranges, _Ranges]:
    head, *rows = Path(__file__).with_name("width.txt").read_text("utf-8").splitlines()
    listed = [row.split("\t") for row in rows]
    return (
        head,
        _ranges([row for row in listed if row[0] != "picture"]),
        _ranges([row for row in listed if row[0] == "picture"]),
    )


def _ranges(rows: list[list[str]]) -> _Ranges:
    found = sorted(
        (int(low, 16), int(high or low, 16), name)
        for name, codes in rows
        for low, _, high in (part.partition("-") for part in codes.split())
    )
    starts, kinds, past = [0], [NARROW], 0
    for low, high, name in found:
        if low > past:
            starts.append(past)
            kinds.append(NARROW)
        starts.append(low)
        kinds.append(name)
        past = high + 1
    starts.append(past)
    kinds.append(NARROW)
    return starts, kinds
