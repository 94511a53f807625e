"""The images of an article, labelled by what loading them tells whom; nothing is ever loaded (SCIENCE §5)."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import final

from auditor.extract.image_address import Address
from auditor.extract.image_origin import origin_of
from auditor.extract.image_signs import STRONG, SignReader, strength
from auditor.extract.mentions import Image, ImageLabel
from auditor.extract.shown import Shown, shown
from auditor.extract.site import page_host, site_of, source_host
from auditor.extract.tracker_list import TrackerMatcher
from auditor.extract.url import Url, lookup, parse_url, under
from auditor.lexicon.lexicon import ImageHosts
from auditor.lexicon.trackers import TrackerList
from auditor.parse.article import Article, Carrier, Element, ElementKind

SEES_HOST = ("ip", "time", "user-agent", "referrer")
LONGEST_ALT = 500
"""Characters of an alternative text that are told with each image."""
_NO_REQUEST = frozenset({"data", "blob", "cid", "mid", "about", "javascript"})
_GITHUB = "github.com"
_LAZY = ("data-src", "data-original", "data-lazy-src", "data-actualsrc", "data-srcset")
_PLAIN = frozenset({ImageLabel.THIRD_PARTY, ImageLabel.BEACON_CAPABLE})
Judged = tuple[ImageLabel, tuple[str, ...], tuple[str, ...]]
"""Label, signs, what the host learns."""


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What an image's label needs of the article it stands in."""

    page: str = ""
    """The host of the page; empty when nobody tells."""
    behind_camo: bool = False
    """The source came from github.com, which loads foreign images through its proxy; what a page says of itself is no
    reason to be milder."""
    shops: frozenset[str] = frozenset()
    """Sites at which the article tells its reader to buy."""


@final
class ImageReader:
    """Labels images with one list of hosts, and a list of trackers if there is one."""

    def __init__(self, hosts: ImageHosts, trackers: TrackerList | None = None) -> None:
        """Sort the hosts, those with a path apart."""
        self._hosts = {host: kind for host, kind in hosts.classes.items() if "/" not in host}
        self._paths: dict[str, list[tuple[str, str]]] = {}
        for place, kind in hosts.classes.items():
            host, slash, path = place.partition("/")
            if slash:
                self._paths.setdefault(host, []).append((path, kind))
        self._signs = SignReader(hosts)
        self._trackers = TrackerMatcher(trackers) if trackers is not None else None

    def read(self, article: Article, shops: Collection[str] = ()) -> tuple[Image, ...]:
        """Give the article's images in order of their place; ``shops`` are hosts at which it tells to buy."""
        elements = [
            one for one in article.elements if one.kind is ElementKind.IMAGE and one.carrier is not Carrier.META
        ]
        if not elements:
            return ()
        around = Surroundings(
            page=page_host(article),
            behind_camo=under(source_host(article), _GITHUB),
            shops=frozenset(site_of(host, self._signs.shared) for host in shops if host),
        )
        tags = _Tags(article.source.text)
        images = [self._image(article, one, around, tags) for one in elements]
        return tuple(sorted(images, key=lambda one: (one.span, one.url)))

    def _image(self, article: Article, element: Element, around: Surroundings, tags: "_Tags") -> Image:
        url = parse_url(element.url)
        seen, stands_in = tags.seen(element)
        label, signs, sees = self.judge(url, around, seen, stands_in=stands_in)
        return Image(
            url=element.url,
            host=url.host,
            alt=article.text.text[element.start : min(element.end, element.start + LONGEST_ALT)],
            label=label,
            signs=signs,
            sees=sees,
            span=element.span,
        )

    def judge(self, url: Url, around: Surroundings, seen: Shown = Shown.YES, *, stands_in: bool = False) -> Judged:
        """Give label, signs and what the host learns; ``likely-tracker`` needs two independent signs."""
        if url.scheme in _NO_REQUEST:
            return ImageLabel.INLINE, (f"{url.scheme}-url",), ()
        if not url.host:
            return ImageLabel.PLATFORM_HOSTED, ("relative-url",), ()
        kind = self._class(url)
        if kind == "proxy":
            return ImageLabel.PROXIED, ("proxy-host", *self._origin(url)), ("time",)
        one = Address(url, self._signs.shared)
        signs = self._signs.read(url, one, seen, stands_in=stands_in)
        sees = (*SEES_HOST, "reader-id") if "reader-id" in signs else SEES_HOST
        if self._trackers is not None and (named := self._trackers.match(url, around.page)):
            return ImageLabel.KNOWN_TRACKER, (named, *signs), sees
        label, why = self._weighed(url, one, kind, signs, around)
        if label in _PLAIN and around.behind_camo:
            return ImageLabel.PROXIED, ("page-behind-camo", *why), ("time",)
        told = label not in {ImageLabel.PLATFORM_HOSTED, ImageLabel.INLINE}
        return label, why, sees if told else ()

    def _weighed(
        self, url: Url, one: Address, kind: str | None, signs: tuple[str, ...], around: Surroundings
    ) -> tuple[ImageLabel, tuple[str, ...]]:
        """Weigh the kind of host against the signs; mind the order: what the host is comes before what it might do."""
        found = self._by_kind(url, one, kind, signs)
        if found is not None:
            return found
        site = site_of(url.host, self._signs.shared)
        if strength(signs) > 1:
            return ImageLabel.LIKELY_TRACKER, signs
        if around.page and site == site_of(around.page, self._signs.shared):
            return ImageLabel.PLATFORM_HOSTED, ("page-s-own-site", *signs)
        if site in around.shops:
            return ImageLabel.BEACON_CAPABLE, ("shop-s-own-site", *signs)
        if strength(signs):
            return ImageLabel.BEACON_CAPABLE, signs
        return ImageLabel.THIRD_PARTY, signs

    def _by_kind(  # noqa: PLR0911 — one return a kind
        self, url: Url, one: Address, kind: str | None, signs: tuple[str, ...]
    ) -> tuple[ImageLabel, tuple[str, ...]] | None:
        if kind in {"platform", "code"}:
            return ImageLabel.PLATFORM_HOSTED, (f"{kind}-host",)
        if kind == "public":
            return ImageLabel.THIRD_PARTY, ("public-image-host", *signs)
        if kind == "relay":
            return ImageLabel.THIRD_PARTY, ("relay-host", *self._origin(url))
        if kind == "counter" or (kind is None and self._signs.words.counts(one)):
            name = "counter-host" if kind else "counter-address"
            if "invisible" in signs:
                return ImageLabel.LIKELY_TRACKER, (name, *signs)
            return ImageLabel.DECLARED_COUNTER, (name, *signs)
        if kind == "badge" or (kind is None and STRONG.isdisjoint(signs) and self._signs.words.badge(one)):
            return ImageLabel.BADGE, ("badge-host" if kind else "badge-address", *signs)
        return None

    def _class(self, url: Url) -> str | None:
        host = url.host
        while host:
            for path, kind in self._paths.get(host, ()):
                if url.path.lstrip("/").startswith(path):
                    return kind
            host = host.partition(".")[2]
        known = lookup(url.host, self._hosts)
        return self._hosts[known] if known is not None else None

    def _origin(self, url: Url) -> tuple[str, ...]:
        """Tell the image behind a proxy, and what it would be where no proxy stands between."""
        origin = origin_of(url)
        if origin is None:
            return ()
        if self._class(origin) in {"proxy", "relay"}:
            return (f"origin:{origin.host}",)
        label, _, _ = self.judge(origin, Surroundings())
        return f"origin:{origin.host}", f"elsewhere:{label.value}"


@final
class _Tags:
    """Looks at each tag once: all candidates of one ``srcset`` share it."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._rules: Mapping[str, str] | None = None
        self._last: Sequence[tuple[str, str]] = ()
        self._answer = (Shown.YES, False)
        self._veiled = False

    def seen(self, element: Element) -> tuple[Shown, bool]:
        """Say how much is seen of the element, and whether a picture named beside it takes its place."""
        if element.attributes is not self._last or element.veiled is not self._veiled:
            attributes = dict(element.attributes)
            self._last, self._veiled = element.attributes, element.veiled
            stands_in = any(name in attributes for name in _LAZY)
            self._answer = shown(attributes, self._by_class(attributes), veiled=element.veiled), stands_in
        return self._answer

    def _by_class(self, attributes: Mapping[str, str]) -> str:
        names = [f".{name}" for name in attributes.get("class", "").lower().split()]
        names += [f"#{attributes['id'].lower()}"] if "id" in attributes else []
        if not names:
            return ""
        if self._rules is None:
            from auditor.extract.hiding_rules import hiding_rules  # noqa: PLC0415 — most articles have no class to look up

            self._rules = hiding_rules(self._source)
        return ";".join(self._rules[name] for name in dict.fromkeys(names) if name in self._rules)
