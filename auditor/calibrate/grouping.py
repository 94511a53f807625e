"""Which labelled articles are independent of each other: what shares an operator, a source or its text is one group."""

from collections.abc import Callable, Hashable, Iterable, Sequence

from auditor.calibrate.sample import Sample
from auditor.campaign.key import Keyed
from auditor.campaign.link import link
from auditor.campaign.sets import Sets

Groups = tuple[int, ...]
"""For each article the number of its group, from 0, in the order in which they first come."""


def groups(some: Sequence[Sample]) -> tuple[Groups, Groups]:
    """Give the independent groups of ``some``, and the families: groups made with one kit, or labelled so.

    Campaigns and kits are those of ``auditor campaigns``, which leaves out contacts that are everybody's.
    """
    linked = link(Keyed(uri=f"{at:08}", published=None, keys=one.keys) for at, one in enumerate(some))
    sets = Sets(len(some))
    for campaign in linked.campaigns:
        sets.join_all(map(int, campaign.articles))
    _join_equal(sets, some, lambda one: (one.source,))
    _join_equal(sets, some, lambda one: (one.text,) if one.text else ())
    _join_equal(sets, some, lambda one: one.labelled)
    wider = sets.copy()
    for family in linked.families:
        wider.join_all(map(int, family.articles))
    _join_equal(wider, some, lambda one: (one.family,) if one.family is not None else ())
    return _numbered(sets, len(some)), _numbered(wider, len(some))


def _join_equal(sets: Sets, some: Sequence[Sample], names: Callable[[Sample], Iterable[Hashable]]) -> None:
    firsts: dict[Hashable, int] = {}
    for at, one in enumerate(some):
        for name in names(one):
            sets.join(firsts.setdefault(name, at), at)


def _numbered(sets: Sets, size: int) -> Groups:
    numbers: dict[int, int] = {}
    return tuple(numbers.setdefault(sets.first(at), len(numbers)) for at in range(size))
