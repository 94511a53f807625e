"""Whether a stretch of an article is told of rather than told: warned of, denied, quoted from somebody else."""

from collections.abc import Mapping
from typing import final

from auditor.extract.view import View
from auditor.extract.vocabulary import Hit, any_within, within
from auditor.parse.article import ASIDES, Place

GOVERNS = 14
"""Characters within which a negation governs what follows."""
BESIDE = 2
"""Blocks before and after a quotation in which its teller speaks of it."""
ABOVE = 8
"""Blocks that are looked through for the heading or lead-in above a block."""
_NOT = "不没沒無无未勿别別非"


@final
class Stance:
    """Answers for one article, from the vocabulary's hits in it; never for the document at large."""

    __slots__ = ("_hits", "_view")

    def __init__(self, view: View, hits: Mapping[str, list[Hit]]) -> None:
        """Take the view and the hits in it."""
        self._view = view
        self._hits = hits

    def says(self, kind: str, low: int, high: int) -> bool:
        """Say whether a word of class ``kind`` stands in ``low:high`` and is not itself negated (``不私聊``)."""
        return any(not self._is_negated(start) for start, _, _ in within(self._hits[kind], low, high))

    def says_outside(self, kind: str, span: tuple[int, int], hole: tuple[int, int]) -> bool:
        """Do the same for the words of ``span`` that do not lie in ``hole`` (an id may contain a word)."""
        return any(
            not (hole[0] <= start and end <= hole[1]) and not self._is_negated(start)
            for start, end, _ in within(self._hits[kind], *span)
        )

    def _is_negated(self, at: int) -> bool:
        before = self._view.text[max(0, at - 2) : at].rstrip()
        if before and before[-1] in _NOT:
            return True
        return any(at - end <= 1 for _, end, _ in within(self._hits["negate"], max(0, at - 16), at))

    def negated(self, start: int, end: int) -> bool:
        """Say whether a negation governs ``start:end``: "do not add …", 无需添加微信 …, "we have no …"."""
        hits, text = self._hits, self._view.text
        low, _ = self._view.sentence(start, end)
        for neg_start, neg_end, _ in within(hits["negate"], low, end):
            if neg_start > start or any(stop in text[neg_end:start] for stop in ",;:") or self._urges(neg_end):
                continue
            governed = any_within(hits["verb"], neg_end, min(neg_end + GOVERNS, end))
            if governed or start - neg_end <= GOVERNS:
                return not any_within(hits["exclusive"], neg_end, end)
        return False

    def _urges(self, negation_end: int) -> bool:
        """Say whether a negation that ends there only presses the reader on: 不要错过, do not hesitate."""
        return any(
            start - negation_end <= 1
            for start, _, _ in within(self._hits["urge"], negation_end, negation_end + GOVERNS)
        )

    def warned(self, start: int, end: int, *, marks: bool = True) -> bool:
        """Say whether ``start:end`` is quoted to warn of it.

        Its own sentence must warn, or the block, the heading above or the teller's words beside a quotation must, and
        then something must say that these are somebody else's words. Asking for trust in this one contact cancels it.
        ``marks`` says whether quotation marks are such a sign (around an app's name they are none).
        """
        low, high = self._view.sentence(start, end)
        index = self._view.block_index(start)
        asks = self.says("solicit", low, high) or any_within(self._hits["exclusive"], low, high)
        told = any_within(self._hits["reported"], low, high)
        quoted = index >= 0 and self._view.article.blocks[index].quoted
        if quoted and self._disowned(index):
            return True
        if told and self._forbids(low, high):
            return True
        if any_within(self._hits["exclusive"], low, high) or (asks and not told):
            return False
        if any_within(self._hits["warn"], low, high):
            return True
        around = self._view.bounds(index) if index >= 0 else (low, high)
        near = any_within(self._hits["warn"], *around) or self.heading_says(index, ("warn",))
        quoted = quoted or (marks and any(mark in self._view.text[low:high] for mark in "「『“《"))
        return near and (told or quoted)

    def _disowned(self, index: int) -> bool:
        """Say whether the blocks beside a quotation speak of it as of something to keep away from."""
        blocks = self._view.article.blocks
        for other in range(max(0, index - BESIDE), min(len(blocks), index + BESIDE + 1)):
            if blocks[other].quoted or blocks[other].place in ASIDES:
                continue
            low, high = self._view.bounds(other)
            refers = any_within(self._hits["refers"], low, high)
            if refers and (any_within(self._hits["warn"], low, high) or self._forbids(low, high)):
                return True
        return False

    def _forbids(self, low: int, high: int) -> bool:
        """Say whether ``low:high`` tells not to do something with a contact: 请勿添加, do not reply."""
        text = self._view.text
        for _, end, _ in within(self._hits["negate"], low, high):
            if self._urges(end):
                continue
            comma = text.find(",", end, end + GOVERNS)
            if any_within(self._hits["verb"], end, min(comma if comma >= 0 else end + GOVERNS, high)):
                return True
        return False

    def heading_says(self, index: int, kinds: tuple[str, ...]) -> bool:
        """Say whether the heading above block ``index``, or what leads in to it, has a word of ``kinds``."""
        blocks = self._view.article.blocks
        in_list = 0 <= index < len(blocks) and blocks[index].place is Place.ITEM
        for above in range(index - 1, max(-1, index - ABOVE), -1):
            low, high = self._view.bounds(above)
            leads = self._view.text[low:high].rstrip().endswith(":") or (
                in_list and blocks[above].place is Place.PARAGRAPH
            )
            if blocks[above].place is Place.HEADING or leads:
                return any(any_within(self._hits[kind], low, high) for kind in kinds)
        return False
