"""Numbers that a word for a hotline announces: 客服热线 123, customer service: 0800 …, 拨打 123 联系客服."""

from collections.abc import Iterator
from functools import cache

import re2

from auditor.extract.claims.reading import NEAR, Reading, Said
from auditor.extract.mentions import Claim, ClaimKind
from auditor.extract.signs import is_symbol
from auditor.extract.vocabulary import Hit, any_within, within
from auditor.facts.code import normal_code

_SAID = Said(voice=True, purposes=("customer-service",))


@cache
def _number() -> "re2._Regexp[str]":
    return re2.compile(r"\+?\(?[0-9][0-9 ()./-]{1,18}[0-9]")


def read(reading: Reading) -> Iterator[Claim]:
    """Read a number after a word for a hotline, or between a verb of calling and such a word."""
    for left, right, _ in _longest(reading.hits["hotline"]):
        found = _number_after(reading, left, right)
        if found is not None:
            reading.take(*found)
            value = normal_code(reading.view.cased[found[0] : found[1]])
            yield reading.claim(ClaimKind.HOTLINE, found, "hotline", value, _SAID)


def _number_after(reading: Reading, left: int, right: int) -> tuple[int, int] | None:
    view = reading.view
    if not reading.readable(left):
        return None
    low, high = view.sentence(left, right)
    index = view.block_index(left)
    high = min(view.bounds(index)[1], high) if index >= 0 else high
    hit = _number().search(view.text[right : min(high, right + NEAR + 24)])
    if hit is None:
        return _before(reading, low, left)
    start, end = right + hit.start(), right + hit.end()
    between = view.text[right:start]
    if len(between) > NEAR or any(stop in between for stop in "*#@/") or not reading.free(start, end):
        return None
    if any_within(reading.hits["cue"], right, start) or not _is_number(view.text, start, end):
        return None
    return start, end


def _before(reading: Reading, low: int, left: int) -> tuple[int, int] | None:
    """Read a number that a verb of calling brings before the word: 拨打 123 联系客服, call 123 for service."""
    verbs = within(reading.hits["dial"], max(low, left - NEAR - 20), left)
    if not verbs:
        return None
    place = verbs[-1][1]
    hit = _number().search(reading.text[place:left])
    if hit is None:
        return None
    start, end = place + hit.start(), place + hit.end()
    near = start - place <= 4 and left - end <= NEAR  # noqa: PLR2004 — a space and a sign
    return (start, end) if near and reading.free(start, end) and _is_number(reading.text, start, end) else None


def _longest(hits: list[Hit]) -> list[Hit]:
    out: list[Hit] = []
    for hit in sorted(hits, key=lambda one: (one[0], -one[1])):
        if not out or hit[0] >= out[-1][1]:
            out.append(hit)
    return out


def _is_number(text: str, start: int, end: int) -> bool:
    """Say whether digits are a number to call: 3 to 12 of them, no amount, hour, year or version."""
    digits = "".join(char for char in text[start:end] if char.isdigit())
    if not 3 <= len(digits) <= 12:  # noqa: PLR2004 — short codes to E.164 without its country
        return False
    after = text[end : end + 3].lstrip()
    before = text[max(0, start - 1) : start]
    if before in {"$", "€", "£", "¥", "第"} or any(is_symbol(char) and char in "$€£¥" for char in before):
        return False
    if after[:1] and after[0] in "元年月日天小时分秒个人%点号":
        return after[0] == "号" and after[1:2] not in {"", "。"}
    return not after.startswith(("mb", "gb", "g ", "usd", "days", "hours", ":", "/7"))
