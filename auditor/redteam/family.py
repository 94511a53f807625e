"""Families of characters, words and hosts: one half of each to develop against, the other held back."""

from dataclasses import dataclass
from typing import final

from auditor.redteam.case import Half
from auditor.redteam.draw import Draw


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    """Members that disguise in the same way; ``held`` is empty when there is only one such way in the world."""

    name: str
    dev: tuple[str, ...]
    held: tuple[str, ...]

    def of(self, half: Half) -> tuple[str, ...]:
        """Give the members of one half."""
        return self.held if half is Half.HELD and self.held else self.dev

    def pick(self, draw: Draw, half: Half) -> str:
        """Give one member of a half."""
        return draw.pick(self.of(half))

    def label(self, member: str) -> str:
        """Give ``family:member``, for the record."""
        return f"{self.name}:{member}"


def parted(name: str, members: str | tuple[str, ...]) -> Family:
    """Make a family of ``members``, every other one held back."""
    listed = tuple(members.split()) if isinstance(members, str) else members
    return Family(name=name, dev=listed[::2], held=listed[1::2])
