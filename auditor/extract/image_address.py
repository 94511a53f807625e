"""What an image's address says it is for: its words, whole between separators."""

from collections.abc import Iterable, Mapping
from itertools import pairwise
from typing import final

from auditor.extract.random_value import looks_random
from auditor.extract.site import is_address, site_of
from auditor.extract.url import Url

PHOTOS = frozenset({"jpg", "jpeg", "webp", "avif", "jfif", "heic", "bmp"})
"""Endings of pictures worth a compression: never those of a beacon."""
FILES = PHOTOS | {"png", "gif", "svg", "ico", "apng", "tif", "tiff"}
_SCRIPTS = frozenset({"php", "aspx", "ashx", "asp", "jsp", "cgi", "do", "pl", "html", "htm", "js"})
_DRAWN = frozenset({"svg", "png", "gif", ""}) | _SCRIPTS
"""Endings of what a program draws for each asking."""
_PICTURED = frozenset({"pixel", "pixels", "px"})
"""Words that are also what is in the picture: folders of a phone's photographs."""
_MOST = 64
"""Parts of a path that are looked at."""


@final
class Address:
    """The words of one URL."""

    def __init__(self, url: Url, shared: frozenset[str]) -> None:
        """Take ``url`` apart."""
        site = "" if is_address(url.host) else site_of(url.host, shared)
        above = url.host[: -len(site) - 1] if site and url.host != site else ""
        self.labels = [one for one in above.split(".") if one and one != "www"]
        """Names below the owner's own, as they stand."""
        self.owner = site.partition(".")[0]
        self.written = url.segments()[:_MOST]
        """The parts of the path as they stand."""
        parts = [part.partition(";")[0].lower() for part in self.written]
        last = parts[-1] if parts else ""
        stem, dot, ending = last.rpartition(".")
        known = bool(dot) and (ending in FILES or ending in _SCRIPTS)
        self.ending = ending if known else ""
        self.stem = stem if known else last
        """The last part of the path without its ending."""
        self.folders = parts[:-1]
        _, _, tail = url.path.partition(";")
        pairs = [part.partition("=")[::2] for part in tail.split(";")] if tail else []
        self.parameters = [*url.parameters(), *pairs]

    @property
    def is_photo(self) -> bool:
        """Whether the ending is one of pictures that people take."""
        return self.ending in PHOTOS

    @property
    def is_drawn(self) -> bool:
        """Whether a program may have drawn it for this asking."""
        return self.ending in _DRAWN

    @property
    def is_file(self) -> bool:
        """Whether the ending is an image's at all."""
        return self.ending in FILES


@final
class AddressWords:
    """Reads addresses with one set of words (images.yaml)."""

    def __init__(self, words: Mapping[str, frozenset[str]]) -> None:
        """Take every list of words."""
        self._words = words
        self._always = words["reports"]
        self._plainly = self._always - _PICTURED
        self._any = self._always | words["reports_alone"]

    def reports(self, one: Address) -> bool:
        """Say whether the address says that asking for it is the point: a pixel, a beacon, a tracker."""
        always, alone = self._always, self._words["reports_alone"]
        named = self._plainly if one.is_photo or one.ending == "png" else always
        return (
            any(_whole(label, always) or _bare(label) in alone for label in one.labels)
            or any(_whole(folder, named) for folder in one.folders)
            or any(not value and name.lower() in always for name, value in one.parameters)
            or self._file_reports(one, always, alone)
        )

    def _file_reports(self, one: Address, always: frozenset[str], alone: frozenset[str]) -> bool:
        words = _split(one.stem)
        if one.stem in always or (len(words) > 1 and self._any.issuperset(words)):
            return True
        called = one.ending == "gif" or (not one.ending and len(one.parameters) > 1)
        if called and one.stem in self._words["reports_short"]:
            return True
        if one.is_file and one.ending != "gif":
            return False
        numbered = bool(one.folders) and one.folders[-1] in alone and _is_number(one.stem)
        return numbered or one.stem in alone or not always.isdisjoint(words)

    def event(self, one: Address) -> bool:
        """Say whether a parameter reports an event: a page view, an opening."""
        keys, values = self._words["event_keys"], self._words["event_values"]
        told = any(name.lower() in keys or value.lower() in values for name, value in one.parameters)
        return told or any(_is_account(part) for part in one.written)

    def counts(self, one: Address) -> bool:
        """Say whether the address says that it counts readers and draws the number."""
        counters, counted = self._words["counters"], self._words["counted"]
        if not one.is_drawn:
            return False
        labels = [*one.labels, one.owner]
        parts = [*one.folders, one.stem]
        named = parts if one.ending not in {"png", "gif"} else [one.stem]  # /hit-counter/main.png is of a project
        if any(_pair(part, counted) for part in [*labels, *named]):
            return True
        about = bool(one.parameters) or len([part for part in parts if part]) > 1 or parts[0].startswith("@")
        if not about:
            return False
        if any(_bare(label) in counters or _bare(label) in {"count", "views"} for label in one.labels):
            return True
        if any(folder in counters for folder in one.folders) or one.stem in counters:
            return True
        return one.ending == "svg" and any(part in {"views", "count", "hit"} for part in parts)

    def badge(self, one: Address) -> bool:
        """Say whether the address says that it draws a badge."""
        badges = self._words["badges"]
        return one.is_drawn and (any(part in badges for part in (*one.folders, *one.labels)) or one.stem in badges)

    def empty(self, one: Address) -> bool:
        """Say whether the file's name says that it shows nothing."""
        names = self._words["empty"]
        words = _split(one.stem)
        return (
            bool(words)
            and not names.isdisjoint(words)
            and all(word in names or word in {"pixel", "placeholder", "image", "img", "gif", "png"} for word in words)
        )

    def redirects(self, one: Address) -> bool:
        """Say whether the address leads on to another one that it names."""
        leads = any(value.lower().startswith(("http:", "https:", "//")) for _, value in one.parameters)
        words = self._words["redirects"]
        return leads and any(part in words for part in (*one.labels, *one.folders, one.stem))


def _split(name: str) -> list[str]:
    return name.replace("-", " ").replace("_", " ").replace(".", " ").split()


def _is_account(word: str) -> bool:
    """Say whether ``word`` is an account of a measuring service, as ``UA-10000-1``."""
    head, _, rest = word.partition("-")
    return head.upper() == "UA" and rest.replace("-", "").isdecimal() and "-" in rest


def _is_number(word: str) -> bool:
    return word.isdecimal() or looks_random(word)


def _bare(label: str) -> str:
    return label.rstrip("0123456789").rstrip("-")


def _whole(name: str, words: Iterable[str]) -> bool:
    """Say whether every word of ``name`` is one of ``words``; numbers at its end do not count."""
    parts = _split(name)
    return bool(parts) and all(_bare(part) in words for part in parts)


def _pair(name: str, words: frozenset[str]) -> bool:
    """Say whether two of ``words``, and not the same, stand side by side in ``name``."""
    return any(one in words and other in words and one != other for one, other in pairwise(_split(name)))
