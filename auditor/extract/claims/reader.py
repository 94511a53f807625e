"""Every kind of claim, read from one article: the registry of readers, in the order in which they run."""

from collections.abc import Callable, Iterator, Mapping
from typing import Final, TypeAlias, final

from auditor.extract.binding import Binder
from auditor.extract.claims import apps, attribution, codes, counted, defined, headings, hotlines, promises
from auditor.extract.claims.reading import Reading
from auditor.extract.mentions import Claim
from auditor.extract.view import View
from auditor.extract.vocabulary import Hit
from auditor.facts.index import FactIndex

Reader: TypeAlias = Callable[[Reading], Iterator[Claim]]

READERS: Final[tuple[Reader, ...]] = (
    codes.read,  # before hotlines: a number inside a code is no number
    hotlines.read,
    apps.read,
    attribution.read,
    promises.read,
    counted.read,
    defined.read,
    headings.read,
)


@final
class ClaimReader:
    """Reads claims with the names and purposes of one fact base."""

    def __init__(self, facts: FactIndex) -> None:
        """Hold the facts, whose names bind a claim to its operator."""
        self._entities = {entity.id: entity for entity in facts.base.entities}

    def read(self, view: View, hits: Mapping[str, list[Hit]], country: str | None = None) -> tuple[Claim, ...]:
        """Give every claim in order of its place; ``country`` is taken where the article names none."""
        reading = Reading(view, hits, Binder(view, hits, self._entities, country))
        claims = (claim for read in READERS for claim in read(reading))
        return tuple(sorted(claims, key=lambda one: (one.span, one.kind, one.property, one.value)))
