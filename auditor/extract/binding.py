"""Of whom a claim speaks: country and operator, from the sentence, else the heading, else the title."""

from collections.abc import Iterable, Iterator, Mapping
from typing import final

from auditor.extract.view import SENTENCE, View
from auditor.extract.vocabulary import Hit, Word, within
from auditor.facts.fact import Entity
from auditor.facts.index import FactIndex
from auditor.parse.article import ASIDES, Place
from auditor.text.fold import fold_text

OPERATORS = ("operator", "virtual-operator")
PLAIN = 3
"""A name of this many Latin letters or fewer is only a name in its own case (EE, O2, Oi)."""
CLEARLY = 2
"""An article with no country in its title is about the one it names this many times as often as any other."""
CELLS = 12
"""Cells of a row that are looked through."""
ROW = 4000
"""Characters of a row that are looked through."""
WAY_BACK = 60
"""Blocks that are looked through for a heading above a claim."""


def words(facts: FactIndex, countries: Mapping[str, Iterable[str]]) -> list[Word]:
    """Give the names of countries and operators for the vocabulary."""
    out = [Word(term=name, kind="country", means=code) for code, names in countries.items() for name in names]
    for entity in facts.base.entities:
        kind = "country" if entity.kind == "country" else "operator" if entity.kind in OPERATORS else ""
        kind = "listed" if entity.name_only else "regulator" if entity.kind == "regulator" else kind
        if kind:
            means = entity.country if kind == "country" else entity.id
            out += [Word(term=fold_text(name), kind=kind, means=means) for name in (entity.name, *entity.aliases)]
    return out


@final
class Binder:
    """Binds places of one article to a country and an operator."""

    def __init__(
        self, view: View, hits: Mapping[str, list[Hit]], entities: Mapping[str, Entity], country: str | None
    ) -> None:
        """Find the article's own country: that of its title, else the one it names most."""
        self._view = view
        # 西班牙语 is a language, not a country.
        self._countries = [
            hit for hit in maximal(hits["country"]) if view.text[hit[1] : hit[1] + 1] not in {"语", "語", "文"}
        ]
        self._entities = entities
        self._lower: set[str] = set()
        self._operators = maximal([*hits["operator"], *self._listed(hits.get("listed", []))])
        self.country = self._main_country() or country

    def _listed(self, hits: list[Hit]) -> list[Hit]:
        """Give the operators known by name only where they stand in their own case; remember those in another.

        Free, Go and One are operators and words of every article: what tells them apart is the case, and the country
        (``_nearest``). ``self._lower`` holds those that this article also writes otherwise.
        """
        named = []
        for hit in hits:
            start, end, means = hit
            entity = self._entities[means]
            if self._view.cased[start:end] in {entity.name, *entity.aliases}:
                named.append(hit)
            else:
                self._lower.add(self._view.text[start:end])
        return named

    def _main_country(self) -> str | None:
        blocks = self._view.article.blocks
        for index, block in enumerate(blocks[:3]):
            if block.place in {Place.TITLE, Place.HEADING} or (index == 0 and block.place is Place.PARAGRAPH):
                named = within(self._countries, *self._view.bounds(index))
                if named:
                    return named[0][2]
        title = self._view.article.title
        if title:
            folded = fold_text(title)
            for start, end, code in self._countries:
                if self._view.text[start:end] in folded:
                    return code
        mentioned = [code for start, _, code in self._countries if self._is_read(start)]
        return _clearest(mentioned) or _clearest(self._single_homes())

    def _is_read(self, at: int) -> bool:
        block = self._view.block(at)
        return block is None or block.place not in ASIDES

    def _single_homes(self) -> list[str]:
        """Give the countries of the operators named that exist in one country alone: giffgaff speaks of Britain."""
        homes: dict[tuple[int, int], set[str]] = {}
        for start, end, means in self._operators:
            entity = self._entities[means]
            if not entity.name_only:
                homes.setdefault((start, end), set()).add(entity.country)
        return [next(iter(home)) for home in homes.values() if len(home) == 1]

    def bind(self, start: int, end: int) -> tuple[str | None, str | None]:
        """Give country and operator of a claim at ``start:end``.

        A country named in the sentence or a heading decides; one that only the whole article suggests gives way to an
        operator that exists in one country alone.
        """
        country = self._country_near(start, end)
        operator = self._operator(start, end, country or self.country)
        if operator is None and country is None:
            operator = self._operator(start, end, None)
        if operator is not None:
            return operator.country, operator.name
        return country or self.country, None

    def _country_near(self, start: int, end: int) -> str | None:
        named = within(self._countries, *self._view.sentence(start, end))
        if named:
            return min(named, key=lambda hit: (abs(hit[0] - start), hit[0]))[2]
        for index in self._headings(start):
            if named := within(self._countries, *self._title(index)):
                return named[-1][2]
        return None

    def _operator(self, start: int, end: int, country: str | None) -> Entity | None:
        """Give the operator named nearest before the claim in its sentence, else after it, else in a heading above."""
        named = within(self._operators, *self._view.sentence(start, end))
        found = self._nearest(named, start, country) or self._in_row(start, country)
        for index in self._headings(start) if found is None and not named else ():
            titles = within(self._operators, *self._title(index))
            known = [hit for hit in titles if not self._entities[hit[2]].name_only]
            found = found or self._nearest(known, start, country) or self._nearest(titles, start, country)
        return found

    def _in_row(self, at: int, country: str | None) -> Entity | None:
        """Give the operator that an earlier cell of the claim's table row names."""
        for before in self.row(self._view.block_index(at)):
            if found := self._nearest(within(self._operators, *self._view.bounds(before)), at, country):
                return found
        return None

    def row(self, index: int) -> Iterator[int]:
        """Give the blocks that are earlier cells of the table row in which block ``index`` is one, nearest first."""
        blocks, source = self._view.article.blocks, self._view.article.source.text
        if index < 0 or blocks[index].place is not Place.CELL:
            return
        low = self._view.bounds(index)[0]
        stop = self._view.span(low, low + 1).start
        for before in range(index - 1, max(-1, index - CELLS), -1):
            begin = self._view.span(*self._view.bounds(before)).start
            if stop - begin > ROW or blocks[before].place is not Place.CELL:
                return
            between = source[begin:stop]
            if "<tr" in between or ("\n" in between and "<t" not in between):
                return
            yield before

    def _nearest(self, hits: list[Hit], at: int, country: str | None) -> Entity | None:
        """Give whose name stands last before ``at``, else first after it; ``country`` decides between namesakes.

        One known by name only is of no country but its own.
        """
        names: dict[tuple[int, int], list[Entity]] = {}
        for start, end, means in hits:
            names.setdefault((start, end), []).append(self._entities[means])
        for start, end in sorted(names, key=lambda place: _distance(place, at)):
            namesakes = names[start, end]
            if country is None:
                namesakes = [entity for entity in namesakes if not entity.name_only]
                if len({entity.country for entity in namesakes}) > 1:
                    continue
            for entity in namesakes:
                if country in {None, entity.country} and self._is_name(start, end, entity):
                    return entity
        return None

    def _is_name(self, start: int, end: int, entity: Entity) -> bool:
        """Say whether what stands there is a name: a short one in its own case only.

        One known by name only is none where a sentence begins, if the article writes the word in another case too:
        "Free calls … they are free".
        """
        written = self._view.cased[start:end]
        if entity.name_only and self._view.text[start:end] in self._lower:
            return self._view.sentence(start, end)[0] < start - 1
        return not (written.isascii() and len(written) <= PLAIN) or written in (entity.name, *entity.aliases)

    def headings(self, at: int) -> list[tuple[int, int]]:
        """Give where the headings above place ``at`` stand, nearest first."""
        return [self._title(index) for index in self._headings(at)]

    def _title(self, index: int) -> tuple[int, int]:
        """Give where heading ``index`` stands, no further than a sentence may reach."""
        low, high = self._view.bounds(index)
        return low, min(high, low + SENTENCE)

    def _headings(self, at: int) -> list[int]:
        """Give the headings above place ``at``, nearest first, each of a higher level than the one before."""
        blocks, out, level = self._view.article.blocks, [], 7
        top = self._view.block_index(at)
        for index in range(top, max(-1, top - WAY_BACK), -1):
            block = blocks[index]
            if block.place is Place.HEADING and block.level < level:
                out.append(index)
                level = block.level
        return out


def _clearest(codes: list[str]) -> str | None:
    """Give the code that stands more than ``CLEARLY`` times as often as any other."""
    counts = {code: codes.count(code) for code in sorted(set(codes))}
    first, second = [*sorted(counts.values(), reverse=True), 0, 0][:2]
    return max(counts, key=lambda code: counts[code]) if first > max(1, CLEARLY * second) else None


def _distance(place: tuple[int, int], at: int) -> tuple[int, int]:
    """Rank a name at ``place`` for a claim at ``at``: names before it come first, the nearest of them first."""
    start, end = place
    return (0, at - end) if end <= at else (1, start - at)


def maximal(hits: list[Hit]) -> list[Hit]:
    """Drop a word inside a longer one (China in China Mobile, 余额 in 余额转让)."""
    out: list[Hit] = []
    reach = -1
    for hit in sorted(hits, key=lambda one: (one[0], -one[1], one[2])):
        if hit[1] <= reach and not (out and out[-1][:2] == hit[:2]):
            continue
        out.append(hit)
        reach = max(reach, hit[1])
    return out
