"""What was looked for: passed, nothing of the kind there, and not checked with the reason."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, final

from auditor.report import words as report_words
from auditor.report.html import words
from auditor.report.wire import Article, Settings
from auditor.report.wire_mentions import Claim
from auditor.rules.rule import ArticleCondition, MentionCondition, Rule, TextCondition, VerdictCondition
from auditor.score.trust import Band, Decided
from auditor.score.weights import Weights
from auditor.text.bilingual import Bilingual
from auditor.verify.answer import ANSWERED

_OF_POLICY: Final = frozenset({"allowed", "resembles", "impersonates"})
"""Fields of conditions about the contacts that the policy of the run allows."""


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Checks:
    """The rules by what came of them; those with findings stand among the findings."""

    passed: tuple[Rule, ...]
    nothing_there: tuple[Rule, ...]
    """The article has nothing that they judge."""
    other_language: tuple[Rule, ...]


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Open:
    """Claims that stay open for one reason."""

    why: Bilingual
    claims: tuple[tuple[int, Claim], ...]


def checks(article: Article, rules: Mapping[str, Rule]) -> Checks:
    """Say of every rule without a finding whether it passed or had nothing to judge: no tick without a test."""
    found = {one.rule for one in article.findings}
    language = article.language.partition("-")[0]
    passed, nothing_there, other_language = list[Rule](), list[Rule](), list[Rule]()
    for rule in rules.values():
        if rule.id in found or isinstance(rule.when, ArticleCondition):
            continue
        if rule.languages and language not in {one.partition("-")[0] for one in rule.languages}:
            other_language.append(rule)
        elif _asked(rule, article) and _had_something(rule, article):
            passed.append(rule)
        else:
            nothing_there.append(rule)
    return Checks(passed=tuple(passed), nothing_there=tuple(nothing_there), other_language=tuple(other_language))


def open_claims(article: Article) -> tuple[Open, ...]:
    """Give the claims without an answer by the reason, most first."""
    by_reason: dict[str, list[tuple[int, Claim]]] = {}
    for at, claim in enumerate(article.claims):
        if claim.unanswered is not None:
            by_reason.setdefault(claim.unanswered, []).append((at, claim))
    return tuple(
        Open(why=words.UNANSWERED[claims[0][1].unanswered], claims=tuple(claims))
        for claims in sorted(by_reason.values(), key=lambda some: (-len(some), some[0][0]))
        if claims[0][1].unanswered is not None
    )


def calm(article: Article) -> tuple[Bilingual, ...]:
    """Give what was seen in an article in which nothing is minded."""
    contacts = len(article.contacts)
    return (_say(words.CONTACTS_SEEN, count=contacts) if contacts else words.NO_CONTACT,)


def not_checked(article: Article, settings: Settings, weights: Weights | None) -> Iterator[Bilingual]:
    """Give what this run did not look at, each with the reason."""
    if article.coverage < 1:
        yield _say(words.EXAMINED, share=int(article.coverage * 100))
    known = weights is None or article.language.partition("-")[0] in weights.languages
    if article.trust.decided_by is Decided.LANGUAGE or not known:
        yield _say(words.FOREIGN, language=article.language)
    if not settings.online:
        if article.links:
            yield _say(words.NOT_FOLLOWED, count=len(article.links))
        if article.images:
            yield _say(words.NOT_LOADED, count=len(article.images))


def undecided(article: Article) -> tuple[Bilingual, ...]:
    """Say why no band is given, when none is."""
    trust = article.trust
    if trust.band is not Band.NOT_ENOUGH_EVIDENCE:
        return ()
    low, high = trust.interval
    unknown = trust.evidence.checkable - trust.evidence.answered
    slots = {"language": article.language, "low": low, "high": high, "count": unknown}
    return (_say(report_words.UNDECIDED[trust.decided_by], **slots),)


def _say(said: Bilingual, **slots: object) -> Bilingual:
    return Bilingual(en=said.en.format(**slots), zh=said.zh.format(**slots))


def _asked(rule: Rule, article: Article) -> bool:
    """Say whether the run was asked what ``rule`` looks for: contacts are compared with allowed ones where any are."""
    fields = {name for name, _ in rule.when.fields} if isinstance(rule.when, MentionCondition) else set[str]()
    return not fields & _OF_POLICY or any(one.allowed or one.resembles for one in article.contacts)


def _had_something(rule: Rule, article: Article) -> bool:
    """Say whether the article has anything that ``rule`` judges; there always is text, and contacts could be in it."""
    when = rule.when
    if isinstance(when, TextCondition):
        return article.characters > 0
    if isinstance(when, MentionCondition):
        held: Mapping[str, Sequence[object]] = {"link": article.links, "image": article.images}
        return bool(held[when.kind]) if when.kind in held else article.characters > 0
    return isinstance(when, VerdictCondition) and _has_claim(when, article.claims)


def _has_claim(when: VerdictCondition, claims: Sequence[Claim]) -> bool:
    """Say whether a claim of the kinds it judges is there; where it minds an answer, one that was answered."""
    kinds = {value for name, values in when.fields if name == "kind" for value in values}
    answers = {value for name, values in when.fields if name == "outcome" for value in values} & ANSWERED
    return any((not kinds or claim.kind in kinds) and not (answers and claim.unanswered) for claim in claims)
