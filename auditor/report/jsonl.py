"""The report as JSON lines: every article and every failure on a line of its own."""

from collections.abc import Iterator

from auditor.report.encode import encode
from auditor.report.view import View
from auditor.report.wire import Article, Failure, Report


def render(report: Report, view: View) -> Iterator[bytes]:
    """Give the articles, then the failures, a line each; ``view`` changes nothing."""
    del view
    yield from map(line, report.articles)
    yield from map(line, report.failures)


def line(item: Article | Failure) -> bytes:
    """Give one line, with its line feed: what a run over many articles writes as it goes."""
    return encode(item) + b"\n"
