"""What the tests of the language server share: one auditor of one day, and how a text is audited."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from auditor.lsp.audit import Audit, Auditor, Job
from auditor.lsp.positions import Positions
from auditor.lsp.setup import Setup
from auditor.pipeline.settings import Settings
from auditor.rules.rule import Severity


@pytest.fixture(scope="session")
def auditor(tmp_path_factory: pytest.TempPathFactory) -> Auditor:
    """Give what audits as an editor would have it, every severity shown."""
    settings = Settings(today=date(2026, 11, 20), cache=tmp_path_factory.mktemp("cache"))

    def configure(folder: Path | None, root: Path | None, *, plain: bool) -> Setup:
        del folder, plain
        return Setup(settings=settings, show=Severity.NOTE, here=root or Path("/"))

    return Auditor(configure)


@pytest.fixture(scope="session")
def audited(auditor: Auditor) -> Callable[..., Audit]:
    """Give how a text becomes an audit."""

    def audit(text: str, language: str = "markdown", name: str = "guide") -> Audit:
        job = Job(
            name=name,
            path=None,
            root=Path("/articles"),
            language=language,
            text=text,
            version=1,
            state=1,
            positions=Positions(text, "utf-16"),
            show=None,
        )
        outcome = auditor.audit(job)
        assert outcome.audit is not None, outcome
        return outcome.audit

    return audit
