"""An article's text folded for reading by rules, with its blocks in the folded text's own places."""

from bisect import bisect_left, bisect_right
from functools import cache
from typing import final

import re2

from auditor.parse.article import Article, Block
from auditor.text.aligned import AlignedText
from auditor.text.fold import fold
from auditor.text.span import Span

STOPS = ("。", "!", "?", "\n", ";", ". ")
"""What ends a sentence, folded."""
SENTENCE = 240
"""No sentence is looked at further than this many characters from its middle: cost stays linear."""


ODD = "\u2003"
"""Stands for any space but U+0020 in ``View.spaced``."""


_KEPT = {" ": ODD, "-": "–", "=": "＝"}


@cache
def _odd_sign() -> "re2._Regexp[str]":
    return re2.compile(
        r"[\x{A0}\x{1680}\x{2000}-\x{200A}\x{202F}\x{205F}\x{3000}\x{2010}-\x{2015}\x{2212}\x{FE63}\x{FF0D}\x{FF1D}]"
    )


def wordy(char: str) -> bool:
    """Say whether ``char`` is a Latin letter or a digit: what two words must not share a border with."""
    return char.isascii() and char.isalnum()


@final
class View:
    """The folded text of an article: ``text`` in lower case, ``cased`` as written, both with the way back."""

    __slots__ = ("_back", "_bounds", "_same", "_sentences", "_spaced", "_starts", "_stops", "article", "cased", "text")

    def __init__(self, article: Article) -> None:
        """Fold the article's text once; everything that reads it shares the result."""
        folded = fold(AlignedText.identity(article.text.text))
        self.article = article
        self.text = folded.text
        self.cased = folded.cased
        self._back = folded.aligned
        self._stops: list[int] | None = None
        self._spaced: str | None = None
        self._sentences: dict[tuple[int, int], tuple[int, int]] = {}  # one place is asked about many times
        self._same = len(folded.text) == len(article.text.text) and len(folded.aligned.segments()) == 1
        starts = [block.start for block in article.blocks]
        self._starts = self.places(starts)
        ends = [start - 1 for start in (*self._starts[1:], len(self.text) + 1)]  # a line feed stands between blocks
        self._bounds = [(start, max(start, end)) for start, end in zip(self._starts, ends, strict=False)]

    def span(self, start: int, end: int) -> Span:
        """Give the source range of ``text[start:end]``."""
        if not self._same:
            inner = self._back.span(start, end)
            start, end = inner.start, inner.end
        return self.article.text.span(start, end)

    @property
    def spaced(self) -> str:
        """Give ``text`` with ``ODD`` for every space that is not the everyday one, odd dashes and ``＝`` as they are.

        Nobody types those by chance: between letters of an id they are there to hide it.
        """
        if self._spaced is None:
            written = self.article.text.text
            hits = [] if written.isascii() else [hit.start() for hit in _odd_sign().finditer(written)]
            text, parts, last = self.text, list[str](), 0
            for place in self.places(hits):
                if last <= place < len(text) and text[place] in _KEPT:
                    parts += (text[last:place], _KEPT[text[place]])
                    last = place + 1
            self._spaced = "".join((*parts, text[last:])) if parts else text
        return self._spaced

    def handle(self, start: int, end: int) -> str:
        """Give ``text[start:end]`` in the author's own case; look-alike letters stay undone."""
        return "".join(
            plain if plain.isascii() and not cased.isascii() else cased
            for plain, cased in zip(self.text[start:end], self.cased[start:end], strict=True)
        )

    def places(self, places: list[int]) -> list[int]:
        """Give ascending places of the article's text as places of this text."""
        return places if self._same else self._moved(places)

    def index_of(self, index: int) -> int:
        """Give the place in this text of the article's text place ``index`` (the nearest one after it)."""
        return index if self._same else self._moved([index])[0]

    def block_index(self, at: int) -> int:
        """Give the index of the block in which place ``at`` stands; -1 before the first."""
        return bisect_right(self._starts, at) - 1

    def block(self, at: int) -> Block | None:
        """Give the block in which place ``at`` stands."""
        index = self.block_index(at)
        return self.article.blocks[index] if index >= 0 else None

    def bounds(self, index: int) -> tuple[int, int]:
        """Give start and end of block ``index`` in this text, without the line feed between blocks."""
        return self._bounds[index]

    def place_in(self, index: int, offset: int) -> int:
        """Give the place in visible block ``index`` at which source ``offset`` stands, or would if it were text."""
        low, high = self.bounds(index)
        return bisect_left(range(high), offset, lo=low, key=lambda at: self.span(at, at + 1).start)

    def sentence(self, at: int, end: int) -> tuple[int, int]:
        """Give the sentence around ``at:end``, inside its block."""
        found = self._sentences.get((at, end))
        if found is None:
            found = self._sentences[at, end] = self._sentence(at, end)
        return found

    def _sentence(self, at: int, end: int) -> tuple[int, int]:
        index = self.block_index(at)
        low, high = self.bounds(index) if index >= 0 else (0, len(self.text))
        low, high = max(low, at - SENTENCE), min(high, end + SENTENCE)
        stops = self._sentence_stops()
        before, after = bisect_left(stops, at), bisect_left(stops, end)
        left = stops[before - 1] + 1 if before else 0
        right = stops[after] if after < len(stops) else len(self.text)
        return max(low, left), min(high, right)

    def _sentence_stops(self) -> list[int]:
        """Find where sentences end, once for the whole text."""
        if self._stops is None:
            stops = []
            for stop in STOPS:
                at = self.text.find(stop)
                while at >= 0:
                    stops.append(at)
                    at = self.text.find(stop, at + 1)
            stops.sort()
            self._stops = stops
        return self._stops

    def _moved(self, places: list[int]) -> list[int]:
        """Find ascending places of the article's text in the folded text: one walk over the segments."""
        segments = self._back.segments()
        out, at = [], 0
        for place in places:
            while at < len(segments) and segments[at][3] <= place:
                at += 1
            if at == len(segments):
                out.append(len(self.text))
                continue
            start, stop, src, end = segments[at]
            inside = place - src if place > src and stop - start == end - src else 0
            out.append(start + inside)
        return out
