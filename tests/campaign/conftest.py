"""What the tests of campaigns share: a pipeline with everything built in."""

from datetime import date

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
