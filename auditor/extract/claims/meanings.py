"""A term that an article explains twice, as two things: 保号是指保留号码 … 保号，也就是转到另一家公司."""

from collections.abc import Iterator
from typing import TypeAlias

from auditor.extract.claims.reading import Reading, Said
from auditor.extract.mentions import Claim, ClaimKind
from auditor.extract.names import maximal
from auditor.extract.vocabulary import Hit, any_within, within

NEAR = 8
"""Characters between a term and the word that explains it: quotation marks, a comma."""
LONGEST = 60
"""Characters of an explanation that are looked at."""
_NOT = frozenset("不无無非没沒")
Place: TypeAlias = tuple[int, int]


def read(reading: Reading) -> Iterator[Claim]:
    """Read explanations that have nothing in common with an earlier one of the same term."""
    hits = reading.hits
    if not hits["inside_means"] or not hits["inside_meaning"]:
        return
    told: dict[str, tuple[frozenset[str], Place]] = {}
    for hit in maximal(hits["inside_term"]):
        found = _explained(reading, hit)
        if found is None:
            continue
        meaning, place = found
        known = told.setdefault(hit[2], found)
        if known[0].isdisjoint(meaning):
            value = f"{reading.written(*known[1])} / {reading.written(*place)}"
            said = Said(denied=False, nationwide=True, against=known[1])
            yield reading.claim(ClaimKind.INTERNAL, place, "definition", value, said)


def _explained(reading: Reading, term: Hit) -> tuple[frozenset[str], Place] | None:
    """Give what is said to be meant by a term, and where."""
    start, end, _ = term
    if not reading.prose(start) or reading.asked(start, end):
        return None
    low, high = reading.view.sentence(start, end)
    means = within(reading.hits["inside_means"], end, min(high, end + 3 * NEAR))
    if not means or means[0][0] - end > NEAR or any_within(reading.hits["deny"], max(low, start - NEAR), means[-1][1]):
        return None
    begin = means[0][1]
    for one in means[1:]:
        if one[0] - begin <= NEAR:  # 顾名思义，也就是
            begin = max(begin, one[1])
    stop = min(high, begin + LONGEST)
    said = maximal(within(reading.hits["inside_meaning"], begin, stop))
    meaning = [one for one in said if _NOT.isdisjoint(reading.text[max(begin, one[0] - 3) : one[0]])]
    if not meaning or any_within(reading.hits["deny"], begin, meaning[0][0]):
        return None
    return frozenset(one[2] for one in meaning), (begin, stop)
