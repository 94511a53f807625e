"""Ids written one piece a line, a cell, an item: the cue closes its line, the pieces follow."""

from collections.abc import Iterator

from auditor.extract.channels import ID_DASH, NUMERIC, is_id
from auditor.extract.mentions import Channel
from auditor.extract.numbers import SPOKEN
from auditor.extract.view import ODD, View

LONGEST = 4
"""Characters of a piece."""
FEWEST = 3
"""Pieces: two short lines are two lines."""
MOST = 40
_PIECE = ID_DASH | frozenset(SPOKEN)


def stacked(view: View, at: int, channel: Channel) -> tuple[int, int, str] | None:
    """Give start, end and handle of the id whose pieces follow the end of the line or block at ``at``."""
    text = view.text
    while at < len(text) and text[at] in " @+" + ODD:
        at += 1
    if at < len(text) and text[at] != "\n" and at != view.bounds(view.block_index(at))[0]:
        return None
    pieces = list(_pieces(view, at))
    if len(pieces) < FEWEST:
        return None
    for used in range(len(pieces), FEWEST - 1, -1):
        handle = "".join(SPOKEN.get(char, char) for start, end in pieces[:used] for char in text[start:end]).strip("_-")
        if is_id(channel, handle) and (channel in NUMERIC or not handle.isdigit() or channel is Channel.WECHAT):
            return pieces[0][0], pieces[used - 1][1], handle
    return None


def _pieces(view: View, at: int) -> Iterator[tuple[int, int]]:
    """Give the lines from ``at`` on that hold nothing but a few characters of an id."""
    text = view.text
    for _ in range(MOST):
        while at < len(text) and text[at] in " \n":
            at += 1
        stop = text.find("\n", at)
        stop = len(text) if stop < 0 else stop
        start, end = at, at + len(text[at:stop].rstrip())
        if not 0 < end - start <= LONGEST or not _PIECE.issuperset(text[start:end]):
            return
        yield start, end
        at = stop
