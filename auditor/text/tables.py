"""The character tables beside this file, read once.

They are data, made by ``tools/build_unicode.py`` from one version of Unicode, so that every interpreter folds alike.
"""

from functools import cache
from pathlib import Path


def read(path: Path) -> tuple[str, dict[str, str]]:
    """Give the version stamp of a table and its mapping from a character to what it folds to."""
    head, *rows = path.read_text("utf-8").splitlines()
    table = {}
    for row in rows:
        target, codes = row.split("\t")
        to = "" if target == "-" else "".join(chr(int(code, 16)) for code in target.split())
        for part in codes.split():
            low, _, high = part.partition("-")
            for code in range(int(low, 16), int(high or low, 16) + 1):
                table[chr(code)] = to
    return head, table


@cache
def folds() -> dict[str, str]:
    """Map every character that has a plainer form to it: ``ａ`` to ``a``, a zero-width space to nothing."""
    return read(Path(__file__).with_name("fold.txt"))[1]


@cache
def look_alikes() -> dict[str, str]:
    """Map letters of other scripts to the Latin letter they are taken for (UTS 39, lower case)."""
    return read(Path(__file__).with_name("confusables.txt"))[1]


@cache
def version() -> str:
    """Give the stamp of the fold table, which names its version of Unicode."""
    return read(Path(__file__).with_name("fold.txt"))[0]
