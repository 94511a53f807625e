"""The money of a country: 当地货币是索尔, "the local currency is the baht", an amount in local money."""

from collections.abc import Iterator
from functools import cache
from itertools import groupby

import re2

from auditor.extract.claims.money import ABROAD, amounts, whose, words
from auditor.extract.claims.reading import Reading, Said
from auditor.extract.mentions import Claim, ClaimKind
from auditor.extract.vocabulary import Hit, any_within, within

SAID = 20
"""Characters between 货币 and the money it is said to be."""
LOCAL = 12
"""Characters around an amount in which 当地 makes it local money."""


@cache
def _is() -> "re2._Regexp[str]":
    """Match what may stand between 货币 and its name."""
    return re2.compile(
        r"(?:单位|單位)?(?: (?:in|of|used in) [a-z ]{2,24})?[\"”)]? ?"
        r"(?:主要|目前|一般|统一|均|都|,)?(?:是|为|為|叫|称|稱|使用|用|采用|採用|:|=|即|\(| is | are )"
        r"(?:做|作|为|為|the |called |named |“|\"|「|\(| |:|\p{Han}{0,4}的?){0,4}(?:[a-z]{3,12} )?"
    )


@cache
def _of() -> "re2._Regexp[str]":
    """Match what may stand between a money and 货币 behind it: 索尔是秘鲁的法定货币, the sol, Peru's currency."""
    return re2.compile(
        r"[)”\" ]{0,2}(?:\([a-z$/ ]{1,8}\))?(?:是|为|為|,|\(| is | are )(?:的|当地|當地|本地|法定|官方|\p{Han}{0,8}|the |local |official |[a-z']+ ){0,4}"
    )


def read(reading: Reading) -> Iterator[Claim]:
    """Read the statements of a country's money, and each money once in which the article tells amounts there."""
    named = words(reading)
    if not named:
        return
    said = set[tuple[str | None, str]]()
    for noun in reading.hits["currency-noun"]:
        for claim in _stated(reading, noun):
            if (claim.country, claim.value) not in said:
                said.add((claim.country, claim.value))
                yield claim
    for amount in amounts(reading, named):
        start, end = amount.start, amount.end
        country = reading.binder.bind(start, end)[0]
        if amount.code in ABROAD or country is None or (country, amount.code) in said or not _is_read(reading, start):
            continue
        if amount.code in reading.money.get(country, ()) or _is_local(reading, start, end):
            said.add((country, amount.code))
            about = Said(whose=(country, ""), nationwide=True, denied=False)
            yield reading.claim(ClaimKind.CURRENCY, amount.word, "currency", amount.code, about)


def _stated(reading: Reading, noun: Hit) -> Iterator[Claim]:
    """Read 货币是…, and …是当地货币; dates, rates and foreign money are no statement."""
    start, end, _ = noun
    if not reading.told(start, end) or _exchanged(reading.text[max(0, start - 2) : end + 2]):
        return
    low, high = reading.view.sentence(start, end)
    text = reading.text
    for place, several in groupby(words_in(reading, low, high), key=lambda hit: hit[:2]):
        meanings = tuple(means for _, _, means in several)
        behind = place[0] >= end and place[0] - end <= SAID and _is().fullmatch(text[end : place[0]])
        before = place[1] <= start and start - place[1] <= SAID and _of().fullmatch(text[place[1] : start])
        beside = place[0] == end  # 当地货币索尔
        if not (behind or before or beside) or text[place[0] - 1 : place[0]] in set("0123456789"):
            continue
        code = whose(reading, place, meanings)
        if code is not None and not any_within(reading.hits["condition"], low, place[0]):
            yield reading.claim(ClaimKind.CURRENCY, place, "currency", code, Said(nationwide=True))
            return


def words_in(reading: Reading, low: int, high: int) -> list[Hit]:
    """Give the words for money of one sentence that lie in no longer one."""
    found = within(reading.hits["currency"], low, high)
    return [
        hit for hit in found if not any(one[0] <= hit[0] and hit[1] <= one[1] and one[:2] != hit[:2] for one in found)
    ]


def _exchanged(around: str) -> bool:
    """Say whether it is foreign or virtual money, or its exchange, that is spoken of."""
    return any(
        word in around
        for word in (
            "外币",
            "外国货币",
            "兑换",
            "兌換",
            "虚拟货币",
            "加密货币",
            "数字货币",
            "cryptocurrenc",
            "foreign currenc",
        )
    )


def _is_read(reading: Reading, at: int) -> bool:
    return reading.readable(at) and reading.told(at, at + 1)


def _is_local(reading: Reading, start: int, end: int) -> bool:
    low, high = reading.view.sentence(start, end)
    return (
        any_within(reading.hits["local"], max(low, start - LOCAL), min(high, end + LOCAL))
        and "货币" in reading.text[low:high]
    )
