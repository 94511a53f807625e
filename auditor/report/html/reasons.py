"""What is wrong with an article and what to do, in a few plain sentences."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final, final

from auditor.report.html import words
from auditor.report.wire import Article, Finding
from auditor.report.wire_mentions import Bilingual
from auditor.rules.rule import Rule, Severity
from auditor.score.trust import Band
from auditor.text import bilingual

RANK: Final[Mapping[Severity, int]] = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.NOTE: 2}
_REASONS: Final = 5
_PLACES: Final = 6
_QUOTES: Final = 3
_QUOTE: Final = 40
"""Code points of a quote."""
Said = Bilingual | bilingual.Bilingual


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Something that is wrong, and the findings that show where."""

    severity: Severity
    said: Said
    quotes: tuple[str, ...]
    """What stands at the places, when ``said`` does not name it."""
    findings: tuple[int, ...]
    """Indexes of the article's findings; at most ``_PLACES``."""
    more: int
    """How many further places there are."""


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


def to_do(article: Article) -> tuple[Bilingual, ...]:
    """Give each different advice, that of the worst findings first; one that another says too is left out."""
    ordered = sorted((one for _, one in opened(article)), key=lambda one: RANK[one.severity])
    advice: list[Bilingual] = []
    for one in ordered:
        said = any(one.advice.en in other.en and one.advice.zh.rstrip("。") in other.zh for other in advice)
        if not said and (one.severity is not Severity.NOTE or not advice):
            advice.append(one.advice)
    return tuple(advice[:_REASONS])


def opened(article: Article) -> Iterable[tuple[int, Finding]]:
    """Give the findings that nobody accepted, with their indexes."""
    return ((at, one) for at, one in enumerate(article.findings) if one.suppressed is None)


def _reason(article: Article, indexes: list[int], rule: Rule | None) -> Reason:
    findings = [article.findings[at] for at in indexes]
    messages = {(one.message.en, one.message.zh) for one in findings}
    alike = len(messages) == 1 or rule is None
    return Reason(
        severity=findings[0].severity,
        said=findings[0].message if rule is None or (alike and findings[0].about.claim is None) else rule.title,
        quotes=() if alike and findings[0].about.claim is None else _quotes(findings),
        findings=tuple(indexes[:_PLACES]),
        more=max(0, len(indexes) - _PLACES),
    )


def _quotes(findings: Iterable[Finding]) -> tuple[str, ...]:
    distinct = dict.fromkeys(one.quote.strip() for one in findings)
    return tuple(one if len(one) <= _QUOTE else f"{one[:_QUOTE]}…" for one in list(distinct)[:_QUOTES])
