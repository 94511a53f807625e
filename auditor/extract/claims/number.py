"""Digits that are a number to call, and digits that are an amount, a year, a time or somebody's own telephone."""

from collections.abc import Iterator
from functools import cache

import re2

from auditor.extract.claims.reading import Reading
from auditor.extract.view import wordy
from auditor.extract.vocabulary import within

SHORTEST, LONGEST, ABROAD = 3, 12, 15
"""Digits of a short code, of a number as it is called at home, and of one with its country (E.164)."""
_MONEY = frozenset("$€£¥￥₫฿₽₩₱₹¢")


@cache
def number() -> "re2._Regexp[str]":
    """Match digits in groups: ``123``, ``0800 00 200``, ``(01) 610-0123``, ``+62 817 0012 3456``."""
    group = r"(?:\([0-9]+\)|[0-9]+)"
    return re2.compile(rf"(?:\+{group}|\b[0-9]+|\([0-9]+\))(?:(?: - |[ .-])?{group}){{0,6}}")


def numbers(reading: Reading) -> tuple[tuple[int, int], ...]:
    """Give where digits in groups stand, numbers to call or not, that have enough of them."""
    return reading.once(("numbers",), lambda: tuple(_long(reading.text)))


def _long(text: str) -> Iterator[tuple[int, int]]:
    for hit in number().finditer(text):
        start, end = hit.span()
        if end - start >= SHORTEST and sum(map(str.isdigit, text[start:end])) >= SHORTEST:
            yield start, end


@cache
def _date() -> "re2._Regexp[str]":
    return re2.compile(r"(?:19|20)[0-9]{2}(?:[-./ ][0-9]{1,2}){0,2}|[0-9]{1,2}[-./][0-9]{1,2}[-./](?:19|20)[0-9]{2}")


@cache
def _mobile() -> "re2._Regexp[str]":
    """Match a mobile number of mainland China: in a guide that is a seller's, never a hotline."""
    return re2.compile(r"(?:\+?86)?1[3-9][0-9]{9}")


@cache
def _version() -> "re2._Regexp[str]":
    return re2.compile(r".*\.[0-9](?:[^0-9].*)?|[0-9]\..*")


def is_number(reading: Reading, start: int, end: int, *, called: bool = False) -> bool:
    """Say whether ``start:end`` is a number that people call; ``called``: a verb of calling stands right before it."""
    written = reading.text[start:end]
    digits = "".join(char for char in written if char.isdigit())
    longest = ABROAD if written.startswith(("+", "00")) else LONGEST
    if not SHORTEST <= len(digits) <= longest or not _stands(reading, start, end):
        return False
    if not called and _date().fullmatch(written) is not None:
        return False
    abroad = written.removeprefix("+")[1:2] in {"-", " ", "(", "."}  # 1-888-555-0100 is of North America
    if _version().fullmatch(written) is not None or (_mobile().fullmatch(digits) is not None and not abroad):
        return False
    before = reading.text[max(0, start - 2) : start].rstrip()[-1:]
    if before in _MONEY or before == "第" or (before == ":" and reading.text[start - 2 : start - 1].isdigit()):
        return False
    return not measured(reading, end)


def _stands(reading: Reading, start: int, end: int) -> bool:
    """Say whether digits stand by themselves, or behind the slash of another number: 123/104."""
    if reading.text[start - 1 : start] == "/" and reading.text[start - 2 : start - 1].isdigit():
        return not reading.is_taken(start, end) and not wordy(reading.text[end : end + 1] or " ")
    return reading.free(start, end)


def measured(reading: Reading, end: int) -> bool:
    """Say whether what follows makes digits an amount, a time or a share: 200 人次, 5 GB, 50%, 9:00."""
    text = reading.text
    at = end + (text[end : end + 1] == " ")
    after = text[at : at + 1]
    if after and (after in "%‰×x起~" or after in _MONEY):
        return True
    if after == "/" and not text[at + 1 : at + SHORTEST + 1].isdigit():
        return True
    if after == ":" and text[at + 1 : at + 2].isdigit():
        return True
    return any(left == at for left, _, _ in within(reading.hits["measured"], at, at + 12))
