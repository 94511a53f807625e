"""An evaluation for a person: plain text, every number with its n and interval."""

from collections.abc import Iterable, Iterator

from auditor.evaluate.evaluation import Evaluation
from auditor.evaluate.measure import Grid, Measure, Part
from auditor.report.width import pieces

LONGEST = 200
"""Characters of one line about a miss."""


def table(evaluation: Evaluation, *, misses: bool, by_source: bool) -> Iterator[str]:
    """Give the lines of the tables; ``misses`` names all that came out wrong, ``by_source`` each source."""
    read = f"{evaluation.articles} labelled articles; " if evaluation.articles or evaluation.failures else ""
    yield f"{read}in brackets the interval of 95 %"
    yield from (f"not audited: {shown(failure)}" for failure in evaluation.failures)
    for part in evaluation.parts:
        yield from _part(part, misses=misses, by_source=by_source)


def _part(part: Part, *, misses: bool, by_source: bool) -> Iterator[str]:
    yield ""
    yield part.title
    yield from _measures(part.measures)
    for grid in part.grids:
        if by_source or part.title != "by source":
            yield from _grid(grid)
    if misses:
        yield from (shown(f"    {one.measure}  {one.where}  {one.what}") for one in part.misses)


def _measures(measures: Iterable[Measure]) -> Iterator[str]:
    for one in measures:
        value = "     —" if one.value is None else f"{one.value:6.3f}"
        counted = f"{one.hits:g} in {one.n:.2f}" if one.interval == "poisson" else f"{one.hits:.4g} of {one.n:g}"
        yield f"  {one.name:38} {value}  [{one.low:.3f}, {one.high:.3f}]  {counted}"


def _grid(grid: Grid) -> Iterator[str]:
    table = (grid.header, *grid.rows)
    widths = [max(len(shown(row[at])) for row in table) for at in range(len(grid.header))]
    yield f"  {grid.title}"
    for row in table:
        first, *rest = (shown(cell) for cell in row)
        cells = (f"{cell:>{width}}" for cell, width in zip(rest, widths[1:], strict=True))
        yield f"    {first:{widths[0]}}  {'  '.join(cells)}".rstrip()


def shown(text: str) -> str:
    """Give other people's text on one line, with nothing in it that acts on a terminal."""
    whole = "".join(piece.shown for piece in pieces(text[: LONGEST + 1]))
    return whole if len(text) <= LONGEST else f"{whole[:LONGEST]}…"
