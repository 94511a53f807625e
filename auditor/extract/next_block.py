"""Ids below a cue: in the next cell, item or paragraph, in its column, or in pieces over several of them."""

from collections.abc import Iterator, Mapping

from auditor.extract.candidate import Candidate
from auditor.extract.channels import PLAIN_WORDS, looks_chosen
from auditor.extract.connect import connector
from auditor.extract.id_shape import read_id
from auditor.extract.mentions import Channel
from auditor.extract.reading import Reading
from auditor.extract.stacked import stacked
from auditor.extract.view import View
from auditor.parse.article import Place

_NEXT = frozenset({Place.CELL, Place.HEADING, Place.ITEM})
_LONGEST_NEXT = 48
"""Characters of a block that holds an id alone."""
_MOST_CELLS = 16
"""Cells of a row that are looked at."""


def below(
    view: View, cue: tuple[int, int], asked: Reading, index: int, fillers: Mapping[str, tuple[str, ...]]
) -> Candidate | None:
    """Read an id that stands below a cue when the cue closes its own line or block (``index``)."""
    blocks, channel = view.article.blocks, asked.channel
    if index < 0 or (channel in PLAIN_WORDS and not asked.warm):
        return None
    _, high = view.bounds(index)
    at, _ = connector(view.text, cue[1], high, fillers)
    while at > cue[1] and view.text[at - 1] in " \n":
        at -= 1
    while at < high and view.text[at] in "@+ ":
        at += 1
    if at < high and view.text[at] != "\n":
        return None
    pieces = stacked(view, at, channel)
    if pieces is not None:
        start, end, handle = pieces
        return Candidate(
            channel=channel, handle=handle, start=cue[0], end=end, id_start=start, id_end=end,
            disguises=("spelled-over-cells",), cued=True,
        )  # fmt: skip
    if at < high or blocks[index].place not in _NEXT:
        return None
    found = (_alone(view, other, channel, fillers, named=named) for other, named in _next(view, index))
    return next((one for one in found if one is not None), None)


def _alone(
    view: View, index: int, channel: Channel, fillers: Mapping[str, tuple[str, ...]], *, named: bool
) -> Candidate | None:
    """Read an id that is all there is in block ``index``; ``named`` wants a name, no bare number."""
    low, high = view.bounds(index)
    if high - low > _LONGEST_NEXT:
        return None
    place, _ = connector(view.text, low, high, fillers)
    at_sign = place < high and view.text[place] == "@"
    read = read_id(view.text, place + at_sign, high, channel)
    if read is None or read[1] < high - 1 or not (at_sign or looks_chosen(read[2])):
        return None
    start, end, handle, spelled = read
    if named and handle.isdigit():
        return None
    return Candidate(
        channel=channel, handle=handle, start=start - at_sign, end=end, id_start=start, id_end=end,
        disguises=("spelled-out",) if spelled else (), cued=True,
    )  # fmt: skip


def _next(view: View, index: int) -> Iterator[tuple[int, bool]]:
    """Give the blocks that may hold what block ``index`` announces, and whether as a name only.

    The next block is one; of a cell it is the next one in its row, and the one below it in its column.
    """
    blocks = view.article.blocks
    if blocks[index].place is not Place.CELL:
        yield from ((index + 1, False) for _ in range(index + 1 < len(blocks)))
        return
    first, last = index, index
    while index - first < _MOST_CELLS and _same_row(view, first - 1):
        first -= 1
    while last - index < _MOST_CELLS and _same_row(view, last):
        last += 1
    if last > index:
        yield index + 1, False
    under = last + 1 + index - first
    if under < len(blocks) and all(blocks[one].place is Place.CELL for one in range(last + 1, under + 1)):
        yield under, first < last


def _same_row(view: View, index: int) -> bool:
    """Say whether block ``index`` is a cell and the block behind it the next cell of its row."""
    article = view.article
    blocks = article.blocks[index : index + 2] if index >= 0 else ()
    if len(blocks) < 2 or any(block.place is not Place.CELL for block in blocks):  # noqa: PLR2004 — two neighbours
        return False
    left, right = (article.text.span(block.start, block.end) for block in blocks)
    between = article.source.text[left.end : right.start]
    return "<tr" not in between and ("\n" not in between or "<t" in between)
