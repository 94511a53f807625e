"""The findings as Checkstyle's XML, which Jenkins, reviewdog and many others read.

The columns count Unicode code points, as a comment at its beginning says.
"""

from collections.abc import Iterator
from typing import Final
from xml.etree import ElementTree as ET

from auditor.report.annotation import NOT_AUDITED, problem, statement
from auditor.report.columns import Unit
from auditor.report.page import Page
from auditor.report.view import View
from auditor.report.wire import Report
from auditor.report.worst import seen_findings
from auditor.report.xml_text import document, exact
from auditor.rules.rule import Severity

_VERSION: Final = "4.3"
"""Of the format, as the other tools that write it say; not of auditor."""
_GRADES: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "info"}


def render(report: Report, view: View) -> Iterator[bytes]:
    """Give the document: a ``file`` for each article, also without findings, and for each that was not audited."""
    page = Page(view)
    root = ET.Element("checkstyle", version=_VERSION)
    root.append(ET.Comment(f" columns: {Unit.CODE_POINTS} "))
    for article in report.articles:
        file = ET.SubElement(root, "file", name=exact(article.uri))
        for one in seen_findings(article, view.show):
            start = one.span.start
            attributes = {
                "line": str(start.line),
                "column": str(start.column),
                "severity": _GRADES[one.severity],
                "message": exact(statement(page, one)),
                "source": exact(f"auditor.{one.rule}"),
            }
            ET.SubElement(file, "error", attributes)
    for failure in report.failures:
        file = ET.SubElement(root, "file", name=exact(failure.uri))
        said = {"severity": "error", "message": exact(problem(page, failure)), "source": f"auditor.{NOT_AUDITED}"}
        ET.SubElement(file, "error", {"line": "1"} | said)
    yield document(root)
