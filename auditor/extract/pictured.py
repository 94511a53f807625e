"""Contacts that an image's own address names: QQ's status picture is a contact and a beacon at once."""

from auditor.extract.link_contact import contact_host, contact_of
from auditor.extract.links import Found, found_at
from auditor.extract.url import parse_url
from auditor.extract.view import View
from auditor.lexicon.lexicon import Hosts
from auditor.parse.article import Article, Carrier, Element, ElementKind


def pictured(article: Article, view: View, hosts: Hosts) -> tuple[Found, ...]:
    """Give the images whose address reaches someone, as if they were links."""
    return tuple(found_at(article, view, one, hosts) for one in article.elements if _reaches(one, hosts))


def _reaches(element: Element, hosts: Hosts) -> bool:
    """Say whether the element is a picture of someone's; other services' hosts serve pictures that name nobody."""
    if element.kind is not ElementKind.IMAGE or element.carrier is Carrier.SRCSET or "qq" not in element.url.lower():
        return False
    url = parse_url(element.url)
    return contact_host(url, hosts) == "qq" and contact_of(url, hosts) is not None
