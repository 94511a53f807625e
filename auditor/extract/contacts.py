"""The contacts of an article: from its links and from its words, each once at each place, with its role."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import final

from auditor.extract.at_sign import at_contacts
from auditor.extract.bracketed import in_brackets
from auditor.extract.candidate import Candidate
from auditor.extract.cue_words import CUE_DISGUISES
from auditor.extract.cued import CueReader, as_cues, longest
from auditor.extract.e_mail import addresses
from auditor.extract.link_signs import refers, sells
from auditor.extract.links import Found
from auditor.extract.mentions import Channel, Contact, Pointer, Role
from auditor.extract.nearby import Nearby
from auditor.extract.offers import Offer, find_offers
from auditor.extract.pointers import Instructions, PointerReader
from auditor.extract.role import Circumstance, RoleJudge
from auditor.extract.seen import INVITATIONS, QUIET, Seen, brands, from_link, from_text, id_within, merged
from auditor.extract.sounding import Sounding
from auditor.extract.spelled import Spelled
from auditor.extract.spread import spread
from auditor.extract.trace import disguises_of, trace
from auditor.extract.view import View
from auditor.extract.vocabulary import Hit
from auditor.lexicon.lexicon import Lexicon
from auditor.parse.article import ASIDES, ElementKind, Place
from auditor.text.span import Span

REACH = 60
"""Characters between a contact and an image that belongs to it: the rest of a link's address."""
JARGON = frozenset({"slang", "sign", "short-cue"})
"""Ways of naming a channel among those who sell by it."""
MILD = frozenset({"slang", "sign", "short-cue", "id-before-cue", "spelled-address", "qr-code", "id-in-brackets"})
"""Ways of writing that hide a contact but are also simply how people write."""
CODED: Mapping[Place | None, tuple[str, ...]] = {Place.DRAWN: (), Place.CODED: ("qr-code",)}
"""Where what is written is not what is shown: an image's address, a QR code. Its letters are no disguise."""
UNSEEN = ASIDES - {Place.ALT, Place.DRAWN, Place.CODED, Place.TOOLTIP, Place.RAW}


@final
class ContactReader:
    """Reads contacts with one lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Prepare the cue reader and the sounds."""
        self._cued = CueReader(lexicon)
        self._sounding = Sounding(lexicon)
        self._spelled = Spelled(lexicon)
        self._pointers = PointerReader(lexicon)
        self._hosts, self._words = lexicon.hosts, lexicon.pointers
        self._lexicon = lexicon

    def read(
        self, view: View, hits: Mapping[str, list[Hit]], links: Sequence[Found]
    ) -> tuple[tuple[Contact, ...], tuple[Pointer, ...]]:
        """Give every contact, and every pointer to one that stands elsewhere, in order of place."""
        judge = RoleJudge(view, hits, self._lexicon, sells=sells(links))
        spoken = hits["cue"] or hits["solicit"] or hits["commerce"]
        told = self._pointers.instructions(view.text) if spoken else Instructions()
        contacts = self._contacts(view, hits, links, judge, told)
        return contacts, self._pointers.read(view, hits, judge, contacts, told)

    def _contacts(
        self, view: View, hits: Mapping[str, list[Hit]], links: Sequence[Found], judge: RoleJudge, told: Instructions
    ) -> tuple[Contact, ...]:
        near = Nearby(view, hits)
        sounded = self._sounding.find(view.text, near)
        cues = longest([*as_cues(hits["cue"]), *sounded, *self._spelled.find(view.text)])
        linked = [from_link(view, found) for found in links if found.target is not None]
        candidates = list(self._cued.read(view, cues, near, told.near))
        candidates += at_contacts(view, hits, frozenset(one.id_start for one in candidates))
        candidates += in_brackets(view, hits, frozenset(one.id_start for one in candidates))
        candidates += addresses(view)
        candidates = _once(candidates, [(one.at, one.at + len(one.link.text)) for one in links if one.element is None])
        written = [from_text(view, one) for one in candidates]
        seen = merged(linked, written)
        offers = self._offered(view, links, judge)
        if not seen:
            return offers
        named = brands(view, seen)
        seen += named
        names = {one.canonical for one in named}
        images = _image_starts(view)
        counts = Counter(one.canonical for one in seen)
        contacts = [
            self._judged(view, judge, one, images, is_brand=one.canonical in names, repeated=counts[one.canonical] > 1)
            for one in seen
        ]
        return tuple(sorted((*spread(contacts), *offers), key=lambda one: (one.span, one.canonical)))

    def _offered(self, view: View, links: Sequence[Found], judge: RoleJudge) -> tuple[Contact, ...]:
        """Give the links that are an offer by themselves; none when the article says that it is paid for them."""
        offers = list(find_offers(links, self._hosts, self._words))
        if not offers or any(word in view.text for word in self._words.disclosed):
            return ()
        offers = [self._pressed(view, one) for one in offers]
        offers = [one for one in offers if one.presses or (judge.trade and not one.unknown)]
        seen = [from_link(view, replace(one.found, target=one.target)) for one in offers]
        contacts = (
            self._judged(view, judge, what, [], is_brand=False, repeated=False, offer=one)
            for one, what in zip(offers, seen, strict=True)
        )
        return tuple(one for one in contacts if one.role is Role.PROMOTION)

    def _pressed(self, view: View, offer: Offer) -> Offer:
        """Let the words beside an address that is written out ask to press it, as a link's own words do."""
        if offer.presses or offer.found.element is not None or offer.found.at < 0:
            return offer
        at = offer.found.at
        around = view.text[slice(*view.sentence(at, at + len(offer.found.link.text)))]
        return replace(offer, presses=any(word in around for word in self._words.presses if not word.isascii()))

    def _judged(
        self, view: View, judge: RoleJudge, seen: Seen, images: list[int], *, is_brand: bool, repeated: bool,
        offer: Offer | None = None,
    ) -> Contact:  # fmt: skip
        written = seen.span.of(view.article.source.text)
        block = view.block(seen.start) if seen.start >= 0 else None
        place = block.place if block is not None else None
        coded = place in CODED
        folded = CODED[place] if coded else disguises_of(written, seen.handle, id_within(view, seen))
        disguises = tuple(dict.fromkeys((*seen.disguises, *folded)))
        if offer is not None:
            disguises = ("misnamed-link",) if offer.misnamed else ()
        facts = Circumstance(
            channel=seen.channel,
            handle=seen.handle.lower(),
            disguised=not MILD.issuperset(disguises),
            is_brand=is_brand,
            jargon=not JARGON.isdisjoint(disguises),
            referral=(offer.referral and offer.presses) if offer else seen.url is not None and refers(seen.url),
            repeated=repeated,
            pressed=offer is not None and offer.presses,
            invitation=seen.canonical.startswith(INVITATIONS),
            beside_image=seen.worded and not coded and _beside_image(images, seen.span),
            cued=seen.cued or (seen.url is not None and seen.channel not in QUIET),
        )
        at, hole = (seen.start, seen.end), seen.hole
        if coded and block is not None and block.parent >= 0:  # what stands around the image says why it is there
            here = view.place_in(block.parent, seen.span.start)
            at = hole = (here, here)
        role, reasons = judge.judge(at, hole, facts) if seen.start >= 0 else _unseen(facts)
        cue = "" if CUE_DISGUISES.isdisjoint(disguises) else seen.cue
        return Contact(
            channel=seen.channel,
            handle=seen.handle,
            canonical=seen.canonical,
            url=seen.url,
            role=role,
            reasons=reasons,
            span=seen.span,
            disguises=disguises,
            trace=trace(written, seen.handle, cue, seen.channel) if disguises and not coded else (),
            hidden=place in UNSEEN,
        )


def _once(candidates: list[Candidate], addresses_at: list[tuple[int, int]]) -> list[Candidate]:
    """Keep one candidate an id, the one whose cue reaches furthest back; a piece of a written-out address is none."""
    inside = sorted(addresses_at)
    kept: dict[tuple[int, Channel], Candidate] = {}
    for one in sorted(candidates, key=lambda one: (one.id_start, one.start)):
        at = bisect_right(inside, (one.id_start, len(inside) + one.id_end)) - 1
        if at >= 0 and inside[at][0] <= one.id_start and one.id_end <= inside[at][1]:
            continue
        kept.setdefault((one.id_start, one.channel), one)
    return list(kept.values())


def _unseen(facts: Circumstance) -> tuple[Role, tuple[str, ...]]:
    return (Role.PROMOTION, ("disguised",)) if facts.disguised else (Role.UNKNOWN, ())


def _image_starts(view: View) -> list[int]:
    return sorted(one.span.start for one in view.article.elements if one.kind is ElementKind.IMAGE)


def _beside_image(images: list[int], span: Span) -> bool:
    """Say whether an image stands in the same link or right behind the contact."""
    at = bisect_left(images, span.end - 2)
    return at < len(images) and images[at] - span.end <= REACH
