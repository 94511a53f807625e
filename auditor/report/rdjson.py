"""The findings as reviewdog's ``DiagnosticResult`` (rdjson), with the safe edits as suggestions.

By its definition a column there counts the bytes of UTF-8, from 1, and an end is exclusive. Where the text of an
article is not at hand, because it is over the size limit, only lines are given. reviewdog writes a message into a
comment as Markdown, so nothing in one acts as Markdown.
"""

from collections.abc import Iterator
from typing import Literal

from msgspec import Struct

from auditor.report import words
from auditor.report.annotation import NOT_AUDITED, last_line
from auditor.report.columns import Columns, Unit
from auditor.report.encode import encode
from auditor.report.inert import plain, said
from auditor.report.page import Page
from auditor.report.view import View
from auditor.report.wire import Article, Finding, Report
from auditor.report.worst import RANK
from auditor.rules.rule import Severity
from auditor.text.span import Span

Grade = Literal["ERROR", "WARNING", "INFO"]
GRADES: dict[Severity, Grade] = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.NOTE: "INFO"}


class Position(Struct, frozen=True, gc=False, omit_defaults=True):
    """A place; without a column it is a whole line."""

    line: int
    column: int | None = None


class Range(Struct, frozen=True, gc=False):
    """A range of an article; the end is exclusive where it has a column, else included."""

    start: Position
    end: Position


class Location(Struct, frozen=True, gc=False, omit_defaults=True):
    """Where a diagnostic is; without a range it is about the file."""

    path: str
    range: Range | None = None


class Code(Struct, frozen=True, gc=False):
    """The rule."""

    value: str


class Suggestion(Struct, frozen=True, gc=False):
    """What to write in place of a range."""

    range: Range
    text: str


class Diagnostic(Struct, frozen=True, gc=False, omit_defaults=True):
    """One finding."""

    message: str
    location: Location
    severity: Grade
    code: Code
    suggestions: tuple[Suggestion, ...] = ()


class Source(Struct, frozen=True, gc=False):
    """Who says so."""

    name: str


class DiagnosticResult(Struct, frozen=True, gc=False):
    """The whole report."""

    source: Source
    diagnostics: tuple[Diagnostic, ...]


def render(report: Report, view: View) -> Iterator[bytes]:
    """Give the result on one line, the articles in order, the findings of each in the order of its report."""
    page = Page(view)
    found = (one for article in report.articles for one in _found(page, article, view))
    result = DiagnosticResult(Source(report.tool.name), (*_failed(page, report), *found))
    yield encode(result) + b"\n"


def _failed(page: Page, report: Report) -> Iterator[Diagnostic]:
    for one in report.failures:
        text = f"{page.word(words.FAILURES)} ({plain(one.stage)}): {plain(one.problem)}"
        yield Diagnostic(text, Location(one.uri), "ERROR", Code(NOT_AUDITED))


def _found(page: Page, article: Article, view: View) -> Iterator[Diagnostic]:
    backdrop = view.backdrops.get(article.uri)
    columns = Columns(backdrop.text, Unit.UTF8) if backdrop is not None and backdrop.text else None
    for one in article.findings:
        if not one.is_open or RANK[one.severity] > RANK[view.show]:
            continue
        place = (one.rule, one.span.start.offset, one.span.end.offset)
        edits = backdrop.fixes.get(place, ()) if backdrop is not None else ()
        yield Diagnostic(
            _message(page, one),
            Location(article.uri, _range(columns, one)),
            GRADES[one.severity],
            Code(one.rule),
            tuple(Suggestion(_bytes(columns, edit.span), edit.text) for edit in edits) if columns else (),
        )


def _message(page: Page, finding: Finding) -> str:
    said_, todo = (" ".join(map(said, page.each(text))) for text in (finding.message, finding.advice))
    return f"{said_}\n\n{todo}" if todo else said_


def _range(columns: Columns | None, finding: Finding) -> Range:
    span = finding.span
    if columns is None:
        return Range(Position(span.start.line), Position(last_line(span)))
    return _bytes(columns, Span(start=span.start.offset, end=span.end.offset))


def _bytes(columns: Columns, span: Span) -> Range:
    """Give ``span`` with columns that count bytes."""
    return Range(Position(*columns.locate(span.start)), Position(*columns.locate(span.end)))
