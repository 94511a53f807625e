"""Labelled articles through the pipeline: each with its report and with the text that the report's places speak of."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import final
from urllib.parse import quote

from auditor.evaluate.index import Labelled
from auditor.evaluate.labels import canonical_of, comparable
from auditor.evaluate.row import LEVELS, Row
from auditor.extract.mentions import Role
from auditor.lexicon.lexicon import Hosts
from auditor.pipeline.pipeline import Pipeline
from auditor.pipeline.settings import DEFAULT_MAX_BYTES
from auditor.report import wire
from auditor.report.wire_mentions import Contact, Span
from auditor.score.chance import accuses
from auditor.source.read import from_text, read
from auditor.source.source import Source
from auditor.source.task import Task, Unreadable


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """One labelled article and what the program says of it."""

    place: str
    row: Row
    text: str
    article: wire.Article
    hosts: Hosts

    @property
    def level(self) -> int:
        """Give the loudest promotion finding as an index into ``LEVELS``; 0 when there is none."""
        return max((LEVELS.index(one.severity) for one in promotions(self.article)), default=0)

    @property
    def wanted(self) -> dict[str, tuple[str, ...]]:
        """Give the promoted contacts that are labelled: canonical form and how each is written."""
        found: dict[str, tuple[str, ...]] = {}
        for handle in self.row.handles or ():
            if (form := canonical_of(handle.norm, self.hosts)) is not None:
                found[form] = (*found.get(form, ()), *handle.written)
        for one in self.row.roles or ():
            if one.role == Role.PROMOTION and (form := canonical_of(one.canonical, self.hosts)) is not None:
                found.setdefault(form, ())
        return found

    @property
    def promoted(self) -> frozenset[str]:
        """Give the canonical forms of the contacts that the program calls promoted."""
        return frozenset(comparable(one.canonical) for one in self.article.contacts if one.role == Role.PROMOTION)

    def at(self, span: Span) -> str:
        """Give the characters at ``span``."""
        return self.text[span.start.offset : span.end.offset]

    def contacts_of(self, form: str) -> tuple[Contact, ...]:
        """Give the mentions of one contact."""
        return tuple(one for one in self.article.contacts if comparable(one.canonical) == form)


def promotions(article: wire.Article) -> tuple[wire.Finding, ...]:
    """Give the findings that accuse an article of promotion; accepted ones accuse nobody."""
    return tuple(one for one in article.findings if one.suppressed is None and accuses(one.group, one.rule))


def judge(pipeline: Pipeline, rows: Iterable[Labelled]) -> Iterator[Judged | Unreadable]:
    """Audit every article, in order."""
    for one in rows:
        source = opened(one)
        if isinstance(source, Unreadable):
            yield source
            continue
        hosts = pipeline.knowledge.lexicon.hosts
        yield Judged(place=one.place, row=one.row, text=source.text, article=pipeline.audit(source), hosts=hosts)


def opened(one: Labelled) -> Source | Unreadable:
    """Read a labelled article, by the address of its page when the index names that; or say why it cannot be."""
    if one.row.file is None:
        return from_text(one.row.text or "", _address(one) or one.place, one.row.media)
    source = read(Task(uri=one.row.file, path=one.folder / one.row.file), DEFAULT_MAX_BYTES)
    if isinstance(source, Source) and not source.whole:
        return Unreadable(uri=one.place, problem=f"larger than {DEFAULT_MAX_BYTES} bytes")
    address = _address(one)
    return replace(source, uri=address) if isinstance(source, Source) and address is not None else source


def _address(one: Labelled) -> str | None:
    """Give the address of an article that came from a page: its host decides which images are its own."""
    return None if one.row.page_host is None else f"https://{one.row.page_host}/{quote(one.place)}"
