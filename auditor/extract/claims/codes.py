"""Strings that are dialled: USSD and MMI codes, in signs or in words, with what they are said to be for."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

import re2

from auditor.extract.claims.purposes import GOVERNING, Purposes
from auditor.extract.claims.reading import NEAR, Reading, Said
from auditor.extract.claims.signs import signs
from auditor.extract.claims.spoken import spoken
from auditor.extract.mentions import Claim, ClaimKind
from auditor.extract.vocabulary import any_within, within

AFTER = 60
"""Characters after a code in which a word about a voice, or a screen, belongs to it."""
LONGEST_VOICE = 6
"""Signs of the longest code that is called (``*12345``); more of them hold somebody's number."""
SHORTEST = 3
"""Signs of the shortest code that is a setting of the line in some country (``*72``)."""
BESIDE = 20
"""Characters in brackets right behind a code: *121#（AIS）."""


@cache
def _is() -> "re2._Regexp[str]":
    """Match what makes of a code what follows: 是 Claro 的, "is the", an opening bracket."""
    return re2.compile(r" ?(?:是|为|即|\(|:|-|=|is|,)")


@cache
def _is_not() -> "re2._Regexp[str]":
    return re2.compile(r" ?(?:并不是|並不是|不是|并非|並非|is not|isn't|is no)[^,;0-9]{0,12}")


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
    hotline = _called_hotline(reading, start, end, value, purposes) or _is_heard(reading, start, end, value, purposes)
    reach = min(after, end + AFTER)
    own = min(reading.view.sentence(start, end)[1], reach)
    shown = any_within(reading.hits["on-screen"], end, own if _answered(reading, end, own) else reach)
    voice = not shown and (hotline or any_within(reading.prompts, end, reach))
    kind, name = (ClaimKind.HOTLINE, "hotline") if hotline else (ClaimKind.DIAL_CODE, "dial-code")
    if hotline and not purposes:
        purposes = ("customer-service",)
    return _of_brackets(reading, end, reading.claim(kind, place, name, value, Said(voice=voice, purposes=purposes)))


def _answered(reading: Reading, low: int, high: int) -> bool:
    """Say whether a voice, or somebody, is said to answer in ``low:high``: not only 转人工, which a menu offers."""
    agents = {hit[:2] for hit in within(reading.hits["hotline"], low, high) if hit[2] == "agent"}
    return any(hit[:2] not in agents for hit in within(reading.prompts, low, high))


def _is_heard(reading: Reading, start: int, end: int, value: str, purposes: tuple[str, ...]) -> bool:
    """Say whether a code without ``#`` at its end is called: a verb of calling leads to it, or it is said to be heard.

    One that governs calls (``*72``) is a setting of the line, whoever dials it.
    """
    if value.endswith("#") or not value.startswith("*") or len(value) > LONGEST_VOICE or governs_calls(purposes):
        return False
    low, high = reading.view.sentence(start, end)
    verbs = within(reading.hits["calling"], max(low, start - NEAR), start)
    if len(value) > SHORTEST and verbs and start - verbs[-1][1] <= 2:  # noqa: PLR2004 — a space and a sign
        return True
    near = max(low, start - NEAR), min(high, end + AFTER)
    return any(any_within(reading.hits[kind], *near) for kind in ("aloud", "answers", "connects", "in-need"))


def governs_calls(purposes: tuple[str, ...]) -> bool:
    """Say whether what a code is for is a setting of the line."""
    return bool(GOVERNING.intersection(purposes))


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
    wanted = {"line", "service", "agent"}
    if value.endswith("#"):
        wanted = {"line", "service"} if _answered(reading, end, min(high, end + NEAR)) else {"line"}
    leads = [hit for hit in within(reading.hits["hotline"], max(low, start - NEAR), start) if hit[2] in wanted]
    if leads:
        between = within(reading.purposes, leads[-1][1], start)
        return all(means == "customer-service" for _, _, means in between)
    follows = [hit for hit in within(reading.hits["hotline"], end, min(high, end + NEAR)) if hit[2] in wanted]
    if follows and _is_not().match(reading.text[end : follows[0][0]]) is not None:
        return True
    if follows and (follows[0][2] == "agent" or _is().match(reading.text[end : follows[0][0]]) is not None):
        behind = reading.text[follows[0][1] : follows[0][1] + NEAR]
        return not any(char.isdigit() for char in behind) and not any_within(
            reading.hits["calling"], end, follows[0][0]
        )
    heads = reading.binder.frame.heads(start) if not within(reading.purposes, low, high) else ()
    return any(hit[2] in wanted for place in heads for hit in within(reading.hits["hotline"], *place))
