"""The wire format ``auditor-report/1``: the structs other programs read as JSON.

They are apart from the internal types, so that the house can change without breaking a reader; the vocabularies
(channels, roles, labels …) are the enumerations of the rooms that own them. Every field is written in every report, in
the order given here (mentions and places: ``wire_mentions``). Within version 1 fields may be added; none is renamed,
removed or given another meaning.
"""

from typing import Annotated, Final, Literal

from msgspec import Meta, Struct

from auditor.report.wire_mentions import Bilingual, Claim, Contact, Image, Link, Span
from auditor.rules.rule import Group, Level, Severity
from auditor.score.trust import Band, Decided

SCHEMA: Final = "auditor-report/1"

Count = Annotated[int, Meta(ge=0)]
Index = Annotated[int, Meta(ge=0)]
Score = Annotated[int, Meta(ge=0, le=100)]
Share = Annotated[float, Meta(ge=0, le=1)]


class Tool(Struct, frozen=True, gc=False):
    """What made the report: the versions that, with the source and the day, decide every byte of it."""

    name: str
    version: str
    rules: str
    facts: str
    facts_as_of: str
    weights: str


class Diff(Struct, frozen=True, gc=False):
    """The change that a run asked about: the commit with which articles were compared, and what of them is shown."""

    base: str
    mode: Literal["added", "context", "file", "none"]


class Settings(Struct, frozen=True, gc=False):
    """What the run was asked to do."""

    today: str
    online: bool
    languages: tuple[Literal["en", "zh"], ...]
    fail_on: Literal["note", "warning", "error", "never"]
    diff: Diff | None


class SeverityCounts(Struct, frozen=True, gc=False):
    """How many findings there are of each severity; suppressed ones are not counted."""

    error: Count
    warning: Count
    note: Count


class BandCounts(Struct, frozen=True, gc=False, rename={"not_enough_evidence": "not-enough-evidence"}):
    """How many articles fall into each band."""

    trustworthy: Count
    caution: Count
    untrustworthy: Count
    not_enough_evidence: Count


class Summary(Struct, frozen=True, gc=False):
    """The whole run in numbers."""

    articles: Count
    failures: Count
    findings: SeverityCounts
    suppressed: Count
    bands: BandCounts
    campaigns: Count
    outside: Count
    """Findings that are not suppressed and lie outside of the change that the run asked about."""


class Parts(Struct, frozen=True, gc=False):
    """The score of each part by itself."""

    promotion: Score
    claims: Score
    images: Score
    hygiene: Score


class EvidenceCoverage(Struct, frozen=True, gc=False):
    """How many of the claims that can be checked were answered, and up to which day the facts reach."""

    checkable: Count
    answered: Count
    as_of: str


class Edges(Struct, frozen=True, gc=False):
    """The lowest score of each of the upper two bands; below both an article is untrustworthy."""

    trustworthy: Score
    caution: Score


class LedgerRow(Struct, frozen=True, gc=False):
    """Points taken by one rule or ceiling for the findings at these indexes; the rows and the score sum to 100."""

    group: Group
    rule: str
    points: Annotated[int, Meta(le=0)]
    cap: Score
    """The most points that the rule's group may cost; in a ceiling's row the most that the article may score."""
    weight: Score | None
    """Points that one subject of the rule costs at full confidence; null in a ceiling's row."""
    capped: bool
    findings: tuple[Index, ...]


class WouldBe(Struct, frozen=True, gc=False):
    """The score without the smallest set of findings whose removal lifts the band."""

    score: Score
    without: tuple[Index, ...]


class Probability(Struct, frozen=True, gc=False):
    """How likely the article is a promotion by a labelled set, with the Venn-Abers interval and the set's groups."""

    value: Share
    interval: tuple[Share, Share]
    groups: Count


class Trust(Struct, frozen=True, gc=False):
    """How much the article may be trusted and how that came about; a reason to look, not a verdict on a person."""

    score: Score
    interval: tuple[Score, Score]
    band: Band
    decided_by: Decided
    """What the band was decided by; all but ``ceiling`` and ``score`` say why there is not enough evidence."""
    edges: Edges
    parts: Parts
    evidence: EvidenceCoverage
    ledger: tuple[LedgerRow, ...]
    would_be: WouldBe | None
    probability: Probability | None


class Related(Struct, frozen=True, gc=False):
    """Another place that belongs to a finding; ``uri`` is null in the same article."""

    uri: str | None
    span: Span
    message: Bilingual


class About(Struct, frozen=True, gc=False):
    """What a finding is about, as an index into the article's lists; at most one is not null."""

    contact: Index | None
    claim: Index | None
    image: Index | None
    link: Index | None


class Suppressed(Struct, frozen=True, gc=False):
    """By what, and why, a finding is accepted."""

    by: Literal["comment", "baseline", "decision"]
    reason: str
    until: str | None


class Finding(Struct, frozen=True, gc=False):
    """A rule that held at a place; a suppressed one costs no trust and does not fail the run."""

    rule: str
    severity: Severity
    confidence: Level
    group: Group
    message: Bilingual
    advice: Bilingual
    quote: str
    span: Span
    related: tuple[Related, ...]
    about: About
    fingerprint: str
    fixable: Literal["safe", "unsafe"] | None
    suppressed: Suppressed | None
    outside: bool
    """That the run asked for what a change brings, and this stood there before: it costs trust and does not fail it."""

    @property
    def is_open(self) -> bool:
        """Whether somebody has to look at it: neither accepted nor outside of the change that was asked about."""
        return self.suppressed is None and not self.outside


class CampaignMembership(Struct, frozen=True, gc=False):
    """The campaign an article belongs to, by which keys, with how many articles in all."""

    id: str
    keys: tuple[str, ...]
    articles: Count


class Article(Struct, frozen=True, gc=False, tag_field="kind", tag="article"):
    """Everything found in one article."""

    uri: str
    sha256: str
    media_type: str
    encoding: str
    language: str
    title: str | None
    published: str | None
    characters: Count
    coverage: Share
    whole: bool
    """False when the source was over the size limit, and searched only."""
    visible_characters: Count
    """Code points that a reader meets, code left out: what the least length of a text is held against."""
    trust: Trust
    contacts: tuple[Contact, ...]
    links: tuple[Link, ...]
    images: tuple[Image, ...]
    claims: tuple[Claim, ...]
    findings: tuple[Finding, ...]
    campaign: CampaignMembership | None


class Failure(Struct, frozen=True, gc=False, tag_field="kind", tag="failure"):
    """A source without a report, and why."""

    uri: str
    problem: str
    stage: str


class CampaignKey(Struct, frozen=True, gc=False):
    """Something that links articles, and how strongly."""

    kind: str
    value: str
    weight: float


class Campaign(Struct, frozen=True, gc=False):
    """Articles that belong together."""

    id: str
    family: str
    keys: tuple[CampaignKey, ...]
    articles: tuple[str, ...]


class Family(Struct, frozen=True, gc=False):
    """Campaigns and single articles made with the same kit, which is no sign of the same operator."""

    id: str
    keys: tuple[CampaignKey, ...]
    campaigns: tuple[str, ...]
    articles: tuple[str, ...]


class Report(Struct, frozen=True, gc=False, tag_field="schema", tag=SCHEMA):
    """One run over any number of sources."""

    tool: Tool
    settings: Settings
    summary: Summary
    articles: tuple[Article, ...]
    failures: tuple[Failure, ...]
    campaigns: tuple[Campaign, ...]
    families: tuple[Family, ...]
