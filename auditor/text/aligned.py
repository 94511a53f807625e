"""Text in which every character knows its source.

An ``AlignedText`` is a run of segments. A segment whose text is as long as its source range maps character by
character; any other (a character reference, a ligature, a line break the author did not write) is atomic: each of its
characters stands for the whole range.
"""

from bisect import bisect_right
from collections.abc import Sequence
from typing import Self, final

from auditor.text.span import Span


@final
class AlignedText:
    """A text with an exact way back: ``span(i, j)`` is the source range that ``text[i:j]`` came from."""

    __slots__ = ("_ends", "_outs", "_shuffled", "_srcs", "text")

    def __init__(
        self, text: str, outs: Sequence[int], srcs: Sequence[int], ends: Sequence[int], *, shuffled: bool = False
    ) -> None:
        """Align ``text``: segment *k* starts at ``outs[k]`` (the first at 0) and came from ``srcs[k]:ends[k]``.

        ``shuffled`` says that neighbours may stand in another order than in the source (a right-to-left override).
        """
        self.text = text
        self._outs = outs
        self._srcs = srcs
        self._ends = ends
        self._shuffled = shuffled

    @classmethod
    def identity(cls, text: str, start: int = 0) -> Self:
        """Align ``text`` with a source in which it stands verbatim at ``start``."""
        return cls(text, (0,), (start,), (start + len(text),))

    def __len__(self) -> int:
        """Count the characters of the text."""
        return len(self.text)

    def origin(self, index: int) -> tuple[int, int]:
        """Give the source range of character ``index``."""
        at = bisect_right(self._outs, index) - 1
        out, src, end = self._outs[at], self._srcs[at], self._ends[at]
        length = (self._outs[at + 1] if at + 1 < len(self._outs) else len(self.text)) - out
        if length == end - src:
            return src + index - out, src + index - out + 1
        return src, end

    def span(self, start: int, end: int) -> Span:
        """Give the smallest source range that holds what ``text[start:end]`` came from; empty for an empty range."""
        if start >= end:
            left = self.origin(start)[0] if start < len(self.text) else self._ends[-1]
            return Span(start=left, end=left)
        first, last = self.origin(start), self.origin(end - 1)
        low, high = min(first[0], last[0]), max(first[1], last[1])
        if self._shuffled:
            inner = slice(bisect_right(self._outs, start), bisect_right(self._outs, end - 1) - 1)
            low, high = min((low, *self._srcs[inner])), max((high, *self._ends[inner]))
        return Span(start=low, end=high)

    def with_text(self, text: str) -> "AlignedText":
        """Give the same alignment under another text of the same length."""
        if len(text) != len(self.text):
            message = "an alignment holds for texts of one length only"
            raise ValueError(message)
        return AlignedText(text, self._outs, self._srcs, self._ends, shuffled=self._shuffled)

    def copy(self, builder: "AlignedBuilder", start: int, end: int) -> None:
        """Append ``text[start:end]`` with its source ranges to ``builder``."""
        if start >= end:
            return
        builder.shuffled |= self._shuffled
        outs, at = self._outs, bisect_right(self._outs, start) - 1
        while at < len(outs) and outs[at] < end:
            out = outs[at]
            stop = outs[at + 1] if at + 1 < len(outs) else len(self.text)
            src, src_end = self._srcs[at], self._ends[at]
            low, high = max(out, start), min(stop, end)
            if stop - out == src_end - src:
                builder.add(self.text[low:high], src + low - out, src + high - out)
            else:
                builder.add(self.text[low:high], src, src_end)
            at += 1

    def rewrite(self, edits: Sequence[tuple[int, int, str]]) -> "AlignedText":
        """Replace each ``text[start:end]`` by its new text; edits are in order and disjoint. Linear in both."""
        builder, at = AlignedBuilder(), 0
        for start, end, new in edits:
            self.copy(builder, at, start)
            if new:
                span = self.span(start, end)
                builder.add(new, span.start, span.end)
            at = end
        self.copy(builder, at, len(self.text))
        return builder.build()

    def segments(self) -> list[tuple[int, int, int, int]]:
        """List the segments as ``(start, end, source start, source end)``."""
        stops = [*self._outs[1:], len(self.text)]
        return list(zip(self._outs, stops, self._srcs, self._ends, strict=True))


@final
class AlignedBuilder:
    """Collects pieces of text with their source ranges into one ``AlignedText``."""

    __slots__ = ("_ends", "_outs", "_parts", "_srcs", "length", "shuffled")

    def __init__(self, *, shuffled: bool = False) -> None:
        """Start empty; ``length`` counts the characters added so far. ``shuffled``: pieces come in another order."""
        self._parts: list[str] = []
        self._outs: list[int] = []
        self._srcs: list[int] = []
        self._ends: list[int] = []
        self.length = 0
        self.shuffled = shuffled

    def add(self, text: str, start: int, end: int) -> None:
        """Append ``text``, which came from source ``start:end``; nothing happens for an empty ``text``."""
        if text:
            self._parts.append(text)
            self._outs.append(self.length)
            self._srcs.append(start)
            self._ends.append(end)
            self.length += len(text)

    def last(self) -> str:
        """Give the last character added, or the empty string."""
        return self._parts[-1][-1] if self._parts else ""

    def build(self) -> AlignedText:
        """Give everything added so far as one text."""
        if not self._outs:
            return AlignedText("", (0,), (0,), (0,))
        return AlignedText(
            "".join(self._parts), tuple(self._outs), tuple(self._srcs), tuple(self._ends), shuffled=self.shuffled
        )
