"""Which text is audited, by which configuration, and what a bug or a mistake costs."""

import asyncio
from dataclasses import replace
from datetime import date
from pathlib import Path
from threading import Event

import pytest
from lsprotocol.types import (
    ClientCapabilities,
    InitializeParams,
    TextDocumentContentChangeWholeDocument,
    TextDocumentItem,
)

from auditor.errors import UsageError
from auditor.lsp.audit import MOST_BYTES, Auditor, Job, Outcome
from auditor.lsp.client import client_of
from auditor.lsp.open import OpenDocuments
from auditor.lsp.positions import Positions
from auditor.lsp.setup import Setup
from auditor.pipeline.settings import Settings
from auditor.rules.rule import Severity

WRITTEN = "auditor_test_1"
JOB = Job(
    name="a.md",
    path=Path("/articles/guides/a.md"),
    root=Path("/articles"),
    language="markdown",
    text=WRITTEN,
    version=1,
    state=1,
    positions=Positions(WRITTEN, "utf-16"),
    show=None,
)


class Slow:
    """An auditor that takes its time and notes what it was asked."""

    def __init__(self) -> None:
        """Wait until it is let go."""
        self.seen: list[str] = []
        self.jobs: list[Job] = []
        self.began, self.go = Event(), Event()

    def audit(self, job: Job) -> Outcome:
        """Give an outcome that names the text."""
        self.seen.append(job.text)
        self.jobs.append(job)
        self.began.set()
        self.go.wait(20)
        return Outcome(problem=job.text)


def item(text: str, uri: str = "file:///articles/guides/a.md") -> TextDocumentItem:
    return TextDocumentItem(uri=uri, language_id="markdown", version=1, text=text)


def test_while_an_old_text_is_audited_only_the_newest_waits_and_is_given() -> None:
    slow, told = Slow(), list[str]()
    uri = item("").uri

    async def edit() -> Outcome | None:
        documents = OpenDocuments(slow, lambda _, outcome: told.append(outcome.problem))  # type: ignore[arg-type]
        documents.roots = (Path("/articles"), Path("/articles/guides"), Path("/other"))
        documents.open(item("one"))
        asked = [asyncio.ensure_future(documents.newest(uri))]
        assert await asyncio.to_thread(slow.began.wait, 20)
        for version, text in enumerate(("two", "three", "four"), 2):
            documents.change(uri, [TextDocumentContentChangeWholeDocument(text=text)], version)
            asked.append(asyncio.ensure_future(documents.newest(uri)))
            await asyncio.sleep(0)
        slow.go.set()
        found = await asyncio.gather(*asked)
        assert {one.problem for one in found if one is not None} == {"four"}
        assert await documents.newest(uri) is found[0]
        documents.close(uri)
        return await documents.newest(uri)

    assert asyncio.run(edit()) is None
    assert slow.seen == ["one", "four"]
    assert told == ["one", "four"]
    assert slow.jobs[0].root == Path("/articles/guides")
    assert slow.jobs[0].path == Path("/articles/guides/a.md")


def test_a_bug_is_told_by_its_kind_and_place_without_a_word_of_the_article() -> None:
    def configure(folder: Path | None, root: Path | None, *, plain: bool) -> Setup:
        raise ValueError(WRITTEN, folder, root, plain)

    outcome = Auditor(configure).audit(JOB)
    assert outcome.audit is None
    assert outcome.bug.startswith("ValueError at test_lsp_open.py:")
    assert WRITTEN not in outcome.bug


def test_a_mistake_in_rules_costs_the_configuration_and_not_the_audit(tmp_path: Path) -> None:
    asked = list[tuple[Path | None, Path | None, bool]]()
    settings = Settings(today=date(2026, 11, 20), cache=tmp_path / "cache")

    def configure(folder: Path | None, root: Path | None, *, plain: bool) -> Setup:
        asked.append((folder, root, plain))
        if not plain:
            message = "auditor.toml:1: no such key"
            raise UsageError(message)
        return Setup(settings=replace(settings, max_bytes=len(WRITTEN)), show=Severity.NOTE, here=root or Path("/"))

    auditor = Auditor(configure)
    outcome = auditor.audit(JOB)
    assert outcome.problem == "auditor.toml:1: no such key"
    assert outcome.audit is not None
    assert outcome.audit.report.uri == "guides/a.md"
    assert asked == [
        (Path("/articles/guides"), Path("/articles"), False),
        (Path("/articles/guides"), Path("/articles"), True),
    ]
    assert auditor.audit(replace(JOB, text=WRITTEN + "x")).too_large
    assert auditor.audit(replace(JOB, text="x" * (MOST_BYTES + 1))).too_large


@pytest.mark.parametrize(
    ("options", "locale", "started", "language"),
    [
        (None, None, None, "en"),
        (None, "zh-Hant-TW", None, "zh"),
        (None, "zh_CN.UTF-8", "en", "en"),
        ({"lang": "zh"}, "en", "en", "zh"),
        ({"lang": "en"}, "zh", None, "en"),
        ({"lang": ["zh"], "show": 3, "rulePages": "command:run"}, "fr", None, "en"),
        ("zh", "zh", None, "zh"),
    ],
)
def test_the_language_is_that_of_the_options_the_command_or_the_editor(
    options: object, locale: str | None, started: str | None, language: str
) -> None:
    params = InitializeParams(
        capabilities=ClientCapabilities(),
        locale=locale,
        initialization_options=options,
    )
    client = client_of(params, "en" if started == "en" else None)
    assert (client.language, client.show, client.pages) == (language, None, "")
