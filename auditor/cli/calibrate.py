"""``auditor calibrate``: labelled articles in, fitted weights and what they are worth out."""

import os
import sys
from argparse import Namespace
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

from auditor import __version__
from auditor.cli.config.apply import configured
from auditor.cli.exits import Exit, after_run
from auditor.cli.output import write
from auditor.cli.progress import progress
from auditor.cli.settings import settings_of
from auditor.errors import UsageError
from auditor.evaluate.index import INDEX, Labelled, labelled
from auditor.pipeline.pipeline import load_pipeline
from auditor.report.encode import encode
from auditor.score.chance import accuses
from auditor.source.task import Unreadable


def calibrate_weights(arguments: Namespace) -> Exit:
    """Fit and measure on what ``arguments`` name, and print it; no file of weights is changed."""
    if find_spec("scipy") is None:
        message = "auditor calibrate needs one more package: pip install 'auditor[calibrate]'"
        raise UsageError(message)
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # a few dozen numbers: threads only wait for each other
    from auditor.calibrate.calibration import calibrate  # noqa: PLC0415 — imports SciPy, which may be missing
    from auditor.calibrate.model import Terms  # noqa: PLC0415 — as above
    from auditor.calibrate.sample import Sample, samples  # noqa: PLC0415 — as above
    from auditor.calibrate.table import table  # noqa: PLC0415 — as above

    arguments = configured(arguments)
    rows = labelled(arguments.folder)
    pipeline = load_pipeline(settings_of(arguments))
    known = pipeline.knowledge
    seen = tuple(progress(samples(pipeline, rows), len(rows), sys.stderr))
    rules = {rule.id: rule for rule in known.rules.rules if accuses(rule.group, rule.id)}
    said = calibrate(
        (one for one in seen if isinstance(one, Sample)),
        Terms(rules=rules, weights=known.weights),
        version=__version__,
        folder=arguments.folder.as_posix(),
        wanted=arguments.folds,
        seed=arguments.seed,
        failures=tuple(f"{one.uri}: {one.problem}" for one in seen if isinstance(one, Unreadable)),
    )
    lines = table(said) if arguments.format == "table" else iter((encode(said).decode(),))
    pieces = (f"{line}\n".encode("utf-8", "backslashreplace") for line in lines)
    write(pieces, arguments.output, _inputs(arguments.folder, rows))
    return after_run(failures=bool(said.failures), found=False)


def _inputs(folder: Path, rows: tuple[Labelled, ...]) -> Iterator[Path]:
    """Give what ``--output`` may not be."""
    yield folder / INDEX
    yield from folder.rglob("*.jsonl")
    yield from (row.folder / row.row.file for row in rows if row.row.file is not None)
