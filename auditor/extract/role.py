"""Why a contact stands where it stands, decided for its own span and never for the document at large."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import final

from auditor.extract.authorship import Authorship
from auditor.extract.code_line import in_string, is_code, is_member
from auditor.extract.link_signs import is_button
from auditor.extract.mentions import Channel, Role
from auditor.extract.mixed_scripts import is_disguised
from auditor.extract.placeholder import is_placeholder
from auditor.extract.signs import ornaments
from auditor.extract.spread import NAMED_AS_EXAMPLE
from auditor.extract.stance import Stance
from auditor.extract.view import View
from auditor.extract.vocabulary import Hit
from auditor.lexicon.lexicon import Lexicon
from auditor.parse.article import ASIDES, MarkKind, Place

SELLS = 4
"""With this many words of trade, not even a group or channel of one's own is for readers only."""
TRADE = 3
"""This many different words of trade make an article one that sells."""
SHORT = 600
"""Characters: a text shorter than this has little else to say than what it sells."""
ENOUGH = 3
"""Weak signs, counted by weight, that together make a contact an offer."""
PLENTY = 4
"""So many that they weigh as much as one sign that is strong by itself."""
ORNATE, VERY_ORNATE = 2, 5
"""Emoji and ornaments around a contact: advertising, and nothing but advertising."""
AROUND = 80
"""Characters to either side in which they are counted."""
_WEIGHTS = {
    "tail": 2, "title": 2, "brand-is-handle": 2, "short-text": 1, "repeated": 1, "ornaments": 1, "many-ornaments": 1,
    "private-account": 1, "invitation": 1, "pressed": 1, "goods-beside": 2, "asks-for-trust": 2,
    "mixed-alphabets": 3,
}  # fmt: skip
"""What each weak sign weighs; words of trade weigh one each, up to ``TRADE``."""
_STRONG = frozenset({"disguised", "asks-to-be-contacted", "referral", "jargon", "jargon-alone", "payload-image"})
"""Signs that are enough by themselves."""
_SAYING = frozenset(
    {"ornaments", "repeated", "brand-is-handle", "invitation", "goods-beside", "asks-for-trust", "mixed-alphabets"}
)
"""Signs that a short text without a word of trade must show: where it stands says nothing yet."""
_PLACED = frozenset({"tail", "title", "out-of-sight", "ornaments", "repeated", "payload-image"})
"""Signs of where sellers put a contact; without one, a single word of trade elsewhere in the text means little."""
_PERSONAL = frozenset(
    {Channel.WECHAT, Channel.QQ, Channel.WHATSAPP, Channel.LINE, Channel.VIBER, Channel.SIGNAL, Channel.TELEGRAM}
)
ONE_LINER = 160
"""Characters: a text that is a line or two and names goods and a deal is an offer, whatever it calls its channel."""
_QUESTIONS = ("solicit", "community", "official", "example", "legal", "credit", "commerce", "offer", "exclusive")
_POSTAL = frozenset({Channel.EMAIL, Channel.PHONE})
"""What a notice, an author or a help desk is reached by; a messenger needs plainer words."""


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
    repeated: bool = False
    """The same contact is given more than once."""
    pressed: bool = False
    """Its words ask to be pressed: 点击领取, buy here."""
    invitation: bool = False
    """It leads into a group that names nobody."""


@final
class RoleJudge:
    """Judges the role of every contact of one article from the same hits."""

    __slots__ = (
        "_authorship",
        "_code_ends",
        "_code_starts",
        "_goods",
        "_last",
        "_ornate",
        "_placeholders",
        "_short",
        "_stance",
        "_trade",
        "_view",
        "_words",
    )

    def __init__(self, view: View, hits: Mapping[str, list[Hit]], lexicon: Lexicon, *, sells: bool) -> None:
        """Take the view and the vocabulary's hits in it; ``sells``: the page has a link to buy something."""
        self._view = view
        self._ornate: list[int] | None = None
        self._stance = Stance(view, hits)
        self._authorship = Authorship(view, hits)
        self._words = len({means for _, _, means in hits["commerce"]})
        self._trade = self._words + 2 * sells
        self._short = len(view.text) < SHORT
        code = [mark for mark in view.article.marks if mark.kind is MarkKind.CODE]
        self._code_starts = view.places([mark.start for mark in code])
        self._code_ends = view.places([mark.end for mark in code])
        visible = [index for index, block in enumerate(view.article.blocks) if block.place not in ASIDES]
        self._last = visible[-1] if visible else -1
        self._placeholders, self._goods = lexicon.placeholders, lexicon.pointers.goods

    def judge(self, span: tuple[int, int], hole: tuple[int, int], facts: Circumstance) -> tuple[Role, tuple[str, ...]]:
        """Give the role of the contact at ``span`` of the view (its id at ``hole``) and the signs that decided it."""
        index = self._view.block_index(span[0])
        if is_placeholder(facts.handle, self._placeholders) and not self._is_code(index, hole[0]):
            return Role.DOCUMENTATION_EXAMPLE, ("placeholder",)
        sentence = self._view.sentence(*span)
        said = {kind: self._stance.says_outside(kind, sentence, hole) for kind in _QUESTIONS}
        told = self._told(span, hole, said)
        if told is not None:
            return (told[0], NAMED_AS_EXAMPLE) if facts.is_brand and told[1] == NAMED_AS_EXAMPLE[1:] else told
        noticed = self._noticed(index, span, hole, facts) if not said["solicit"] and not said["commerce"] else None
        if noticed is not None:
            return noticed
        if self._is_formal(span, hole, said):
            return Role.CODE, ("code-line",)
        return self._purpose(index, said, facts, span, hole)

    def _noticed(
        self, index: int, span: tuple[int, int], hole: tuple[int, int], facts: Circumstance
    ) -> tuple[Role, tuple[str, ...]] | None:
        """Give the role of a contact under a heading of law, or of an address in a notice or a byline."""
        post = facts.channel in _POSTAL
        quiet = self._words < TRADE and not facts.disguised
        if (quiet or post) and self._stance.heading_says(index, ("legal",)):
            return Role.LEGAL_NOTICE, ("legal-words",)
        if post and self._stance.block_says(index, "legal"):
            return Role.LEGAL_NOTICE, ("legal-words",)
        if post and (self._authorship.is_credit(span, hole) or self._authorship.is_mailbox(hole, facts.channel)):
            return Role.AUTHOR_CREDIT, ("byline",)
        return None

    def told(self, span: tuple[int, int]) -> Role | None:
        """Give the role of words that are told of rather than told, at ``span`` of the view; ``None`` for others."""
        sentence = self._view.sentence(*span)
        said = {kind: self._stance.says_outside(kind, sentence, span) for kind in _QUESTIONS}
        found = self._told(span, span, said)
        return found[0] if found is not None else None

    def asks_above(self, index: int) -> bool:
        """Say whether the heading above block ``index``, or what leads in to it, asks to be contacted or to buy."""
        return self._stance.heading_says(index, ("solicit", "commerce"))

    @property
    def trade(self) -> int:
        """Count the different words of trade in the article, a link to buy something counting for two."""
        return self._trade

    def _is_code(self, index: int, at: int) -> bool:
        return (index >= 0 and self._view.article.blocks[index].place is Place.CODE) or self._in_code(at)

    def _told(
        self, span: tuple[int, int], hole: tuple[int, int], said: Mapping[str, bool]
    ) -> tuple[Role, tuple[str, ...]] | None:
        """Give the role by which a contact is shown, not given, in order of weight; ``None`` when it is given."""
        start, end = span
        index = self._view.block_index(start)
        stance, inline = self._stance, self._in_code(hole[0])
        plain = not said["solicit"] and not said["commerce"]
        legal = said["legal"] and plain
        example = said["example"] and not said["solicit"]
        example = example and not stance.nearer(("official", "community"), "example", span)
        answers: tuple[tuple[Role, str, Callable[[], bool]], ...] = (
            (Role.CODE, "code-block", lambda: index >= 0 and self._view.article.blocks[index].place is Place.CODE),
            (Role.QUOTED_WARNING, "warning-words", lambda: inline and stance.shown(start, end)),
            (Role.DOCUMENTATION_EXAMPLE, "inline-code", lambda: inline),
            (Role.NEGATED, "negation", lambda: stance.negated(start, end)),
            (Role.LEGAL_NOTICE, "legal-words", lambda: legal and not stance.shown(start, end)),
            (Role.QUOTED_WARNING, "warning-words", lambda: stance.warned(start, end)),
            (Role.DOCUMENTATION_EXAMPLE, "example-words", lambda: example),
            (Role.DOCUMENTATION_EXAMPLE, "example-head", lambda: stance.head_says(index, "example")),
            (Role.DOCUMENTATION_EXAMPLE, "example-head", lambda: plain and stance.heading_says(index, ("example",))),
        )
        return next(((role, (sign,)) for role, sign, holds in answers if holds()), None)

    def _is_formal(self, span: tuple[int, int], hole: tuple[int, int], said: Mapping[str, bool]) -> bool:
        """Say whether the line is program text, or a value of a configuration that offers nothing."""
        article = self._view.article
        place = self._view.span(*(hole if hole[0] < hole[1] else span))
        if is_code(article.source.text, place.start, place.end):
            asks = said["solicit"] and not in_string(article.source.text, place.start, place.end)
            return not (said["official"] or said["community"] or asks)
        offers = said["solicit"] or said["commerce"] or said["official"] or said["offer"] or self._names_goods(span)
        return not offers and is_member(article.source.text, place.start, place.end)

    def _purpose(
        self, index: int, said: Mapping[str, bool], facts: Circumstance, span: tuple[int, int], hole: tuple[int, int]
    ) -> tuple[Role, tuple[str, ...]]:
        signs = self._signs(index, said, facts, span, button=hole[0] == hole[1])
        own = said["community"] or said["official"] or self._stance.heading_says(index, ("community", "official"))
        own = own or (facts.channel is Channel.QQ_GROUP and self._words < TRADE)
        if facts.disguised:
            return Role.PROMOTION, signs
        quiet = self._words < TRADE and not said["commerce"] and _STRONG.isdisjoint(signs)
        if quiet and self._authorship.is_credit(span, hole):
            return Role.AUTHOR_CREDIT, ("byline",)
        if own:
            sold = self._words >= SELLS or (said["solicit"] and (self._words >= TRADE or said["commerce"]))
            sold = sold or self._deals(said, span)
            return (Role.PROMOTION, signs) if sold else (Role.OWN_OFFICIAL, ("own-channel-words",))
        weight = sum(_WEIGHTS.get(sign, 0) for sign in signs) + min(self._trade, TRADE)
        near = self._trade > 1 or not _PLACED.isdisjoint(signs) or not self._short
        near = near or self._stance.block_says(index, "commerce") or len(self._view.text) < ONE_LINER
        meant = (self._trade and near) or (self._short and not _SAYING.isdisjoint(signs))
        offered = weight >= ENOUGH and (facts.cued or self._short) and meant
        if not _STRONG.isdisjoint(signs) or offered:
            strong = weight >= PLENTY and _STRONG.isdisjoint(signs)
            return Role.PROMOTION, (*signs, "many-signs") if strong else signs
        return (Role.AUTHOR_CREDIT, ("credit-words",)) if said["credit"] else (Role.UNKNOWN, signs)

    def _deals(self, said: Mapping[str, bool], span: tuple[int, int]) -> bool:
        """Say whether a text of a line or two calls goods and a deal by name, and nobody's office."""
        return len(self._view.text) < ONE_LINER and said["offer"] and not said["official"] and self._names_goods(span)

    def _signs(
        self, index: int, said: Mapping[str, bool], facts: Circumstance, span: tuple[int, int], *, button: bool
    ) -> tuple[str, ...]:
        place = self._view.article.blocks[index].place if index >= 0 else None
        ornaments = self._ornaments(*span)
        goods = self._short and self._names_goods(span)
        dealt = said["solicit"] or said["exclusive"] or bool(self._trade) or goods or ornaments >= ORNATE
        questions = (
            ("disguised", facts.disguised),
            ("asks-to-be-contacted", said["solicit"] or (button and is_button(self._view.text[slice(*span)].strip()))),
            ("asks-for-trust", said["exclusive"]),
            ("payload-image", facts.beside_image and facts.cued),
            ("brand-is-handle", facts.is_brand),
            ("referral", facts.referral),
            ("jargon", facts.jargon and dealt),
            ("jargon-alone", facts.jargon and not dealt),
            ("article-sells", self._trade >= TRADE),
            ("tail", 0 < index == self._last),
            ("title", index == 0 < self._last and place in {Place.HEADING, Place.PARAGRAPH, Place.TITLE}),
            ("out-of-sight", place in ASIDES and place not in {Place.ALT, Place.DRAWN, Place.CODED}),
            ("short-text", self._short),
            ("mixed-alphabets", self._short and is_disguised(self._view)),
            ("repeated", facts.repeated and self._short),
            ("ornaments", ornaments >= ORNATE),
            ("many-ornaments", ornaments >= VERY_ORNATE),
            ("private-account", facts.channel in _PERSONAL and not facts.invitation),
            ("invitation", facts.invitation),
            ("pressed", facts.pressed),
            ("goods-beside", goods),
        )
        return tuple(name for name, holds in questions if holds)

    def _ornaments(self, start: int, end: int) -> int:
        """Count the emoji and ornaments around ``start:end``."""
        if self._ornate is None:
            self._ornate = ornaments(self._view.text)
        return bisect_left(self._ornate, end + AROUND) - bisect_left(self._ornate, max(0, start - AROUND))

    def _names_goods(self, span: tuple[int, int]) -> bool:
        """Say whether the sentence around ``span`` names what is sold in this trade."""
        low, high = self._view.sentence(*span)
        around = f"{self._view.text[low : span[0]]} {self._view.text[span[1] : high]}"
        return any(not word.isascii() or _says(around, word) for word in self._goods if word in around)

    def _in_code(self, at: int) -> bool:
        index = bisect_right(self._code_starts, at) - 1
        return index >= 0 and at < self._code_ends[index]


def _says(text: str, word: str) -> bool:
    """Say whether a Latin ``word`` stands in ``text`` by itself."""
    at = text.find(word)
    while at >= 0:
        end = at + len(word)
        if not (at and text[at - 1].isascii() and text[at - 1].isalpha()) and not (
            end < len(text) and text[end].isascii() and text[end].isalpha()
        ):
            return True
        at = text.find(word, end)
    return False
