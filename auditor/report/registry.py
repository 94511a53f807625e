"""The report formats: one file a format, one line here."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final, Protocol

from auditor.report import checkstyle, comment, csv, github, gitlab, json, jsonl, junit, markdown, rdjson, terminal
from auditor.report.sarif import sarif
from auditor.report.view import View
from auditor.report.wire import Report


class Renderer(Protocol):
    """Writes a report in one format."""

    def __call__(self, report: Report, view: View) -> Iterator[bytes]:
        """Give the report in pieces, UTF-8, to be written one after the other."""
        ...


def _html(report: Report, view: View) -> Iterator[bytes]:
    from auditor.report.html.html import render  # noqa: PLC0415 — the templates take 40 ms that no other format needs

    return render(report, view)


FORMATS: Final[Mapping[str, Renderer]] = MappingProxyType(
    {
        "terminal": terminal.render,
        "json": json.render,
        "jsonl": jsonl.render,
        "html": _html,
        "markdown": markdown.render,
        "csv": csv.render,
        "sarif": sarif.render,
        "github": github.render,
        "gitlab": gitlab.render,
        "junit": junit.render,
        "checkstyle": checkstyle.render,
        "rdjson": rdjson.render,
        "comment": comment.render,
    }
)
SOURCE_LINES: Final = frozenset({"terminal", "markdown", "html", "comment", "github", "rdjson"})
"""Formats that need more of the source than a report carries: a run has to hand them backdrops. GitHub's job summary,
which goes with ``github``, shows the lines around a place."""
SOURCE_TEXT: Final = frozenset({"html", "rdjson"})
"""Those of them that need all of the text."""
SAFE_EDITS: Final = frozenset({"rdjson"})
"""Those of them that show the safe edits."""
