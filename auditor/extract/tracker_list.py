"""Addresses against an installed list of trackers: one automaton, then the few filters whose words stand in it."""

from functools import cache
from typing import final

import ahocorasick_rs
import re2

from auditor.extract.site import site_of
from auditor.extract.url import Url, under
from auditor.lexicon.trackers import Filter, TrackerList

_SEPARATOR = "(?:[^a-z0-9_.%-]|$)"
_SHORTEST = 3
"""Characters of a filter's longest word: a filter of shorter ones would be tried on every address."""


@final
class TrackerMatcher:
    """Looks addresses up in one list."""

    def __init__(self, trackers: TrackerList) -> None:
        """Sort the filters: those that are a host alone by host, the others by their longest word."""
        self._name = f"list:{trackers.name}"
        self._blocks = _Table(trackers.filters)
        self._allows = _Table(trackers.exceptions)

    def match(self, url: Url, page: str) -> str:
        """Name the list when it names ``url``, asked for by ``page`` (empty: unknown, so any host is another)."""
        foreign = not page or site_of(url.host, ()) != site_of(page, ())
        address = url.canonical.lower()
        if not self._blocks.meets(url.host, address, page, foreign=foreign):
            return ""
        return "" if self._allows.meets(url.host, address, page, foreign=foreign) else self._name


@final
class _Table:
    def __init__(self, filters: tuple[Filter, ...]) -> None:
        self._hosts: dict[str, list[Filter]] = {}
        self._rest: list[Filter] = []
        words = []
        for one in filters:
            host = one.pattern.removeprefix("||").removesuffix("^")
            if one.pattern == f"||{host}^" and not {"/", "^", "*", "|", ":", "?"} & set(host):
                self._hosts.setdefault(host, []).append(one)
                continue
            word = max(one.pattern.replace("|", "*").replace("^", "*").split("*"), key=len)
            if len(word) >= _SHORTEST:
                words.append(word)
                self._rest.append(one)
        self._automaton = ahocorasick_rs.AhoCorasick(words) if words else None

    def meets(self, host: str, address: str, page: str, *, foreign: bool) -> bool:
        """Say whether one of the filters holds for ``address``."""
        name = host
        while name:
            if any(_applies(one, page, foreign=foreign) for one in self._hosts.get(name, ())):
                return True
            name = name.partition(".")[2]
        if self._automaton is None:
            return False
        tried = {number for number, _, _ in self._automaton.find_matches_as_indexes(address, overlapping=True)}
        return any(
            _applies(self._rest[number], page, foreign=foreign)
            and _compiled(self._rest[number].pattern).search(address)
            for number in sorted(tried)
        )


def _applies(one: Filter, page: str, *, foreign: bool) -> bool:
    if one.third_party is not None and one.third_party is not foreign:
        return False
    if one.on and not any(under(page, host) for host in one.on):
        return False
    return not any(under(page, host) for host in one.not_on if page)


@cache
def _compiled(pattern: str) -> "re2._Regexp[str]":
    """Compile one filter; RE2, so that no list can make an address expensive."""
    begin = end = ""
    if pattern.startswith("||"):
        pattern, begin = pattern[2:], r"^[a-z][a-z0-9+.-]*://(?:[^/?#]*\.)?"
    elif pattern.startswith("|"):
        pattern, begin = pattern[1:], "^"
    if pattern.endswith("|"):
        pattern, end = pattern[:-1], "$"
    body = "".join(
        ".*" if char == "*" else _SEPARATOR if char == "^" else re2.escape(char) for char in pattern.strip("*")
    )
    return re2.compile(begin + body + end)
