"""Message templates: literal text with ``{field}`` names, and nothing else that could be asked of a value.

``str.format`` is not used: a rule comes from anyone, and a format string can reach attributes and ask for a gigabyte of
padding. ``{{`` and ``}}`` stand for braces.
"""

from collections.abc import Mapping
from functools import lru_cache

_FIELD = frozenset("abcdefghijklmnopqrstuvwxyz0123456789_")
Piece = tuple[str, str | None]
"""Literal text, then the name of the field that follows it."""


@lru_cache(maxsize=4096)
def parse(template: str) -> tuple[Piece, ...]:
    """Divide a template into literals and field names.

    Raises ``ValueError``, worded for the author, for a brace that opens or closes nothing and for anything but a name
    of small letters, digits and ``_`` between two braces.
    """
    pieces: list[Piece] = []
    literal: list[str] = []
    at = 0
    while at < len(template):
        char = template[at]
        if char not in "{}":
            literal.append(char)
            at += 1
        elif template[at + 1 : at + 2] == char:
            literal.append(char)
            at += 2
        else:
            name, after = _field(template, at)
            pieces.append(("".join(literal), name))
            literal = []
            at = after
    return (*pieces, ("".join(literal), None))


def fields(template: str) -> frozenset[str]:
    """Name the fields of a template; raises ``ValueError`` as ``parse`` does."""
    return frozenset(name for _, name in parse(template) if name is not None)


def render(template: str, values: Mapping[str, str]) -> str:
    """Fill in a template; every field must be among ``values``, and no value is looked into for further fields."""
    return "".join(literal + (values[name] if name is not None else "") for literal, name in parse(template))


def _field(template: str, at: int) -> tuple[str, int]:
    end = template.find("}", at)
    name = template[at + 1 : end]
    if template[at] == "}" or end < 0:
        message = f"a single {template[at]!r}: write {template[at] * 2!r} for the sign itself"
        raise ValueError(message)
    if not name or not _FIELD.issuperset(name):
        message = f"{{{name}}} is no field: only a name stands between the braces"
        raise ValueError(message)
    return name, end + 1
