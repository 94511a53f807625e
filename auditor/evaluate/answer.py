"""What ``auditor evaluate`` says, as one value: for other programs as JSON, for a person as tables."""

import math
from collections.abc import Iterable, Iterator
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from auditor.evaluate.evaluation import Evaluation
from auditor.evaluate.floors import Short
from auditor.evaluate.measure import falls
from auditor.evaluate.table import table
from auditor.report.encode import encode

SCHEMA: Final = "auditor-evaluation/1"
_STEPS: Final = 1000
"""A floor has three digits, rounded to the side on which today's number holds it."""


class Answer(Struct, frozen=True, tag_field="schema", tag=SCHEMA):
    """An evaluation by a version of the program, and the floors it was held to; ``None`` when it was held to none."""

    version: str
    folder: str | None
    evaluation: Evaluation
    floors: int | None
    short: tuple[str, ...]


def answer(
    version: str, folder: str | None, evaluation: Evaluation, floors: int | None, fell: Iterable[Short]
) -> Answer:
    """Put together what was measured and which floors were not held."""
    return Answer(version=version, folder=folder, evaluation=evaluation, floors=floors, short=tuple(map(str, fell)))


def as_json(said: Answer, *, misses: bool) -> Iterator[bytes]:
    """Give one object; without ``misses`` the lists of what came out wrong are empty."""
    if not misses:
        parts = tuple(replace(part, misses=()) for part in said.evaluation.parts)
        said = replace(said, evaluation=replace(said.evaluation, parts=parts))
    yield encode(said) + b"\n"


def as_table(said: Answer, *, misses: bool, by_source: bool) -> Iterator[bytes]:
    """Give the tables, and at the end the floors."""
    for line in table(said.evaluation, misses=misses, by_source=by_source):
        yield line.encode("utf-8", "backslashreplace") + b"\n"
    if said.floors is not None:
        yield f"\n{said.floors} floors, {len(said.short)} not held\n".encode()
    yield from (f"  {one}\n".encode() for one in said.short)


def as_floors(said: Answer, *, day: str) -> Iterator[bytes]:
    """Give today's numbers as a section of a file of floors, each with what it was measured on."""
    name = (said.folder or "code").rstrip("/").rpartition("/")[2]
    yield f"{name}:\n".encode()
    for one in said.evaluation.measures.values():
        if one.value is not None:
            floor = (math.ceil if falls(one.name) else math.floor)(round(one.value * _STEPS, 6)) / _STEPS
            told = f"{day}, {said.version}: {one.value:.4f} [{one.low:.3f}, {one.high:.3f}], n={one.n:g}"
            yield f"  {one.name}: {floor:g}  # {told}\n".encode()
