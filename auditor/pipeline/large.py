"""A source over the size limit: the raw pass, window by window, with the places of the whole file."""

from dataclasses import replace
from pathlib import Path
from typing import TypeVar, cast

import msgspec

from auditor.match.finding import Finding
from auditor.pipeline.pipeline import Audited, Pipeline
from auditor.report import wire
from auditor.report.wire_mentions import Position, Span
from auditor.source.source import Source
from auditor.source.windows import Window, windows
from auditor.text.lines import Lines, Location

T = TypeVar("T")

MOST_FINDINGS = 10_000
"""A file of any size gives a report of bounded size; what lies beyond is counted by nobody and coverage says so."""


def audit_large(pipeline: Pipeline, source: Source, path: Path) -> wire.Article:
    """Give the report of the file at ``path``: contacts, links and findings of every window, scored together."""
    whole = pipeline.read(source)
    parts: list[wire.Article] = []
    findings: list[Finding] = list(whole[3])
    characters = 0
    for window in windows(path):
        audited = _fresh(pipeline.read(replace(source, text=window.text, notes=window.notes)), window)
        part = pipeline.report(audited, Lines(window.text))
        parts.append(_moved(part, window.start))
        findings += audited[3]
        characters = window.start.offset + len(window.text)
        if len(findings) > MOST_FINDINGS:
            break
    return _joined(pipeline, whole, parts, findings, characters)


def _fresh(audited: Audited, window: Window) -> Audited:
    """Drop what lies wholly in the part that the window before had, too."""
    article, mentions, verdicts, findings = audited
    limit = window.repeated
    kept = replace(
        mentions,
        contacts=tuple(one for one in mentions.contacts if one.span.end > limit),
        links=tuple(one for one in mentions.links if one.span.end > limit),
        images=tuple(one for one in mentions.images if one.span.end > limit),
        claims=tuple(one for one in mentions.claims if one.span.end > limit),
    )
    held = {id(one) for several in (kept.contacts, kept.links, kept.images, kept.claims) for one in several}
    fresh = tuple(one for one in findings if one.span.end > limit and (one.about is None or id(one.about) in held))
    return article, kept, tuple(one for one in verdicts if id(one.claim) in held), fresh


def _moved(part: T, start: Location) -> T:
    """Move every place in a struct of the wire format by the place where its window starts."""
    if isinstance(part, Position):
        column = part.column + (start.column - 1 if part.line == 1 else 0)
        return cast("T", Position(offset=part.offset + start.offset, line=part.line + start.line - 1, column=column))
    if isinstance(part, Span):
        return cast("T", Span(start=_moved(part.start, start), end=_moved(part.end, start)))
    if isinstance(part, msgspec.Struct):
        fields = {name: _moved(getattr(part, name), start) for name in part.__struct_fields__}
        return type(part)(**fields)
    if isinstance(part, tuple):
        return cast("T", tuple(_moved(one, start) for one in part))
    return part


def _joined(
    pipeline: Pipeline, whole: Audited, parts: list[wire.Article], findings: list[Finding], characters: int
) -> wire.Article:
    """Join the windows' reports under one score; indexes into lists follow the lists."""
    article, mentions, verdicts, _ = whole
    joined = pipeline.report(
        (article, mentions, verdicts, tuple(replace(one, about=None) for one in findings)), Lines("")
    )
    complaints = list(joined.findings[: len(whole[3])])
    lists: dict[str, list[object]] = {"contacts": [], "links": [], "images": [], "claims": []}
    for part in parts:
        shift = wire.About(*(len(lists[name]) for name in ("contacts", "claims", "images", "links")))
        complaints += [msgspec.structs.replace(one, about=_shifted(one.about, shift)) for one in part.findings]
        for name, joint in lists.items():
            joint.extend(getattr(part, name))
    return msgspec.structs.replace(
        joined,
        characters=characters,
        findings=tuple(complaints),
        **{name: tuple(several) for name, several in lists.items()},
    )


def _shifted(about: wire.About, by: wire.About) -> wire.About:
    pairs = zip(msgspec.structs.astuple(about), msgspec.structs.astuple(by), strict=True)
    return wire.About(*(None if index is None else index + more for index, more in pairs))
