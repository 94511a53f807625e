"""Labels of contacts in REPORT's canonical form, and the channel a canonical form belongs to."""

from typing import Final

from auditor.extract.channels import PREFIX, canonical
from auditor.extract.link_contact import contact_of
from auditor.extract.mentions import Channel
from auditor.extract.url import parse_url
from auditor.lexicon.lexicon import Hosts
from auditor.text.fold import ascii_lower

_CHANNELS: Final = {
    **{prefix: str(channel) for channel, prefix in PREFIX.items()},
    "qqg": str(Channel.QQ),  # an index seldom tells a group's number from a person's
    **dict.fromkeys(("tg+", "tgp", "tglist"), str(Channel.TELEGRAM)),
    "wxl": str(Channel.WECHAT),
    "wag": str(Channel.WHATSAPP),
}
_PAGES: Final = ("url", "website", "shortlink")
_NO_CONTACT: Final = ("qr-image",)
KINDS: Final = (*(str(channel) for channel in PREFIX), *_PAGES, *_NO_CONTACT, *_CHANNELS)
"""What may stand before the colon of a label."""


def is_known(norm: str) -> bool:
    """Say whether ``norm`` is ``kind:value`` of a kind known here."""
    kind, colon, value = norm.partition(":")
    return bool(colon and value) and kind in KINDS


def canonical_of(norm: str, hosts: Hosts) -> str | None:
    """Give the canonical form of a label; ``None`` for what is no contact by itself: a shop's page, a picture."""
    kind, _, value = norm.partition(":")
    if kind in _PAGES:
        found = contact_of(parse_url(value if "://" in value else f"https://{value}"), hosts)
        return None if found is None else comparable(found.canonical)
    if kind in _NO_CONTACT:
        return None
    if kind in _CHANNELS:
        return comparable(norm)
    return comparable(canonical(Channel(kind), ascii_lower(value)))


def comparable(form: str) -> str:
    """Give a canonical form in which the number of a QQ group is one of QQ, since labels seldom tell them apart."""
    return f"qq:{form.removeprefix('qqg:')}" if form.startswith("qqg:") else form


def channel_of(form: str) -> str:
    """Give the channel of a canonical form, for example ``telegram``; ``other`` for one not known here."""
    return _CHANNELS.get(form.partition(":")[0], "other")
