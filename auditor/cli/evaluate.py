"""``auditor evaluate``: labelled articles in, how right the reports are out, held to floors."""

import os
import sys
from argparse import Namespace
from collections.abc import Iterator, Mapping
from pathlib import Path

from auditor import __version__
from auditor.cli.config.apply import configured
from auditor.cli.exits import Exit, after_run
from auditor.cli.output import write
from auditor.cli.progress import progress
from auditor.cli.settings import settings_of
from auditor.errors import UsageError
from auditor.evaluate import floors
from auditor.evaluate.answer import Answer, answer, as_floors, as_json, as_table
from auditor.evaluate.code import code, code_files
from auditor.evaluate.evaluation import Evaluation, evaluate
from auditor.evaluate.index import INDEX, Labelled, labelled
from auditor.evaluate.judged import judge
from auditor.evaluate.measure import Part
from auditor.pipeline.pipeline import load_pipeline
from auditor.pipeline.run import run
from auditor.pipeline.settings import Settings


def evaluate_reports(arguments: Namespace) -> Exit:
    """Measure the reports on what ``arguments`` name, print it, and say whether the floors hold."""
    folder: Path | None = arguments.folder
    if folder is None and not arguments.code:
        message = "name a folder of labelled articles, or --code DIR (see auditor evaluate --help)"
        raise UsageError(message)
    settings = settings_of(configured(arguments))
    held = _floors(arguments)
    rows = labelled(folder, arguments.half) if folder is not None else ()
    measured = _measured(rows, arguments, settings)
    short = floors.short(held, measured.measures) if held is not None else ()
    name = None if folder is None else folder.as_posix()
    said = answer(__version__, name, measured, None if held is None else len(held), short)
    write(_pieces(said, arguments, settings), arguments.output, _inputs(folder, rows))
    return after_run(failures=bool(measured.failures), found=bool(short))


def _floors(arguments: Namespace) -> Mapping[str, float] | None:
    """Give the floors of the folder's set, and those of code when there is any to measure."""
    path: Path | None = arguments.floor
    if path is None:
        return None
    every = floors.load(path)
    sets = [] if arguments.folder is None else [arguments.folder.resolve().name]
    sets += [floors.CODE] if arguments.code else []
    found = [every[name] for name in sets if name in every]
    if not found:
        message = (
            f"{str(path)!r} has no floors for {' or '.join(sets)}; it has some for {', '.join(every) or 'nothing'}"
        )
        raise UsageError(message)
    return {name: floor for section in found for name, floor in section.items()}


def _measured(rows: tuple[Labelled, ...], arguments: Namespace, settings: Settings) -> Evaluation:
    outcomes = judge(load_pipeline(settings), rows)
    found = evaluate(progress(outcomes, len(rows), sys.stderr))
    return found.beside(_code(arguments, settings)) if arguments.code else found


def _code(arguments: Namespace, settings: Settings) -> Part:
    tasks = code_files(arguments.code)
    outcomes = run(tasks, settings, arguments.jobs or os.cpu_count() or 1)
    return code(tasks, (one.report for one in progress(outcomes, len(tasks), sys.stderr)))


def _pieces(said: Answer, arguments: Namespace, settings: Settings) -> Iterator[bytes]:
    if arguments.format == "floors":
        return as_floors(said, day=settings.today.isoformat())
    if arguments.format == "json":
        return as_json(said, misses=arguments.misses)
    return as_table(said, misses=arguments.misses, by_source=arguments.by_source)


def _inputs(folder: Path | None, rows: tuple[Labelled, ...]) -> Iterator[Path]:
    """Give what ``--output`` may not be."""
    if folder is not None:
        yield folder / INDEX
        yield from folder.rglob("*.jsonl")
    yield from (row.folder / row.row.file for row in rows if row.row.file is not None)
