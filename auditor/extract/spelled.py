"""Cue words with signs inside: ``W h a t s A p p``, ``T☆G``, ``抖🌹音号``, ``微 信``, ``飞 木几``."""

from collections.abc import Iterator
from functools import cache
from typing import final

import re2

from auditor.extract.signs import is_chinese, is_han
from auditor.lexicon.lexicon import Lexicon

SHORT = 2
"""Letters of a cue that is a formula as well, ``v*x``, unless Chinese stands near."""
CHINESE = 2
"""The group of the pattern that matches between Chinese characters only."""
LONGEST = 10
"""Characters of a cue to either side of a sign in it."""
_PICTURES = r"\x{2020}-\x{2025}\x{2027}\x{2031}-\x{2042}\x{2044}-\x{205E}\x{20A0}-\x{2BFF}\x{1F000}-\x{1FAFF}\x{A9}\x{AE}\x{B7}\x{3030}\x{303D}"


@cache
def _apart() -> "re2._Regexp[str]":
    return re2.compile(r"\b[a-z](?:[ .*·_|/-]{1,2}[a-z]\b){1,20}")


@cache
def _parted() -> "re2._Regexp[str]":
    """Match what parts two letters: pictures between any, a space or another sign behind a Chinese one."""
    return re2.compile(rf"\p{{L}}([ .*~|_-]?[{_PICTURES}]{{1,3}}[ .*~|_-]?)|\p{{Han}}([ .*~|_/-]{{1,2}})\p{{Han}}")


@final
class Spelled:
    """Finds cue words with signs inside."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Keep the cues by their words."""
        self._cues = {cue.term: cue.channel for cue in lexicon.cues if cue.term.isascii() and cue.term.isalpha()}
        self._splits: dict[str, dict[str, str]] = {}
        for cue in lexicon.cues:
            for at in range(1, len(cue.term) if cue.kind != "compound" else 0):
                self._splits.setdefault(cue.term[:at], {})[cue.term[at:]] = cue.channel

    def find(self, text: str) -> list[tuple[int, int, str, str]]:
        """Give the cues (start, end, channel, ``spelled``), in one linear pass each for letters apart and for signs."""
        return [*self._letters(text), *self._dissolved(text)]

    def _letters(self, text: str) -> Iterator[tuple[int, int, str, str]]:
        """Give the longest cue with which a run of single letters begins."""
        for hit in _apart().finditer(text):
            letters = [(hit.start() + at, char) for at, char in enumerate(hit.group()) if char.isalpha()]
            word = "".join(char for _, char in letters)
            found = next((size for size in range(len(word), 1, -1) if word[:size] in self._cues), 0)
            end = letters[found - 1][0] + 1
            if found and (
                found > SHORT or text[end : end + 3].lstrip(" ")[:1] in {":", "@"} or is_chinese(text, hit.start())
            ):
                yield letters[0][0], end, self._cues[word[:found]], "spelled"

    def _dissolved(self, text: str) -> Iterator[tuple[int, int, str, str]]:
        """Give the cue across each sign, the longest to the left and to the right of it."""
        for hit in _parted().finditer(text):
            low, high = hit.span(hit.lastindex)
            if high >= len(text) or not text[high].isalpha():
                continue
            if hit.lastindex == CHINESE and not is_han(text[high]):
                continue
            left, right = _letters_before(text, low), _letters_after(text, high)
            for before in range(len(left), 0, -1):
                rest = self._splits.get(left[len(left) - before :])
                after = next((size for size in range(len(right), 0, -1) if rest and right[:size] in rest), 0)
                if (
                    rest
                    and after
                    and _stands(left[: len(left) - before], left[-before])
                    and _stands(right[after:][::-1], right[after - 1])
                ):
                    yield low - before, high + after, rest[right[:after]], "spelled"
                    break


def _letters_before(text: str, at: int) -> str:
    start = at
    while start > 0 and at - start < LONGEST and text[start - 1].isalpha():
        start -= 1
    return text[start:at]


def _letters_after(text: str, at: int) -> str:
    stop = at
    while stop < len(text) and stop - at < LONGEST and text[stop].isalpha():
        stop += 1
    return text[at:stop]


def _stands(outside: str, inner: str) -> bool:
    """Say whether ``inner`` is no part of a longer Latin word that ends in ``outside``."""
    return not (outside and inner.isascii() and outside[-1].isascii())
