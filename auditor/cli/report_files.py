"""Finished reports read again: one object, or one article or failure a line."""

from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn, TypeVar

import msgspec

from auditor.errors import UsageError

Whole = TypeVar("Whole")
Line = TypeVar("Line")


def read_report(
    path: Path, whole: "msgspec.json.Decoder[Whole]", line: "msgspec.json.Decoder[Line]"
) -> Iterator[Whole | Line]:
    """Give what stands in the report at ``path``: its one object as ``whole`` reads it, or each line as ``line`` does.

    Raises ``UsageError`` for a file that cannot be read or is no report, with the line.
    """
    number = 0
    try:
        with path.open("rb") as file:
            for number, text in enumerate(file, 1):
                if number == 1 and not _is_line(text):
                    yield whole.decode(text + file.read())
                    return
                if text.strip():
                    yield line.decode(text)
    except OSError as error:
        _refuse(f"cannot read the report {str(path)!r}: {error.strerror}")
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        _refuse(f"{str(path)!r} is no report of auditor: line {number}: {error}")


def _is_line(text: bytes) -> bool:
    """Say whether the first line of a file is one article or failure, as in JSON lines."""
    try:
        head = msgspec.json.decode(text, type=dict[str, msgspec.Raw])
    except (msgspec.DecodeError, UnicodeDecodeError):
        return False
    return "kind" in head


def _refuse(why: str) -> NoReturn:
    raise UsageError(why)
