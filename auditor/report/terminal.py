"""The report for a person at a terminal."""

from collections.abc import Iterator

from auditor.report.view import View
from auditor.report.wire import Report


def render(report: Report, view: View) -> Iterator[bytes]:
    """Give the report as text, in the languages of ``view``."""
    for article in report.articles:
        yield f"{article.uri!a} {article.trust.score} {view.languages[0]}\n".encode()
