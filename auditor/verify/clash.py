"""Whether two statements of one thing cannot both hold: closed lists, counts, ranks, numbers, names, ways, yes and no.

Nothing here says which one is wrong. What is hedged, or may be about another plan, event or day, clashes with nothing.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Final, Protocol, TypeAlias

from auditor.extract.mentions import ClaimKind, Polarity
from auditor.text.fold import fold_text


class Statement(Protocol):
    """What a claim and its wire form have in common."""

    @property
    def kind(self) -> ClaimKind: ...  # noqa: D102 — each as in ``Claim``
    @property
    def country(self) -> str | None: ...  # noqa: D102
    @property
    def operator(self) -> str | None: ...  # noqa: D102
    @property
    def value(self) -> str: ...  # noqa: D102
    @property
    def purpose(self) -> str | None: ...  # noqa: D102
    @property
    def polarity(self) -> Polarity: ...  # noqa: D102
    @property
    def hedged(self) -> bool: ...  # noqa: D102
    @property
    def items(self) -> tuple[str, ...]: ...  # noqa: D102
    @property
    def closed(self) -> bool: ...  # noqa: D102
    @property
    def count(self) -> int | None: ...  # noqa: D102
    @property
    def number(self) -> float | None: ...  # noqa: D102
    @property
    def unit(self) -> str: ...  # noqa: D102
    @property
    def conditioned(self) -> bool: ...  # noqa: D102
    @property
    def property(self) -> str: ...  # noqa: D102 — last: below it the word means this


Key: TypeAlias = tuple[str, ...]
"""What two statements must have in common to be compared."""
Clash: TypeAlias = Callable[[Statement, Statement], bool]

SHORT: Final = 4
"""Digits of a short code; a longer number reaches the same people by another way."""
ALIKE: Final = 1.05
"""Six months and 180 days are the same time."""
_DAYS: Final[Mapping[str, float]] = {"minutes": 1 / 1440, "hours": 1 / 24, "days": 1, "months": 30.4, "years": 365}
_LARGE: Final = frozenset({"1", "2", "3", "among-largest"})
_ONLINE: Final = frozenset({"web", "app"})
_TRUTHS: Final = frozenset({"yes", "no"})
_OF_ALL: Final = frozenset({ClaimKind.PROCEDURE, ClaimKind.PRICE, ClaimKind.KEEP_NUMBER})
"""What an article may say of all operators together."""
_CARD: Final = "card"
_CARDS: Final = frozenset({
    "credit card", "debit card", "bank card", "Visa", "MasterCard", "American Express", "JCB", "UnionPay",
    "Apple Pay", "Google Pay", "Samsung Pay",
})  # fmt: skip
"""What a card is called, by its kind, its brand or the telephone that holds it."""
_FORMS: Final = str.maketrans("", "", "*# +-()")


def keys(claim: Statement) -> Iterator[tuple[Key, Clash]]:
    """Give the groups in which ``claim`` is compared, and how; none for what contradicts nothing."""
    if not claim.conditioned:
        yield from comparable(claim)


def comparable(claim: Statement) -> Iterator[tuple[Key, Clash]]:
    """Give the groups of ``claim`` among claims of the same case, whatever that is."""
    if claim.hedged or claim.country is None:
        return
    owner = (claim.country, claim.operator or "", claim.property)
    if claim.kind is ClaimKind.CHANNEL:
        yield ("ways", *owner), channels_clash
    elif claim.kind is ClaimKind.PAYMENT_METHOD:
        yield ("paid", *owner), payments_clash
    elif claim.value in _TRUTHS and (claim.kind is ClaimKind.REGULATION or claim.operator or claim.items):
        for one in claim.items or (claim.operator or "",):
            yield ("yes-no", claim.country, one, claim.property), truths_clash
    if _affirmed(claim):
        yield from _of_country(claim)
        if claim.operator is not None or claim.kind in _OF_ALL:
            yield from _of_operator(claim, (*owner, claim.purpose or ""))


def _of_country(claim: Statement) -> Iterator[tuple[Key, Clash]]:
    if claim.kind in _NATIONAL and (claim.items or claim.closed or claim.kind is ClaimKind.CURRENCY or _of_list(claim)):
        which = claim.value if claim.value in _TRUTHS else ""
        yield (claim.kind, claim.country or "", claim.property, which), _NATIONAL[claim.kind]


def _of_list(claim: Statement) -> bool:
    return claim.kind is ClaimKind.OPERATOR_LIST or claim.operator is not None


def _of_operator(claim: Statement, owner: Key) -> Iterator[tuple[Key, Clash]]:
    match claim.kind:
        case ClaimKind.MARKET_RANK:
            yield ("rank", *owner), ranks_clash
            if claim.value.isdigit():
                yield ("place", owner[0], claim.property, claim.value), holders_clash
        case ClaimKind.HOTLINE:
            yield ("hotline", *owner), hotlines_clash
            yield ("form", *owner[:3]), forms_clash
        case ClaimKind.APP_NAME:
            yield ("app", *owner), names_clash
        case ClaimKind.KEEP_NUMBER | ClaimKind.PROCEDURE if claim.number is not None:
            yield ("time", *owner), times_clash
        case ClaimKind.PRICE if claim.number is not None and claim.property.endswith("-fee"):
            yield ("fee", *owner, claim.unit), numbers_clash
        case _:
            return


def lists_clash(one: Statement, other: Statement) -> bool:
    """Say whether a list that is called complete leaves out what the other names, or two counts differ."""
    if one.number != other.number:
        return False  # the three largest are not all
    if one.closed and other.closed and one.count is not None and other.count is not None and one.count != other.count:
        return True
    return _lacks(one, other) or _lacks(other, one)


def payments_clash(one: Statement, other: Statement) -> bool:
    """Say whether one is paid in a way that the other denies, or leaves out of what it calls the only ones."""
    if _affirmed(one) and _affirmed(other):
        return _leaves_out(one, other) or _leaves_out(other, one)
    denied = set(one.items) if _affirmed(other) else set(other.items)
    return _affirmed(one) is not _affirmed(other) and bool(denied & set(other.items if _affirmed(other) else one.items))


def ranks_clash(one: Statement, other: Statement) -> bool:
    """Say whether one operator is both small and large, or holds two places."""
    values = {one.value, other.value}
    if "small" in values:
        return bool(values & _LARGE)
    return one.value.isdigit() and other.value.isdigit() and one.value != other.value


def holders_clash(one: Statement, other: Statement) -> bool:
    """Say whether two operators hold one place."""
    return one.operator != other.operator


def hotlines_clash(one: Statement, other: Statement) -> bool:
    """Say whether two short numbers are both called *the* hotline; a number after a star is one service of several."""
    values = {one.value, other.value}
    return len(values) > 1 and all(value.isdigit() and len(value) <= SHORT for value in values)


def forms_clash(one: Statement, other: Statement) -> bool:
    """Say whether one number is called a hotline as a call and as a text code."""
    same = one.value.translate(_FORMS) == other.value.translate(_FORMS)
    return same and one.value.endswith("#") is not other.value.endswith("#")


def names_clash(one: Statement, other: Statement) -> bool:
    """Say whether two names in one script are both the official one, neither a part of the other."""
    left, right = fold_text(one.value), fold_text(other.value)
    return left.isascii() is right.isascii() and left not in right and right not in left


def channels_clash(one: Statement, other: Statement) -> bool:
    """Say whether one opens a way that the other denies, or leaves out of what it calls the only ones."""
    return _opens_shut(one, other) or _opens_shut(other, one)


def values_clash(one: Statement, other: Statement) -> bool:
    """Say whether two values differ."""
    return fold_text(one.value) != fold_text(other.value)


def truths_clash(one: Statement, other: Statement) -> bool:
    """Say whether one affirms what the other denies."""
    return _truth(one) is not _truth(other)


def numbers_clash(one: Statement, other: Statement) -> bool:
    """Say whether two numbers of one unit differ."""
    return one.number != other.number


def times_clash(one: Statement, other: Statement) -> bool:
    """Say whether two times differ, whatever their units; working days are compared with working days alone."""
    if one.number is None or other.number is None:
        return False
    if one.unit == other.unit:
        return one.number != other.number
    if one.unit not in _DAYS or other.unit not in _DAYS:
        return False
    if one.kind is ClaimKind.PROCEDURE and (_DAYS[one.unit] < 1) is not (_DAYS[other.unit] < 1):
        return False  # ten minutes at the counter, three days until it works
    left, right = sorted((one.number * _DAYS[one.unit], other.number * _DAYS[other.unit]))
    return right > ALIKE * left


def _lacks(complete: Statement, other: Statement) -> bool:
    if not complete.closed:
        return False
    members = other.items or ((other.operator,) if other.operator is not None else ())
    named = {fold_text(item) for item in members}
    if complete.items:
        return bool(named - {fold_text(item) for item in complete.items})
    return complete.count is not None and len(named) > complete.count


def _leaves_out(only: Statement, other: Statement) -> bool:
    """Say whether ``only`` is closed and ``other`` names what it lacks; a card by its brand is a card."""
    if not only.closed or not only.items:
        return False
    held = {_CARD if item in _CARDS else item for item in only.items}
    return any((_CARD if item in _CARDS else item) not in held for item in other.items)


def _opens_shut(opening: Statement, shutting: Statement) -> bool:
    if not _affirmed(opening):
        return False
    for way in opening.items:
        if not _affirmed(shutting):
            if any(way == shut or (shut == "online" and way in _ONLINE) for shut in shutting.items):
                return True
        elif shutting.closed and not any(_same_way(way, only) for only in shutting.items):
            return True
    return False


def _same_way(one: str, other: str) -> bool:
    return one == other or (one == "online" and other in _ONLINE) or (other == "online" and one in _ONLINE)


def _truth(one: Statement) -> bool:
    return (one.value == "yes") is _affirmed(one)


def _affirmed(one: Statement) -> bool:
    return one.polarity is Polarity.AFFIRMED


_NATIONAL: Final[Mapping[ClaimKind, Clash]] = {
    ClaimKind.OPERATOR_LIST: lists_clash,
    ClaimKind.ESIM_SUPPORT: lists_clash,
    ClaimKind.CURRENCY: values_clash,
}
"""What is said of a country."""
