"""The events of libyaml, one at a time, to values with line numbers; the file is refused where it goes wrong."""

from dataclasses import dataclass, field
from pathlib import Path

import yaml

from auditor.yamlfile.node import Mapping, Node, Problems, Scalar, Sequence
from auditor.yamlfile.scalar import plain_value

DEEPEST = 32
MOST_VALUES = 100_000
_MOST_PROBLEMS = 20
"""A file with more mistakes of form than this is not worth reading on."""


def read_events(text: str, path: Path, problems: Problems) -> Mapping | None:
    """Give the mapping that ``text`` holds; ``None``, with the reason among ``problems``, when it is refused."""
    return _Reading(path=path, problems=problems).run(text)


@dataclass(slots=True)
class _Open:
    """A mapping or list whose end has not been read yet."""

    line: int
    is_mapping: bool
    entries: dict[str, Node] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)
    items: list[Node] = field(default_factory=list)
    expects_value: bool = False
    """In a mapping: a key was read, its value comes next."""
    key: str | None = None
    """That key; ``None`` for one that was refused, whose value is read past."""


class _Stop(Exception):  # noqa: N818 - not an error of the program: the file was refused
    """The file is refused and not read on."""


@dataclass(slots=True)
class _Reading:
    """One pass over the events of one file."""

    path: Path
    problems: Problems
    stack: list[_Open] = field(default_factory=list)
    root: Node | None = None
    mistakes: int = 0
    documents: int = 0
    values: int = 0

    def run(self, text: str) -> Mapping | None:
        try:
            for event in yaml.parse(text, Loader=yaml.CSafeLoader):
                self._take(event)
        except _Stop:
            return None
        except yaml.MarkedYAMLError as error:
            line = error.problem_mark.line + 1 if error.problem_mark is not None else None
            self.problems.add(self.path, line, f"is not YAML: {error.problem}")
            return None
        except yaml.YAMLError as error:
            self.problems.add(self.path, None, f"is not YAML: {str(error).splitlines()[0]}")
            return None
        if self.mistakes:
            return None
        if isinstance(self.root, Mapping):
            return self.root
        self.problems.add(self.path, 1, "is to hold keys and values at the top")
        return None

    def _take(self, event: yaml.Event) -> None:
        line = event.start_mark.line + 1 if event.start_mark is not None else 1
        match event:
            case yaml.ScalarEvent():
                self._refuse_decoration(event, line)
                self._count(line)
                self._scalar(event, line)
            case yaml.MappingStartEvent() | yaml.SequenceStartEvent():
                self._refuse_decoration(event, line)
                self._count(line)
                self._refuse_as_key(line)
                if len(self.stack) == DEEPEST:
                    self._mistake(line, f"is nested deeper than {DEEPEST}")
                    raise _Stop
                self.stack.append(_Open(line=line, is_mapping=isinstance(event, yaml.MappingStartEvent)))
            case yaml.MappingEndEvent() | yaml.SequenceEndEvent():
                self._place(self._close(self.stack.pop()))
            case yaml.AliasEvent():
                self._mistake(line, f"an alias (*{event.anchor}): write the value out, or put quotes around it")
                self._refuse_as_key(line)
                self._place(Scalar(value=None, written="", line=line))
            case yaml.DocumentStartEvent():
                self.documents += 1
                if self.documents > 1:
                    self._mistake(line, "a second document begins: one file holds one")
                    raise _Stop
            case _:
                pass

    def _count(self, line: int) -> None:
        self.values += 1
        if self.values > MOST_VALUES:
            self._mistake(line, f"holds more than {MOST_VALUES} keys and values")
            raise _Stop

    def _refuse_decoration(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent, line: int) -> None:
        if event.anchor is not None:
            self._mistake(line, f"an anchor (&{event.anchor}): write the value out where it is needed")
        if event.tag is not None:
            self._mistake(line, f"a tag ({event.tag[:80]}): values carry no type here")

    def _scalar(self, event: yaml.ScalarEvent, line: int) -> None:
        value = plain_value(event.value) if event.implicit[0] else event.value
        top = self.stack[-1] if self.stack else None
        if top is None or not top.is_mapping or top.expects_value:
            self._place(Scalar(value=value, written=event.value, line=line))
            return
        top.expects_value = True
        if not isinstance(value, str):
            self._mistake(line, f"a key that is not text: put quotes around it: '{event.value}'")
        elif value == "<<" and event.implicit[0]:
            self._mistake(line, "a merge key (<<): write the values out")
        elif value in top.entries:
            self._mistake(line, f"the key {value[:80]!r} is given twice, first in line {top.lines[value]}")
        else:
            top.key = value
            top.lines[value] = line

    def _refuse_as_key(self, line: int) -> None:
        if self.stack and self.stack[-1].is_mapping and not self.stack[-1].expects_value:
            self._mistake(line, "a key that is not text")
            raise _Stop

    def _place(self, node: Node) -> None:
        if not self.stack:
            self.root = node
            return
        top = self.stack[-1]
        if not top.is_mapping:
            top.items.append(node)
            return
        if top.key is not None:
            top.entries[top.key] = node
        top.key = None
        top.expects_value = False

    def _close(self, opened: _Open) -> Node:
        if not opened.is_mapping:
            return Sequence(items=tuple(opened.items), line=opened.line)
        return Mapping(
            path=self.path, line=opened.line, entries=opened.entries, lines=opened.lines, problems=self.problems
        )

    def _mistake(self, line: int, text: str) -> None:
        self.problems.add(self.path, line, text)
        self.mistakes += 1
        if self.mistakes == _MOST_PROBLEMS:
            raise _Stop
