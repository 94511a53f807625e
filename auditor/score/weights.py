"""All that the score needs besides the findings: one data file, ``rules/weights.yaml``."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import final

from auditor.rules.rule import Group, Level
from auditor.text.bilingual import Bilingual


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Ceiling:
    """The most an article may score as long as a finding of one of ``rules`` stands in it."""

    name: str
    """Stands in the ledger in the place of a rule id."""
    at_most: int
    group: Group
    rules: frozenset[str]
    title: Bilingual


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """Caps, multipliers, ceilings and edges; points are whole, percents are 0 … 100."""

    version: str
    caps: Mapping[Group, int]
    """The most points the findings of a group cost together."""
    confidence: Mapping[Level, int]
    """Percent of its weight that a rule of this confidence costs."""
    repeat: int
    """Percent that each further subject of a group costs beside its costliest one."""
    unknown_claim: int
    """Points that a claim nobody could check would cost if it were false."""
    ceilings: tuple[Ceiling, ...]
    """Highest first."""
    trustworthy: int
    """The lowest score of this band."""
    caution: int
    """The lowest score of this band; below it an article is untrustworthy."""
    minimum_characters: int
    """Visible characters below which a text is too short to be judged."""
    minimum_coverage: int
    """Percent of the source that must have been examined."""
    languages: frozenset[str]
    """Primary language subtags whose texts can be judged."""
