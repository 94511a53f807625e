"""Where lists and tables begin and end, and which heads a cell stands under and beside."""

from typing import final

from auditor.extract.view import View
from auditor.parse.article import Place

ROW = 400
"""Characters before the first cell of a row that may hold empty ones."""
_RUNS = frozenset({Place.ITEM, Place.CELL})


@final
class Runs:
    """Answers for the blocks of one article, worked out once in one pass over them."""

    __slots__ = ("_first", "_head", "_last", "_row")

    def __init__(self, view: View) -> None:
        """Walk over the blocks of ``view``."""
        blocks = view.article.blocks
        self._first = list(range(len(blocks)))
        self._last = list(range(len(blocks)))
        self._head: dict[int, int] = {}
        self._row: dict[int, int] = {}
        for index in range(1, len(blocks)):
            if blocks[index].place in _RUNS and blocks[index].place is blocks[index - 1].place:
                self._first[index] = self._first[index - 1]
        for index in range(len(blocks) - 2, -1, -1):
            if self._first[index + 1] == self._first[index]:
                self._last[index] = self._last[index + 1]
        self._read_tables(view)

    def first(self, index: int) -> int:
        """Give the first block of the list or table that block ``index`` stands in; ``index`` itself for any other."""
        return self._first[index]

    def last(self, index: int) -> int:
        """Give the last block of that list or table."""
        return self._last[index]

    def head(self, index: int) -> int | None:
        """Give the block that is the head of the column in which cell ``index`` stands."""
        return self._head.get(index)

    def row(self, index: int) -> int | None:
        """Give the first cell of the row in which cell ``index`` stands; ``None`` for that cell itself."""
        return self._row.get(index)

    def _read_tables(self, view: View) -> None:
        article = view.article
        source, blocks = article.source.text, article.blocks
        heads: dict[int, int] = {}
        column, stop, first_row, row = 0, 0, True, -1
        for index, block in enumerate(blocks):
            if block.place is not Place.CELL:
                continue
            span = article.text.span(block.start, block.end)
            between = source[stop : span.start] if stop <= span.start else ""
            if self._first[index] == index or "<table" in between:
                heads, first_row, column = {}, True, _begins_at(source, span.start, between)
            elif "<tr" in between or ("\n" in between and "<t" not in between):
                first_row, column = False, _begins_at(source, span.start, between)
            else:
                column += max(1, between.count("<td") + between.count("<th") or between.count("|"))
            if first_row:
                heads[column] = index
            elif column in heads:
                self._head[index] = heads[column]
            if column == 0:
                row = index
            elif between and row >= 0 and self._first[row] == self._first[index]:
                self._row[index] = row
            stop = span.end


def _begins_at(source: str, start: int, between: str) -> int:
    """Give the column of the first cell of a row that holds something: empty ones before it count."""
    if "<tr" in between:
        row = between[between.rfind("<tr") :]
        return max(0, row.count("<td") + row.count("<th") - 1)
    line = source[max(source.rfind("\n", 0, start) + 1, start - ROW) : start].lstrip()
    return 0 if "<" in line else max(0, line.count("|") - line.startswith("|"))
