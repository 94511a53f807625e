"""The report formats: one file a format, one line here."""

from collections.abc import Iterator, Mapping
from importlib import import_module
from types import MappingProxyType
from typing import Final, Protocol

from auditor.report.view import View
from auditor.report.wire import Report


class Renderer(Protocol):
    """Writes a report in one format."""

    def __call__(self, report: Report, view: View) -> Iterator[bytes]:
        """Give the report in pieces, UTF-8, to be written one after the other."""
        ...


def _in(module: str) -> Renderer:
    """Give ``render`` of a module of this room; it is imported when it is called: a run writes one format or two."""

    def render(report: Report, view: View) -> Iterator[bytes]:
        renderer: Renderer = import_module(f"auditor.report.{module}").render
        return renderer(report, view)

    return render


FORMATS: Final[Mapping[str, Renderer]] = MappingProxyType(
    {
        "terminal": _in("terminal"),
        "json": _in("json"),
        "jsonl": _in("jsonl"),
        "html": _in("html.html"),
        "markdown": _in("markdown"),
        "csv": _in("csv"),
        "sarif": _in("sarif.sarif"),
        "github": _in("github"),
        "gitlab": _in("gitlab"),
        "junit": _in("junit"),
        "checkstyle": _in("checkstyle"),
        "rdjson": _in("rdjson"),
        "comment": _in("comment"),
    }
)
SOURCE_LINES: Final = frozenset({"terminal", "markdown", "html", "comment", "github", "rdjson"})
"""Formats that need more of the source than a report carries: a run has to hand them backdrops. GitHub's job summary,
which goes with ``github``, shows the lines around a place."""
SOURCE_TEXT: Final = frozenset({"html", "rdjson"})
"""Those of them that need all of the text."""
SAFE_EDITS: Final = frozenset({"rdjson"})
"""Those of them that show the safe edits."""
