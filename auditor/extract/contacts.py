"""The contacts of an article: from its links and from its words, each once at each place, with its role."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import final

from auditor.extract.at_sign import at_contacts
from auditor.extract.candidate import Candidate
from auditor.extract.channels import canonical, looks_chosen
from auditor.extract.cued import CUE_DISGUISES, CueReader, as_cues, longest
from auditor.extract.e_mail import addresses
from auditor.extract.link_signs import is_misnamed, refers, sells
from auditor.extract.links import Found
from auditor.extract.mentions import Channel, Contact, Pointer, Role
from auditor.extract.nearby import Nearby
from auditor.extract.offers import Offer, find_offers
from auditor.extract.pointers import Instructions, PointerReader
from auditor.extract.role import Circumstance, RoleJudge
from auditor.extract.sounding import Sounding
from auditor.extract.spelled import Spelled
from auditor.extract.spread import spread
from auditor.extract.trace import disguises_of, trace
from auditor.extract.view import View, wordy
from auditor.extract.vocabulary import Hit
from auditor.lexicon.lexicon import Lexicon
from auditor.parse.article import ASIDES, ElementKind, Place
from auditor.text.span import Span

REACH = 60
"""Characters between a contact and an image that belongs to it: the rest of a link's address."""
SHORTEST_BRAND = 6
"""A handle shorter than this may be a word; standing in the text it proves nothing."""
JARGON = frozenset({"slang", "sign", "short-cue"})
"""Ways of naming a channel among those who sell by it."""
MILD = frozenset({"slang", "sign", "short-cue", "id-before-cue"})
"""Ways of writing that hide a contact but are also simply how people write."""
INVITATIONS = ("tg+", "tglist", "wxl", "wag")
"""Canonical forms that lead into a group or a chat and name nobody."""
_QUIET = frozenset({Channel.EMAIL, Channel.PHONE})


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class _Seen:
    """A contact at a place, before its role: ``start:end`` in the view, ``-1`` when it stands in no text."""

    channel: Channel
    handle: str
    canonical: str
    start: int
    end: int
    hole: tuple[int, int]
    """The id alone, in the view; empty where the words are not the id."""
    span: Span
    url: str | None
    disguises: tuple[str, ...]
    cued: bool
    cue: str
    """The word that names the channel, as written; empty when a link or an ``@`` does."""
    worded: bool
    """The id stands in the words, not in an address alone."""


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
        contacts = self._contacts(view, hits, links, judge)
        return contacts, self._pointers.read(view, hits, judge, contacts)

    def _contacts(
        self, view: View, hits: Mapping[str, list[Hit]], links: Sequence[Found], judge: RoleJudge
    ) -> tuple[Contact, ...]:
        near = Nearby(view, hits)
        told = self._pointers.instructions(view.text) if hits["cue"] else Instructions(found=())
        sounded = self._sounding.find(view.text, near.is_word)
        cues = longest([*as_cues(hits["cue"]), *sounded, *self._spelled.find(view.text)])
        linked = [_from_link(view, found) for found in links if found.target is not None]
        candidates = list(self._cued.read(view, cues, near.warm, told.near))
        candidates += at_contacts(view, hits, frozenset(one.id_start for one in candidates))
        candidates += addresses(view)
        candidates = _once(candidates, [(one.at, one.at + len(one.link.text)) for one in links if one.element is None])
        written = [_from_text(view, one) for one in candidates]
        seen = _merged(linked, written)
        offers = self._offered(view, links, judge)
        if not seen:
            return offers
        named = _brands(view, seen)
        seen += named
        brands = {one.canonical for one in named}
        images = _image_starts(view)
        counts = Counter(one.canonical for one in seen)
        contacts = [
            self._judged(view, judge, one, images, is_brand=one.canonical in brands, repeated=counts[one.canonical] > 1)
            for one in seen
        ]
        return tuple(sorted((*spread(contacts), *offers), key=lambda one: (one.span, one.canonical)))

    def _offered(self, view: View, links: Sequence[Found], judge: RoleJudge) -> tuple[Contact, ...]:
        """Give the links that are an offer by themselves; none when the article says that it is paid for them."""
        offers = list(find_offers(links, self._hosts, self._words))
        if not offers or any(word in view.text for word in self._words.disclosed):
            return ()
        offers = [one for one in offers if one.presses or (judge.trade and not one.unknown)]
        seen = [_from_link(view, replace(one.found, target=one.target)) for one in offers]
        contacts = (
            self._judged(view, judge, what, [], is_brand=False, repeated=False, offer=one)
            for one, what in zip(offers, seen, strict=True)
        )
        return tuple(one for one in contacts if one.role is Role.PROMOTION)

    def _judged(
        self, view: View, judge: RoleJudge, seen: _Seen, images: list[int], *, is_brand: bool, repeated: bool,
        offer: Offer | None = None,
    ) -> Contact:  # fmt: skip
        written = seen.span.of(view.article.source.text)
        disguises = tuple(dict.fromkeys((*seen.disguises, *disguises_of(written, seen.handle)))) if not offer else ()
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
            beside_image=seen.worded and _beside_image(images, seen.span),
            cued=seen.cued or (seen.url is not None and seen.channel not in _QUIET),
        )
        role, reasons = judge.judge((seen.start, seen.end), seen.hole, facts) if seen.start >= 0 else _unseen(facts)
        cue = "" if CUE_DISGUISES.isdisjoint(disguises) else seen.cue
        block = view.block(seen.start) if seen.start >= 0 else None
        return Contact(
            channel=seen.channel,
            handle=seen.handle,
            canonical=seen.canonical,
            url=seen.url,
            role=role,
            reasons=reasons,
            span=seen.span,
            disguises=disguises,
            trace=trace(written, seen.handle, cue, seen.channel) if disguises else (),
            hidden=block is not None and block.place in ASIDES - {Place.ALT, Place.TOOLTIP, Place.RAW},
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


def _from_link(view: View, found: Found) -> _Seen:
    target = found.target
    if target is None:
        message = "only a link with a target is a contact"
        raise ValueError(message)
    at = found.at
    if at < 0 and found.element is not None and found.element.block >= 0:
        at = view.bounds(found.element.block)[0]
    words = len(found.link.text) if found.at >= 0 else 0
    return _Seen(
        channel=target.channel,
        handle=target.handle,
        canonical=target.canonical,
        start=at,
        end=at + words if at >= 0 else -1,
        hole=(at, at if found.element is not None else at + words),
        span=found.place,
        url=found.link.url,
        disguises=("misnamed-link",)
        if target.channel not in _QUIET and found.element is not None and is_misnamed(found)
        else (),
        cued=True,
        cue="",
        worded=False,
    )


def _from_text(view: View, one: Candidate) -> _Seen:
    shown = view.handle(one.id_start, one.id_end)
    handle = shown if shown.lower() == one.handle else one.handle
    return _Seen(
        channel=one.channel,
        handle=handle,
        canonical=canonical(one.channel, one.handle),
        start=one.start,
        end=one.end,
        hole=(one.id_start, one.id_end),
        span=view.span(one.start, one.end),
        url=None,
        disguises=one.disguises,
        cued=one.cued,
        cue=view.span(*one.cue).of(view.article.source.text) if one.cue[1] else "",
        worded=one.channel is not Channel.EMAIL,
    )


def _merged(linked: list[_Seen], written: list[_Seen]) -> list[_Seen]:
    """Join a contact in a link's words with the same contact in its address: one contact, given by that link."""
    by_words: dict[str, list[_Seen]] = {}
    for one in linked:
        by_words.setdefault(one.canonical, []).append(one)
    out: list[_Seen] = []
    used: set[int] = set()
    for one in written:
        link = next(
            (link for link in by_words.get(one.canonical, ()) if id(link) not in used and _same_place(link, one)), None
        )
        if link is None:
            out.append(one)
            continue
        used.add(id(link))
        out.append(replace(one, url=link.url, worded=True))
    return [*(one for one in linked if id(one) not in used), *out]


def _same_place(link: _Seen, words: _Seen) -> bool:
    return link.start <= words.end and words.start <= max(link.end, link.start)


def _brands(view: View, seen: list[_Seen]) -> list[_Seen]:
    """Find a promoted id standing in the text as a name: an organisation that is called like its handle."""
    out = []
    taken = sorted((one.span.start, one.span.end) for one in seen)
    for form, first in {one.canonical: one for one in reversed(seen)}.items():
        handle = first.handle.lower()
        if len(handle) < SHORTEST_BRAND or not looks_chosen(handle) or not handle.isascii() or first.channel in _QUIET:
            continue
        if form.startswith(INVITATIONS):
            continue
        at = view.text.find(handle)
        while at >= 0:
            end = at + len(handle)
            span = view.span(at, end)
            block = view.block(at)
            free = not (at and (wordy(view.text[at - 1]) or view.text[at - 1] in "_@/")) and not (
                end < len(view.text) and (wordy(view.text[end]) or view.text[end] == "_")
            )
            shown = block is not None and block.place not in ASIDES and block.place is not Place.CODE
            if free and shown and not _covered(taken, span):
                out.append(
                    _Seen(
                        channel=first.channel, handle=view.handle(at, end), canonical=form, start=at, end=end,
                        hole=(at, end),
                        span=span, url=None, disguises=(), cued=False, cue="", worded=True,
                    )
                )  # fmt: skip
            at = view.text.find(handle, end)
    return out


def _covered(taken: list[tuple[int, int]], span: Span) -> bool:
    at = bisect_right(taken, (span.end, 0)) - 1
    return any(start < span.end and span.start < end for start, end in taken[max(0, at - 1) : at + 1])


def _image_starts(view: View) -> list[int]:
    return sorted(one.span.start for one in view.article.elements if one.kind is ElementKind.IMAGE)


def _beside_image(images: list[int], span: Span) -> bool:
    """Say whether an image stands in the same link or right behind the contact."""
    at = bisect_left(images, span.end - 2)
    return at < len(images) and images[at] - span.end <= REACH
