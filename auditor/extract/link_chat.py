"""The account that a link of WhatsApp, LINE, Signal, Viber or Discord names."""

from urllib.parse import unquote

from auditor.extract.link_target import NAME, Target, at, coded, named, numbered, values_of, words_of
from auditor.extract.mentions import Channel
from auditor.extract.url import Url, under
from auditor.text.fold import ascii_lower

_LINE_NAMES = frozenset({"lin.ee", "page.line.me"})
"""Hosts whose path is the account; the paths of the next ones say first what they are."""
_LINE_PATHS = frozenset({"line.me", "www.line.me", "line.naver.jp"})
_LINE_PAGES = frozenset({"oamessage", "recommendoa"})
_DISCORD_ME = frozenset({"servers", "server", "tags", "login", "dashboard", "premium", "bots", "help", "terms"})
"""Pages of discord.me and dsc.gg that are no name."""
_LEAST_LINE = 4


def whatsapp(url: Url) -> Target | None:
    """Give the number of a chat, or the code of a group, a channel or a shop (faq.whatsapp.com, click to chat)."""
    words, values = words_of(url), values_of(url)
    first, last = ascii_lower(at(words, 0)), words[-1] if words else ""
    host = "app" if url.scheme == "whatsapp" else url.host.removeprefix("www.")
    match host:
        case "wa.me" if first not in {"c", "catalog", "p", "message", "qr"}:
            return numbered(Channel.WHATSAPP, values.get("phone") or at(words, 0))
        case "chat.whatsapp.com":
            return _coded(last)
        case "wa.me" | "whatsapp.com" | "api.whatsapp.com" | "web.whatsapp.com" | "app":
            return _whatsapp_path(first, words, values)
        case _:  # help, the blog, the press
            return None


def _whatsapp_path(first: str, words: list[str], values: dict[str, str]) -> Target | None:
    match first, len(words):
        case "send", _:
            return numbered(Channel.WHATSAPP, values.get("phone") or at(words, 1))
        case "c" | "catalog", _:  # a shop
            return numbered(Channel.WHATSAPP, at(words, 1) or values.get("phone", ""))
        case "p", 3:  # a product of a shop
            return numbered(Channel.WHATSAPP, words[2])
        case "message" | "qr" | "channel", 2 | 3:
            return _coded(words[1])
        case "chat" | "accept", _:
            return _coded(values.get("code", ""))
        case _:
            return None


def _coded(code: str) -> Target | None:
    return coded(Channel.WHATSAPP, "wag", code)


def line(url: Url) -> Target | None:
    """Give the account or group (developers.line.biz, LINE URL scheme); the ``@`` of an official one is left out."""
    words, values = words_of(url), values_of(url)
    if "accountid" in values or url.host in _LINE_NAMES:
        return _line(values.get("accountid") or at(words, 0))
    if url.host not in _LINE_PATHS and url.scheme != "line":
        return None
    while ascii_lower(at(words, 0)) in {"r", "nv"}:
        words = words[1:]
    match [ascii_lower(word) for word in words[:2]]:
        case ["ti", "p" | "g" | "g2"]:
            return _line(at(words, 2))
        case [page, _] if page in _LINE_PAGES:
            return _line(words[1])
        case ["home", "public"]:
            return _line(values.get("id", ""))
        case _:
            return None


def _line(text: str) -> Target | None:
    return named(Channel.LINE, text.lstrip("~@"), least=_LEAST_LINE)


def signal(url: Url) -> Target | None:
    """Give the number, the name's code or the group (support.signal.org); they stand in the fragment."""
    kind, _, code = unquote(url.fragment).lstrip("/").partition("/")
    if under(url.host, "signal.group"):
        return named(Channel.SIGNAL, kind.rstrip("="), least=5)
    if not under(url.host, "signal.me"):
        return None
    match kind:
        case "p":
            return numbered(Channel.SIGNAL, code)
        case "eu" | "u":
            return named(Channel.SIGNAL, code.rstrip("="), least=5)
        case _:
            return None


def viber(url: Url) -> Target | None:
    """Give the number, the bot or the community (developers.viber.com, deep links)."""
    words, values = words_of(url), values_of(url)
    if url.scheme == "viber":
        match ascii_lower(at(words, 0)):
            case "chat" | "contact" | "add" | "call" | "calls":
                return numbered(Channel.VIBER, values.get("number", ""))
            case "pa" | "public":
                return _viber(values.get("chaturi") or values.get("uri") or values.get("id") or "")
            case _:
                return None
    match url.host:
        case "invite.viber.com":
            return _viber((values.get("g2") or values.get("g") or "").replace("+", "-").replace("/", "_"))
        case "chats.viber.com" | "viber.me" if len(words) == 1:
            return numbered(Channel.VIBER, words[0]) or _viber(words[0])
        case _:
            return None


def _viber(text: str) -> Target | None:
    return named(Channel.VIBER, text.rstrip("="), least=4)


def discord(url: Url) -> Target | None:
    """Give the invitation or the person; a channel's address opens for its members only."""
    words = words_of(url)
    if url.scheme == "discord" and words[:1] == ["-"]:
        words = words[1:]
    first, second = ascii_lower(at(words, 0)), at(words, 1)
    host = url.host.removeprefix("www.")
    if host == "discord.gg":
        return _discord(second if first == "invite" else at(words, 0))
    if host in {"dsc.gg", "discord.me"}:
        return _discord(at(words, 0)) if len(words) == 1 and first not in _DISCORD_ME else None
    if first == "users":
        return _discord(second) if second.isdigit() else None
    return _discord(second) if first == "invite" else None


def _discord(text: str) -> Target | None:
    return named(Channel.DISCORD, text, signs=NAME - {"."})
