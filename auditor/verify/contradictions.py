"""What an article says against itself: claims of one subject and day that cannot both hold."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from operator import attrgetter
from typing import Final

from auditor.extract.mentions import Claim, ClaimKind, Polarity
from auditor.verify.cases import case
from auditor.verify.clash import Clash, Key, comparable, lists_clash, numbers_clash
from auditor.verify.plans import plan
from auditor.verify.voices import Voices

MOST_VALUES: Final = 8
"""Different values of one thing with which a further one is compared."""
SENTENCE: Final = 240
"""Characters between two claims within which they may stand in one sentence."""
_STOPS: Final = ("。", "！", "？", "；", "\n", "!", "?", ";", ". ")
_LISTED: Final = frozenset({"hotline", "form", "app", "time", "fee", "plan", "place"})
"""Groups in which two values of one sentence are members of a list, or two cases."""
_PARALLEL: Final = frozenset({"time", "fee", "plan"})
_MARKERS: Final = frozenset("|-*+•")
MOST_ROWS: Final = 60
_AMOUNTS: Final = frozenset({ClaimKind.KEEP_NUMBER, ClaimKind.PROCEDURE, ClaimKind.PRICE})
_LESS: Final = 20
"""Points of worth that a contradiction has less than its side: nobody can look it up."""


def contradictions(claims: Sequence[Claim], text: str) -> tuple[Claim, ...]:
    """Give an ``internal`` claim for every claim that an earlier one contradicts, in order; ``text`` is the source's.

    The later side is its place, the earlier one is ``against``.
    """
    told: dict[str, list[Claim]] = {}
    for claim in claims:
        if claim.kind is ClaimKind.INTERNAL and len(told.setdefault(claim.property, [])) < MOST_VALUES:
            told[claim.property].append(claim)
    groups: dict[tuple[object, ...], list[Claim]] = {}
    found: dict[tuple[int, int, str], Claim] = {}
    voices = Voices(text)
    lists: set[tuple[int, int]] = set()
    for claim, limits, key, clash in _in_order(claims, text):
        held = groups.setdefault((key, str(claim.as_of), limits, voices.at(claim.span.start)), [])
        rival = _rival(claim, held, clash, text, key)
        if rival is not None and not _is_told(rival, claim, told.get(claim.property, ())):
            side = (rival.span.start, rival.span.end)
            if clash is not lists_clash or side not in lists:
                made = _internal(rival, claim)
                found.setdefault((made.span.start, made.span.end, made.property), made)
            lists.add(side)
        if len(held) < MOST_VALUES and all(_signature(claim) != _signature(one) for one in held):
            held.append(claim)
    return tuple(found[place] for place in sorted(found))


def _in_order(claims: Iterable[Claim], text: str) -> Iterator[tuple[Claim, tuple[str, ...], Key, Clash]]:
    """Give every claim that can be compared with the case of which it speaks, once for each group.

    Prepaid is no case of its own in an article that speaks of nothing else.
    """
    ordered = sorted(claims, key=attrgetter("span"))
    amounts = {(_beside(claim, text), claim.value) for claim in ordered if claim.kind in _AMOUNTS}
    counted = Counter(beside for beside, _ in amounts)
    split = any("postpaid" in claim.conditions for claim in ordered)
    for claim in ordered:
        if claim.kind in _AMOUNTS and counted[_beside(claim, text)] > 1:
            continue
        for key, clash in (*comparable(claim), *_of_plan(claim, text)):
            limits = case(claim.kind, [one for one in claim.conditions if split or one != "prepaid"], key[0])
            if limits is not None:
                yield claim, limits, key, clash


def _of_plan(claim: Claim, text: str) -> Iterator[tuple[Key, Clash]]:
    """Give the group of a price: those of the plan that is named before it."""
    if claim.kind is not ClaimKind.PRICE or claim.property != "price":
        return
    if claim.number is not None and (named := plan(claim, text)) is not None:
        yield ("plan", claim.country or "", claim.operator or "", claim.unit, *named), numbers_clash


def _beside(claim: Claim, text: str) -> tuple[object, ...]:
    """Give what two amounts that are two cases have in common: thing, kind of card and line."""
    line = text.rfind("\n", 0, claim.span.start)
    stop = max(text.rfind(sign, max(0, claim.span.start - SENTENCE), claim.span.start) for sign in _STOPS)
    forms = tuple(one for one in claim.conditions if one.startswith("form-"))
    return claim.operator, claim.property, claim.purpose, forms, max(line, stop)


def with_contradictions(claims: Sequence[Claim], text: str) -> tuple[Claim, ...]:
    """Give all claims of an article, those about itself among them, in order of their place."""
    found = contradictions(claims, text)
    if not found:
        return tuple(claims)
    return tuple(sorted((*claims, *found), key=lambda one: (one.span, one.kind, one.property, one.value)))


def _rival(claim: Claim, held: Iterable[Claim], clash: Clash, text: str, key: Key) -> Claim | None:
    for one in held:
        if not clash(one, claim) or one.span.touches(claim.span):
            continue
        if key[0] in _LISTED and _same_sentence(one, claim, text):
            continue
        if key[0] in _PARALLEL and _parallel(one, claim, text):
            continue
        if (
            key[0] != "plan"
            and claim.kind in _AMOUNTS
            and claim.operator is None
            and "\n" in text[one.span.end : claim.span.start]
        ):
            continue
        return one
    return None


def _parallel(one: Claim, other: Claim, text: str) -> bool:
    """Say whether two amounts stand in rows of one table or items of one list: each is a case of its own."""
    begin = text.rfind("\n", 0, one.span.start) + 1
    rows = text[begin : other.span.start].split("\n")
    if len(rows) == 1 or len(rows) > MOST_ROWS:
        return False
    marks = {row.strip()[:1] for row in rows}
    return len(marks) == 1 and marks <= _MARKERS


def _same_sentence(one: Claim, other: Claim, text: str) -> bool:
    if other.span.start - one.span.end > SENTENCE:
        return False
    return not any(stop in text[one.span.end : other.span.start] for stop in _STOPS)


def _is_told(one: Claim, other: Claim, told: Iterable[Claim]) -> bool:
    """Say whether the article's structure told this contradiction already."""
    return any(
        known.span.touches(other.span) or any(side.touches(one.span) for side in known.against) for known in told
    )


def _internal(earlier: Claim, later: Claim) -> Claim:
    sides = (_side(earlier), _side(later))
    if sides[0] == sides[1]:
        sides = (f"{_whose(earlier)} {sides[0]}", f"{_whose(later)} {sides[1]}")
    return replace(
        later,
        kind=ClaimKind.INTERNAL,
        value=" / ".join(sides),
        polarity=Polarity.AFFIRMED,
        against=(earlier.span,),
        voice=False,
        also=(),
        items=(),
        closed=False,
        count=None,
        number=None,
        unit="",
        worth=max(0, later.worth - _LESS),
    )


def _whose(claim: Claim) -> str:
    return ", ".join(claim.items) or claim.operator or ""


def _side(claim: Claim) -> str:
    return f"not {claim.value}" if claim.polarity is Polarity.DENIED else claim.value


def _signature(claim: Claim) -> tuple[object, ...]:
    return claim.value, claim.polarity, claim.items, claim.closed, claim.count, claim.number, claim.unit, claim.operator
