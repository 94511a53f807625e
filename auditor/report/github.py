"""The findings as workflow commands of GitHub Actions, which become annotations beside the lines.

A step keeps ten annotations of a kind and a job fifty; GitHub drops the rest without a word. So the worst are written,
of every article one before any has two, and one line tells of the others. The columns count Unicode code points, the
last one is exclusive; the format has no place to say so.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice, zip_longest
from typing import Final

from auditor.report import words
from auditor.report.annotation import advice, kept_apart, last_line, problem, statement
from auditor.report.inert import neutral
from auditor.report.page import Page
from auditor.report.view import View
from auditor.report.width import printed
from auditor.report.wire import Article, Failure, Finding, Report
from auditor.report.worst import seen_findings, worst_articles
from auditor.rules.rule import Severity

CAP: Final = 10
"""Annotations of one kind that a step keeps."""
_KINDS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
_DATA: Final = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY: Final = _DATA | str.maketrans({":": "%3A", ",": "%2C"})


def render(report: Report, view: View) -> Iterator[bytes]:
    """Give a line for each finding that a step keeps, errors first, then one for all that is not among them."""
    page = Page(view)
    articles = [(one, seen_findings(one, view.show)) for one in worst_articles(report.articles)]
    counts = Counter(finding.severity for _, several in articles for finding in several)
    counts[Severity.ERROR] += len(report.failures)
    apart = kept_apart(page, report.summary.suppressed, report.summary.outside)
    closes = bool(apart) or max(counts.values()) > CAP
    lines, left = list[str](), 0
    for severity in _KINDS:
        cap = CAP - (closes and severity is Severity.NOTE)
        lines += islice(_commands(page, severity, report, articles), cap)
        left += max(0, counts[severity] - cap)
    closing = [page.word(words.MORE_IN_SUMMARY, count=left)] if left else []
    if closes:
        lines.append(_command("notice", {"title": "auditor"}, "; ".join([*closing, *apart])))
    yield "".join(f"{line}\n" for line in lines).encode()


_Told = tuple[Article, Sequence[Finding]]


def _commands(page: Page, severity: Severity, report: Report, articles: Iterable[_Told]) -> Iterator[str]:
    """Give all that is said with ``severity``: what could not be audited, then of each article in turn."""
    if severity is Severity.ERROR:
        yield from (_failed(page, one) for one in report.failures)
    columns = [
        [(article, finding) for finding in several if finding.severity is severity] for article, several in articles
    ]
    turns = chain.from_iterable(zip_longest(*columns))
    yield from (_found(page, *one) for one in turns if one is not None)


def _found(page: Page, article: Article, finding: Finding) -> str:
    start, end = finding.span.start, finding.span.end
    last = last_line(finding.span)
    place: dict[str, object] = {"file": _file(article.uri), "line": start.line, "endLine": last}
    if start.line == end.line:
        place |= {"col": start.column, "endColumn": end.column}
    text = "\n".join(one for one in (statement(page, finding), advice(page, finding)) if one)
    return _command(_KINDS[finding.severity], place | {"title": neutral(finding.rule)}, text)


def _failed(page: Page, failure: Failure) -> str:
    return _command("error", {"file": _file(failure.uri), "title": "auditor"}, problem(page, failure))


def _command(name: str, properties: dict[str, object], text: str) -> str:
    """Give one command, with a line end nowhere but at its end."""
    listed = ",".join(f"{key}={str(value).translate(_PROPERTY)}" for key, value in properties.items())
    return f"::{name} {listed}::{text.translate(_DATA)}"


def _file(uri: str) -> str:
    """Give ``uri`` with a name for every character that is not seen, but for line ends: the runner decodes those."""
    return "\n".join("\r".join(map(printed, line.split("\r"))) for line in uri.split("\n"))
