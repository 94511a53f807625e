"""An article that counts what it lists, and lists another number: 以下三种方式 over four headings, 三家：A、B."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final, TypeAlias, final

import re2

from auditor.extract.claims.reading import Reading, Said
from auditor.extract.mentions import Claim, ClaimKind
from auditor.extract.vocabulary import within
from auditor.parse.article import Block, Place
from auditor.source.source import MediaType

MEMBER: Final = 24
"""Characters of a member of a list inside a sentence; what is longer is a sentence of its own."""
MOST: Final = 60
"""Blocks that are looked through for the members of a list."""
LONGEST: Final = 12
"""Members of a list that somebody may have counted in words; a longer one is another thing."""
_NUMERALS: Final = {
    char: value
    for value, chars in enumerate(("", "一", "二两兩", "三", "四", "五", "六", "七", "八", "九", "十"))
    for char in chars
}
_WORDS: Final = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}
_UNSURE: Final = ("等", "等等", "etc", "etc.", "...", "…", "and more", "and others", "之类", "之類")
_LINKS: Final = ("以及", "和", "与", "與", "及", "跟", " and ")
Place2: TypeAlias = tuple[int, int]
Leads: TypeAlias = dict[str, tuple[int, Place2]]
"""What was counted → the number, and where."""


@cache
def _lead() -> "re2._Regexp[str]":
    """Match a count that leads in to a list: 以下三种方式, 有四个步骤, the following three ways."""
    return re2.compile(
        r"(?P<head>以下|如下|下面|下列|主要有|主要是|主要包括|分为|分為|包括|共有|一共有|共|有)?(?:的|是|这|這|介绍|列出)?"
        r"(?P<number>[二两兩三四五六七八九十]|[2-9]|10)(?P<measure>种|種|个|個|类|類|点|點|项|項|条|條|步|大|款|家)"
        r"(?P<noun>[^\s,;:()、“”\"'0-9]{0,10})"
        r"|(?:the )?following (?P<english>two|three|four|five|six|seven|eight|nine|ten|[2-9]|10)"
        r" (?P<thing>[a-z]{3,20}(?: [a-z]{3,20})?)"
        r"|(?P<here>two|three|four|five|six|seven|eight|nine|ten|[2-9]|10)"
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


@cache
def _marker() -> "re2._Regexp[str]":
    return re2.compile(r"^([ \t>]*)(?:([0-9]{1,2})[.)、．]|([-*+•]))[ \t]+")


@cache
def _labelled() -> "re2._Regexp[str]":
    """Match the label of a heading that is one of several: 方法一, 第二步, step 3."""
    return re2.compile(
        r"^(?:(?P<word>方法|方式|途径|途徑|渠道|步骤|步驟|原因|方案|method|option|step|way|reason)"
        r" ?(?P<a>[一二三四五六七八九十]|[0-9]{1,2})"
        r"|第(?P<b>[一二三四五六七八九十]|[0-9]{1,2})(?P<of>步|种|種|点|點|个|個))"
    )


def read(reading: Reading) -> Iterator[Claim]:
    """Read counts that their lists do not keep to."""
    leads: Leads = {}
    for index, block in enumerate(reading.view.article.blocks):
        if block.place is Place.HEADING and block.level <= 2:  # noqa: PLR2004 — a new chapter counts anew
            leads = {}
        if block.place not in {Place.PARAGRAPH, Place.HEADING, Place.ITEM} or block.quoted:
            continue
        low, high = reading.view.bounds(index)
        yield from _backward(reading, (low, high), leads)
        for found in _lead().finditer(reading.text[low:high]):
            place = low + found.start(), low + found.end()
            number, noun = _said(found)
            if (key := _counted().search(noun)) is not None:
                leads[key.group()] = number, place
            if not _is_lead(reading, found, place) or reading.asked(*place):
                continue
            other = _inline(reading, place, number) or _below(reading, index, place, number)
            if other is not None:
                members, span = other
                yield _claim(reading, (place, number), (span, members))


def _claim(reading: Reading, counted: tuple[Place2, int], listed: tuple[Place2, int]) -> Claim:
    (place, number), (span, members) = counted, listed
    later, earlier = (span, place) if span[0] >= place[0] else (place, span)
    said = Said(denied=False, against=earlier, nationwide=True, count=number, number=float(members))
    return reading.claim(ClaimKind.INTERNAL, later, "count", f"{number} / {members}", said)


def _said(found: "re2._Match[str]") -> tuple[int, str]:
    written = found.group("number") or found.group("english") or found.group("here")
    number = _NUMERALS.get(written) or _WORDS.get(written) or int(written)
    return number, found.group("noun") or found.group("thing") or found.group("what") or ""


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


def _backward(reading: Reading, bounds: Place2, leads: Leads) -> Iterator[Claim]:
    """Give 以上三种方式 where 以下四种方式 led in."""
    low, high = bounds
    for found in _back().finditer(reading.text[low:high]):
        number, noun = _said_back(found)
        key = _counted().search(noun)
        led = leads.get(key.group()) if key is not None else None
        if led is not None and led[0] != number:
            place = low + found.start(), low + found.end()
            said = Said(denied=False, against=led[1], nationwide=True)
            yield reading.claim(ClaimKind.INTERNAL, place, "count", f"{led[0]} / {number}", said)


def _said_back(found: "re2._Match[str]") -> tuple[int, str]:
    written = found.group("number")
    return _NUMERALS.get(written) or int(written), found.group("noun")


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
    members = _items(reading, index + 1) if after.place is Place.ITEM else _headings(reading, index, after)
    if len(members) < 2 or len(members) == number:  # noqa: PLR2004 — one member is no list
        return None
    return len(members), (reading.view.bounds(members[0])[0], reading.view.bounds(members[-1])[1])


def _items(reading: Reading, first: int) -> list[int]:
    """Give the members of the list that begins at block ``first``; none when it is not clear where it ends."""
    blocks = reading.view.article.blocks
    last = first
    while last < min(len(blocks), first + MOST) and blocks[last].place is Place.ITEM:
        last += 1
    if last == first + MOST or _goes_on(reading, last):
        return []
    marked = [(index, _marked(reading, blocks[index])) for index in range(first, last)]
    outer = marked[0][1]
    if outer is None:
        return []
    found: list[int] = []
    for index, marker in marked:
        if marker is None or (outer.numbered and not marker.follows(outer, len(found))):
            return []
        if len(marker.indent) > len(outer.indent):
            continue
        if (marker.indent, marker.numbered) != (outer.indent, outer.numbered):
            return []
        found.append(index)
    return found if len(found) <= LONGEST else []


def _goes_on(reading: Reading, last: int) -> bool:
    """Say whether another list follows what interrupts this one: then nobody can tell how long it is."""
    for later in reading.view.article.blocks[last : last + 4]:
        if later.place in {Place.HEADING, Place.ITEM}:
            return later.place is Place.ITEM
    return False


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class _Marker:
    """How a member of a list begins."""

    indent: str
    numbered: bool
    at: int

    def follows(self, outer: "_Marker", before: int) -> bool:
        """Say whether it is the next number of its list, or of a list inside it."""
        return len(self.indent) > len(outer.indent) or self.at == before + 1


def _marked(reading: Reading, block: Block) -> _Marker | None:
    """Give the marker with which a block's line begins."""
    source = reading.view.article.source.text
    start = reading.view.article.text.span(block.start, block.end).start
    line = source.rfind("\n", 0, start) + 1
    hit = _marker().search(source[line : line + 80])
    if hit is None:
        return None
    return _Marker(indent=hit.group(1), numbered=hit.group(2) is not None, at=int(hit.group(2) or 0))


def _headings(reading: Reading, index: int, after: Block) -> list[int]:
    """Give the labelled headings (方法一, 第二步) right below block ``index`` that number its section."""
    if after.place is not Place.HEADING:
        return []
    blocks = reading.view.article.blocks
    found: list[int] = []
    word = None
    for at in range(index + 1, min(len(blocks), index + 4 * MOST)):
        block = blocks[at]
        if block.place is not Place.HEADING or block.level > after.level:
            continue
        low, high = reading.view.bounds(at)
        label = _labelled().search(reading.text[low:high].lstrip("#*（( "))
        if block.level < after.level or label is None:
            break
        kind = label.group("word") or label.group("of")
        written = label.group("a") or label.group("b")
        if word not in {None, kind} or (_NUMERALS.get(written) or int(written)) != len(found) + 1:
            return []
        word = kind
        found.append(at)
    return found
