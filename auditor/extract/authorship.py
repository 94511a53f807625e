"""Whether a contact is named as the one who made something: a byline, a trailer of a commit, a field of a package."""

from collections.abc import Mapping
from typing import final

from auditor.extract.mentions import Channel
from auditor.extract.view import View
from auditor.extract.vocabulary import Hit, within

REACH = 60
"""Characters between a byline and the contact: a name, an office, quotation marks."""
BEHIND = 12
"""Characters behind a contact in which a byline may stand in brackets: (本文作者)."""
NAME = 60
"""Characters of a name before a mailbox."""
_MARKS = ":/<=|\\"
_BETWEEN = " \"']})"


@final
class Authorship:
    """Answers for one article, from the vocabulary's hits in it."""

    __slots__ = ("_hits", "_office", "_view")

    def __init__(self, view: View, hits: Mapping[str, list[Hit]]) -> None:
        """Take the view and the hits in it."""
        self._view = view
        self._hits = hits
        self._office = {(start, end) for start, end, _ in hits["official"]}

    def is_credit(self, span: tuple[int, int], hole: tuple[int, int]) -> bool:
        """Say whether a byline stands before the contact in its line, in the line above, or right behind it.

        Words that also say whose channel it is (作者, maintainer) must be followed by a sign as in a field: ``作者：``.
        """
        text = self._view.text
        low = text.rfind("\n", max(0, span[0] - REACH), span[0])
        low = low + 1 if low >= 0 else max(0, span[0] - REACH)
        first = max(0, low - REACH)
        above = max(first, text.rfind("\n", first, max(0, low - 1)) + 1)
        for start, end, _ in within(self._hits["byline"], above, hole[0]):
            plain = (start, end) not in self._office
            if self._field(end) or (plain and start >= low) or end == low - 1:
                return True
        aside = text[hole[1] : hole[1] + BEHIND].lstrip(" ")
        behind = within(self._hits["byline"], hole[1], hole[1] + BEHIND) if aside[:1] in ("(", ",") else []
        return any((start, end) not in self._office for start, end, _ in behind)

    def is_mailbox(self, hole: tuple[int, int], channel: Channel) -> bool:
        """Say whether an address is written as mail programs name people: ``A Person <a@example.org>`` (RFC 5322)."""
        text, (start, end) = self._view.text, hole
        if channel is not Channel.EMAIL or text[start - 1 : start] != "<" or text[end : end + 1] != ">":
            return False
        low = text.rfind("\n", max(0, start - NAME), start)
        name = text[max(low + 1, start - NAME) : start - 1].strip(" -*\"'[")
        return 0 < len(name.split()) <= 4 and not any(sign in name for sign in ":,;!?")  # noqa: PLR2004 — words of a name

    def _field(self, end: int) -> bool:
        """Say whether a sign of a field stands behind a word that ends at ``end``: ``author = [``, ``作者：``."""
        text = self._view.text
        while end < len(text) and text[end] in _BETWEEN:
            end += 1
        return end < len(text) and text[end] in _MARKS + "{"
