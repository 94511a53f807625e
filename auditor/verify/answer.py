"""What a verdict answers: why a claim stays open, and how sure the answer is."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from auditor.facts.fact import Confidence
from auditor.verify.verdict import Outcome, Verdict


class Unanswered(StrEnum):
    """Why a claim stays open."""

    NO_SOURCE = "no-source"
    NO_SUBJECT = "no-subject"
    SOURCE_STALE = "source-stale"
    SOURCES_CONFLICT = "sources-conflict"
    SOURCES_SAY_OTHER = "sources-say-other"
    NOT_CHECKABLE = "not-checkable"
    OFFLINE = "offline"
    """Nothing is held, but there is a page of the operator or the regulator to look at."""


class Sureness(StrEnum):
    """How sure a verdict is."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


UNANSWERED: Final[Mapping[str, Unanswered | None]] = {
    "ussd-called-hotline": None,
    "code-governs-calls": None,
    "matches-source": None,
    "matches-old-source": None,
    "source-stale": Unanswered.SOURCE_STALE,
    "only-in-old-source": Unanswered.SOURCE_STALE,
    "ended": None,
    "source-says-otherwise": None,
    "known-trick": None,
    "source-denies": None,
    "denied-but-supported": Unanswered.SOURCES_SAY_OTHER,
    "sources-conflict": Unanswered.SOURCES_CONFLICT,
    "sources-say-other": Unanswered.SOURCES_SAY_OTHER,
    "known-for-other-use": Unanswered.SOURCES_SAY_OTHER,
    "known-elsewhere": Unanswered.SOURCES_SAY_OTHER,
    "looked-for": Unanswered.NO_SOURCE,
    "no-source": Unanswered.NO_SOURCE,
    "pack-not-trusted": Unanswered.NO_SOURCE,
    "number-toll-free": Unanswered.NO_SOURCE,
    "number-valid": Unanswered.NO_SOURCE,
    "code-replaced": None,
    "handset-shows-imei": None,
    "no-subject": Unanswered.NO_SUBJECT,
    "handset-code": Unanswered.SOURCES_SAY_OTHER,
    "standard-code": None,
    "source-unnamed": Unanswered.NOT_CHECKABLE,
    "outcome-promised": Unanswered.NOT_CHECKABLE,
    "advert-unbounded": Unanswered.NOT_CHECKABLE,
    "article-disagrees": Unanswered.NOT_CHECKABLE,
    "article-denies": None,
    "code-governs-untold": Unanswered.SOURCES_SAY_OTHER,
    "code-moves-money": Unanswered.SOURCES_SAY_OTHER,
    "ussd-has-voice": None,
    "ussd-has-no-voice": None,
    "source-calls-it-voice": Unanswered.SOURCES_CONFLICT,
    "list-confirmed": None,
    "list-not-confirmed": Unanswered.SOURCES_SAY_OTHER,
    "list-leaves-out": None,
    "list-complete": None,
    "list-mostly": None,
    "largest-are-others": None,
    "largest-were": None,
    "member-gone": None,
    "rank-matches": None,
    "rank-superseded": None,
    "size-is-large": None,
    "cldr-currency": None,
    "cldr-other-currency": Unanswered.SOURCES_SAY_OTHER,
    "relative-price": Unanswered.NOT_CHECKABLE,
    "sources-name-ways": Unanswered.SOURCES_SAY_OTHER,
    "sources-nearby": Unanswered.NO_SOURCE,
    "sources-say-terms": Unanswered.SOURCES_SAY_OTHER,
    "source-answers-otherwise": Unanswered.SOURCES_SAY_OTHER,
}
"""Code of a verdict → why the claim stays open; ``None``: it does not. Every code of ``words`` has its entry."""
ANSWERED: Final = frozenset({Outcome.SUPPORTED, Outcome.REFUTED, Outcome.OUTDATED, Outcome.MALFORMED})
_BY_GRAMMAR: Final = frozenset(
    {
        "ussd-called-hotline",
        "ussd-has-voice",
        "ussd-has-no-voice",
        "code-governs-calls",
        "handset-code",
        "handset-shows-imei",
        "standard-code",
    }
)
"""Codes of verdicts that the standard decides, whatever the sources."""
_BY_TABLE: Final = frozenset({"cldr-currency"})
"""Codes of verdicts that rest on a published table, and on no fact."""
_SURENESS: Final[Mapping[Confidence, Sureness]] = {
    Confidence.REGULATOR: Sureness.HIGH,
    Confidence.OFFICIAL: Sureness.HIGH,
    Confidence.PRESS: Sureness.MEDIUM,
    Confidence.COMMUNITY: Sureness.LOW,
}


def unanswered(verdict: Verdict) -> Unanswered | None:
    """Say why the claim stays open; ``None`` when it is answered."""
    if verdict.outcome in ANSWERED:
        return None
    if verdict.outcome is Outcome.NOT_CHECKABLE:
        return Unanswered.NOT_CHECKABLE
    why = UNANSWERED.get(verdict.code) or (Unanswered.SOURCES_SAY_OTHER if verdict.evidence else Unanswered.NO_SOURCE)
    return Unanswered.OFFLINE if why is Unanswered.NO_SOURCE and verdict.lookup and not verdict.evidence else why


def sureness(verdict: Verdict) -> Sureness:
    """Say how sure the verdict is: as its best source, low with a stale one or none; the standard's word is high."""
    if verdict.code in _BY_GRAMMAR:
        return Sureness.HIGH
    if verdict.code in _BY_TABLE:
        return Sureness.MEDIUM
    if not verdict.evidence or verdict.stale:
        return Sureness.LOW
    best = min(verdict.evidence, key=lambda fact: tuple(_SURENESS).index(fact.confidence))
    return _SURENESS[best.confidence]
