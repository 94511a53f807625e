"""What every parser writes to: text in reading order, asides, blocks, marks, elements."""

from typing import final

from auditor.parse.article import Block, MarkKind, Place
from auditor.parse.draft import FLOW, Draft
from auditor.parse.strand import Strand

MarkDraft = tuple[MarkKind, int, int, int, int]
"""Kind, container, start, end, index of the element or -1."""


@final
class Builder:
    """Collects one article. A block opens with its first character and closes where the parser says so.

    ``place``, ``level`` and ``quotes`` describe the text that comes next. Text between ``enter`` and ``leave`` goes to
    an aside, which hangs on the block that was open.
    """

    __slots__ = (
        "_aside",
        "_begin",
        "_enclosing",
        "_open_marks",
        "aside_depth",
        "asides",
        "blocks",
        "drafts",
        "flow",
        "gaps",
        "hidden",
        "level",
        "link",
        "marks",
        "metadata",
        "place",
        "published",
        "quotes",
        "sink",
        "source",
        "veiled",
    )

    def __init__(self, source: str) -> None:
        """Start an article over the text ``source``."""
        self.source = source
        self.flow = Strand()
        self.sink = self.flow
        self.place, self.level, self.quotes, self.hidden = Place.PARAGRAPH, 0, 0, 0
        self.veiled = 0
        """How many open elements take pictures out of sight, too."""
        self.blocks: list[Block] = []
        self.asides: list[tuple[Place, int, Strand | tuple[int, int]]] = []
        """Place, block, and what stands there: a source range when that is all of it."""
        self.marks: list[MarkDraft] = []
        self.drafts: list[Draft] = []
        self.gaps: list[tuple[int, int]] = []
        """Source ranges that the parser passed over and that hold something to read."""
        self.metadata: list[tuple[str, str]] = []
        self.published: list[tuple[int, str]] = []
        """Dates the page gives itself, as written, each with its rank: the lowest counts."""
        self.link = -1
        """Index of the link whose words are being read, or -1."""
        self.aside_depth = 0
        self._begin = -1
        self._aside = (Place.HIDDEN, FLOW)  # the place of the current aside and its number
        self._enclosing: list[tuple[Strand, int, tuple[Place, int]]] = []
        self._open_marks: dict[MarkKind, tuple[int, int, int]] = {}  # container, start, element

    def verbatim(self, start: int, end: int) -> None:
        """Append source ``start:end`` as it stands."""
        if start < end:
            if self._begin < 0:
                self.touch()
            sink = self.sink
            if start == sink.stop:  # what Strand.verbatim does, without the call: this is the hottest line
                sink.ends[-1] = sink.stop = end
                sink.length += end - start
            else:
                sink.verbatim(start, end)

    def atomic(self, text: str, start: int, end: int) -> None:
        """Append ``text``, which the author wrote as source ``start:end``."""
        if text:
            if self._begin < 0:
                self.touch()
            self.sink.atomic(text, start, end)

    def is_open(self) -> bool:
        """Say whether the current block has begun."""
        return self._begin >= 0

    def touch(self) -> None:
        """Open the current block or aside if nothing has opened it yet."""
        if self._begin >= 0:
            return
        if self.aside_depth:
            self._aside = (self._aside[0], len(self.asides))
            self.sink = Strand()
            self.asides.append((self._aside[0], self.block(), self.sink))
        self._begin = self.sink.length

    def block(self) -> int:
        """Give the index of the visible block that is open, or -1."""
        begin = self._enclosing[0][1] if self._enclosing else self._begin
        return len(self.blocks) if begin >= 0 else -1

    def close(self) -> None:
        """End the current block, and the current aside with it; the next character opens another."""
        if self.aside_depth:
            self._begin = -1
            sink, begin, aside = self._enclosing[0]
            if begin >= 0:
                self._enclosing[0] = (sink, -1, aside)
                self._close_block(begin)
        elif self._begin >= 0:
            begin, self._begin = self._begin, -1
            self._close_block(begin)

    def _close_block(self, begin: int) -> None:
        if self._open_marks:
            self._split_marks()
        flow = self.flow
        self.blocks.append(
            Block(place=self.place, start=begin, end=flow.length, level=self.level, quoted=self.quotes > 0),
        )
        flow.part()

    def enter(self, place: Place) -> None:
        """Send what follows to an aside, until ``leave``."""
        self._enclosing.append((self.sink, self._begin, self._aside))
        self._aside = (place, FLOW)
        self._begin = -1
        self.aside_depth += 1

    def leave(self) -> None:
        """End the aside that ``enter`` began."""
        self.sink, self._begin, self._aside = self._enclosing.pop()
        self.aside_depth -= 1

    def container(self) -> int:
        """Give the container that text goes to, opening its block if need be."""
        self.touch()
        return self._aside[1] if self.aside_depth else FLOW

    def note(self, place: Place, start: int, end: int) -> None:
        """Set source ``start:end`` apart as an aside of its own."""
        if start < end:
            self.asides.append((place, self.block(), (start, end)))

    def note_pieces(self, place: Place, pieces: list[tuple[str | None, int, int]]) -> int:
        """Set ``pieces`` (``None``: verbatim) apart as an aside of its own and give its container."""
        aside: Strand | tuple[int, int]
        if len(pieces) == 1 and pieces[0][0] is None:
            aside = pieces[0][1:]
        else:
            aside = Strand()
            for text, start, end in pieces:
                if text is None:
                    if start < end:
                        aside.verbatim(start, end)
                elif text:
                    aside.atomic(text, start, end)
        self.asides.append((place, self.block(), aside))
        return len(self.asides) - 1

    def open_mark(self, kind: MarkKind, element: int = -1) -> None:
        """Mark what follows, until ``close_mark``."""
        if kind not in self._open_marks:
            container = self.container()
            self._open_marks[kind] = (container, self.sink.length, element)

    def close_mark(self, kind: MarkKind) -> None:
        """End the mark of this kind, if one is open."""
        opened = self._open_marks.pop(kind, None)
        if opened is not None:
            container, start, element = opened
            self._mark(kind, container, start, element)

    def open_link(self, draft: Draft) -> int:
        """Begin a link; a link inside a link ends the outer one."""
        self.close_link()
        draft.container = self.container()
        draft.first = draft.last = self.sink.length
        index = self.link = self.add(draft)
        self.open_mark(MarkKind.LINK, index)
        return index

    def close_link(self) -> None:
        """End the words of the open link, if there is one."""
        if self.link >= 0:
            self.close_mark(MarkKind.LINK)
            draft = self.drafts[self.link]
            draft.last = self.length(draft.container)
            self.link = -1

    def add(self, draft: Draft) -> int:
        """Take in an element, standing in the block that is open, and give its index."""
        draft.block = self._standing()
        draft.hidden = self.hidden > 0
        draft.veiled = self.veiled > 0
        self.drafts.append(draft)
        return len(self.drafts) - 1

    def gap(self, start: int, end: int) -> None:
        """Remember a source range that no text and no element accounts for."""
        if start < end:
            self.gaps.append((start, end))

    def _standing(self) -> int:
        """Give the open block: its index, -1, or for the aside number n: -2 - n."""
        if self.aside_depth:
            return -2 - self._aside[1] if self._begin >= 0 else -1
        return self.block()

    def length(self, container: int) -> int:
        """Count the characters that a container holds so far."""
        if container == FLOW:
            return self.flow.length
        aside = self.asides[container][2]
        return aside.length if isinstance(aside, Strand) else aside[1] - aside[0]

    def _mark(self, kind: MarkKind, container: int, start: int, element: int) -> None:
        end = self.length(container)
        if start < end:
            self.marks.append((kind, container, start, end, element))

    def _split_marks(self) -> None:
        for kind, (container, start, element) in self._open_marks.items():
            if container == FLOW:
                self._mark(kind, container, start, element)
                self._open_marks[kind] = (FLOW, self.flow.length + 1, element)
