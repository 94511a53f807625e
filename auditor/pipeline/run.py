"""Many tasks: in this process, or in several; the outcomes are the same and come in the same order."""

import multiprocessing
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from itertools import islice
from typing import final

from auditor.pipeline.outcome import Outcome, audit_task
from auditor.pipeline.pipeline import Pipeline, load_pipeline
from auditor.pipeline.settings import Settings
from auditor.report import build
from auditor.source.task import Task

BATCH = 32
"""Tasks that travel to a worker together."""
AHEAD = 4
"""Batches for each worker that are under way at once: memory stays bounded, nobody waits."""


def run(tasks: Iterable[Task], settings: Settings, jobs: int = 1, *, backdrops: bool = False) -> Iterator[Outcome]:
    """Give the outcome of each task, in the order of the tasks.

    With more than one job the articles are audited in worker processes: one that dies (a crash in a parser's own code,
    memory) costs only the article that killed it. ``backdrops`` asks for what a renderer for people needs besides.
    """
    if jobs <= 1:
        pipeline = load_pipeline(settings)
        for task in tasks:
            yield audit_task(pipeline, task, settings.max_bytes, backdrops=backdrops)
        return
    yield from _Workers(settings, jobs, backdrops=backdrops).run(iter(tasks))


@final
@dataclass(slots=True)
class _Batch:
    """Tasks under way."""

    tasks: Sequence[Task]
    outcomes: Future[list[Outcome]]


@final
class _Workers:
    """A pool of processes that survives the death of any of them."""

    def __init__(self, settings: Settings, jobs: int, *, backdrops: bool) -> None:
        self._settings = settings
        self._jobs = jobs
        self._backdrops = backdrops

    def run(self, tasks: Iterator[Task]) -> Iterator[Outcome]:
        """Keep the pool busy and give outcomes in order."""
        pool = self._pool(self._jobs)
        under_way: deque[_Batch] = deque()
        try:
            while True:
                while len(under_way) < self._jobs * AHEAD and (batch := list(islice(tasks, BATCH))):
                    under_way.append(_Batch(tasks=batch, outcomes=pool.submit(_work, batch)))
                if not under_way:
                    return
                first = under_way.popleft()
                try:
                    yield from first.outcomes.result()
                except BrokenProcessPool:
                    pool.shutdown(wait=False, cancel_futures=True)
                    yield from self._one_by_one(first.tasks)
                    pool = self._pool(self._jobs)
                    for batch_again in under_way:
                        batch_again.outcomes = pool.submit(_work, batch_again.tasks)
        finally:
            pool.shutdown(wait=False, cancel_futures=True)

    def _one_by_one(self, tasks: Sequence[Task]) -> Iterator[Outcome]:
        """Audit tasks of which one may have killed a worker, each so that only it can be the culprit."""
        pool = self._pool(1)
        for task in tasks:
            try:
                yield from pool.submit(_work, [task]).result()
            except BrokenProcessPool:
                pool.shutdown(wait=False, cancel_futures=True)
                text = "the process that audited it died; the other articles are not affected"
                yield Outcome(report=build.failure(task.uri, text, "audit"), backdrop=None)
                pool = self._pool(1)
        pool.shutdown()

    def _pool(self, jobs: int) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(
            max_workers=jobs,
            mp_context=multiprocessing.get_context("spawn"),
            initializer=_begin,
            initargs=(self._settings, self._backdrops),
        )


_STATE: dict[str, tuple[Pipeline, Settings, bool]] = {}
"""What a worker process was started with."""


def _begin(settings: Settings, backdrops: bool) -> None:  # noqa: FBT001 — positional by the pool's protocol
    _STATE["worker"] = (load_pipeline(settings), settings, backdrops)


def _work(tasks: Sequence[Task]) -> list[Outcome]:
    pipeline, settings, backdrops = _STATE["worker"]
    return [audit_task(pipeline, task, settings.max_bytes, backdrops=backdrops) for task in tasks]
