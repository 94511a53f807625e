"""Which keys join which articles: over keys, never over pairs of articles, so that time grows with the keys."""

from array import array
from collections import Counter
from collections.abc import Iterator
from itertools import combinations, pairwise
from typing import Final

from auditor.campaign.index import Index
from auditor.campaign.key import TEMPLATES
from auditor.campaign.sets import Sets
from auditor.campaign.weigh import ENOUGH, UNSURE, Weights

MOST_TOGETHER: Final = 12
"""Keys of an article, the rarest, that may link it together with another key."""
BELONGS: Final = 0.25
"""What so large a share of a group's articles hold belongs to the group."""
Joint = tuple[int, ...]
"""A key that is enough by itself, or two of different kinds that are enough together."""


def joints(index: Index, weights: Weights, article: int, least: int = 2) -> Iterator[Joint]:
    """Give what may link ``article`` with others as one operator's: ``ENOUGH`` bits, and not all of them a kit's.

    Keys of fewer than ``least`` articles are left out: they link nothing yet.
    A contact is enough only in the articles that promote it; in one that may just name it, it needs company.
    A way of writing that is everybody's joins nothing by itself; beside a picture it still speaks for the picture.
    """
    together, own = [], frozenset(index.promoted_by(article))
    for key in index.keys_of(article):
        if index.count(key) >= least and (not weights.hubs[key] or index.kind(key) in TEMPLATES):
            if key in own and weights.weights[key] >= ENOUGH:
                yield (key,)
            if key not in own or not weights.sure[key]:
                together.append(key)
    if len(together) > MOST_TOGETHER:
        together = sorted(sorted(together, key=lambda key: (index.count(key), key))[:MOST_TOGETHER])
    for one, other in combinations(together, 2):
        if min(weights.weights[one], UNSURE) + min(weights.weights[other], UNSURE) >= ENOUGH:
            kinds = index.kind(one), index.kind(other)
            if kinds[0] is not kinds[1] and not TEMPLATES.issuperset(kinds):
                yield one, other


def operators(index: Index, weights: Weights) -> Sets:
    """Give the articles in sets, one for each operator: joined by what many articles share before what few do.

    What would join two or more groups of each of which it has only a small share (``BELONGS``) joins none of those: a
    key in one article of each of two large groups is more likely somebody else's.
    """
    sets = Sets(len(index))
    sizes = array("I", [1]) * len(index)
    for articles in _holders(index, weights):
        met = Counter(map(sets.first, articles))
        if len(met) == 1:
            continue
        foreign = {first for first, count in met.items() if count < BELONGS * sizes[first]}
        own = [first for first in met if len(foreign) == 1 or first not in foreign]
        if own:
            size = sum(sizes[one] for one in own)
            sets.join_all(own)
            sizes[sets.first(own[0])] = size
    return sets


def _holders(index: Index, weights: Weights) -> Iterator[list[int]]:
    """Give for each joint of two or more articles these articles: most articles first, then in the order of joints."""
    found: dict[Joint, list[int]] = {}
    for article in range(len(index)):
        for joint in joints(index, weights, article):
            found.setdefault(joint, []).append(article)
    for joint in sorted((one for one in found if len(found[one]) > 1), key=lambda one: (-len(found[one]), one)):
        yield found[joint]


def kits(index: Index, weights: Weights, sets: Sets) -> Sets:
    """Give the sets of ``operators`` joined further where they share a template that is not everybody's."""
    joined = sets.copy()
    for key in range(len(index.values)):
        if index.kind(key) in TEMPLATES and not weights.hubs[key]:
            for one, other in pairwise(index.articles_of(key)):
                joined.join(one, other)
    return joined
