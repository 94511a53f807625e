"""What is seen of an article as a whole: a brand that is a contact, a warning beside an offer, stock phrases."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Final

import re2

from auditor.extract.mentions import Channel, Contact, Role, Trait, TraitKind
from auditor.extract.view import View
from auditor.extract.vocabulary import Hit, any_within
from auditor.parse.article import MarkKind, Place
from auditor.text.span import Span

PHRASES: Final = 4
"""Different stock phrases from which on a text is framed."""
SHOWN: Final = 8
LEAST: Final = 4
"""Letters and digits of a name that is worth comparing."""
_PRIVATE: Final = frozenset(
    {
        *(Channel.TELEGRAM, Channel.WECHAT, Channel.QQ, Channel.WHATSAPP),
        *(Channel.LINE, Channel.SIGNAL, Channel.VIBER, Channel.DISCORD),
    }
)
_PROSE: Final = frozenset({Place.HEADING, Place.PARAGRAPH, Place.ITEM, Place.CELL, Place.TITLE})


@cache
def _name() -> "re2._Regexp[str]":
    return re2.compile(r"[a-z][a-z0-9_]{3,31}")


def traits(view: View, hits: Mapping[str, list[Hit]], contacts: Iterable[Contact]) -> tuple[Trait, ...]:
    """Give the traits of an article whose contacts are known, in order of their place."""
    promoted = [one for one in contacts if one.role is Role.PROMOTION and one.channel in _PRIVATE]
    found = [*_brands(view, hits, promoted), *_warnings(view, hits, promoted), *_frames(view, hits)]
    return tuple(sorted(found, key=lambda one: (one.span, one.kind)))


def _brands(view: View, hits: Mapping[str, list[Hit]], promoted: list[Contact]) -> Iterator[Trait]:
    """Give the first place where the text recommends, as a company or product, what bears a promoted account's name."""
    accounts: dict[str, Contact] = {}
    given = [one for one in promoted if not _is_bare(view, one)]
    for one in given:
        name = one.canonical.partition(":")[2].replace("_", "").lower()
        if len(name) >= LEAST and any(char.isalpha() for char in name):
            accounts.setdefault(name, one)
    if not accounts or not hits["brand"]:
        return
    links = [mark for mark in view.article.marks if mark.kind is MarkKind.LINK]
    taken = sorted([*(one.span for one in given), *(view.article.text.span(mark.start, mark.end) for mark in links)])
    for found in _name().finditer(view.text):
        contact = accounts.get(found.group().replace("_", ""))
        if contact is None:
            continue
        start, end = found.span()
        span = view.span(start, end)
        if not _in_prose(view, start) or _lies_in(taken, span) or any_within(hits["operator"], start, end):
            continue
        if view.text[start - 1 : start] in {"@", "/", "."} or not any_within(hits["brand"], *view.sentence(start, end)):
            continue
        del accounts[found.group().replace("_", "")]
        yield Trait(
            kind=TraitKind.BRAND_IS_CONTACT,
            span=span,
            related=(contact.span,),
            value=span.of(view.article.source.text),
            contact=contact.canonical,
        )


def _warnings(view: View, hits: Mapping[str, list[Hit]], promoted: list[Contact]) -> Iterator[Trait]:
    """Give the first promoted contact of an article that warns of strangers, with the warning."""
    if not promoted:
        return
    contact = promoted[0]
    for start, end, _ in hits["warned_of_scams"]:
        span = view.span(start, end)
        low, high = view.sentence(start, end)
        if _in_prose(view, start) and not any(one.span.touches(view.span(low, high)) for one in promoted[:SHOWN]):
            yield Trait(
                kind=TraitKind.WARNS_THEN_SOLICITS,
                span=contact.span,
                related=(span,),
                value=span.of(view.article.source.text),
                contact=contact.canonical,
            )
            return


def _frames(view: View, hits: Mapping[str, list[Hit]]) -> Iterator[Trait]:
    """Give the first of several stock phrases, with the others."""
    places: dict[str, tuple[int, int]] = {}
    for start, end, phrase in hits["framing"]:
        if _in_prose(view, start) and not any(low <= start < high for low, high in list(places.values())[-1:]):
            places.setdefault(phrase, (start, end))
    if len(places) < PHRASES:
        return
    first, *others = [view.span(*place) for place in sorted(places.values())]
    yield Trait(
        kind=TraitKind.FRAMED,
        span=first,
        related=tuple(others[:SHOWN]),
        value=first.of(view.article.source.text),
    )


def _is_bare(view: View, contact: Contact) -> bool:
    """Say whether a writing of a contact is its name alone, which may be the name of a company, too."""
    written = contact.span.of(view.article.source.text)
    return contact.url is None and written.isascii() and written.replace("_", "").isalnum()


def _in_prose(view: View, at: int) -> bool:
    block = view.block(at)
    return block is not None and block.place in _PROSE


def _lies_in(spans: list[Span], one: Span) -> bool:
    """Say whether one of ``spans``, in order, holds ``one``."""
    at = bisect_left(spans, one.end, key=lambda span: span.start)
    return any(span.touches(one) for span in spans[max(0, at - 4) : at])
