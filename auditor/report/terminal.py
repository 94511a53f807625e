"""The report for a person at a terminal: for each article a headline and its findings, then the run in numbers."""

from collections.abc import Iterator, Sequence
from typing import Final

from auditor.report import words
from auditor.report.campaign_text import campaign_lines
from auditor.report.finding_text import finding_lines, help_lines
from auditor.report.page import Page, shown
from auditor.report.standing import accepted, lifting, standing
from auditor.report.view import View
from auditor.report.wire import Article, Failure, Finding, Report, Summary
from auditor.report.worst import BANDS, by_rule, folded, open_findings, seen_findings
from auditor.rules.rule import Severity
from auditor.score.trust import Band
from auditor.text.bilingual import Bilingual

_PLACES: Final = 12
_FAILURES: Final = 50


def render(report: Report, view: View) -> Iterator[bytes]:
    """Give the report as text in the languages of ``view``: each article, what links several, then the summary."""
    page = Page(view)
    for article in report.articles:
        yield _bytes([*article_lines(page, article, view), ""])
    if report.campaigns or report.families:
        yield _bytes([*campaign_lines(page, report.campaigns, report.families), ""])
    yield _bytes(summary_lines(page, report.summary, report.failures))


def article_lines(page: Page, article: Article, view: View) -> Iterator[str]:
    """Give the headline of an article, its findings, worst first, and what would change its score."""
    yield headline(page, article)
    backdrop = view.backdrops.get(article.uri)
    open_ones, seen = open_findings(article), seen_findings(article, view.show)
    for alike in by_rule(seen):
        full, listed = folded(alike)
        for finding, same in full:
            yield from finding_lines(page, article, finding, backdrop)
            if same:
                yield "    " + page.style.dim(_more(page, same))
        yield from help_lines(page, full[0][0], article.media_type)
        if listed:
            yield "    " + page.style.dim(_more(page, listed))
    unseen = len(open_ones) - len(seen)
    if unseen:
        yield "  " + page.style.dim(page.word(words.NOTHING_SHOWN, count=unseen))
    suppressed = accepted(page, article)
    for line in page.wrap(suppressed, 2) if suppressed else ():
        yield "  " + page.style.dim(line)
    yield from _allowed_lines(page, article)
    yield from change_lines(page, article)


def _allowed_lines(page: Page, article: Article) -> Iterator[str]:
    """Give the contacts that the policy of the run allows here: not minded, but seen."""
    allowed: dict[str, str] = {}
    for one in article.contacts:
        if one.allowed is not None:
            start = one.span.start
            allowed.setdefault(one.canonical, f"{one.canonical} ({start.line}:{start.column}, {one.allowed.reason})")
    if allowed:
        text = page.word(words.ALLOWED_LISTED, count=len(allowed), contacts=", ".join(allowed.values()))
        yield from ("  " + page.style.dim(line) for line in page.wrap(text, 2))


def headline(page: Page, article: Article) -> str:
    """Give one line: uri, band in words, score with its interval, how much of what can be checked was answered."""
    trust = article.trust
    parts = [
        page.style.bold(shown(article.uri)),
        page.style.band(trust.band, page.word(words.BANDS[trust.band])),
        *map(shown, standing(page, article)),
    ]
    return " · ".join(parts)


def change_lines(page: Page, article: Article) -> Iterator[str]:
    """Give what lifts the band, when anything does."""
    texts = lifting(page, article, shown)
    if texts:
        yield "  " + page.style.bold(page.word(words.WHAT_WOULD_CHANGE))
    for text in texts:
        for line in page.wrap(text, 4):
            yield "    " + line


def summary_lines(page: Page, summary: Summary, failures: Sequence[Failure]) -> Iterator[str]:
    """Give the run in numbers, and every source that could not be audited with the reason."""
    bands = summary.bands
    of_band = {
        Band.TRUSTWORTHY: bands.trustworthy,
        Band.CAUTION: bands.caution,
        Band.UNTRUSTWORTHY: bands.untrustworthy,
        Band.NOT_ENOUGH_EVIDENCE: bands.not_enough_evidence,
    }
    yield _tally(
        page,
        words.ARTICLES,
        summary.articles,
        [(page.style.band(band, page.word(words.BANDS[band])), of_band[band]) for band in BANDS],
    )
    found = summary.findings
    counts = {Severity.ERROR: found.error, Severity.WARNING: found.warning, Severity.NOTE: found.note}
    rows = [(page.style.severity(one, page.word(words.SEVERITIES[one])), count) for one, count in counts.items()]
    yield _tally(page, words.FINDINGS, sum(counts.values()), [*rows, (page.word(words.ACCEPTED), summary.suppressed)])
    if summary.outside:
        yield page.word(words.OUTSIDE, count=summary.outside)
    if failures:
        yield _tally(page, words.FAILURES, summary.failures, [])
        for failure in failures[:_FAILURES]:
            yield "  " + shown(f"{failure.uri} · {failure.stage}: {failure.problem}")
        if len(failures) > _FAILURES:
            yield "  " + page.word(words.MORE_LISTED, count=len(failures) - _FAILURES)
    for text in page.each(words.DISCLAIMER):
        yield page.style.dim(text)


def _tally(page: Page, name: Bilingual, total: int, rows: Sequence[tuple[str, int]]) -> str:
    listed = " · ".join(f"{word} {count}" for word, count in rows if count)
    return page.style.bold(f"{page.word(name)} {total}") + (f": {listed}" if listed else "")


def _more(page: Page, listed: Sequence[Finding]) -> str:
    places = [f"{one.span.start.line}:{one.span.start.column}" for one in listed[:_PLACES]]
    if len(listed) > _PLACES:
        places.append("…")
    return page.word(words.MORE_PLACES, count=len(listed), places=", ".join(places))


def _bytes(lines: Iterator[str] | list[str]) -> bytes:
    return "".join(line + "\n" for line in lines).encode()
