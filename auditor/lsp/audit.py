"""One text of a document, audited: its report and what an editor shows and changes besides."""

import gc
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter
from pathlib import Path
from traceback import extract_tb
from typing import Final, final

from auditor.errors import AuditorError
from auditor.fix.edit import Edit
from auditor.fix.fix import all_safe_edits
from auditor.lsp.positions import Positions
from auditor.lsp.setup import Configure, Setup
from auditor.match.finding import Finding
from auditor.parse.article import Article
from auditor.pipeline.pipeline import Pipeline, load_pipeline
from auditor.pipeline.settings import Settings
from auditor.report import wire
from auditor.report.worst import RANK
from auditor.rules.rule import Severity
from auditor.source.discover import SUFFIXES
from auditor.source.media_type import suffix
from auditor.source.read import from_text
from auditor.source.source import MediaType
from auditor.text.lines import Lines
from auditor.text.wellformed import wellformed

MOST_BYTES: Final = 512 * 1024
"""A larger text is not audited while it is written: that would take longer than a writer waits."""
_KEPT: Final = 4
"""Configurations for which everything stays loaded."""
_LANGUAGES: Final = {"markdown": MediaType.MARKDOWN, "html": MediaType.HTML}


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """A text to audit, as it was when it was asked for."""

    name: str
    path: Path | None
    """Absolute; ``None`` when the document is no file."""
    root: Path | None
    """The folder of the workspace that holds the document; ``None`` when none does."""
    language: str
    text: str
    version: int | None
    state: int
    positions: Positions
    show: Severity | None
    """The least severity that the editor wants to see; ``None``: as the configuration says."""


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Audit:
    """What came of a text."""

    version: int | None
    state: int
    positions: Positions
    article: Article
    report: wire.Article
    reasons: tuple[tuple[str, ...], ...]
    """Of each contact in the report's order: what decided its role."""
    findings: tuple[Finding, ...]
    """In the report's order."""
    show: Severity

    def shown(self) -> Iterator[tuple[int, wire.Finding]]:
        """Give the findings that a writer is shown, with their index in the report, in order of place."""
        for at, finding in enumerate(self.report.findings):
            if finding.is_open and RANK[finding.severity] <= RANK[self.show]:
                yield at, finding

    def edits(self, wanted: Sequence[int]) -> tuple[Edit, ...]:
        """Give the safe edits by which the findings at the indexes ``wanted`` go; sorted, none over another."""
        return all_safe_edits(self.article, [self.findings[at] for at in wanted])


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """An audit, or why there is none; ``problem`` is what is wrong with the configuration, also beside an audit."""

    audit: Audit | None = None
    problem: str = ""
    bug: str = ""
    """What broke and where, without a word of the article."""
    too_large: bool = False


@final
class Auditor:
    """Audits texts one at a time, each by the configuration that holds where it lies; never raises."""

    __slots__ = ("_configure", "_loaded")

    def __init__(self, configure: Configure) -> None:
        """Load nothing yet."""
        self._configure = configure
        self._loaded: list[tuple[Settings, Pipeline]] = []

    def audit(self, job: Job) -> Outcome:
        """Give the audit of a text; a mistake in the configuration costs the configuration and not the audit."""
        try:
            folder = job.path.parent if job.path is not None else job.root
            problem = ""
            try:
                setup = self._configure(folder, job.root, plain=False)
                pipeline = self._pipeline(setup.settings)
            except AuditorError as error:
                problem = str(error)
                setup = self._configure(folder, job.root, plain=True)
                pipeline = self._pipeline(setup.settings)
            if len(wellformed(job.text).encode()) > min(setup.settings.max_bytes, MOST_BYTES):
                return Outcome(problem=problem, too_large=True)
            return Outcome(audit=_audit(job, setup, pipeline), problem=problem)
        except AuditorError as error:
            return Outcome(problem=str(error))
        except (MemoryError, Exception) as error:  # noqa: BLE001 — a bug in one article must not cost the others
            return Outcome(bug=broken(error))

    def _pipeline(self, settings: Settings) -> Pipeline:
        for known, pipeline in self._loaded:
            if known == settings:
                return pipeline
        pipeline = load_pipeline(settings)
        gc.freeze()
        self._loaded = [(settings, pipeline), *self._loaded[: _KEPT - 1]]
        return pipeline


def broken(error: BaseException) -> str:
    """Say what broke and where, without a word of the article: its text may stand in the exception's."""
    places = extract_tb(error.__traceback__)
    where = f" at {Path(places[-1].filename).name}:{places[-1].lineno}" if places else ""
    return f"{type(error).__name__}{where}"


def _audit(job: Job, setup: Setup, pipeline: Pipeline) -> Audit:
    path, text = job.path, wellformed(job.text)
    name = job.name
    if path is not None:
        name = (path.relative_to(setup.here) if path.is_relative_to(setup.here) else path).as_posix()
    markup = None if suffix(name) in SUFFIXES else _LANGUAGES.get(job.language)
    gc.disable()  # as pipeline.outcome does
    try:
        audited = pipeline.read(from_text(text, name, markup), folder=None if path is None else path.parent)
        report = pipeline.report(audited, Lines(text))
        return Audit(
            version=job.version,
            state=job.state,
            positions=job.positions,
            article=audited[0],
            report=report,
            reasons=tuple(contact.reasons for contact in sorted(audited[1].contacts, key=attrgetter("span"))),
            findings=tuple(sorted(audited[3], key=lambda one: (one.span, one.rule.id))),
            show=job.show or setup.show,
        )
    finally:
        gc.enable()
