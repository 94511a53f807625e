"""Where an article's time goes: a clock around every stage of the pipeline, the wiring left as it is.

A stage's time is its own, without that of the stages it calls. ``rest`` is what no clock was set around: the wiring,
the lines of the text, and the clocks themselves (about 1 µs an article).
"""

import importlib
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

STAGES = (
    ("read", "auditor.pipeline.outcome", "read"),
    ("parse", "auditor.pipeline.pipeline", "parse"),
    ("view", "auditor.extract.extract", "View"),
    ("vocabulary", "auditor.extract.vocabulary", "Vocabulary.find"),
    ("links", "auditor.extract.extract", "find_links"),
    ("contacts", "auditor.extract.contacts", "ContactReader.read"),
    ("images", "auditor.extract.images", "ImageReader.read"),
    ("claims", "auditor.extract.claims.reader", "ClaimReader.read"),
    ("verify", "auditor.verify.claims", "Verifier.verify"),
    ("match", "auditor.match.match", "Matcher.match"),
    ("score", "auditor.pipeline.pipeline", "score"),
    ("build", "auditor.report.build", "article"),
    ("encode", "auditor.report.jsonl", "encode"),
)
"""Name, module, and what in it is called; an ``AttributeError`` here says that the wiring has changed."""


@contextmanager
def clocks() -> Iterator[dict[str, float]]:
    """Set the clocks and give the seconds each has counted, while the block runs."""
    spent = dict.fromkeys((name for name, _, _ in STAGES), 0.0)
    inner = [0.0]  # of the stage that runs: seconds spent in stages it called
    undo: list[tuple[object, str, object]] = []
    for name, module, path in STAGES:
        *owners, last = path.split(".")
        owner: Any = importlib.import_module(module)
        for part in owners:
            owner = getattr(owner, part)
        plain = getattr(owner, last)
        undo.append((owner, last, plain))
        setattr(owner, last, _timed(name, plain, spent, inner))
    try:
        yield spent
    finally:
        for owner, last, plain in undo:
            setattr(owner, last, plain)


def _timed(
    name: str, plain: Callable[..., object], spent: dict[str, float], inner: list[float]
) -> Callable[..., object]:
    def timed(*args: object, **options: object) -> object:
        inner.append(0.0)
        start = time.perf_counter()
        try:
            return plain(*args, **options)
        finally:
            whole = time.perf_counter() - start
            spent[name] += whole - inner.pop()
            inner[-1] += whole

    return timed
