"""The findings as JUnit XML: an article is a test, and each of its findings a failure.

Findings below what is shown fail nothing. Many readers show only the first failure of a test, so the worst comes
first, and every open finding stands as a line in ``system-out``, too. The columns count Unicode code points, as a
property says.
"""

from collections.abc import Iterator, Sequence
from xml.etree import ElementTree as ET

from auditor.report import words
from auditor.report.annotation import NOT_AUDITED, advice, problem, statement
from auditor.report.columns import Unit
from auditor.report.inert import neutral
from auditor.report.page import Page
from auditor.report.view import View
from auditor.report.wire import Article, Failure, Finding, Report, Tool
from auditor.report.worst import open_findings, seen_findings
from auditor.report.xml_text import document, exact

_LONGEST = 600
"""Code points of a name."""


def render(report: Report, view: View) -> Iterator[bytes]:
    """Give the document: one suite with a test for each article and an errored one for each that was not audited."""
    page = Page(view)
    seen = [(article, seen_findings(article, view.show)) for article in report.articles]
    counts = {
        "tests": str(len(seen) + len(report.failures)),
        "failures": str(sum(bool(findings) for _, findings in seen)),
        "errors": str(len(report.failures)),
    }
    root = ET.Element("testsuites", {"name": "auditor"} | counts)
    suite = ET.SubElement(root, "testsuite", {"name": "auditor"} | counts)
    properties = ET.SubElement(suite, "properties")
    for name, value in _properties(report.tool):
        ET.SubElement(properties, "property", name=name, value=exact(value))
    for article, findings in seen:
        _article(page, suite, article, findings)
    for failure in report.failures:
        _failed(page, suite, failure)
    yield document(root)


def _properties(tool: Tool) -> Iterator[tuple[str, str]]:
    yield "auditor.version", tool.version
    yield "auditor.rules", tool.rules
    yield "auditor.facts", tool.facts
    yield "auditor.facts-as-of", tool.facts_as_of
    yield "auditor.weights", tool.weights
    yield "auditor.columns", Unit.CODE_POINTS


def _article(page: Page, suite: ET.Element, article: Article, findings: Sequence[Finding]) -> None:
    test = _test(suite, article.uri)
    for one in findings:
        said = exact(f"{_place(one)} {neutral(one.rule)}: {statement(page, one)}")
        failure = ET.SubElement(test, "failure", type=one.severity, message=said)
        failure.text = exact(advice(page, one))
    every = open_findings(article)
    if every:
        ET.SubElement(test, "system-out").text = exact("".join(f"{_line(page, one)}\n" for one in every))


def _failed(page: Page, suite: ET.Element, failure: Failure) -> None:
    ET.SubElement(_test(suite, failure.uri), "error", type=NOT_AUDITED, message=exact(problem(page, failure)))


def _test(suite: ET.Element, uri: str) -> ET.Element:
    return ET.SubElement(suite, "testcase", classname="auditor", name=exact(neutral(uri, _LONGEST)))


def _line(page: Page, finding: Finding) -> str:
    severity = page.word(words.SEVERITIES[finding.severity])
    return f"{_place(finding)} {severity} {neutral(finding.rule)}: {statement(page, finding)}"


def _place(finding: Finding) -> str:
    return f"{finding.span.start.line}:{finding.span.start.column}"
