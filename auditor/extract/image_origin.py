"""The image behind a proxy's address, decoded offline."""

from auditor.extract.url import Url, parse_url

_HEX = frozenset("0123456789abcdef")
_SHORTEST = 8
"""Characters of the shortest address, in hex twice as many."""


def origin_of(url: Url) -> Url | None:
    """Give the image behind a proxy: for camo the hexadecimal last part of the path (its README), else in words."""
    words = url.segments()
    last = words[-1].lower() if words else ""
    if len(last) >= _SHORTEST and len(last) % 2 == 0 and _HEX.issuperset(last):
        try:
            return _absolute(bytes.fromhex(last).decode("utf-8"))
        except ValueError:
            return None
    for _, value in url.parameters():
        if "." in value and (found := _absolute(value)) is not None:
            return found
    for at, word in enumerate(words):  # …/20200101im_/http://host/path, or /host/path
        if word.lower() in {"http:", "https:"}:
            return _absolute(word + "//" + "/".join(words[at + 1 :]))
    return _absolute("/".join(words)) if len(words) > 1 and "." in words[0] else None


def _absolute(text: str) -> Url | None:
    found = parse_url(text if "://" in text or text.startswith("//") else f"https://{text}")
    return found if found.host else None
