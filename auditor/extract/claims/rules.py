"""What is ruled: real names, foreigners, how many cards, reviews, and clauses that a law or a debt imposes."""

from collections.abc import Iterator
from functools import cache

import re2

from auditor.extract.claims.foreigners import foreigners
from auditor.extract.claims.matters import Matters, has_subject
from auditor.extract.claims.narrowed import is_of_all
from auditor.extract.claims.quantity import written
from auditor.extract.claims.reading import Said
from auditor.extract.claims.real_names import real_names, ruled
from auditor.extract.claims.rules_of_number import limits
from auditor.extract.mentions import Claim
from auditor.extract.names import maximal
from auditor.extract.vocabulary import Hit, any_within, within
from auditor.parse.article import Place

NEAR = 14
"""Characters between a word of duty and what is a duty."""
_ELSE = ("否则", "否則", "不然", "otherwise", "or else")
LONGEST = 60
"""Characters of a clause that is given as a rule."""


def read(matters: Matters) -> Iterator[Claim]:
    """Read rules; a clause is read once, by the most exact of the readers here."""
    taken: list[tuple[int, int]] = []
    for claim, place in (*real_names(matters), *foreigners(matters), *_limits(matters), *_reviews(matters)):
        if has_subject(claim):
            taken.append(place)
            yield claim
    taken.sort()
    for claim, place in _clauses(matters):
        if has_subject(claim) and not any(low < place[1] and place[0] < high for low, high in taken):
            yield claim


def _limits(matters: Matters) -> Iterator[tuple[Claim, tuple[int, int]]]:
    """Read how many cards a person may hold: 每人最多 5 张, up to 3 SIMs per passport."""
    for place, count in limits(matters.reading):
        if matters.says(*place):
            said = Said(number=count, unit="cards", denied=False, nationwide=is_of_all(matters, *place))
            yield ruled(matters, place, "sim-limit", written(count), said), place


def _reviews(matters: Matters) -> Iterator[tuple[Claim, tuple[int, int]]]:
    """Read whether somebody must approve a cancellation: 销户必须由专业人员审核后才能执行, no approval is needed."""
    reading = matters.reading
    last = (-1, -1)
    for start, end, _ in maximal(reading.hits["review"]):
        clause = matters.clause(start, end)
        if clause == last:
            continue
        modal = matters.modal(clause[0], start)
        if modal is None or (modal[2] not in {"must", "need_not"} and not _is_barred(matters, modal)):
            continue
        if matters.action(start, end) != "cancellation" or not matters.says(start, end):
            continue
        last = clause
        then = within(reading.hits["only_then"], end, min(clause[1], end + NEAR))
        acts = within(reading.hits["done"], end, min(clause[1], end + NEAR)) if then else []
        place = (modal[0], acts[-1][1] if acts else end)
        yield ruled(matters, place, "cancellation-review", "yes" if modal[2] == "must" else "no"), clause


def _is_barred(matters: Matters, modal: Hit) -> bool:
    """Say whether a review is forbidden: rules bar them from asking for an approval, 不得要求审核."""
    word = matters.reading.text[modal[0] : modal[1]]
    return modal[2] == "may_not" and word.startswith(
        ("不得", "禁止", "严禁", "不准", "forbid", "bar", "ban", "prohibit")
    )


def _clauses(matters: Matters) -> Iterator[tuple[Claim, tuple[int, int]]]:
    """Read a clause that a rule, or a debt, imposes on an action: 法律规定…不得…, 未结清欠款前无法销户."""
    reading = matters.reading
    hits = reading.hits
    seen: set[tuple[int, int]] = set()
    for start, end, _ in sorted([*hits["authority"], *hits["debt"], *hits.get("regulator", [])]):
        low, high = reading.view.sentence(start, end)
        block = reading.view.block(start)
        if block is not None and block.place in {Place.HEADING, Place.TITLE}:
            continue
        if told := _told(matters, (start, end), high):
            seen.add(told[1])
            yield told
        for modal in within(matters.modals, low, high)[:4]:
            clause = matters.clause(modal[0], modal[1])
            acts = [hit for hit in within(matters.actions, *clause) if hit[2] != "other"]
            if modal[2] not in {"must", "may_not", "only"} or not acts or clause in seen:
                continue
            if any_within(hits["channel"], *clause) or reading.text[clause[0] : clause[1]].lstrip().startswith(_ELSE):
                continue  # read as a way (ways.py); what happens otherwise is no rule of its own
            if not _bound(matters, modal, (start, end), clause) or not matters.says(modal[0], modal[1]):
                continue
            seen.add(clause)
            place = _trimmed(matters, clause)
            if place[1] - place[0] <= LONGEST * (2 if reading.text[place[0]].isascii() else 1):
                yield ruled(matters, place, f"{acts[0][2]}-rule", reading.written(*place)), place


def _bound(matters: Matters, modal: Hit, ruler: tuple[int, int], clause: tuple[int, int]) -> bool:
    """Say whether the word of rule, or of debt, governs the clause: it leads to it, or a debt stands in it."""
    start, end = ruler
    if any_within(matters.reading.hits["debt"], start, end):
        inside = clause[0] <= start and end <= clause[1]
        settled = modal[2] == "must" and any_within(matters.reading.hits["settle"], modal[1], clause[1])
        then = any_within(matters.reading.hits["only_then"], end, clause[1])
        return inside and (modal[2] == "may_not" or then or settled)
    if clause[0] <= start and end <= clause[1]:
        return end <= modal[0]
    between = matters.reading.text[end : clause[0]]
    return end <= clause[0] and len(between) <= 2 * NEAR and between.count(",") <= 1


def _told(matters: Matters, ruler: tuple[int, int], high: int) -> tuple[Claim, tuple[int, int]] | None:
    """Read what 规定是…, the rule is that … tells, where it is about what is done with a line."""
    reading, text = matters.reading, matters.reading.text
    start, end = ruler
    led = _rule_is().match(text[end : end + NEAR])
    if led is None or not any_within(reading.hits["authority"], start, end) or not matters.says(start, end):
        return None
    low = end + led.end()
    stop = min((at for at in (text.find(sign, low, high) for sign in ",;") if at >= 0), default=high)
    place = _trimmed(matters, (low, stop))
    about = within(reading.hits["event"], *place) or within(matters.actions, *place)
    action = matters.action_above(low, stop)
    longest = LONGEST * (2 if text[low : low + 1].isascii() else 1)
    if action is None or not about or not 0 < place[1] - place[0] <= longest:
        return None
    return ruled(matters, place, f"{action}-rule", reading.written(*place)), place


@cache
def _rule_is() -> "re2._Regexp[str]":
    return re2.compile(r"(?: ?(?:是|为|為|:)| (?:is|are|says?)(?: that)?) ?")


def _trimmed(matters: Matters, place: tuple[int, int]) -> tuple[int, int]:
    """Leave out signs around a clause, and the hedge or name that it begins with: 听说注销必须…."""
    text = matters.reading.text
    start, end = place
    while start < end and text[start] in " *_-`\"“”'":
        start += 1
    while end > start and text[end - 1] in " *_`\"“”'.":
        end -= 1
    hits = matters.reading.hits
    for kind in ("hedge", "country", "operator"):
        names = [hit for hit in maximal(within(hits[kind], start, end)) if hit[0] == start]
        start = max((hit[1] for hit in names), default=start)
        start += len(text[start:end]) - len(text[start:end].lstrip(" ,的"))
    return start, end
