"""The money of a country: 当地货币是索尔, "the local currency is the baht", an amount in local money."""

from collections.abc import Iterator
from functools import cache
from itertools import groupby

import re2

from auditor.extract.claims.money import amounts, whose, words
from auditor.extract.claims.money_used import used
from auditor.extract.claims.reading import Reading, Said
from auditor.extract.mentions import Claim, ClaimKind
from auditor.extract.names import maximal
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
        r"(?:自然|当然|无非|主要|目前|一般|统一|均|都|就|,)?(?:是|为|為|叫|称|稱|使用|用|采用|採用|:|=|即"
        r"|不用多?[说說],|不必多[说說],|\(| is | are )"
        r"(?:做|作|为|為|the |called |named |“|\"|「|\(| |:|\p{Han}{0,4}的?){0,4}(?:[a-z]{3,12} )?"
    )


@cache
def _of() -> "re2._Regexp[str]":
    """Match what may stand between a money and 货币 behind it: 索尔是秘鲁的法定货币, the sol, Peru's currency."""
    return re2.compile(
        r"[)”\" ]{0,2}(?:\([a-z$/ ]{1,8}\))?(?:是|为|為|,|\(| is | are )"
        r"(?:的|当地|當地|本地|法定|官方|\p{Han}{0,8}|the |local |official |[a-z']+ ){0,4}"
    )


def read(reading: Reading) -> Iterator[Claim]:
    """Read the statements of a country's money, each once; an amount alone says nothing of the kind."""
    named = words(reading)
    if not named:
        return
    said = set[tuple[str | None, str]]()
    for noun in reading.hits["currency-noun"]:
        for claim in _stated(reading, noun):
            if (claim.country, claim.value) not in said:
                said.add((claim.country, claim.value))
                yield claim
    for claim in used(reading, named):
        if (claim.country, claim.value) not in said:
            said.add((claim.country, claim.value))
            yield claim
    for amount in amounts(reading, named):
        start, end = amount.start, amount.end
        country = reading.binder.bind(start, end)[0]
        if not amount.plain or country is None or (country, amount.code) in said or not _is_read(reading, start):
            continue
        if _is_local(reading, start, end):
            said.add((country, amount.code))
            about = Said(whose=(country, ""), nationwide=True, denied=False)
            yield reading.claim(ClaimKind.CURRENCY, amount.word, "currency", amount.code, about)


def _stated(reading: Reading, noun: Hit) -> Iterator[Claim]:
    """Read 货币是…, and …是当地货币; dates, rates and foreign money are no statement."""
    start, end, _ = noun
    if not reading.told(start, end) or any_within(reading.hits["exchange"], max(0, start - 2), end + 8):
        return
    low, high = reading.view.sentence(start, end)
    text = reading.text
    near = within(reading.hits["currency"], max(low, start - 2 * SAID), min(high, end + 2 * SAID))
    for place, several in groupby(maximal(near), key=lambda hit: hit[:2]):
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


def _is_read(reading: Reading, at: int) -> bool:
    return reading.readable(at) and reading.told(at, at + 1)


def _is_local(reading: Reading, start: int, end: int) -> bool:
    """Say whether an amount is said to be in local money: 50 比索（当地货币）."""
    low, high = reading.view.sentence(start, end)
    around = (max(low, start - LOCAL), min(high, end + LOCAL))
    return any_within(reading.hits["local"], *around) and any_within(reading.hits["currency-noun"], *around)
