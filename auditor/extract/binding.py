"""Of whom a claim speaks: country and operator, from the sentence, else what stands over it, else the title."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import final

from auditor.extract.frame import Frame
from auditor.extract.names import OPERATORS, Names, distance, maximal
from auditor.extract.owners import being, dialled, owner, upon
from auditor.extract.view import SENTENCE, View
from auditor.extract.vocabulary import Hit, any_within, within
from auditor.facts.fact import Entity
from auditor.parse.article import Place
from auditor.text.fold import fold_text

CELLS = 12
"""Cells of a row that are looked through."""
BEHIND = 12
"""Characters between a claim and the operator to which the words behind it give it."""
STRANGER = 28
"""Characters with which a clause may name an operator that nobody knows."""
_WORDS = frozenset(
    {"sim", "esim", "app", "apps", "pin", "puk", "ussd", "mmi", "sms", "imei", "apn", "wifi", "wi-fi", "vip", "id"}
)
"""Words in Latin letters that name no operator."""
CURRENCY = 4
"""Characters of the name of a currency behind the country's in it."""
ROW = 4000
"""Characters of a row that are looked through."""
NAMES = 8192
"""Names of the facts that are held folded."""
_TRADE = ("业", "業", "行业", "行業", "市场", "市場")


@lru_cache(maxsize=NAMES)
def _folded(name: str) -> str:
    """Fold a name of the facts: the same ones are asked about in every article."""
    return fold_text(name)


@final
class Binder:
    """Binds places of one article to a country and an operator."""

    def __init__(
        self,
        view: View,
        hits: Mapping[str, list[Hit]],
        entities: Mapping[str, Entity],
        country: str | None,
        segmented: tuple[str, ...] = (),
    ) -> None:
        """Find the names in the article; ``country`` is its own where it names none, the rest as in ``Names``."""
        self._view = view
        self._names = Names(view, hits, entities, country, segmented)
        self._resolved: dict[tuple[int, int], Entity | None] = {}
        self._bound: dict[tuple[int, int], tuple[str | None, str | None]] = {}
        self._near: dict[tuple[int, int], str | None] = {}
        self._shorts: dict[str | None, list[tuple[str, Entity]]] = {}
        self._titled: list[Hit] | None = None
        self._each = hits.get("respective", [])
        self._every = hits.get("any-network", [])
        self.frame = Frame(view)
        self.country = self._names.country
        money = maximal(hits.get("currency", []))
        self._countries = [hit for hit in self._names.countries if not _inside(hit, money)]

    def bind(self, start: int, end: int) -> tuple[str | None, str | None]:
        """Give country and operator of a claim at ``start:end``.

        A country named in the sentence or a heading decides; one that only the whole article suggests gives way to an
        operator that exists in one country alone.
        """
        if (start, end) not in self._bound:
            self._bound[start, end] = self._bind(start, end)
        return self._bound[start, end]

    def _bind(self, start: int, end: int) -> tuple[str | None, str | None]:
        country = self._country_near(start, end)
        if (entity := self._respective(start, end)) is not None:
            return entity.country, entity.name
        if (entity := self._told_behind(end)) is not None:
            return entity.country, entity.name
        if self._is_anybodys(start, end):
            return country or self.country, None
        operator = self._operator(start, end, country or self.country)
        if operator is None and country is None:
            operator = self._operator(start, end, None)
        if operator is not None:
            return operator.country, operator.name
        return country or self.country, None

    def _respective(self, start: int, end: int) -> Entity | None:
        """Give the operator whose turn it is where several are named, and then as many numbers: …分别是 123 和 104."""
        low, high = self._view.sentence(start, end)
        if not any_within(self._each, low, high):
            return None
        named = {entity.id: entity for _, right, entity in self.named(low, start) if right <= start}
        first = max((right for _, right, _ in self.named(low, start)), default=start)
        places = [first + hit.start() for hit in dialled().finditer(self._view.text[first:high])]
        turns = [at for at, place in enumerate(places) if place == start]
        if len(named) != len(places) or len(named) == 1 or not turns:
            return None
        return list(named.values())[turns[0]]

    def _told_behind(self, end: int) -> Entity | None:
        """Give the operator to which the words right behind a claim give it: 150, on EE; 10010 是联通的."""
        text = self._view.text
        for left, right, entity in self.named(end, end + BEHIND + BEHIND):
            between = text[end:left]
            if len(between) <= BEHIND and upon().fullmatch(between) is not None:
                return entity
            if being().fullmatch(between) is not None and text[right : right + 1] == "的":
                return entity
        return None

    def _is_anybodys(self, start: int, end: int) -> bool:
        """Say whether the sentence speaks of every network, and of no operator: 任何网络的卡都可以拨 *151#."""
        low, high = self._view.sentence(start, end)
        return any_within(self._every, low, high) and not within(self._names.operators, low, high)

    def named(self, low: int, high: int) -> list[tuple[int, int, Entity]]:
        """Give the operators whose names stand in ``low:high``, by place; namesakes by the country spoken of there."""
        places = dict.fromkeys((start, end) for start, end, _ in within(self._names.operators, low, high))
        for place in places:
            if place not in self._resolved:
                self._resolved[place] = self._at(place)
        return [(*place, entity) for place in places if (entity := self._resolved[place]) is not None]

    def named_in(self, start: int, end: int, country: str | None) -> Entity | None:
        """Give the operator that ``start:end`` names: Claro in "Mi Claro"."""
        return self._names.nearest(within(self._names.operators, start, end), end, country or self.country)

    def short(self, written: str, country: str | None) -> Entity | None:
        """Give the one operator of ``country`` that people call ``written`` for short: 移动 for 中国移动."""
        if country not in self._shorts:
            homes = [one for one in self._names.entities.values() if one.country == country and one.kind in OPERATORS]
            self._shorts[country] = [(_folded(name), one) for one in homes for name in (one.name, *one.aliases)]
        ends = list({one.id: one for name, one in self._shorts[country] if name.endswith(written)}.values())
        return ends[0] if len(ends) == 1 else None

    def headings(self, at: int) -> list[tuple[int, int]]:
        """Give where the headings above place ``at`` stand, nearest first."""
        return [self.frame.title(index) for index in self.frame.headings(at)]

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

    def _at(self, place: tuple[int, int]) -> Entity | None:
        start, end = place
        if self._view.text[end : end + 2].startswith(_TRADE) and self._view.text[end - 1] > "\u2e7f":
            return None  # 中国电信业 is a trade
        hits = [hit for hit in within(self._names.operators, start, end) if hit[:2] == place]
        inside = within(self._countries, *self._view.sentence(start, end))
        named = sorted(inside, key=lambda hit: abs(hit[0] - start))
        spoken = [*(code for _, _, code in named), self._country_near(start, end), self.country]
        for country in dict.fromkeys(code for code in spoken if code is not None):
            if found := self._names.nearest(hits, end, country):
                return found
        return self._names.nearest(hits, end, None) if not any(spoken) else None

    def _country_near(self, start: int, end: int) -> str | None:
        """Give the country that the sentence names, else what leads in to it, else a heading that names but one."""
        if (start, end) not in self._near:
            self._near[start, end] = self._find_country(start, end)
        return self._near[start, end]

    def _find_country(self, start: int, end: int) -> str | None:
        countries = self._countries
        named = within(countries, *self._view.sentence(start, end))
        if named:
            return min(named, key=lambda hit: distance(hit[:2], start))[2]
        for low, high in self.frame.beside(start):  # the cells of its row
            if codes := {code for _, _, code in within(countries, low, high)}:
                return codes.pop() if len(codes) == 1 else None
        for low, high in (*self.frame.leads(start), *self.headings(start)):
            codes = {code for _, _, code in within(countries, low, high)}
            if codes:
                return codes.pop() if len(codes) == 1 else None
        return None

    def _operator(self, start: int, end: int, country: str | None) -> Entity | None:
        """Give the operator named nearest before the claim in its sentence, else after it, else over it (``Frame``)."""
        names = self._names
        low, high = self._view.sentence(start, end)
        named = within(names.operators, low, high)
        if named and self._is_strangers(low, start):
            return None
        found = names.nearest(named, start, country) or self._in_row(start, country)
        if found is not None or named:
            return found
        for low, high in (*self.frame.heads(start), *self.frame.leads(start)):
            if found := names.nearest(within(names.operators, low, high), start, country):
                return found
        return self._earlier(start, country) or self._in_headings(start, country) or self._in_title(start, country)

    def _is_strangers(self, low: int, start: int) -> bool:
        """Say whether the clause of a claim opens with the name of somebody unknown: TIM 客服打 119，iliad 打 177."""
        text = self._view.text
        begin = max(low, *(text.rfind(sign, low, start) + 1 for sign in ",;:"))
        found = owner().match(text[begin : min(start, begin + STRANGER)])
        if found is None or found.group(1) in _WORDS:
            return False
        named = within(self._names.operators, max(low, begin - STRANGER), start)
        return not any(left < begin + found.end(1) and begin + found.start(1) < right for left, right, _ in named)

    def _in_headings(self, start: int, country: str | None) -> Entity | None:
        """Give the operator that a heading above names; one that names several speaks for none of them."""
        names = self._names
        for low, high in self.headings(start):
            titles = within(names.operators, low, high)
            found = names.nearest(names.known(titles), start, country) or names.nearest(titles, start, country)
            if found is not None:
                return found if self._is_only(found, titles) else None
        return None

    def _in_title(self, start: int, country: str | None) -> Entity | None:
        """Give the operator that the title of the article names, be it one for its metadata; not one of several."""
        if self._titled is None:
            self._titled = list(self._title_hits())
        found = self._names.nearest(self._names.known(self._titled), start, country)
        return found if found is not None and self._is_only(found, self._titled) else None

    def _title_hits(self) -> Iterator[Hit]:
        """Give the names of operators that the title names: of an HTML page, of Markdown, or of the metadata."""
        view, operators = self._view, self._names.operators
        for index, block in enumerate(view.article.blocks[:3]):
            if block.place is Place.TITLE:
                yield from within(operators, *view.bounds(index))
        title = fold_text(view.article.title or "")
        places = {view.text[left:right]: (left, right) for left, right, _ in operators}
        inside = [(at, at + len(name), name) for name in places if (at := title.find(name)) >= 0]
        for _, _, name in maximal(inside):
            yield from within(operators, *places[name])

    def _is_only(self, entity: Entity, hits: list[Hit]) -> bool:
        """Say whether ``hits`` name no other operator of the country; one known by name only is none beside another."""
        names = self._names
        others = (names.entities[hit[2]] for hit in (hits if entity.name_only else names.known(hits)))
        return all(other.name == entity.name for other in others if other.country == entity.country)

    def _earlier(self, start: int, country: str | None) -> Entity | None:
        """Give the one operator that the paragraph names before the claim's own sentence.

        One known by name only is meant where no other is named.
        """
        names = self._names
        index = self._view.block_index(start)
        low = self._view.bounds(index)[0] if index >= 0 else 0
        named = within(names.operators, max(low, start - 2 * SENTENCE), start)
        before = names.known(named)
        if not before and country is not None:
            before = [hit for hit in named if names.nearest([hit], start, country) is not None]
            before = [hit for hit in before if names.entities[hit[2]].country == country]
        if len({names.entities[hit[2]].name for hit in before}) != 1:
            return None
        return names.nearest(before, start, country)

    def _in_row(self, at: int, country: str | None) -> Entity | None:
        """Give the operator that an earlier cell of the claim's table row names."""
        for before in self.row(self._view.block_index(at)):
            found = self._names.nearest(within(self._names.operators, *self._view.bounds(before)), at, country)
            if found is not None:
                return found
        return None


def _inside(hit: Hit, others: list[Hit]) -> bool:
    """Say whether a country's name is a part of a longer word of ``others``: 新加坡 in 新加坡元."""
    return any(left <= hit[0] and hit[1] < right for left, right, _ in within(others, hit[0], hit[1] + CURRENCY))
