"""The program: arguments to a command, and every way it can end to an exit code."""

import atexit
import gc
import importlib
import os
import sys
from argparse import Namespace
from collections.abc import Sequence
from contextlib import suppress
from typing import Final, NoReturn, Protocol, cast

from auditor.cli.commands import build
from auditor.cli.exits import Exit
from auditor.cli.output import forget_output
from auditor.cli.stderr import complain
from auditor.errors import AuditorError, NoInputError

_DEBUG: Final = "AUDITOR_DEBUG"
"""Environment variable: when it is set, a bug shows its traceback."""


class Run(Protocol):
    """What a command does."""

    def __call__(self, arguments: Namespace) -> int:
        """Do it and give the exit code; ``AuditorError`` for what the user can put right."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run ``auditor`` with ``arguments`` (those of the process when ``None``) and give its exit code."""
    try:
        code = _run(sys.argv[1:] if arguments is None else arguments)
        sys.stdout.flush()
    except SystemExit as end:  # --help and --version
        return int(end.code or 0)
    except AuditorError as problem:
        return complain(problem, Exit.NO_INPUT if isinstance(problem, NoInputError) else Exit.USAGE)
    except BrokenPipeError:
        forget_output()
        return Exit.CLEAN
    except KeyboardInterrupt:
        return complain("stopped", Exit.INTERRUPTED)
    except Exception as bug:
        if os.environ.get(_DEBUG):
            raise
        return complain(_about(bug), Exit.BUG)
    return code


def entry() -> NoReturn:
    """Run the program and end the process at once: what a run held is sooner taken back whole than given back."""
    code = main()
    with suppress(OSError, ValueError):
        sys.stderr.flush()
    atexit._run_exitfuncs()  # noqa: SLF001 — what Python itself calls at its end; there is no other name for it
    os._exit(code)


def _run(arguments: Sequence[str]) -> int:
    """Parse, then import what the command needs and nothing else: the start is felt at every call."""
    gc.disable()  # what is loaded at the start stays: looking it through for garbage would take a fifth of the start
    values = build(next(iter(arguments), None)).parse(arguments)
    module, _, function = values.run.partition(":")
    run = cast("Run", getattr(importlib.import_module(f"auditor.cli.{module}"), function))
    return run(values)


def _about(bug: Exception) -> str:
    """Say what broke and where, without a word of any article."""
    trace = bug.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    where = f" at {os.path.basename(trace.tb_frame.f_code.co_filename)}:{trace.tb_lineno}" if trace else ""  # noqa: PTH119 — a label
    return (
        f"this is a bug in auditor, not in your articles: {type(bug).__name__}{where}; "
        f"please report it with this line and the command, and with {_DEBUG}=1 set for the whole traceback"
    )


if __name__ == "__main__":
    entry()
