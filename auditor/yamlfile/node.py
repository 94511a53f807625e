"""A YAML file as values with line numbers, and a reading API that turns every mistake into one helpful problem.

A loader reads like the file it loads and never stops at the first mistake::

    problems = Problems()
    for path in paths:
        rule = load(path, problems)
        if rule is None:
            continue                                   # what is wrong is in `problems` already
        rule.check_keys(("id", "severity", "title", "languages", "weight"))
        rule_id = rule.text("id")                      # required: "" and a problem when it is missing or no text
        severity = rule.one_of("severity", Severity)   # an unknown word is answered with the nearest right one
        title = rule.mapping("title")                  # required; when missing, an empty one that complains no more
        languages = rule.strings("languages")          # () when absent
        weight = rule.integer("weight")
        if weight > 100:
            rule.problem("weight is more than 100", key="weight")
    problems.refuse()                                  # raises DataError with all of them, by file and line
"""

import difflib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias, final

from auditor.errors import DataError, Problem

Value: TypeAlias = str | int | float | bool | None


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Problems:
    """Collects what is wrong in a set of files, so that a person can put all of it right in one go."""

    found: list[Problem] = field(default_factory=list)

    def add(self, path: Path, line: int | None, text: str) -> None:
        """Note that ``text`` is wrong at ``line`` (from 1) of ``path``; ``None`` for the file as a whole."""
        self.found.append(Problem(path=path, line=line, text=text))

    def refuse(self) -> None:
        """Raise ``DataError`` with everything found, in order of file and line; do nothing when all is well."""
        if self.found:
            ordered = sorted(self.found, key=lambda problem: (problem.path.as_posix(), problem.line or 0))
            raise DataError(tuple(ordered))


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Scalar:
    """A single value: what it means, and how it is written (quotes taken off)."""

    value: Value
    written: str
    line: int


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Sequence:
    """A list."""

    items: "tuple[Node, ...]"
    line: int


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Mapping:
    """A mapping with text keys, in the order of the file.

    The reading methods note a problem at the key's line when the value is missing or of another kind, and return an
    empty value of the right type, so that the loader goes on and finds the next problem.
    """

    path: Path
    line: int
    entries: "dict[str, Node]"
    lines: dict[str, int]
    """The line of each key."""
    problems: Problems

    def __contains__(self, key: str) -> bool:
        """Say whether ``key`` is given (perhaps as null)."""
        return key in self.entries

    def keys(self) -> Iterator[str]:
        """Give the keys in the order of the file."""
        return iter(self.entries)

    def line_of(self, key: str) -> int:
        """Give the line of ``key``, or of the mapping when it is not there."""
        return self.lines.get(key, self.line)

    def problem(self, text: str, *, key: str | None = None) -> None:
        """Note something wrong that only the loader can see, at ``key``'s line."""
        self.problems.add(self.path, self.line if key is None else self.line_of(key), text)

    def check_keys(self, allowed: Iterable[str]) -> None:
        """Note every key that is not in ``allowed``, with the nearest one that is."""
        known = tuple(allowed)
        for key in self.entries:
            if key not in known:
                self.problem(f"unknown key {key!r}{nearest(key, known)}", key=key)

    def text(self, key: str) -> str:
        """Give the required text of ``key``, never empty; ``""`` with a problem when it is not there."""
        found = self.optional(key)
        if found is None and self._absent(key):
            self.problem(f"{key!r} is missing")
        elif found is not None and not found.strip():
            self.problem(f"{key!r} is empty", key=key)
        return found or ""

    def optional(self, key: str) -> str | None:
        """Give the text of ``key``; ``None`` when it is absent or null."""
        node = self.entries.get(key)
        if node is None or self._absent(key):
            return None
        return self._as_text(node, key)

    def written(self, key: str) -> str | None:
        """Give ``key``'s scalar as it is written, whatever it means (``observed: 2020``); ``None`` when absent."""
        node = self.entries.get(key)
        if node is None or self._absent(key):
            return None
        if isinstance(node, Scalar):
            return node.written
        self.problem(f"{key!r} is to be a single value, not {_kind(node)}", key=key)
        return None

    def one_of(self, key: str, allowed: Iterable[str], *, default: str | None = None) -> str:
        """Give the word of ``key``, one of ``allowed`` (a ``StrEnum`` class will do).

        An absent key gives ``default`` and is a problem without one; a word not allowed is a problem, named with the
        nearest right one, and gives ``default`` or the first allowed word.
        """
        words = tuple(str(word) for word in allowed)
        if default is not None and self._absent(key):
            return default
        found = self.text(key)
        if found in words:
            return found
        if found:
            self.problem(f"{key!r} is {found!r}{nearest(found, words)}", key=key)
        return default if default is not None else words[0]

    def integer(self, key: str, *, default: int | None = None) -> int:
        """Give the whole number of ``key``; an absent one gives ``default`` and is a problem without one."""
        value = self._value(key, default=default, wanted="a whole number")
        if isinstance(value, int) and not isinstance(value, bool):
            return value
        if value is not None:
            self.problem(f"{key!r} is to be a whole number, not {value!r}", key=key)
        return default if default is not None else 0

    def number(self, key: str, *, default: float | None = None) -> float:
        """Give the number of ``key``; an absent one gives ``default`` and is a problem without one."""
        value = self._value(key, default=default, wanted="a number")
        if isinstance(value, int | float) and not isinstance(value, bool):
            return float(value)
        if value is not None:
            self.problem(f"{key!r} is to be a number, not {value!r}", key=key)
        return default if default is not None else 0.0

    def flag(self, key: str, *, default: bool = False) -> bool:
        """Give ``true`` or ``false``; ``default`` when absent. ``yes``, ``on`` and ``1`` are problems."""
        value = self._value(key, default=default, wanted="true or false")
        if isinstance(value, bool):
            return value
        if value is not None:
            self.problem(f"{key!r} is to be true or false, not {value!r}", key=key)
        return default

    def strings(self, key: str) -> tuple[str, ...]:
        """Give the texts of the list ``key``; ``()`` when absent or null."""
        return tuple(text for text in (self._as_text(node, key) for node in self._items(key)) if text is not None)

    def mapping(self, key: str) -> "Mapping":
        """Give the required mapping ``key``; when it is missing, a problem and an empty one that complains no more."""
        found = self.optional_mapping(key)
        if found is not None:
            return found
        if self._absent(key):
            self.problem(f"{key!r} is missing")
        return Mapping(path=self.path, line=self.line_of(key), entries={}, lines={}, problems=Problems())

    def optional_mapping(self, key: str) -> "Mapping | None":
        """Give the mapping ``key``; ``None`` when absent or null."""
        node = self.entries.get(key)
        if node is None or isinstance(node, Mapping) or self._absent(key):
            return node if isinstance(node, Mapping) else None
        self.problem(f"{key!r} is to hold keys of its own, not {_kind(node)}", key=key)
        return None

    def mappings(self, key: str) -> "tuple[Mapping, ...]":
        """Give the mappings of the list ``key``; ``()`` when absent or null."""
        nodes = self._items(key)
        for node in nodes:
            if not isinstance(node, Mapping):
                self.problems.add(self.path, node.line, f"an entry of {key!r} is to hold keys, not {_kind(node)}")
        return tuple(node for node in nodes if isinstance(node, Mapping))

    def _absent(self, key: str) -> bool:
        node = self.entries.get(key)
        return node is None or (isinstance(node, Scalar) and node.value is None)

    def _items(self, key: str) -> "tuple[Node, ...]":
        node = self.entries.get(key)
        if node is None or self._absent(key):
            return ()
        if isinstance(node, Sequence):
            return node.items
        self.problem(f"{key!r} is to be a list, not {_kind(node)}", key=key)
        return ()

    def _value(self, key: str, *, default: Value, wanted: str) -> Value:
        node = self.entries.get(key)
        if node is None or self._absent(key):
            if default is None:
                self.problem(f"{key!r} is missing: {wanted}", key=key)
            return default
        if isinstance(node, Scalar):
            return node.value
        self.problem(f"{key!r} is to be {wanted}, not {_kind(node)}", key=key)
        return None

    def _as_text(self, node: "Node", key: str) -> str | None:
        if isinstance(node, Scalar):
            if isinstance(node.value, str):
                return node.value
            self.problems.add(self.path, node.line, f"{key!r} is to be text: put quotes around it: '{node.written}'")
        else:
            self.problems.add(self.path, node.line, f"{key!r} is to be text, not {_kind(node)}")
        return None


Node: TypeAlias = Scalar | Sequence | Mapping


def nearest(word: str, known: Iterable[str]) -> str:
    """Give the end of a sentence about an unknown ``word``: the nearest known one, or what is known."""
    words = tuple(known)
    close = difflib.get_close_matches(word[:64], words, n=1)
    if close:
        return f"; did you mean {close[0]!r}?"
    return f"; known: {', '.join(sorted(words))}" if len(words) <= _MOST_LISTED else ""


_MOST_LISTED = 24


def _kind(node: Node) -> str:
    if isinstance(node, Mapping):
        return "a mapping"
    return "a list" if isinstance(node, Sequence) else "a single value"
