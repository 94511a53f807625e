"""A finished report of an article to the keys that may link it with others.

Contacts whose role is promotion or unknown, and only in their company links, images and writings: an article that leads
to nobody belongs to no campaign. No known name is ever a reason; every key comes from the article itself.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from auditor.campaign.image_ids import image_id
from auditor.campaign.key import CONTACTS, Key, Kind
from auditor.extract.mentions import Channel, LinkKind, Role
from auditor.extract.url import parse_url
from auditor.report.wire import Article
from auditor.report.wire_mentions import Contact
from auditor.report.wire_mentions import Span as Place
from auditor.text.fold import fold_text
from auditor.text.span import Span

MOST_CONTACTS: Final = 12
"""An article that gives more contacts is a list of them, and joins nobody."""
MOST_EACH: Final = 16
"""Images, links and writings of one article that are looked at."""
_ROLES: Final = frozenset({Role.PROMOTION, Role.UNKNOWN})
_ORDINARY: Final = frozenset({Channel.PHONE, Channel.EMAIL, Channel.WEBSITE})
"""Channels of which honest guides are full: there, only what is plainly a promotion counts."""
_FORMS: Final[Mapping[str, Kind]] = {
    "tg+": Kind.INVITE, "tglist": Kind.INVITE, "tgm": Kind.INVITE, "tgc": Kind.INVITE, "wag": Kind.INVITE,
    "qqg": Kind.INVITE, "wxl": Kind.QR, "tel": Kind.PHONE, "wa": Kind.PHONE, "signal": Kind.PHONE,
    "viber": Kind.PHONE, "tgp": Kind.PHONE, "url": Kind.SHOP, "short": Kind.SHORT,
}  # fmt: skip
"""By prefix of the canonical form; all others are handles. A number is one number, whatever service it is used on."""
_PATHS: Final = frozenset({LinkKind.SHORTENER, LinkKind.LANDING})


def keys_of(article: Article) -> tuple[Key, ...]:
    """Give the keys of ``article`` that its report holds, in order of kind and value."""
    contacts = [one for one in article.contacts if is_lead(one)]
    leads = _once(key for one in contacts if (key := contact_key(one)) is not None)
    if not leads or len(leads) > MOST_CONTACTS:
        return ()
    return in_order(_once([*leads, *_brands(contacts), *_links(article), *_images(article)]))


def is_lead(contact: Contact) -> bool:
    """Say whether ``contact`` may be somebody's for whom the article was written."""
    return contact.role in _ROLES and (contact.channel not in _ORDINARY or contact.role is Role.PROMOTION)


def contact_key(contact: Contact) -> Key | None:
    """Give the key of a contact, ``None`` for a short link whose address names nothing."""
    prefix, _, name = contact.canonical.partition(":")
    kind = _FORMS.get(prefix, Kind.HANDLE)
    value: str | None = contact.canonical
    if kind is Kind.PHONE:
        value = f"tel:{name}"
    elif kind is Kind.SHORT and contact.url is not None:
        value = _path(contact.url)
    sure = contact.role is Role.PROMOTION
    return None if value is None else Key(kind=kind, value=value, span=_span(contact.span), sure=sure)


def in_order(keys: Iterable[Key]) -> tuple[Key, ...]:
    """Give ``keys`` by kind, then by value."""
    order = tuple(Kind)
    return tuple(sorted(keys, key=lambda one: (order.index(one.kind), one.value)))


def _brands(contacts: Iterable[Contact]) -> Iterator[Key]:
    """Give the names in the text that are a contact's id: it stands there bare, without cue, sign or link."""
    for one in contacts:
        name = fold_text(one.handle)
        bare = one.url is None and not one.disguises and fold_text(one.written) == name
        if bare and _form(one) not in _FORMS and any(char.isalpha() for char in name):
            yield Key(kind=Kind.BRAND, value=name, span=_span(one.span), sure=one.role is Role.PROMOTION)


def _form(contact: Contact) -> str:
    return contact.canonical.partition(":")[0]


def _links(article: Article) -> Iterator[Key]:
    for one in [link for link in article.links if link.kind in _PATHS][:MOST_EACH]:
        value = _path(one.canonical)
        if value is not None:
            yield Key(kind=Kind.SHORT, value=value, span=_span(one.span))


def _images(article: Article) -> Iterator[Key]:
    for one in article.images[:MOST_EACH]:
        value = image_id(one.url, one.label)
        if value is not None:
            yield Key(kind=Kind.IMAGE, value=f"img:{value}", span=_span(one.span))


def _path(address: str) -> str | None:
    """Give ``short:host/path`` of a short link or of somebody's page; ``None`` when the path names nothing."""
    url = parse_url(address)
    path = "/".join(url.segments())
    return f"short:{url.host}/{path}" if url.host and path else None


def _span(place: Place) -> Span:
    return Span(start=place.start.offset, end=place.end.offset)


def _once(keys: Iterable[Key]) -> tuple[Key, ...]:
    """Keep each kind and value once: where it stands first, and surely when it is sure anywhere in the article."""
    found: dict[tuple[Kind, str], Key] = {}
    for one in keys:
        name = one.kind, one.value
        known = found.get(name)
        if known is None or (one.sure and not known.sure and one.kind in CONTACTS | {Kind.BRAND}):
            found[name] = one
    return tuple(found.values())
