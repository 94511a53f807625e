"""When somebody is there: 24小时客服, 营业时间 9:00–18:00, support is available 24/7."""

from collections.abc import Iterator
from functools import cache

import re2

from auditor.extract.claims.matters import Matters, has_subject
from auditor.extract.claims.reading import Reading, Said
from auditor.extract.mentions import Claim, ClaimKind
from auditor.extract.names import maximal
from auditor.extract.vocabulary import any_within, within

NEAR = 16
"""Characters between the hours and the word for who is there."""
WEEKDAYS = 28
"""Characters before hours in which their days stand."""
DAY = "24 hours"


@cache
def _range() -> "re2._Regexp[str]":
    half = r"(?: ?[ap]\.?m\b\.?)"
    hour = rf"(?:[01]?[0-9]|2[0-4])(?:[:点時时][0-5]?[0-9]?分?{half}?|{half})"
    return re2.compile(rf"(?:早上|上午)?{hour} ?(?:-|–|~|至|到|to) ?(?:上午|下午|晚上|晚)?{hour}")


def read(matters: Matters) -> Iterator[Claim]:
    """Read all-day service, and hours of a service or a shop."""
    reading = matters.reading
    if not reading.hits["served"]:
        return
    last = (-1, -1)
    for start, end, _ in _joined(reading):
        sentence = reading.view.sentence(start, end)
        follows = reading.text[end : end + 1] in {"内", "內", "之", "后", "後", "以"}
        if sentence == last or follows or not _is_served(matters, start, end):
            continue
        claim = _claim(matters, start, end, DAY)
        if claim is not None:
            last = sentence
            yield claim
    yield from _ranges(matters)


def _joined(reading: Reading) -> Iterator[tuple[int, int, str]]:
    """Give the words for the whole day, those that touch as one: 24小时全天候."""
    hits = maximal(reading.hits["all_day"])
    at = 0
    while at < len(hits):
        last = at
        while last + 1 < len(hits) and not reading.text[hits[last][1] : hits[last + 1][0]].strip(" ,、"):
            last += 1
        yield hits[at][0], hits[last][1], DAY
        at = last + 1


def _ranges(matters: Matters) -> Iterator[Claim]:
    reading, text = matters.reading, matters.reading.text
    for found in _range().finditer(text):
        start, end = found.span()
        low, high = reading.view.sentence(start, end)
        labelled = any(any_within(reading.hits["served"], *label) for label in reading.labels(start))
        if text[start - 1 : start].isdigit() or not (labelled or any_within(reading.hits["served"], low, high)):
            continue
        days = within(reading.hits["weekday"], max(low, start - WEEKDAYS), start)
        first = days[0][0] if days and not any(stop in text[days[0][0] : start] for stop in ",;。") else start
        claim = _claim(matters, first, end, reading.written(first, end))
        if claim is not None:
            yield claim


def _claim(matters: Matters, start: int, end: int, value: str) -> Claim | None:
    if not matters.says(start, end):
        return None
    claim = matters.reading.claim(
        ClaimKind.SERVICE_HOURS, (start, end), "service-hours", value, Said(denied=matters.turned(start))
    )
    return claim if has_subject(claim) else None


def _is_served(matters: Matters, start: int, end: int) -> bool:
    low, high = matters.clause(start, end)
    served = matters.reading.hits["served"]
    reach = 2 * NEAR if matters.reading.text[low : low + 4].isascii() else NEAR
    return any_within(served, max(low, start - reach), min(high, end + reach)) or any(
        any_within(served, *label) for label in matters.reading.labels(start)
    )
