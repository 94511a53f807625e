"""Whether a stretch of an article is told of rather than told: warned of, denied, quoted from somebody else."""

from collections.abc import Mapping
from functools import partial
from typing import final

from auditor.extract.runs import Runs
from auditor.extract.view import SENTENCE, View
from auditor.extract.vocabulary import Hit, any_within, within
from auditor.parse.article import ASIDES, Place

GOVERNS = 14
"""Characters within which a negation governs what follows; twice as many where words are spelled in letters."""
AFTER = 32
"""Characters behind a contact in which it is said to be closed, or somebody else's."""
BESIDE = 2
"""Blocks before and after a quotation in which its teller speaks of it."""
ABOVE = 8
"""Blocks that are looked through for the heading or lead-in above a block."""
LEAD = 120
"""Characters of a line that leads in to what follows; a longer one is no title."""
_LISTED = frozenset({Place.ITEM, Place.CELL})
_QUOTES = (("“", "”"), ("「", "」"), ("『", "』"), ("«", "»"), ('"', '"'))
_IN_ADDRESS = frozenset("./@")
"""Before a word: it is a piece of an address or a path, and says nothing."""
_NOT = "不没沒無无未勿别別非"
_NO_NEGATION = ("特别", "特別", "分别", "分別", "个别", "個別", "识别", "識別", "差别", "差別")
"""Words that end in one of these and deny nothing."""


@final
class Stance:
    """Answers for one article, from the vocabulary's hits in it; never for the document at large."""

    __slots__ = ("_disowning", "_headings", "_heads", "_hits", "_runs", "_view")

    def __init__(self, view: View, hits: Mapping[str, list[Hit]]) -> None:
        """Take the view and the hits in it."""
        self._view = view
        self._hits = hits
        self._headings: dict[int, int | None] = {}
        self._heads: dict[tuple[int, int, bool], bool] = {}
        self._disowning: dict[int, bool] = {}
        self._runs: Runs | None = None

    def says(self, kind: str, low: int, high: int) -> bool:
        """Say whether a word of class ``kind`` stands in ``low:high`` and is not itself negated (``不私聊``)."""
        return any(not self._is_negated(start) for start, _, _ in within(self._hits[kind], low, high))

    def says_outside(self, kind: str, span: tuple[int, int], hole: tuple[int, int]) -> bool:
        """Do the same for the words of ``span`` that do not lie in ``hole`` (an id may contain a word)."""
        return any(
            not (hole[0] <= start and end <= hole[1])
            and not self._is_negated(start)
            and self._view.text[start - 1 : start] not in _IN_ADDRESS
            for start, end, _ in within(self._hits[kind], *span)
        )

    def block_says(self, index: int, kind: str) -> bool:
        """Say whether block ``index``, if it is no longer than a sentence may be, has a word of class ``kind``."""
        low, high = self._view.bounds(index) if index >= 0 else (0, 0)
        return high - low <= SENTENCE and any_within(self._hits[kind], low, high)

    def nearer(self, kinds: tuple[str, ...], other: str, span: tuple[int, int]) -> bool:
        """Say whether a word of one of ``kinds`` stands nearer to ``span``, in its sentence, than any of ``other``."""
        low, high = self._view.sentence(*span)
        return min(map(partial(self._distance, low, high, span), kinds)) < self._distance(low, high, span, other)

    def _distance(self, low: int, high: int, span: tuple[int, int], kind: str) -> int:
        return min(
            (max(span[0] - end, start - span[1], 0) for start, end, _ in within(self._hits[kind], low, high)),
            default=high - low + 1,
        )

    def _is_negated(self, at: int) -> bool:
        before = self._view.text[max(0, at - 2) : at].rstrip()
        if before and before[-1] in _NOT and not before.endswith(_NO_NEGATION):
            return True
        return any(at - end <= 1 for _, end, _ in within(self._hits["negate"], max(0, at - 16), at))

    def negated(self, start: int, end: int) -> bool:
        """Say whether ``start:end`` is denied: 无需添加微信 …, "we have no …", "… is closed", …不是我们的."""
        hits, text = self._hits, self._view.text
        low, high = self._view.sentence(start, end)
        for neg_start, neg_end, _ in within(hits["negate"], low, end):
            if neg_start > start or any(stop in text[neg_end:start] for stop in ",;:") or self._urges(neg_end):
                continue
            reach = GOVERNS if text[neg_end - 1] > "\u2e7f" else 2 * GOVERNS
            governed = any_within(hits["verb"], neg_end, min(neg_end + reach, start))
            if governed or start - neg_end <= reach:
                return not any_within(hits["exclusive"], neg_end, end)
        high = min(high, end + AFTER)
        comma = text.find(",", end, high)
        return any_within(hits["gone"], end, comma if comma >= 0 else high)

    def _urges(self, negation_end: int) -> bool:
        """Say whether a negation that ends there only presses the reader on: 不要错过, do not hesitate."""
        return any(
            start - negation_end <= 1
            for start, _, _ in within(self._hits["urge"], negation_end, negation_end + GOVERNS)
        )

    def warned(self, start: int, end: int, *, marks: bool = True, told: bool = True) -> bool:
        """Say whether ``start:end`` is quoted to warn of it.

        Its own sentence must warn, or the block, the heading above or the teller's words beside a quotation must, and
        then something must say that these are another's words. Asking for trust in this one contact cancels it.
        ``marks``: quotation marks are such a sign (around an app's name they are none); ``told``: so is a report.
        """
        low, high = self._view.sentence(start, end)
        index = self._view.block_index(start)
        if self.shown(start, end):
            return True
        reported = any_within(self._hits["reported"], low, high)
        if told and reported and self._forbids(low, high):
            return True
        trusted = any_within(self._hits["exclusive"], low, high)
        crimes = 0 if trusted else len(within(self._hits["crime"], low, high))
        if crimes > 1 or (told and reported and not trusted and self._is_speech(start, end)):
            return True
        if trusted or (self.says("solicit", low, high) and not reported):
            return False
        if self.says("warn", low, high) or any_within(self._hits["crime"], low, high):
            return True
        around = self._view.bounds(index) if index >= 0 else (low, high)
        warns = self._hits["warn"]
        near = bool(warns) and (any_within(warns, *around) or self.heading_says(index, ("warn",)))
        quoted = near and index >= 0 and self._view.article.blocks[index].quoted
        quoted = quoted or (near and marks and any(mark in self._view.text[low:high] for mark in "「『“《"))
        return near and (reported or quoted)

    def _is_speech(self, start: int, end: int) -> bool:
        """Say whether ``start:end`` stands in quotation marks, and the words around them say whose, and ask nothing."""
        low, high = self._view.sentence(start, end)
        text = self._view.text
        for opens, closes in _QUOTES:
            first, last = text.rfind(opens, low, start), text.find(closes, end, high)
            if first < 0 or last < 0 or text.find(closes, first + 1, start) >= 0:
                continue
            if opens == closes and text.count(opens, low, start) % 2 == 0:
                continue
            outside = ((low, first), (last, high))
            told = any(any_within(self._hits["reported"], *part) for part in outside)
            asked = any(self.says(kind, *part) for part in outside for kind in ("solicit", "commerce"))
            return told and not asked
        return False

    def shown(self, start: int, end: int) -> bool:
        """Say whether ``start:end`` is a specimen, shown so that others know it: whatever it asks, its teller warns.

        That is said by the head of its column, by a heading or a lead-in, by the words around a quotation or behind a
        list, or by the sentence that follows.
        """
        low, high = self._view.sentence(start, end)
        if any_within(self._hits["exclusive"], low, high):
            return False
        index = self._view.block_index(start)
        if index < 0:
            return self._refuted(low, high, len(self._view.text))
        block = self._view.article.blocks[index]
        listed = block.quoted or block.place in _LISTED
        if listed and self._hits["refers"] and self._disowned(index):
            return True
        if self._hits["warn"]:  # what stands over it is a head by that word
            told = listed or any_within(self._hits["reported"], low, high)
            if any((leads or told) and self._collects(*over, leads=leads) for leads, over in self._over(index, low)):
                return True
        return self._refuted(low, high, self._view.bounds(index)[1])

    def _collects(self, low: int, high: int, *, leads: bool) -> bool:
        """Say whether a head warns of what stands under it: 诈骗账号, a list of scam accounts.

        One that ``leads`` in to just this line may name the channel instead: 以下微信均为骗子. A head is asked once for
        all that stands under it.
        """
        if (head := (low, high, leads)) not in self._heads:
            self._heads[head] = self._is_head(low, high, leads=leads)
        return self._heads[head]

    def _is_head(self, low: int, high: int, *, leads: bool) -> bool:
        if any_within(self._hits["exclusive"], low, high) or not self.says("warn", low, high):
            return False
        return any_within(self._hits["specimen"], low, high) or (leads and any_within(self._hits["cue"], low, high))

    def _over(self, index: int, low: int) -> list[tuple[bool, tuple[int, int]]]:
        """Give what stands over the line at ``low`` of block ``index``, and whether it leads in to just this line.

        That is the head of the column, the first line of the block, the line before and the heading.
        """
        found = []
        head = self._listing().head(index)
        if head is not None:
            found.append((True, self._view.bounds(head)))
        first = self._view.bounds(index)[0]
        if low > first:  # lines of one block: the first is its title, the one before may lead in
            stop = self._view.text.find("\n", first, first + LEAD)
            if 0 <= stop < low:
                found.append((False, (first, stop)))
            above = max(first, self._view.text.rfind("\n", max(first, low - LEAD), max(first, low - 1)) + 1)
            if self._view.text[above:low].rstrip().endswith(":"):
                found.append((True, (above, low)))
        heading = self._heading(index)
        if heading is not None:
            leads = self._view.article.blocks[heading].place is not Place.HEADING
            found.append((leads, self._view.bounds(heading)))
        return found

    def _refuted(self, low: int, high: int, stop: int) -> bool:
        """Say whether the sentence behind ``low:high`` calls it a fraud, or tells to keep away from what was told."""
        reported = any_within(self._hits["reported"], low, high)
        if not reported and not (self._hits["warn"] and self._hits["refers"]):
            return False
        text = self._view.text
        after = high + 1
        while after < stop and text[after] in ' \n"”」』)':
            after += 1
        if after >= stop:
            return False
        after, end = self._view.sentence(after, after + 1)
        end = min(end, stop)
        if after < high or any_within(self._hits["exclusive"], after, end):
            return False
        warned = set(within(self._hits["warn"], after, end))
        refers = any(hit not in warned for hit in within(self._hits["refers"], after, end))
        if refers and self.says("warn", after, end) and not self.says("solicit", after, end):
            return True
        return reported and self._forbids(after, end)

    def _disowned(self, index: int) -> bool:
        """Say whether the blocks beside a quotation speak of it as of something to keep away from."""
        blocks = self._view.article.blocks
        runs = self._listing()
        quoted = blocks[index].quoted
        before = range(max(0, index - BESIDE), index) if quoted else range(0)
        last = index if quoted else runs.last(index)
        for other in (*before, *range(last + 1, min(len(blocks), last + BESIDE + 1))):
            if blocks[other].quoted or blocks[other].place in ASIDES:
                continue
            if not quoted and blocks[other].place is not Place.PARAGRAPH:
                break
            if other not in self._disowning:
                self._disowning[other] = self._disowns(other)
            if self._disowning[other]:
                return True
        return False

    def _disowns(self, index: int) -> bool:
        low, high = self._view.bounds(index)
        refers = any_within(self._hits["refers"], low, high)
        return refers and (any_within(self._hits["warn"], low, high) or self._forbids(low, high))

    def _listing(self) -> Runs:
        if self._runs is None:
            self._runs = Runs(self._view)
        return self._runs

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
        heading = self._heading(index)
        if heading is None:
            return False
        low, high = self._view.bounds(heading)
        return any(any_within(self._hits[kind], low, high) for kind in kinds)

    def head_says(self, index: int, kind: str) -> bool:
        """Say whether the head of the column in which cell ``index`` stands has a word of ``kind``."""
        head = self._listing().head(index) if index >= 0 else None
        return head is not None and any_within(self._hits[kind], *self._view.bounds(head))

    def _heading(self, index: int) -> int | None:
        """Give the heading above block ``index``, or the block that leads in to it; looked for once a block."""
        if index not in self._headings:
            self._headings[index] = self._find_heading(index)
        return self._headings[index]

    def _find_heading(self, index: int) -> int | None:
        blocks = self._view.article.blocks
        if not 0 <= index < len(blocks):
            return None
        listed = blocks[index].place is Place.ITEM
        first = self._listing().first(index) if blocks[index].place in _LISTED else index
        for above in range(first - 1, max(-1, first - ABOVE), -1):
            low, high = self._view.bounds(above)
            leads = self._view.text[max(low, high - LEAD) : high].rstrip().endswith(":") or (
                listed and blocks[above].place is Place.PARAGRAPH
            )
            if blocks[above].place is Place.HEADING or leads:
                return above
        return None
