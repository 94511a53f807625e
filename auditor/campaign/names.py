"""Ids of campaigns and families: a hash of the oldest key, so that new articles do not change them.

Oldest is a key of the articles with the earliest day of their own: of the contacts that they promote the first by kind
and value, less those that few of them do; where they promote none, of the pairs of keys that link them. Articles that
name a later day do not change that, unless they join the campaign to articles as old, take it apart, or show that one
of its keys is everybody's, or is not after all: such a key names nothing. An earlier result keeps ids whatever comes
(``Known``): they stay with their keys. Of two campaigns that turn out to be one, one id stays.
"""

import hashlib
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final

from auditor.campaign.campaign import Known
from auditor.campaign.index import Index
from auditor.campaign.key import Kind

_DIGITS: Final = 12
"""Hexadecimal digits of an id: among a million campaigns, two of the same id once in 560 runs."""


def oldest(index: Index, found: Iterable[tuple[int, tuple[int, ...]]]) -> tuple[int, ...]:
    """Give of ``found`` (article and what it holds: a key, or a pair of keys that link together) the oldest.

    Of several on the oldest day it is the first of those that are in at least half as many of that day's articles as
    the commonest: one more article seldom changes which those are.
    """
    several = list(found)
    first = min(index.days[article] for article, _ in several)
    held = Counter(keys for article, keys in several if index.days[article] == first)
    most = max(held.values())
    return min(keys for keys, count in held.items() if 2 * count >= most)


def named(prefix: str, index: Index, keys: Sequence[int]) -> str:
    """Give the id that ``keys`` make: ``c-`` or ``f-`` and digits of their SHA-256."""
    text = "\n".join(f"{index.kind(key)}\t{index.values[key]}" for key in keys)
    return f"{prefix}-{hashlib.sha256(text.encode('utf-8', 'surrogatepass')).hexdigest()[:_DIGITS]}"


def kept(own: Sequence[str], keys: Sequence[Sequence[tuple[Kind, str]]], known: Iterable[Known]) -> tuple[str, ...]:
    """Give for each campaign, whose id by itself is in ``own``, the id it had before when it holds its keys.

    A campaign with keys of several takes that with which it shares most; an id that several might take goes to the one
    that shares most with it.
    """
    holders: dict[tuple[str, str], list[str]] = {}
    for one in known:
        for key in one.keys:
            holders.setdefault(key, []).append(one.id)
    bids: list[tuple[int, str, str, int]] = []
    for at, several in enumerate(keys):
        shared: dict[str, int] = {}
        for kind, value in several:
            for name in holders.get((kind.value, value), ()):
                shared[name] = shared.get(name, 0) + 1
        bids += [(-count, name, own[at], at) for name, count in shared.items()]
    ids, taken = dict[int, str](), set[str]()
    for _, name, _, at in sorted(bids):
        if at not in ids and name not in taken:
            ids[at] = name
            taken.add(name)
    return tuple(ids.get(at, f"{name}-2" if name in taken else name) for at, name in enumerate(own))
