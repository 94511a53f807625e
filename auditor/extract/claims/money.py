"""Amounts of money as people write them: 50索尔, S/ 50, RM50, 两百泰铢, $25/月; and whose money a word names."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from typing import Final, final

import re2

from auditor.extract.claims.reading import Reading
from auditor.extract.names import maximal
from auditor.extract.vocabulary import Hit, within
from auditor.text.numerals import NUMERAL, number

ABROAD: Final = ("USD", "CNY", "EUR")
"""Money in which prices are told everywhere: a bare $ or 元 where neither is local."""
REACH = 18
"""Characters beside a word for money in which its number stands."""


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """A sum of money at a place."""

    start: int
    end: int
    number: float | None
    """``None`` for what is no exact number: 几十索尔, 20-50索尔."""
    code: str
    word: tuple[int, int]
    """Where the word or sign for the money stands."""
    plain: bool
    """The word means this money alone, not 元 or $."""


@cache
def _before() -> "re2._Regexp[str]":
    return re2.compile(
        rf"(?P<low>{NUMERAL} ?(?:-|~|至|到|–) ?)?"
        rf"(?P<number>{NUMERAL}|(?:几|幾|数|數)(?:十|百|千|万)|十几|十幾) ?(?:多|余|个|個)? ?$"
    )


@cache
def _after() -> "re2._Regexp[str]":
    return re2.compile(
        r" ?(?P<number>(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?)"
        r"(?P<high> ?(?:-|~|至|到|–) ?[0-9][0-9,.]*)?(?:k\b)?"
    )


def amounts(reading: Reading, words: Iterable[Hit]) -> Iterator[Amount]:
    """Give the amounts whose word for money is one of ``words``, in order; money that nobody can tell is left out."""
    last = -1
    for (start, end), same in groupby(words, key=lambda hit: hit[:2]):
        meanings = tuple(dict.fromkeys(means for _, _, means in same))
        found = _beside(reading, start, end)
        if found is None or found[0] < last:
            continue
        plain = len(meanings) == 1
        code = None if plain else _named_beside(reading, found)
        code = code or whose(reading, (start, end), meanings)
        if code is not None:
            last = found[1]
            yield Amount(start=found[0], end=found[1], number=found[2], code=code, word=(start, end), plain=plain)


def words(reading: Reading) -> list[Hit]:
    """Give the words for money that lie in no longer one."""
    text = reading.text
    return [hit for hit in maximal(reading.hits["currency"]) if not _is_continent(text, hit)]


def _is_continent(text: str, hit: Hit) -> bool:
    """Say whether what stands there is no money: 10 欧洲国家, 欧盟."""
    start, end, _ = hit
    return text[start:end] in {"欧", "歐"} and (
        text[end : end + 1] in tuple("洲盟美亚亞式版") or not text[max(0, start - 2) : start].rstrip()[-1:].isnumeric()
    )


def whose(reading: Reading, place: tuple[int, int], meanings: tuple[str, ...]) -> str | None:
    """Give the one currency that a word means: the only one, that of the country spoken of, else dollar or yuan."""
    if len(meanings) == 1:
        return meanings[0]
    country = reading.binder.bind(*place)[0]
    for code in reading.money.get(country or "", ()):
        if code in meanings:
            return code
    general = [code for code in ABROAD if code in meanings]
    return general[0] if general else None


def _named_beside(reading: Reading, found: tuple[int, int, float | None]) -> str | None:
    """Give the money that a plainer word beside an amount names: 人民币140元, $199 MXN."""
    start, end, _ = found
    near = (
        *within(reading.hits["currency"], max(0, start - 5), start),
        *within(reading.hits["currency"], end, end + 5),
    )
    told = {means for left, right, means in near if start - right in {0, 1} or left - end in {0, 1}}
    return next(iter(told)) if len(told) == 1 else None


def _beside(reading: Reading, start: int, end: int) -> tuple[int, int, float | None] | None:
    """Give where the amount stands and its number: before a word (50索尔), behind or before a sign (S/ 50, 50€)."""
    text = reading.text
    low = max(0, start - REACH)
    before = _before().search(text[low:start])
    word = text[start:end]
    if before is not None and _stands(text, low + before.start()):
        value = None if before.group("low") else number(before.group("number"))
        return low + before.start(), end, value
    if word[0] > "\u2e7f" and word[-1].isalpha():
        return None
    after = _after().match(text[end : end + REACH])
    if after is None or (word.isalpha() and len(word) > 3):  # noqa: PLR2004 — "dollars 20" is two things
        return None
    value = None if after.group("high") else number(after.group("number"))
    return start, end + len(after.group().rstrip(" ,.")), value


def _stands(text: str, at: int) -> bool:
    """Say whether a number begins there: no digits, letters or point before it."""
    return at == 0 or not (text[at - 1].isascii() and (text[at - 1].isalnum() or text[at - 1] in ".*#/"))
