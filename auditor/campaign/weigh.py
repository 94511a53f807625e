"""What a key weighs: by how few articles hold it, by what it is, and nothing when it is everybody's.

``log2(N / df)`` (Fellegi and Sunter), with three limits. A run over few articles says little of how rare a key is: it
is weighed as among ``POPULATION``. A kind of key that changes hands, a picture, a shop, a way of writing, weighs no
more than its cap, however rare: it needs company. And a key over the limit weighs as much as one at it: it stays in
only when its articles are one operator's, and that one has many articles makes it no commoner.
"""

import math
from array import array
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Final, final

from auditor.campaign.index import Index
from auditor.campaign.key import CONTACTS, LEADS, RANK, TEMPLATES, Kind

ENOUGH: Final = 4.0
"""Bits that make an edge; what the rarest key over the limit weighs is a little more."""
POPULATION: Final = 1024
MOST: Final = 50
SHARE: Final = 1000
"""A hub stands in more than ``MOST`` articles and in more than one of so many (SCIENCE §4: 0.1 %)."""
CAPS: Final[Mapping[Kind, float]] = {Kind.SHOP: 3.0, Kind.IMAGE: 3.0, Kind.WRITING: 2.0, Kind.TAIL: 2.0}
UNSURE: Final = 3.0
"""Cap of a contact in an article that does not plainly promote it: it may be the author's, or an operator's."""
FEW: Final = 2
"""Articles that say nothing of whether a key's other contacts are scattered: two that share a key are simply linked."""
BOUND: Final = 0.25
"""A contact that so large a share of a key's articles give belongs to the key."""
SCATTERED: Final = 0.4
"""A key is everybody's when so large a share of its articles leads to contacts that do not belong to it."""


@final
class Weights:
    """What every key of an index weighs, by its number."""

    __slots__ = ("hubs", "sure", "weights")

    def __init__(self, index: Index) -> None:
        """Weigh all keys of ``index``."""
        total, sure = len(index), index.sure_counts()
        limit = max(MOST, total // SHARE)
        self.weights = array("d", bytes(8 * len(index.values)))
        self.hubs = bytearray(len(index.values))
        """1 for a key that makes no edge: it is everybody's."""
        self.sure = bytearray(len(index.values))
        """1 for a contact, or a brand, that all articles with it promote."""
        leads = frozenset(RANK[kind] for kind in LEADS)
        for key, kind in enumerate(index.kinds):
            count = index.count(key)
            self.sure[key] = kind in leads and sure[key] == count
            self.weights[key] = weight(count, total, index.kind(key), sure=kind in leads and sure[key] > 0)
            if count > FEW:
                self.hubs[key] = _is_hub(index, key, limit, sure=2 * sure[key] >= count)


def weight(count: int, total: int, kind: Kind, *, sure: bool) -> float:
    """Give the bits that a key in ``count`` of ``total`` articles weighs."""
    population = max(total, POPULATION)
    if kind in TEMPLATES:
        return min(CAPS[kind], math.log2(population / count))
    bits = math.log2(population / min(count, max(MOST, total // SHARE)))
    return min(bits, CAPS.get(kind, bits if sure else UNSURE))


def _is_hub(index: Index, key: int, limit: int, *, sure: bool) -> bool:
    kind = index.kind(key)
    over = index.count(key) > limit
    if kind in TEMPLATES:
        return over
    if over and kind in LEADS and not sure:
        return True
    return is_scattered(index, key)


def is_scattered(index: Index, key: int) -> bool:
    """Say whether the articles of ``key`` lead to many others' contacts, which it would all join.

    A contact belongs to the key when a good share of the key's articles, and more than one, give it; one that stands in
    one article only is no sign of anybody else: operators use such contacts, too.
    """
    beside = Counter[int]()
    for article in index.articles_of(key):
        beside.update(_contacts(index, article))
    least = max(2, BOUND * index.count(key))
    foreign = {other for other, count in beside.items() if count < least and index.count(other) > 1}
    if not foreign:
        return False
    led = sum(any(other in foreign for other in _contacts(index, article)) for article in index.articles_of(key))
    return led > SCATTERED * index.count(key)


_CONTACTS: Final = frozenset(RANK[kind] for kind in CONTACTS)


def _contacts(index: Index, article: int) -> Iterator[int]:
    return (other for other in index.keys_of(article) if index.kinds[other] in _CONTACTS)
