"""What stands over a place and speaks for it: the heads of its table, the line that leads in to it, the headings."""

from collections.abc import Iterator
from functools import cached_property
from typing import TypeAlias, final

from auditor.extract.runs import Runs
from auditor.extract.view import SENTENCE, View
from auditor.parse.article import Place

Bounds: TypeAlias = tuple[int, int]

WAY_BACK = 60
"""Blocks that are looked through for a heading above a place."""
BEFORE = 8
"""Items of a list that are looked through for the one that leads in to its sublist."""
TITLE = 24
"""Characters of a paragraph that may be a heading in bold: the name of an operator, 查余额."""
_TOP = 7
_OPEN = (":", "?")
_BULLETS = frozenset({"-", "*", "+"})
_LISTED = frozenset({Place.ITEM, Place.CELL})


@final
class Frame:
    """Answers for the blocks of one article."""

    def __init__(self, view: View) -> None:
        """Hold the view; tables and lists are read when they are first asked for."""
        self._view = view
        self._over: dict[int, tuple[Bounds, ...]] = {}
        self._near: dict[int, tuple[Bounds, ...]] = {}
        self._headings: dict[int, tuple[int, ...]] = {}

    @cached_property
    def runs(self) -> Runs:
        """Give where lists and tables begin and end."""
        return Runs(self._view)

    def heads(self, at: int) -> tuple[Bounds, ...]:
        """Give where the heads of the cell at ``at`` stand: that of its column, then that of its row."""
        index = self._view.block_index(at)
        if index < 0 or self._view.article.blocks[index].place is not Place.CELL:
            return ()
        found = (self.runs.head(index), self.runs.row(index))
        return tuple(self._bounds(head) for head in found if head is not None)

    def beside(self, at: int) -> tuple[Bounds, ...]:
        """Give where the other cells of a cell's row stand: those before it, nearest first, then those behind."""
        index = self._view.block_index(at)
        if index < 0 or self._view.article.blocks[index].place is not Place.CELL:
            return ()
        row = self.runs.row(index)
        first = index if row is None else row
        before = range(index - 1, max(first, index - BEFORE) - 1, -1)
        last = min(self.runs.last(index), index + BEFORE)
        behind = [other for other in range(index + 1, last + 1) if self.runs.row(other) == first]
        return tuple(self._bounds(other) for other in (*before, *behind))

    def leads(self, at: int) -> tuple[Bounds, ...]:
        """Give what leads in to place ``at``, nearest first: a line of its block, an item, a paragraph above."""
        if at in self._near:
            return self._near[at]
        index = self._view.block_index(at)
        if index < 0:
            return ()
        if index not in self._over:
            self._over[index] = tuple(self._leads(index))
        near = tuple(one for one in (self._line_above(index, at), self._opening(index, at)) if one is not None)
        self._near[at] = (*dict.fromkeys(near), *self._over[index])
        return self._near[at]

    def headings(self, at: int) -> tuple[int, ...]:
        """Give the headings above place ``at``, nearest first, each of a higher level than the one before."""
        top = self._view.block_index(at)
        if top not in self._headings:
            self._headings[top] = tuple(self._above(top))
        return self._headings[top]

    def _above(self, top: int) -> Iterator[int]:
        blocks, level = self._view.article.blocks, _TOP
        for index in range(top, max(-1, top - WAY_BACK), -1):
            block = blocks[index]
            if block.place is Place.HEADING and block.level < level:
                yield index
                level = block.level

    def title(self, index: int) -> Bounds:
        """Give where heading ``index`` stands, no further than a sentence may reach."""
        low, high = self._view.bounds(index)
        return low, min(high, low + SENTENCE)

    def _line_above(self, index: int, at: int) -> Bounds | None:
        """Give the line or question that leads in to the one at ``at`` in its block: 查余额：⏎ *121#; 怎么查？拨 …."""
        text, first = self._view.text, self._view.bounds(index)[0]
        stop = self._view.sentence(at, at + 1)[0]
        if stop - 1 <= first or text[stop - 1] not in "\n?":
            return None
        low = self._view.sentence(stop - 2, stop - 1)[0]
        led = (
            text[stop - 1] == "?"
            or text[stop : stop + 2].lstrip().startswith(":")
            or text[low : stop - 1].rstrip().endswith(_OPEN)
        )
        return (low, stop) if led else None

    def _opening(self, index: int, at: int) -> Bounds | None:
        """Give the words with which the block of ``at`` opens as with a title: **Aldi Talk.** The hotline is …."""
        low, _ = self._view.bounds(index)
        stop = self._view.sentence(low, low + 1)[1]
        return (low, stop) if stop < at and self._view.text[stop] in ".。\n:" and self._is_title(low, stop) else None

    def _leads(self, index: int) -> Iterator[Bounds]:
        view, blocks = self._view, self._view.article.blocks
        first = index
        if blocks[index].place in _LISTED:
            first = self.runs.first(index)
            if blocks[index].place is Place.ITEM:
                if index > first and self._is_defined(index):
                    yield self._bounds(index - 1)
                inset = self._inset(index)
                for other in range(index - 1, max(first - 1, index - BEFORE), -1):
                    if self._ends_open(other) or (inset and 0 < self._inset(other) < inset):
                        yield self._bounds(other)
                        break
        above = first - 1
        if above < 0 or blocks[above].place is not Place.PARAGRAPH:
            return
        low, high = view.bounds(above)
        if blocks[index].place in _LISTED or self._ends_open(above) or self._is_title(low, high):
            end = high
            start = max(low, end - SENTENCE)
            yield max(start, view.text.rfind("\n", start, end) + 1), end

    def _inset(self, index: int) -> int:
        """Give how far the words of a Markdown item stand from the left, 0 for any other block."""
        block, article = self._view.article.blocks[index], self._view.article
        at, source = article.text.span(block.start, block.end).start, article.source.text
        line = max(source.rfind("\n", max(0, at - WAY_BACK), at) + 1, at - WAY_BACK, 0)
        bullet = source[line:at].strip()
        return at - line if bullet in _BULLETS or bullet.rstrip(".)").isdigit() else 0

    def _is_defined(self, index: int) -> bool:
        """Say whether block ``index`` is the definition of the term before it: <dt>查余额</dt><dd>*121#</dd>."""
        blocks, article = self._view.article.blocks, self._view.article
        before, here = blocks[index - 1], blocks[index]
        stop, start = article.text.span(before.start, before.end).end, article.text.span(here.start, here.end).start
        return stop < start <= stop + SENTENCE and "<dd" in article.source.text[stop:start]

    def _ends_open(self, index: int) -> bool:
        low, high = self._view.bounds(index)
        return self._view.text[max(low, high - 2) : high].rstrip().endswith(_OPEN)

    def _is_title(self, low: int, high: int) -> bool:
        text = self._view.text[low:high]
        return high - low <= TITLE and not any(stop in text for stop in "。!?;,#*\n")

    def _bounds(self, index: int) -> Bounds:
        low, high = self._view.bounds(index)
        return max(low, high - SENTENCE), high
