"""Attribution to nobody: 根据官方信息, 有网友表示, studies show, and no name, link, number or date beside it."""

from collections.abc import Iterator
from functools import cache

import re2

from auditor.extract.claims.reading import Reading, Said
from auditor.extract.mentions import Claim, ClaimKind
from auditor.extract.names import maximal
from auditor.extract.vocabulary import Hit, any_within, within

LONGEST = 32
"""Characters of a phrase that is put together from parts."""
PARTS = 6
_JOINS = frozenset({"", "的", "与", "與", "和", "及", " ", " the ", "the ", " of "})
"""What stands between the parts of such a phrase, folded."""
_ENDS = frozenset(",:")
_OPENS = frozenset(",;:、()（）“”\"'")
_IF = (
    "如",
    "若",
    "当",
    "當",
    "没",
    "沒",
    "是否",
    "没有",
    "沒有",
    "if ",
    "when ",
    "whether ",
    "看到",
    "听到",
    "聽到",
    "听见",
    "遇到",
    "碰到",
    "凡",
)
"""Before a phrase: nothing is attributed yet."""
_PAPERS = frozenset("根依数數证證单單票占收凭憑论論")
"""Before 据: 根据传统 is not 据传."""
_ON_SCREEN = ("在", "为", "為", "的", "到", " in ", " on ", " up ")
"""After 数据显示: it is shown somewhere, not that something is so."""
_SAID = Said(denied=False)


@cache
def _number() -> "re2._Regexp[str]":
    """Match a number or a date; 4G and 5G are none."""
    return re2.compile(
        r"[0-9]{2,}|[0-9](?:[^0-9g]|$)"
        r"|[二两兩三四五六七八九][十百千万萬亿億]+"
        r"|[二两兩三四五六七八九十百千万萬]+ ?(?:天|日|个月|個月|月|年|元|家|%|成|倍|种|種|小时|小時|分钟|分鐘|亿|億)"
    )


@cache
def _title() -> "re2._Regexp[str]":
    return re2.compile(r"《[^》]{2,40}》|https?://|www\.")


@cache
def _latin() -> "re2._Regexp[str]":
    """Match a word in Latin letters that begins with a capital or holds one."""
    return re2.compile(r"[A-Za-z][A-Za-z0-9&.'’-]*[A-Za-z0-9]")


def read(reading: Reading) -> Iterator[Claim]:
    """Read phrases that attribute what follows to nobody in particular."""
    seen = -1
    for start, end in sorted(_phrases(reading), key=lambda place: (place[0], -place[1])):
        if start < seen or not reading.prose(start) or reading.quoted(start, end):
            continue
        if reading.text[max(0, start - 8) : start].endswith(_IF):
            continue
        low, high = reading.view.sentence(start, end)
        if any_within(reading.hits["attribution_doubted"], low, high):
            continue
        if reading.asked(start, end) or reading.stance.warned(start, end, marks=False):
            continue
        if not _is_named(reading, start, end):
            seen = end
            words = reading.written(start, end)
            yield reading.claim(ClaimKind.ATTRIBUTION, (start, end), "attribution", words, _SAID)


def _phrases(reading: Reading) -> Iterator[tuple[int, int]]:
    """Give every phrase: those of the lexicon, and those put together from its parts."""
    hits = reading.hits
    text = reading.text
    yield from (
        (start, end) for start, end, _ in maximal(hits["attribution"]) if text[start - 1 : start] not in _PAPERS
    )
    for start, end, _ in maximal(hits["attribution_by"]):
        if found := _by(reading, start, end):
            yield start, found
    for kind in ("attribution_expert", "attribution_some_people", "attribution_people"):
        for start, end, _ in maximal(hits[kind]):
            says = _next(reading, "attribution_says", end)
            before = _before(reading, "attribution_some", start)
            if says is None or (kind == "attribution_people" and before == start):
                continue
            if before < start or _opens(reading, start):
                yield before, says[1]
    for start, end, _ in maximal(hits["attribution_study"]):
        shows = _next(reading, "attribution_shows", end)
        before = _before(reading, "attribution_vague", _before(reading, "attribution_some", start))
        if shows is not None and _opens(reading, before) and not reading.text.startswith(_ON_SCREEN, shows[1]):
            yield before, shows[1]


def _by(reading: Reading, start: int, end: int) -> int | None:
    """Give where 根据 … 信息 ends: vague words, then a kind of source, then a comma or what the source says."""
    at, vague = end, False
    for _ in range(PARTS):
        source = _next(reading, "attribution_source", at)
        if source is not None and _closes(reading, source[1]):
            return source[1] if vague or _strong(reading, source) else None
        step = _next(reading, "attribution_vague", at)
        if step is None or step[1] - start > LONGEST:
            return None
        at, vague = step[1], True
    return None


def _strong(reading: Reading, source: Hit) -> bool:
    """Say whether a source is one without a word before it: 根据统计, according to experts; not 根据信息."""
    hits = reading.hits
    return any_within(hits["attribution_study"], source[0], source[1]) or any_within(
        hits["attribution_expert"], source[0], source[1]
    )


def _closes(reading: Reading, end: int) -> bool:
    after = reading.text[end : end + 1]
    return (
        after in _ENDS
        or _next(reading, "attribution_shows", end) is not None
        or _next(reading, "attribution_says", end) is not None
    )


def _next(reading: Reading, kind: str, at: int) -> Hit | None:
    """Give the longest word of a class that follows ``at`` at once."""
    text = reading.text
    near = [hit for hit in within(reading.hits[kind], at, at + LONGEST) if text[at : hit[0]] in _JOINS]
    return max(near, key=lambda hit: (hit[1] - hit[0], -hit[0]), default=None)


def _before(reading: Reading, kind: str, at: int) -> int:
    """Give where the words of a class that lead to ``at`` at once begin."""
    text = reading.text
    for _ in range(PARTS):
        near = [hit for hit in within(reading.hits[kind], max(0, at - LONGEST), at) if text[hit[1] : at] in _JOINS]
        if not near:
            break
        at = min(hit[0] for hit in near)
    return at


def _opens(reading: Reading, start: int) -> bool:
    """Say whether a clause begins at ``start``."""
    low = reading.view.sentence(start, start + 1)[0]
    before = reading.text[low:start].rstrip()
    return not before or before[-1] in _OPENS or before.endswith((" that", "但", "而", "且", "并", "and", "but"))


def _is_named(reading: Reading, start: int, end: int) -> bool:
    """Say whether the sentence names a source, or gives a link, a number or a date besides the phrase."""
    low, high = reading.view.sentence(start, end)
    text = reading.text
    around = text[low:start] + " " + text[end:high]
    if any_within(reading.hits["operator"], low, high) or reading.linked(low, high):
        return True
    if _number().search(around) is not None or _title().search(around) is not None:
        return True
    for left, _, _ in within(reading.hits["organisation"], low, high):
        if left - low >= 2 and "\u4e00" <= text[left - 1] <= "\u9fff":  # noqa: PLR2004 — 秘鲁 before 通信部
            return True
    return _has_latin_name(reading, low, high, (start, end))


def _has_latin_name(reading: Reading, low: int, high: int, phrase: tuple[int, int]) -> bool:
    cased = reading.view.cased[low:high]
    english = not any("\u4e00" <= char <= "\u9fff" for char in cased)
    countries = {(hit[0], hit[1]) for hit in within(reading.hits["country"], low, high)}
    for found in _latin().finditer(cased):
        left, right = low + found.start(), low + found.end()
        word = found.group()
        if not any(char.isupper() for char in word) or (left < phrase[1] and phrase[0] < right):
            continue
        first = english and not cased[: found.start()].strip(" \"'“(")
        generic = any_within(reading.hits["trade_word"], left, right)
        if not (first or generic or (left, right) in countries):
            return True
    return False
