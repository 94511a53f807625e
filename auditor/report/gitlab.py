"""The findings as GitLab's Code Quality report: one JSON array, UTF-8 without a byte order mark.

GitLab shows lines only, so there are no columns in it. It takes two entries with one fingerprint for one, and an entry
with a fingerprint of before for one that was there before.
"""

from collections import Counter
from collections.abc import Iterator
from hashlib import sha256
from typing import Final, Literal

from msgspec import Struct

from auditor.report.annotation import NOT_AUDITED, last_line, problem, statement
from auditor.report.encode import encode
from auditor.report.inert import neutral
from auditor.report.page import Page
from auditor.report.view import View
from auditor.report.wire import Report
from auditor.report.worst import seen_findings
from auditor.rules.rule import Severity

Grade = Literal["info", "minor", "major", "critical", "blocker"]
GRADES: Final[dict[Severity, Grade]] = {
    Severity.ERROR: "critical",
    Severity.WARNING: "minor",
    Severity.NOTE: "info",
}


class Lines(Struct, frozen=True, gc=False):
    """The lines of an issue, from 1, both included."""

    begin: int
    end: int


class Location(Struct, frozen=True, gc=False):
    """Where an issue is."""

    path: str
    lines: Lines


class Issue(Struct, frozen=True, gc=False):
    """One entry of the report."""

    description: str
    check_name: str
    fingerprint: str
    severity: Grade
    location: Location


def render(report: Report, view: View) -> Iterator[bytes]:
    """Give the array on one line; a source that could not be audited is a ``blocker`` in it."""
    page = Page(view)
    yield encode([*_failed(page, report), *_found(page, report, view)]) + b"\n"


def _failed(page: Page, report: Report) -> Iterator[Issue]:
    for one in report.failures:
        mark = _fingerprint(NOT_AUDITED, one.uri, one.stage)
        location = Location(one.uri, Lines(1, 1))
        yield Issue(f"{NOT_AUDITED}: {problem(page, one)}", NOT_AUDITED, mark, "blocker", location)


def _found(page: Page, report: Report, view: View) -> Iterator[Issue]:
    seen = Counter[tuple[str, str, str]]()
    for article in report.articles:
        for one in seen_findings(article, view.show):
            key = (one.rule, article.uri, one.fingerprint)
            again = [str(seen[key])] if seen[key] else []
            seen[key] += 1
            yield Issue(
                f"{neutral(one.rule)}: {statement(page, one)}",
                one.rule,
                _fingerprint(*key, *again),
                GRADES[one.severity],
                Location(article.uri, Lines(one.span.start.line, last_line(one.span))),
            )


def _fingerprint(*parts: str) -> str:
    return sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()
