"""Addresses whose dots are written otherwise: ``t . me / name``, ``t·me/name``, ``bit dot ly/…``, ``t(点)cn``."""

from collections.abc import Iterator
from functools import cache

import re2

from auditor.extract.pieces import SIGN_WORDS
from auditor.extract.url import TLDS, lookup
from auditor.extract.view import ODD, View, wordy
from auditor.lexicon.lexicon import Hosts

_SPACE = rf"[ \t{ODD}]"
_WORD = r"(?:点|點|\[\.\]|\(\.\)|\{\.\}|[(\[](?:dot|点|點|ponto|punto|точка)[)\]]| dot | punto | ponto | точка )"
_DOT = rf"(?:{_WORD}|{_SPACE}{{0,2}}[.·・。｡•‧∙⋅]{_SPACE}{{0,2}})"
_SLASH = rf"{_SPACE}{{0,2}}/{_SPACE}{{0,2}}"
_DASHES, _UNDERSCORES = SIGN_WORDS["-"], SIGN_WORDS["_"]


FAR = 64
"""Characters of a name or a host."""
_WRITTEN = tuple(
    (written, sign)
    for sign, words in (("-", _DASHES), ("_", _UNDERSCORES))
    for word in words
    for written in (f"({word})", f"[{word}]", word)
)
"""Words for signs as they are written, and their signs."""
_BY_LAST = {last: tuple(one for one, _ in _WRITTEN if one[-1] == last) for last in {one[-1] for one, _ in _WRITTEN}}


@cache
def _address() -> "re2._Regexp[str]":
    """Match an address with one dot at least that is none, or with its scheme torn apart."""
    label = "[a-z0-9-]{1,63}"
    odd = rf"(?:{_WORD}|{_SPACE}{{0,2}}[·・。｡•‧∙⋅]{_SPACE}{{0,2}}|{_SPACE}{{1,2}}\.{_SPACE}{{0,2}})"
    scheme = rf"(?:https?{_SPACE}?:(?:{_SPACE}{{0,2}}/){{0,2}}{_SPACE}{{0,2}})"
    return re2.compile(
        rf"(?:{scheme}?({label}(?:\.{label}){{0,2}}{odd}{label}(?:{_DOT}{label}){{0,2}})"
        rf"|https?{_SPACE}?:{_SPACE}{{0,2}}/?{_SPACE}{{1,2}}/?{_SPACE}{{0,2}}({label}(?:\.{label}){{1,3}}))"
        rf"(?:{_SLASH}([a-z0-9_+%?=&./@-]{{1,200}}))?"
    )


@cache
def _at() -> "re2._Regexp[str]":
    return re2.compile(rf"[(\[]at[)\]]|圈a|圈|艾特|爱特|愛特|小老鼠|(?: at |[@#])[a-z0-9.-]{{1,40}}{_WORD}")


@cache
def _host() -> "re2._Regexp[str]":
    return re2.compile(rf"{_SPACE}?([a-z0-9-]{{1,63}}(?:(?:{_WORD}|\.)[a-z0-9-]{{1,63}}){{1,3}})")


@cache
def _dot() -> "re2._Regexp[str]":
    return re2.compile(_DOT)


@cache
def _sign_word() -> "re2._Regexp[str]":
    return re2.compile("|".join((*_DASHES, *_UNDERSCORES)))


@cache
def _plain_word() -> "re2._Regexp[str]":
    return re2.compile(_WORD)


def dotted_links(view: View, hosts: Hosts) -> Iterator[tuple[int, int, str]]:
    """Give (start, end, address) of every disguised address, the address as it is meant."""
    text = view.spaced
    for hit in _address().finditer(text):
        written, start = hit.group(1) or hit.group(2), hit.start()
        host = _dot().sub(".", written)
        if start and (wordy(text[start - 1]) or text[start - 1] in "@._-/"):
            continue
        known = any(lookup(host, table) for table in (hosts.contact, hosts.shorteners, hosts.landing))
        worded = hit.group(2) is not None or _plain_word().search(written) is not None
        path = view.cased[slice(*hit.span(3))] if hit.group(3) else ""
        told = path or host.startswith("www.") or hit.group().startswith("http")
        if (known and path) or (host.rpartition(".")[2] in TLDS and worded and told):
            yield start, hit.end(3) if path else max(hit.end(1), hit.end(2)), f"https://{host}/{path}".rstrip("/")


def dotted_mails(view: View) -> Iterator[tuple[int, int, str]]:
    """Give (start, end, address) of mail addresses whose ``@`` or dot is written as a word."""
    text = view.text
    for hit in _at().finditer(text):
        sign = next((one for one in ("@", "#", " at ") if hit.group().startswith(one)), hit.group())
        start, begin = _back(text, hit.start()), hit.start() + len(sign)
        far = text[begin : begin + FAR]
        rest = _signs(far)
        found = _host().match(rest)
        if found is None or not text[start : hit.start()].strip():
            continue
        written = found.group(1)
        host = _dot().sub(".", written)
        plain = host == written
        if not host.rpartition(".")[2].isalpha() or (sign in {"@", " at ", "#"} and plain):
            continue
        end = begin + (found.end() if rest == far else _reach(far, found.end()))
        yield start, end, f"{_signs(text[start : hit.start()]).strip()}@{host}"


def _back(text: str, at: int) -> int:
    """Give where the name before an ``@`` begins, over words for its signs."""
    low = max(0, at - FAR)
    if at > low and text[at - 1] == " ":
        at -= 1
    begin = at
    while begin > low:
        word = next((one for one in _BY_LAST.get(text[begin - 1], ()) if text.endswith(one, low, begin)), "")
        if not word and not (wordy(text[begin - 1]) or text[begin - 1] in "._+-"):
            break
        begin -= len(word) or 1
    return begin


def _reach(far: str, length: int) -> int:
    """Give how much of ``far`` folds to ``length`` characters when words for signs become signs."""
    words = _words(far)
    return next((size for size in range(length, len(far) + 1) if len(_replaced(far[:size], words)) >= length), len(far))


def _signs(text: str) -> str:
    """Write signs for the words that name them."""
    return _replaced(text, _words(text))


def _words(text: str) -> tuple[tuple[str, str], ...]:
    """Give the words for signs that stand in ``text``, and their signs."""
    if _sign_word().search(text) is None:
        return ()
    return tuple(one for one in _WRITTEN if one[0] in text)


def _replaced(text: str, words: tuple[tuple[str, str], ...]) -> str:
    for written, sign in words:
        text = text.replace(written, sign)
    return text
