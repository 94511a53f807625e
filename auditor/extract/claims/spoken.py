"""Dial strings in words: 星号100井号, 先按星号键，再按 1、0、0，最后按井号键, "star one hundred hash", *100 井号键."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import TypeAlias, final

import re2

from auditor.extract.claims.reading import Reading
from auditor.extract.names import maximal
from auditor.extract.numbers import SPOKEN
from auditor.extract.vocabulary import any_within, within

Found: TypeAlias = tuple[int, int, str]
"""Start, end and what is keyed."""

LONGEST = 96
"""Characters from the first key to the last one."""
GAP = 4
"""Spaces and signs between two keys."""
NAMED = 12
"""Characters of a placeholder between two keys: 星号120星号密码井号."""
MOST = 24
"""Digits of a code."""
_SIGNS = {"star": "*", "hash": "#"}
_GLUE = frozenset(" ,、-+\"'“”「」『』:→>()")
_PLACES = {"十": 10, "百": 100}


@cache
def _opens() -> "re2._Regexp[str]":
    """Match the keys in signs right before a key in words: ``*100`` of *100 井号键."""
    return re2.compile(r"(?:\*#|\*\*|##|\*|#) ?[0-9][0-9* ]{0,20}\z")


def spoken(reading: Reading) -> Iterator[Found]:
    """Give the codes of which at least one key is in words, in order."""
    if not reading.hits["key"]:
        return
    keys = {
        start: (end, _SIGNS[means])
        for start, end, means in maximal(reading.hits["key"])
        if reading.text[end : end + 1] not in {"码", "碼"}  # **21*号码#
    }
    then = {start: end for start, end, _ in maximal(reading.hits["then"])}
    digits = {start: (end, means) for start, end, means in reading.hits["digit"]}
    reach = 0
    for start in keys:
        if start < reach or not reading.readable(start):
            continue
        opens = _opens().search(reading.text[max(reach, start - NAMED - NAMED) : start])
        begin = start if opens is None else start - len(opens.group())
        found = _Walk(reading.text, keys, then, digits).read(begin)
        if found is not None and _is_meant(reading, begin, found):
            reach = found[0]
            yield begin, found[0], found[1]


def _is_meant(reading: Reading, begin: int, found: tuple[int, str]) -> bool:
    """Say whether keys in words are a code here: a rating (5 star), a price (100 pound) and a lone key are none."""
    end, code = found
    text = reading.text
    before = text[begin - 1 : begin]
    if before and (before in "*#0123456789" or (before.isascii() and before.isalnum())):
        return False
    low, high = reading.view.sentence(begin, end)
    latin = text[begin].isascii() and text[begin].isalpha()
    if latin and text[max(0, begin - 2) : begin].strip(" -")[-1:].isdigit():
        return False
    near = any_within(reading.hits["dial"], max(low, begin - NAMED - NAMED), begin)
    if not code.endswith("#"):
        return near and len(text[begin:end]) > len(code)
    return not latin or near or bool(within(reading.purposes, low, high)) or any_within(reading.hits["dial"], low, high)


@final
class _Walk:
    """Reads keys one after the other from a place."""

    def __init__(
        self,
        text: str,
        keys: Mapping[int, tuple[int, str]],
        then: Mapping[int, int],
        digits: Mapping[int, tuple[int, str]],
    ) -> None:
        self._text, self._keys, self._then, self._digits = text, keys, then, digits

    def read(self, at: int) -> tuple[int, str] | None:
        """Give where the code at ``at`` ends, and what is keyed; ``None`` when there is none."""
        out, last, stop, keyed = "", at, min(len(self._text), at + LONGEST), False
        while at < stop and at - last <= GAP:
            token = self._token(at, out)
            if token is None:
                after = self._then.get(at)
                if after is not None:
                    at = last = after
                elif self._text[at] in _GLUE:
                    at += 1
                else:
                    break
                continue
            end, sign = token
            if sign == "#" and keyed:
                return end, out + "#"
            out += sign
            keyed = keyed or sign.isdigit()
            at = last = end
            if not out.startswith(("*", "#")) or len(out) > MOST:
                return None
        voice = out.startswith("*") and out[1:].isdigit() and 2 <= len(out) - 1 <= 5  # noqa: PLR2004 — *611
        return (last, out) if voice else None

    def _token(self, at: int, out: str) -> tuple[int, str] | None:
        char = self._text[at]
        if at in self._keys:
            return self._keys[at]
        if char in "*#":
            return at + 1, char
        if char.isdigit():
            return at + 1, char
        if at in self._digits:
            return self._digits[at]
        if char in SPOKEN or char in _PLACES:
            return self._numeral(at)
        return self._named(at) if out.endswith("*") and any(sign.isdigit() for sign in out) else None

    def _numeral(self, at: int) -> tuple[int, str]:
        """Read numerals: 一零零 digit by digit, 一百二十三 as a number."""
        end = at
        while end < len(self._text) and end - at < MOST and self._text[end] in {*SPOKEN, *_PLACES}:
            end += 1
        run = self._text[at:end]
        if not any(char in _PLACES for char in run):
            return end, "".join(SPOKEN[char] for char in run)
        total = unit = 0
        for char in run:
            if char in _PLACES:
                total += (unit or 1) * _PLACES[char]
                unit = 0
            else:
                unit = int(SPOKEN[char])
        return end, str(total + unit)

    def _named(self, at: int) -> tuple[int, str] | None:
        """Read a placeholder that a key follows at once: 密码 of 星号120星号密码井号."""
        for end in range(at + 1, min(len(self._text), at + NAMED)):
            if end in self._keys or self._text[end] in "*#":
                return end, self._text[at:end].strip(" ,、").upper()
            if self._text[end] in ",。;!?\n":
                return None
        return None
