"""What a verdict answers: why a claim stays open, and how sure the answer is."""

from collections.abc import Mapping
from typing import Final, Literal, TypeAlias

from auditor.facts.fact import Confidence
from auditor.verify.verdict import Outcome, Verdict

Unanswered: TypeAlias = Literal[
    "no-source", "no-subject", "source-stale", "sources-conflict", "sources-say-other", "not-checkable", "offline"
]
"""Why a claim stays open; ``offline``: nothing is held, but there is a page of the operator or regulator to look at."""
Sureness: TypeAlias = Literal["high", "medium", "low"]

UNANSWERED: Final[Mapping[str, Unanswered | None]] = {
    "ussd-called-hotline": None,
    "code-governs-calls": None,
    "matches-source": None,
    "matches-old-source": None,
    "source-stale": "source-stale",
    "only-in-old-source": "source-stale",
    "ended": None,
    "source-says-otherwise": None,
    "known-trick": None,
    "source-denies": None,
    "denied-but-supported": "sources-say-other",
    "sources-conflict": "sources-conflict",
    "sources-say-other": "sources-say-other",
    "known-for-other-use": "sources-say-other",
    "known-elsewhere": "sources-say-other",
    "looked-for": "no-source",
    "no-source": "no-source",
    "no-subject": "no-subject",
    "handset-code": "sources-say-other",
    "standard-code": None,
    "source-unnamed": "not-checkable",
    "outcome-promised": "not-checkable",
    "advert-unbounded": "not-checkable",
    "article-disagrees": "not-checkable",
    "article-denies": None,
}
"""Code of a verdict → why the claim stays open; ``None``: it does not. Every code of ``words`` has its entry."""
ANSWERED: Final = frozenset({Outcome.SUPPORTED, Outcome.REFUTED, Outcome.OUTDATED, Outcome.MALFORMED})
_BY_GRAMMAR: Final = frozenset({"ussd-called-hotline", "code-governs-calls", "handset-code", "standard-code"})
"""Codes of verdicts that the standard decides, whatever the sources."""
_SURENESS: Final[Mapping[Confidence, Sureness]] = {
    Confidence.REGULATOR: "high",
    Confidence.OFFICIAL: "high",
    Confidence.PRESS: "medium",
    Confidence.COMMUNITY: "low",
}


def unanswered(verdict: Verdict) -> Unanswered | None:
    """Say why the claim stays open; ``None`` when it is answered."""
    if verdict.outcome in ANSWERED:
        return None
    if verdict.outcome is Outcome.NOT_CHECKABLE:
        return "not-checkable"
    why = UNANSWERED.get(verdict.code)
    return "offline" if why == "no-source" and verdict.lookup and not verdict.evidence else why


def sureness(verdict: Verdict) -> Sureness:
    """Say how sure the verdict is: as its best source, low with a stale one or none; the standard's word is high."""
    if verdict.code in _BY_GRAMMAR:
        return "high"
    if not verdict.evidence or verdict.stale:
        return "low"
    best = min(verdict.evidence, key=lambda fact: tuple(_SURENESS).index(fact.confidence))
    return _SURENESS[best.confidence]
