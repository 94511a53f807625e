"""Many tasks: in this process, or in several; the outcomes are the same and come in the same order."""

from collections.abc import Iterable, Iterator

from auditor.pipeline.outcome import Outcome, audit_task
from auditor.pipeline.pipeline import load_pipeline
from auditor.pipeline.settings import Settings
from auditor.pipeline.workers import Workers
from auditor.source.task import Task


def run(
    tasks: Iterable[Task],
    settings: Settings,
    jobs: int = 1,
    *,
    backdrops: bool = False,
    text: bool = False,
    fixes: bool = False,
) -> Iterator[Outcome]:
    """Give the outcome of each task, in the order of the tasks.

    With more than one job the articles are audited in worker processes: one that dies (a crash in a parser's own code,
    memory) costs only the article that killed it. ``backdrops`` asks for what a renderer for people needs besides,
    ``text`` for the articles' own text with it.
    """
    if jobs > 1:
        yield from Workers(settings, jobs, backdrops=backdrops, text=text, fixes=fixes).run(iter(tasks))
        return
    pipeline = load_pipeline(settings)
    for task in tasks:
        yield audit_task(pipeline, task, settings.max_bytes, backdrops=backdrops, text=text, fixes=fixes)
