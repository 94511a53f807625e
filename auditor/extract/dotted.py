"""Addresses whose dots and slashes are written otherwise: ``t . me / name``, ``t·me/name``, ``bit dot ly/…``, ``t(点)cn``."""

from collections.abc import Iterator
from functools import cache

import re2

from auditor.extract.url import TLDS, lookup
from auditor.extract.view import ODD, View, wordy
from auditor.lexicon.lexicon import Hosts

_SPACE = rf"[ \t{ODD}]"
_WORD = r"(?:点|點|\[\.\]|\(\.\)|\{\.\}|[(\[](?:dot|点|點|ponto|punto|точка)[)\]]| dot | punto | ponto | точка )"
_DOT = rf"(?:{_WORD}|{_SPACE}{{0,2}}[.·・。｡•‧∙⋅]{_SPACE}{{0,2}})"
_SLASH = rf"{_SPACE}{{0,2}}/{_SPACE}{{0,2}}"
_AT = r"(?:@|[(\[]at[)\]]| at |圈a|圈|艾特|爱特|愛特|小老鼠|#)"
_DASHES = ("横杠", "橫槓", "横线", "橫線", "中划线", "减号", "dash")
_UNDERSCORES = ("下划线", "下劃線", "下横线", "底线", "underscore")


@cache
def _address() -> "re2._Regexp[str]":
    return re2.compile(
        rf"(?:https?{_SPACE}?:(?:{_SPACE}{{0,2}}/){{0,2}}{_SPACE}{{0,2}})?([a-z0-9-]{{1,63}}(?:{_DOT}[a-z0-9-]{{1,63}}){{1,3}})(?:{_SLASH}([a-z0-9_+%?=&./@-]{{1,200}}))?"
    )


@cache
def _mail() -> "re2._Regexp[str]":
    word = rf"(?:[a-z0-9._+-]|[(\[]?(?:{'|'.join((*_DASHES, *_UNDERSCORES))})[)\]]?){{2,64}}"
    return re2.compile(rf"({word}){_SPACE}?({_AT}){_SPACE}?({word}(?:{_DOT}[a-z]{{2,24}}){{1,3}})")


@cache
def _dot() -> "re2._Regexp[str]":
    return re2.compile(_DOT)


@cache
def _plain_word() -> "re2._Regexp[str]":
    return re2.compile(_WORD)


def dotted_links(view: View, hosts: Hosts) -> Iterator[tuple[int, int, str]]:
    """Give (start, end, address) of every disguised address, the address as it is meant."""
    text = view.spaced
    if not _may_hold(text):
        return
    for hit in _address().finditer(text):
        written, start = hit.group(1), hit.start()
        host = _dot().sub(".", written)
        apart = hit.group().startswith("http") and not hit.group().startswith(("http:/", "https:/"))
        if (host == written and not apart) or (start and (wordy(text[start - 1]) or text[start - 1] in "@._-/")):
            continue
        ending = host.rpartition(".")[2]
        known = any(lookup(host, table) for table in (hosts.contact, hosts.shorteners, hosts.landing))
        worded = _plain_word().search(written) is not None
        path = view.cased[slice(*hit.span(2))] if hit.group(2) else ""
        if (known and path) or (
            ending in TLDS and worded and (path or host.startswith("www.") or hit.group().startswith("http"))
        ):
            yield start, hit.end(2) if path else hit.end(1), f"https://{host}/{path}".rstrip("/")


def dotted_mails(view: View) -> Iterator[tuple[int, int, str]]:
    """Give (start, end, address) of mail addresses whose ``@`` or dot is written as a word."""
    text = view.text
    for hit in _mail().finditer(text) if _may_hold(text) else ():
        name, at, rest = hit.groups()
        host = _signs(_dot().sub(".", rest))
        if (at == "@" and host == rest) or (at in {" at ", "#"} and _plain_word().search(rest) is None):
            continue
        yield hit.start(), hit.end(), f"{_signs(name)}@{host}"


def _signs(text: str) -> str:
    for sign, words in (("-", _DASHES), ("_", _UNDERSCORES)):
        for word in words:
            for written in (f"({word})", f"[{word}]", word):
                text = text.replace(written, sign)
    return text


def _may_hold(text: str) -> bool:
    """Say whether anything in ``text`` could be a disguised dot: a quick look before the patterns are tried."""
    return any(
        sign in text
        for sign in (
            "点",
            "點",
            " dot ",
            "(dot",
            "[dot",
            "[.]",
            "(.)",
            " .",
            ". ",
            f"{ODD}.",
            "·",
            "・",
            "。",
            "•",
            "艾特",
            "圈",
            "(at)",
            "[at]",
            " at ",
            "punto",
            "ponto",
            "точка",
        )
    )
