"""A contact at its place before anyone asked why it stands there: from a link, from words, or as a name in the text."""

from bisect import bisect_right
from dataclasses import dataclass, replace
from typing import final

import ahocorasick_rs

from auditor.extract.candidate import Candidate
from auditor.extract.channels import canonical, looks_chosen
from auditor.extract.link_signs import is_misnamed
from auditor.extract.links import Found
from auditor.extract.mentions import Channel
from auditor.extract.trace import is_mark
from auditor.extract.view import View, wordy
from auditor.parse.article import ASIDES, Place
from auditor.text.fold import fold_text
from auditor.text.span import Span

MOST_AT_ONCE = 8
"""Links of one contact, the last before its end, that are looked at for one place in the text: cost stays linear."""
FEW = 4
"""Names that are looked for one by one; more of them in one pass for all."""
SHORTEST_BRAND = 6
"""A handle shorter than this may be a word; standing in the text it proves nothing."""
INVITATIONS = ("tg+", "tglist", "tgm:", "tgc:", "wxl", "wag")
"""Canonical forms that lead into a group or a chat and name nobody."""
QUIET = frozenset({Channel.EMAIL, Channel.PHONE})
"""Channels that ordinary pages are full of."""


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
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


def from_link(view: View, found: Found) -> Seen:
    """Give the contact of a link that has a target; raises ``ValueError`` for another."""
    target = found.target
    if target is None:
        message = "only a link with a target is a contact"
        raise ValueError(message)
    at = found.at
    if at < 0 and found.element is not None and found.element.block >= 0:
        at = view.bounds(found.element.block)[0]
    words = len(found.link.text) if found.at >= 0 else 0
    return Seen(
        channel=target.channel,
        handle=target.handle,
        canonical=target.canonical,
        start=at,
        end=at + words if at >= 0 else -1,
        hole=(at, at if found.element is not None else at + words),
        span=found.place,
        url=found.link.url,
        disguises=_disguises(found, target.channel),
        cued=True,
        cue="",
        worded=False,
    )


def _disguises(found: Found, channel: Channel) -> tuple[str, ...]:
    """Name how a link hides: under words that name something else, or with its dots written otherwise."""
    if found.element is None:
        apart = found.url.host not in fold_text(found.link.text) and found.link.url.startswith("https://")
        return ("address-apart",) if apart and found.link.host == found.url.host else ()
    return ("misnamed-link",) if channel not in QUIET and is_misnamed(found) else ()


def from_text(view: View, one: Candidate) -> Seen:
    """Give the contact that was read from words."""
    shown = view.handle(one.id_start, one.id_end)
    handle = shown if shown.lower() == one.handle else one.handle
    return Seen(
        channel=one.channel,
        handle=handle,
        canonical=canonical(one.channel, one.handle),
        start=one.start,
        end=one.end,
        hole=(one.id_start, one.id_end),
        span=_with_marks(view, view.span(one.start, one.end)),
        url=None,
        disguises=one.disguises,
        cued=one.cued,
        cue=view.span(*one.cue).of(view.article.source.text) if one.cue[1] else "",
        worded=one.channel is not Channel.EMAIL,
    )


def _with_marks(view: View, span: Span) -> Span:
    """Give ``span`` with what is laid over its last character: a keycap, an accent."""
    source, end = view.article.source.text, span.end
    while end < len(source) and (source[end] in "\ufe0f\u20e3" or is_mark(source[end])):
        end += 1
    return span if end == span.end else Span(start=span.start, end=end)


def merged(linked: list[Seen], written: list[Seen]) -> list[Seen]:
    """Join a contact in a link's words with the same contact in its address: one contact, given by that link."""
    if not linked or not written:
        return [*linked, *written]
    by_words: dict[str, list[Seen]] = {}
    for one in sorted(linked, key=_start):
        by_words.setdefault(one.canonical, []).append(one)
    out: list[Seen] = []
    used: set[int] = set()
    for one in written:
        links = by_words.get(one.canonical, [])
        last = bisect_right(links, one.end, key=_start)
        near = links[max(0, last - MOST_AT_ONCE) : last]
        link = next((link for link in near if id(link) not in used and _reaches(link, one)), None)
        if link is None:
            out.append(one)
            continue
        used.add(id(link))
        out.append(replace(one, url=link.url, worded=True))
    return [*(one for one in linked if id(one) not in used), *out]


def _start(seen: Seen) -> int:
    return seen.start


def _reaches(link: Seen, words: Seen) -> bool:
    return words.start <= max(link.end, link.start)


def brands(view: View, seen: list[Seen]) -> list[Seen]:
    """Find a promoted id standing in the text as a name: an organisation that is called like its handle."""
    out = []
    named = {form: one for form, one in {one.canonical: one for one in reversed(seen)}.items() if _may_name(one)}
    taken = sorted((one.span.start, one.span.end) for one in seen) if named else []
    places = _places(view.text, {one.handle.lower() for one in named.values()})
    for form, first in named.items():
        length = len(first.handle)
        for at in places.get(first.handle.lower(), ()):
            end = at + length
            free = not (at and (wordy(view.text[at - 1]) or view.text[at - 1] in "_@/")) and not (
                end < len(view.text) and (wordy(view.text[end]) or view.text[end] == "_")
            )
            if not free:
                continue
            span = view.span(at, end)
            block = view.block(at)
            shown = block is not None and block.place not in ASIDES and block.place is not Place.CODE
            if shown and not _covered(taken, span):
                out.append(
                    Seen(
                        channel=first.channel, handle=view.handle(at, end), canonical=form, start=at, end=end,
                        hole=(at, end),
                        span=span, url=None, disguises=(), cued=False, cue="", worded=True,
                    )
                )  # fmt: skip
    return out


def _may_name(seen: Seen) -> bool:
    """Say whether an id may be what an organisation is called."""
    handle = seen.handle.lower()
    return (
        len(handle) >= SHORTEST_BRAND
        and looks_chosen(handle)
        and handle.isascii()
        and seen.channel not in QUIET
        and not seen.canonical.startswith(INVITATIONS)
    )


def _places(text: str, names: set[str]) -> dict[str, list[int]]:
    """Give where each name stands in ``text``, in order; a place inside the one before it is none."""
    if len(names) > FEW:
        listed = sorted(names)
        found: dict[str, list[int]] = {}
        for number, start, _ in ahocorasick_rs.AhoCorasick(listed).find_matches_as_indexes(text, overlapping=True):
            places = found.setdefault(listed[number], [])
            if not places or start >= places[-1] + len(listed[number]):
                places.append(start)
        return found
    found = {}
    for name in names:
        at = text.find(name)
        while at >= 0:
            found.setdefault(name, []).append(at)
            at = text.find(name, at + len(name))
    return found


def _covered(taken: list[tuple[int, int]], span: Span) -> bool:
    at = bisect_right(taken, (span.end, 0)) - 1
    return any(start < span.end and span.start < end for start, end in taken[max(0, at - 1) : at + 1])


def id_within(view: View, seen: Seen) -> tuple[int, int]:
    """Give where the id stands in what is written of a contact; all of it when the words are not the id."""
    if seen.hole[0] >= seen.hole[1] or seen.url is not None:
        return 0, seen.span.end - seen.span.start
    inner = view.span(*seen.hole)
    return max(0, inner.start - seen.span.start), inner.end - seen.span.start
