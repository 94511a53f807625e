"""A run's audits: what an earlier run kept is taken from there, and the stages are built when an article needs them."""

import gc
from collections.abc import Callable, Generator, Iterator, Sequence
from copy import copy
from dataclasses import replace
from functools import cached_property, partial
from typing import TYPE_CHECKING, final

from auditor.match.baseline import Acceptances
from auditor.pipeline.knowledge import Knowledge, load
from auditor.pipeline.outcome import Outcome, audit_task
from auditor.pipeline.settings import Settings
from auditor.source.task import Task

if TYPE_CHECKING:
    from auditor.pipeline.kept import Kept
    from auditor.pipeline.pipeline import Pipeline


@final
class Auditing:
    """Audits tasks by one set of settings."""

    def __init__(self, settings: Settings, load: Callable[[Settings], Knowledge] = load) -> None:
        """Load what ``settings`` name, by ``load``; raises what ``load_pipeline`` raises."""
        self._settings = settings
        self._load = load
        self.knowledge = load(settings)
        self.trouble = ""
        """Why nothing was read from the kept outcomes, or nothing more was kept; empty when all is well."""
        self.audited = 0
        """How many articles were audited anew."""
        if settings.qr:
            _ = self.pipeline  # refuses what is not installed before anything is read

    def accepting(self, acceptances: Acceptances) -> "Auditing":
        """Give one like this in which ``acceptances`` accept findings besides comments; what is built is shared."""
        other = copy(self)
        other._settings = replace(self._settings, acceptances=acceptances)  # noqa: SLF001 — of the same class
        if "pipeline" in vars(self):
            other.pipeline = self.pipeline.accepting(acceptances)
        return other

    @cached_property
    def pipeline(self) -> "Pipeline":
        """Give the stages, built once."""
        collecting = gc.isenabled()
        gc.disable()  # what is loaded stays: to look it through for garbage, now or later, takes time
        try:
            from auditor.pipeline.pipeline import load_pipeline  # noqa: PLC0415 — 0.1 s that a kept report does not need

            return load_pipeline(self._settings, self.knowledge)
        finally:
            gc.freeze()
            if collecting:
                gc.enable()

    def outcomes(
        self,
        tasks: Sequence[Task],
        jobs: int,
        worth: int = 0,
        *,
        backdrops: bool,
        text: bool = False,
        fixes: bool = False,
    ) -> Generator[Outcome, None, None]:
        """Give the outcome of each task, in order; ``jobs`` processes when ``worth`` articles or more need an audit.

        ``backdrops`` and ``text`` are those of ``audit_task``. To be closed, also when it was not read to its end: what
        is kept is then brought within its bounds, and ``trouble`` is known.
        """
        anew = partial(self._anew, backdrops=backdrops, text=text, fixes=fixes)
        kept = self._kept((backdrops, text, fixes))
        if kept is None:
            yield from anew(tasks, jobs if len(tasks) >= worth else 1)
            return
        try:
            # Looked for by name first, so that only the others are given to processes, all in a row.
            keys = [kept.key(task) for task in tasks]
            there = [key is not None and kept.has(key[1]) for key in keys]
            missing = [task for task, known in zip(tasks, there, strict=True) if not known]
            others = anew(missing, jobs if len(missing) >= worth else 1)
            for task, key, known in zip(tasks, keys, there, strict=True):
                outcome = kept.get(*key) if known and key is not None else None
                if outcome is None:
                    outcome = next(anew([task], 1) if known else others)  # known: damaged, or gone in the meantime
                    kept.put(task, outcome)
                yield outcome
        finally:
            kept.close()
            self.trouble = kept.trouble

    def _anew(self, tasks: Sequence[Task], jobs: int, *, backdrops: bool, text: bool, fixes: bool) -> Iterator[Outcome]:
        self.audited += len(tasks)
        if jobs > 1 and tasks:
            from auditor.pipeline.run import run  # noqa: PLC0415 — multiprocessing takes 14 ms that one job saves

            yield from run(tasks, self._settings, jobs, backdrops=backdrops, text=text, fixes=fixes)
            return
        for task in tasks:
            yield audit_task(self.pipeline, task, self._settings.max_bytes, backdrops=backdrops, text=text, fixes=fixes)

    def _kept(self, shown: tuple[bool, ...]) -> "Kept | None":
        """Give what is kept of reports with what else is ``shown``; ``None`` when nothing is to be, or can be."""
        settings, kept = self._settings, self._settings.kept
        if kept is None:
            return None
        from auditor.pipeline.cache import Cache  # noqa: PLC0415 — only a run that keeps something
        from auditor.pipeline.kept import Kept  # noqa: PLC0415 — as above
        from auditor.pipeline.state import State, Unknown  # noqa: PLC0415 — as above

        try:
            state = State(settings, self.knowledge, shown)
        except Unknown as why:
            self.trouble = str(why)
            return None
        return Kept(Cache(kept), state, lambda: State(settings, self._load(settings), shown), settings.max_bytes)
