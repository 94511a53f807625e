"""All articles scored again, in numbers: ``auditor-rescore/1`` as JSON."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final

from msgspec import Struct

from auditor.report.encode import encode
from auditor.rescore.change import Change, Gone
from auditor.score.trust import Band

SCHEMA: Final = "auditor-rescore/1"


class Versions(Struct, frozen=True):
    """What scores: the version of the program, the digest of the rules, the version of the weights."""

    version: str
    rules: str
    weights: str


class File(Struct, frozen=True):
    """A report that was read, and what had scored it; ``None`` in JSON lines, which do not say."""

    report: str
    made_by: Versions | None


class Moved(Struct, frozen=True):
    """How many articles went from one band to another."""

    before: Band
    after: Band
    articles: int


class Result(Struct, frozen=True, tag_field="schema", tag=SCHEMA):
    """Everything that scoring again gave."""

    scored_by: Versions
    reports: tuple[File, ...]
    articles: int
    failures: int
    """Sources of the reports that were never audited, and have no score."""
    unchanged: int
    """Articles whose band, score and interval are as before."""
    moved: tuple[Moved, ...]
    gone: tuple[Gone, ...]
    """Rules that are not in the catalogue any more, with the findings that count no more."""
    missing: tuple[str, ...]
    """Fields that some report, written by an earlier version, does not carry."""
    changes: tuple[Change, ...]
    """Articles of which band, score or interval is another one, those with another band first, then by uri."""


def result(changes: Iterable[Change], files: Iterable[File], scored_by: Versions, failures: int) -> Result:
    """Give the whole from what became of each article, in whatever order they come."""
    every = sorted(changes, key=lambda one: (not one.moved, one.uri, one.sha256, one.report))
    told = tuple(one for one in every if one.changed)
    pairs = Counter((one.before.band, one.after.band) for one in every if one.moved)
    gone: Counter[str] = Counter()
    for one in every:
        gone.update({absent.rule: absent.findings for absent in one.gone})
    return Result(
        scored_by,
        tuple(sorted(files, key=lambda one: one.report)),
        len(every),
        failures,
        len(every) - len(told),
        tuple(Moved(*pair, pairs[pair]) for pair in sorted(pairs)),
        tuple(Gone(name, gone[name]) for name in sorted(gone)),
        tuple(sorted({name for one in every for name in one.missing})),
        told,
    )


def as_json(found: Result) -> Iterator[bytes]:
    """Give one object and a line feed."""
    yield encode(found)
    yield b"\n"
