"""What kind of shop a named shop is said to be: 便利店（如 Wong、Tottus）, "supermarkets such as Wong"."""

from collections.abc import Iterator
from functools import cache

import re2

from auditor.extract.claims.members import row_at
from auditor.extract.claims.reading import Reading, Said
from auditor.extract.claims.shop_is import kinds
from auditor.extract.mentions import Claim, ClaimKind
from auditor.extract.names import maximal
from auditor.extract.vocabulary import any_within


@cache
def _such_as() -> "re2._Regexp[str]":
    return re2.compile(r" ?[(,]? ?(?:例如|比如|譬如|如|像|such as|like|e\.g\.)[:,]? ?[\"“「]?")


def read(reading: Reading) -> Iterator[Claim]:
    """Read the shops that a kind of shop is told by, where a country says whose they are."""
    for start, end, means in maximal(reading.hits["shop"]):
        lead = _such_as().match(reading.text[end : end + 16]) if reading.told(start, end) else None
        if lead is None:
            continue
        row = row_at(reading, end + lead.end(), reading.view.sentence(start, end)[1])
        if row is None or row.known or any_within(reading.hits["shop"], row.start, row.end):
            continue
        if len(row.members) == 1 and row.names[0] > "\u2e7f":  # 如今
            continue
        said = Said(items=row.names, nationwide=True)
        yield reading.claim(ClaimKind.TERMINOLOGY, (row.start, row.end), "shop-type", means, said)
    for place, means in kinds(reading, maximal(reading.hits["shop"])):
        if reading.binder.bind(*place)[0] is not None:
            said = Said(items=(reading.written(*place),), nationwide=True)
            yield reading.claim(ClaimKind.TERMINOLOGY, place, "shop-type", means, said)
