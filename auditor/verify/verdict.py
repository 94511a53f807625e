"""The judgement of a claim and what it rests on."""

from dataclasses import dataclass
from enum import StrEnum
from typing import final

from auditor.extract.mentions import Claim
from auditor.facts.fact import Fact
from auditor.text.bilingual import Bilingual
from auditor.text.span import Span


class Outcome(StrEnum):
    """How a claim fared (REPORT)."""

    SUPPORTED = "supported"
    REFUTED = "refuted"
    OUTDATED = "outdated"
    CONFLICTING = "conflicting"
    NOT_ENOUGH_INFO = "not_enough_info"
    MALFORMED = "malformed"
    NOT_CHECKABLE = "not_checkable"


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What is to be said of a claim: a function of claim, facts and the as-of date, and of nothing else."""

    claim: Claim
    outcome: Outcome
    code: str
    """A stable name of the reason, for example ``ussd-called-hotline`` or ``no-source``."""
    reason: Bilingual
    evidence: tuple[Fact, ...]
    related: tuple[Span, ...]
    """The other side of a contradiction, in the same article."""
    danger: str | None
    """What dialling the code does when that can cost money or control (``forwards-calls`` …), else ``None``."""
    stale: tuple[str, ...] = ()
    """Ids of the evidence that was past its shelf life on the claim's day."""
    refutable: bool = True
    """Whether a source could ever refute a claim of this kind: a price, which may be one of many, never is."""
    lookup: tuple[str, ...] = ()
    """Of a claim that stays open: domains of the operator or the regulator where it could be looked up."""
