"""The open elements of an HTML page, as far as they matter for reading: a list, so no depth is too deep."""

from typing import final

from auditor.parse.article import Place
from auditor.parse.builder import Builder
from auditor.parse.tags import BLOCK, ENDS_PARAGRAPH, ENDS_SIBLING, HEADINGS, MARKERS, PLACES

_TABLE_PARTS = frozenset({"td", "th", "caption"})


@final
class Nest:
    """Keeps the builder's place, quotes and hiding in step with the tags.

    For every name the open indices are kept, so each tag costs constant time, opened or closed, balanced or not.
    """

    __slots__ = ("_barriers", "_builder", "_markers", "_open", "_stack")

    def __init__(self, builder: Builder) -> None:
        """Start with nothing open."""
        self._builder = builder
        self._stack: list[tuple[str, Place, int, bool, bool, bool]] = []
        """Name, place and level before, whether it hides, veils, quotes."""
        self._open: dict[str, list[int]] = {}
        self._barriers: list[int] = []
        self._markers: list[int] = []

    def depth(self) -> int:
        """Count the open elements."""
        return len(self._stack)

    def top(self, name: str) -> int:
        """Give the index of the innermost open ``name``, or -1."""
        indices = self._open.get(name)
        return indices[-1] if indices else -1

    def begin(self, name: str, *, hides: bool, veils: bool = False) -> None:
        """Open element ``name``; the elements it ends by itself are closed first. The builder's block is closed."""
        scope = self._markers[-1] if self._markers else -1
        if name in ENDS_PARAGRAPH and (paragraph := self.top("p")) > scope:
            self.cut(paragraph)
        if name in ENDS_SIBLING:
            siblings, limits = ENDS_SIBLING[name]
            limit = max([self.top(other) for other in limits], default=-1)
            inner = [index for sibling in siblings if (index := self.top(sibling)) > limit]
            if inner:
                self.cut(min(inner))
        self._push(name, hides=hides, veils=veils)

    def _push(self, name: str, *, hides: bool, veils: bool) -> None:
        builder, index = self._builder, len(self._stack)
        quotes = name == "blockquote"
        self._stack.append((name, builder.place, builder.level, hides, veils, quotes))
        builder.veiled += veils
        self._open.setdefault(name, []).append(index)
        if name in BLOCK:
            self._barriers.append(index)
            if name in MARKERS:
                self._markers.append(index)
            place = PLACES.get(name)
            if place is not None:
                builder.place, builder.level = place, 0
            elif name in HEADINGS:
                builder.place, builder.level = Place.HEADING, HEADINGS[name]
            builder.quotes += quotes
        if hides:
            builder.hidden += 1
            if builder.hidden == 1:
                builder.enter(Place.HIDDEN)

    def end(self, name: str) -> None:
        """Close the element that end tag ``name`` closes, with everything inside it; nothing when it closes none."""
        index = self.top(name)
        if name in HEADINGS:
            index = max(self.top(heading) for heading in HEADINGS)
        if name in _TABLE_PARTS:
            limit = self.top("table")
        elif name in MARKERS:
            limit = -1
        elif name in BLOCK:
            limit = self._markers[-1] if self._markers else -1
        else:
            limit = self._barriers[-1] if self._barriers else -1
        if index > limit:
            self.cut(index)

    def cut_inline(self, depth: int) -> None:
        """Close elements until ``depth`` are open, unless a block is among them: that one outlives a paragraph."""
        if not self._barriers or self._barriers[-1] < depth:
            self.cut(depth)

    def cut(self, depth: int) -> None:
        """Close elements until ``depth`` are open."""
        builder, stack = self._builder, self._stack
        while len(stack) > depth:
            name, place, level, hides, veils, quotes = stack.pop()
            builder.veiled -= veils
            self._open[name].pop()
            if name in BLOCK:
                builder.close()
                self._barriers.pop()
                if name in MARKERS:
                    self._markers.pop()
                builder.place, builder.level = place, level
                builder.quotes -= quotes
            if hides:
                builder.hidden -= 1
                if builder.hidden == 0:
                    builder.leave()
