"""A URL as a browser would take it, from whatever an article makes of one.

Follows the WHATWG URL standard where it decides what host is meant: white space at the ends and tabs and line breaks
inside are dropped, a backslash is a slash, user information is no host, ``%2E`` and ``。`` in a host are dots.
"""

from collections.abc import Container
from dataclasses import dataclass
from functools import cache
from typing import final
from urllib.parse import unquote

from auditor.text.fold import fold_text

SPECIAL = {"http": "80", "https": "443", "ftp": "21", "ws": "80", "wss": "443"}
TLDS = (
    "com", "cn", "net", "org", "me", "cc", "io", "co", "ru", "info", "xyz", "top", "vip", "shop", "club",
    "site", "online", "app", "dev", "gg", "la", "tv", "hk", "tw", "us", "uk", "pe", "de", "fr", "es", "jp",
    "kr", "vn", "in", "im", "is", "ly", "gl", "gd", "link", "live", "ink", "pro", "store", "ltd", "dog", "one",
    "page", "work", "fun", "win", "life", "plus", "asia", "eu", "to", "id", "my", "th", "ph", "sg", "br", "mx",
    "ee", "ir", "goog", "chat", "group",
)  # fmt: skip
"""Endings of hosts that are taken for an address in running text."""
LONGEST = 8192
"""Characters of a URL that are looked at; a longer one (``data:``) has nothing more to tell."""


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Url:
    """The parts of a URL; ``host`` is lower case ASCII without port and is empty when there is none."""

    scheme: str
    host: str
    port: str
    path: str
    query: str
    fragment: str

    @property
    def canonical(self) -> str:
        """One writing for all that name the same thing: no default port, no fragment, no user information."""
        if not self.host:
            return f"{self.scheme}:{self.path}" + (f"?{self.query}" if self.query else "") if self.scheme else self.path
        port = f":{self.port}" if self.port else ""
        query = f"?{self.query}" if self.query else ""
        return f"{self.scheme}://{self.host}{port}{self.path or '/'}{query}"

    def parameters(self) -> list[tuple[str, str]]:
        """Give the query as (name, value) pairs, percent-decoded once."""
        pairs = []
        for part in self.query.replace(";", "&").split("&"):
            name, _, value = part.partition("=")
            if name:
                pairs.append((_decode(name), _decode(value)))
        return pairs

    def segments(self) -> list[str]:
        """Give the path's words, percent-decoded (twice, for what was encoded twice)."""
        return [_decode(_decode(part)) for part in self.path.split("/") if part]


def parse_url(text: str) -> Url:
    """Give the parts of ``text``; one without a scheme is relative (empty host) unless it starts with ``//``."""
    text = text.strip(" \t\r\n\f\x00")[:LONGEST]
    for char in "\t\r\n":
        text = text.replace(char, "")
    scheme, rest = _scheme(text)
    fragment = query = ""
    if scheme in SPECIAL or not scheme:
        head, mark, tail = rest.partition("?")
        rest = head.replace("\\", "/") + mark + tail
    rest, _, fragment = rest.partition("#")
    rest, _, query = rest.partition("?")
    host = port = ""
    if rest.startswith("//") or (scheme in SPECIAL and rest.strip("/")):
        rest = rest.lstrip("/") if scheme in SPECIAL else rest[2:]
        authority, slash, path = rest.partition("/")
        host, port = _authority(authority)
        rest = slash + path
        if not scheme:
            scheme = "https"
    if SPECIAL.get(scheme) == port:
        port = ""
    return Url(scheme=scheme, host=host, port=port, path=rest, query=query, fragment=fragment)


def _scheme(text: str) -> tuple[str, str]:
    head, colon, rest = text.partition(":")
    if (
        colon
        and head
        and head[0].isascii()
        and head[0].isalpha()
        and all(c.isascii() and (c.isalnum() or c in "+-.") for c in head)
    ):
        return head.lower(), rest
    return "", text


def _authority(text: str) -> tuple[str, str]:
    host = text.rpartition("@")[2]
    host, colon, port = host.rpartition(":") if ":" in host and not host.endswith("]") else (host, "", "")
    if colon and not (port.isascii() and port.isdigit()) and port:
        return "", ""
    return host_name(host), port


@cache
def host_name(text: str) -> str:
    """Give a host as it is looked up: decoded, folded, dots unified, IDNA; what is none is given as written."""
    host = _decode(_decode(text)) if "%" in text else text
    if not host.isascii():
        host = fold_text(host.replace("。", ".").replace("｡", "."))
    host = host.strip(".").lower()
    if host.isascii():
        return host
    try:
        return host.encode("idna").decode("ascii").lower()
    except UnicodeError:
        return host


def _decode(text: str) -> str:
    return unquote(text, errors="replace") if "%" in text else text


def under(host: str, known: str) -> bool:
    """Say whether ``host`` is ``known`` or a sub-domain of it."""
    return host == known or host.endswith("." + known)


def lookup(host: str, table: Container[str]) -> str | None:
    """Give the entry of ``table`` that ``host`` is or lies under, the longest first; ``None`` when there is none."""
    while host:
        if host in table:
            return host
        host = host.partition(".")[2]
    return None
