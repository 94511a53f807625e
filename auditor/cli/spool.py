"""Reports of a long run between two passes: in a temporary file when they are many, never all in memory."""

import tempfile
from collections.abc import Iterator
from types import TracebackType
from typing import Final, final

from msgspec.json import Decoder

from auditor.report.jsonl import line
from auditor.report.wire import Article, Failure

IN_MEMORY: Final = 8 * 1024 * 1024
"""Bytes up to which nothing is written to a disk."""
_DECODER: Final = Decoder(Article | Failure)


@final
class Spool:
    """Keeps reports as the lines they become, in their order; to be used with ``with``."""

    def __init__(self) -> None:
        """Open a file that has no name and goes with the process."""
        self._file = tempfile.SpooledTemporaryFile(max_size=IN_MEMORY)  # noqa: SIM115 — closed by ``__exit__``
        self._open = bytearray()
        """Of each line, whether it is still to be told something: a byte an article."""

    def add(self, report: Article | Failure, *, open_: bool) -> None:
        """Keep a report; ``open_`` when the second pass has to look at it."""
        self._file.write(line(report))
        self._open.append(open_)

    def __iter__(self) -> Iterator[bytes | Article | Failure]:
        """Give each report that is open, and each other one as its line, in order."""
        self._file.seek(0)
        for is_open, written in zip(self._open, self._file, strict=True):
            yield _DECODER.decode(written) if is_open else written

    def __enter__(self) -> "Spool":
        """Give the spool itself."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """Let the file go."""
        self._file.close()
