"""What is wrong with an article and what to do, in a few plain sentences."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final, final

from auditor.report.html import words
from auditor.report.wire import Article, Finding
from auditor.report.wire_mentions import Bilingual
from auditor.report.worst import RANK
from auditor.rules.rule import Rule, Severity
from auditor.score.trust import Band
from auditor.text import bilingual

_REASONS: Final = 5
_SPOTS: Final = 3
_LINES: Final = 6
_NAME: Final = 60
"""Code points of what stands at a place."""
Said = Bilingual | bilingual.Bilingual


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """What one finding, or several alike, are about."""

    name: str
    """The contact's id, the image's host, or the words at the place."""
    said: Bilingual | None
    """Of a claim: why its verdict is what it is."""
    findings: tuple[int, ...]
    """Indexes of the article's findings, one a line."""
    more: int
    """How many further lines there are."""


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Something that is wrong, and where."""

    severity: Severity
    said: Said
    spots: tuple[Spot, ...]
    more: int
    """How many further spots there are."""


def headline(article: Article) -> Said:
    """Give the judgement in one plain sentence."""
    minded = any(RANK[one.severity] < RANK[Severity.NOTE] for _, one in opened(article))
    if article.trust.band is Band.TRUSTWORTHY and minded:
        return words.SOUND
    return words.HEADLINES[article.trust.band]


def reasons(article: Article, rules: Mapping[str, Rule]) -> tuple[tuple[Reason, ...], int]:
    """Give what is wrong, what costs most first, and how many more reasons there are."""
    costs: dict[str, int] = {row.rule: row.points for row in article.trust.ledger}
    by_rule: dict[str, list[int]] = {}
    for index, finding in opened(article):
        if finding.severity is not Severity.NOTE:
            by_rule.setdefault(finding.rule, []).append(index)
    order = sorted(
        by_rule, key=lambda rule: (RANK[article.findings[by_rule[rule][0]].severity], costs.get(rule, 0), rule)
    )
    made = tuple(_reason(article, by_rule[rule], rules.get(rule)) for rule in order[:_REASONS])
    return made, max(0, len(order) - _REASONS)


def for_readers(article: Article) -> tuple[Said, ...]:
    """Give what somebody who reads the article had better do, by the parts in which something is minded."""
    groups = {one.group for _, one in opened(article) if one.severity is not Severity.NOTE}
    return tuple(said for group, said in words.READERS.items() if group in groups)


def for_editors(article: Article, rules: Mapping[str, Rule]) -> tuple[tuple[Said, Bilingual], ...]:
    """Give what to change: for every rule that minds something, worst first, its title and its advice."""
    ordered = sorted((one for _, one in opened(article)), key=lambda one: RANK[one.severity])
    loud = {one.rule: one for one in reversed(ordered) if one.severity is not Severity.NOTE}
    advice: dict[str, tuple[Said, Bilingual]] = {}
    for name in dict.fromkeys(one.rule for one in ordered if one.rule in loud):
        known = rules.get(name)
        advice[name] = (loud[name].message if known is None else known.title, loud[name].advice)
    return tuple(advice.values())[:_REASONS]


def opened(article: Article) -> Iterable[tuple[int, Finding]]:
    """Give the findings that nobody accepted, with their indexes."""
    return ((at, one) for at, one in enumerate(article.findings) if one.suppressed is None)


def _reason(article: Article, indexes: list[int], rule: Rule | None) -> Reason:
    findings = article.findings
    by_name: dict[str, list[int]] = {}
    for at in indexes:
        by_name.setdefault(_name(article, findings[at]), []).append(at)
    return Reason(
        severity=findings[indexes[0]].severity,
        said=findings[indexes[0]].message if rule is None else rule.title,
        spots=tuple(_spot(article, name, some) for name, some in list(by_name.items())[:_SPOTS]),
        more=max(0, len(by_name) - _SPOTS),
    )


def _spot(article: Article, name: str, indexes: list[int]) -> Spot:
    lines: dict[int, int] = {}
    for at in indexes:
        lines.setdefault(article.findings[at].span.start.line, at)
    claim = article.findings[indexes[0]].about.claim
    return Spot(
        name=name if len(name) <= _NAME else f"{name[:_NAME]}…",
        said=None if claim is None else article.claims[claim].reason,
        findings=tuple(lines.values())[:_LINES],
        more=max(0, len(lines) - _LINES),
    )


def _name(article: Article, finding: Finding) -> str:
    """Give what a finding is about in the fewest words that name it."""
    about = finding.about
    if about.contact is not None:
        return article.contacts[about.contact].handle
    if about.image is not None and article.images[about.image].host:
        return article.images[about.image].host
    return " ".join(finding.quote.split())
