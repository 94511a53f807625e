"""The line of the source around a span, small enough to keep when the text is gone."""

from dataclasses import dataclass
from typing import Final, final

from auditor.text.lines import Lines
from auditor.text.span import Span
from auditor.text.wellformed import wellformed

AROUND: Final = 160
"""Code points kept on either side of the span; a renderer cuts further, to its columns."""
INSIDE: Final = 400
"""Code points of the span itself that are kept."""


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Excerpt:
    """What stands before, in and after a span on the line where it starts: raw characters, not yet fit to print."""

    line: int
    before: str
    inside: str
    after: str
    more_before: bool
    """The line goes on to the left."""
    more_inside: bool
    """The span is cut: it is long, or goes on in the next line."""
    more_after: bool
    """The line goes on to the right."""


def excerpt(text: str, lines: Lines, span: Span) -> Excerpt:
    """Give the excerpt of ``text`` around ``span``; line ends are left out."""
    line = lines.locate(span.start).line
    first, past = lines.bounds(line)
    last = past
    while last > span.start and text[last - 1] in "\r\n" and last > past - 2:
        last -= 1
    end = min(span.end, last, span.start + INSIDE)
    return Excerpt(
        line=line,
        before=wellformed(text[max(first, span.start - AROUND) : span.start]),
        inside=wellformed(text[span.start : end]),
        after="" if end < span.end else wellformed(text[end : min(last, end + AROUND)]),
        more_before=span.start - AROUND > first,
        more_inside=end < span.end,
        more_after=end == span.end and end + AROUND < last,
    )
