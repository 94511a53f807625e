"""The names of countries and operators in one article: which of them are names there, and whose."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import final

import re2

from auditor.extract.view import View
from auditor.extract.vocabulary import Hit, Word, within
from auditor.facts.fact import Entity
from auditor.facts.index import FactIndex
from auditor.parse.article import ASIDES, Place
from auditor.text.aligned import AlignedText
from auditor.text.fold import fold, fold_all, fold_text
from auditor.text.numerals import number
from auditor.text.segment import is_word

OPERATORS = ("operator", "virtual-operator")
PLAIN = 3
"""A name of this many Latin letters or fewer is only a name in its own case (EE, O2, Oi)."""
CLEARLY = 2
"""An article with no country in its title is about the one it names this many times as often as any other."""
EVERYWHERE = 5
"""A brand of operators in more countries than this (Orange, Vodafone) speaks of none of them."""
OWN_NAME = 16
"""Characters of an operator's name around the country's in it."""
NUMBER = 6
"""Characters behind an everyday name that may begin its number: 移动 10086."""
_LISTS = frozenset("、和与及或与與：:/|\n")
"""What stands between names of a list, or behind a name that something is said of."""


def words(facts: FactIndex, countries: Mapping[str, Iterable[str]]) -> list[Word]:
    """Give the names of countries, operators and regulators for the vocabulary."""
    out = [(name, "country", code) for code, names in countries.items() for name in names]
    kinds = {**dict.fromkeys(OPERATORS, "operator"), "country": "country", "regulator": "regulator"}
    written: list[Word] = []
    for entity in facts.base.entities:
        kind = "listed" if entity.name_only else kinds[entity.kind]
        means = entity.country if kind == "country" else entity.id
        names = dict.fromkeys(one for name in (entity.name, *entity.aliases) for one in _spaced(name))
        written += [(name, kind, means) for name in names]
        written += [(name, "short", means) for name in entity.short]
    folded = fold_all(name for name, _, _ in written)
    return out + [(name, kind, means) for name, (_, kind, means) in zip(folded, written, strict=True)]


@cache
def _numbered() -> "re2._Regexp[str]":
    return re2.compile(r" ?(?:[0-9]{5}|[0-9]{3,4}(?:[^0-9A-Za-z\p{Han}]|$)|[*#]{1,2}[0-9])")


@final
class Names:
    """The hits of one article that are names of countries and operators."""

    def __init__(
        self,
        view: View,
        hits: Mapping[str, list[Hit]],
        entities: Mapping[str, Entity],
        country: str | None,
        segmented: tuple[str, ...],
    ) -> None:
        """Find the article's own country, that of its title, else the one it names most, else ``country``.

        ``segmented`` (folded) are words to the segmenter besides those of its dictionary.
        """
        self._view = view
        self._segmented = segmented
        self.entities = entities
        # 西班牙语 is a language, not a country.
        self.countries = self._standing(
            [hit for hit in maximal(hits["country"]) if view.text[hit[1] : hit[1] + 1] not in {"语", "語", "文"}]
        )
        self._lower: set[str] = set()
        self._words: set[str] = set()
        listed = hits.get("listed", [])
        own = [hit for hit in hits["operator"] if not self._is_counted(hit)]
        self._homes: dict[tuple[int, int], set[str]] = {}
        for start, end, means in (*own, *listed):
            self._homes.setdefault((start, end), set()).add(entities[means].country)
            if view.cased[start:end].islower() and entities[means].name.istitle():
                self._words.add(view.text[start:end])
        self.operators = maximal([*own, *self._listed(listed)])
        self.countries = [self._at_home(hit) for hit in self.countries]
        self.country = self._main_country() or country
        if short := self._short(hits.get("short", []), hits.get("owned", [])):
            self.operators = maximal([*self.operators, *short])

    def nearest(self, hits: list[Hit], at: int, country: str | None) -> Entity | None:
        """Give whose name stands last before ``at``, else first after it; ``country`` decides between namesakes.

        One known by name only is of no country but its own.
        """
        names: dict[tuple[int, int], list[Entity]] = {}
        for start, end, means in hits:
            names.setdefault((start, end), []).append(self.entities[means])
        for start, end in sorted(names, key=lambda place: distance(place, at)):
            namesakes = names[start, end]
            if country is None:
                namesakes = [entity for entity in namesakes if not entity.name_only]
                if len({entity.country for entity in namesakes}) > 1 or self._is_everywhere((start, end)):
                    continue
            for entity in namesakes:
                if country in {None, entity.country} and self._is_name(start, end, entity):
                    return entity
        return None

    def known(self, hits: list[Hit]) -> list[Hit]:
        """Give the operators of which more than the name is known."""
        return [hit for hit in hits if not self.entities[hit[2]].name_only]

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
            or is_word(text, hit[0], hit[1], self._segmented)
        ]

    def _at_home(self, hit: Hit) -> Hit:
        """Give a country's name inside that of an operator with one home as that home: 中國移動香港 is of Hong Kong."""
        for start, end, means in within(self.operators, max(0, hit[0] - OWN_NAME), hit[1] + OWN_NAME):
            if start <= hit[0] and hit[1] <= end and not self.entities[means].name_only:
                homes = {code for code in self._homes[start, end] if self._knows(start, end, code)}
                return (*hit[:2], homes.pop()) if len(homes) == 1 else hit
        return hit

    def _knows(self, start: int, end: int, code: str) -> bool:
        """Say whether an operator of country ``code`` that is named there is known by more than its name."""
        named = within(self.operators, start, end)
        return any(self.entities[means].country == code for _, _, means in self.known(named))

    def _short(self, hits: list[Hit], owned: list[Hit]) -> list[Hit]:
        """Give the operators that everyday words name: 移动、联通和电信, 联通用户, 移动：10086; never 移动互联网."""
        text, behind = self._view.text, {start: end for start, end, _ in owned}
        ends = {end for _, end, _ in hits}
        return [
            hit
            for hit in hits
            if self.entities[hit[2]].country == self.country
            and (
                hit[1] in behind
                or text[hit[1] : hit[1] + 1] in _LISTS
                or _numbered().match(text[hit[1] : hit[1] + NUMBER]) is not None
                or (text[hit[0] - 1 : hit[0]] in _LISTS and hit[0] - 1 in ends)
            )
            and any(is_word(text, hit[0], end, self._segmented) for end in (hit[1], behind.get(hit[1], hit[1])))
        ]

    def _is_counted(self, hit: Hit) -> bool:
        """Say whether a name that is a number in words stands there in small letters: without three euros."""
        written = self._view.cased[hit[0] : hit[1]]
        return written.isascii() and written.islower() and number(written) is not None

    def _listed(self, hits: list[Hit]) -> list[Hit]:
        """Give the operators known by name only where they stand in their own case; remember those in another.

        Free, Go and One are operators and words of every article: what tells them apart is the case, and the country
        (``nearest``). ``self._lower`` holds those that this article also writes otherwise.
        """
        named = []
        for hit in hits:
            start, end, means = hit
            entity = self.entities[means]
            names = {name.replace(" ", "") for name in (entity.name, *entity.aliases)}
            if self._view.cased[start:end].replace(" ", "") in names | {_plain(name) for name in names}:
                named.append(hit)
            elif not (" " in self._view.text[start:end] and self._view.cased[start:end].isupper()):
                self._lower.add(self._view.text[start:end])
        return named

    def _main_country(self) -> str | None:
        blocks = self._view.article.blocks
        for index, block in enumerate(blocks[:3]):
            if block.place in {Place.TITLE, Place.HEADING} or (index == 0 and block.place is Place.PARAGRAPH):
                named = within(self.countries, *self._view.bounds(index))
                if named:
                    return named[0][2]
        title = self._view.article.title
        if title:
            folded = fold_text(title)
            for start, end, code in self.countries:
                if self._view.text[start:end] in folded:
                    return code
        mentioned = [code for start, _, code in self.countries if self._is_read(start)]
        return _clearest(mentioned) or _clearest(self._single_homes()) or self._titled_home()

    def _titled_home(self) -> str | None:
        """Give the country of the operator that the title names, where more than its name is known of one only."""
        blocks = self._view.article.blocks
        homes: set[str] = set()
        for index, block in enumerate(blocks[:3]):
            if block.place in {Place.TITLE, Place.HEADING}:
                named = self.known(within(self.operators, *self._view.bounds(index)))
                homes |= {self.entities[means].country for _, _, means in named}
        return homes.pop() if len(homes) == 1 and not self.countries else None

    def _is_read(self, at: int) -> bool:
        block = self._view.block(at)
        return block is None or block.place not in ASIDES

    def _single_homes(self) -> list[str]:
        """Give the countries of the operators named that exist in one country alone: giffgaff speaks of Britain.

        One known by name only speaks of no country.
        """
        homes: dict[tuple[int, int], set[str]] = {}
        for start, end, means in self.known(self.operators):
            homes.setdefault((start, end), set()).add(self.entities[means].country)
        return [next(iter(home)) for place, home in homes.items() if len(home) == 1 and not self._is_everywhere(place)]

    def _is_everywhere(self, place: tuple[int, int]) -> bool:
        """Say whether the name there is that of operators in many countries, listed ones counted."""
        return len(self._homes.get(place, ())) > EVERYWHERE

    def _is_name(self, start: int, end: int, entity: Entity) -> bool:
        """Say whether what stands there is a name: a short one in its own case only.

        One known by name only is none where a sentence begins, if the article writes the word in another case too:
        "Free calls … they are free".
        """
        written = self._view.cased[start:end]
        foreign = self.country not in {None, entity.country}
        if self._view.text[start:end] in (self._lower if entity.name_only else self._words if foreign else ()):
            return self._view.sentence(start, end)[0] < start - 1
        return not (written.isascii() and len(written) <= PLAIN) or written in (entity.name, *entity.aliases)


def _clearest(codes: list[str]) -> str | None:
    """Give the code that stands more than ``CLEARLY`` times as often as any other."""
    counts = {code: codes.count(code) for code in sorted(set(codes))}
    first, second = [*sorted(counts.values(), reverse=True), 0, 0][:2]
    return max(counts, key=lambda code: counts[code]) if first > max(1, CLEARLY * second) else None


def _spaced(name: str) -> Iterator[str]:
    """Give a name, and how else people write it where a script or a word changes: 3香港 and 3 香港, Aldi Talk."""
    yield name
    words = "".join(
        f" {char}" if at and char.isupper() and name[at - 1].islower() else char for at, char in enumerate(name)
    )
    if words != name and name.isascii() and name.isalpha():
        yield words
    for at in range(1, len(name)):
        before, after = name[at - 1], name[at]
        if _is_han(before) != _is_han(after) and before.isalnum() and after.isalnum():
            yield f"{name[:at]} {name[at:]}"
            return


@cache
def _plain(name: str) -> str:
    """Give a name without its accents, in its own case, as a folded text has it: Tunisie Telecom."""
    return fold(AlignedText.identity(name)).cased


def _is_han(char: str) -> bool:
    return "\u4e00" <= char <= "\u9fff"


def distance(place: tuple[int, int], at: int) -> tuple[int, int]:
    """Rank a name at ``place`` for a claim at ``at``: names before it come first, the nearest of them first."""
    start, end = place
    return (0, at - end) if end <= at else (1, start - at)


def maximal(hits: list[Hit]) -> list[Hit]:
    """Drop a word inside a longer one (China in China Mobile, 余额 in 余额转让)."""
    if len(hits) < 2:  # noqa: PLR2004 — one lies in no other
        return [*hits]
    out: list[Hit] = []
    reach = -1
    for hit in sorted(hits, key=lambda one: (one[0], -one[1], one[2])):
        if hit[1] <= reach and not (out and out[-1][:2] == hit[:2]):
            continue
        out.append(hit)
        reach = max(reach, hit[1])
    return out
