"""How an article stands, in a few words for a line of text."""

from typing import Final

from auditor.report import words
from auditor.report.page import MORE, Page
from auditor.report.wire import Article
from auditor.verify.verdict import Outcome

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
            f"{one.rule} {one.span.start.line} ({one.suppressed.by}: {one.suppressed.reason})"
            for one in found
            if one.suppressed is not None
        )
    )
    more = [MORE] if len(said) > _NAMED else []
    return f"{page.word(words.SUPPRESSED, count=len(found))}: {', '.join([*said[:_NAMED], *more])}"


def _score(page: Page, article: Article) -> str:
    trust = article.trust
    if trust.decided_by in words.UNJUDGED:
        return page.word(words.UNDECIDED[trust.decided_by], language=article.language).rstrip(".。")
    low, high = trust.interval
    return f"{trust.score}/100 ({low}–{high})"
