"""Labels of contacts in REPORT's canonical form, and the channel a canonical form belongs to."""

from typing import Final

from auditor.extract.channels import PREFIX, canonical
from auditor.extract.link_contact import contact_of
from auditor.extract.mentions import Channel
from auditor.extract.url import parse_url
from auditor.lexicon.lexicon import Hosts
from auditor.text.fold import ascii_lower

OTHER: Final = str(Channel.OTHER)
_CHANNELS: Final = {
    **{prefix: str(channel) for channel, prefix in PREFIX.items()},
    "qqg": str(Channel.QQ),  # an index seldom tells a group's number from a person's
    **dict.fromkeys(("tg+", "tgp", "tglist", "tgm", "tgc"), str(Channel.TELEGRAM)),
    "wxl": str(Channel.WECHAT),
    "wag": str(Channel.WHATSAPP),
}
_PAGES: Final = ("url", "website", "shortlink", "short")
_NO_CONTACT: Final = ("qr-image",)
_INVITE: Final = "telegram-invite"
_WORDS: Final = tuple(str(channel) for channel in PREFIX)
KINDS: Final = (*_WORDS, _INVITE, *_PAGES, *_NO_CONTACT, *_CHANNELS)
"""What may stand before the colon of a label."""


def is_known(norm: str) -> bool:
    """Say whether ``norm`` is ``kind:value`` of a kind known here."""
    kind, colon, value = norm.partition(":")
    return bool(colon and value) and kind in KINDS


def canonical_of(norm: str, hosts: Hosts) -> str | None:
    """Give the canonical form of a label; ``None`` for what is no contact by itself: a shop's page, a picture.

    What is not ``kind:value`` of a kind known here is taken for a canonical form already.
    """
    kind, _, value = norm.partition(":")
    if kind in _PAGES:
        found = contact_of(parse_url(value if "://" in value else f"https://{value}"), hosts)
        return None if found is None else comparable(found.canonical)
    if kind in _NO_CONTACT:
        return None
    if kind == _INVITE:
        return f"tg+:{value}"
    if kind in _WORDS and kind not in {*_CHANNELS, OTHER}:
        return comparable(canonical(Channel(kind), ascii_lower(value)))
    return comparable(norm)


def comparable(form: str) -> str:
    """Give a canonical form in which nothing stands that labels seldom tell.

    The number of a QQ group is one of QQ; of a service without a channel of its own only the id counts; a telephone
    number is the same with and without the plus of E.164.
    """
    kind, _, value = form.partition(":")
    if value.startswith("+") and value[1:].isdigit():
        value = value[1:]
        form = f"{kind}:{value}"
    if kind == "qqg":
        return f"qq:{value}"
    service = kind not in _CHANNELS or _CHANNELS[kind] == OTHER
    return f"{OTHER}:{value.rpartition(':')[2]}" if service and not value.startswith("//") else form


def channel_of(form: str) -> str:
    """Give the channel of a canonical form, for example ``telegram``; ``page`` for a URL."""
    kind, _, value = form.partition(":")
    return "page" if value.startswith("//") else _CHANNELS.get(kind, OTHER)
