"""The id of an uploaded picture, from its address; a host alone, or a name that anyone could give, is none."""

from functools import cache
from typing import Final

import re2

from auditor.extract.image_origin import origin_of
from auditor.extract.mentions import ImageLabel
from auditor.extract.random_value import looks_random
from auditor.extract.url import Url, parse_url
from auditor.text.fold import ascii_lower

_SHOWS_NOTHING: Final = frozenset({ImageLabel.INLINE, ImageLabel.BADGE, ImageLabel.DECLARED_COUNTER})
"""Drawn for each asking, or part of the page: public signs."""
_SIGNS: Final = frozenset({"emoji", "emojis", "icon", "icons", "badge", "badges", "logos"})
"""Folders of signs that everybody uses."""
_SHORTEST: Final = 6
"""Characters of an upload id; a shorter one may be a number of a folder."""
_LONGEST: Final = 300
_MOST: Final = 16


@cache
def _asset() -> "re2._Regexp[str]":
    """Match what only a machine writes: a UUID (RFC 9562), or a digest in hexadecimal."""
    return re2.compile(
        r"(?i)(?:^|[^0-9a-z])([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[0-9a-f]{24,128})(?:[^0-9a-z]|$)"
    )


def image_id(address: str, label: ImageLabel) -> str | None:
    """Give what names the picture at ``address`` wherever it is shown, ``None`` when nothing does.

    A UUID, a digest or another long random name stands for itself, on every host. Else host and path do, if some part
    of the path is an upload's id: letters and digits, six or more.
    """
    if label in _SHOWS_NOTHING:
        return None
    url = parse_url(address)
    if label is ImageLabel.PROXIED:
        url = origin_of(url) or url
    parts = url.segments()[:_MOST]
    if not url.host or not parts or any(ascii_lower(part) in _SIGNS for part in parts):
        return None
    asset = _asset().search(url.path)
    if asset is not None:
        return ascii_lower(asset.group(1))
    return _named(url, parts)


def _named(url: Url, parts: list[str]) -> str | None:
    stems = [*parts[:-1], parts[-1].rpartition(".")[0] or parts[-1]]
    for stem in reversed(stems):
        if looks_random(stem):
            return stem
    if not any(_is_upload(stem) for stem in stems):
        return None
    path = "/".join(parts)
    return f"{url.host}/{path}" if len(path) <= _LONGEST else None


def _is_upload(stem: str) -> bool:
    return len(stem) >= _SHORTEST and any(char.isdigit() for char in stem) and any(char.isalpha() for char in stem)
