"""Findings and verdicts in, trust out: whole numbers, no order, no clock. ``docs/scoring.md`` tells it in words."""

from collections.abc import Iterable, Sequence

from auditor.match.finding import Finding
from auditor.match.subject import subject
from auditor.parse.article import Article
from auditor.rules.rule import Group, VerdictCondition
from auditor.score.band import band
from auditor.score.chance import chance
from auditor.score.cost import Unit, ordered, parts, total_score, units
from auditor.score.ledger import ledger
from auditor.score.trust import Evidence, Trust
from auditor.score.weights import Weights
from auditor.score.would_be import would_be
from auditor.verify.verdict import Outcome, Verdict

UNKNOWN = frozenset({Outcome.NOT_ENOUGH_INFO, Outcome.CONFLICTING})
"""Outcomes that leave a checkable claim open."""


def score(findings: Sequence[Finding], verdicts: Iterable[Verdict], article: Article, weights: Weights) -> Trust:
    """Give the article's trust: the score, what it would be at best and at worst, and where every point went."""
    counted = units(findings, article.source.text, weights)
    judged = tuple(verdicts)
    total = total_score(counted, weights)
    interval = _interval(counted, findings, judged, weights)
    lowest = min((ceiling.at_most for unit in counted for ceiling in unit.ceilings), default=None)
    return Trust(
        score=total,
        interval=interval,
        band=band(total, interval, lowest, article, weights),
        parts=parts(counted, weights),
        evidence=_evidence(judged),
        ledger=ledger(counted, weights),
        would_be=would_be(counted, weights),
        probability=chance(counted, article, weights),
    )


def _interval(
    counted: tuple[Unit, ...], findings: Sequence[Finding], judged: tuple[Verdict, ...], weights: Weights
) -> tuple[int, int]:
    """Score as if every unknown claim were false, then as if every one were true.

    A false one costs ``Weights.unknown_claim`` more (``unknown_other`` where no source could ever refute it); a true
    one takes the findings with it that rest on its being unknown. No ceiling is imagined: one needs something seen.
    """
    unknown = {subject(verdict.claim): verdict.refutable for verdict in judged if verdict.outcome in UNKNOWN}
    if not unknown:
        total = total_score(counted, weights)
        return total, total
    costs = {True: weights.unknown_claim * 100, False: weights.unknown_other * 100}
    worst = [
        Unit(group=Group.CLAIMS, rule="", subject=named, cost=costs[refutable]) for named, refutable in unknown.items()
    ]
    best = [unit for unit in counted if not _rests_on_unknown(findings[unit.findings[0]])]
    return total_score(ordered((*counted, *worst)), weights), total_score(best, weights)


def _rests_on_unknown(finding: Finding) -> bool:
    when = finding.rule.when
    return isinstance(when, VerdictCondition) and any(
        name == "outcome" and UNKNOWN.issuperset(values) for name, values in when.fields
    )


def _evidence(judged: tuple[Verdict, ...]) -> Evidence:
    checkable = [verdict for verdict in judged if verdict.outcome is not Outcome.NOT_CHECKABLE]
    answered = sum(verdict.outcome not in UNKNOWN for verdict in checkable)
    return Evidence(checkable=len(checkable), answered=answered)
