"""The links of an article: those its parser saw and those that stand in the text as words."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import final

import re2

from auditor.extract.dotted import dotted_links
from auditor.extract.link_contact import Target, contact_host, contact_of, unwrap
from auditor.extract.mentions import Link, LinkKind
from auditor.extract.url import TLDS, Url, lookup, parse_url
from auditor.extract.view import View, wordy
from auditor.lexicon.lexicon import Hosts
from auditor.parse.article import Article, Element, ElementKind
from auditor.text.fold import EVERYDAY, ascii_lower
from auditor.text.span import Span

_ENDINGS = "|".join(TLDS)
_SCHEMES = frozenset({"http", "https", "ftp", "tg", "weixin"})
_SIGNS = frozenset(",:!?();-~")
"""What the signs of ``EVERYDAY`` fold to."""
_STOP = r"\s<>\"'`，。；！？、）】》」』“”‘’（【《「『\[\]{}|"


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A link with what it leads to; ``element`` is ``None`` for one written out in the text."""

    link: Link
    url: Url
    """Where it leads after redirectors that name their target."""
    target: Target | None
    element: Element | None
    at: int
    """Where its words stand in the view, -1 when it stands in no text."""
    place: Span
    """The address itself in the source, or the whole element where the address stands elsewhere."""


@cache
def _bare() -> "re2._Regexp[str]":
    """Match an address written out: a scheme and what follows, or a host with a well-known ending."""
    return re2.compile(
        rf"(?:https?://)?[a-z0-9_-]+(?:[.。][a-z0-9_-]+)*[.。](?:{_ENDINGS})(?::[0-9]+)?/[^{_STOP}]+"
        rf"|(?:(?:https?|ftp):?[/\\]{{1,3}}|(?:tg|weixin|whatsapp|mqqwpa|tencent|viber|line)://|www\.)[^{_STOP}]+"
        rf"|tg:(?:resolve|join|addlist)\?[^{_STOP}]+"
        rf"|[a-z0-9_-]+(?:\.[a-z0-9_-]+)*\.(?:{_ENDINGS})\b"
    )


def find_links(article: Article, view: View, hosts: Hosts) -> tuple[Found, ...]:
    """Give every link in order of its place."""
    found = [
        found_at(article, view, element, hosts) for element in article.elements if element.kind is ElementKind.LINK
    ]
    known = sorted((one.place.start, one.place.end) for one in found)
    written = _written(view, hosts)
    taken = sorted((one.place.start, one.place.end) for one in written)
    written += [one for one in _dotted(view, hosts) if not _inside(taken, one.place)]
    found += [one for one in written if not _inside(known, one.place)]
    found.sort(key=lambda one: (one.link.span, one.link.url))
    return tuple(found)


def _inside(places: list[tuple[int, int]], span: Span) -> bool:
    """Say whether ``span`` lies in one of ``places``: an autolink is written out and an element at once."""
    at = bisect_right(places, (span.start, span.end)) - 1
    return any(start <= span.start and span.end <= end for start, end in places[max(0, at) : at + 2])


def kind_of(url: Url, final: Url, target: Target | None, hosts: Hosts) -> LinkKind:
    """Say what a link leads to, as far as its URL tells."""
    if target is not None:
        return LinkKind.CONTACT
    if not final.host:
        if final.scheme:
            return LinkKind.OTHER
        return LinkKind.ANCHOR if not final.path and final.fragment else LinkKind.RELATIVE
    if lookup(final.host, hosts.shorteners) is not None:
        return LinkKind.SHORTENER
    if lookup(final.host, hosts.landing) is not None:
        return LinkKind.LANDING
    return LinkKind.REDIRECT if final is not url else LinkKind.WEB


def _made(raw: str, span: Span, place: Span, words: str, hosts: Hosts, element: Element | None, at: int) -> Found:
    url = parse_url(raw)
    if not url.host and not url.scheme and contact_host(bare := parse_url(f"https://{raw}"), hosts) is not None:
        url = bare  # a browser takes it for a path; whoever reads or copies it takes it for what it says
    final = unwrap(url, hosts)
    target = contact_of(final, hosts)
    link = Link(
        url=raw,
        canonical=final.canonical,
        host=url.host,
        text=words,
        kind=kind_of(url, final, target, hosts),
        span=span,
    )
    return Found(link=link, url=final, target=target, element=element, at=at, place=place)


def found_at(article: Article, view: View, element: Element, hosts: Hosts) -> Found:
    """Give what one element of ``article`` leads to."""
    words = article.text.text[element.start : element.end]
    at = view.index_of(element.start) if element.end > element.start else -1
    return _made(element.url, element.span, element.url_span or element.span, words, hosts, element, at)


def _written(view: View, hosts: Hosts) -> list[Found]:
    out = []
    for start, end in _addresses(view):
        if not _begins(view.text, start):
            continue
        raw = trim(view.handle(start, end))
        if not raw:
            continue
        url = raw if "://" in raw or ascii_lower(raw.partition(":")[0]) in _SCHEMES else f"https://{raw}"
        plain_host = "/" not in raw and ":" not in raw
        if plain_host and contact_host(parse_url(url), hosts) is None and not raw.startswith("www."):
            continue  # a bare host in running text is a name ("Booking.com"), not a link
        span = view.span(start, start + len(raw))
        out.append(_made(url, span, span, raw, hosts, None, start))
    return out


def _dotted(view: View, hosts: Hosts) -> list[Found]:
    out = []
    for start, end, url in dotted_links(view, hosts):
        address = trim(url)
        span = view.span(start, end - (len(url) - len(address)))
        out.append(_made(address, span, span, view.cased[start:end], hosts, None, start))
    return out


def _addresses(view: View) -> Iterator[tuple[int, int]]:
    """Give where addresses stand; a full-width sign ends one, though it folds to a sign that may stand inside."""
    for hit in _bare().finditer(view.text):
        start, end = hit.span()
        stops = [*_full_width(view, start, end), end]
        yield start, stops[0]
        for low, high in pairwise(stops):
            for inner in _bare().finditer(view.text[low + 1 : high]):
                yield low + 1 + inner.start(), low + 1 + inner.end()


def _full_width(view: View, start: int, end: int) -> list[int]:
    source = view.article.source.text
    written = view.span(start, end).of(source)
    if written.isascii() or not any(sign in written for sign in EVERYDAY):
        return []
    slash = view.text.find("/", start, end)  # before it, the colon of a scheme may be full-width
    signs = [at for at in range(max(slash, start) + 1, end) if view.text[at] in _SIGNS]
    return [at for at in signs if view.span(at, at + 1).of(source) in EVERYDAY]


def _begins(text: str, start: int) -> bool:
    """Say whether an address may begin at ``start``: not inside a word, a path or a mail address."""
    before = text[max(0, start - 3) : start]
    if before.endswith("//"):
        far = text[start - 4] if start > 3 and before.startswith(":") else "a"  # noqa: PLR2004 — what stands before "://"
        return not (before.startswith("/") or wordy(before[0]) or (before.startswith(":") and wordy(far)))
    return not before or not (before[-1] in "@/.\\-_" or wordy(before[-1]))


def trim(raw: str) -> str:
    """Cut what belongs to the sentence: everything from the first character that no URL holds unescaped (RFC 3986).

    Then closing marks and stops at the end go (GFM 6.9, autolinks). A dot of another script may part the host's names.
    """
    end = next((at for at, char in enumerate(raw) if not char.isascii() and char not in "。｡"), len(raw))
    opened, closed = raw.count("(", 0, end), raw.count(")", 0, end)
    while end and (raw[end - 1] in ".,;:!?*_~'\"。｡" or (raw[end - 1] == ")" and opened < closed)):
        closed -= raw[end - 1] == ")"
        end -= 1
    return raw[:end]
