"""The mentions of an article in the wire format ``auditor-report/1``, with their places."""

from typing import Annotated

from msgspec import Meta, Struct

from auditor.extract.mentions import Channel, ClaimKind, ImageLabel, LinkKind, Polarity, Role
from auditor.facts.fact import Confidence, Status
from auditor.verify.answer import Sureness, Unanswered
from auditor.verify.verdict import Outcome


class Position(Struct, frozen=True, gc=False):
    """A place, in Unicode code points: the offset starts at 0, line and column start at 1."""

    offset: Annotated[int, Meta(ge=0)]
    line: Annotated[int, Meta(ge=1)]
    column: Annotated[int, Meta(ge=1)]


class Span(Struct, frozen=True, gc=False):
    """A range of the article as written; the end is exclusive."""

    start: Position
    end: Position


class Bilingual(Struct, frozen=True, gc=False):
    """The same statement in English and in Simplified Chinese."""

    en: str
    zh: str


class TraceStep(Struct, frozen=True, gc=False):
    """One step by which a disguised writing was undone."""

    step: str
    before: str
    after: str


class Permission(Struct, frozen=True, gc=False):
    """That the policy of the run allows a contact here, and why; ``until`` is a day or null."""

    reason: str
    until: str | None


class Resemblance(Struct, frozen=True, gc=False):
    """That a contact looks like an allowed one and is another; both as canonical forms or as written."""

    allowed: str
    written: str


class Contact(Struct, frozen=True, gc=False):
    """A way to reach someone, and why it stands where it stands."""

    channel: Channel
    handle: str
    canonical: str
    url: str | None
    role: Role
    written: str
    disguises: tuple[str, ...]
    trace: tuple[TraceStep, ...]
    span: Span
    allowed: Permission | None
    resembles: Resemblance | None


class Link(Struct, frozen=True, gc=False):
    """A link the article carries."""

    url: str
    canonical: str
    host: str
    text: str
    kind: LinkKind
    span: Span


class Image(Struct, frozen=True, gc=False):
    """An image the article loads, what that tells whom, and the signs the label rests on."""

    url: str
    host: str
    alt: str
    label: ImageLabel
    signs: tuple[str, ...]
    sees: tuple[str, ...]
    span: Span


class Reference(Struct, frozen=True, gc=False):
    """Where a fact is from."""

    url: str
    title: str
    observed: str


class EvidenceItem(Struct, frozen=True, gc=False):
    """A fact that a verdict rests on."""

    fact: str
    value: str
    valid_from: str | None
    valid_until: str | None
    confidence: Confidence
    references: tuple[Reference, ...]
    status: Status
    """``not-found`` names what was looked for and not seen, which proves nothing."""
    stale: bool
    """Past the time for which such a source speaks, on the claim's day."""


class RelatedSpan(Struct, frozen=True, gc=False):
    """The other side of a contradiction; ``uri`` is null in the same article."""

    uri: str | None
    span: Span


class Claim(Struct, frozen=True, gc=False):
    """A statement that can be checked, with its verdict and what that rests on."""

    id: str
    kind: ClaimKind
    country: str | None
    operator: str | None
    property: str
    value: str
    polarity: Polarity
    hedged: bool
    as_of: str | None
    verdict: Outcome
    reason: Bilingual
    evidence: tuple[EvidenceItem, ...]
    related: tuple[RelatedSpan, ...]
    span: Span
    danger: str | None
    """What dialling the code does when that can cost control or money (``forwards-calls`` …), said or not said."""
    worth: Annotated[int, Meta(ge=0, le=100)]
    """How much it is worth a look; a rank within the article, no probability."""
    unanswered: Unanswered | None
    """Why it stays open; null when it is answered."""
    confidence: Sureness
    """How sure the verdict is."""
    purpose: str | None
    items: tuple[str, ...]
    closed: bool
    count: int | None
    number: float | None
    unit: str
    written: str
    """The characters at ``span``."""
    conditioned: bool
    """Its sentence names a condition or an alternative; it is compared with nothing."""
    refutable: bool
    """Whether a source could ever refute it; a price, which may be one of many, never is."""
