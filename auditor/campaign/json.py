"""Campaigns and families as one JSON object, ``auditor-campaigns/1``, with the evidence of every edge."""

from collections.abc import Iterable, Iterator
from typing import Final

from msgspec import Struct

from auditor.campaign.campaign import Edge, Linked, Weighed
from auditor.report.encode import encode
from auditor.report.view import View
from auditor.text.span import Span
from auditor.text.wellformed import wellformed

SCHEMA: Final = "auditor-campaigns/1"
Range = tuple[int, int] | None
"""Start and end in the article, in code points; null when that is not known."""


class KeyRow(Struct, frozen=True, gc=False):
    """A key, what it weighs in bits, and how many of the articles in question hold it."""

    kind: str
    value: str
    weight: float
    articles: int


class EvidenceRow(Struct, frozen=True, gc=False):
    """A key that both ends of an edge hold, and where in each."""

    kind: str
    value: str
    weight: float
    left: Range
    right: Range


class EdgeRow(Struct, frozen=True, gc=False):
    """Two articles and what links them."""

    left: str
    right: str
    evidence: tuple[EvidenceRow, ...]


class CampaignRow(Struct, frozen=True, gc=False):
    """A campaign."""

    id: str
    family: str
    keys: tuple[KeyRow, ...]
    articles: tuple[str, ...]
    edges: tuple[EdgeRow, ...]


class FamilyRow(Struct, frozen=True, gc=False):
    """A family."""

    id: str
    keys: tuple[KeyRow, ...]
    campaigns: tuple[str, ...]
    articles: tuple[str, ...]
    edges: tuple[EdgeRow, ...]


class Whole(Struct, frozen=True, gc=False, tag_field="schema", tag=SCHEMA):
    """Everything that linking gave; ``hubs`` link nothing, because they are everybody's."""

    articles: int
    campaigns: tuple[CampaignRow, ...]
    families: tuple[FamilyRow, ...]
    hubs: tuple[KeyRow, ...]


def render(linked: Linked, view: View) -> Iterator[bytes]:
    """Give one object and a line feed; ``view`` changes nothing."""
    del view
    whole = Whole(
        linked.articles,
        tuple(
            CampaignRow(one.id, one.family, _keys(one.keys), _names(one.articles), _edges(one.edges))
            for one in linked.campaigns
        ),
        tuple(
            FamilyRow(one.id, _keys(one.keys), one.campaigns, _names(one.articles), _edges(one.edges))
            for one in linked.families
        ),
        _keys(linked.hubs),
    )
    yield encode(whole)
    yield b"\n"


def _keys(keys: Iterable[Weighed]) -> tuple[KeyRow, ...]:
    return tuple(KeyRow(one.kind.value, wellformed(one.value), one.weight, one.articles) for one in keys)


def _names(uris: Iterable[str]) -> tuple[str, ...]:
    return tuple(map(wellformed, uris))


def _edges(edges: Iterable[Edge]) -> tuple[EdgeRow, ...]:
    return tuple(
        EdgeRow(
            wellformed(one.left),
            wellformed(one.right),
            tuple(
                EvidenceRow(why.kind.value, wellformed(why.value), why.weight, _range(why.left), _range(why.right))
                for why in one.evidence
            ),
        )
        for one in edges
    )


def _range(span: Span | None) -> Range:
    return None if span is None else (span.start, span.end)
