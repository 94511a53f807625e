"""The clauses of a sentence: what a comma or a word of contrast divides; names that are listed stay together."""

from functools import cache
from typing import TypeAlias

import re2

from auditor.extract.claims.members import Row
from auditor.extract.claims.reading import Reading

Bounds: TypeAlias = tuple[int, int]


@cache
def _divides() -> "re2._Regexp[str]":
    return re2.compile(
        r"[,;:—]|\.\.\.|…|而(?:且|是)?|但是?|不过|不過|可是|然而|至于|至於|反观|反觀|相反"
        r"| (?:but|while|whereas|whilst|though|although|yet|however|and) "
    )


def clauses(reading: Reading, sentence: Bounds, listed: list[Row]) -> list[Bounds]:
    """Give the clauses of a sentence, in order; ``listed``: its rows of names."""
    low, high = sentence
    out, begin = list[Bounds](), low
    for hit in _divides().finditer(reading.text[low:high]):
        start, end = low + hit.start(), low + hit.end()
        if any(row.start < end and start < row.end for row in listed):
            continue
        if reading.text[begin:start].strip():
            out.append((begin, start))
        begin = end
    if reading.text[begin:high].strip():
        out.append((begin, high))
    return out


def rows_in(listed: list[Row], clause: Bounds) -> list[Row]:
    """Give the rows of a clause in which an operator is known."""
    return [row for row in listed if clause[0] <= row.start and row.end <= clause[1] and row.known]
