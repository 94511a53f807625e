"""Strings that are dialled: USSD and MMI codes, in signs or in words, with what they are said to be for."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

import re2

from auditor.extract.claims.purposes import Purposes
from auditor.extract.claims.reading import NEAR, Reading, Said
from auditor.extract.claims.signs import signs
from auditor.extract.claims.spoken import spoken
from auditor.extract.mentions import Claim, ClaimKind
from auditor.extract.vocabulary import any_within, within

AFTER = 60
"""Characters after a code in which a word about a voice, or a screen, belongs to it."""
BESIDE = 20
"""Characters in brackets right behind a code: *121#（AIS）."""


@cache
def _is() -> "re2._Regexp[str]":
    """Match what makes of a code what follows: 是 Claro 的, "is the", an opening bracket."""
    return re2.compile(r" ?(?:是|为|即|\(|:|-|=|is|,)")


def read(reading: Reading) -> Iterator[Claim]:
    """Read dial strings, in order; every member of ``*100# 或 *101#`` is a claim of its own."""
    words = list(spoken(reading))
    for start, end, _ in words:
        reading.take(start, end)
    found = sorted([*words, *signs(reading)])
    if not found:
        return
    purposes = Purposes(reading, [(start, end) for start, end, _ in found])
    for number, (start, end, value) in enumerate(found):
        reading.take(start, end)
        if reading.ends_in_question(start, end):
            continue
        after = found[number + 1][0] if number + 1 < len(found) else len(reading.text)
        claim = _dialled(reading, (start, end), value, purposes.of((start, end)), after)
        reading.codes.append((start, end, claim))
        yield claim


def _dialled(reading: Reading, place: tuple[int, int], value: str, purposes: tuple[str, ...], after: int) -> Claim:
    start, end = place
    hotline = _called_hotline(reading, start, end, value, purposes)
    reach = min(after, end + AFTER)
    shown = any_within(reading.hits["on-screen"], end, reach)
    voice = not shown and (hotline or any_within(reading.hits["prompt"], end, reach))
    kind, name = (ClaimKind.HOTLINE, "hotline") if hotline else (ClaimKind.DIAL_CODE, "dial-code")
    if hotline and not purposes:
        purposes = ("customer-service",)
    return _of_brackets(reading, end, reading.claim(kind, place, name, value, Said(voice=voice, purposes=purposes)))


def _of_brackets(reading: Reading, end: int, claim: Claim) -> Claim:
    """Give a claim to the operator in the brackets behind its code: *121#（AIS）或 *101#（dtac）."""
    text = reading.text[end : end + BESIDE]
    if not text.lstrip().startswith("(") or ")" not in text:
        return claim
    named = reading.binder.named_in(end, end + text.index(")"), claim.country)
    return claim if named is None else replace(claim, country=named.country, operator=named.name)


def _called_hotline(reading: Reading, start: int, end: int, value: str, purposes: tuple[str, ...]) -> bool:
    """Say whether the article calls the code a hotline: 客服热线 *123#; for ``*611`` a word for a service is enough."""
    if purposes and "customer-service" not in purposes:
        return False
    low, high = reading.view.sentence(start, end)
    wanted = {"line"} if value.endswith("#") else {"line", "service", "agent"}
    leads = [hit for hit in within(reading.hits["hotline"], max(low, start - NEAR), start) if hit[2] in wanted]
    if leads:
        between = within(reading.purposes, leads[-1][1], start)
        return all(means == "customer-service" for _, _, means in between)
    follows = [hit for hit in within(reading.hits["hotline"], end, min(high, end + NEAR)) if hit[2] in wanted]
    if follows and (follows[0][2] == "agent" or _is().match(reading.text[end : follows[0][0]]) is not None):
        behind = reading.text[follows[0][1] : follows[0][1] + NEAR]
        return not any(char.isdigit() for char in behind) and not any_within(
            reading.hits["calling"], end, follows[0][0]
        )
    heads = reading.binder.frame.heads(start) if not within(reading.purposes, low, high) else ()
    return any(hit[2] in wanted for place in heads for hit in within(reading.hits["hotline"], *place))
