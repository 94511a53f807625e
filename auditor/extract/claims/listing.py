"""How many members a list or a row of labelled headings has, where that is clear."""

from dataclasses import dataclass
from functools import cache
from typing import Final, final

import re2

from auditor.extract.claims.reading import Reading
from auditor.parse.article import Block, Place

MOST: Final = 60
"""Blocks that are looked through for the members of a list."""
LONGEST: Final = 12
"""Members of a list that somebody may have counted in words; a longer one is another thing."""
NUMERALS: Final = {
    char: value
    for value, chars in enumerate(("", "一", "二两兩", "三", "四", "五", "六", "七", "八", "九", "十"))
    for char in chars
}


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


def items(reading: Reading, first: int) -> list[int]:
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


def headings(reading: Reading, index: int, after: Block) -> list[int]:
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
        if word not in {None, kind} or (NUMERALS.get(written) or int(written)) != len(found) + 1:
            return []
        word = kind
        found.append(at)
    return found
