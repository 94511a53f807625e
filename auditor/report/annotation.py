"""What the formats of CI say of a finding and of a source that could not be audited; fit for every door."""

from typing import Final

from auditor.report import words
from auditor.report.inert import neutral
from auditor.report.page import Page
from auditor.report.wire import Failure, Finding
from auditor.report.wire_mentions import Span

NOT_AUDITED: Final = "not-audited"
"""In place of a rule's id, of a source that could not be audited."""


def statement(page: Page, finding: Finding) -> str:
    """Give what is minded, in the reader's languages, on one line of plain text in which nothing acts."""
    return " ".join(map(neutral, page.each(finding.message)))


def advice(page: Page, finding: Finding) -> str:
    """Give what to do, as ``statement`` does."""
    return " ".join(map(neutral, page.each(finding.advice)))


def problem(page: Page, failure: Failure) -> str:
    """Give that a source could not be audited, at which stage and why, as ``statement`` does."""
    return f"{page.word(words.FAILURES)} ({neutral(failure.stage)}): {neutral(failure.problem)}"


def kept_apart(page: Page, accepted: int, outside: int) -> list[str]:
    """Give a sentence each for the findings that are accepted and those outside of the change, if there are any."""
    said = ((words.SUPPRESSED, accepted), (words.OUTSIDE, outside))
    return [page.word(text, count=count) for text, count in said if count]


def last_line(span: Span) -> int:
    """Give the last line of which ``span`` holds a character; the line of an empty one."""
    start, end = span.start, span.end
    return end.line - 1 if end.column == 1 and end.line > start.line else end.line
