"""Reads the indexes of a folder: every labelled article, or every problem by file and line."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final, final

import msgspec

from auditor.errors import NoInputError, UsageError
from auditor.evaluate.labels import KINDS, is_known
from auditor.evaluate.row import Row
from auditor.extract.mentions import ImageLabel, Role
from auditor.yamlfile.node import Problems, nearest

INDEX: Final = "index.jsonl"
NO_CONTACT: Final = "none"
"""The role of a text in which no contact is to be found."""
ROLES: Final = (*(str(role) for role in Role), NO_CONTACT)
IMAGE_LABELS: Final = frozenset(map(str, ImageLabel))
_DECODER: Final = msgspec.json.Decoder(Row)


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Labelled:
    """A line of an index, and where it stands."""

    place: str
    """What reports and complaints call it: the article's file, or the index and the line."""
    folder: Path
    row: Row


def labelled(folder: Path, half: str | None = None) -> tuple[Labelled, ...]:
    """Read ``folder``: its ``index.jsonl``, else every ``*.jsonl`` below it; ``half`` leaves the other half out.

    Raises ``DataError`` with everything wrong in them, ``UsageError`` for no folder, ``NoInputError`` for no index.
    """
    if not folder.is_dir():
        message = f"there is no folder {str(folder)!r}"
        raise UsageError(message)
    paths = [folder / INDEX] if (folder / INDEX).is_file() else sorted(folder.rglob("*.jsonl"))
    if not paths:
        message = f"{str(folder)!r} holds no {INDEX} and no other *.jsonl file"
        raise NoInputError(message)
    problems = Problems()
    found = [one for path in paths for one in _read(path, folder, problems)]
    problems.refuse()
    return tuple(one for one in found if half is None or one.row.half in {half, None})


def _read(path: Path, folder: Path, problems: Problems) -> Iterator[Labelled]:
    try:
        lines = path.read_bytes().split(b"\n")
    except OSError as error:
        problems.add(path, None, f"cannot be read: {error.strerror}")
        return
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            row = _DECODER.decode(line)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
            problems.add(path, number, str(error))
            continue
        before = len(problems.found)
        for text in _wrong(row, folder):
            problems.add(path, number, text)
        if len(problems.found) == before:
            place = row.file or f"{path.relative_to(folder).as_posix()}:{number}{f' {row.id}' if row.id else ''}"
            yield Labelled(place=place, folder=folder, row=row)


def _wrong(row: Row, folder: Path) -> Iterator[str]:
    """Give what is wrong in a line of which every field is of the right type."""
    if (row.file is None) == (row.text is None):
        yield "an article is given by 'file' or by 'text' with 'media': one of the two"
    if row.text is not None and row.media is None:
        yield "'media' is missing: text/markdown, text/html or text/plain"
    if row.file is not None:
        yield from _wrong_file(row.file, folder)
    for start, end in row.spans or ():
        if not 0 <= start < end or (row.text is not None and end > len(row.text)):
            yield f"the span [{start}, {end}] does not lie in the text"
    benign = (one.norm for one in row.benign_contacts or () if not isinstance(one, str) and one.norm is not None)
    for norm in (*(one.norm for one in row.handles or ()), *benign):
        if not is_known(norm):
            yield f"{norm!r} is no contact as kind:value{nearest(norm.partition(':')[0], KINDS)}"
    roles = (row.expect_role or NO_CONTACT, *(one.role for one in row.roles or ()))
    yield from (f"unknown role {role!r}{nearest(role, ROLES)}" for role in roles if role not in ROLES)
    labels = (one.label for one in row.image_labels or ())
    yield from (f"unknown image label {one!r}{nearest(one, IMAGE_LABELS)}" for one in labels if one not in IMAGE_LABELS)


def _wrong_file(name: str, folder: Path) -> Iterator[str]:
    path = Path(name)
    if path.is_absolute() or ".." in path.parts:
        yield f"the file {name!r} is to be named relative to the folder, and inside it"
    elif not (folder / path).is_file():
        yield f"there is no file {name!r} in {str(folder)!r}"
