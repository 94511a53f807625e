"""Tables of who has eSIM: a column or a row headed eSIM, and cells that say yes or no; "eSIM：支持" in a list."""

from collections.abc import Iterator

from auditor.extract.claims.esim_words import answer
from auditor.extract.claims.reading import Reading, Said
from auditor.extract.mentions import Claim, ClaimKind
from auditor.extract.runs import Runs
from auditor.extract.vocabulary import Hit
from auditor.parse.article import Place

HEAD = 36
"""Characters that the head of a column may have, and cells of a row that are read."""
CELL = 14
"""Characters of an answer."""


def cells(reading: Reading, hits: list[Hit]) -> Iterator[Claim]:
    """Read the cells of a column headed eSIM in the rows of operators, and of a row of eSIM under their names."""
    view, blocks = reading.view, reading.view.article.blocks
    indices = dict.fromkeys(view.block_index(start) for start, _, _ in hits)
    heads = [index for index in indices if index >= 0 and blocks[index].place is Place.CELL]
    heads = [index for index in heads if view.bounds(index)[1] - view.bounds(index)[0] <= HEAD]
    if not heads:
        return
    runs = Runs(view)
    tops = {head for head in heads if runs.is_head(head)}
    for index in range(min(heads), len(blocks) if tops else 0):
        if runs.head(index) in tops and (found := answered(reading, view.bounds(index))) is not None:
            yield found
    for head in heads:
        if head not in tops:
            yield from _beside(reading, runs, head)


def _beside(reading: Reading, runs: Runs, head: int) -> Iterator[Claim]:
    """Read the cells beside eSIM at the head of a row, under the names of the first row."""
    view = reading.view
    for beside in range(head + 1, min(runs.last(head), head + HEAD) + 1):
        above = runs.head(beside)
        named = reading.binder.named(*view.bounds(above)) if above is not None and above < head else []
        if not named or not _in_one_row(reading, head, beside):
            return
        if found := answered(reading, view.bounds(beside), (named[0][2].country, named[0][2].name)):
            yield found


def _in_one_row(reading: Reading, left: int, right: int) -> bool:
    """Say whether two cells stand in one row: no line ends between them in the source, or no row of HTML begins."""
    view, source = reading.view, reading.view.article.source.text
    start, stop = view.span(*view.bounds(left)).end, view.span(*view.bounds(right)).start
    between = source[start:stop]
    return "<tr" not in between and ("\n" not in between or "<t" in between)


def answered(reading: Reading, place: tuple[int, int], whose: tuple[str | None, str] | None = None) -> Claim | None:
    """Give the claim of "✓" or "不支持" as all that stands there, of the operator that row, heading or column names."""
    start, end = place
    if end - start > HEAD:
        return None
    while start < end and reading.text[start].isspace():
        start += 1
    while end > start and reading.text[end - 1] in " \n。.":
        end -= 1
    hit = answer().fullmatch(reading.text[start:end]) if end - start <= CELL else None
    if hit is None or (whose is None and reading.binder.bind(start, end)[1] is None):
        return None
    value = "yes" if hit.group("yes") else "no"
    return reading.claim(ClaimKind.ESIM_SUPPORT, (start, end), "esim-support", value, Said(denied=False, whose=whose))
