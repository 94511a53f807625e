"""Elements in the making: what is known before all text has its place."""

from dataclasses import dataclass
from typing import final

from auditor.parse.article import Carrier, ElementKind
from auditor.text.span import Span

FLOW = -1
"""The container of what a reader meets; an aside's container is its number."""


@final
@dataclass(slots=True, kw_only=True)
class Draft:
    """An element whose words' place is relative to a container: the flow, or an aside placed at the end."""

    kind: ElementKind
    carrier: Carrier
    start: int
    end: int
    url: str
    url_span: Span | None
    container: int = FLOW
    first: int = 0
    last: int = 0
    block: int = -1
    """Index of the visible block in which it stands, -1, or -2 - n for the aside number n."""
    attributes: tuple[tuple[str, str], ...] = ()
    hidden: bool = False
    veiled: bool = False


LONGEST_BADGE = 2_000
"""Characters of an address that is read as a badge's."""
LONGEST_DATA = 1_000_000
"""Characters of a ``data:`` address whose text is read; a longer one is read by the raw pass alone."""
_TEXTS = ("data:image/svg+xml", "data:text/html", "data:text/plain", "data:application/xhtml+xml")


def is_page(url: str) -> bool:
    """Say whether an address is a ``data:`` one whose text can be read."""
    return url[:5].lower() == "data:" and url[:40].lower().startswith(_TEXTS) and len(url) <= LONGEST_DATA


def holds_words(draft: Draft) -> bool:
    """Say whether the element's own address may hold words that a reader sees: a page, an SVG, a badge."""
    if draft.carrier is Carrier.META:
        return False
    if draft.kind is ElementKind.LINK or draft.url[:5].lower() == "data:":
        return is_page(draft.url)
    url = draft.url
    return len(url) <= LONGEST_BADGE and ("badge/" in url or "static/v1" in url)
