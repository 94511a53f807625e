"""Whether an address carries something that can differ from reader to reader."""

import binascii
from base64 import urlsafe_b64decode
from collections.abc import Mapping
from typing import final

from auditor.extract.image_address import PHOTOS, Address
from auditor.extract.random_value import looks_random
from auditor.extract.url import Url

SHORT_NAME = 10
"""Characters of a file's name that tells nothing."""
_LONGEST = 512
"""Characters of one value that are looked at: a longer one is data, not a name."""


@final
class ReaderIds:
    """Finds readers' numbers with one set of words (images.yaml)."""

    def __init__(self, words: Mapping[str, frozenset[str]]) -> None:
        """Take the lists ``persons``, ``picture_keys``, ``picture_prefixes`` and ``depicts``."""
        self._persons = words["persons"]
        self._picture = words["picture_keys"]
        self._prefixes = tuple(words["picture_prefixes"])
        self._depicts = words["depicts"]

    def in_url(self, url: Url) -> bool:
        """Say whether the query, or an e-mail address anywhere, can tell one reader or one copy from another."""
        segments = url.segments()
        if any(_mail(one) for one in segments):
            return True
        shows_person = not self._depicts.isdisjoint(one.lower().partition(".")[0] for one in segments)
        for name, value in url.parameters():
            key = name.lower()
            if _mail(value):
                return True
            if key in self._picture or key.startswith(self._prefixes) or shows_person:
                continue
            if looks_random(value) or (self._names_person(key) and _number(value)):
                return True
        return False

    def _names_person(self, key: str) -> bool:
        plain = key.replace("_", "").replace("-", "")
        return plain in self._persons or plain.removesuffix("id") in self._persons

    @staticmethod
    def in_path(one: Address) -> bool:
        """Say whether a part of the path is a number of its own; a picture's content address looks the same.

        Before a file with a telling name it is one: ``/0041eb…3df3/transparent-image.gif``.
        """
        *folders, name = one.written or [""]
        stem = name.rpartition(".")[0] or name
        return looks_random(stem) or (len(stem) <= SHORT_NAME and any(looks_random(part) for part in folders))


def _number(value: str) -> bool:
    digits = sum(char.isdecimal() for char in value)
    return digits > 2 and 2 * digits >= len(value)  # noqa: PLR2004 — a size has two digits


def _mail(value: str) -> bool:
    """Say whether ``value`` is an e-mail address, plain or in base64."""
    if len(value) > _LONGEST or not value.isascii():
        return False
    if _is_mail(value):
        return True
    if not value.rstrip("=").replace("-", "").replace("_", "").isalnum() or "." in value:
        return False
    try:
        return _is_mail(urlsafe_b64decode(value.rstrip("=") + "=" * (-len(value.rstrip("=")) % 4)).decode("ascii"))
    except (ValueError, binascii.Error):
        return False


def _is_mail(value: str) -> bool:
    name, at, host = value.partition("@")
    first, dot, last = host.rpartition(".")
    if not (at and name and dot and first and last.isalpha() and len(last) > 1) or "/" in value or "@" in host:
        return False
    return (
        last.lower() not in PHOTOS | {"png", "gif", "svg"}
        and name.replace(".", "").replace("_", "").replace("-", "").replace("+", "").isalnum()
    )
