"""What an article says against itself: claims of one subject and day that cannot both hold."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from operator import attrgetter
from typing import Final

from auditor.extract.mentions import Claim, ClaimKind, Polarity
from auditor.verify.clash import Clash, Key, keys

MOST_VALUES: Final = 8
"""Different values of one thing with which a further one is compared."""
SENTENCE: Final = 240
"""Characters between two claims within which they may stand in one sentence."""
_STOPS: Final = ("。", "！", "？", "；", "\n", "!", "?", ";", ". ")
_LISTED: Final = frozenset({"hotline", "app", "time", "fee", "place"})
"""Groups in which two values of one sentence are members of a list, or two cases."""
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
    groups: dict[tuple[Key, str], list[Claim]] = {}
    found: dict[tuple[int, int, str], Claim] = {}
    for claim in sorted(claims, key=attrgetter("span")):
        for key, clash in keys(claim):
            held = groups.setdefault((key, str(claim.as_of)), [])
            rival = _rival(claim, held, clash, text, listed=key[0] in _LISTED)
            if rival is not None and not _is_told(rival, claim, told.get(claim.property, ())):
                made = _internal(rival, claim)
                found.setdefault((made.span.start, made.span.end, made.property), made)
            if len(held) < MOST_VALUES and all(_signature(claim) != _signature(one) for one in held):
                held.append(claim)
    return tuple(found[place] for place in sorted(found))


def with_contradictions(claims: Sequence[Claim], text: str) -> tuple[Claim, ...]:
    """Give all claims of an article, those about itself among them, in order of their place."""
    found = contradictions(claims, text)
    if not found:
        return tuple(claims)
    return tuple(sorted((*claims, *found), key=lambda one: (one.span, one.kind, one.property, one.value)))


def _rival(claim: Claim, held: Iterable[Claim], clash: Clash, text: str, *, listed: bool) -> Claim | None:
    for one in held:
        if clash(one, claim) and not (listed and _same_sentence(one, claim, text)) and not one.span.touches(claim.span):
            return one
    return None


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
        sides = (f"{earlier.operator} {sides[0]}", f"{later.operator} {sides[1]}")
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


def _side(claim: Claim) -> str:
    return f"not {claim.value}" if claim.polarity is Polarity.DENIED else claim.value


def _signature(claim: Claim) -> tuple[object, ...]:
    return claim.value, claim.polarity, claim.items, claim.closed, claim.count, claim.number, claim.unit, claim.operator
