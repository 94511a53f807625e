"""Worker processes, each with a pipe of its own: one that dies takes no lock, no queue and no other's work with it."""

import multiprocessing
import signal
from collections import deque
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess
from typing import cast, final

from auditor.errors import AuditorError
from auditor.pipeline.outcome import Outcome, audit_task
from auditor.pipeline.pipeline import load_pipeline
from auditor.pipeline.settings import Settings
from auditor.report import build
from auditor.source.task import Task

BATCH = 32
"""Tasks that travel to a worker together."""
AHEAD = 4
"""Batches for each worker that may be done before their turn: memory stays bounded, nobody waits."""
DIED = "the process that audited it died; the other articles are not affected"


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class _Job:
    """Neighbouring tasks, the first of them the ``at``-th of the run; ``again`` when a worker died over them before."""

    at: int
    tasks: tuple[Task, ...]
    again: bool = False


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class _Worker:
    """A process and our end of its pipe."""

    process: SpawnProcess
    pipe: Connection


@final
class Workers:
    """Audits in several processes; an article that kills one is a failure, and the run goes on."""

    def __init__(
        self, settings: Settings, jobs: int, *, backdrops: bool, text: bool = False, fixes: bool = False
    ) -> None:
        """Start nothing yet: a worker is started when there is a batch for it."""
        self._settings = settings
        self._jobs = jobs
        self._shown = (backdrops, text, fixes)
        self._idle: list[_Worker] = []
        self._busy: dict[Connection, tuple[_Worker, _Job]] = {}
        self._again: deque[_Job] = deque()
        self._read = 0
        self._done: dict[int, Outcome] = {}

    def run(self, tasks: Iterator[Task]) -> Iterator[Outcome]:
        """Give the outcome of each task, in order; raises ``DataError`` when the settings' data cannot be loaded."""
        given = 0
        try:
            while True:
                while (job := self._next(tasks, given)) is not None:
                    self._give(job)
                if not self._busy:
                    return
                for pipe in wait(list(self._busy)):
                    self._take(*self._busy.pop(cast("Connection", pipe)))
                while given in self._done:
                    yield self._done.pop(given)
                    given += 1
        finally:
            for worker in (*self._idle, *(worker for worker, _ in self._busy.values())):
                _stop(worker)

    def _next(self, tasks: Iterator[Task], given: int) -> _Job | None:
        """Give the next job when there is one, a worker is free for it and it is not too far ahead."""
        if len(self._busy) >= self._jobs:
            return None
        if self._again:
            return self._again.popleft()
        if self._read - given >= self._jobs * AHEAD * BATCH:
            return None
        batch = tuple(islice(tasks, BATCH))
        self._read += len(batch)
        return _Job(at=self._read - len(batch), tasks=batch) if batch else None

    def _give(self, job: _Job) -> None:
        worker = self._idle.pop() if self._idle else self._start()
        try:
            worker.pipe.send(job.tasks)
        except OSError:
            self._lost(worker, job)
        else:
            self._busy[worker.pipe] = worker, job

    def _take(self, worker: _Worker, job: _Job) -> None:
        try:
            outcomes = worker.pipe.recv()
        except (EOFError, OSError):
            self._lost(worker, job)
            return
        if outcomes is None:
            _stop(worker)
            load_pipeline(self._settings)  # raises what the worker met
            self._lost(worker, job)  # or does not: then it is not the data
            return
        self._idle.append(worker)
        self._done.update(enumerate(outcomes, job.at))

    def _lost(self, worker: _Worker, job: _Job) -> None:
        """Give each task of a dead worker once more and alone, so that only the culprit can die again."""
        _stop(worker)
        if job.again:
            self._done[job.at] = Outcome(report=build.failure(job.tasks[0].uri, DIED, "audit"), backdrop=None)
        else:
            self._again += [_Job(at=job.at + at, tasks=(task,), again=True) for at, task in enumerate(job.tasks)]

    def _start(self) -> _Worker:
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe()
        process = context.Process(target=_serve, args=(theirs, self._settings, self._shown), daemon=True)
        process.start()
        theirs.close()  # so that the end of the process is the end of the pipe
        return _Worker(process=process, pipe=ours)


def _stop(worker: _Worker) -> None:
    worker.pipe.close()
    worker.process.kill()  # it shares nothing that it could leave half done
    worker.process.join()


def _serve(pipe: Connection, settings: Settings, shown: tuple[bool, bool, bool]) -> None:
    """Audit what comes through ``pipe`` until it ends; sends ``None`` when there is nothing to audit with."""
    backdrops, text, fixes = shown
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the one who started it decides
    try:
        pipeline = load_pipeline(settings)
    except AuditorError:
        pipe.send(None)
        return
    with suppress(EOFError, OSError):
        while True:
            tasks = pipe.recv()
            pipe.send(
                [
                    audit_task(pipeline, task, settings.max_bytes, backdrops=backdrops, text=text, fixes=fixes)
                    for task in tasks
                ]
            )
