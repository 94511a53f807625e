"""Many articles: the same report in any order and with any number of workers; what fails costs only itself."""

import multiprocessing
import os
import signal
from collections.abc import Generator, Iterator
from dataclasses import replace
from pathlib import Path, PosixPath

import pytest
from msgspec import structs

from auditor.errors import DataError
from auditor.pipeline.outcome import audit_task
from auditor.pipeline.pipeline import Pipeline, load_pipeline
from auditor.pipeline.run import run
from auditor.pipeline.settings import Settings
from auditor.report import wire
from auditor.report.encode import encode
from auditor.source.task import Task


def task(uri: str, text: str) -> Task:
    return Task(uri=uri, path=None, data=text.encode())


def tasks_of(paths: list[Path]) -> list[Task]:
    return [Task(uri=path.name, path=path) for path in paths]


def written(tasks: list[Task], settings: Settings, jobs: int = 1) -> list[bytes]:
    return [encode(outcome.report) for outcome in run(tasks, settings, jobs)]


def test_the_same_articles_give_the_same_report_twice(samples: list[Path], settings: Settings) -> None:
    assert written(tasks_of(samples), settings) == written(tasks_of(samples), settings)


def test_what_came_before_changes_no_report(samples: list[Path], settings: Settings) -> None:
    tasks = tasks_of(samples)
    assert written(tasks[::-1], settings)[::-1] == written(tasks, settings)


def test_a_fresh_pipeline_gives_the_report_of_a_used_one(
    samples: list[Path], settings: Settings, pipeline: Pipeline
) -> None:
    fresh = load_pipeline(settings)
    for one in tasks_of(samples)[:5]:
        used = audit_task(pipeline, one, settings.max_bytes, backdrops=False)
        assert audit_task(fresh, one, settings.max_bytes, backdrops=False) == used


def test_workers_change_nothing_and_keep_the_order(samples: list[Path], settings: Settings) -> None:
    # More than one batch, so that batches could overtake one another.
    tasks = [replace(one, uri=f"{number}/{one.uri}") for number in range(3) for one in tasks_of(samples)]
    assert written(tasks, settings, jobs=2) == written(tasks, settings, jobs=1)


def test_the_day_is_the_one_of_the_settings(settings: Settings) -> None:
    article = task("a.md", "# 英国\n\ngiffgaff 查余额 *100#")
    assert written([article], settings) == written([article], replace(settings, languages=("zh",)))


def test_no_task_gives_no_outcome(settings: Settings) -> None:
    assert written([], settings) == []


def test_a_file_that_is_gone_is_a_failure_and_the_others_are_not(tmp_path: Path, settings: Settings) -> None:
    here = tmp_path / "here.md"
    here.write_text("正文")
    tasks = [Task(uri="gone.md", path=tmp_path / "gone.md"), Task(uri="here.md", path=here)]
    gone, there = (outcome.report for outcome in run(tasks, settings))
    assert isinstance(gone, wire.Failure)
    assert (gone.uri, gone.stage, gone.problem) == ("gone.md", "source", "there is no such file")
    assert isinstance(there, wire.Article)


def test_a_crash_in_one_article_is_its_failure_and_names_the_stage(pipeline: Pipeline, settings: Settings) -> None:
    weights = structs.replace(pipeline.knowledge.weights, confidence={})  # no finding can be scored
    broken = Pipeline(replace(pipeline.knowledge, weights=weights), settings.today)
    articles = [task("a.md", "办卡请加微信：auditor_test_1，在线秒回。"), task("b.md", "正文")]
    crashed, after = (audit_task(broken, one, settings.max_bytes, backdrops=False).report for one in articles)
    assert isinstance(crashed, wire.Failure)
    assert (crashed.uri, crashed.stage) == ("a.md", "score")
    assert "KeyError" in crashed.problem
    assert isinstance(after, wire.Article)


class Deadly(PosixPath):
    """A file whose reading kills the process that reads it."""

    def __fspath__(self) -> str:
        """Die, but in a worker only."""
        if multiprocessing.parent_process() is not None:
            os.kill(os.getpid(), signal.SIGKILL)
        return super().__fspath__()


@pytest.mark.skipif(os.name != "posix", reason="kills a process by a signal")
def test_an_article_that_kills_its_worker_costs_only_itself(samples: list[Path], settings: Settings) -> None:
    tasks = tasks_of(samples)[:3]
    tasks.insert(1, Task(uri="deadly.md", path=Deadly("deadly.md")))
    outcomes = [outcome.report for outcome in run(tasks, settings, jobs=2)]
    assert [one.uri for one in outcomes] == [one.uri for one in tasks]
    assert [one.uri for one in outcomes if isinstance(one, wire.Failure)] == ["deadly.md"]


@pytest.mark.skipif(os.name != "posix", reason="kills a process by a signal")
def test_a_worker_killed_from_outside_costs_no_article(samples: list[Path], settings: Settings) -> None:
    def tasks() -> Iterator[Task]:
        for number, one in enumerate(tasks_of(samples) * 3):
            if number == 40:  # in the second batch, when the first is under way
                for worker in multiprocessing.active_children():
                    worker.kill()
            yield one

    outcomes = [outcome.report for outcome in run(tasks(), settings, jobs=2)]
    assert [one.uri for one in outcomes] == [one.uri for one in tasks_of(samples) * 3]
    assert [one for one in outcomes if isinstance(one, wire.Failure)] == []


def test_a_reader_who_stops_early_leaves_no_worker_behind(samples: list[Path], settings: Settings) -> None:
    outcomes = run(tasks_of(samples), settings, jobs=2)
    next(outcomes)
    assert isinstance(outcomes, Generator)
    outcomes.close()
    assert multiprocessing.active_children() == []


@pytest.mark.parametrize("jobs", [1, 2])
def test_data_that_cannot_be_used_stops_the_run_before_it_begins(jobs: int, tmp_path: Path, settings: Settings) -> None:
    (tmp_path / "facts").mkdir()
    (tmp_path / "facts" / "pe.yaml").write_text("entity: {}\n")
    with pytest.raises(DataError, match=r"pe\.yaml"):
        list(run([task("a.md", "正文")], replace(settings, facts=(tmp_path / "facts",)), jobs))


def test_more_workers_than_articles_give_the_same_reports(samples: list[Path], settings: Settings) -> None:
    tasks = tasks_of(samples)[:2]
    assert written(tasks, settings, jobs=9) == written(tasks, settings)


def test_a_claim_without_a_date_speaks_of_the_day_of_the_audit(pipeline: Pipeline, settings: Settings) -> None:
    outcome = audit_task(pipeline, task("a.md", "秘鲁 Claro 客服热线 123。"), settings.max_bytes, backdrops=False)
    assert isinstance(outcome.report, wire.Article)
    assert [one.as_of for one in outcome.report.claims] == [settings.today.isoformat()]
