"""One thing that differs between two packs, or between two reports by them, and which way."""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import Any

import msgspec
from msgspec import Struct


class Effect(StrEnum):
    """Which way a change goes for articles, where that can be told."""

    LOOSER = "looser"
    """Something is minded less, or not any more."""
    STRICTER = "stricter"
    """Something is minded more, or for the first time."""
    UNTOLD = "-"
    """Neither, or it depends on the article."""


class Change(Struct, frozen=True):
    """What was and what is; ``None`` where there was, or is, nothing."""

    what: str
    """``rule``, ``fact``, ``entity``, ``property``, ``purpose``; of an article ``finding``, ``verdict``, ``band`` …"""
    name: str
    """Its id; the path of an article."""
    field: str
    """Which part of it; empty when the whole is added or removed."""
    before: str | None
    after: str | None
    effect: Effect = Effect.UNTOLD


def by_size(before: float, after: float) -> Effect:
    """Give the effect of a number of which more is stricter."""
    if before == after:
        return Effect.UNTOLD
    return Effect.STRICTER if after > before else Effect.LOOSER


def text(value: object) -> str | None:
    """Give a value as one text: a word as it is, anything else as JSON; ``None`` for none."""
    plain = msgspec.to_builtins(value)
    return plain if plain is None or isinstance(plain, str) else msgspec.json.encode(plain).decode()


def fields(before: Struct, after: Struct, but: frozenset[str] = frozenset()) -> Iterator[tuple[str, Any, Any]]:
    """Give name and both values of each field that differs between two values of one struct, ``but`` these."""
    for name in before.__struct_fields__:
        one, other = getattr(before, name), getattr(after, name)
        if name not in but and one != other:
            yield name, one, other


def pairs(before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[tuple[str, Any, Any]]:
    """Give name and both values, ``None`` where there is none, of what is in either mapping, by name."""
    for name in sorted(before.keys() | after.keys()):
        yield name, before.get(name), after.get(name)
