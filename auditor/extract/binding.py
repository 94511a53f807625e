"""Of whom a claim speaks: country and operator, from the sentence, else the heading, else the title."""

from collections import Counter
from collections.abc import Mapping
from typing import final

from auditor.extract.names import Shorts, clearest
from auditor.extract.view import SENTENCE, View
from auditor.extract.vocabulary import Hit, within
from auditor.facts.fact import Entity
from auditor.parse.article import ASIDES, Place
from auditor.text.fold import fold_text
from auditor.text.segment import is_word

PLAIN = 3
"""A name of this many Latin letters or fewer is only a name in its own case (EE, O2, Oi)."""
EVERYWHERE = 5
"""A brand of operators in more countries than this (Orange, Vodafone) speaks of none of them."""
CELLS = 12
"""Cells of a row that are looked through."""
_LISTS = frozenset("、和与及或与與：:/|\n")
"""What stands between names of a list, or behind a name that something is said of."""
ROW = 4000
"""Characters of a row that are looked through."""
_TRADE = ("业", "業", "行业", "行業", "市场", "市場")
WAY_BACK = 60
"""Blocks that are looked through for a heading above a claim."""


@final
class Binder:
    """Binds places of one article to a country and an operator."""

    def __init__(
        self,
        view: View,
        hits: Mapping[str, list[Hit]],
        entities: Mapping[str, Entity],
        country: str | None,
        names: tuple[str, ...] = (),
    ) -> None:
        """Find the article's own country: that of its title, else the one it names most.

        ``names`` (folded) are words to the segmenter besides those of its dictionary: countries and operators.
        """
        self._view = view
        self._names = names
        # 西班牙语 is a language, not a country.
        self._countries = self._standing(
            [hit for hit in maximal(hits["country"]) if view.text[hit[1] : hit[1] + 1] not in {"语", "語", "文"}]
        )
        self._entities = entities
        self._resolved: dict[tuple[int, int], Entity | None] = {}
        self._shorts = Shorts(entities)
        self._lower: set[str] = set()
        listed = hits.get("listed", [])
        self._homes: dict[tuple[int, int], set[str]] = {}
        for start, end, means in (*hits["operator"], *listed):
            self._homes.setdefault((start, end), set()).add(entities[means].country)
        self._operators = maximal([*hits["operator"], *self._listed(listed)])
        self.country = self._main_country() or country
        if short := self._short(hits.get("short", []), hits.get("owned", [])):
            self._operators = maximal([*self._operators, *short])

    def _standing(self, hits: list[Hit]) -> list[Hit]:
        """Leave out a country that the article names once, by characters that are no word there: 完美国际 is not 美国.

        One that is named more often is meant; so is one whose name stands between other signs.
        """
        once = Counter(means for _, _, means in set(hits))  # a name may stand in two tables
        text = self._view.text
        return [
            hit
            for hit in hits
            if once[hit[2]] > 1
            or not (_is_han(text[hit[0] : hit[0] + 1]) and (_is_han(text[hit[0] - 1 : hit[0]])))
            or is_word(text, hit[0], hit[1], self._names)
        ]

    def _short(self, hits: list[Hit], owned: list[Hit]) -> list[Hit]:
        """Give the operators that everyday words name: 移动、联通和电信, 联通用户, 移动：10086; never 移动互联网."""
        text, behind = self._view.text, {start: end for start, end, _ in owned}
        ends = {end for _, end, _ in hits}
        return [
            hit
            for hit in hits
            if self._entities[hit[2]].country == self.country
            and (
                hit[1] in behind
                or text[hit[1] : hit[1] + 1] in _LISTS
                or (text[hit[0] - 1 : hit[0]] in _LISTS and hit[0] - 1 in ends)
            )
            and any(is_word(text, hit[0], end, self._names) for end in (hit[1], behind.get(hit[1], hit[1])))
        ]

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
        return clearest(mentioned) or clearest(self._single_homes())

    def _is_read(self, at: int) -> bool:
        block = self._view.block(at)
        return block is None or block.place not in ASIDES

    def _single_homes(self) -> list[str]:
        """Give the countries of the operators named that exist in one country alone: giffgaff speaks of Britain.

        One known by name only speaks of no country.
        """
        homes: dict[tuple[int, int], set[str]] = {}
        for start, end, means in self._known(self._operators):
            homes.setdefault((start, end), set()).add(self._entities[means].country)
        return [next(iter(home)) for place, home in homes.items() if len(home) == 1 and not self._is_everywhere(place)]

    def _is_everywhere(self, place: tuple[int, int]) -> bool:
        """Say whether the name there is that of operators in many countries, listed ones counted."""
        return len(self._homes[place]) > EVERYWHERE

    def _known(self, hits: list[Hit]) -> list[Hit]:
        """Give the operators of which more than the name is known."""
        return [hit for hit in hits if not self._entities[hit[2]].name_only]

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

    def named(self, low: int, high: int) -> list[tuple[int, int, Entity]]:
        """Give the operators whose names stand in ``low:high``, by place; namesakes by the country spoken of there."""
        places = dict.fromkeys((start, end) for start, end, _ in within(self._operators, low, high))
        for place in places:
            if place not in self._resolved:
                self._resolved[place] = self._at(place)
        return [(*place, entity) for place in places if (entity := self._resolved[place]) is not None]

    def _at(self, place: tuple[int, int]) -> Entity | None:
        start, end = place
        if self._view.text[end : end + 2].startswith(_TRADE) and self._view.text[end - 1] > "\u2e7f":
            return None  # 中国电信业 is a trade
        hits = [hit for hit in within(self._operators, start, end) if hit[:2] == place]
        named = sorted(within(self._countries, *self._view.sentence(start, end)), key=lambda hit: abs(hit[0] - start))
        spoken = [*(code for _, _, code in named), self._country_near(start, end), self.country]
        for country in dict.fromkeys(code for code in spoken if code is not None):
            if found := self._nearest(hits, end, country):
                return found
        return self._nearest(hits, end, None) if not any(spoken) else None

    def short(self, written: str, country: str | None) -> Entity | None:
        """Give the one operator of ``country`` that people call ``written`` for short: 移动 for 中国移动."""
        return self._shorts.of(written, country)

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
            found = found or self._nearest(self._known(titles), start, country)
            found = found or self._nearest(titles, start, country)
        return found

    def _in_row(self, at: int, country: str | None) -> Entity | None:
        """Give the operator that an earlier cell of the claim's table row names."""
        blocks, source = self._view.article.blocks, self._view.article.source.text
        index = self._view.block_index(at)
        if index < 0 or blocks[index].place is not Place.CELL:
            return None
        stop = self._view.span(at, at + 1).start
        for before in range(index - 1, max(-1, index - CELLS), -1):
            low, high = self._view.bounds(before)
            begin = self._view.span(low, high).start
            if stop - begin > ROW:
                return None
            between = source[begin:stop]
            if blocks[before].place is not Place.CELL or "<tr" in between or ("\n" in between and "<t" not in between):
                return None
            if found := self._nearest(within(self._operators, low, high), at, country):
                return found
        return None

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
                if len({entity.country for entity in namesakes}) > 1 or self._is_everywhere((start, end)):
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


def _is_han(char: str) -> bool:
    return "\u4e00" <= char <= "\u9fff"


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
