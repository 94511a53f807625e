"""Which characters are letters, which are pictures, by blocks of the Unicode chart: the same on every interpreter."""

from functools import cache

import re2

from auditor.extract.view import wordy

NEAR = 40
"""Characters within which a Chinese one makes a text Chinese."""
_STOPS = frozenset('。!?;\n@"“”<>()[]{}（）【】《》「」『』')
"""Signs that end an id or wrap it, and never part its pieces."""

LIKE_SIGNS = frozenset("丨亅丶丿＝")
"""Strokes that are letters by the chart and bars to the eye."""


@cache
def _sign() -> "re2._Regexp[str]":
    return re2.compile(r"[^\p{L}\p{N}\p{M}\p{C}\p{Z}]")


@cache
def is_separator(char: str) -> bool:
    """Say whether ``char`` may part the pieces of an id: a sign or a picture, no letter, space, bracket or stop."""
    return char not in _STOPS and char not in "_=" and _sign().fullmatch(char) is not None


def is_symbol(char: str) -> bool:
    """Say whether ``char`` is an emoji, an ornament or the like: no letter of any script, no everyday sign.

    U+FFFD is one: it stands for bytes that are no text, which a reader passes over.
    """
    code = ord(char)
    return 0x2010 <= code <= 0x2BFF or 0x1F000 <= code <= 0x1FAFF or code in {0xA9, 0xAE, 0xB7, 0x3030, 0x303D, 0xFFFD}  # noqa: PLR2004 — blocks of the Unicode chart


@cache
def _ornament() -> "re2._Regexp[str]":
    return re2.compile(r"[\x{2600}-\x{27BF}\x{2B00}-\x{2BFF}\x{1F000}-\x{1FAFF}]")


def ornaments(text: str) -> list[int]:
    """Give where pictures and pictorial signs stand, in order: emoji, dingbats, arrows in a box."""
    return [] if text.isascii() else [hit.start() for hit in _ornament().finditer(text)]


def is_letter(char: str) -> bool:
    """Say whether ``char`` is a letter or digit of some script (by blocks, the same on every interpreter)."""
    return wordy(char) or (ord(char) > 0xBF and not is_symbol(char) and not 0x3000 <= ord(char) <= 0x303F)  # noqa: PLR2004 — CJK signs


def is_han(char: str) -> bool:
    """Say whether ``char`` is a Chinese character of the block that texts are written in; not the empty string."""
    return "\u4e00" <= char <= "\u9fff"


def is_chinese(text: str, at: int) -> bool:
    """Say whether Chinese stands near ``at``: a Latin letter or two are a cue in Chinese text only."""
    return any(map(is_han, text[max(0, at - NEAR) : at + NEAR]))
