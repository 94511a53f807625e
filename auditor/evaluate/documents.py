"""Whole articles: promotions that are flagged, and everybody else who is accused."""

from collections.abc import Iterator, Sequence
from typing import Final

from auditor.evaluate.judged import Judged, promotions
from auditor.evaluate.measure import Measure, Miss, Part, share
from auditor.evaluate.row import LEVELS

AT: Final = ("warning", "error")


def documents(judged: Sequence[Judged]) -> Part:
    """Give recall and false accusations by label; borderline articles are left out."""
    strict = [one for one in judged if not one.row.borderline]
    kinds = sorted({(not one.row.promotes, one.row.kind) for one in strict})
    measures = [
        measure
        for accused, kind in kinds
        for measure in _at_levels(
            [one for one in strict if (not one.row.promotes, one.row.kind) == (accused, kind)], kind
        )
    ]
    others = [one for one in strict if not one.row.promotes]
    if others:
        measures += _at_levels(others, "all")
    allowed = [one for one in strict if one.row.max_severity is not None]
    if allowed:
        measures.append(share("over.max-severity", sum(map(_is_over, allowed)), len(allowed)))
    return Part(title="documents", measures=tuple(measures), misses=tuple(_misses(strict)))


def _at_levels(some: Sequence[Judged], kind: str) -> Iterator[Measure]:
    what = "recall" if some[0].row.promotes else "accused"
    for level in AT:
        hits = sum(one.level >= LEVELS.index(level) for one in some)
        yield share(f"{what}.{kind}.{level}", hits, len(some))


def _is_over(one: Judged) -> bool:
    return one.row.max_severity is not None and one.level > LEVELS.index(one.row.max_severity)


def _misses(strict: Sequence[Judged]) -> Iterator[Miss]:
    warning = LEVELS.index("warning")
    for one in strict:
        if one.row.promotes and one.level < warning:
            yield Miss(measure=f"recall.{one.row.kind}.warning", where=one.place, what=f"at most {LEVELS[one.level]}")
        elif not one.row.promotes and (one.level >= warning or _is_over(one)):
            loudest = max(promotions(one.article), key=lambda finding: LEVELS.index(finding.severity))
            what = f"{loudest.severity} {loudest.rule} at line {loudest.span.start.line}: {loudest.quote}"
            yield Miss(measure=f"accused.{one.row.kind}.{LEVELS[one.level]}", where=one.place, what=what)
