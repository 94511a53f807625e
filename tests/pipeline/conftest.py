"""What the tests of the pipeline share: one pipeline with everything built in, and settings of one day."""

from datetime import date
from pathlib import Path

import pytest

from auditor.pipeline.pipeline import Pipeline, load_pipeline
from auditor.pipeline.settings import Settings


@pytest.fixture(scope="session")
def settings(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """Give settings whose compiled rules and facts lie in a folder of the tests' own."""
    return Settings(today=date(2026, 11, 20), cache=tmp_path_factory.mktemp("cache"))


@pytest.fixture(scope="session")
def pipeline(settings: Settings) -> Pipeline:
    """Give the pipeline with the built-in rules and facts."""
    return load_pipeline(settings)


@pytest.fixture(scope="session")
def samples() -> list[Path]:
    """List the samples."""
    return sorted((Path(__file__).parents[2] / "samples").iterdir())
