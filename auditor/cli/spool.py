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
AS_THEY_ARE: Final = 2_000
"""Open reports that are kept as they are, some 80 kB each: they need not be written, read and written again."""
_DECODER: Final = Decoder(Article | Failure)


@final
class Spool:
    """Keeps reports as the lines they become, in their order; to be used with ``with``."""

    def __init__(self) -> None:
        """Open a file that has no name and goes with the process."""
        self._file = tempfile.SpooledTemporaryFile(max_size=IN_MEMORY)  # noqa: SIM115 — closed by ``__exit__``
        self._open = bytearray()
        """Of each report, whether it is still to be told something: a byte an article."""
        self._reports: list[Article | Failure] = []
        """The first open ones."""

    def add(self, report: Article | Failure, *, open_: bool) -> None:
        """Keep a report; ``open_`` when the second pass has to look at it."""
        if open_ and len(self._reports) < AS_THEY_ARE:
            self._reports.append(report)
        else:
            self._file.write(line(report))
        self._open.append(open_)

    def __iter__(self) -> Iterator[bytes | Article | Failure]:
        """Give each report that is open, and each other one as its line, in order."""
        self._file.seek(0)
        first = iter(self._reports)
        for is_open in self._open:
            report = next(first, None) if is_open else None
            if report is not None:
                yield report
            else:
                written = self._file.readline()
                yield _DECODER.decode(written) if is_open else written

    def __enter__(self) -> "Spool":
        """Give the spool itself."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """Let the file go."""
        self._file.close()
