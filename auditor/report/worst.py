"""What a person is shown first, and what is alike enough to be listed only by place."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from auditor.report.wire import Article, Finding
from auditor.rules.rule import Severity
from auditor.score.trust import Band

RANK: Final[Mapping[Severity, int]] = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.NOTE: 2}
BANDS: Final = (Band.UNTRUSTWORTHY, Band.CAUTION, Band.NOT_ENOUGH_EVIDENCE, Band.TRUSTWORTHY)
"""The worst first."""
_OF_ONE_RULE: Final = 5
"""Findings of one rule that are shown in full; further ones are listed by place."""


def worst_articles(articles: Iterable[Article]) -> list[Article]:
    """Sort by band, then score, then uri."""
    return sorted(articles, key=lambda one: (BANDS.index(one.trust.band), one.trust.score, one.uri))


def open_findings(article: Article) -> list[Finding]:
    """Give the findings that somebody has to look at, the most severe first, else in the order of the text."""
    return sorted((one for one in article.findings if one.is_open), key=lambda one: RANK[one.severity])


def seen_findings(article: Article, show: Severity) -> list[Finding]:
    """Give those of ``open_findings`` that a person is shown: of severity ``show`` and above."""
    return [one for one in open_findings(article) if RANK[one.severity] <= RANK[show]]


def by_rule(findings: Iterable[Finding]) -> list[list[Finding]]:
    """Put the findings of one rule together, in the order in which the rules come."""
    groups: dict[str, list[Finding]] = {}
    for finding in findings:
        groups.setdefault(finding.rule, []).append(finding)
    return list(groups.values())


Told = tuple[Finding, list[Finding]]
"""A finding to show in full, and those that say the same elsewhere."""


def folded(alike: Sequence[Finding]) -> tuple[list[Told], list[Finding]]:
    """Give of the findings of one rule those to show in full, each with its repetitions, and those beyond that."""
    by_message: dict[tuple[str, str], list[Finding]] = {}
    for finding in alike:
        by_message.setdefault((finding.message.en, finding.message.zh), []).append(finding)
    told = [(same[0], same[1:]) for same in by_message.values()]
    return told[:_OF_ONE_RULE], [finding for first, same in told[_OF_ONE_RULE:] for finding in (first, *same)]
