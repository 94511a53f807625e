"""An article that counts what it lists, and lists another number: 以下三种方式 over four headings, 三家：A、B."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cache
from operator import itemgetter
from typing import Final, TypeAlias

import re2

from auditor.extract.claims.listing import NUMERALS, headings, items
from auditor.extract.claims.reading import Reading, Said
from auditor.extract.mentions import Claim, ClaimKind
from auditor.extract.vocabulary import within
from auditor.parse.article import Place
from auditor.source.source import MediaType

MEMBER: Final = 24
"""Characters of a member of a list inside a sentence; what is longer is a sentence of its own."""
_WORDS: Final = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}
CHAPTER: Final = 2
"""Level of a heading below which what was counted is not meant any more."""
_NO_COUNT: Final = frozenset("第中这這那另其前后後上哪每几幾数數百千十一二三四五六七八九0123456789")
"""Before a numeral: it is an ordinal, part of a larger number, or points elsewhere."""
_UNSURE: Final = ("等", "等等", "etc", "etc.", "...", "…", "and more", "and others", "之类", "之類")
_LINKS: Final = ("以及", "和", "与", "與", "及", "跟", " and ")
Place2: TypeAlias = tuple[int, int]
Leads: TypeAlias = dict[tuple[int, str], list[tuple[int, Place2]]]
"""Chapter and what is counted there → each number, and where."""


@cache
def _lead() -> "re2._Regexp[str]":
    """Match a count that leads in to a list: 以下三种方式, 有四个步骤, the following three ways."""
    return re2.compile(
        r"(?P<head>以下|如下|下面|下列|主要有|主要是|主要包括|分为|分為|包括|共有|一共有|共|有)?(?:的|是|这|這|介绍|列出)?"
        r"(?P<number>[二两兩三四五六七八九十]|[2-9]|10)(?P<measure>种|種|个|個|类|類|点|點|项|項|条|條|步|大|款|家)"
        r"(?P<noun>[^\s,;:()、“”\"'0-9]{0,10})"
        r"|\b(?:the )?following (?P<english>two|three|four|five|six|seven|eight|nine|ten|[2-9]|10)"
        r" (?P<thing>[a-z]{3,20}(?: [a-z]{3,20})?)"
        r"|\b(?P<here>two|three|four|five|six|seven|eight|nine|ten|[2-9]|10)"
        r" (?P<what>ways|methods|steps|options|reasons|channels|operators|providers|carriers)"
    )


@cache
def _thing() -> "re2._Regexp[str]":
    """Match what guides count, and what may still follow it before a colon."""
    return re2.compile(
        r"(方式|方法|办法|辦法|步骤|步驟|渠道|途径|途徑|情况|情況|原因|条件|條件|材料|类型|類型|选择|選擇|方案|要点|要點|建议|建議|运营商|運營商|公司|套餐|服务商|服務商"
        r"|ways?|methods?|steps?|options?|reasons?|channels?|operators?|providers?|carriers?)(?:如下|可选|可選|可供选择|可供選擇|供您选择)?$"
    )


@cache
def _counted() -> "re2._Regexp[str]":
    return re2.compile(r"方式|方法|办法|辦法|步骤|步驟|渠道|途径|途徑|情况|情況|原因|条件|條件|类型|類型|方案")


@cache
def _back() -> "re2._Regexp[str]":
    """Match a count that points back: 以上三种方式."""
    return re2.compile(
        r"(?:以上|上述)(?:这|這)?(?P<number>[二两兩三四五六七八九十]|[2-9]|10)(?P<measure>种|種|个|個|类|類|点|點|项|項|条|條|步|款)(?P<noun>\p{Han}{2,6})"
    )


def read(reading: Reading) -> Iterator[Claim]:
    """Read counts that their lists do not keep to."""
    text, blocks = reading.text, reading.view.article.blocks
    chapters = [
        reading.view.bounds(index)[0]
        for index, block in enumerate(blocks)
        if block.place is Place.HEADING and block.level <= CHAPTER
    ]
    leads: Leads = {}
    for found in _lead().finditer(text):
        place = found.span()
        index = reading.view.block_index(place[0])
        if not _counts(reading, index, found):
            continue
        number, noun = _said(found)
        if (key := _counted().search(noun)) is not None:
            leads.setdefault((bisect_right(chapters, place[0]), key.group()), []).append((number, place))
        if not _is_lead(reading, found, place) or reading.asked(*place):
            continue
        other = _inline(reading, place, number) or _below(reading, index, place, number)
        if other is not None:
            members, span = other
            yield _claim(reading, (place, number), (span, members))
    if leads and ("以上" in text or "上述" in text):
        yield from _backward(reading, chapters, leads)


@cache
def _number_at() -> int:
    return int(_lead().groupindex["number"])


def _counts(reading: Reading, index: int, found: "re2._Match[str]") -> bool:
    """Say whether a match is a count in prose: no ordinal (第三种), no end of a larger number (十二种)."""
    at = found.start(_number_at())
    return _is_prose(reading, index) and (at < 1 or reading.text[at - 1] not in _NO_COUNT)


def _is_prose(reading: Reading, index: int) -> bool:
    if index < 0:
        return False
    block = reading.view.article.blocks[index]
    return block.place in {Place.PARAGRAPH, Place.HEADING, Place.ITEM} and not block.quoted


def _claim(reading: Reading, counted: tuple[Place2, int], listed: tuple[Place2, int]) -> Claim:
    (place, number), (span, members) = counted, listed
    later, earlier = (span, place) if span[0] >= place[0] else (place, span)
    said = Said(denied=False, against=earlier, nationwide=True, count=number, number=float(members))
    return reading.claim(ClaimKind.INTERNAL, later, "count", f"{number} / {members}", said)


def _said(found: "re2._Match[str]") -> tuple[int, str]:
    held = found.groupdict()
    written = held["number"] or held["english"] or held["here"]
    number = NUMERALS.get(written) or _WORDS.get(written) or int(written)
    return number, held["noun"] or held["thing"] or held["what"] or ""


def _is_lead(reading: Reading, found: "re2._Match[str]", place: Place2) -> bool:
    """Say whether a count announces a list: 以下 before it, or a colon at the end of its sentence."""
    if found.group("english") or (found.group("head") or "")[:1] in {"以", "如", "下"}:
        return True
    if _thing().search(_said(found)[1]) is None:
        return False
    high = reading.view.sentence(*place)[1]
    index = reading.view.block_index(place[0])
    ends = reading.text[high - 1 : high] == ":" and high >= reading.view.bounds(index)[1]
    return ends or ":" in reading.text[place[1] : min(high, place[1] + MEMBER)]


def _backward(reading: Reading, chapters: list[int], leads: Leads) -> Iterator[Claim]:
    """Give 以上三种方式 where the last lead in, in the same chapter, was 以下四种方式."""
    for found in _back().finditer(reading.text):
        place = found.span()
        number, noun = _said_back(found)
        key = _counted().search(noun)
        if key is None or not _is_prose(reading, reading.view.block_index(place[0])):
            continue
        known = leads.get((bisect_right(chapters, place[0]), key.group()), [])
        before = bisect_left(known, place, key=itemgetter(1))
        if before and known[before - 1][0] != number:
            led = known[before - 1]
            said = Said(denied=False, against=led[1], nationwide=True)
            yield reading.claim(ClaimKind.INTERNAL, place, "count", f"{led[0]} / {number}", said)


def _said_back(found: "re2._Match[str]") -> tuple[int, str]:
    written = found.group("number")
    return NUMERALS.get(written) or int(written), found.group("noun")


def _inline(reading: Reading, place: Place2, number: int) -> tuple[int, Place2] | None:
    """Give how many members follow the colon in the same sentence, when that is surely another number."""
    high = reading.view.sentence(*place)[1]
    colon = reading.text.find(":", place[1], min(high, place[1] + MEMBER))
    if colon < 0:
        return None
    start = colon + 1
    listed = reading.text[start:high].rstrip(" .")
    if "、" not in listed or listed.endswith(_UNSURE) or ":" in listed or any(sign in listed for sign in ";("):
        return None
    listed = listed.partition(",")[0]
    parts = [part.strip() for part in listed.split("、")]
    if any(not part or len(part) > MEMBER for part in parts) or parts[-1].endswith(_UNSURE):
        return None
    joined = sum(part.count(link) for part in parts for link in _LINKS)
    last = any(link in parts[-1] for link in _LINKS)
    least, most = len(parts) + last, len(parts) + joined
    if found_all := _all_named(reading, start, listed, most):
        least = found_all
    elif least <= number <= most or number == len(parts):
        return None
    if least == number:
        return None
    left = len(reading.text[start:high]) - len(reading.text[start:high].lstrip())
    return (least if number < least else most), (start + left, start + left + len(listed.strip()))


def _all_named(reading: Reading, start: int, listed: str, most: int) -> int:
    """Give how many operators a list names, when it names nothing else; 0 otherwise."""
    names = {hit[:2] for hit in within(reading.hits["operator"], start, start + len(listed))}
    longest = [one for one in names if not any(two != one and two[0] <= one[0] and one[1] <= two[1] for two in names)]
    return most if len(longest) == most else 0


def _below(reading: Reading, index: int, place: Place2, number: int) -> tuple[int, Place2] | None:
    """Give how many members the list or the headings below have, when that is surely another number."""
    blocks = reading.view.article.blocks
    if reading.view.bounds(index)[1] - place[1] > 2 * MEMBER or index + 1 >= len(blocks):
        return None
    if reading.view.article.source.media_type is not MediaType.MARKDOWN:
        return None
    after = blocks[index + 1]
    members = items(reading, index + 1) if after.place is Place.ITEM else headings(reading, index, after)
    if len(members) < 2 or len(members) == number:  # noqa: PLR2004 — one member is no list
        return None
    return len(members), (reading.view.bounds(members[0])[0], reading.view.bounds(members[-1])[1])
