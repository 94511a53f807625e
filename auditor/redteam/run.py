"""Cases through the whole pipeline, in order."""

from collections.abc import Iterable, Iterator
from itertools import tee

from auditor.pipeline.run import run
from auditor.pipeline.settings import Settings
from auditor.redteam.case import Case
from auditor.redteam.judge import Verdict, judge
from auditor.redteam.page import HTML
from auditor.source.task import Task


def verdicts(cases: Iterable[Case], settings: Settings, jobs: int) -> Iterator[Verdict]:
    """Give what came of each case."""
    given, kept = tee(cases)
    for case, outcome in zip(kept, run(map(task, given), settings, jobs), strict=True):
        yield judge(case, outcome.report)


def task(case: Case) -> Task:
    """Give a case as an article that was read already; its name tells the markup and nothing else."""
    suffix = "html" if case.media == HTML else "md"
    return Task(uri=f"case.{suffix}", path=None, data=case.text.encode(case.encoding))
