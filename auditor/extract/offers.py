"""Links that are the offer themselves: they pay whoever placed them, hide where they lead or bear a foreign address."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import final

from auditor.extract.link_contact import Target
from auditor.extract.link_signs import shows_another
from auditor.extract.links import Found
from auditor.extract.mentions import Channel, LinkKind
from auditor.extract.url import Url, lookup
from auditor.lexicon.lexicon import Hosts, Pointers
from auditor.parse.article import ElementKind
from auditor.text.fold import ascii_lower, fold_text

LEAST_CODE, LONGEST_CODE = 4, 64
"""Characters of a code that says whom to pay."""
FEW = 3
"""Links to one host; more of them are a site's links to itself."""
_SECOND = frozenset({"com", "net", "org", "gov", "edu", "co", "ac", "or", "ne", "go", "gob", "nom", "ltd", "plc", "me"})
"""Second-level names under which countries register names (publicsuffix.org): shop.example.co.uk is example.co.uk."""


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A link as a contact: where it stands, whom it reaches, and how one can tell."""

    found: Found
    target: Target
    referral: bool
    """It carries the code of somebody who is to be paid."""
    misnamed: bool
    """Its words are the address of another site."""
    presses: bool
    """Its words ask to be pressed."""
    unknown: bool
    """A short link or a page anyone can make: where it leads, the address does not tell."""


def find_offers(links: Iterable[Found], hosts: Hosts, words: Pointers) -> Iterator[Offer]:
    """Give the links that may be an offer; what the article says around them decides whether they are one."""
    links = tuple(links)
    often = Counter(one.url.host for one in links)
    for found in links:
        if found.target is not None or not found.url.host or found.url.scheme not in {"http", "https"}:
            continue
        if found.element is not None and found.element.kind is not ElementKind.LINK:
            continue
        referral = pays(found.url, words)
        misnamed = found.element is not None and shows_another(found)
        unknown = found.link.kind in {LinkKind.SHORTENER, LinkKind.LANDING} and often[found.url.host] <= FEW
        if not (referral or misnamed or unknown):
            continue
        text = fold_text(found.link.text)
        presses = any(_has(text, word) for word in words.presses)
        yield Offer(
            found=found,
            target=_target(found, hosts),
            referral=referral,
            misnamed=misnamed,
            presses=presses,
            unknown=unknown,
        )


def pays(url: Url, words: Pointers) -> bool:
    """Say whether ``url`` carries somebody's code: ``?aff=…``, ``/invite/K7X…``, a code for its only path word."""
    for name, value in url.parameters():
        key = ascii_lower(name).replace("-", "_")
        if key in words.referral_keys and (_is_code(value) or value.isdigit()):
            return True
    parts = url.segments()
    if len(parts) == 1:
        return _is_token(parts[0])
    return any(
        ascii_lower(part) in words.referral_paths and _is_code(code) and (_is_token(code) or code.isdigit())
        for part, code in pairwise(parts)
    )


def _is_code(value: str) -> bool:
    return LEAST_CODE <= len(value) <= LONGEST_CODE and value.isascii() and any(char.isdigit() for char in value)


def _is_token(word: str) -> bool:
    """Say whether a path word is no word: capitals and digits mixed, six to sixteen of them."""
    return (
        6 <= len(word) <= 16  # noqa: PLR2004 — the usual length of codes; an id of content is longer or has small letters
        and word.isascii()
        and word.isalnum()
        and any(char.isdigit() for char in word)
        and any(char.isupper() for char in word)
    )


def _target(found: Found, hosts: Hosts) -> Target:
    parts = found.url.segments()
    if found.link.kind in {LinkKind.SHORTENER, LinkKind.LANDING} and parts:
        handle = f"{found.url.host}/{parts[0]}"
        return Target(channel=Channel.SHORTLINK, handle=handle, canonical=f"short:{handle}")
    domain = registrable(found.url.host, hosts)
    return Target(channel=Channel.WEBSITE, handle=domain, canonical=f"url:{domain}")


def registrable(host: str, hosts: Hosts) -> str:
    """Give the part of ``host`` that somebody registered; under a host of free pages, the page's own name with it."""
    free = lookup(host, hosts.landing)
    if free is not None:
        return ".".join(host.split(".")[-len(free.split(".")) - 1 :])
    labels = host.split(".")
    keep = 3 if len(labels) > 2 and len(labels[-1]) == 2 and labels[-2] in _SECOND else 2  # noqa: PLR2004 — a country's two letters
    return ".".join(labels[-keep:])


def _has(text: str, word: str) -> bool:
    return word in text if not word.isascii() else f" {word} " in f" {text} "
