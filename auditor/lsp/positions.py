"""Places of a text as an editor counts them: lines from 0, columns in the units that both sides agreed on."""

from bisect import bisect_right
from itertools import accumulate
from typing import Final, final

from lsprotocol.types import Position, Range

from auditor.report.wire_mentions import Span
from auditor.text.lines import Lines
from auditor.text.wellformed import wellformed

UTF_8: Final = "utf-8"
UTF_16: Final = "utf-16"
UTF_32: Final = "utf-32"
_CODECS: Final = {UTF_8: ("utf-8", 1), UTF_16: ("utf-16-le", 2), UTF_32: ("utf-32-le", 4)}
"""The codec that writes a text in the units of an encoding, and the bytes of a unit."""
_STEP: Final = 1024
"""Code points between two places whose units are counted beforehand."""


@final
class Positions:
    """Offsets of one text (code points) to positions of the protocol and back, each at the same small cost.

    A line ends with LF, CR LF or CR and with nothing else, as the protocol has it (3.17, Text Documents).
    """

    __slots__ = ("_codec", "_lines", "_sums", "_text", "_unit")

    def __init__(self, text: str, encoding: str) -> None:
        """Count the lines and units of ``text``: one linear pass."""
        self._text = wellformed(text)  # a lone surrogate and U+FFFD take the same units in every encoding
        self._lines = Lines(text)
        self._codec, self._unit = _CODECS[encoding]
        steps = (self._units(self._text[at : at + _STEP]) for at in range(0, len(text), _STEP))
        self._sums = [0, *accumulate(steps)]

    def position(self, offset: int) -> Position:
        """Give the position of ``offset`` (0 … length, both included)."""
        line = self._lines.locate(offset).line
        start, _ = self._lines.bounds(line)
        return Position(line=line - 1, character=self._before(offset) - self._before(start))

    def range(self, start: int, end: int) -> Range:
        """Give the range between two offsets."""
        return Range(start=self.position(start), end=self.position(end))

    def of(self, span: Span) -> Range:
        """Give the range of a place in a report."""
        return self.range(span.start.offset, span.end.offset)

    def offset(self, position: Position) -> int:
        """Give the offset of ``position``; behind the end of a line is its end, inside of a character its start."""
        if position.line >= len(self._lines):
            return len(self._text)
        start, end = self._lines.bounds(position.line + 1)
        end = start + len(self._text[start:end].removesuffix("\n").removesuffix("\r"))
        wanted = self._before(start) + position.character
        step = bisect_right(self._sums, wanted) - 1
        data = self._text[step * _STEP : (step + 1) * _STEP].encode(self._codec)
        inside = data[: (wanted - self._sums[step]) * self._unit].decode(self._codec, "ignore")
        return min(step * _STEP + len(inside), end)

    def _before(self, offset: int) -> int:
        step = offset // _STEP
        return self._sums[step] + self._units(self._text[step * _STEP : offset])

    def _units(self, text: str) -> int:
        return len(text.encode(self._codec)) // self._unit
