"""Lengths of time whose own words do not say what of: a bare Entel：60 天, 100 比索管 30 天, a cell under 期限."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, final

from auditor.extract.claims.matters import Matters
from auditor.extract.claims.quantity import Quantity
from auditor.extract.claims.use import filled
from auditor.extract.names import maximal
from auditor.extract.vocabulary import Hit, any_within, within
from auditor.parse.article import Place

PROPERTIES: Final = {
    "suspended": "suspension-term",
    "ended": "keep-number-days",
    "reused": "number-reuse-days",
    "valid": "sim-term",
}
"""What happens → the property that its days are of."""
GOES_ON = 16
"""Characters before a length with which a later clause of one sentence goes on: 而那一款只有 90 日."""
BACK = 160
"""Characters between a length and the one that it goes on from."""
GIVEN = 8
"""Characters between money and the word for what it gives, and between that and the days."""


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """The length that was read last: what of, and where it ends."""

    property: str
    end: int


def framed(matters: Matters, events: list[Hit], at: int) -> str | None:
    """Give what lengths at a place are of, by the nearest of the lines that lead there, the headings and the title."""
    reading = matters.reading
    for place in (*reading.binder.frame.leads(at), *reading.binder.headings(at), *_title(matters)):
        if found := named(matters, events, place):
            return found
    return None


def named(matters: Matters, events: list[Hit], place: tuple[int, int]) -> str | None:
    """Give the property that the words of one label or heading name."""
    if any_within(matters.reading.hits["keeping"], *place):
        return "keep-number-days"
    found = [PROPERTIES[hit[2]] for hit in within(events, *place) if hit[2] in PROPERTIES]
    return found[0] if len(set(found)) == 1 else None


def _title(matters: Matters) -> Iterator[tuple[int, int]]:
    view = matters.reading.view
    for index, block in enumerate(view.article.blocks[:2]):
        low, high = view.bounds(index)
        if block.place is Place.TITLE or (block.place is Place.HEADING and block.level == 1):
            yield low, high


def topped(matters: Matters, events: list[Hit], one: Quantity, last: Told | None) -> str | None:
    """Give ``sim-term`` where money buys the length: 充 100 比索管 30 天, 100 比索的卡 30 天 under 有效期."""
    reading, hits = matters.reading, matters.reading.hits
    low, high = matters.clause(one.start, one.end)
    wide = reading.view.sentence(one.start, one.end)
    money = maximal(within(hits["currency"], low, high))
    if not money or any_within(hits["plan_word"], *wide):
        return None
    if any_within(hits["each_time"], max(low, one.start - 4), one.start):
        return None
    before = [hit for hit in money if hit[1] <= one.start]
    if before:
        led = within(hits["gives"], before[-1][1], one.start)
        loaded = any_within(hits["value_word"], low, before[-1][1] + 2)
        if led and loaded and one.start - led[-1][1] <= GIVEN and led[0][0] - before[-1][1] <= GIVEN:
            return "sim-term"
    if last is not None and last.property == "sim-term" and _same_block(matters, last, one):
        return "sim-term"
    if not any_within(hits["value_word"], *wide):
        return None
    spoken = any(hit[2] == "valid" for hit in within(events, wide[0], one.start))
    over = (*reading.labels(one.start), *reading.binder.headings(one.start)[:1], *reading.binder.frame.leads(one.start))
    return "sim-term" if spoken or any(named(matters, events, place) == "sim-term" for place in over) else None


def bare(matters: Matters, events: list[Hit], one: Quantity, last: Told | None) -> str | None:
    """Give what a length is of that stands alone with an operator: by the one before, else by what stands over it."""
    reading = matters.reading
    low, high = reading.view.sentence(one.start, one.end)
    if not _is_bare(matters, one, last):
        return None
    if last is not None and _same_block(matters, last, one):
        return last.property
    if not reading.binder.named(low, high):
        return None
    return framed(matters, events, one.start)


def _same_block(matters: Matters, last: Told, one: Quantity) -> bool:
    view = matters.reading.view
    return one.start - last.end <= BACK and view.block_index(last.end - 1) == view.block_index(one.start)


def _is_bare(matters: Matters, one: Quantity, last: Told | None) -> bool:
    """Say whether the clause says nothing but an operator and the length: Vivo 是一百二十天; EE also says 180 days."""
    reading, text = matters.reading, matters.reading.text
    low, high = matters.clause(one.start, one.end)
    kinds = ("plan_word", "currency", "takes", "action", "event", "idle", "document", "each_time")
    if any(any_within(reading.hits[kind], low, high) for kind in kinds):
        return False
    known = sorted([(one.start, one.end), *((start, end) for start, end, _ in reading.binder.named(low, high))])
    at = low
    for start, end in (*known, (high, high)):
        if start >= at and not filled(matters, "says_so", at, start):
            inside = last is not None and last.end > reading.view.sentence(one.start, one.end)[0]
            rest = text[at:start].strip()
            return inside and len(rest) <= GOES_ON and not any(sign.isdigit() for sign in rest) and end == one.end
        at = max(at, end)
    return True
