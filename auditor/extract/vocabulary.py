"""Every word the extractors look for, in one Aho–Corasick automaton and one pass."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from string import ascii_letters
from typing import TypeAlias, final

import ahocorasick_rs

Hit: TypeAlias = tuple[int, int, str]
"""Start, end and what the word stands for."""
Word: TypeAlias = tuple[str, str, str]
"""A folded word, the class it is looked up in, and what it stands for there."""

DIGITS_MAY_FOLLOW = frozenset({"qq/name", "qq-group/name", "qq/initials"})
"""Cues that people write right before a number: ``QQ12345``."""


GLUED = frozenset(
    f"{channel}/{kind}" for channel in ("telegram", "wechat", "whatsapp") for kind in ("name", "initials")
)
"""Cues that people write right before an id, a letter of it, too: ``TGauditor_test``; the id must then show itself."""
MEASURING = frozenset({"currency", "time_unit"})
"""Classes whose words people write right before or after a number: ``RM50``, ``300THB``, ``90days``."""
GLUED_LENGTHS = frozenset({2, 6, 8})
"""Letters of such cues (vx, tg, wechat, weixin, telegram, whatsapp): others begin words (telephone)."""

EVERYDAY = frozenset({"line/name", "line/initials", "signal/name"})
"""Cues that are English words, too: behind letters and a hyphen they end another word: ``next-line @name``."""


_LETTERS = frozenset(ascii_letters)
_WORDY = frozenset("_0123456789" + ascii_letters)


@final
class Vocabulary:
    """Words by class; ``find`` gives every hit of every class, in order, in one linear pass."""

    __slots__ = ("_automaton", "_entries", "_glues", "_measures", "kinds")

    def __init__(self, words: Iterable[Word]) -> None:
        """Compile ``words``; a term may stand in several classes."""
        known = [word for word in words if word[0]]
        self.kinds = tuple(sorted({kind for _, kind, _ in known}))
        place = {kind: at for at, kind in enumerate(self.kinds)}
        by_term: dict[str, list[tuple[int, str]]] = {}
        for term, kind, means in known:
            by_term.setdefault(term, []).append((place[kind], means))
        self._entries = [(term[0] in _WORDY, term[-1] in _WORDY, tuple(uses)) for term, uses in by_term.items()]
        number = {term: at for at, term in enumerate(by_term)}
        self._glues = frozenset(
            number[term]
            for term, kind, means in known
            if kind == "cue" and means in GLUED and len(term) in GLUED_LENGTHS
        )
        self._measures: dict[int, tuple[tuple[int, str], ...]] = {}
        for term, kind, means in known:
            if kind in MEASURING:
                at = number[term]
                self._measures[at] = (*self._measures.get(at, ()), (place[kind], means))
        self._automaton = ahocorasick_rs.AhoCorasick(list(by_term))

    def find(self, text: str) -> Mapping[str, list[Hit]]:
        """Give the hits by class, by start. A word that begins or ends with a Latin letter or a digit stands alone."""
        lists: list[list[Hit]] = [[] for _ in self.kinds]
        entries, size = self._entries, len(text)
        for number, start, end in self._automaton.find_matches_as_indexes(text, overlapping=True):
            left, right, uses = entries[number]
            if left and start and text[start - 1] in _WORDY:
                if number not in self._measures or text[start - 1] not in "0123456789":
                    continue
                uses = self._measures[number]
            if right and end < size and text[end] in _WORDY:
                if number in self._measures and text[end] in "0123456789":
                    uses = self._measures[number]
                elif number not in self._glues and text[end] not in "0123456789":
                    continue
                else:
                    uses = _touching(uses, text[end])
            for place, means in uses if text[start - 1 : start] != "-" else _behind_hyphen(uses, text, start):
                lists[place].append((start, end, means))
        for found in lists:
            if len(found) > 1:
                found.sort()
        return dict(zip(self.kinds, lists, strict=True))


def _behind_hyphen(uses: tuple[tuple[int, str], ...], text: str, start: int) -> tuple[tuple[int, str], ...]:
    """Give what a word that begins at ``start`` means behind a hyphen."""
    return tuple(use for use in uses if text[start - 2 : start - 1] not in _LETTERS or use[1] not in EVERYDAY)


def _touching(uses: tuple[tuple[int, str], ...], after: str) -> tuple[tuple[int, str], ...]:
    """Give what a word means that a letter or digit follows at once: most mean nothing then."""
    return tuple(
        (place, means if means in DIGITS_MAY_FOLLOW and after in "0123456789" else f"{means.partition('/')[0]}/glued")
        for place, means in uses
        if (means in DIGITS_MAY_FOLLOW and after in "0123456789") or (means in GLUED and after != "_")
    )


def within(hits: list[Hit], start: int, end: int) -> list[Hit]:
    """Give the hits that lie wholly in ``start:end``."""
    out: list[Hit] = []
    if not hits or hits[-1][0] < start:
        return out
    for at in range(bisect_left(hits, (start, start, "")), len(hits)):
        hit = hits[at]
        if hit[0] >= end:
            break
        if hit[1] <= end:
            out.append(hit)
    return out


def any_within(hits: list[Hit], start: int, end: int) -> bool:
    """Say whether a hit lies wholly in ``start:end``."""
    if not hits or hits[-1][0] < start:
        return False
    for at in range(bisect_left(hits, (start, start, "")), len(hits)):
        first, last, _ = hits[at]
        if first >= end:
            break
        if last <= end:
            return True
    return False
