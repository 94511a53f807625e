"""A TOML file as values with line numbers, to be read like every other file that people edit."""

import tomllib
from datetime import date, datetime, time
from functools import cache
from pathlib import Path
from typing import Any, Final

import re2

from auditor.cli.config.statements import Lines, lines_of
from auditor.yamlfile.node import Mapping, Node, Problems, Scalar, Sequence

MOST_BYTES: Final = 256 * 1024
MOST_PARTS: Final = 64
"""Parts of one dotted key; ``tomllib`` takes a minute for a key of 60,000."""


def load(data: bytes, path: Path, problems: Problems) -> Mapping | None:
    """Give what ``data`` holds; ``None``, with the problem noted, when it is no TOML that is safe to read."""
    if len(data) > MOST_BYTES:
        problems.add(path, None, f"larger than {MOST_BYTES // 1024} KiB; a configuration is short")
        return None
    try:
        text = data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        problems.add(path, data.count(b"\n", 0, error.start) + 1, "not UTF-8; save it as UTF-8")
        return None
    deep = _deep_key().search(text)
    if deep is not None:
        problems.add(path, text.count("\n", 0, deep.start()) + 1, f"a key of more than {MOST_PARTS} parts")
        return None
    try:
        return _mapping(tomllib.loads(text), lines_of(text), path, problems)
    except RecursionError:
        problems.add(path, None, "nested too deeply to be read")
    except ValueError as error:
        problems.add(path, *_place(str(error), text))
    return None


@cache
def _deep_key() -> "re2._Regexp[str]":
    part = r"(?:[A-Za-z0-9_-]+|\"[^\"\n]*\"|'[^'\n]*')"
    return re2.compile(rf"(?:{part}[ \t]*\.[ \t]*){{{MOST_PARTS}}}")


def _place(message: str, text: str) -> tuple[int | None, str]:
    """Give line and text of the standard parser's complaint: it ends in ``(at line 3, column 5)``."""
    said, _, place = message.rpartition(" (at ")
    number = place.removeprefix("line ").partition(",")[0]
    if number.isdecimal():
        return int(number), f"not TOML: {said}"
    if place.startswith("end of document"):
        return text.count("\n") + 1, f"not TOML: {said} at the end"
    return None, f"not TOML: {message}"


def _mapping(table: dict[str, Any], lines: Lines, path: Path, problems: Problems) -> Mapping:
    inner = {key: lines.keys.get(key, Lines(line=lines.line)) for key in table}
    return Mapping(
        path=path,
        line=lines.line,
        entries={key: _node(value, inner[key], path, problems) for key, value in table.items()},
        lines={key: one.line for key, one in inner.items()},
        problems=problems,
    )


def _node(value: Any, lines: Lines, path: Path, problems: Problems) -> Node:  # noqa: ANN401 — whatever TOML can hold
    match value:
        case dict():
            return _mapping(value, lines, path, problems)
        case list():
            items = lines.items if len(lines.items) == len(value) else [Lines(line=lines.line)] * len(value)
            several = tuple(_node(one, at, path, problems) for one, at in zip(value, items, strict=True))
            return Sequence(items=several, line=lines.line)
        case date() | datetime() | time():
            return Scalar(value=value.isoformat(), written=value.isoformat(), line=lines.line)
        case _:
            return Scalar(value=value, written=str(value), line=lines.line)
