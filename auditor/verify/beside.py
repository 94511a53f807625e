"""What packs of facts say, set beside what our own facts say: they add, and nothing they bring takes anything away.

An article is read twice: with our facts alone, and with those of the packs. Every claim and verdict of the first
reading stays as it is, so every finding on it and every claim that nobody could check stays, too. Of the second
reading comes what makes an article no better: complaints, and claims that only the packs' names let us read. That a
pack supports a claim is told and leaves the claim open, since whoever wrote the article may have written the pack.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from auditor.extract.mentions import ClaimKind
from auditor.text.span import Span
from auditor.verify.verdict import Outcome, Verdict
from auditor.verify.words import reason

HELD: Final = "pack-not-trusted"
"""The code of a verdict that a pack would have made "supported"."""
_OPEN: Final = frozenset({Outcome.NOT_ENOUGH_INFO, Outcome.CONFLICTING})
_Place = tuple[ClaimKind, Span]


def beside(own: Iterable[Verdict], packed: Iterable[Verdict]) -> tuple[Verdict, ...]:
    """Give the verdicts by ``own`` facts with what those by ``packed`` ones (ours and the packs') add, by place.

    Of a claim that a pack complains of and our facts do not there are then two verdicts.
    """
    kept = list(own)
    places: dict[_Place, list[int]] = {}
    for index, verdict in enumerate(kept):
        places.setdefault(_place(verdict), []).append(index)
    for verdict in packed:
        there = [kept[index] for index in places.get(_place(verdict), ())]
        if _is_told(verdict, there):
            continue
        if verdict.outcome is not Outcome.SUPPORTED:
            kept.append(replace(verdict, lookup=()))
        elif not there:
            kept.append(_held(verdict))
        else:
            for index in _unknown(verdict, places[_place(verdict)], kept):
                kept[index] = replace(_held(verdict), claim=kept[index].claim, refutable=kept[index].refutable)
    return tuple(sorted(kept, key=lambda one: one.claim.span))


def _place(verdict: Verdict) -> _Place:
    return verdict.claim.kind, verdict.claim.span


def _is_told(verdict: Verdict, there: Iterable[Verdict]) -> bool:
    """Say whether ``there``, our verdicts on the same place, say as much already: the same, or both are open."""
    for one in there:
        same = one.outcome is verdict.outcome or (one.outcome in _OPEN and verdict.outcome in _OPEN)
        if same and (verdict.danger, verdict.related) in {(one.danger, one.related), (None, ())}:
            return True
    return verdict.outcome is Outcome.NOT_ENOUGH_INFO and verdict.danger is None and bool(tuple(there))


def _unknown(verdict: Verdict, places: Iterable[int], kept: list[Verdict]) -> Iterator[int]:
    """Give where our facts hold nothing at all of what ``verdict`` supports."""
    for index in places:
        one = kept[index]
        same = (one.claim.property, one.claim.value) == (verdict.claim.property, verdict.claim.value)
        silent = one.outcome is Outcome.NOT_ENOUGH_INFO and not (one.evidence or one.danger or one.related)
        if same and silent:
            yield index


def _held(verdict: Verdict) -> Verdict:
    return replace(verdict, outcome=Outcome.NOT_ENOUGH_INFO, code=HELD, reason=reason(HELD), lookup=())
