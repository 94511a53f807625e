"""Choices that depend on a seed and on nothing else: the same on every interpreter, in any order of calls elsewhere."""

import hashlib
from collections.abc import Sequence
from typing import Final, TypeVar, final

_Item = TypeVar("_Item")
_BYTES: Final = 8


@final
class Draw:
    """A stream of choices made from a seed by SHA-256 in counter mode."""

    __slots__ = ("_count", "_pool", "_seed")

    def __init__(self, seed: str) -> None:
        """Start the stream that belongs to ``seed``."""
        self._seed = seed.encode()
        self._count = 0
        self._pool = b""

    def below(self, bound: int) -> int:
        """Give a number from 0 to ``bound - 1``."""
        if not self._pool:
            self._pool = hashlib.sha256(b"%d:" % self._count + self._seed).digest()
            self._count += 1
        number = int.from_bytes(self._pool[:_BYTES], "big")
        self._pool = self._pool[_BYTES:]
        return number % bound

    def pick(self, items: Sequence[_Item]) -> _Item:
        """Give one of ``items``."""
        return items[self.below(len(items))]

    def chance(self, share: int, of: int) -> bool:
        """Say yes in ``share`` cases out of ``of``."""
        return self.below(of) < share

    def some(self, items: Sequence[_Item], count: int) -> tuple[_Item, ...]:
        """Give ``count`` different ones of ``items`` (all of them when there are fewer), in their own order."""
        left = list(range(len(items)))
        chosen = [left.pop(self.below(len(left))) for _ in range(min(count, len(items)))]
        return tuple(items[at] for at in sorted(chosen))
