"""Numbers that are called: beside a word for a hotline, under a head that says so, or behind a verb of calling."""

from bisect import insort
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

import re2

from auditor.extract.claims.number import is_number, number
from auditor.extract.claims.purposes import Purposes
from auditor.extract.claims.reading import NEAR, Reading, Said
from auditor.extract.mentions import Claim, ClaimKind
from auditor.extract.vocabulary import Hit, any_within, within
from auditor.facts.code import normal_code
from auditor.parse.article import Place

SERVICE = ("customer-service",)
TRIED = 3
"""Numbers behind a word for a hotline that are looked at: 24 小时热线（每天 8 点起）：123."""
ENTRY = 48
"""Characters of an item or a cell that may hold no more than a number and whose it is."""
ROW = 24
"""Characters between two numbers in a row: 123，境外请拨打 +51 …"""
_STOPS = "*#@。!?;\n"
_BEGINS = frozenset("0123456789+(")
"""What a number begins with."""
_ELSEWHERE = frozenset({"emergency", "call-forwarding"})
"""Purposes for which people call a number that is not the operator's."""
_LONGEST_SHORT = 6
"""Digits of a number that only an operator's customers can call; a longer one with no operator may be anybody's."""
_PLACES = frozenset({Place.ITEM, Place.CELL, Place.PARAGRAPH})


@cache
def _leads() -> "re2._Regexp[str]":
    """Match what may stand between a word for a service and its number."""
    return re2.compile(
        r"(?:[ :=(“\"「【`*-]|係|嘅|分别|分別|依次|同样|同樣|也|都|则|則|就|是|为|為|即|在|号码|號碼"
        r"|电话|電話|短号|短號|热线|请|請|可|直接|拨打|撥打|拨|撥|致电|致電"
        r"|is|at|on|by|number|no\.?|phone|tel\.?|dial|call|hotline)*"
    )


@cache
def _last() -> "re2._Regexp[str]":
    """Match what stands right before the number of a line: …: 123, …号码是 123, "… is 123"."""
    return re2.compile(r"(?:[:=(]|是|为|為|即|号码|號碼|\b(?:is|on|number|at)) ?[“\"「`*]{0,2}\z")


@cache
def _is() -> "re2._Regexp[str]":
    """Match what may stand between a number and the word for a hotline behind it: 10086 是中国移动的客服热线."""
    return re2.compile(r" ?(?:(?:并|並)?不是|是|为|為|即|就是|\(|-|:|=|is|are|\||$)[^,。;*#@0-9\n]*|[ ”\"」』)`]{0,3}")


@cache
def _also() -> "re2._Regexp[str]":
    """Match what may stand between two numbers of one hotline."""
    return re2.compile(r"\)? ?(?:\([^()\n]{1,16}\))? ?(?:、|,|/|或|和|及|与|與|;|\bor\b|\band\b)[^。*#@0-9\n]*")


def read(reading: Reading) -> Iterator[Claim]:
    """Read the numbers of hotlines, each a claim, and other numbers that are said to be called for something."""
    words = _longest(reading.hits["hotline"])
    for _, end, claim in reading.codes:  # 不是 *123#，而是 123
        if claim.kind is ClaimKind.HOTLINE and (found := _next(reading, end, "rather")) is not None:
            yield from _claims(reading, found, SERVICE)
    for hit in words:
        found = _beside(reading, hit)
        while found is not None:
            yield from _claims(reading, found, SERVICE)
            found = _next(reading, found[1]) or _next(reading, found[1], "rather")
    if words or reading.hits["in-need"]:
        yield from _under_heads(reading)
    yield from _called(reading)


def _claims(reading: Reading, place: tuple[int, int], purposes: tuple[str, ...]) -> Iterator[Claim]:
    start, end = place
    reading.take(start, end)
    if reading.ends_in_question(start, end):
        return
    value = normal_code(reading.view.cased[start:end])
    said = Said(voice=True, purposes=purposes)
    said = replace(said, nationwide=_is_public(reading, start))
    claim = reading.claim(ClaimKind.HOTLINE, place, "hotline", value, said)
    if claim.operator is not None or len(value) <= _LONGEST_SHORT:
        insort(reading.lines, (start, end, claim), key=lambda one: one[0])
        yield claim


def _is_public(reading: Reading, start: int) -> bool:
    """Say whether a number is that of a line for tourists, women, citizens …, which no operator runs."""
    low, _ = reading.view.sentence(start, start + 1)
    return any_within(reading.hits["public-line"], max(low, start - NEAR), start)


def _beside(reading: Reading, hit: Hit) -> tuple[int, int] | None:
    left, right, means = hit
    if not reading.readable(left):
        return None
    low, high = reading.view.sentence(left, right)
    index = reading.view.block_index(left)
    high = min(reading.view.bounds(index)[1], high) if index >= 0 else high
    after = None if means == "agent" else _after(reading, right, high, line=means == "line")
    return after or _before(reading, low, left, means)


def _after(reading: Reading, right: int, high: int, *, line: bool) -> tuple[int, int] | None:
    stop = min(high, right + NEAR)
    tried = 0
    for hit in number().finditer(reading.text[right : min(high, stop + NEAR)]):
        start, end = right + hit.start(), right + hit.end()
        between = reading.text[right:start]
        tried += 1
        if start > stop or tried > TRIED or any(sign in between for sign in _STOPS):
            return None
        called = any(start - done <= 1 for _, done, _ in within(reading.hits["calling"], right, start))
        if not is_number(reading, start, end, called=called):
            continue
        return (start, end) if _announces(reading, right, start, line=line, called=called) else None
    return None


def _announces(reading: Reading, right: int, start: int, *, line: bool, called: bool) -> bool:
    """Say whether a word that ends at ``right`` announces the number at ``start``."""
    if any_within(reading.hits["cue"], right, start) or any_within(reading.hits["hotline"], right, start):
        return False
    between = reading.text[right:start]
    if not called and any_within(reading.hits["no-number"], right, start):
        return False
    own = within(reading.purposes, right, start)
    if any(means != "customer-service" for _, _, means in own):
        return False
    names = reading.binder.named(right, start)
    if _leads().fullmatch(between if not names else reading.text[names[-1][1] : start]) is not None:
        return True
    return (called and (line or "," not in between)) or (line and _last().search(between) is not None)


def _before(reading: Reading, low: int, left: int, means: str) -> tuple[int, int] | None:
    """Read a number that stands before the word: 拨打 10086 转人工, 123（客服热线）, call 123 for customer service."""
    begin = max(low, left - NEAR - NEAR)
    found = [(begin + hit.start(), begin + hit.end()) for hit in number().finditer(reading.text[begin:left])]
    if not found:
        return None
    start, end = found[-1]
    between = reading.text[end:left]
    if len(between) > NEAR or any(sign in between for sign in _STOPS) or any_within(reading.hits["cue"], end, left):
        return None
    verbs = within(reading.hits["calling"], max(low, start - NEAR), start)
    called = bool(verbs) and start - verbs[-1][1] <= 4  # noqa: PLR2004 — a space and a sign
    if not called and (means == "agent" or _is().fullmatch(between) is None):
        return None
    other = any(name != "customer-service" for _, _, name in within(reading.purposes, end, left))
    return (start, end) if not other and is_number(reading, start, end, called=called) else None


def _next(reading: Reading, end: int, link: str = "abroad") -> tuple[int, int] | None:
    """Read the next of several numbers in a row: 123、0800-00-200（境外 +51 …）; ``link`` leads to one apart."""
    high = reading.view.sentence(end - 1, end)[1]
    hit = number().search(reading.text[end : min(high, end + ROW + NEAR)])
    if hit is None or hit.start() > ROW:
        return None
    start, stop = end + hit.start(), end + hit.end()
    between = reading.text[end:start]
    plain = link == "abroad" and len(between.strip(' `)"”')) <= 2  # noqa: PLR2004 — a sign, 或, or
    abroad = any_within(reading.hits[link], end, start)
    abroad = abroad or (link == "abroad" and any_within(reading.hits["calling"], end, start))
    if _also().fullmatch(between) is None or not (plain or abroad) or within(reading.purposes, end, start):
        return None
    if any_within(reading.hits["no-number"], end, start) or any_within(reading.hits["deny"], end, start):
        return None
    return (start, stop) if is_number(reading, start, stop, called=abroad) else None


def _under_heads(reading: Reading) -> Iterator[Claim]:
    """Read entries of tables and lists under 客服热线 that hold a number, and whose it is, and no more."""
    view, frame = reading.view, reading.binder.frame
    for index, block in enumerate(view.article.blocks):
        if block.place not in _PLACES:
            continue
        low, high = view.bounds(index)
        if high - low > ENTRY:
            continue
        found = [(low + hit.start(), low + hit.end()) for hit in number().finditer(view.text[low:high])]
        if not found or not _is_entry(reading, low, high, found[0]):
            continue
        owned = bool(reading.binder.named(low, found[0][0]))
        heads = (*frame.heads(low), *frame.leads(low), *map(frame.title, frame.headings(low)[:1]))
        lines = (
            means == "line" or block.place is Place.CELL or (means == "service" and owned)
            for place in heads
            for _, _, means in within(reading.hits["hotline"], *place)
        )
        in_need = block.place is Place.CELL and any(any_within(reading.hits["in-need"], *place) for place in heads[:1])
        if in_need or any(lines):
            for place in found:
                if not reading.is_taken(*place) and is_number(reading, *place):
                    yield from _claims(reading, place, SERVICE)


def _is_entry(reading: Reading, low: int, high: int, first: tuple[int, int]) -> bool:
    """Say whether ``low:high`` is a number with no sentence around it: Claro：123, 123 / 0800 00 200（免费）."""
    if any(any_within(reading.hits[kind], low, high) for kind in ("cue", "no-number", "deny")):
        return False
    if any(means != "customer-service" for _, _, means in within(reading.purposes, low, high)):
        return False
    before = reading.text[low : first[0]].strip(" `*-")
    return not before or before.endswith((":", "(", "-", "=")) or any_within(reading.hits["operator"], low, first[0])


def _called(reading: Reading) -> Iterator[Claim]:
    """Read a short number that somebody's customers are told to call for a purpose: EE 用户拨打 150 查余额."""
    for _, right, _ in reading.hits["calling"]:
        behind = reading.text[right : right + NEAR].removeprefix(" ")
        if behind[:1] not in _BEGINS:
            continue
        hit = number().match(behind)
        if hit is None:
            continue
        start = right + (reading.text[right : right + 1] == " ")
        end = start + hit.end()
        if not is_number(reading, start, end, called=True) or not reading.readable(start):
            continue
        names = Purposes(reading, [(start, end)]).of((start, end))
        if names and names[0] not in _ELSEWHERE and reading.binder.bind(start, end)[1] is not None:
            yield from _claims(reading, (start, end), names[:1])


def _longest(hits: list[Hit]) -> list[Hit]:
    out: list[Hit] = []
    for hit in sorted(hits, key=lambda one: (one[0], -one[1])):
        if not out or hit[0] >= out[-1][1]:
            out.append(hit)
    return out
