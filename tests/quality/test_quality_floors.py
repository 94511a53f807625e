"""The program is as good as it was: no measure under its floor, no floor lowered in silence."""

import os
import sysconfig
from datetime import date
from pathlib import Path

import pytest

from auditor.evaluate import floors
from auditor.evaluate.code import code, code_files
from auditor.evaluate.evaluation import evaluate
from auditor.evaluate.index import labelled
from auditor.evaluate.judged import judge
from auditor.pipeline.pipeline import load_pipeline
from auditor.pipeline.run import run
from auditor.pipeline.settings import Settings
from tests.quality.history import unrecorded, versions
from tests.quality.sets import FLOORS, RECORD, ROOT, SETS

SETTINGS = Settings(today=date(2026, 11, 20))
HELD = floors.load(FLOORS)


def test_every_section_of_the_floors_is_a_known_set() -> None:
    assert set(HELD) <= {*SETS, floors.CODE}


@pytest.mark.parametrize("name", SETS)
def test_no_measure_is_under_its_floor(name: str) -> None:
    folder = SETS[name]
    if not folder.is_dir():
        pytest.skip(f"there are no labelled articles in {folder.relative_to(ROOT.parent)}")
    if name not in HELD:
        pytest.skip(f"no floors were set for {name} yet; auditor evaluate DIR --format floors proposes some")
    found = evaluate(judge(load_pipeline(SETTINGS), labelled(folder)))
    assert found.failures == ()
    assert [str(one) for one in floors.short(HELD[name], found.measures)] == []


def test_no_more_promotions_are_found_in_source_code_than_its_floors_allow() -> None:
    tasks = code_files([Path(sysconfig.get_paths()["purelib"])])
    found = code(tasks, (one.report for one in run(tasks, SETTINGS, min(2, os.cpu_count() or 1))))
    measures = {one.name: one for one in found.measures}
    assert [str(one) for one in floors.short(HELD[floors.CODE], measures)] == []


def test_no_floor_was_lowered_without_a_line_that_says_why() -> None:
    steps = [*versions(ROOT), HELD]
    assert unrecorded(steps, RECORD.read_text(encoding="utf-8")) == []
