"""Spans to places: each span of an article is located once, whoever asks."""

from typing import final

from auditor.report.wire_mentions import Position
from auditor.report.wire_mentions import Span as WireSpan
from auditor.text.lines import Lines
from auditor.text.span import Span


@final
class Places:
    """Gives the lines and columns of an article's spans; a finding mostly stands where its mention stands."""

    __slots__ = ("_known", "_lines")

    def __init__(self, lines: Lines) -> None:
        """Locate by ``lines``."""
        self._lines = lines
        self._known: dict[tuple[int, int], WireSpan] = {}

    def __call__(self, span: Span) -> WireSpan:
        """Give ``span`` with lines and columns."""
        start, end = span.start, span.end
        found = self._known.get((start, end))
        if found is None:
            first = self._lines.locate(start)
            line, column = first.line, first.column
            if end < self._lines.bounds(line)[1]:
                last = Position(end, line, column + end - start)
            else:
                place = self._lines.locate(end)
                last = Position(end, place.line, place.column)
            found = self._known[start, end] = WireSpan(Position(start, line, column), last)
        return found
