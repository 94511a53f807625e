"""A source over the size limit: the raw pass, window by window, with the places of the whole file.

Windows overlap, and every mention belongs to the one window in which it has context on both sides: the border between
two windows lies in the middle of what both hold.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar, cast, final

import msgspec

from auditor.extract.mentions import Claim, Contact, Image, Link, Mentions
from auditor.match.acceptance import settled
from auditor.match.finding import Finding
from auditor.match.fingerprint import fingerprints
from auditor.pipeline.pipeline import Audited, Pipeline
from auditor.report import build, wire
from auditor.report.wire_mentions import Claim as WireClaim
from auditor.report.wire_mentions import Position
from auditor.report.wire_mentions import Span as WireSpan
from auditor.source.source import Note, Source
from auditor.source.windows import Window, windows
from auditor.text.lines import Lines, Location
from auditor.text.span import Span
from auditor.verify.verdict import Verdict

T = TypeVar("T")
M = TypeVar("M", Contact, Link, Image, Claim)

MOST_FINDINGS = 10_000
"""A file of any size gives a report of bounded size; what lies beyond is counted by nobody and coverage says so."""
_LISTS = ("contacts", "claims", "images", "links")
"""The lists of a report, in the order of the fields of ``wire.About``."""


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class _Part:
    """What one window gave: its report with the file's places, and what the score of the whole needs."""

    report: wire.Article
    mentions: Mentions
    verdicts: tuple[Verdict, ...]
    findings: tuple[tuple[Finding, str], ...]
    """Each finding in the order of the report, with the characters it stands on."""


def audit_large(pipeline: Pipeline, source: Source, path: Path) -> wire.Article:
    """Give the report of the file at ``path``: contacts, links and findings of every window, scored together."""
    whole = pipeline.read(source)
    parts = [_part(pipeline, whole, "", Location(offset=0, line=1, column=1))]
    characters = found = 0
    for window, notes, begin, end in _owned(windows(path)):
        audited = pipeline.read(replace(source, text=window.text, notes=notes))
        part = _part(pipeline, _kept(audited, begin, end), window.text, window.start)
        parts.append(part)
        characters = window.start.offset + len(window.text)
        found += sum(one.rule.id not in pipeline.knowledge.added for one, _ in part.findings)
        if found > MOST_FINDINGS:
            break
    return _joined(pipeline, whole, parts, characters)


def _owned(some: Iterator[Window]) -> Iterator[tuple[Window, tuple[Note, ...], int, int]]:
    """Give each window with its notes and the part of its text in which what begins is its own."""
    window, before = next(some), tuple[Note, ...]()
    begin = 0
    for following in some:
        border = following.start.offset + following.repeated - following.repeated // 2
        yield window, _inside((*before, *window.notes), window), begin, border - window.start.offset
        begin, before, window = border - following.start.offset, window.notes, following
    yield window, _inside((*before, *window.notes), window), begin, len(window.text) + 1


def _inside(notes: Iterable[Note], window: Window) -> tuple[Note, ...]:
    """Give the notes, whose places are the file's, with their places in the window."""
    at = window.start.offset
    moved = (replace(one, span=Span(start=one.span.start - at, end=one.span.end - at)) for one in notes)
    return tuple(one for one in moved if one.span.start >= 0)


def _kept(audited: Audited, begin: int, end: int) -> Audited:
    """Keep what begins in ``begin:end``."""
    article, mentions, verdicts, findings = audited

    def own(some: tuple[M, ...]) -> tuple[M, ...]:
        return tuple(one for one in some if begin <= one.span.start < end)

    kept = replace(
        mentions,
        contacts=own(mentions.contacts),
        links=own(mentions.links),
        images=own(mentions.images),
        claims=own(mentions.claims),
    )
    held = {id(one) for several in (kept.contacts, kept.links, kept.images, kept.claims) for one in several}
    return (
        article,
        kept,
        tuple(one for one in verdicts if id(one.claim) in held),
        tuple(one for one in findings if begin <= (one.about or one).span.start < end),
    )


def _part(pipeline: Pipeline, audited: Audited, text: str, start: Location) -> _Part:
    _, mentions, verdicts, findings = audited
    return _Part(
        report=_moved(pipeline.report(audited, Lines(text)), start),
        mentions=mentions,
        verdicts=verdicts,
        findings=tuple(
            (one, one.span.of(text))
            for one in sorted(findings, key=lambda one: (one.span.start, one.span.end, one.rule.id))
        ),
    )


def _moved(part: T, start: Location) -> T:
    """Move every place in a struct of the wire format by the place where its window starts."""
    if isinstance(part, Position):
        column = part.column + (start.column - 1 if part.line == 1 else 0)
        return cast("T", Position(offset=part.offset + start.offset, line=part.line + start.line - 1, column=column))
    if isinstance(part, WireSpan):
        return cast("T", WireSpan(start=_moved(part.start, start), end=_moved(part.end, start)))
    if isinstance(part, msgspec.Struct):
        fields = {name: _moved(getattr(part, name), start) for name in part.__struct_fields__}
        return type(part)(**fields)
    if isinstance(part, tuple):
        return cast("T", tuple(_moved(one, start) for one in part))
    return part


def _joined(pipeline: Pipeline, whole: Audited, parts: list[_Part], characters: int) -> wire.Article:
    """Join the windows' reports under one score; indexes into lists follow the lists."""
    lists: dict[str, list[object]] = {name: [] for name in _LISTS}
    complaints: list[tuple[wire.Finding, Finding, str]] = []
    for part in parts:
        shift = wire.About(*(len(lists[name]) for name in _LISTS))
        for told, (finding, quote) in zip(part.report.findings, part.findings, strict=True):
            complaints.append((msgspec.structs.replace(told, about=_shifted(told.about, shift)), finding, quote))
        for name, joint in lists.items():
            joint.extend(getattr(part.report, name))
    complaints.sort(key=lambda one: (one[0].span.start.offset, one[0].span.end.offset, one[0].rule))
    complaints = list(_settled(pipeline, whole[0].source.uri, complaints))
    lists["claims"] = [
        msgspec.structs.replace(cast("WireClaim", one), id=f"c{number}")
        for number, one in enumerate(lists["claims"], 1)
    ]
    scored = _scored(pipeline, whole, parts, [(finding, quote) for _, finding, quote in complaints])
    return msgspec.structs.replace(
        scored,
        characters=characters,
        findings=tuple(told for told, _, _ in complaints),
        **{name: tuple(several) for name, several in lists.items()},
    )


def _settled(
    pipeline: Pipeline, uri: str, complaints: Sequence[tuple[wire.Finding, Finding, str]]
) -> Iterator[tuple[wire.Finding, Finding, str]]:
    """Count findings of one rule about one subject through the whole file, and ask the baseline about all of them."""
    named = [(finding.rule.id, finding.subject) for _, finding, _ in complaints]
    accepted = settled(named, {}, pipeline.acceptance(uri))
    for (told, finding, quote), known_by, why in zip(complaints, fingerprints(named), accepted, strict=True):
        counted = msgspec.structs.replace(told, fingerprint=known_by, suppressed=build.suppressed(why))
        yield counted, replace(finding, fingerprint=known_by, suppressed=why), quote


def _scored(
    pipeline: Pipeline, whole: Audited, parts: list[_Part], findings: list[tuple[Finding, str]]
) -> wire.Article:
    """Score all findings as those of one short text that holds nothing but what they stand on, one after the other."""
    article = whole[0]
    moved, at = [], 0
    for finding, quote in findings:
        moved.append(replace(finding, span=Span(start=at, end=at + len(quote))))
        at += len(quote) + 1
    text = "\n".join(quote for _, quote in findings)
    mentions = replace(
        whole[1],
        contacts=tuple(one for part in parts for one in part.mentions.contacts),
        links=tuple(one for part in parts for one in part.mentions.links),
        images=tuple(one for part in parts for one in part.mentions.images),
        claims=tuple(one for part in parts for one in part.mentions.claims),
    )
    verdicts = tuple(one for part in parts for one in part.verdicts)
    article = replace(article, source=replace(article.source, text=text))
    return pipeline.report((article, mentions, verdicts, tuple(moved)), Lines(text))


def _shifted(about: wire.About, by: wire.About) -> wire.About:
    pairs = zip(msgspec.structs.astuple(about), msgspec.structs.astuple(by), strict=True)
    return wire.About(*(None if index is None else index + more for index, more in pairs))
