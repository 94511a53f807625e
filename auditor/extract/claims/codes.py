"""Strings that are dialled: USSD and MMI codes, and numbers that a word for a hotline announces."""

from collections.abc import Iterator
from functools import cache

import re2

from auditor.extract.claims.reading import NEAR, Reading, Said
from auditor.extract.mentions import Claim, ClaimKind
from auditor.extract.vocabulary import Hit, any_within, within
from auditor.facts.code import normal_code

AFTER = 60
"""Characters after a code in which a word of voice calls belongs to it."""
LONGEST_BARE = 8
"""Signs of ``#123…#`` without a star; a longer one is a tag of some forum."""


@cache
def _code() -> "re2._Regexp[str]":
    r"""Match a dial string: ``*123#``, ``**21*…#``, ``*#06#``, ``#100#``, ``*611`` (TS 22.030 §6.5.2, §6.5.3.2)."""
    return re2.compile(
        r"(?:\*#|\*\*|##|\*|#) ?[0-9](?: ?[0-9]){0,7}"
        r"(?: ?\* ?[0-9a-z\p{Han}<>\[\]{}x_+-]{1,24}){0,4} ?#(?: ?[0-9]+ ?#)?"
        r"|\*[0-9]{2,5}"
    )


def read(reading: Reading) -> Iterator[Claim]:
    """Read dial strings."""
    text = reading.text
    if "#" not in text and "*" not in text:
        return
    for hit in _code().finditer(text):
        start, end = hit.span()
        if not reading.readable(start) or not reading.free(start, end):
            continue
        value = normal_code(reading.view.cased[start:end])
        if not value.endswith("#") and not _announced(reading, start):
            continue
        if value.startswith("#") and len(value) > LONGEST_BARE and "*" not in value:
            continue
        reading.take(start, end)
        yield _dialled(reading, start, end, value)


def _dialled(reading: Reading, start: int, end: int, value: str) -> Claim:
    low, high = reading.view.sentence(start, end)
    hotline = _called_hotline(reading, start, low)
    voice = any_within(reading.hits["voice"], low, min(len(reading.text), end + AFTER))
    kind, name = (ClaimKind.HOTLINE, "hotline") if hotline else (ClaimKind.DIAL_CODE, "dial-code")
    said = Said(voice=voice or hotline, purposes=purposes_of(reading, start, end, (low, high)))
    return reading.claim(kind, (start, end), name, value, said)


def _called_hotline(reading: Reading, start: int, low: int) -> bool:
    """Say whether a word for a hotline leads to the code, with no other purpose named in between."""
    leads = within(reading.hits["hotline"], max(low, start - NEAR), start)
    if not leads:
        return False
    between = within(reading.purposes, leads[-1][1], start)
    return all(means == "customer-service" for _, _, means in between)


def purposes_of(reading: Reading, start: int, end: int, sentence: tuple[int, int]) -> tuple[str, ...]:
    """Give the purpose whose word stands nearest to the code in its sentence, then those it is listed with.

    A word before the code is nearer than one after it.
    """
    hits = within(reading.purposes, *sentence)
    if not hits:
        return ()
    near = min(range(len(hits)), key=lambda at: (_away(hits[at], start, end), at))
    names = [hits[near][2]]
    for step in (-1, 1):
        at = near
        while 0 <= at + step < len(hits) and reading.listed(*sorted((hits[at], hits[at + step]))):
            at += step
            names.append(hits[at][2])
    return tuple(dict.fromkeys(names))


def _away(hit: Hit, start: int, end: int) -> int:
    """Give how far a word is from a code; one after it counts double."""
    return start - hit[1] if hit[1] <= start else 2 * (hit[0] - end) + 4


def _announced(reading: Reading, start: int) -> bool:
    low = max(0, start - NEAR)
    hits = reading.hits
    return any_within(hits["dial"], low, start + 1) or any_within(hits["hotline"], low, start + 1)
