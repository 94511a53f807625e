"""The report as SARIF 2.1.0: one run, the worst results first, no more than GitHub takes.

The results are counted and packed as they are written, so that the file stays under GitHub's limits; what did not fit
is said in a notification, which stands behind them.
"""

import zlib
from collections.abc import Iterator
from typing import Final, final

from msgspec.json import Encoder

from auditor.report.encode import escaped
from auditor.report.sarif.notices import about_articles, about_findings
from auditor.report.sarif.results import result, rows
from auditor.report.sarif.rules import driver, listed, translation
from auditor.report.sarif.text import Json
from auditor.report.sarif.tongues import CODES, tongues
from auditor.report.view import View
from auditor.report.width import printed
from auditor.report.wire import Report

SCHEMA: Final = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
MOST: Final = 25_000
"""Results that GitHub takes of a run; it shows the first 5,000."""
LARGEST: Final = 9_500_000
"""Bytes of the file under gzip; GitHub takes 10 MB, and what follows the results needs some."""
_ENCODER: Final = Encoder()


def render(report: Report, view: View) -> Iterator[bytes]:
    """Give the report in the first language of ``view``, with its translation; columns count Unicode code points."""
    said = tongues(view)
    found = rows(report, view)
    kept = found[:MOST]
    ids = listed(view.rules, (row.finding.rule for row in kept))
    index = {rule: at for at, rule in enumerate(ids)}
    head = _encoded(
        {
            "$schema": SCHEMA,
            "version": "2.1.0",
            "runs": [
                {
                    "tool": {"driver": driver(report.tool, ids, view.rules, said)},
                    "translations": [translation(report.tool, ids, view.rules, said)],
                    "language": CODES[said.first],
                    "automationDetails": {"id": f"{printed(view.category)}/"},
                    "properties": _versions(report),
                    "columnKind": "unicodeCodePoints",
                    "newlineSequences": ["\r\n", "\n", "\r"],
                }
            ],
        }
    ).removesuffix(b"}]}")
    articles = about_articles(report, said)
    size = _Packed()
    size.add(head)
    size.add(_encoded(articles))
    yield head + b',"results":['
    written = 0
    for row in kept:
        piece = (b",\n" if written else b"\n") + _encoded(result(row, index, view, said))
        size.add(piece)
        if size.bytes > LARGEST:
            break
        yield piece
        written += 1
    notices = [*articles, *about_findings(report, view, found[written:], said, MOST)]
    # GitHub drops every result of a run that was not successful: what could not be read is a notification
    invocation: Json = {"executionSuccessful": True, "toolExecutionNotifications": notices}
    yield b'\n],"invocations":[' + _encoded(invocation) + b"]}]}\n"


def _versions(report: Report) -> dict[str, Json]:
    """Give what, with the articles, decides every byte of the report."""
    tool = report.tool
    return {
        "rules": printed(tool.rules),
        "facts": printed(tool.facts),
        "factsAsOf": printed(tool.facts_as_of),
        "weights": printed(tool.weights),
        "today": printed(report.settings.today),
    }


def _encoded(item: Json) -> bytes:
    return escaped(_ENCODER.encode(item))


@final
class _Packed:
    """Counts bytes under gzip as they come; at its fastest level, so that every other one gives fewer."""

    __slots__ = ("_packer", "bytes")

    def __init__(self) -> None:
        """Count from the beginning."""
        self._packer = zlib.compressobj(1, wbits=31)
        self.bytes = 0

    def add(self, piece: bytes) -> None:
        """Count ``piece``, too."""
        self.bytes += len(self._packer.compress(piece))
