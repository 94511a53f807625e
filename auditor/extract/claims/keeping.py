"""How long a line is kept: days without use before it is suspended or ended, validity, when a number is given away."""

from collections.abc import Iterator
from typing import Final

from auditor.extract.claims.matters import Matters, has_subject
from auditor.extract.claims.quantity import Quantity, quantities
from auditor.extract.claims.reading import Reading, Said
from auditor.extract.mentions import Claim, ClaimKind
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
LENGTHS = frozenset({"days", "months", "years"})
CHAINED = 10
"""Characters before a length in which a word says that it begins when something else ended: 停机后再过 30 天."""
AFTER = ("后", "後", "之后", "之後", "以后", "以後")
JOINED = 3
"""Characters between two events that are told as one."""
BESIDE = 16
"""Characters between 有效期 and its length, or between a length and 有效."""


def read(matters: Matters) -> Iterator[Claim]:
    """Read lengths of time that decide over a line or its credit."""
    reading, hits = matters.reading, matters.reading.hits
    if not hits["time_unit"] or not (hits["event"] or hits["keeping"]):
        return
    events = [hit for hit in maximal(hits["event"]) if hit[2] != "none"]
    for one in quantities(reading):
        if one.unit not in LENGTHS or not _states(matters, one):
            continue
        name = _property(matters, events, one)
        if name is None:
            continue
        said = Said(number=one.number, unit=one.unit, denied=False)
        claim = reading.claim(ClaimKind.KEEP_NUMBER, (one.start, one.end), name, one.value, said)
        if has_subject(claim):
            yield claim


def _states(matters: Matters, one: Quantity) -> bool:
    """Say whether the sentence states something; a condition (如果 180 天未充值) is what such a rule consists of."""
    reading = matters.reading
    block = reading.view.block(one.start)
    if not reading.readable(one.start) or (block is not None and block.place is Place.CODE):
        return False
    low, high = reading.view.sentence(one.start, one.end)
    if reading.asked(one.start, one.end) or any_within(reading.hits["generic"], low, high):
        return False
    if any_within(reading.hits["idle_after"], max(low, one.start - CHAINED), one.start):
        return False
    return not reading.stance.warned(one.start, one.end, marks=False)


def _property(matters: Matters, events: list[Hit], one: Quantity) -> str | None:
    """Give the property that a length is of: by the event that follows it, else the one before; by its label."""
    reading = matters.reading
    low, high = reading.view.sentence(one.start, one.end)
    for label in reading.labels(one.start):
        if found := _labelled(reading, events, label):
            return found
    idle = any_within(reading.hits["idle"], low, high)
    kept = any_within(reading.hits["keeping"], low, high)
    near = _nearest(within(events, low, high), one)
    if near is None:
        regular = _regular(matters, one)
        alive = regular and any_within(reading.hits["alive"], *matters.clause(one.start, one.end))
        if kept and (idle or regular):
            return "keep-number-days"
        return _by_heading(reading, events, one) if idle or alive else None
    if near[2] == "valid":
        return "sim-term" if _is_term(matters, near, one) else "keep-number-days" if kept and idle else None
    tied = near[2] == "reused" or idle or kept or _regular(matters, one)
    return PROPERTIES.get(near[2]) if tied else None


def _by_heading(reading: Reading, events: list[Hit], one: Quantity) -> str | None:
    """Give what days without use, or in which a line must be used once, are of: by the headings."""
    headings = reading.binder.headings(one.start)
    places = (*headings, reading.view.sentence(one.start, one.end))
    named = [hit for place in headings for hit in within(events, *place) if hit[2] in {"suspended", "ended"}]
    if named:
        return PROPERTIES[named[0][2]]
    kept = any(any_within(reading.hits[kind], *place) for place in places for kind in ("operator", "keeping"))
    return "keep-number-days" if kept else None


def _labelled(reading: Reading, events: list[Hit], label: tuple[int, int]) -> str | None:
    named = within(events, *label)
    if named and named[0][2] in PROPERTIES:
        plan = any_within(reading.hits["plan_word"], *label)
        return None if plan and named[0][2] == "valid" else PROPERTIES[named[0][2]]
    return "keep-number-days" if any_within(reading.hits["keeping"], *label) else None


def _nearest(events: list[Hit], one: Quantity) -> Hit | None:
    """Give the event that a length leads to: the first after it, else the last before."""
    after = [hit for hit in events if hit[0] >= one.end]
    before = [hit for hit in events if hit[1] <= one.start]
    if before and before[-1][2] == "valid" and one.start - before[-1][1] <= BESIDE:
        return before[-1]
    if len(after) > 1 and (after[0][2], after[1][2]) == ("suspended", "ended") and after[1][0] - after[0][1] <= JOINED:
        return after[1]  # 冻结注销, 停机并销号: the line is gone
    return after[0] if after else before[-1] if before else None


def _regular(matters: Matters, one: Quantity) -> bool:
    """Say whether something must happen within the length: 每 180 天消费一次, at least once every 6 months."""
    low, high = matters.clause(one.start, one.end)
    hits = matters.reading.hits
    priced = any_within(hits["plan_word"], low, high)
    return not priced and any_within(hits["every"], max(low, one.start - 12), min(high, one.end + BESIDE))


def _is_term(matters: Matters, event: Hit, one: Quantity) -> bool:
    """Say whether credit or a SIM is valid so long; what a plan is valid for is the plan's matter."""
    low, high = matters.clause(min(event[0], one.start), max(event[1], one.end))
    hits = matters.reading.hits
    if event[1] <= one.start and matters.reading.text.startswith(AFTER, event[1]):
        return False  # 到期之后 119 天: what follows it
    apart = one.start - event[1] if event[1] <= one.start else event[0] - one.end
    if apart > BESIDE or any_within(hits["plan_word"], low, high):
        return False
    if any(hit[2] == "other" for hit in within(hits["event"], low, high)):
        return False  # 签证 30 天内有效
    wide = matters.reading.view.sentence(one.start, one.end)
    return any_within(hits["credit"], *wide) and not any_within(hits["plan_word"], *wide)
