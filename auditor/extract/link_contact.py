"""The contact a link names, by each service's own link grammar: the table of services, and redirectors undone."""

from collections.abc import Callable, Container, Mapping
from types import MappingProxyType
from typing import Final

from auditor.extract.link_address import mail, phone
from auditor.extract.link_chat import discord, line, signal, viber, whatsapp
from auditor.extract.link_chinese import qq, wechat
from auditor.extract.link_messenger import kakao, matrix, messenger, path_name, simplex, skype, threema, vk, zalo
from auditor.extract.link_redirect import GENERIC, bare_in_path, for_app, in_host, in_path
from auditor.extract.link_target import Target
from auditor.extract.link_telegram import telegram, telegram_web
from auditor.extract.url import Url, lookup, parse_url
from auditor.lexicon.lexicon import Hosts
from auditor.text.fold import ascii_lower

__all__ = ["SERVICES", "Target", "contact_host", "contact_of", "unwrap"]

MOST_HOPS = 5
"""Redirectors inside redirectors that are unwrapped."""
LONGEST_HOST: Final = 253
"""Characters of a host (RFC 1035); a longer one leads nowhere and takes long to look up."""
SEARCH: Final = "q"
"""Parameter of a target that as often holds the words of a search."""
SERVICES: Final[Mapping[str, Callable[[Url], Target | None]]] = MappingProxyType(
    {
        "telegram_web": telegram_web,
        "whatsapp": whatsapp,
        "wechat": wechat,
        "qq": qq,
        "line": line,
        "signal": signal,
        "viber": viber,
        "discord": discord,
        "kakao": kakao,
        "zalo": zalo,
        "messenger": messenger,
        "skype": skype,
        "vk": vk,
        "threema": threema,
        "matrix": matrix,
        "simplex": simplex,
        "path_name": path_name,
    }
)
"""Service → the reader of its links; Telegram's also wants the lexicon's words."""
_SCHEMES: Final = MappingProxyType(
    {
        "tg": "telegram",
        "whatsapp": "whatsapp",
        "weixin": "wechat",
        "wechat": "wechat",
        **dict.fromkeys(("mqq", "mqqapi", "mqqwpa", "mqqopensdkapi", "tencent"), "qq"),
        "line": "line",
        "sgnl": "signal",
        "viber": "viber",
        "discord": "discord",
        "kakaoopen": "kakao",
        "zalo": "zalo",
        "fb-messenger": "messenger",
        "skype": "skype",
        "threema": "threema",
        "matrix": "matrix",
        "simplex": "simplex",
    }
)
"""Schemes of the services' apps."""
_HANDED_ON: Final = MappingProxyType(
    {
        "mailto": mail,
        **dict.fromkeys(("tel", "callto", "sms", "smsto", "mms", "mmsto", "facetime", "facetime-audio"), phone),
    }
)


def contact_host(url: Url, hosts: Hosts) -> str | None:
    """Give the service (``telegram``, ``whatsapp`` …) whose host or scheme the URL uses; ``None`` for any other."""
    if url.scheme in _SCHEMES:
        return _SCHEMES[url.scheme]
    known = _known(url, hosts.contact)
    return hosts.contact[known] if known is not None else None


def _known(url: Url, table: Container[str]) -> str | None:
    return lookup(url.host, table) if url.host and len(url.host) <= LONGEST_HOST else None


def contact_of(url: Url, hosts: Hosts) -> Target | None:
    """Give the contact that ``url`` names; ``None`` when it names none (a help page, a share button)."""
    service = contact_host(url, hosts)
    if service == "telegram":
        return telegram(url, hosts)
    reader = SERVICES.get(service) if service is not None else _HANDED_ON.get(url.scheme)
    return reader(url) if reader is not None else None


def unwrap(url: Url, hosts: Hosts) -> Url:
    """Follow redirectors that carry their target in the URL, without asking anyone; gives the last URL reached."""
    for _ in range(MOST_HOPS):
        target = _target(url, hosts) if contact_of(url, hosts) is None else None
        if target is None:
            return url
        found = parse_url(target)
        if not found.host and found.scheme not in _SCHEMES:
            return url
        url = found
    return url


def _target(url: Url, hosts: Hosts) -> str | None:
    if url.scheme == "intent":
        return for_app(url)
    known = _known(url, hosts.redirectors)
    if known is None:
        # A page of the site itself (`./302.html?target=…`) redirects as well as a known redirector does.
        service = contact_host(url, hosts)  # of a share button
        found = _values(url, GENERIC, hosts, bare=service is not None)
        shown = service == "telegram" and url.segments() == ["iv"]  # Telegram shows the page itself
        return next((value for value in found if shown or not url.host or _names(value, hosts)), None)
    names = hosts.redirectors[known]
    if "host" in names:
        return in_host(url, known)
    if "path" in names:
        return in_path(url) or next((one for one in bare_in_path(url) if _names(one, hosts)), None)
    return next(iter(_values(url, names, hosts, bare=True)), None)


def _names(address: str, hosts: Hosts) -> bool:
    return contact_host(parse_url(address), hosts) is not None


def _values(url: Url, names: tuple[str, ...], hosts: Hosts, *, bare: bool) -> list[str]:
    """Give the parameters that hold an address; ``bare``: a contact's also when it stands there without a scheme."""
    found = []
    for name, value in url.parameters():
        if ascii_lower(name) not in names or not value:
            continue
        if value.lower().startswith(("http:", "https:", "//")) or value.lower().partition(":")[0] in _SCHEMES:
            found.append(value)
        elif bare and ascii_lower(name) != SEARCH and _known(parse_url(f"//{value}"), hosts.contact) is not None:
            found.append(f"//{value}")
    return found
