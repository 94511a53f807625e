"""The keys of many articles in arrays of numbers: a million articles fit into memory, whatever order they come in."""

from array import array
from collections.abc import Iterable, Iterator
from itertools import accumulate, compress
from typing import Final, final

from auditor.campaign.key import Keyed, Kind
from auditor.text.span import Span

UNDATED: Final = "~"
"""Sorts behind every day: an article that names no day is not the oldest."""
LAST: Final = "~~"
"""Sorts behind ``UNDATED``."""
_KINDS: Final = tuple(Kind)
_NUMBER: Final = {kind: at for at, kind in enumerate(_KINDS)}
_NOWHERE: Final = -1


@final
class Index:
    """Which article holds which key, both numbered in an order of their own: articles by uri, keys by kind and value.

    Articles of one uri count as one article with the keys of all.
    """

    __slots__ = (
        "_by_article",
        "_by_key",
        "_key_starts",
        "_places",
        "_starts",
        "_sure",
        "days",
        "kinds",
        "uris",
        "values",
    )

    def __init__(self, articles: Iterable[Keyed]) -> None:
        """Read ``articles`` once."""
        collected = _Collected(articles)
        self.uris, renumbered = _ordered(collected.uris)
        self.days = [""] * len(self.uris)
        for was, number in enumerate(renumbered):
            self.days[number] = collected.days[was]
        names, key_numbers = _ordered(collected.names)
        self.kinds = bytearray(ord(name[0]) for name in names)
        self.values = [name[1:] for name in names]
        rows = len(collected.keys)
        starts = array("Q", bytes(8 * (len(self.uris) + 1)))
        for was in collected.articles:
            starts[renumbered[was] + 1] += 1
        self._starts = starts = array("Q", accumulate(starts))
        at = array("Q", starts)
        self._by_article = array("I", bytes(4 * rows))
        self._places = array("q", bytes(16 * rows))
        self._sure = bytearray(rows)
        key_starts = array("Q", bytes(8 * (len(names) + 1)))
        for row in range(rows):
            number, key = renumbered[collected.articles[row]], key_numbers[collected.keys[row]]
            to = at[number]
            at[number] = to + 1
            self._by_article[to] = key
            self._places[2 * to] = collected.places[2 * row]
            self._places[2 * to + 1] = collected.places[2 * row + 1]
            self._sure[to] = collected.sure[row]
            key_starts[key + 1] += 1
        self._key_starts = key_starts = array("Q", accumulate(key_starts))
        at = array("Q", key_starts)
        self._by_key = array("I", bytes(4 * rows))
        for number in range(len(self.uris)):
            for key in self._by_article[starts[number] : starts[number + 1]]:
                self._by_key[at[key]] = number
                at[key] += 1

    def __len__(self) -> int:
        """Count the articles."""
        return len(self.uris)

    def keys_of(self, article: int) -> "array[int]":
        """Give the keys of an article."""
        return self._by_article[self._starts[article] : self._starts[article + 1]]

    def promoted_by(self, article: int) -> Iterator[int]:
        """Give the keys that an article gives for readers to get in touch."""
        begin, end = self._starts[article], self._starts[article + 1]
        return compress(self._by_article[begin:end], self._sure[begin:end])

    def articles_of(self, key: int) -> "array[int]":
        """Give the articles of a key, in order."""
        return self._by_key[self._key_starts[key] : self._key_starts[key + 1]]

    def count(self, key: int) -> int:
        """Count the articles of a key."""
        return self._key_starts[key + 1] - self._key_starts[key]

    def kind(self, key: int) -> Kind:
        """Give what a key is."""
        return _KINDS[self.kinds[key]]

    def sure_counts(self) -> "array[int]":
        """Count, for every key, the articles that give it for readers to get in touch."""
        found = array("I", bytes(4 * len(self.values)))
        for key, sure in zip(self._by_article, self._sure, strict=True):
            found[key] += sure
        return found

    def place(self, article: int, key: int) -> Span | None:
        """Give where a key stands in an article."""
        for row in range(self._starts[article], self._starts[article + 1]):
            if self._by_article[row] == key and self._places[2 * row] != _NOWHERE:
                return Span(start=self._places[2 * row], end=self._places[2 * row + 1])
        return None


class _Collected:
    """Rows of article and key as they came, both numbered as they came."""

    def __init__(self, articles: Iterable[Keyed]) -> None:
        self.articles, self.keys, self.places = array("I"), array("I"), array("q")
        self.sure = bytearray()
        self.days: list[str] = []
        self.uris: dict[str, int] = {}
        self.names: dict[str, int] = {}
        shared: dict[str, str] = {}
        twice: set[int] = set()
        for one in articles:
            number = self.uris.setdefault(one.uri, len(self.uris))
            day = one.published or UNDATED
            if number < len(self.days):
                twice.add(number)
                self.days[number] = min(self.days[number], day)
            else:
                self.days.append(shared.setdefault(day, day))
            for key in one.keys:
                name = f"{chr(_NUMBER[key.kind])}{key.value}"
                self._add(number, self.names.setdefault(name, len(self.names)), key.span, sure=key.sure)
        if twice:
            self._join(twice)

    def _add(self, article: int, key: int, span: Span | None, *, sure: bool) -> None:
        self.articles.append(article)
        self.keys.append(key)
        self.sure.append(sure)
        self.places.extend((_NOWHERE, _NOWHERE) if span is None else (span.start, span.end))

    def _join(self, twice: set[int]) -> None:
        """Keep one row of an article that came several times with a key: the first place, sure when any is."""
        rows = list(zip(self.articles, self.keys, self.places[::2], self.places[1::2], self.sure, strict=True))
        self.articles, self.keys, self.places, self.sure = array("I"), array("I"), array("q"), bytearray()
        best: dict[tuple[int, int], tuple[tuple[int, int], int]] = {}
        for article, key, start, end, sure in rows:
            if article in twice:
                place, known = best.get((article, key), ((start, end), 0))
                best[article, key] = min(place, (start, end)), known | sure
            else:
                self._add(article, key, Span(start=start, end=end), sure=bool(sure))
        for (article, key), ((start, end), sure) in sorted(best.items()):
            self._add(article, key, Span(start=start, end=end), sure=bool(sure))


def _ordered(names: dict[str, int]) -> tuple[list[str], "array[int]"]:
    """Give the names in order, and for each number as it came the one in that order."""
    ordered = sorted(names)
    numbers = array("I", bytes(4 * len(ordered)))
    for at, name in enumerate(ordered):
        numbers[names[name]] = at
    return ordered, numbers
