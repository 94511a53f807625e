"""The signs by which an image's address and tag speak of reporting; each of another kind than the others."""

from typing import final

from auditor.extract.image_address import PHOTOS, Address, AddressWords
from auditor.extract.reader_id import ReaderIds
from auditor.extract.shown import Shown
from auditor.extract.site import is_address
from auditor.extract.url import Url
from auditor.lexicon.lexicon import ImageHosts

STRONG = frozenset({"invisible", "beacon-path", "reader-id", "path-id", "event", "ip-address", "redirector", "program"})
"""Signs that count; the others are told and decide nothing."""


@final
class SignReader:
    """Reads signs with one set of words."""

    def __init__(self, hosts: ImageHosts) -> None:
        """Take the words of images.yaml."""
        self.shared = hosts.words["shared"]
        self.words = AddressWords(hosts.words)
        self._ids = ReaderIds(hosts.words)

    def read(self, url: Url, one: Address, seen: Shown, *, stands_in: bool) -> tuple[str, ...]:
        """Give the signs; ``stands_in``: the tag names another picture that is loaded instead of this one."""
        invisible = seen is not Shown.YES or (not stands_in and self.words.empty(one))
        answers = {
            "invisible": invisible,
            "beacon-path": self.words.reports(one),
            "reader-id": self._ids.in_url(url),
            "event": self.words.event(one),
            "redirector": self.words.redirects(one),
            "ip-address": is_address(url.host),
            "no-image-file": not one.is_file,
            "plain-http": url.scheme == "http",
            "punycode": "xn--" in url.host,
        }
        told = [name for name, holds in answers.items() if holds]
        drawn = one.ending not in PHOTOS | {"png", "svg"}
        may_be = (answers["beacon-path"] and drawn) or seen is Shown.NEVER or (invisible and one.ending == "gif")
        if may_be and not answers["reader-id"] and self._ids.in_path(one):
            told.append("path-id")  # elsewhere it is the picture's own: a content address
        if seen is Shown.NEVER and not one.is_file and len(told) == len(set(told) - STRONG) + 1:
            told.append("program")  # what nobody can see, drawn by a program for each asking
        return tuple(told)


def strength(signs: tuple[str, ...]) -> int:
    """Count the independent signs: an event is part of what a beacon is for and does not count beside it twice."""
    found = STRONG.intersection(signs)
    return len(found - {"event"}) + ("event" in found and ("invisible" in found or "beacon-path" in found))
