"""Which limits of a claim matter to what it says: those that silence it, and those that both sides must share.

Roaming limits a hotline, not a place in the market; an alternative (或) stands for another number, not another list.
"""

from collections.abc import Iterable, Mapping
from typing import Final

from auditor.extract.mentions import ClaimKind

SILENT: Final = frozenset(
    {
        "advice",
        "alternative",
        "before_after",
        "change",
        "condition",
        "emergency",
        "example",
        "first",
        "further",
        "future",
        "other",
        "past",
        "range",
        "reported",
    }
)
"""Limits under which a claim is compared with nothing; under any other it is compared with those under the same."""
_WHO: Final = frozenset({"prepaid", "postpaid", "business", "customer"})
_ALWAYS: Final = frozenset({"change", "reported", "other"})
_MARKET: Final = (
    _ALWAYS | {"further", "measure", "broadband", "future", "generation", "own-network", "past", "virtual"} | _WHO
)
_LINE: Final = (
    _ALWAYS
    | _WHO
    | {
        "alternative",
        "further",
        "condition",
        "emergency",
        "abroad",
        "other-line",
        "language",
        "complaint",
        "sales",
        "broadband",
    }
)
_WAYS: Final = (
    _ALWAYS | _WHO | {"condition", "abroad", "form-esim", "form-card", "sales", "complaint", "product", "future"}
)
_AMOUNT: Final = (
    _ALWAYS
    | _WHO
    | {
        "condition",
        "before_after",
        "range",
        "abroad",
        "other-line",
        "generation",
        "broadband",
        "plan",
        "amount",
        "at-least",
        "product",
        "no-credit",
        "with-credit",
        "example",
        "advice",
        "first",
    }
    | {"form-esim", "form-card", "system"}
)
MATTER: Final[Mapping[ClaimKind, frozenset[str]]] = {
    ClaimKind.MARKET_RANK: _MARKET,
    ClaimKind.OPERATOR_LIST: _MARKET,
    ClaimKind.ESIM_SUPPORT: _ALWAYS
    | _WHO
    | {"condition", "system", "generation", "plan", "product", "virtual", "past", "future"},
    ClaimKind.CURRENCY: _ALWAYS | {"condition", "alternative", "further"},
    ClaimKind.HOTLINE: _LINE,
    ClaimKind.APP_NAME: _LINE | {"system"},
    ClaimKind.CHANNEL: _WAYS,
    ClaimKind.PAYMENT_METHOD: _WAYS | {"where-shop", "where-online"},
    ClaimKind.REGULATION: _ALWAYS | _WHO | {"condition", "abroad", "product", "plan", "future"},
    ClaimKind.PROCEDURE: _AMOUNT | {"at-most"},
    ClaimKind.PRICE: _AMOUNT | {"at-most"},
    ClaimKind.KEEP_NUMBER: _AMOUNT,
}
"""Kind → limits that matter to it; a kind that is not here is compared with nothing."""


def case(kind: ClaimKind, limits: Iterable[str], group: str = "") -> tuple[str, ...] | None:
    """Give the case of which a claim under ``limits`` speaks; ``None`` when it contradicts nothing.

    One number cannot be a call and a text code (``group`` form), whatever other number there is; a named plan needs no
    word for a plan.
    """
    matter = MATTER.get(kind, frozenset())
    if group == "form":
        matter = _ALWAYS
    elif group == "plan":
        matter = matter - {"plan"}
    held = sorted({limit for limit in limits if limit.partition("/")[0] in matter})
    return tuple(held) if SILENT.isdisjoint(held) else None
