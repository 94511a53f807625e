"""Of a finished report, whatever version wrote it, what scoring it again needs.

What was added to ``auditor-report/1`` after its first version may be missing here; what it stands for is then unknown.
"""

from typing import Annotated

from msgspec import Meta, Struct

from auditor.extract.mentions import Polarity
from auditor.rules.rule import Group
from auditor.score.trust import Band
from auditor.verify.verdict import Outcome

Index = Annotated[int, Meta(ge=0)]


class Tool(Struct, frozen=True):
    """The versions that made the report."""

    version: str
    rules: str
    weights: str


class Row(Struct, frozen=True):
    """A row of the ledger."""

    group: Group
    rule: str
    points: int
    findings: tuple[Index, ...]
    cap: int | None = None
    weight: int | None = None


class Edges(Struct, frozen=True):
    """The lowest score of each of the upper two bands."""

    trustworthy: int
    caution: int


class Trust(Struct, frozen=True):
    """What the report says of an article's score."""

    score: int
    interval: tuple[int, int]
    band: Band
    ledger: tuple[Row, ...]
    decided_by: str | None = None
    edges: Edges | None = None


class Named(Struct, frozen=True):
    """A contact or a link."""

    canonical: str


class Image(Struct, frozen=True):
    """An image."""

    url: str


class Claim(Struct, frozen=True):
    """A claim with its verdict."""

    kind: str
    country: str | None
    operator: str | None
    property: str
    value: str
    polarity: Polarity
    verdict: Outcome
    closed: bool = False
    count: int | None = None
    purpose: str | None = None
    refutable: bool | None = None


class About(Struct, frozen=True):
    """What a finding is about: an index into the article's lists."""

    contact: Index | None = None
    claim: Index | None = None
    image: Index | None = None
    link: Index | None = None


class Accepted(Struct, frozen=True):
    """That a finding is suppressed."""

    by: str


class Finding(Struct, frozen=True):
    """A finding."""

    rule: str
    confidence: str
    quote: str
    about: About
    suppressed: Accepted | None


class Article(Struct, frozen=True, tag_field="kind", tag="article"):
    """An article."""

    uri: str
    sha256: str
    language: str
    coverage: float
    trust: Trust
    contacts: tuple[Named, ...]
    links: tuple[Named, ...]
    images: tuple[Image, ...]
    claims: tuple[Claim, ...]
    findings: tuple[Finding, ...]
    whole: bool | None = None
    visible_characters: int | None = None


class Failure(Struct, frozen=True, tag_field="kind", tag="failure"):
    """A source that could not be audited, so has no score."""

    uri: str


class Report(Struct, frozen=True):
    """A whole report."""

    articles: tuple[Article, ...]
    failures: tuple[Failure, ...] = ()
    tool: Tool | None = None
