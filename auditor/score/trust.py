"""How much an article may be trusted, and how that came about."""

from dataclasses import dataclass
from enum import StrEnum
from typing import final

from auditor.rules.rule import Group


class Band(StrEnum):
    """The score in words."""

    TRUSTWORTHY = "trustworthy"
    CAUTION = "caution"
    UNTRUSTWORTHY = "untrustworthy"
    NOT_ENOUGH_EVIDENCE = "not-enough-evidence"


class Decided(StrEnum):
    """What the band was decided by: the first of these that holds, in the order of ``docs/scoring.md`` 5."""

    CEILING = "ceiling"
    LANGUAGE = "language"
    """It is not one that the rules know: not enough evidence, as with the next four."""
    SIZE = "size"
    """The source was over the size limit and searched only."""
    COVERAGE = "coverage"
    """Too little of the source was examined."""
    LENGTH = "length"
    """The text is too short."""
    INTERVAL = "interval"
    """Its ends lie in different bands."""
    SCORE = "score"


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Deduction:
    """Points taken, by which rule or ceiling, for which findings."""

    group: Group
    rule: str
    points: int
    """Zero or negative."""
    cap: int
    """The most points that the rule's group may cost; in a ceiling's row the most that the article may score."""
    weight: int | None
    """Points that one subject of the rule costs at full confidence; ``None`` in a ceiling's row."""
    capped: bool
    """True when the group's cap or a ceiling changed what the weights alone would take."""
    findings: tuple[int, ...]
    """Indexes into the article's findings."""


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """How much of what can be checked was answered."""

    checkable: int
    answered: int


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class WouldBe:
    """The score without the smallest set of findings whose removal lifts the band."""

    score: int
    without: tuple[int, ...]


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Chance:
    """How likely an article is a promotion, by labelled articles; all between 0 and 1."""

    value: float
    interval: tuple[float, float]
    groups: int
    """Independent groups of articles it rests on."""


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Trust:
    """The score with its interval, parts and ledger; the ledger's points and the score sum to 100."""

    score: int
    interval: tuple[int, int]
    band: Band
    decided_by: Decided
    edges: tuple[int, int]
    """The lowest score of ``caution`` and that of ``trustworthy``."""
    parts: tuple[tuple[Group, int], ...]
    evidence: Evidence
    ledger: tuple[Deduction, ...]
    would_be: WouldBe | None
    probability: Chance | None = None
