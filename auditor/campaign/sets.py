"""Disjoint sets of numbers: union by the smaller number, so that a set is called by its first member."""

from array import array
from collections.abc import Iterable
from typing import final


@final
class Sets:
    """Sets of the numbers below a size, each at first by itself (Tarjan; path halving)."""

    __slots__ = ("_parents",)

    def __init__(self, size: int) -> None:
        """Begin with ``size`` sets of one."""
        self._parents = array("I", range(size))

    def first(self, one: int) -> int:
        """Give the smallest member of the set of ``one``."""
        parents = self._parents
        while parents[one] != one:
            parents[one] = parents[parents[one]]
            one = parents[one]
        return one

    def join(self, one: int, other: int) -> bool:
        """Make one set of two; say whether they were two."""
        left, right = self.first(one), self.first(other)
        if left == right:
            return False
        self._parents[max(left, right)] = min(left, right)
        return True

    def join_all(self, members: Iterable[int]) -> None:
        """Make one set of all sets that ``members`` belong to."""
        known = -1
        for one in members:
            if known >= 0:
                self.join(known, one)
            known = one

    def copy(self) -> "Sets":
        """Give the same sets once more."""
        other = Sets(0)
        other._parents = array("I", self._parents)
        return other

    def groups(self) -> dict[int, list[int]]:
        """Give the sets of two or more by their first member, members in order, sets in order of their first."""
        found: dict[int, list[int]] = {}
        for one, parent in enumerate(self._parents):
            if parent != one:
                first = self.first(one)
                found.setdefault(first, [first]).append(one)
        return dict(sorted(found.items()))
