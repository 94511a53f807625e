"""What linking gives: campaigns, families, and the evidence for every edge.

None of it says who somebody is: a campaign says which keys stand in which articles.
"""

from typing import final

from msgspec import Struct

from auditor.campaign.key import Kind
from auditor.text.span import Span


@final
class Weighed(Struct, frozen=True, kw_only=True):
    """A key that links articles."""

    kind: Kind
    value: str
    weight: float
    """In bits; see ``weigh``."""
    articles: int
    """How many of the campaign's or the family's articles hold it."""


@final
class Evidence(Struct, frozen=True, kw_only=True):
    """A key that both ends of an edge hold, and where."""

    kind: Kind
    value: str
    weight: float
    left: Span | None
    right: Span | None


@final
class Edge(Struct, frozen=True, kw_only=True):
    """Two articles and everything that links them; edges of a campaign form a tree that reaches all its articles."""

    left: str
    right: str
    evidence: tuple[Evidence, ...]


@final
class Campaign(Struct, frozen=True, kw_only=True):
    """Articles that lead to the same operator."""

    id: str
    family: str
    keys: tuple[Weighed, ...]
    """Heaviest first."""
    articles: tuple[str, ...]
    edges: tuple[Edge, ...] = ()
    """Only when they were asked for."""


@final
class Family(Struct, frozen=True, kw_only=True):
    """Articles made with the same kit, by whoever: they write their contacts alike."""

    id: str
    keys: tuple[Weighed, ...]
    """The writings and literals that join its campaigns and articles."""
    campaigns: tuple[str, ...]
    articles: tuple[str, ...]
    """All of them, those of its campaigns too."""
    edges: tuple[Edge, ...] = ()
    """Between campaigns, and articles of none; only when they were asked for."""


@final
class Linked(Struct, frozen=True, kw_only=True):
    """The campaigns and families of a number of articles, largest first."""

    articles: int
    campaigns: tuple[Campaign, ...]
    families: tuple[Family, ...]
    """Those that hold more than one campaign's articles."""
    hubs: tuple[Weighed, ...]
    """Keys of many articles that link none, because they are everybody's."""


@final
class Known(Struct, frozen=True, kw_only=True):
    """A campaign of an earlier run: its id goes to the one that has its keys now."""

    id: str
    keys: frozenset[tuple[str, str]]
    """Kinds and values."""
