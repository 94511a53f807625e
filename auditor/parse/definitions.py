"""Link reference definitions: those that nothing uses, and every title."""

from auditor.parse.article import Carrier, ElementKind, Place
from auditor.parse.builder import Builder
from auditor.parse.bytepoints import BytePoints
from auditor.parse.destination import locate
from auditor.parse.draft import Draft
from auditor.parse.pulldown import definitions
from auditor.parse.readable import readable
from auditor.text.span import Span


def read_definitions(builder: Builder, copy: str, text: str, points: BytePoints, used: set[tuple[str, str]]) -> None:
    """Add the definitions of ``text``; ``used`` holds destination and title of those that a link resolved to."""
    ranges = []
    for label, url, title, first, last in definitions(text):
        start, end = points.at(first), points.at(last)
        found = locate(copy, copy.find("]:", start, end) + 2, end, url, title)
        if found.title:
            builder.note_pieces(Place.TOOLTIP, found.title)
        known = (url, title) in used
        if not known:
            place = Span(start=found.url[0], end=found.url[1]) if found.url else None
            builder.add(
                Draft(
                    kind=ElementKind.LINK,
                    carrier=Carrier.DEFINITION,
                    start=start,
                    end=end,
                    url=url,
                    url_span=place,
                    attributes=(("title", title),) if title else (),
                ),
            )
        if found.url is None or (title and not found.title):
            continue
        ranges.append((start if known or not readable(label) else found.url[0], end))
    if ranges:
        builder.gaps = _subtract(builder.gaps, ranges)


def _subtract(gaps: list[tuple[int, int]], ranges: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Cut ``ranges`` out of ``gaps``, both in order and without overlap."""
    left: list[tuple[int, int]] = []
    at = 0
    for start, end in sorted(gaps):
        first = start
        while at < len(ranges) and ranges[at][1] <= first:
            at += 1
        probe = at
        while probe < len(ranges) and ranges[probe][0] < end:
            if first < ranges[probe][0]:
                left.append((first, ranges[probe][0]))
            first = max(first, ranges[probe][1])
            probe += 1
        at = max(at, probe - 1)
        if first < end:
            left.append((first, end))
    return left
