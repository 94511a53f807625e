"""A labelled article as far as weights are concerned: how many subjects each rule complains about, and what it is near.

A rule's name and the number of its subjects are all that a fit sees. Handles, hosts, images, sources and addresses
serve only to tell which articles belong together.
"""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final, final

from auditor.campaign.key import Key
from auditor.evaluate.groups import source_of
from auditor.evaluate.index import Labelled
from auditor.evaluate.judged import Judged, opened
from auditor.pipeline.pipeline import Pipeline
from auditor.score.chance import accuses
from auditor.score.cost import units
from auditor.score.given import complaints
from auditor.source.source import Source
from auditor.source.task import Unreadable
from auditor.text.fold import fold_text
from auditor.text.lines import Lines

UNNAMED: Final = ""
"""The source of all articles that name none: nothing says that they are independent."""

Counts = tuple[tuple[str, int], ...]
"""Rules by name, each with the number of its subjects."""


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """One labelled article."""

    place: str
    promotes: bool
    counts: Counts
    source: str = UNNAMED
    family: str | None = None
    text: str = ""
    """Equal for articles of the same letters and digits."""
    labelled: tuple[str, ...] = ()
    """Canonical forms of the promoted contacts that the index names."""
    keys: tuple[Key, ...] = ()
    """What may link it with others."""


def samples(pipeline: Pipeline, rows: Iterable[Labelled]) -> Iterator[Sample | Unreadable]:
    """Audit every labelled article that is not borderline, in order, as the score would see it."""
    for one in rows:
        if one.row.borderline:
            continue
        source = opened(one)
        yield source if isinstance(source, Unreadable) else _sample(pipeline, one, source)


def _sample(pipeline: Pipeline, one: Labelled, source: Source) -> Sample:
    audited = pipeline.read(source)
    report = pipeline.report(audited, Lines(source.text))
    knowledge = pipeline.knowledge
    judged = Judged(place=one.place, row=one.row, text=source.text, article=report, hosts=knowledge.lexicon.hosts)
    counted = units(complaints(audited[3], source.text), knowledge.weights)
    counts = Counter(unit.rule for unit in counted if accuses(unit.group, unit.rule))
    letters = "".join(char for char in fold_text(source.text) if char.isalnum())
    return Sample(
        place=one.place,
        promotes=one.row.promotes,
        counts=tuple(sorted(counts.items())),
        source=source_of(one.row.source) or UNNAMED,
        family=one.row.family,
        text=hashlib.sha256(letters.encode("utf-8", "surrogatepass")).hexdigest(),
        labelled=tuple(sorted(judged.wanted)),
        keys=pipeline.keys(report, audited[0]),
    )
