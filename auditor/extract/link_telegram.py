"""The Telegram account that a link names (core.telegram.org/api/links)."""

from urllib.parse import unquote

from auditor.extract.link_target import Target, account, at, coded, folded, number, values_of, words_of
from auditor.extract.mentions import Channel
from auditor.extract.url import Url, lookup, parse_url
from auditor.lexicon.lexicon import Hosts
from auditor.text.fold import ascii_lower

NAMED_HOST = "t.me"
"""The only host under which a sub-domain is a name."""
BY_NUMBER = "tlgg.ru"
"""A page of others, whose path may be a telephone number without a plus."""
LEAST_DIGITS, MOST_DIGITS = 7, 15
"""Digits of a number (ITU-T E.164); more of them are an invitation that happens to have no letter."""
_CLIENTS = frozenset({"a", "k", "z"})
_NAME_ENDS = "/?&"
"""What follows a name in the fragment of a web client: a message, parameters."""


def telegram(url: Url, hosts: Hosts) -> Target | None:
    """Give the account, group or folder that a link of t.me, its mirrors or ``tg:`` names."""
    if url.scheme == "tg":
        return _scheme(url)
    known = lookup(url.host, hosts.contact) or ""
    words = words_of(url)
    if url.host not in {known, f"www.{known}"}:
        name = url.host.removesuffix(f".{NAMED_HOST}")
        reserved = "." in name or name in hosts.telegram_reserved
        return None if reserved else account(Channel.TELEGRAM, name)
    if not words:
        return None
    if known == BY_NUMBER and words[0].isdigit():
        return _phone(words[0])
    if ascii_lower(words[0]) in _CLIENTS:
        return telegram_web(url)
    return _path(words, hosts)


def _path(words: list[str], hosts: Hosts) -> Target | None:  # noqa: PLR0911 — one return a form of link
    first, second = words[0], at(words, 1)
    if first.startswith(("+", "%2b", "%2B", " ")):
        rest = first.lstrip("+ ").removeprefix("%2b").removeprefix("%2B")
        return _phone(rest) or _invitation(rest)
    match ascii_lower(first):
        case "joinchat":
            return _invitation(second.lstrip("+ "))
        case "addlist":
            return coded(Channel.TELEGRAM, "tglist", second)
        case "m":
            return coded(Channel.TELEGRAM, "tgm", second)
        case "contact":
            return coded(Channel.TELEGRAM, "tgc", second)
        case "s" | "boost":
            return account(Channel.TELEGRAM, second.lstrip("@"))
        case word if word in hosts.telegram_reserved:
            return None
    return account(Channel.TELEGRAM, first.lstrip("@"))


def _scheme(url: Url) -> Target | None:  # noqa: PLR0911 — one return a form of link
    action, values = ascii_lower(at(words_of(url), 0)), values_of(url)
    match action:
        case "resolve" if "phone" in values:
            return _phone(number(values["phone"]))
        case "resolve" | "boost":
            return account(Channel.TELEGRAM, values.get("domain", "").lstrip("@"))
        case "join":
            return _invitation(values.get("invite", ""))
        case "addlist":
            return coded(Channel.TELEGRAM, "tglist", values.get("slug", ""))
        case "message":
            return coded(Channel.TELEGRAM, "tgm", values.get("slug", ""))
        case "contact":
            return coded(Channel.TELEGRAM, "tgc", values.get("token", ""))
        case _:  # also user?id=: a number opens a chat only where the app knows that account already
            return None


def telegram_web(url: Url) -> Target | None:
    """Give the account in the fragment of a web client's address: ``#@name``, ``#/im?p=@name``, ``#?tgaddr=tg:…``."""
    fragment = folded(unquote(url.fragment))
    query = parse_url(f"?{url.fragment.partition('?')[2]}")
    if (inner := values_of(query).get("tgaddr")) is not None:
        address = parse_url(inner)
        return _scheme(address) if address.scheme == "tg" else None
    _, sign, name = fragment.partition("@")
    if not sign:
        return None
    return account(Channel.TELEGRAM, _until(name, _NAME_ENDS))


def _until(text: str, ends: str) -> str:
    for sign in ends:
        text = text.partition(sign)[0]
    return text


def _phone(digits: str) -> Target | None:
    if not (LEAST_DIGITS <= len(digits) <= MOST_DIGITS and digits.isascii() and digits.isdigit()):
        return None
    return Target(channel=Channel.TELEGRAM, handle=f"+{digits}", canonical=f"tgp:{digits}")


def _invitation(code: str) -> Target | None:
    target = coded(Channel.TELEGRAM, "tg+", code)
    if target is None or (code.isdigit() and len(code) <= MOST_DIGITS):
        return None
    return Target(channel=target.channel, handle=f"+{code}", canonical=target.canonical)
