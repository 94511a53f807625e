"""What is said to the person at the keyboard, beside the report: on standard error, one thought a line."""

import sys

from auditor.cli.exits import Exit
from auditor.errors import AuditorError, DataError


def complain(problem: str | AuditorError, code: Exit) -> Exit:
    """Say what is wrong, a line for each problem of a file set, and give ``code``."""
    for line in map(str, problem.problems) if isinstance(problem, DataError) else (str(problem),):
        tell(line)
    return code


def tell(message: str) -> None:
    """Say ``message`` on one line after the program's name; what it quotes is made fit to print, line breaks too."""
    from auditor.report.page import shown  # noqa: PLC0415 — 40 ms that a run without complaints does not pay

    sys.stderr.write(f"auditor: {shown(message)}\n")
