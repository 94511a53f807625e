"""Which attribute of which tag names an address, and as what it is loaded; WHATWG HTML, Living Standard, §4."""

from auditor.parse.article import Carrier, ElementKind


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


_IMAGE = ElementKind.IMAGE
_LINK = ElementKind.LINK

ADDRESSES: dict[str, tuple[tuple[str, ElementKind, Carrier], ...]] = {
    "area": (("href", _LINK, Carrier.TAG), ("ping", _LINK, Carrier.FRAME)),
    "audio": (("src", _LINK, Carrier.FRAME),),
    "base": (("href", _LINK, Carrier.FRAME),),
    "blockquote": (("cite", _LINK, Carrier.FRAME),),
    "button": (("formaction", _LINK, Carrier.FRAME),),
    "del": (("cite", _LINK, Carrier.FRAME),),
    "embed": (("src", _LINK, Carrier.FRAME),),  # an image where its type or ending says so: IMAGE_LIKE
    "form": (("action", _LINK, Carrier.FRAME),),
    "frame": (("src", _LINK, Carrier.FRAME),),
    "iframe": (("src", _LINK, Carrier.FRAME),),
    "image": (("href", _IMAGE, Carrier.TAG), ("xlink:href", _IMAGE, Carrier.TAG), ("src", _IMAGE, Carrier.TAG)),
    "feimage": (("href", _IMAGE, Carrier.TAG), ("xlink:href", _IMAGE, Carrier.TAG)),
    "img": (
        ("src", _IMAGE, Carrier.TAG),
        ("data-src", _IMAGE, Carrier.TAG),  # loaded by a script: the custom of WeChat articles and lazy loaders
        ("data-original", _IMAGE, Carrier.TAG),
        ("data-lazy-src", _IMAGE, Carrier.TAG),
        ("data-actualsrc", _IMAGE, Carrier.TAG),
        ("longdesc", _LINK, Carrier.FRAME),
    ),
    "input": (("src", _IMAGE, Carrier.TAG), ("formaction", _LINK, Carrier.FRAME)),
    "ins": (("cite", _LINK, Carrier.FRAME),),
    "object": (("data", _LINK, Carrier.FRAME),),
    "q": (("cite", _LINK, Carrier.FRAME),),
    "script": (("src", _LINK, Carrier.FRAME),),
    "source": (("src", _LINK, Carrier.FRAME),),
    "track": (("src", _LINK, Carrier.FRAME),),
    "use": (("href", _LINK, Carrier.FRAME), ("xlink:href", _LINK, Carrier.FRAME)),
    "video": (("poster", _IMAGE, Carrier.POSTER), ("src", _LINK, Carrier.FRAME)),
}

IMAGE_LIKE = frozenset({("embed", "src"), ("object", "data")})
"""Loaded as whatever it is; an image where ``type`` or the ending says so (§4.8.6, §4.8.7)."""
IMAGE_ENDINGS = (".png", ".gif", ".jpg", ".jpeg", ".webp", ".svg", ".avif", ".bmp", ".ico")

SRCSETS = frozenset({("img", "srcset"), ("img", "data-srcset"), ("source", "srcset"), ("link", "imagesrcset")})

ICONS = frozenset(
    {"icon", "apple-touch-icon", "apple-touch-icon-precomposed", "mask-icon", "apple-touch-startup-image"}
)
EARLY = frozenset({"preload", "prefetch", "prerender", "preconnect", "dns-prefetch", "modulepreload"})

META_IMAGES = _names(
    """
    og:image og:image:url og:image:secure_url twitter:image twitter:image:src msapplication-tileimage image
    thumbnail
    """
)
"""``property``, ``name`` or ``itemprop`` of a <meta> whose content is an image's address."""

META_DATES = {
    "article:published_time": 0,
    "datepublished": 1,
    "publishdate": 1,
    "pubdate": 1,
    "og:published_time": 1,
    "dc.date.issued": 2,
    "dc.date": 2,
    "date": 2,
}
"""Names of a <meta> that dates the page, the surest first."""

TIME_RANK = 9
"""A <time datetime> may date anything: it counts when no <meta> does."""

SILENT = _names(
    """
    accept accept-charset align allow allowfullscreen async autocomplete autoplay border cellpadding cellspacing
    charset class color colspan content controls coords crossorigin d datetime decoding defer dir draggable
    enctype face fetchpriority fill for frameborder headers height hidden hreflang href http-equiv id integrity
    itemprop itemscope itemtype kind lang language loading loop maxlength media method muted name nonce
    novalidate playsinline points preload property referrerpolicy rel role rowspan sandbox scope scrolling sizes
    span spellcheck src stroke stroke-width style tabindex target transform translate type usemap valign version
    viewbox width wrap x xmlns y xml:lang xml:space
    """
)
"""Attributes that hold settings: set apart as text only when they hold what a setting does not."""
