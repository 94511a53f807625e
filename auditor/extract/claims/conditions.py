"""What limits a claim: a case, an alternative, a time that is over, somebody else who says so."""

from collections.abc import Iterable, Mapping
from functools import cache
from typing import TypeAlias

import re2

from auditor.extract.names import maximal
from auditor.extract.vocabulary import Hit, within

FORM = "form-"
"""Before the name of a kind of card: the one that is named last before the claim is meant."""
_OWN_WORD = frozenset({"customer", "generation", "language", "measure", "system"})
"""Limits of many kinds: two words for one are two cases (按收入, 按用户); the word follows the name."""
_LIMITS_NOTHING = frozenset({"further", "where-shop", "where-online"})
RANGE = "range"


@cache
def _top_up() -> "re2._Regexp[str]":
    """Match an amount that is topped up: what it gives differs from that of another amount."""
    return re2.compile(r"(?:充|储|儲|加值|买|買|load|top(?:ping)? up|recharge)[^0-9,;:]{0,10}[0-9]{2,}")


Limits: TypeAlias = tuple[frozenset[str], tuple[tuple[int, str], ...]]
"""Of a sentence: what limits all of it, and the kinds of card with the places at which they are named."""


def limits_in(hits: Mapping[str, list[Hit]], text: str, sentence: tuple[int, int]) -> Limits:
    """Find what limits the claims of a sentence."""
    low, high = sentence
    found = maximal(within(hits["inside_conditions"], low, high))
    names = {
        f"{means}/{text[start:end]}" if means in _OWN_WORD else means
        for start, end, means in found
        if not means.startswith(FORM)
    }
    if _top_up().search(text[low:high]) is not None:
        names.add(RANGE)
    return frozenset(names), tuple((start, means) for start, _, means in found if means.startswith(FORM))


def conditions(limits: Limits, at: int) -> tuple[str, ...]:
    """Name what limits a claim at ``at`` in its sentence, each once, in order."""
    names, forms = limits
    return tuple(sorted({*names, *[means for start, means in forms if start < at][-1:]}))


def limit(names: Iterable[str]) -> bool:
    """Say whether something limits a claim for a reader who knows nothing else of the article."""
    return any(name not in _LIMITS_NOTHING and not name.startswith(FORM) for name in names)
