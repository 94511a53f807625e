"""Which articles a path pattern names: ``docs/**`` everything below a folder, ``*`` and ``?`` inside one name."""

import posixpath
from functools import reduce
from typing import final

import re2

_ALL = "**"


def trouble(pattern: str) -> str | None:
    """Say what is wrong with a pattern; ``None`` when nothing is."""
    if not pattern.strip():
        return "is empty; leave 'paths' out to mean every article"
    if "\\" in pattern:
        return "holds a backslash; write / between folders"
    if pattern.startswith("/") or ".." in pattern.split("/"):
        return "leaves the folder of this file; name what lies in it, like docs/**"
    return None


@final
class Scope:
    """A set of path patterns, relative to one folder; without any, every article is meant."""

    __slots__ = ("_root", "_wanted")

    def __init__(self, patterns: tuple[str, ...], root: str) -> None:
        """Compile ``patterns``, which count from the folder ``root``."""
        self._root = root
        both = "|".join(map(_expression, patterns))
        self._wanted = re2.compile(f"(?s)(?:{both})") if patterns else None

    def holds(self, path: str) -> bool:
        """Say whether the article at the absolute ``path`` is meant; by its name alone, no file is looked at."""
        if self._wanted is None:
            return True
        relative = posixpath.relpath(path, self._root).encode("utf-8", "replace").decode()
        return not relative.startswith("../") and self._wanted.fullmatch(relative) is not None


def _expression(pattern: str) -> str:
    """Give a pattern as a regular expression; RE2 keeps it linear."""
    whole = posixpath.normpath(pattern) + ("/**" if pattern.endswith("/") else "")
    parts = whole.split("/")
    *folders, last = ["[^/]+" if part == "*" else _name(part) for part in parts]
    before = "".join("(?:[^/]+/)*" if part == _ALL else f"{name}/" for part, name in zip(parts, folders, strict=False))
    return before + (".+" if parts[-1] == _ALL else last)


def _name(part: str) -> str:
    signs = {"*": "[^/]*", "?": "[^/]"}
    return reduce(lambda text, char: text + (signs.get(char) or re2.escape(char)), part, "")
