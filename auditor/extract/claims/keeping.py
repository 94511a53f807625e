"""How long a line is kept: days without use before it is suspended or ended, validity, when a number is given away."""

from collections.abc import Iterator
from functools import cache

import re2

from auditor.extract.claims.kept import PROPERTIES, Told, bare, framed, topped
from auditor.extract.claims.matters import Matters, has_subject
from auditor.extract.claims.quantity import Quantity, quantities
from auditor.extract.claims.reading import Reading, Said
from auditor.extract.claims.use import is_idle, is_regular, is_used
from auditor.extract.mentions import Claim, ClaimKind
from auditor.extract.names import maximal
from auditor.extract.vocabulary import Hit, any_within, within
from auditor.parse.article import Place

LENGTHS = frozenset({"days", "months", "years"})
CHAINED = 10
"""Characters before a length in which a word says that it begins when something else ended: 停机后再过 30 天."""
AFTER = ("后", "後", "之后", "之後", "以后", "以後")
FOLLOWS = 14
"""Characters between a length and what then happens; three times as many in letters."""
LEAST = 14
"""Days after which a line may be lost; what takes fewer is a procedure."""
_STOPPED = ("停机后", "停機後", "暂停后", "after suspension")
"""Words after which a length begins only when the line is suspended already."""
JOINED = 3
"""Characters between two events that are told as one."""
BESIDE = 16
"""Characters between 有效期 and its length, or between a length and 有效."""


def read(matters: Matters) -> Iterator[Claim]:
    """Read lengths of time that decide over a line or its credit."""
    reading, hits = matters.reading, matters.reading.hits
    if not hits["time_unit"] or not any(hits[kind] for kind in ("event", "keeping", "idle", "use", "value_word")):
        return
    events = [hit for hit in maximal(hits["event"]) if hit[2] != "none"]
    last: Told | None = None
    for one in quantities(reading):
        if one.unit not in LENGTHS or one.number < 1 or not _states(matters, one):
            continue
        name = topped(matters, events, one, last) or _property(matters, events, one) or bare(matters, events, one, last)
        if name is None:
            continue
        last = Told(property=name, end=one.end)
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
    if any_within(reading.hits["habit"], low, one.start) or _spent().search(reading.text[low : one.start]) is not None:
        return False
    chained = bool(_chain(matters, low, one))
    if any(reading.text[left:right].startswith(_STOPPED) for left, right, _ in _chain(matters, low, one)):
        return False
    if chained and not _leads(matters, within(matters.reading.hits["event"], one.end, high), one):
        return False
    return not reading.stance.warned(one.start, one.end, marks=False)


def _used(matters: Matters, events: list[Hit], one: Quantity, told: tuple[bool, bool]) -> str | None:
    """Give what a length of use, or of none, is of where nothing is said to happen."""
    idle, kept = told
    if kept and (idle or is_regular(matters, one)):
        return "keep-number-days"
    reading = matters.reading
    stated = idle and not _is_past(matters, *reading.view.sentence(one.start, one.end))
    return _by_heading(reading, events, one) if stated or is_used(matters, one) else None


def _chain(matters: Matters, low: int, one: Quantity) -> list[Hit]:
    return within(matters.reading.hits["idle_after"], max(low, one.start - CHAINED), one.start)


@cache
def _spent() -> "re2._Regexp[str]":
    """Match what somebody did for so long: 折腾了两周; not 超过了 180 天."""
    return re2.compile(r"[^过過满滿到超]了 ?(?:大概|大约|整整|近|差不多|约)?\z")


def _property(matters: Matters, events: list[Hit], one: Quantity) -> str | None:
    """Give the property that a length is of: by the event that follows it, else the one before; by its label."""
    reading = matters.reading
    low, high = reading.view.sentence(one.start, one.end)
    labelled = [found for label in reading.labels(one.start) if (found := _labelled(matters, events, label))]
    if labelled:
        return labelled[0]
    idle = is_idle(matters, low, high)
    kept = any_within(reading.hits["keeping"], low, high)
    near = _nearest(matters, within(events, low, high), one)
    if near is None:
        return _used(matters, events, one, (idle, kept))
    since = reading.text[near[1] : one.start]
    over = near[2] in {"ended", "suspended"} and any(word in since for word in ("后", "後", "after"))
    if over and not (idle or kept):
        return None  # 申请注销后 30 天内: what follows it
    if near[2] == "valid":
        if _is_term(matters, near, one):
            return "sim-term"
        return "keep-number-days" if kept and (idle or _expired(matters, events, one)) else None
    tied = (
        near[2] == "reused"
        or _leads(matters, within(events, one.end, high), one)
        or idle
        or kept
        or is_regular(matters, one)
        or is_used(matters, one)
    )
    return PROPERTIES.get(near[2]) if tied or _expired(matters, events, one) else None


def _leads(matters: Matters, events: list[Hit], one: Quantity) -> bool:
    """Say whether an event follows a length as what then happens: 停机满 90 天即销号, after 60 days the SIM goes dead.

    What somebody asked for (申请后 30 天内注销), or what is over (被注销了), is none.
    """
    reading, text = matters.reading, matters.reading.text
    low, high = reading.view.sentence(one.start, one.end)
    reach = FOLLOWS * (3 if text[one.start].isascii() else 1)
    then = [hit for hit in events if hit[2] in {"ended", "suspended", "reused"} and hit[0] - one.end <= reach]
    if not then or text.startswith("了", then[0][1]) or (one.unit == "days" and one.number < LEAST):
        return False
    if any_within(reading.hits["doing"], low, one.start) or any_within(reading.hits["plan_word"], low, high):
        return False
    if any_within(reading.hits["deny"], one.end, then[0][0]) or any_within(reading.hits["advice"], low, then[0][0]):
        return False
    return any(any_within(reading.hits[kind], low, high) for kind in ("sim_card", "line_word", "operator"))


def _is_past(matters: Matters, low: int, high: int) -> bool:
    """Say whether the sentence tells what happened: 两年没用了."""
    text = matters.reading.text
    return any(text.startswith("了", end) for _, end, _ in within(matters.reading.hits["idle"], low, high))


def _expired(matters: Matters, events: list[Hit], one: Quantity) -> bool:
    """Say whether the length begins when the credit ends: 到期后 30 天, 90 days after expiry."""
    text = matters.reading.text
    low, high = matters.reading.view.sentence(one.start, one.end)
    ends = [hit for hit in within(events, low, high) if hit[2] == "valid"]
    return any(
        (end <= one.start and one.start - end <= BESIDE and text.startswith(AFTER, end))
        or (end <= one.start and any_within(matters.reading.hits["since"], low, start))
        or (start >= one.end and start - one.end <= 2 * BESIDE and text[one.end : one.end + 7] == " after ")
        for start, end, _ in ends
    )


def _by_heading(reading: Reading, events: list[Hit], one: Quantity) -> str | None:
    """Give what days without use, or in which a line must be used once, are of: by the headings."""
    headings = reading.binder.headings(one.start)
    places = (*headings, reading.view.sentence(one.start, one.end))
    named = [hit for place in headings for hit in within(events, *place) if hit[2] in {"suspended", "ended"}]
    if named:
        return PROPERTIES[named[0][2]]
    kept = any(any_within(reading.hits[kind], *place) for place in places for kind in ("operator", "keeping"))
    return "keep-number-days" if kept else None


def _labelled(matters: Matters, events: list[Hit], label: tuple[int, int]) -> str | None:
    hits = matters.reading.hits
    named = within(events, *label)
    if named and named[0][2] in PROPERTIES:
        plan = any_within(hits["plan_word"], *label)
        return None if plan and named[0][2] == "valid" else PROPERTIES[named[0][2]]
    if any_within(hits["keeping"], *label):
        return "keep-number-days"
    used = any_within(hits["alive"], *label) or any_within(hits["use"], *label) or any_within(hits["idle"], *label)
    if used and any_within(hits["every"], *label) and not any_within(hits["plan_word"], *label):
        return "keep-number-days"
    other = any(any_within(hits[kind], *label) for kind in ("action", "done", "served", "plan_word"))
    return framed(matters, events, label[0]) if any_within(hits["span_word"], *label) and not other else None


def _nearest(matters: Matters, events: list[Hit], one: Quantity) -> Hit | None:
    """Give the event that a length leads to: the first after it, else the last before."""
    after = [hit for hit in events if hit[0] >= one.end]
    before = [hit for hit in events if hit[1] <= one.start]
    if before and after and after[0][2] == "valid" and before[-1][2] != "valid":
        return before[-1]  # is cancelled 90 days after the credit expires
    text = matters.reading.text
    follows = bool(after) and after[0][2] in {"ended", "suspended", "reused"} and text.startswith(AFTER, one.end)
    over = bool(before) and before[-1][2] == "valid" and (text.startswith(AFTER, before[-1][1]) or follows)
    if before and not over and before[-1][2] == "valid" and one.start - before[-1][1] <= BESIDE:
        return before[-1]
    if len(after) > 1 and (after[0][2], after[1][2]) == ("suspended", "ended") and after[1][0] - after[0][1] <= JOINED:
        return after[1]  # 冻结注销, 停机并销号: the line is gone
    return after[0] if after else before[-1] if before else None


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
    owned = any_within(hits["balance_left"], *wide) or not matters.reading.text[low : event[0]].strip(" *_◆●•-[【")
    named = matters.reading.binder.named(*wide)
    owned = owned or any(
        end <= event[0] and not matters.reading.text[end : event[0]].strip(" 的") for _, end, _ in named
    )
    return owned and not any_within(hits["plan_word"], *wide)
