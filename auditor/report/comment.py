"""The report as a comment that is written once and then updated: Markdown whose first line is a mark to find it by."""

from collections.abc import Iterator
from typing import Final
from urllib.parse import quote

from auditor.report import markdown, words
from auditor.report.annotation import kept_apart
from auditor.report.page import Page
from auditor.report.view import View
from auditor.report.wire import Report

MARK: Final = "<!-- auditor-report -->"
_OWN: Final = "auditor"
_LONGEST: Final = 200


def mark(category: str) -> str:
    """Give the line by which a workflow finds the comment of ``category``: ``MARK`` for the category ``auditor``.

    Another category stands in it, percent-encoded so that it can end neither the line nor the HTML comment.
    """
    if category == _OWN:
        return MARK
    named = quote(category[:_LONGEST], safe="", errors="replace").replace("--", "-%2D")
    return f"<!-- auditor-report: {named} -->"


def render(report: Report, view: View) -> Iterator[bytes]:
    """Give the mark, then the Markdown report, or one line where nothing is open."""
    first = f"{mark(view.category)}\n"
    yield first.encode()
    if report.failures or any(one.is_open for article in report.articles for one in article.findings):
        yield from markdown.render(report, view, markdown.MOST - len(first))
        return
    page, summary = Page(view), report.summary
    said = [page.word(words.NOTHING_OPEN, articles=summary.articles)]
    yield f"auditor: {'; '.join([*said, *kept_apart(page, summary.suppressed, summary.outside)])}.\n".encode()
