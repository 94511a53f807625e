"""What stands around a place of one article: words of trade, borders of words."""

from bisect import bisect_left
from collections.abc import Mapping
from typing import final

from auditor.extract.view import SENTENCE, View
from auditor.extract.vocabulary import Hit, any_within
from auditor.text.segment import borders

SHORT = 600
"""Characters: a text shorter than this has little to say besides a contact that stands in it."""


@final
class Nearby:
    """Answers for one article; a sentence is cut into words once."""

    __slots__ = ("_borders", "_hits", "_view", "short")

    def __init__(self, view: View, hits: Mapping[str, list[Hit]]) -> None:
        """Take the view and the vocabulary's hits in it; ``short`` says that the text has little else to say."""
        self._view = view
        self._hits = hits
        self.short = len(view.text) < SHORT
        self._borders: dict[tuple[int, int], tuple[int, ...]] = {}

    def trades(self, start: int, end: int) -> bool:
        """Say whether words of trade or of asking to be written to stand in the sentence of ``start:end``."""
        low, high = self._view.sentence(start, end)
        return any_within(self._hits["solicit"], low, high) or any_within(self._hits["commerce"], low, high)

    def is_word(self, start: int, end: int) -> bool:
        """Say whether ``start:end`` begins and ends where words of its sentence do."""
        low, high = self._view.sentence(start, end)
        if start - low >= SENTENCE or high - end >= SENTENCE:  # cut short around this very place: take a fixed stretch
            low = max(0, start // SENTENCE - 1) * SENTENCE
            high = low + 3 * SENTENCE
        if (low, high) not in self._borders:
            self._borders[low, high] = borders(self._view.text[low:high])
        found = self._borders[low, high]
        return _holds(found, start - low) and _holds(found, end - low)


def _holds(found: tuple[int, ...], at: int) -> bool:
    place = bisect_left(found, at)
    return place < len(found) and found[place] == at
