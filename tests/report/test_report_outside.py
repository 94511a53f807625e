"""Which lines a change touches."""

from itertools import product

from auditor.report.outside import meets, stretches
from auditor.report.wire_mentions import Position, Span

HUNKS = ((2, 1), (4, 0), (5, 3), (9, 0), (20, 2), (21, 0))


def span(first: int, last: int) -> Span:
    start, end = (Position(offset=0, line=line, column=1) for line in (first, last))
    return Span(start=start, end=end)


def test_a_place_is_touched_when_one_of_its_lines_is_in_a_stretch() -> None:
    for context in (False, True):
        lines = stretches(HUNKS, context=context)
        for first, more in product(range(1, 30), range(4)):
            touched = any(first <= last and first + more >= start for start, last in lines)
            assert meets(span(first, first + more), lines) is touched
    assert not meets(span(1, 9), ())
