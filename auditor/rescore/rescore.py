"""An article of a finished report to its trust by the weights of today."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import final

from auditor.errors import UsageError
from auditor.facts.fact import Property
from auditor.match.subject import joined
from auditor.rescore.old import Article, Claim, Finding
from auditor.rules.fields import RunNote
from auditor.rules.rule import ArticleCondition, Rule
from auditor.score.band import band_of
from auditor.score.given import Complaint, Judged, Reading
from auditor.score.score import scored
from auditor.score.trust import Band, Trust
from auditor.score.weights import Weights
from auditor.verify.claims import refutable


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Basis:
    """What articles are scored by."""

    rules: Mapping[str, Rule]
    """By id."""
    properties: Mapping[str, Property]
    """By name; looked up where a report does not say whether a claim could be refuted."""
    weights: Weights


def rescored(article: Article, basis: Basis) -> Trust:
    """Give the trust that ``article`` has on ``basis``, its findings and verdicts as they are.

    A finding whose rule is not there any more costs nothing. Where the report does not carry what the score needs
    (``missing``), the text is taken for one that can be judged, unless nothing else explains why its band was left
    open, and whether a claim could be refuted is worked out anew. Raises ``UsageError`` when an index leads nowhere.
    """
    claims = tuple(_judged(claim, basis) for claim in article.claims)
    return scored(tuple(_complaints(article, basis.rules)), claims, _reading(article, basis.weights), basis.weights)


def missing(article: Article) -> tuple[str, ...]:
    """Name the fields the score needs that the report, written by an earlier version, does not carry."""
    absent = {
        "visible_characters": article.visible_characters is None,
        "whole": article.whole is None,
        "refutable": any(claim.refutable is None for claim in article.claims),
        "weight": any(row.cap is None for row in article.trust.ledger),
        "edges": article.trust.edges is None,
    }
    return tuple(name for name, lacks in absent.items() if lacks)


def _complaints(article: Article, rules: Mapping[str, Rule]) -> Iterator[Complaint]:
    for index, finding in enumerate(article.findings):
        rule = rules.get(finding.rule)
        if finding.suppressed is None and rule is not None and not _of_the_run(rule):
            try:
                yield Complaint(index=index, rule=rule, subject=_subject(article, finding))
            except IndexError:
                message = f"the report on {article.uri!r} is damaged: finding {index} is about what it does not list"
                raise UsageError(message) from None


def _of_the_run(rule: Rule) -> bool:
    """Say whether the rule speaks of several articles: its notes are made after the score."""
    return isinstance(rule.when, ArticleCondition) and RunNote.ARTICLES_DISAGREE in rule.when.notes


def _subject(article: Article, finding: Finding) -> str:
    about = finding.about
    if about.contact is not None:
        return article.contacts[about.contact].canonical
    if about.link is not None:
        return article.links[about.link].canonical
    if about.image is not None:
        return article.images[about.image].url
    return finding.quote if about.claim is None else _stated(article.claims[about.claim])


def _stated(claim: Claim) -> str:
    return joined(claim.kind, claim.country, claim.operator, claim.property, claim.purpose, claim.value)


def _judged(claim: Claim, basis: Basis) -> Judged:
    known = claim.refutable
    return Judged(
        subject=_stated(claim),
        outcome=claim.verdict,
        refutable=refutable(basis.properties.get(claim.property), claim) if known is None else known,
    )


def _reading(article: Article, weights: Weights) -> Reading:
    low, high = article.trust.interval
    left_open = article.trust.band is Band.NOT_ENOUGH_EVIDENCE
    for_its_text = left_open and band_of(low, weights) is band_of(high, weights)
    assumed = 0 if for_its_text else weights.minimum_characters
    return Reading(
        language=article.language,
        whole=article.whole is not False,
        coverage=article.coverage,
        characters=assumed if article.visible_characters is None else article.visible_characters,
    )
