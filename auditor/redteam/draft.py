"""A promotional line before it is laid out: lead, cue, connector, id and tail, each still apart."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import NamedTuple, final

from auditor.redteam.case import Expect, Kind


class Piece(NamedTuple):
    """A part of a text: ``id`` for the id, ``near`` for its cue and connector, ``text`` for the rest."""

    role: str
    text: str


Pieces = tuple[Piece, ...]


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What the transforms change. A link keeps its address in ``before``, ``cells`` and ``after``."""

    kind: Kind
    handle: str
    """The id in plain characters, as it would be typed."""
    canonical: str
    language: str
    lead: str
    cue: str
    joint: str
    before: str
    """What belongs to the id and stands before it: ``@``, ``https://t.me/``."""
    cells: tuple[str, ...]
    """The id as written, a cell for each of its characters (with what was put after it)."""
    after: str
    tail: str
    url: bool
    cased: bool
    """Whether upper and lower case of the id are different ids."""
    id_first: bool = False
    expect: Expect = Expect.CONTACT
    members: tuple[str, ...] = ()

    @property
    def written(self) -> str:
        """Give the id with what belongs to it."""
        return self.before + "".join(self.cells) + self.after

    def used(self, *members: str) -> "Draft":
        """Give the draft with a note of what it was made of."""
        return replace(self, members=(*self.members, *members))


def line(draft: Draft) -> Pieces:
    """Give the line in the order in which it is written."""
    ident = (Piece("near", draft.before), Piece("id", "".join(draft.cells)), Piece("near", draft.after))
    if draft.id_first:
        middle = (*ident, Piece("near", draft.joint), Piece("near", draft.cue))
    else:
        middle = (Piece("near", draft.cue), Piece("near", draft.joint), *ident)
    return tuple(one for one in (Piece("text", draft.lead), *middle, Piece("text", draft.tail)) if one.text)


def text_of(pieces: Iterable[Piece]) -> str:
    """Join the pieces."""
    return "".join(one.text for one in pieces)


def places(pieces: Pieces) -> tuple[tuple[int, int], tuple[int, int]]:
    """Give where the id stands, and where it stands with its cue and connector."""
    at, ids, nears = 0, [], []
    for one in pieces:
        if one.role in {"id", "near"}:
            nears += [at, at + len(one.text)]
        if one.role == "id":
            ids += [at, at + len(one.text)]
        at += len(one.text)
    span = (min(ids), max(ids)) if ids else (min(nears), max(nears))
    return span, (min(nears), max(nears))
