"""Of which plan a price is: by the name that stands before it, and the time for which one pays."""

from functools import cache

import re2

from auditor.extract.mentions import Claim

BEFORE = 48
"""Characters before a price in which its plan is named."""
AFTER = 8
"""Characters behind it in which the time is named: 3 美元/月."""


@cache
def _name() -> "re2._Regexp[str]":
    """Match a name in Latin letters, or an amount of data."""
    return re2.compile(r"[A-Z][A-Za-z0-9+]*[a-z0-9+][A-Za-z0-9+]*|[0-9]+ ?(?:GB|G|MB)\b")


@cache
def _times() -> "dict[str, re2._Regexp[str]]":
    return {
        "month": re2.compile(r"(?i)每月|月费|月費|月租|/ ?月|一个月|一個月|monthly|(?:a|per|every) month|/ ?mo"),
        "year": re2.compile(r"(?i)每年|年费|年費|/ ?年|一年|yearly|annual|(?:a|per|every) year"),
    }


@cache
def _stop() -> "re2._Regexp[str]":
    return re2.compile(r"[。！？；\n!?;]|\. ")


@cache
def _plain() -> "re2._Regexp[str]":
    """Match words that name no plan."""
    return re2.compile(
        r"(?i)^(?:esims?|sims?|apps?|the|a|it|usd|us|for|only|just|plans?|price|cost|costs|monthly|wifi|visa)$"
    )


def plan(claim: Claim, text: str) -> tuple[str, ...] | None:
    """Give the words that name the plan and the time of the price ``claim``; ``None`` when one is not named."""
    lead = _stop().split(text[max(0, claim.span.start - BEFORE) : claim.span.start])[-1]
    behind = _stop().split(text[claim.span.end : claim.span.end + AFTER])[0]
    owner = set((claim.operator or "").casefold().split())
    names = {found.group().replace(" ", "").casefold() for found in _name().finditer(lead)} - owner
    names = {name for name in names if _plain().match(name) is None}
    times = {name for name, pattern in _times().items() if pattern.search(f"{lead} {behind}") is not None}
    return (*sorted(names), *sorted(times)) if names and len(times) == 1 else None
