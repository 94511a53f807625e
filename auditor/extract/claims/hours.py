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
ALONE = 6
"""Characters of a cell besides the hours, when it holds nothing else."""
WEEKDAYS = 28
"""Characters before hours in which their days stand."""
DAY = "24 hours"


@cache
def _range() -> "re2._Regexp[str]":
    half = r"(?: ?(?:[ap]\.m\.|[ap]m\b))"
    spelled = r"[一二两兩三四五六七八九十]{1,3}[点點時时](?:半|整|[一二三四五]?十?[一二三四五六七八九]?分)?"
    hour = rf"(?:(?:[01]?[0-9]|2[0-4])(?: ?[:点點時时](?:[0-5]?[0-9]分?|半)?{half}?|{half})|{spelled})"
    part = r"(?:早上|早|上午|清晨|中午|下午|晚上|晚间|晚|夜里|凌晨|午夜) ?"
    return re2.compile(rf"(?:from )?(?:{part})?{hour} ?(?:-|–|~|至|到|to|until) ?(?:{part})?{hour}")


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
        served = labelled or any_within(reading.hits["served"], low, high) or _is_cell(matters, start, end)
        if text[start - 1 : start].isdigit() or not served or "我" in text[low:start]:
            continue
        days = within(reading.hits["weekday"], max(low, start - WEEKDAYS), start)
        first = (
            days[0][0] if days and not any(stop in text[days[0][0] : start].rstrip(" ,") for stop in ",;。") else start
        )
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
    """Say whether a service is named beside, over or before the hours, or that somebody is there for it."""
    low, high = matters.clause(start, end)
    served = matters.reading.hits["served"]
    if _is_cell(matters, start, end) or _is_there(matters, start, (low, high)):
        return True
    reach = 2 * NEAR if matters.reading.text[low : low + 4].isascii() else NEAR
    return any_within(served, max(low, start - reach), min(high, end + reach)) or any(
        any_within(served, *label) for label in matters.reading.labels(start)
    )


def _is_cell(matters: Matters, start: int, end: int) -> bool:
    """Say whether the hours are a cell of their own in a table, or under a heading, that is about a service."""
    reading = matters.reading
    heads = reading.binder.frame.heads(start)
    if not heads:
        return False
    low, high = reading.view.bounds(reading.view.block_index(start))
    if (start - low) + (high - end) > ALONE:
        return False
    frame = reading.binder.frame
    others = [head for place in frame.beside(start) for head in frame.heads(place[0])]
    over = (*heads, *others, *reading.binder.headings(start)[:1])
    return any(any_within(reading.hits["served"], *place) for place in over)


def _is_there(matters: Matters, start: int, clause: tuple[int, int]) -> bool:
    """Say whether somebody is said to be there, and the sentence, or the one before, names a service."""
    reading = matters.reading
    if not any_within(reading.hits["present"], *clause):
        return False
    low = reading.view.sentence(start, start)[0]
    index = reading.view.block_index(start)
    top = reading.view.bounds(index)[0] if index >= 0 else 0
    before = reading.view.sentence(low - 2, low - 2)[0] if low - 2 > top else low
    return any_within(reading.hits["served"], max(top, before), start)
