"""A rule: what we mind, why, what to do, and examples that prove it."""

from enum import StrEnum
from pathlib import Path
from typing import final

from msgspec import Struct

from auditor.facts.fact import Fact
from auditor.text.bilingual import Bilingual


class Severity(StrEnum):
    """How loud."""

    NOTE = "note"
    WARNING = "warning"
    ERROR = "error"


class Level(StrEnum):
    """How sure."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


class Group(StrEnum):
    """Rules whose weights are capped together; also the part of the score they count in."""

    PROMOTION = "promotion"
    CLAIMS = "claims"
    IMAGES = "images"
    HYGIENE = "hygiene"


class RuleStatus(StrEnum):
    """How far a rule may be relied on."""

    EXPERIMENTAL = "experimental"
    STABLE = "stable"
    DEPRECATED = "deprecated"


@final
class TextCondition(Struct, frozen=True, kw_only=True, tag=True):
    """Holds where ``pattern`` (RE2) matches a block's folded text; named groups may appear in the message."""

    pattern: str
    places: tuple[str, ...]
    """Only in these places (``Place`` values); empty for every visible place."""


@final
class MentionCondition(Struct, frozen=True, kw_only=True, tag=True):
    """Holds for a contact, link or image all of whose named fields have one of the given values."""

    kind: str
    """``contact``, ``link``, ``image``."""
    fields: tuple[tuple[str, tuple[str, ...]], ...]
    """(field, accepted values): channel, role, label, host, disguised (``yes``/``no``), hidden (``yes``/``no``) …"""


@final
class VerdictCondition(Struct, frozen=True, kw_only=True, tag=True):
    """Holds for a verdict all of whose named fields have one of the given values."""

    fields: tuple[tuple[str, tuple[str, ...]], ...]
    """(field, accepted values): outcome, code, danger, kind, property …"""


@final
class ArticleCondition(Struct, frozen=True, kw_only=True, tag=True):
    """Holds for an article with a note of one of the given kinds (``invalid-bytes``, ``too-large`` …)."""

    notes: tuple[str, ...]


@final
class Example(Struct, frozen=True, kw_only=True):
    """A text that runs through the whole pipeline; ``marked`` is its span, ``None`` in a ``no_match`` example."""

    text: str
    start: int | None
    end: int | None
    media_type: str
    country: str | None = None
    allow: tuple[str, ...] = ()
    """Contacts that a policy allows, in canonical form; a rule about the policy brings its own."""


@final
class Rule(Struct, frozen=True, kw_only=True):
    """One rule file."""

    id: str
    path: Path
    title: Bilingual
    status: RuleStatus
    group: Group
    severity: Severity
    confidence: Level
    weight: int
    """Points of trust one finding costs before the group's cap."""
    languages: tuple[str, ...]
    """Empty: every language."""
    when: TextCondition | MentionCondition | VerdictCondition | ArticleCondition
    unless: TextCondition | MentionCondition | VerdictCondition | ArticleCondition | None
    message: Bilingual
    why: Bilingual
    advice: Bilingual
    references: tuple[str, ...]
    fixable: str | None
    """``safe``, ``unsafe`` or ``None``."""
    match: tuple[Example, ...]
    no_match: tuple[Example, ...]
    known_misses: tuple[Example, ...]
    facts: tuple[Fact, ...] = ()
    """What its examples are judged by instead of the facts of the day."""
