"""``auditor redteam``: disguised contacts made by rule, and how many of them the audit finds."""

import os
import sys
from argparse import Namespace
from collections.abc import Iterator
from datetime import date
from typing import Final

from auditor.cli.exits import Exit
from auditor.cli.output import write
from auditor.cli.printable import printable
from auditor.cli.progress import progress
from auditor.errors import UsageError
from auditor.pictures.decode import is_installed
from auditor.pipeline.knowledge import cache_folder
from auditor.pipeline.settings import Settings
from auditor.redteam import floor
from auditor.redteam.as_json import as_json
from auditor.redteam.case import Case, Half, as_line
from auditor.redteam.generate import Plan, cases
from auditor.redteam.run import verdicts
from auditor.redteam.table import table
from auditor.redteam.tally import Counts, count

_DAY: Final = date(2026, 11, 20)
"""The day by which is judged: a measurement does not change by itself."""
_SUITES: Final = ("singles", "pairs", "triples")


def redteam(arguments: Namespace) -> Exit:
    """Generate the cases, write them where asked, run them, and print what was found; 1 when a floor is not met."""
    if arguments.no_run and arguments.cases is None:
        message = "--no-run leaves nothing to do without --cases FILE (see auditor redteam --help)"
        raise UsageError(message)
    floors = {} if arguments.floor is None else floor.load(arguments.floor)
    plan = Plan(
        half=Half(arguments.half),
        seed=str(arguments.seed),
        per_cell=arguments.per_cell,
        suites=tuple(one for one in _SUITES if getattr(arguments, one)) or _SUITES,
        tiers=arguments.tiers,
        only=arguments.only,
    )
    made = tuple(cases(plan))
    if not made:
        message = "no case has that tier, transform and suite (see auditor redteam --help)"
        raise UsageError(message)
    if arguments.cases is not None:
        write((f"{as_line(case)}\n".encode() for case in made), arguments.cases)
        if arguments.no_run:
            return Exit.CLEAN
    settings = Settings(
        today=_DAY, rules=tuple(arguments.rules), cache=cache_folder(dict(os.environ)), qr=is_installed()
    )
    jobs = arguments.jobs or os.cpu_count() or 1
    seen = verdicts(made, settings, min(jobs, 1 + len(made) // 500))
    counts = count(progress(seen, len(made), sys.stderr))
    write(_pieces(counts, plan, arguments), arguments.output)
    short = floor.shortfalls(counts, floors)
    for one in short:
        sys.stderr.write(f"auditor: floor not met: {one}\n")
    return Exit.FOUND if short else Exit.CLEAN


def _pieces(counts: Counts, plan: Plan, arguments: Namespace) -> Iterator[bytes]:
    if arguments.format == "json":
        yield as_json(counts, plan, misses=arguments.misses).encode()
        return
    title = f"redteam: half {plan.half}, seed {plan.seed}, {plan.per_cell} a cell, {counts.cases} cases"
    yield table(counts, title).encode()
    if arguments.misses:
        yield from (f"{_miss(case)}\n".encode() for case in counts.misses)


def _miss(case: Case) -> str:
    start, end = case.around
    shown = case.text[max(0, start - 20) : start] + "[|" + case.text[start:end] + "|]" + case.text[end : end + 10]
    return f"missed {case.id}  {case.carrier}  {case.canonical or case.expect}  {printable(shown)}"
