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


@cache
def _named_plan() -> "re2._Regexp[str]":
    """Match words that end with a name that is called a plan, or a row of a table that begins with just a name."""
    name = r"[A-Z][A-Za-z0-9+]*(?: [A-Z][A-Za-z0-9+]*)?"
    leads = r"(?: ?(?:at|for|costs|is|of|:|：|-|只要|只需|仅|仅需|售价|售價|价格|是|为|為))*"
    cell, next_cell = r"\A(?:\| ?| *<tr>(?: *<t[dh]>))\*{0,2}", r"\*{0,2}(?: ?\| ?|</t[dh]> *<t[dh]>)\*{0,2}\z"
    called = rf"(?:^|[^A-Za-z]){name} ?(?:plan|package|bundle|套餐|方案|计划|計劃){leads} ?\z"
    return re2.compile(rf"{called}|{cell}{name}{next_cell}")


def plan(claim: Claim, text: str) -> tuple[str, ...] | None:
    """Give the words that name the plan and the time of the price ``claim``; ``None`` when one is not named.

    A price of no operator may have no time: that of a plan by its name.
    """
    lead = _stop().split(text[max(0, claim.span.start - BEFORE) : claim.span.start])[-1]
    behind = _stop().split(text[claim.span.end : claim.span.end + AFTER])[0]
    owner = set((claim.operator or "").casefold().split())
    names = {found.group().replace(" ", "").casefold() for found in _name().finditer(lead)} - owner
    names = {name for name in names if _plain().match(name) is None}
    times = {name for name, pattern in _times().items() if pattern.search(f"{lead} {behind}") is not None}
    if names and not times and claim.operator is None and len(names) == 1 and _named_plan().search(lead) is not None:
        return (*sorted(names), "once")  # the Traveller plan at 25 USD … | Traveller | 29 USD |
    return (*sorted(names), *sorted(times)) if claim.operator and names and len(times) == 1 else None
