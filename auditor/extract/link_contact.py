"""The contact a link names, by each service's own link grammar (core.telegram.org/api/links and the like)."""

from dataclasses import dataclass
from typing import final

from auditor.extract.channels import DIGITS, canonical, is_id, with_country
from auditor.extract.mentions import Channel
from auditor.extract.url import Url, lookup, parse_url
from auditor.lexicon.lexicon import Hosts
from auditor.text.fold import ascii_lower, fold_text

MOST_HOPS = 5
"""Redirectors inside redirectors that are unwrapped."""
_SCHEMES = {"tg", "weixin", "whatsapp", "mqqwpa", "tencent", "mqqapi", "line", "viber", "sgnl", "discord", "mqq"}
_CODED = frozenset({"channel", "message"})
"""Paths of WhatsApp behind which a code stands for a number or a channel."""


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """Whom a link reaches: ``handle`` as written in the link, and its canonical form."""

    channel: Channel
    handle: str
    canonical: str


def unwrap(url: Url, hosts: Hosts) -> Url:
    """Follow redirectors that carry their target in the URL, without asking anyone; gives the last URL reached."""
    for _ in range(MOST_HOPS):
        target = _target(url, hosts)
        if target is None:
            return url
        found = parse_url(target)
        if not found.host and found.scheme not in _SCHEMES:
            return url
        url = found
    return url


def _target(url: Url, hosts: Hosts) -> str | None:
    known = lookup(url.host, hosts.redirectors) if url.host else None
    if known is not None and "path" in hosts.redirectors[known]:
        rest = url.path.lstrip("/") + (f"?{url.query}" if url.query else "")
        at = rest.find("http")
        if at >= 0:
            return rest[at:]
        return parse_url(url.query).canonical if url.query.startswith(("http", "//")) else None
    names = (
        hosts.redirectors[known]
        if known is not None
        else ("target", "url", "u", "to", "q", "link", "goto", "redirect", "dest")
    )
    if known is None and url.host and not url.query:
        return None
    for name, value in url.parameters():
        # A page of the site itself (`./302.html?target=…`) redirects as well as a known redirector does.
        leads = ascii_lower(name) in names and value.lower().startswith(("http:", "https:", "//", "tg:", "weixin:"))
        if leads and (known is not None or contact_host(parse_url(value), hosts) or not url.host):
            return value
    return None


def contact_host(url: Url, hosts: Hosts) -> str | None:
    """Give the service (``telegram``, ``whatsapp`` …) whose host or scheme the URL uses; ``None`` for any other."""
    if url.scheme == "tg":
        return "telegram"
    known = lookup(url.host, hosts.contact) if url.host else None
    return hosts.contact[known] if known is not None else (url.scheme if url.scheme in _SCHEMES else None)


def contact_of(url: Url, hosts: Hosts) -> Target | None:  # noqa: PLR0911 — one return a service
    """Give the contact that ``url`` names; ``None`` when it names none (a help page, a share button)."""
    match contact_host(url, hosts):
        case "telegram":
            return _telegram(url, hosts)
        case "telegram_web":
            return _telegram_web(url)
        case "whatsapp":
            return _whatsapp(url)
        case "wechat" | "weixin":
            return _wechat(url)
        case "qq" | "mqqwpa" | "tencent" | "mqqapi" | "mqq":
            return _qq(url)
        case "line" | "signal" | "viber" | "discord" | "sgnl" as service:
            return _other(url, service)
        case _:
            pass
    if url.scheme == "mailto":
        address = ascii_lower(url.path.partition(",")[0])
        return Target(channel=Channel.EMAIL, handle=address, canonical=f"mailto:{address}") if "@" in address else None
    if url.scheme == "tel":
        number = fold_text(url.path.partition(";")[0])
        digits = "".join(char for char in number if char in DIGITS)
        if number.startswith("+") and is_id(Channel.PHONE, digits):  # with its country: nothing to add (RFC 3966)
            return Target(channel=Channel.PHONE, handle=digits, canonical=f"tel:{digits}")
        return _checked(Channel.PHONE, with_country(digits))
    return None


def _checked(channel: Channel, handle: str) -> Target | None:
    plain = ascii_lower(handle)
    if not is_id(channel, plain):
        return None
    return Target(channel=channel, handle=handle, canonical=canonical(channel, plain))


def _made(handle: str, form: str) -> Target:
    return Target(channel=Channel.TELEGRAM, handle=handle, canonical=form)


def _telegram(url: Url, hosts: Hosts) -> Target | None:  # noqa: PLR0911 — one return a form of link
    if url.scheme == "tg":
        return _telegram_scheme(url)
    known = lookup(url.host, hosts.contact) or ""
    if url.host != known and not url.host.startswith("www."):
        name = url.host[: -len(known) - 1]
        return _checked(Channel.TELEGRAM, name) if "." not in name and name not in hosts.telegram_reserved else None
    words = [fold_handle(word) for word in url.segments()]
    if not words:
        return None
    first, second = words[0], words[1] if len(words) > 1 else ""
    if first.startswith(("+", "%2b", " ")):
        rest = first.lstrip("+ ").removeprefix("%2b")
        return _made("+" + rest, f"tgp:{rest}" if rest.isdigit() else f"tg+:{rest}") if rest else None
    match ascii_lower(first):
        case "joinchat" if second:
            return _made("+" + second, f"tg+:{second}")
        case "addlist" if second:
            return _made(second, f"tglist:{second}")
        case "m" if second:
            return _made(second, f"tgm:{second}")
        case "s" | "boost" | "a" | "k" if second and second != "c":
            return _checked(Channel.TELEGRAM, second)
        case word if word in hosts.telegram_reserved:
            return None
    return _checked(Channel.TELEGRAM, first.lstrip("@"))


def _telegram_scheme(url: Url) -> Target | None:
    values = {ascii_lower(name): value for name, value in url.parameters()}
    if domain := values.get("domain"):
        return _checked(Channel.TELEGRAM, fold_handle(domain))
    if invite := values.get("invite"):
        return _made("+" + invite, f"tg+:{invite}")
    if slug := values.get("slug"):
        return _made(slug, f"tglist:{slug}")
    if phone := values.get("phone"):
        digits = phone.lstrip("+ ")
        return _made("+" + digits, f"tgp:{digits}") if digits.isdigit() else None
    return None


def _telegram_web(url: Url) -> Target | None:
    _, at, name = fold_handle(url.fragment).rpartition("@")  # k/#@name, #/im?p=@name
    return _checked(Channel.TELEGRAM, name) if at else None


def _whatsapp(url: Url) -> Target | None:
    values = {ascii_lower(name): value for name, value in url.parameters()}
    words = url.segments()
    number = words[1] if words[:1] == ["c"] and len(words) > 1 else words[0] if words else ""  # c: a shop's catalogue
    digits = "".join(char for char in fold_text(values.get("phone", number)) if char in DIGITS)
    if (target := _checked(Channel.WHATSAPP, digits)) is not None:
        return target
    coded = url.host == "chat.whatsapp.com" or not _CODED.isdisjoint(words)
    code = values.get("code") or (words[-1] if words and coded else "")
    if not code or code in _CODED:
        return None
    return Target(channel=Channel.WHATSAPP, handle=code, canonical=f"wag:{code}")


def _wechat(url: Url) -> Target | None:
    words = url.segments()
    if url.scheme == "weixin":
        words = words or [part for part in (url.host, *url.segments()) if part]
    if url.host == "u.wechat.com" or (words and words[0] in {"r", "ca", "kfid", "g", "dl"}):
        token = words[-1] if words else ""
        return Target(channel=Channel.WECHAT, handle=token, canonical=f"wxl:{token}") if len(token) > 2 else None  # noqa: PLR2004 — shorter is a page
    return None


def _qq(url: Url) -> Target | None:
    for name, value in url.parameters():
        match ascii_lower(name):
            case "uin":
                group = any(other == "group" for _, other in url.parameters())
                return _checked(Channel.QQ_GROUP if group else Channel.QQ, value.strip())
            case "p":  # the status picture: p=2:<uin>:51
                return _checked(Channel.QQ, next((part for part in value.split(":") if len(part) > 2), ""))  # noqa: PLR2004 — "2", "51" are sizes
            case "k" | "group_code":
                return Target(channel=Channel.QQ_GROUP, handle=value, canonical=f"qqg:{value}")
            case _:
                pass
    words = url.segments()
    if url.host == "user.qzone.qq.com" and words:
        return _checked(Channel.QQ, words[0])
    if url.host == "qm.qq.com" and len(words) > 1:
        return Target(channel=Channel.QQ, handle=words[-1], canonical=f"qq:{words[-1]}")
    return None


def _other(url: Url, service: str) -> Target | None:
    words = [word for word in url.segments() if word not in {"R", "ti", "p", "g", "invite", "channels", "users"}]
    values = {ascii_lower(name): value for name, value in url.parameters()}
    channel = Channel.SIGNAL if service == "sgnl" else Channel(service)
    if channel is Channel.DISCORD and url.host != "discord.gg" and "invite" not in url.segments():
        return None
    if channel is Channel.SIGNAL:
        words = [url.fragment.removeprefix("p/").removeprefix("eu/")] if url.fragment else words
    handle = fold_handle(values.get("number") or values.get("chatURI") or (words[-1] if words else "")).lstrip("~@+")
    return Target(channel=channel, handle=handle, canonical=f"{channel}:{ascii_lower(handle)}") if handle else None


def fold_handle(text: str) -> str:
    """Give an id with its case kept when it is plain ASCII, folded otherwise."""
    return text if text.isascii() else fold_text(text)
