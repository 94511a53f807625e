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
