"""How many cards one person may hold: 每人最多 5 张, 一证五号, up to three SIM cards per passport."""

from collections.abc import Iterator
from functools import cache

import re2

from auditor.extract.claims.reading import Reading
from auditor.extract.vocabulary import any_within, within
from auditor.text.numerals import ANY_NUMERAL, number

BEFORE = 16
"""Characters before 张 in which the number stands."""
NEAR = 24
"""Characters between the number and the word for the limit, or for whom it holds."""
MOST = 100
"""Nobody is allowed, or refused, more."""


@cache
def _count() -> "re2._Regexp[str]":
    return re2.compile(
        rf"(?:^|[^0-9.,a-z*#])({ANY_NUMERAL}) ?"
        r"(?:different |prepaid |mobile |active |of (?:these|those|its|the|such) )?\z"
    )


@cache
def _other() -> "re2._Regexp[str]":
    return re2.compile(r"优惠|優惠|机票|機票|门票|照片|相片|代金|发票|票|券|床|桌|图|圖|纸|紙")


def limits(reading: Reading) -> Iterator[tuple[tuple[int, int], float]]:
    """Give where a limit of cards a person stands, and the limit."""
    hits = reading.hits
    if not hits["card_unit"] or not hits["at_most"]:
        return
    last = -1
    for start, end, _ in hits["card_unit"]:
        if start < last:
            continue
        low = max(0, start - BEFORE)
        found = _count().search(reading.text[low:start])
        count = None if found is None else number(found.group(1))
        if found is None or count is None or not 0 < count <= MOST or count != int(count):
            continue
        if reading.text[start:end] in {"张", "張"} and _other().match(reading.text[end : end + 2]) is not None:
            continue  # 限购 3 张优惠券
        first = low + found.start(1)
        sentence = reading.view.sentence(first, end)
        span = max(sentence[0], first - NEAR), min(sentence[1], end + NEAR)
        if within(hits["at_most"], span[0], end) and any_within(hits["each"], *sentence):
            last = end
            yield (first, end), count
