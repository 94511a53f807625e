"""The page that GitHub Actions shows for a job: the Markdown report, put behind what other steps wrote there."""

import os
from typing import Final

from auditor.cli.stderr import tell
from auditor.report.view import View
from auditor.report.wire import Report

VARIABLE: Final = "GITHUB_STEP_SUMMARY"
_MOST: Final = 1024**2
"""Bytes of the file that GitHub takes; of a longer one it shows nothing."""


def append_summary(report: Report, view: View) -> None:
    """Append the report to the file that GitHub names, when it names one; what hinders that is told and no more."""
    name = os.environ.get(VARIABLE)
    if not name:
        return
    from auditor.report import markdown  # noqa: PLC0415 — most runs write none

    text = b"".join(markdown.render(report, view))
    try:
        with open(name, "ab") as file:  # noqa: PTH123 — the name is the runner's, as it stands
            if file.tell() + len(text) > _MOST:
                tell(
                    f"no job summary: {name} would be larger than the 1 MiB that GitHub shows; write it in its own step"
                )
                return
            file.write(text + b"\n")
    except (OSError, ValueError) as error:
        why = error.strerror if isinstance(error, OSError) else error
        tell(f"no job summary: cannot append to {name}: {why}; the findings are in the log")
