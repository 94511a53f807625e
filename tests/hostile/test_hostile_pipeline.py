"""What keeps the extractors busy costs time in proportion to its length and no more."""

import sys
from datetime import date
from pathlib import Path

import pytest

from auditor.pipeline.pipeline import Pipeline, load_pipeline
from auditor.pipeline.settings import Settings

sys.path.insert(0, str(Path(__file__).parents[2]))

from benchmarks.pipeline_linearity import HALVES, SHAPES, seconds

SIZE = 12_000
"""Characters: enough for a quadratic part to show, little enough for a hundred shapes."""
MOST = 3.0
"""A doubling takes twice the time; a noisy machine adds to it, a quadratic part takes four times."""
TRIES = 4


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    """Give the built-in pipeline."""
    return load_pipeline(Settings(today=date(2026, 11, 20)))


@pytest.mark.parametrize("shape", [*SHAPES, *HALVES])
def test_twice_the_characters_take_about_twice_the_time(shape: str, pipeline: Pipeline) -> None:
    growths = (seconds(pipeline, shape, 2 * SIZE) / seconds(pipeline, shape, SIZE) for _ in range(TRIES))
    assert any(growth <= MOST for growth in growths)
