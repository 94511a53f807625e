"""The raw pass: what no parser accounted for is text all the same."""

from auditor.parse.article import Place
from auditor.parse.builder import Builder
from auditor.parse.readable import SYNTAX, readable, trim

_WINDOW = 1 << 20
_SLACK = 1 << 12
"""A window ends at a line feed or space found in its last four KiB, so that no handle is cut in two."""


def read_remainder(builder: Builder) -> None:
    """Set every readable gap that a parser left apart as raw text."""
    source = builder.source
    for gap_start, gap_end in builder.gaps:
        gap = source[gap_start:gap_end]
        if readable(gap):
            core = gap.strip(SYNTAX)
            first = gap.find(core)
            start = gap.rfind("\n", 0, first) + 1  # whole lines: the signs beside a number belong to it
            end = gap.find("\n", first + len(core))
            builder.note(Place.RAW, *trim(source, gap_start + start, gap_start + end if end >= 0 else gap_end))


def read_raw(builder: Builder) -> None:
    """Set the whole source apart as raw text, in windows."""
    source = builder.source
    start = 0
    while start < len(source):
        end = min(start + _WINDOW, len(source))
        if end < len(source):
            cut = max(source.rfind("\n", end - _SLACK, end), source.rfind(" ", end - _SLACK, end))
            end = cut + 1 if cut >= 0 else end
        builder.note(Place.RAW, start, end)
        start = end
