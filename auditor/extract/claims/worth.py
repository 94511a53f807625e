"""How much a claim is worth a look, 0 … 100: a fixed sum of what it holds, published in docs/claims.md.

It ranks the claims of an article for whoever has time for a few; no verdict and no score depends on it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Final, final

from msgspec import Struct

from auditor.extract.mentions import Claim, ClaimKind

START: Final = 20
WEIGHTS: Final[Mapping[str, int]] = MappingProxyType(
    {
        "dialled": 30,
        "rank": 25,
        "amount": 25,
        "quantity": 20,
        "counted": 20,
        "closed": 15,
        "yes-or-no": 15,
        "law": 15,
        "named": 10,
        "operator": 15,
        "dated": 10,
        "question": -30,
        "hedged": -15,
        "opinion": -20,
        "not-checkable": -40,
    }
)
"""What a claim may hold → the points it adds."""
_DIALLED = frozenset({ClaimKind.DIAL_CODE, ClaimKind.HOTLINE, ClaimKind.CHANNEL_MIXTURE})
_NAMES = frozenset({ClaimKind.APP_NAME, ClaimKind.PAYMENT_METHOD, ClaimKind.TERMINOLOGY, ClaimKind.OPERATOR_LIST})
_NOT_CHECKED = frozenset({ClaimKind.ATTRIBUTION, ClaimKind.ABSOLUTE_PROMISE})
_CURRENCY = 3
"""Letters of an ISO 4217 code."""


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Marks:
    """What the words around a claim tell of it."""

    asked: bool = False
    opinion: bool = False
    framed: bool = False
    """A stock phrase stands in the sentence; it counts as an opinion does."""
    lawful: bool = False
    """Its sentence speaks of law or duty."""


@final
class Weighed(Struct, frozen=True, kw_only=True, gc=False):
    """What of a claim its worth depends on; each field as in ``Claim``."""

    kind: ClaimKind
    operator: str | None
    value: str
    hedged: bool
    as_of: date | None
    closed: bool
    count: int | None
    number: float | None
    unit: str


def features(claim: Claim | Weighed, marks: Marks) -> tuple[str, ...]:
    """Name what ``claim`` holds, in the order of ``WEIGHTS``."""
    money = len(claim.unit) == _CURRENCY and claim.unit.isupper()
    held = {
        "dialled": claim.kind in _DIALLED,
        "rank": claim.kind is ClaimKind.MARKET_RANK,
        "amount": money or claim.kind is ClaimKind.CURRENCY,
        "quantity": claim.number is not None and bool(claim.unit) and not money,
        "counted": claim.count is not None,
        "closed": claim.closed,
        "yes-or-no": claim.value in {"yes", "no"},
        "law": claim.kind is ClaimKind.REGULATION or marks.lawful,
        "named": claim.kind in _NAMES,
        "operator": claim.operator is not None,
        "dated": claim.as_of is not None,
        "question": marks.asked,
        "hedged": claim.hedged,
        "opinion": marks.opinion or marks.framed,
        "not-checkable": claim.kind in _NOT_CHECKED,
    }
    return tuple(name for name in WEIGHTS if held[name])


def worth(claim: Claim | Weighed, marks: Marks) -> int:
    """Give the rank of ``claim``: ``START`` and the weights of its features, no less than 0 and no more than 100."""
    return max(0, min(100, START + sum(WEIGHTS[name] for name in features(claim, marks))))
