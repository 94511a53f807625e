"""How an article stands, in a few words for a line of text."""

from collections.abc import Callable
from typing import Final

from auditor.report import words
from auditor.report.page import MORE, Page
from auditor.report.wire import Article
from auditor.verify.verdict import Outcome

_LIFTING: Final = 12
"""Findings that are named as those that would have to go."""
_NAMED: Final = 5
"""Accepted findings that are named."""


def standing(page: Page, article: Article) -> list[str]:
    """Give the score with its interval, how much of what can be checked was answered, and how much was read.

    Where no score speaks of the text, why there is none stands in its place. Not yet fit to print.
    """
    evidence = article.trust.evidence
    claims = page.word(
        words.ANSWERED if evidence.checkable else words.NO_CLAIMS,
        answered=evidence.answered,
        checkable=evidence.checkable,
        supported=sum(claim.verdict is Outcome.SUPPORTED for claim in article.claims),
        day=evidence.as_of,
    )
    parts = [_score(page, article), claims]
    if article.coverage < 1:
        parts.append(page.word(words.COVERAGE, percent=int(article.coverage * 100)))
    return parts


def accepted(page: Page, article: Article) -> str:
    """Give how many findings are accepted, with places, by what and why; empty when none is. Not yet fit to print."""
    found = [one for one in article.findings if one.suppressed is not None]
    if not found:
        return ""
    said = list(
        dict.fromkeys(
            f"{one.rule} {one.span.start.line} ({page.word(words.BY[one.suppressed.by])}: {one.suppressed.reason})"
            for one in found
            if one.suppressed is not None
        )
    )
    more = [MORE] if len(said) > _NAMED else []
    return f"{page.word(words.SUPPRESSED, count=len(found))}: {', '.join([*said[:_NAMED], *more])}"


def lifting(page: Page, article: Article, named: Callable[[str], str]) -> list[str]:
    """Give, a sentence a language, without which findings the band is higher; none when there are no such findings.

    ``named`` makes a rule's id fit for the report.
    """
    lifted = article.trust.would_be
    if lifted is None:
        return []
    places = dict.fromkeys((one.rule, one.span.start.line) for one in (article.findings[at] for at in lifted.without))
    texts = []
    for language in page.languages:
        comma, at_line, sentence = (
            said.zh if language == "zh" else said.en for said in (words.LIST_COMMA, words.AT_LINE, words.WITHOUT)
        )
        said = [at_line.format(rule=named(rule), line=line) for rule, line in list(places)[:_LIFTING]]
        findings = comma.join([*said, *([MORE] if len(places) > _LIFTING else [])])
        texts.append(sentence.format(score=lifted.score, findings=findings))
    return texts


def _score(page: Page, article: Article) -> str:
    trust = article.trust
    if trust.decided_by in words.UNJUDGED:
        return page.word(words.UNDECIDED[trust.decided_by], language=article.language).rstrip(".。")
    low, high = trust.interval
    return f"{trust.score}/100 ({low}–{high})"
