"""Why a contact stands where it stands, decided for its own span and never for the document at large."""

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from typing import final

from auditor.extract.mentions import Role
from auditor.extract.view import View
from auditor.extract.vocabulary import Hit, any_within, within
from auditor.parse.article import ASIDES, MarkKind, Place

TRADE = 4
"""This many different words of trade make an article one that sells."""
NEAR = 14
"""Characters within which a negation governs what follows."""


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Circumstance:
    """What is known of a contact besides its words."""

    handle: str
    disguised: bool
    times: int
    """How often this contact is given in the article."""
    beside_image: bool
    cued: bool


@final
class RoleJudge:
    """Judges the role of every contact of one article from the same hits."""

    __slots__ = ("_hits", "_code_ends", "_code_starts", "_last", "_trade", "_view", "placeholders")

    def __init__(self, view: View, hits: Mapping[str, list[Hit]], placeholders: frozenset[str]) -> None:
        """Take the view and the vocabulary's hits in it."""
        self._view = view
        self._hits = hits
        self._trade = len({means for _, _, means in hits["commerce"]})
        code = [mark for mark in view.article.marks if mark.kind is MarkKind.CODE]
        self._code_starts = view.places([mark.start for mark in code])
        self._code_ends = view.places([mark.end for mark in code])
        visible = [index for index, block in enumerate(view.article.blocks) if block.place not in ASIDES]
        self._last = visible[-1] if visible else -1
        self.placeholders = placeholders

    def judge(self, start: int, end: int, facts: Circumstance) -> tuple[Role, tuple[str, ...]]:  # noqa: C901, PLR0911 — in order of weight
        """Give the role of the contact at ``start:end`` of the view and the names of the signs that decided it."""
        view, hits = self._view, self._hits
        index = view.block_index(start)
        block = view.article.blocks[index] if index >= 0 else None
        low, high = view.sentence(start, end)
        if block is not None and block.place is Place.CODE:
            return Role.CODE, ("code-block",)
        if self._in_code(start):
            return Role.DOCUMENTATION_EXAMPLE, ("inline-code",)
        if _is_placeholder(facts.handle, self.placeholders):
            return Role.DOCUMENTATION_EXAMPLE, ("placeholder",)
        said = {kind: any_within(found, low, high) for kind, found in hits.items()}
        if self._negated(low, start, end):
            return Role.NEGATED, ("negation",)
        around = view.bounds(index) if index >= 0 else (low, high)
        if self._warned(index, (low, high), around, said):
            return Role.QUOTED_WARNING, ("warning-words",)
        if said["example"] and not said["solicit"]:
            return Role.DOCUMENTATION_EXAMPLE, ("example-words",)
        if said["legal"]:
            return Role.LEGAL_NOTICE, ("legal-words",)
        return self._purpose(index, said, facts)

    def _purpose(self, index: int, said: Mapping[str, bool], facts: Circumstance) -> tuple[Role, tuple[str, ...]]:
        signs = []
        if facts.disguised:
            signs.append("disguised")
        if said["solicit"]:
            signs.append("asks-to-be-contacted")
        if facts.beside_image:
            signs.append("beside-image")
        if self._trade >= TRADE:
            signs.append("article-sells")
        place = self._view.article.blocks[index].place if index >= 0 else None
        tail = index >= 0 and index == self._last and self._last > 0
        titled = index == 0 and place in {Place.HEADING, Place.PARAGRAPH, Place.TITLE} and self._last > 0
        if place in ASIDES and place is not Place.ALT:
            signs.append("out-of-sight")
        if facts.disguised or (facts.beside_image and facts.cued):
            return Role.PROMOTION, tuple(signs)
        if said["community"] or said["official"] or self._heading_says(index, ("community", "official")):
            if said["solicit"] and self._trade >= TRADE:
                return Role.PROMOTION, tuple(signs)
            return Role.OWN_OFFICIAL, ("own-channel-words",)
        if said["solicit"]:
            return Role.PROMOTION, tuple(signs)
        if facts.cued and (tail or titled) and self._trade:
            return Role.PROMOTION, (*signs, "tail" if tail else "title")
        if facts.cued and self._trade >= TRADE:
            return Role.PROMOTION, tuple(signs)
        if said["credit"]:
            return Role.AUTHOR_CREDIT, ("credit-words",)
        return Role.UNKNOWN, tuple(signs)

    def _in_code(self, at: int) -> bool:
        index = bisect_right(self._code_starts, at) - 1
        return index >= 0 and at < self._code_ends[index]

    def _negated(self, low: int, start: int, end: int) -> bool:
        """Say whether a negation governs the contact: "do not add …", 无需添加微信 …, we have no …"""
        hits = self._hits
        for neg_start, neg_end, _ in within(hits["negate"], low, end):
            if neg_start > start:
                continue
            governed = within(hits["verb"], neg_end, min(neg_end + NEAR, end))
            between = self._view.text[neg_end:start]
            clause = not any(stop in between for stop in ",;:")
            if (governed and clause) or (clause and start - neg_end <= NEAR):
                return not any_within(hits["exclusive"], neg_end, end)
        return False

    def _warned(self, index: int, sentence: tuple[int, int], block: tuple[int, int], said: Mapping[str, bool]) -> bool:
        hits = self._hits
        if said["exclusive"] or (said["solicit"] and not said["reported"]):
            return False
        if said["warn"]:
            return True
        near = any_within(hits["warn"], *block) or self._heading_says(index, ("warn",))
        quoted = index >= 0 and self._view.article.blocks[index].quoted
        return near and (said["reported"] or quoted or _in_quotes(self._view.text, *sentence)) and not said["solicit"]

    def _heading_says(self, index: int, kinds: tuple[str, ...]) -> bool:
        """Say whether the heading (or the lead-in ending in a colon) above block ``index`` has a word of ``kinds``."""
        blocks = self._view.article.blocks
        for above in range(index - 1, max(-1, index - 8), -1):
            low, high = self._view.bounds(above)
            lead = self._view.text[low:high].rstrip().endswith(":")
            if blocks[above].place is Place.HEADING or lead:
                return any(any_within(self._hits[kind], low, high) for kind in kinds)
        return False


def _is_placeholder(handle: str, placeholders: frozenset[str]) -> bool:
    """Say whether a handle stands for any handle: a word of the list, or one character over and over."""
    return (
        handle in placeholders
        or len(set(handle)) == 1
        or set(handle) <= set("x_")
        or handle.startswith(("your", "example"))
    )


def _in_quotes(text: str, low: int, high: int) -> bool:
    return any(opening in text[low:high] for opening in '「『“"《')
