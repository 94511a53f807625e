"""Findings and verdicts in, trust out: whole numbers, no order, no clock. ``docs/scoring.md`` tells it in words."""

from collections.abc import Iterable, Sequence

from auditor.match.finding import Finding
from auditor.parse.article import Article
from auditor.rules.rule import Group
from auditor.score.band import band
from auditor.score.chance import chance
from auditor.score.cost import UNKNOWN, Unit, ordered, parts, total_score, units
from auditor.score.given import Complaint, Judged, Reading, complaints, judged, reading
from auditor.score.ledger import ledger
from auditor.score.trust import Band, Decided, Evidence, Trust
from auditor.score.weights import Weights
from auditor.score.would_be import would_be
from auditor.verify.verdict import Outcome, Verdict


def score(findings: Sequence[Finding], verdicts: Iterable[Verdict], article: Article, weights: Weights) -> Trust:
    """Give the article's trust: the score, what it would be at best and at worst, and where every point went."""
    return scored(complaints(findings, article.source.text), judged(verdicts), reading(article), weights)


def scored(found: Iterable[Complaint], claims: Sequence[Judged], text: Reading, weights: Weights) -> Trust:
    """Give the same from plain values, wherever they come from."""
    counted = units(found, weights)
    unknown = _unknown(claims, weights)

    def named(some: Sequence[Unit]) -> tuple[Band, Decided]:
        lowest = min((ceiling.at_most for unit in some for ceiling in unit.ceilings), default=None)
        return band(total_score(some, weights), _interval(some, unknown, weights), lowest, text, weights)

    def named_at_all(some: Sequence[Unit]) -> Band | None:
        found = named(some)[0]
        return None if found is Band.NOT_ENOUGH_EVIDENCE else found

    now, decided_by = named(counted)
    return Trust(
        score=total_score(counted, weights),
        interval=_interval(counted, unknown, weights),
        band=now,
        decided_by=decided_by,
        edges=(weights.caution, weights.trustworthy),
        parts=parts(counted, weights),
        evidence=_evidence(claims),
        ledger=ledger(counted, weights),
        would_be=would_be(counted, unknown, named_at_all, weights),
        probability=chance(counted, text, weights),
    )


def _unknown(claims: Sequence[Judged], weights: Weights) -> tuple[Unit, ...]:
    """Give each claim nobody could check, once, as what it would cost if it were false.

    That is ``Weights.unknown_claim``, or ``unknown_other`` where no source could ever refute it.
    """
    unknown: dict[str, bool] = {}
    for one in claims:
        if one.outcome in UNKNOWN:
            unknown[one.subject] = unknown.get(one.subject, False) or one.refutable
    points = {True: weights.unknown_claim, False: weights.unknown_other}
    return tuple(
        Unit(group=Group.CLAIMS, rule="", subject=named, weight=points[refutable], cost=points[refutable] * 100)
        for named, refutable in unknown.items()
    )


def _interval(counted: Sequence[Unit], unknown: Sequence[Unit], weights: Weights) -> tuple[int, int]:
    """Score as if every unknown claim were false, then as if every one were true.

    A true one takes the findings with it that rest on its being unknown. No ceiling is imagined: one needs something
    seen.
    """
    if not unknown:
        total = total_score(counted, weights)
        return total, total
    best = [unit for unit in counted if not unit.rests_on_unknown]
    return total_score(ordered((*counted, *unknown)), weights), total_score(best, weights)


def _evidence(claims: Sequence[Judged]) -> Evidence:
    checkable = [one for one in claims if one.outcome is not Outcome.NOT_CHECKABLE]
    answered = sum(one.outcome not in UNKNOWN for one in checkable)
    return Evidence(checkable=len(checkable), answered=answered)
