"""The account that a link of KakaoTalk, Zalo, Skype, Matrix or another service without a channel of its own names."""

from typing import Final
from urllib.parse import unquote

from auditor.extract.channels import DIGITS, ID, canonical
from auditor.extract.link_target import NAME, Target, at, coded, named, number, numbered, values_of, words_of
from auditor.extract.mentions import Channel
from auditor.extract.url import Url, parse_url, under
from auditor.text.fold import ascii_lower

_SKYPE: Final = NAME | frozenset(":,")
_MATRIX: Final = NAME | frozenset("=/+")
_PAGES: Final = frozenset(
    {
        "about", "api", "app", "apps", "blog", "business", "careers", "contact", "developers", "docs", "download",
        "en", "fa", "faq", "features", "help", "home", "index.html", "login", "news", "pc", "press", "privacy", "rules",
        "search", "security", "share", "support", "terms", "web",
    }
)  # fmt: skip
"""First words of a path that are a service's own pages."""
_JOINS: Final = frozenset({"join", "joinchat", "joinc", "joing"})
_THREEMA = 8
"""Characters of an id of Threema."""
_LEAST_CODE = 4


def _name(text: str, *, least: int = 3) -> Target | None:
    return named(Channel.OTHER, text.lstrip("@"), least=least)


def _code(text: str) -> Target | None:
    return coded(Channel.OTHER, "app", text, least=_LEAST_CODE)


def kakao(url: Url) -> Target | None:
    """Give the open chat, the business channel or the person on KakaoTalk."""
    words, values = words_of(url), values_of(url)
    if url.scheme == "kakaoopen":
        return _code(values.get("l", "")) if words == ["join"] else None
    match url.host, words:
        case "open.kakao.com", ["me", name]:
            return _name(name)
        case "open.kakao.com", ["o", code, *_]:
            return _code(code)
        case "qr.kakao.com", ["talk", code]:
            return _code(code)
        case "pf.kakao.com", [code, *_] if code.startswith("_"):
            return _code(code)
        case _:
            return None


def zalo(url: Url) -> Target | None:
    """Give the number, the name or the group on Zalo; ``/pc`` and ``/s`` are pages and small programs."""
    words, values = words_of(url), values_of(url)
    if "phone" in values:
        return _digits(values["phone"])
    match url.host.removeprefix("www."), words:
        case "zalo.me", ["g", code]:
            return _code(code)
        case "zaloapp.com", ["qr", "p" | "g", code] | ["g", code]:
            return _code(code)
        case "zalo.me", [name]:
            return _digits(name) or (None if ascii_lower(name) in _PAGES else _name(name, least=_LEAST_CODE))
        case _:
            return None


def _digits(text: str) -> Target | None:
    digits = number(text)
    return _name(digits, least=8) if digits else None


def messenger(url: Url) -> Target | None:
    """Give the page or person on Facebook's Messenger."""
    words = words_of(url)
    host = url.host.removeprefix("www.")
    match host, words:
        case "m.me", ["j" | "g" | "ch" | "cm" | "join", code, *_]:
            return _code(code)
        case "m.me", [name, *_]:
            return _name(name)
        case "messenger.com", ["t", name, *_] | ["e2ee", "t", name, *_]:
            return _name(name)
        case _ if url.scheme == "fb-messenger" and words[:1] in (["user"], ["user-thread"]):
            return _name(at(words, 1))
        case _:
            return None


def skype(url: Url) -> Target | None:
    """Give the person or the group on Skype; a number behind the scheme is a telephone's."""
    words = words_of(url)
    if url.host == "join.skype.com":
        return _code(words[-1]) if words and words[0] != "bot" else None
    first = unquote(url.path or url.host).strip("/ ").partition(";")[0]
    if (phone := numbered(Channel.PHONE, first)) is not None:
        return phone
    return named(Channel.OTHER, first, least=6, signs=_SKYPE)


def vk(url: Url) -> Target | None:
    """Give the person, the community or the invitation on VK."""
    match words_of(url):
        case ["join", code]:
            return _code(code)
        case [name]:
            return _name(name)
        case _:
            return None


def threema(url: Url) -> Target | None:
    """Give the id on Threema; one with a star is a company's."""
    code = values_of(url).get("id", "") if url.scheme == "threema" else at(words_of(url), 0)
    plain = ascii_lower(code)
    if len(plain) != _THREEMA or not ID.issuperset(plain.removeprefix("*")):
        return None
    return Target(channel=Channel.OTHER, handle=code, canonical=canonical(Channel.OTHER, plain))


def matrix(url: Url) -> Target | None:
    """Give the person or room on Matrix (spec.matrix.org): ``@user:host``, ``#room:host``."""
    if url.scheme == "matrix":
        kind, _, rest = unquote(url.path).strip("/").partition("/")
        sign = {"u": "@", "user": "@", "r": "#", "room": "#", "roomid": "!"}.get(ascii_lower(kind), "")
        text = sign + rest.partition("/")[0]
    else:
        text = unquote(url.fragment).lstrip("/").partition("?")[0]
        text = text[:1] + text[1:].partition("/$")[0]
    sign, name, host = text[:1], *text[1:].partition(":")[::2]
    if sign not in {"@", "#", "!"} or not _is_matrix(ascii_lower(name), ascii_lower(host)):
        return None
    return Target(channel=Channel.OTHER, handle=text, canonical=canonical(Channel.OTHER, ascii_lower(text)))


def _is_matrix(name: str, host: str) -> bool:
    return bool(name) and _MATRIX.issuperset(name) and "." in host.strip(".") and (NAME | {":"}).issuperset(host)


def simplex(url: Url) -> Target | None:
    """Give the code of a queue or an address on SimpleX, which stands in the fragment."""
    kind, fragment = at(words_of(url), 0), url.fragment
    if kind in {"contact", "invitation"}:  # …#/?v=…&smp=smp://key@server/queue#/?…
        queue = values_of(parse_url(f"?{fragment.partition('?')[2]}")).get("smp", "")
        return _code(queue.partition("@")[2].partition("/")[2].partition("#")[0].strip("/"))
    if kind in {"a", "c", "g", "i"}:
        return _code(fragment.partition("?")[0])
    return None


def path_name(url: Url) -> Target | None:
    """Give the name, the number or the invitation that is the path of a link and nothing else."""
    host = url.host.removeprefix("www.").removeprefix("profile.")
    words = words_of(url)
    if host.count(".") != 1 or not words:
        return None
    first = ascii_lower(words[0])
    if first in _JOINS:
        return _code(at(words, 1))
    if first in _PAGES:
        return None
    if DIGITS.issuperset(first):
        return _name(first, least=5) if under(host, "icq.im") else None
    return _name(words[0], least=_LEAST_CODE)
