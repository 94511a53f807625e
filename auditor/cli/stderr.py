"""What is said to the person at the keyboard, beside the report: on standard error, one thought a line."""

import sys
from typing import TypeVar

from auditor.cli.exits import Exit

_Code = TypeVar("_Code", bound=Exit)


def complain(message: str, code: _Code) -> _Code:
    """Say what is wrong and give ``code``; whatever the message quotes is made fit to print."""
    tell(message)
    return code


def tell(message: str) -> None:
    """Say ``message``, each of its lines after the program's name."""
    from auditor.report.page import shown  # noqa: PLC0415 — 40 ms that a run without complaints does not pay

    sys.stderr.write("".join(f"auditor: {shown(line)}\n" for line in message.split("\n")))
