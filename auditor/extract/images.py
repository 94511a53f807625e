"""The images of an article, labelled by what loading them tells whom; nothing is ever loaded (SCIENCE §5)."""

from collections.abc import Mapping
from typing import final

from auditor.extract.mentions import Image, ImageLabel
from auditor.extract.url import Url, lookup, parse_url
from auditor.lexicon.lexicon import ImageHosts
from auditor.parse.article import Article, Element, ElementKind

SMALL = 2
"""Pixels: an image this small shows nothing (CNIL draft 2025 speaks of 1×1)."""
LONG_ID = 16
"""Characters from which a random-looking value can name one reader: 60 bits at four bits a character."""
SEES_HOST = ("ip", "time", "user-agent", "referrer")
_EXTENSIONS = ("png", "jpg", "jpeg", "gif", "webp", "svg", "avif", "bmp", "ico", "apng", "jfif")
_HEX = frozenset("0123456789abcdef-")


@final
class ImageReader:
    """Labels images with one list of hosts."""

    def __init__(self, hosts: ImageHosts) -> None:
        """Sort the hosts, those with a path apart."""
        self._hosts = {host: kind for host, kind in hosts.classes.items() if "/" not in host}
        self._paths: dict[str, list[tuple[str, str]]] = {}
        for place, kind in hosts.classes.items():
            host, slash, path = place.partition("/")
            if slash:
                self._paths.setdefault(host, []).append((path, kind))
        self._words = hosts.beacon_words
        self._keys = hosts.reader_keys

    def read(self, article: Article) -> tuple[Image, ...]:
        """Give the article's images in order of their place."""
        images = [self._image(article, one) for one in article.elements if one.kind is ElementKind.IMAGE]
        return tuple(sorted(images, key=lambda one: (one.span, one.url)))

    def _image(self, article: Article, element: Element) -> Image:
        url = parse_url(element.url)
        label, signs, sees = self.judge(url, dict(element.attributes), hidden=element.hidden)
        return Image(
            url=element.url,
            host=url.host,
            alt=article.text.text[element.start : element.end],
            label=label,
            signs=signs,
            sees=sees,
            span=element.span,
        )

    def judge(  # noqa: PLR0911 — one return a label
        self, url: Url, attributes: Mapping[str, str], *, hidden: bool
    ) -> tuple[ImageLabel, tuple[str, ...], tuple[str, ...]]:
        """Give label, signs and what the host learns; ``likely-tracker`` needs two independent signs."""
        if url.scheme in {"data", "blob", "cid"}:
            return ImageLabel.INLINE, (f"{url.scheme}-url",), ()
        if not url.host:
            return ImageLabel.PLATFORM_HOSTED, ("relative-url",), ()
        kind = self._class(url)
        if kind == "proxy":
            origin = _origin(url)
            found = (f"origin:{origin.host}",) if origin is not None and origin.host else ()
            return ImageLabel.PROXIED, ("proxy-host", *found), ("time",)
        if kind == "counter":
            return ImageLabel.DECLARED_COUNTER, ("counter-host",), SEES_HOST
        signs = self._signs(url, attributes, hidden=hidden)
        strong = {sign for sign in signs if sign in {"invisible", "beacon-path", "reader-id"}}
        sees = (*SEES_HOST, "reader-id") if "reader-id" in signs else SEES_HOST
        if len(strong) > 1:
            return ImageLabel.LIKELY_TRACKER, signs, sees
        if kind == "platform":
            return ImageLabel.PLATFORM_HOSTED, ("platform-host",), ()
        if kind == "badge":
            return ImageLabel.BADGE, ("badge-host",), SEES_HOST
        if kind == "public":
            return ImageLabel.THIRD_PARTY, ("public-image-host", *signs), sees
        if strong or "no-image-file" in signs:
            return ImageLabel.BEACON_CAPABLE, signs, sees
        return ImageLabel.THIRD_PARTY, signs, sees

    def _class(self, url: Url) -> str | None:
        host = url.host
        while host:
            for path, kind in self._paths.get(host, ()):
                if url.path.lstrip("/").startswith(path):
                    return kind
            host = host.partition(".")[2]
        known = lookup(url.host, self._hosts)
        return self._hosts[known] if known is not None else None

    def _signs(self, url: Url, attributes: Mapping[str, str], *, hidden: bool) -> tuple[str, ...]:
        signs = []
        if hidden or _is_small(attributes):
            signs.append("invisible")
        if self._has_beacon_word(url):
            signs.append("beacon-path")
        if self._has_reader_id(url):
            signs.append("reader-id")
        if _extension(url) not in _EXTENSIONS:
            signs.append("no-image-file")
        if url.scheme == "http":
            signs.append("plain-http")
        if all(part.isdigit() for part in url.host.split(".")) or ":" in url.host:
            signs.append("ip-address")
        return tuple(signs)

    def _has_beacon_word(self, url: Url) -> bool:
        words = set()
        names = [url.host.split(".")[0], *url.segments(), *(name for name, _ in url.parameters())]
        for name in names:
            stem = name.lower().rpartition(".")[0] if _extension_of(name) else name.lower()
            words.update(stem.replace("-", " ").replace("_", " ").replace(".", " ").split())
        return not words.isdisjoint(self._words)

    def _has_reader_id(self, url: Url) -> bool:
        for name, value in url.parameters():
            if "@" in value and "." in value:
                return True
            if looks_random(value) and (name.lower() in self._keys or len(value) >= 2 * LONG_ID):
                return True
        return False


def looks_random(value: str) -> bool:
    """Say whether ``value`` has the length and the mixture of an identifier made for one reader."""
    plain = value.replace("-", "").replace("_", "").rstrip("=")
    if len(plain) < LONG_ID or not (plain.isascii() and plain.isalnum()):
        return False
    if _HEX.issuperset(plain.lower()) and any(char.isdigit() for char in plain):
        return True
    kinds = (any(c.isdigit() for c in plain), any(c.islower() for c in plain), any(c.isupper() for c in plain))
    return sum(kinds) > 1 and plain[:1] + plain[1:].lower() != plain


def _is_small(attributes: Mapping[str, str]) -> bool:
    sizes = [_pixels(attributes.get(name)) for name in ("width", "height")]
    style = attributes.get("style", "").lower().replace(" ", "")
    for part in style.split(";"):
        name, _, value = part.partition(":")
        if name in {"width", "height", "max-width", "max-height"}:
            sizes.append(_pixels(value))
        if part in {"display:none", "visibility:hidden", "opacity:0", "opacity:0.0"}:
            return True
    return any(size is not None and size <= SMALL for size in sizes)


def _pixels(value: str | None) -> int | None:
    digits = (value or "").strip().lower().removesuffix("px").strip().partition(".")[0]
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 6 else None  # noqa: PLR2004 — no screen is wider


def _extension_of(name: str) -> str:
    ending = name.lower().rpartition(".")[2] if "." in name else ""
    return ending if ending in _EXTENSIONS or ending in {"php", "aspx", "ashx", "asp", "jsp", "cgi", "html"} else ""


def _extension(url: Url) -> str:
    words = url.segments()
    return words[-1].lower().rpartition(".")[2] if words and "." in words[-1] else ""


def _origin(url: Url) -> Url | None:
    """Decode the image behind a proxy: for camo the hexadecimal part of the path (its README), else in words."""
    words = url.segments()
    if words and len(words[-1]) % 2 == 0 and _HEX.issuperset(words[-1].lower()) and "-" not in words[-1]:
        try:
            return parse_url(bytes.fromhex(words[-1]).decode("utf-8"))
        except ValueError:
            return None
    for _, value in url.parameters():
        if "." in value:
            return parse_url(value if "://" in value else f"https://{value}")
    return parse_url("https://" + "/".join(words)) if len(words) > 1 and "." in words[0] else None
