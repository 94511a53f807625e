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


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Deduction:
    """Points taken, by which rule, for which findings."""

    group: Group
    rule: str
    points: int
    """Zero or negative."""
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
    parts: tuple[tuple[Group, int], ...]
    evidence: Evidence
    ledger: tuple[Deduction, ...]
    would_be: WouldBe | None
    probability: Chance | None = None
