"""Who has eSIM, clause by clause: an operator, eSIM and a word that it is there or not, in whatever order."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import final

import re2

from auditor.extract.claims.clauses import Bounds, clauses, rows_in
from auditor.extract.claims.esim_grammar import (
    affirms,
    answer,
    aside,
    asking,
    bare,
    disowned,
    finishes,
    foreign,
    goes_on,
    narrowed,
    no,
    not_now,
    other,
    place,
    possessed,
    subjectless,
    urges,
    without,
)
from auditor.extract.claims.esim_words import BEFORE, counted, lacking, object_ends, verbs
from auditor.extract.claims.members import Row, rows
from auditor.extract.claims.reading import Reading, Said
from auditor.extract.mentions import Claim, ClaimKind
from auditor.extract.names import maximal
from auditor.extract.vocabulary import Hit, any_within, within
from auditor.text.numerals import whole

NEAR = 20
"""Characters between eSIM and the word that it is there; twice as many in letters."""
BEHIND = 12
"""Characters behind eSIM that tell whether something else is meant."""
SUBJECT = 60
"""Characters between who has it and eSIM."""


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class _Saying:
    """That eSIM is there, or not: from the first word for it to the last."""

    start: int
    end: int
    yes: bool


def is_aside(clause: str) -> bool:
    """Say whether a clause speaks of a plan or of the past."""
    return not_now().search(clause) is not None


def left_out(text: str, row: Row) -> bool:
    """Say whether a row names those whom what follows leaves out: 除了 Bitel，其他三家都支持 eSIM."""
    return (
        re2.search(
            r"(?:除了?|除开|除去|except|besides|apart from|other than)(?: for)?(?: the)? ?$",
            text[max(0, row.start - 14) : row.start],
        )
        is not None
    )


def said(reading: Reading, sentence: Bounds, listed: list[Row]) -> Iterator[Claim]:
    """Read each clause of a sentence that speaks of eSIM; one without eSIM goes on where the last one stopped."""
    low, high = sentence
    text, goes_on = reading.text, False
    if disowned().search(text[low:high]):
        return
    esims = maximal(within(reading.hits["esim"], low, high))
    for clause in clauses(reading, sentence, listed):
        names = rows_in(listed, clause)
        esim = within(esims, *clause)
        if _claims_nothing(reading, clause, high):
            goes_on = False
            continue
        if not esim:
            saying = _elided(reading, clause, names) if goes_on and len(names) == 1 else None
        else:
            saying = _saying(reading, esim[0], clause)
            goes_on = True
        claim = None if saying is None else _of_clause(reading, names, saying, clause, high)
        if claim is not None:
            yield claim
    if goes_on and text[high : high + 1] == ";":
        yield from _behind(reading, high + 1)


def _claims_nothing(reading: Reading, clause: Bounds, high: int) -> bool:
    """Say whether a clause is a condition, a question, an instruction, a plan or of something else."""
    words = reading.text[clause[0] : clause[1]]
    return bool(
        aside().search(words)
        or any_within(reading.hits["condition"], *clause)
        or urges().match(words)
        or _asked(reading, clause, high)
    )


def _of_clause(reading: Reading, names: list[Row], saying: _Saying, clause: Bounds, high: int) -> Claim | None:
    """Give the claim of a clause, of whom it names or of whom stands above; none where a lack is that of a case."""
    text = reading.text
    if not saying.yes and narrowed().match(text[saying.end : high]):
        return None
    row = _whose(text, names, saying)
    if row is None:
        return None if names else _of_the_one_above(reading, clause, saying)
    if not saying.yes and without().search(text[clause[0] : min(row.start, saying.start)]):
        return None
    return _claim(reading, row, saying, clause)


def _behind(reading: Reading, at: int) -> Iterator[Claim]:
    """Read what goes on behind a semicolon: Claro does eSIM; Bitel doesn't."""
    behind = reading.view.sentence(at, at + 1)
    if any_within(reading.hits["esim"], *behind):
        return
    found = rows(reading, *behind)
    for clause in clauses(reading, behind, found)[:1]:
        names = rows_in(found, clause)
        saying = _elided(reading, clause, names) if len(names) == 1 else None
        if saying is not None:
            yield _claim(reading, names[0], saying, clause)


def answers(reading: Reading, hits: list[Hit]) -> Iterator[Claim]:
    """Read the answer to a question that names operator and eSIM: Hotlink 有沒有 eSIM？答：有的."""
    text = reading.text
    for start, end, _ in hits:
        low, high = reading.view.sentence(start, end)
        if text[high : high + 1] != "?" or not reading.prose(start):
            continue
        names = [row for row in rows(reading, low, high) if row.known]
        found = answer().match(text[high + 1 : high + 2 * SUBJECT])
        if found is None or len(names) != 1 or len(names[0].names) != 1:
            continue
        begin = high + 1 + found.start(1)
        block = reading.view.bounds(max(0, reading.view.block_index(begin)))
        if any_within(reading.hits["esim"], begin, block[1]) or any_within(reading.hits["device"], low, high):
            continue
        saying = _Saying(start=begin, end=high + 1 + found.end(1), yes=affirms().match(found.group(1)) is not None)
        yield _claim(reading, names[0], saying, (begin, begin))


def _asked(reading: Reading, clause: Bounds, high: int) -> bool:
    """Say whether a clause asks: the last one of a question, and any that has a word of asking."""
    text = reading.text
    asks = text[high : high + 1] == "?"
    return asking().search(text[clause[0] : clause[1]]) is not None or (asks and clause[1] >= high)


def _whose(text: str, names: list[Row], saying: _Saying) -> Row | None:
    """Give the names before the word of having, else those behind it: "you can get an eSIM from Claro"."""
    before = [row for row in names if row.end <= saying.start and saying.start - row.end <= SUBJECT]
    if before:
        row = before[-1]
        owns = possessed().match(text[row.end : saying.end])
        return None if owns is not None and not owns.group("own") else row
    behind = [row for row in names if saying.end <= row.start <= saying.end + NEAR]
    if behind and place().search(text[saying.end : behind[0].start]):
        return behind[0]
    inside = [row for row in names if saying.start < row.start and row.end < saying.end]
    return inside[0] if inside and len(names) == 1 else None


def _saying(reading: Reading, esim: Hit, clause: Bounds) -> _Saying | None:
    """Give the word of having that belongs to eSIM in its clause."""
    (start, end, _), (low, high), text = esim, clause, reading.text
    owner = foreign().search(reading.view.cased[max(low, start - BEHIND) : start])
    others = owner is not None and not reading.binder.named(max(low, start - BEHIND - 8), start)
    if others or other().match(text[end : min(high, end + BEHIND + 12)]):
        return None
    if (none := lacking(reading, low, esim)) is not None and _is_object(text, end, high):
        return _Saying(start=none.start, end=end, yes=False)
    near = _having(reading, esim, clause)
    if not near:
        return None
    left, right, value = near[0]
    governed = text[right] != "的" and _is_object(text, end, high) if right <= start else True
    finished = left < end or finishes().match(text[right : min(len(text), high + 1)]) is not None
    if not governed or not finished:
        return None
    negated = value == "yes" and (
        no().search(text[max(low, left - 2 * BEFORE) : left]) is not None
        or (right <= start and no().search(text[right:start]) is not None)
    )
    yes = value == "yes" and not negated and not any(one[2] == "no" for one in near[1:])
    return _Saying(start=min(left, start), end=max(right, end), yes=yes)


def _having(reading: Reading, esim: Hit, clause: Bounds) -> list[Hit]:
    """Give the words of having or lacking around eSIM, nearest first."""
    (start, end, _), (low, high), text = esim, clause, reading.text
    reach = 2 * NEAR if text[low:high].isascii() else NEAR
    around = (max(low, start - reach), min(high, end + reach))
    found = maximal(within(reading.hits["esim-said"], *around))
    found += [(verb.start, verb.end, "yes" if verb.yes else "no") for verb in verbs(reading, *around)]
    near = sorted(found, key=lambda one: (max(start - one[1], one[0] - end), one[0]))
    return [one for one in near if one[0] >= end or not any(stop in text[one[1] : start] for stop in ",;")]


def _is_object(text: str, end: int, high: int) -> bool:
    """Say whether eSIM itself is what is had: nothing that is called by it follows (eSIM 的宣传单, eSIM 库存)."""
    ends = object_ends().match(text[end : min(len(text), high + 1, end + 2 * BEHIND)])
    return end >= high or (ends is not None and not ends.group("of")) or goes_on().match(text[end:high]) is not None


def _elided(reading: Reading, clause: Bounds, names: list[Row]) -> _Saying | None:
    """Read what a clause says without eSIM behind one that names it: Claro 支持 eSIM，Movistar 不支持."""
    end = names[0].end
    found = bare().fullmatch(reading.text[end : clause[1]])
    if found is None:
        return None
    return _Saying(start=end, end=clause[1], yes=found.group("no") is None)


def _of_the_one_above(reading: Reading, clause: Bounds, saying: _Saying) -> Claim | None:
    """Read what is said of the operator that a question, a heading or the sentence before names."""
    if subjectless().fullmatch(reading.text[clause[0] : saying.start]) is None:
        return None
    country, operator = reading.binder.bind(saying.start, saying.end)
    block = reading.view.bounds(max(0, reading.view.block_index(clause[0])))[0]
    if any_within(reading.hits["device"], max(block, clause[0] - 2 * SUBJECT), clause[0]):
        return None
    if operator is None or any_within(reading.hits["country"], *clause):
        return None
    about = Said(denied=False, whose=(country, operator))
    place = (saying.start, saying.end)
    return reading.claim(ClaimKind.ESIM_SUPPORT, place, "esim-support", "yes" if saying.yes else "no", about)


def _claim(reading: Reading, row: Row, saying: _Saying, clause: Bounds) -> Claim:
    value, text = "yes" if saying.yes else "no", reading.text
    only = [hit for hit in maximal(within(reading.hits["only"], clause[0], row.start)) if hit[2] == "closed"]
    closed = bool(only) and "主要" not in text[clause[0] : row.start]
    if len(row.names) == 1:
        about = Said(denied=False, whose=(row.country, row.names[0]), items=row.names if closed else (), closed=closed)
        return reading.claim(ClaimKind.ESIM_SUPPORT, (saying.start, saying.end), "esim-support", value, about)
    number = counted().match(text[row.end : row.end + BEFORE].lstrip(" 等这"))
    about = Said(
        denied=False, items=row.names, closed=closed, nationwide=True,
        whose=(row.country or reading.binder.country, ""), count=whole(number.group(1)) if number else None,
    )  # fmt: skip
    return reading.claim(ClaimKind.ESIM_SUPPORT, (row.start, row.end), "esim-support", value, about)
