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
from auditor.score.trust import Evidence, Trust
from auditor.score.weights import Weights
from auditor.score.would_be import would_be
from auditor.verify.verdict import Outcome, Verdict


def score(findings: Sequence[Finding], verdicts: Iterable[Verdict], article: Article, weights: Weights) -> Trust:
    """Give the article's trust: the score, what it would be at best and at worst, and where every point went."""
    return scored(complaints(findings, article.source.text), judged(verdicts), reading(article), weights)


def scored(found: Iterable[Complaint], claims: Sequence[Judged], text: Reading, weights: Weights) -> Trust:
    """Give the same from plain values, wherever they come from."""
    counted = units(found, weights)
    total = total_score(counted, weights)
    interval = _interval(counted, claims, weights)
    lowest = min((ceiling.at_most for unit in counted for ceiling in unit.ceilings), default=None)
    named, decided_by = band(total, interval, lowest, text, weights)
    return Trust(
        score=total,
        interval=interval,
        band=named,
        decided_by=decided_by,
        edges=(weights.caution, weights.trustworthy),
        parts=parts(counted, weights),
        evidence=_evidence(claims),
        ledger=ledger(counted, weights),
        would_be=would_be(counted, weights),
        probability=chance(counted, text, weights),
    )


def _interval(counted: tuple[Unit, ...], claims: Sequence[Judged], weights: Weights) -> tuple[int, int]:
    """Score as if every unknown claim were false, then as if every one were true.

    A false one costs ``Weights.unknown_claim`` more (``unknown_other`` where no source could ever refute it); a true
    one takes the findings with it that rest on its being unknown. No ceiling is imagined: one needs something seen.
    """
    unknown: dict[str, bool] = {}
    for one in claims:
        if one.outcome in UNKNOWN:
            unknown[one.subject] = unknown.get(one.subject, False) or one.refutable
    if not unknown:
        total = total_score(counted, weights)
        return total, total
    points = {True: weights.unknown_claim, False: weights.unknown_other}
    worst = [
        Unit(group=Group.CLAIMS, rule="", subject=named, weight=points[refutable], cost=points[refutable] * 100)
        for named, refutable in unknown.items()
    ]
    best = [unit for unit in counted if not unit.rests_on_unknown]
    return total_score(ordered((*counted, *worst)), weights), total_score(best, weights)


def _evidence(claims: Sequence[Judged]) -> Evidence:
    checkable = [one for one in claims if one.outcome is not Outcome.NOT_CHECKABLE]
    answered = sum(one.outcome not in UNKNOWN for one in checkable)
    return Evidence(checkable=len(checkable), answered=answered)
