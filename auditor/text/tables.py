"""The character tables beside this file, read once.

They are data, made by ``tools/build_unicode.py`` from one version of Unicode, so that every interpreter folds alike. A
file holds, line by line: its version stamp; every character of it as ranges; the characters that fold to one character;
what they fold to, in the same order; then, in hexadecimal, each target that is not one character with those that fold
to it.
"""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import final


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """One table."""

    version: str
    ranges: str
    """Every character of the table as a class of a regular expression, without the brackets."""
    to: dict[str, str]


def read(path: Path) -> Table:
    """Give the table in ``path``."""
    with path.open(encoding="utf-8", newline="\n") as file:
        version, ranges, single, plain, *rows = file.read().removesuffix("\n").split("\n")
    to = dict(zip(single, plain, strict=True))
    for row in rows:
        target, codes = row.split("\t")
        text = "" if target == "-" else "".join(chr(int(code, 16)) for code in target.split())
        to.update(dict.fromkeys((chr(int(code, 16)) for code in codes.split()), text))
    parts = (part.partition("-") for part in ranges.split())
    return Table(
        version=version.partition("; ")[2].partition(";")[0],
        ranges="".join(rf"\x{{{low}}}-\x{{{high or low}}}" for low, _, high in parts),
        to=to,
    )


@cache
def fold_table() -> Table:
    """Give the characters that have a plainer form: ``ａ`` folds to ``a``, a zero-width space to nothing."""
    return read(Path(__file__).with_name("fold.txt"))


@cache
def look_alike_table() -> Table:
    """Give letters of other scripts with the Latin letter they are taken for (UTS 39, lower case)."""
    return read(Path(__file__).with_name("confusables.txt"))


def folds() -> dict[str, str]:
    """Map every character that has a plainer form to it."""
    return fold_table().to


def look_alikes() -> dict[str, str]:
    """Map letters of other scripts to the Latin letter they are taken for."""
    return look_alike_table().to
