"""Why a contact stands where it stands, decided for its own span and never for the document at large."""

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from typing import final

from auditor.extract.mentions import Channel, Role
from auditor.extract.stance import Stance
from auditor.extract.view import View
from auditor.extract.vocabulary import Hit
from auditor.parse.article import ASIDES, MarkKind, Place

SELLS = 4
"""With this many, not even a group or channel of one's own is for readers only."""
TRADE = 3
"""This many different words of trade make an article one that sells."""
SHORT = 600
"""Characters: a text shorter than this has little else to say than what it sells."""
SOME_TRADE = 2
"""With this many, a private account of a person needs no more to be an offer."""
_PRIVATE = frozenset({Channel.WECHAT, Channel.QQ, Channel.WHATSAPP, Channel.LINE, Channel.VIBER, Channel.SIGNAL})
_QUESTIONS = ("solicit", "community", "official", "example", "legal", "credit", "commerce")


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Circumstance:
    """What is known of a contact besides its words."""

    channel: Channel
    handle: str
    disguised: bool
    beside_image: bool
    is_brand: bool
    """The article calls an organisation by the contact's id."""
    jargon: bool
    """The channel is named as sellers name it: 飞机, ✈, 加微."""
    referral: bool
    """The link pays whoever placed it: ``?start=…``, ``?ref=…``."""
    cued: bool


@final
class RoleJudge:
    """Judges the role of every contact of one article from the same hits."""

    __slots__ = ("_code_ends", "_code_starts", "_last", "_placeholders", "_short", "_stance", "_trade", "_view")

    def __init__(self, view: View, hits: Mapping[str, list[Hit]], placeholders: frozenset[str], *, sells: bool) -> None:
        """Take the view and the vocabulary's hits in it; ``sells``: the page has a link to buy something."""
        self._view = view
        self._stance = Stance(view, hits)
        self._trade = len({means for _, _, means in hits["commerce"]}) + SOME_TRADE * sells
        self._short = len(view.text) < SHORT
        code = [mark for mark in view.article.marks if mark.kind is MarkKind.CODE]
        self._code_starts = view.places([mark.start for mark in code])
        self._code_ends = view.places([mark.end for mark in code])
        visible = [index for index, block in enumerate(view.article.blocks) if block.place not in ASIDES]
        self._last = visible[-1] if visible else -1
        self._placeholders = placeholders

    def judge(self, span: tuple[int, int], hole: tuple[int, int], facts: Circumstance) -> tuple[Role, tuple[str, ...]]:  # noqa: PLR0911 — in order of weight
        """Give the role of the contact at ``span`` of the view (its id at ``hole``) and the signs that decided it."""
        start, end = span
        index = self._view.block_index(start)
        if index >= 0 and self._view.article.blocks[index].place is Place.CODE:
            return Role.CODE, ("code-block",)
        if self._in_code(hole[0]):
            return Role.DOCUMENTATION_EXAMPLE, ("inline-code",)
        if _is_placeholder(facts.handle, self._placeholders):
            return Role.DOCUMENTATION_EXAMPLE, ("placeholder",)
        sentence = self._view.sentence(start, end)
        said = {kind: self._stance.says_outside(kind, sentence, hole) for kind in _QUESTIONS}
        if self._stance.negated(start, end):
            return Role.NEGATED, ("negation",)
        if self._stance.warned(start, end):
            return Role.QUOTED_WARNING, ("warning-words",)
        if said["example"] and not said["solicit"]:
            return Role.DOCUMENTATION_EXAMPLE, ("example-words",)
        if said["legal"]:
            return Role.LEGAL_NOTICE, ("legal-words",)
        return self._purpose(index, said, facts)

    def _purpose(self, index: int, said: Mapping[str, bool], facts: Circumstance) -> tuple[Role, tuple[str, ...]]:
        signs = self._signs(index, said, facts)
        own = said["community"] or said["official"] or self._stance.heading_says(index, ("community", "official"))
        own = own or (facts.channel is Channel.QQ_GROUP and self._trade < TRADE)
        if facts.disguised:
            return Role.PROMOTION, signs
        if own:
            sold = self._trade >= SELLS or (said["solicit"] and (self._trade >= TRADE or said["commerce"]))
            return (Role.PROMOTION, signs) if sold else (Role.OWN_OFFICIAL, ("own-channel-words",))
        if said["solicit"] or facts.referral or facts.jargon or (facts.beside_image and facts.cued):
            return Role.PROMOTION, signs
        if (facts.cued or self._short) and (
            (("tail" in signs or "title" in signs) and self._trade)
            or self._trade >= TRADE
            or (facts.channel in _PRIVATE and self._trade >= SOME_TRADE)
            or (facts.is_brand and self._trade)
            or (self._short and self._trade >= SOME_TRADE)
        ):
            return Role.PROMOTION, signs
        return (Role.AUTHOR_CREDIT, ("credit-words",)) if said["credit"] else (Role.UNKNOWN, signs)

    def _signs(self, index: int, said: Mapping[str, bool], facts: Circumstance) -> tuple[str, ...]:
        place = self._view.article.blocks[index].place if index >= 0 else None
        questions = (
            ("disguised", facts.disguised),
            ("asks-to-be-contacted", said["solicit"]),
            ("beside-image", facts.beside_image),
            ("brand-is-handle", facts.is_brand),
            ("referral", facts.referral),
            ("article-sells", self._trade >= TRADE),
            ("tail", 0 < index == self._last),
            ("title", index == 0 < self._last and place in {Place.HEADING, Place.PARAGRAPH, Place.TITLE}),
            ("out-of-sight", place in ASIDES and place not in {Place.ALT, Place.DRAWN, Place.CODED}),
        )
        return tuple(name for name, holds in questions if holds)

    def _in_code(self, at: int) -> bool:
        index = bisect_right(self._code_starts, at) - 1
        return index >= 0 and at < self._code_ends[index]


def _is_placeholder(handle: str, placeholders: frozenset[str]) -> bool:
    """Say whether a handle stands for any handle: a word of the list, or one character over and over."""
    return (
        handle in placeholders
        or len(set(handle)) == 1
        or set(handle) <= set("x_")
        or handle.startswith(("your", "example"))
    )
