"""What the tests of fixing are made of: texts read by the whole pipeline."""

from collections.abc import Callable
from datetime import date
from typing import TypeAlias

import pytest

from auditor.fix.fix import all_safe_edits
from auditor.fix.ranges import applied
from auditor.pipeline.pipeline import Audited, Pipeline, load_pipeline
from auditor.pipeline.settings import Settings
from auditor.source.read import from_text
from auditor.source.source import MediaType

Read: TypeAlias = Callable[..., Audited]
Cut: TypeAlias = Callable[..., str]


@pytest.fixture(scope="session")
def pipeline() -> Pipeline:
    """Load the program's own rules and facts."""
    return load_pipeline(Settings(today=date(2026, 11, 20)))


@pytest.fixture(scope="session")
def read(pipeline: Pipeline) -> Read:
    """Audit a text up to its findings."""

    def run(text: str, media: MediaType = MediaType.MARKDOWN) -> Audited:
        return pipeline.read(from_text(text, "example.md", media))

    return run


@pytest.fixture(scope="session")
def cut(read: Read) -> Cut:
    """Give a text without what is safely cut, after one round."""

    def run(text: str, media: MediaType = MediaType.MARKDOWN) -> str:
        article, _, _, findings = read(text, media)
        return applied(text, all_safe_edits(article, findings))

    return run
