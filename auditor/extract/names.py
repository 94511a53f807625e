"""The names of countries and operators: as words of the vocabulary, and as people shorten them."""

from collections.abc import Iterable, Mapping
from typing import final

from auditor.extract.vocabulary import Word
from auditor.facts.fact import Entity
from auditor.facts.index import FactIndex
from auditor.text.fold import fold_text

OPERATORS = ("operator", "virtual-operator")
CLEARLY = 2
"""An article with no country in its title is about the one it names this many times as often as any other."""


def words(facts: FactIndex, countries: Mapping[str, Iterable[str]]) -> list[Word]:
    """Give the names of countries and operators for the vocabulary."""
    out = [Word(term=name, kind="country", means=code) for code, names in countries.items() for name in names]
    for entity in facts.base.entities:
        kind = "country" if entity.kind == "country" else "operator" if entity.kind in OPERATORS else ""
        kind = "listed" if entity.name_only else kind
        if kind:
            means = entity.country if kind == "country" else entity.id
            out += [Word(term=fold_text(name), kind=kind, means=means) for name in (entity.name, *entity.aliases)]
            out += [Word(term=fold_text(name), kind="short", means=means) for name in entity.short]
    return out


@final
class Shorts:
    """Operators by the ends of their names, country by country; each country is folded once, when it is asked for."""

    __slots__ = ("_entities", "_names")

    def __init__(self, entities: Mapping[str, Entity]) -> None:
        """Hold the entities."""
        self._entities = entities
        self._names: dict[str | None, list[tuple[str, Entity]]] = {}

    def of(self, written: str, country: str | None) -> Entity | None:
        """Give the one operator of ``country`` whose name ends with ``written``, folded: 移动 for 中国移动."""
        if country not in self._names:
            homes = [one for one in self._entities.values() if one.country == country and one.kind in OPERATORS]
            self._names[country] = [(fold_text(name), one) for one in homes for name in (one.name, *one.aliases)]
        ends = list({one.id: one for name, one in self._names[country] if name.endswith(written)}.values())
        return ends[0] if len(ends) == 1 else None


def clearest(codes: list[str]) -> str | None:
    """Give the code that stands more than ``CLEARLY`` times as often as any other."""
    counts = {code: codes.count(code) for code in sorted(set(codes))}
    first, second = [*sorted(counts.values(), reverse=True), 0, 0][:2]
    return max(counts, key=lambda code: counts[code]) if first > max(1, CLEARLY * second) else None
