"""Ids below a cue: in the next cell, item or paragraph, or in pieces over several of them."""

from collections.abc import Mapping

from auditor.extract.candidate import Candidate
from auditor.extract.channels import PLAIN_WORDS, looks_chosen
from auditor.extract.connect import connector
from auditor.extract.id_shape import read_id
from auditor.extract.reading import Reading
from auditor.extract.stacked import stacked
from auditor.extract.view import View
from auditor.parse.article import Place

_NEXT = frozenset({Place.CELL, Place.HEADING, Place.ITEM})
_LONGEST_NEXT = 48


def below(  # noqa: PLR0911 — a list of questions
    view: View, cue: tuple[int, int], asked: Reading, index: int, fillers: Mapping[str, tuple[str, ...]]
) -> Candidate | None:
    """Read an id that stands below a cue when the cue closes its own line or block (``index``)."""
    blocks, channel = view.article.blocks, asked.channel
    if index < 0 or (channel in PLAIN_WORDS and not asked.warm):
        return None
    low, high = view.bounds(index)
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
    if at < high or index + 1 >= len(blocks) or blocks[index].place not in _NEXT:
        return None
    low, high = view.bounds(index + 1)
    if high - low > _LONGEST_NEXT:
        return None
    place, _ = connector(view.text, low, high, fillers)
    at_sign = place < high and view.text[place] == "@"
    read = read_id(view.text, place + at_sign, high, channel)
    if read is None or read[1] < high - 1 or not (at_sign or looks_chosen(read[2])):
        return None
    start, end, handle, spelled = read
    return Candidate(
        channel=channel, handle=handle, start=start - at_sign, end=end, id_start=start, id_end=end,
        disguises=("spelled-out",) if spelled else (), cued=True,
    )  # fmt: skip
