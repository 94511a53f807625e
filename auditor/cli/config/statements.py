"""Where the keys of a TOML file stand: the standard parser gives values without lines, and a complaint needs one."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Any, final

import re2


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Lines:
    """The line of a table or value, and of what is in it: by key, or in the order of an array of tables."""

    line: int
    keys: "dict[str, Lines]" = field(default_factory=dict)
    items: "list[Lines]" = field(default_factory=list)


def lines_of(text: str) -> Lines:
    """Give the lines of every key in ``text``, which ``tomllib`` has understood; keys inside ``{}`` have none."""
    root = Lines(line=1)
    table = root
    for line, head in _heads(text):
        if not head.startswith("["):
            _at(table, _path(f"{head}=0"), line)
        elif head.startswith("[["):
            found = _at(root, _path(head), line)
            table = Lines(line=line)
            found.items.append(table)
        else:
            table = _at(root, _path(head), line)
    return root


@cache
def _piece() -> "re2._Regexp[str]":
    quoted = r'"""(?:[^\\]|\\.)*?"""+|\'\'\'.*?\'\'\'+|"(?:[^"\\\n]|\\.)*"|\'[^\'\n]*\''
    return re2.compile(rf"(?s)#[^\n]*|{quoted}|[^#\"'\[\]{{}}=\n]+|.")


def _heads(text: str) -> Iterator[tuple[int, str]]:
    """Give what each statement begins with, with its line: a table's header, or a key up to its ``=``."""
    line, depth, head, in_value = 1, 0, "", False
    for hit in _piece().finditer(text):
        piece = hit.group()
        if piece == "\n" and depth == 0:
            if head.strip():
                yield line, head.strip()
            head, in_value = "", False
        elif in_value:
            depth += (piece in "[{") - (piece in "]}")
        elif piece == "=" and not head.lstrip().startswith("["):
            yield line, head.strip()
            head, in_value = "", True
        elif not piece.startswith("#"):
            head += piece
        line += piece.count("\n")
    if head.strip():
        yield line, head.strip()


def _path(statement: str) -> list[str]:
    """Give the keys that a header or ``key=0`` names, as the standard parser reads them."""
    keys: list[str] = []
    value: Any = tomllib.loads(statement)
    while value and not isinstance(value, int):
        if isinstance(value, list):
            value = value[0]
            continue
        key, value = next(iter(value.items()))
        keys.append(key)
    return keys


def _at(table: Lines, path: list[str], line: int) -> Lines:
    for key in path:
        table = table.items[-1] if table.items else table
        table = table.keys.setdefault(key, Lines(line=line))
    return table
