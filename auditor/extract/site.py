"""Sites: which part of a host belongs to one owner, and whose page an article is."""

from collections.abc import Container

from auditor.extract.url import lookup, parse_url
from auditor.parse.article import Article, Carrier

_SECOND = frozenset(["co", "com", "net", "org", "gov", "edu", "ac", "or", "ne", "go", "gob", "mil", "gen", "nom"])
"""Names under which a country's registry sells domains: ``co.uk``, ``com.cn`` (the common ones of the Public Suffix
List; a list of all is 200 kB, and a missed one merges two sites only where both stand under it)."""
_COUNTRY = 2
_PAGE_FIELDS = frozenset(
    {"canonical", "canonical_url", "canonicalurl", "permalink", "url", "original_url", "og:url", "twitter:url"}
)


def site_of(host: str, shared: Container[str]) -> str:
    """Give the part of ``host`` that one owner has: the registrable domain; an address in digits is its own site.

    ``shared`` are domains under which anyone may have a name (``github.io``).
    """
    if is_address(host):
        return host
    labels = host.split(".")
    public = 1
    known = lookup(host, shared)
    if known is not None:
        public = known.count(".") + 1
    elif len(labels) > _COUNTRY and len(labels[-1]) == _COUNTRY and labels[-2] in _SECOND:
        public = 2
    return ".".join(labels[-public - 1 :])


def is_address(host: str) -> bool:
    """Say whether ``host`` is an IP address: all digits, or with the colons of IPv6 in brackets."""
    return ":" in host or (host.replace(".", "").isdecimal() and host.isascii())


def page_host(article: Article) -> str:
    """Give the host of the page that the article is, if it says so or came with an address; empty when nobody tells."""
    own = ""
    for key, value in article.metadata:
        if key.lower() in _PAGE_FIELDS and value.startswith(("http:", "https:", "//")):
            own = own or parse_url(value).host
    for element in article.elements:
        if element.carrier is Carrier.FRAME and ("rel", "canonical") in element.attributes:
            return parse_url(element.url).host or own
    return own or source_host(article)


def source_host(article: Article) -> str:
    """Give the host from which the source came; empty for a file."""
    uri = article.source.uri
    return parse_url(uri).host if uri.startswith(("http://", "https://")) else ""
