"""A heading that opens a way which the text below shuts: “部分支持在线销户” over “仅支持线下办理”."""

from collections.abc import Iterator
from functools import cache
from typing import Final, TypeAlias

import re2

from auditor.extract.claims.conditions import limits_in
from auditor.extract.claims.reading import Reading, Said
from auditor.extract.mentions import Claim, ClaimKind
from auditor.extract.names import maximal
from auditor.extract.vocabulary import Hit, any_within, within
from auditor.parse.article import Place

NEAR = 10
"""Characters between a word that opens or shuts a way and the way."""
BELOW = 12
"""Blocks below a heading that are its text."""
MODAL = 16
"""Characters behind a way in which it is said that one can, or cannot."""
_SHORT: Final = {"销": "cancellation", "銷": "cancellation", "补": "replacement", "補": "replacement", "充": "topup"}
_ENDS: Final = frozenset({"", "\n", " ", ",", "。", "!", ";", ")", "号", "號", "户", "戶", "卡", "值", "掉", "了"})
"""What stands behind such a word of one sign."""
_HEADED: Final = frozenset({"change", "reported", "other", "future"})
"""Limits under which neither a heading nor its text speaks of what holds now."""
WHOLLY = ("完全", "全部", "全程", "fully", "entirely", "completely")
"""Denied is only that it goes this way from end to end."""
Stand: TypeAlias = tuple[str, str, bool, int, int]
"""Of a clause: the deed, the way, whether it is open, and where that is said."""


def read(reading: Reading) -> Iterator[Claim]:
    """Read what a heading says of a way and its own text denies, of the same deed and operator."""
    if not reading.hits["inside_way"] or not reading.hits["inside_deed"]:
        return
    blocks = reading.view.article.blocks
    for index, block in enumerate(blocks):
        if block.place is not Place.HEADING:
            continue
        low, high = reading.view.bounds(index)
        for heading in _stands(reading, low, high, None):
            operator = reading.binder.bind(heading[3], heading[4])[1]
            found = _against(reading, index, heading, operator)
            if found is not None:
                value = f"{reading.written(*heading[3:])} / {reading.written(*found[3:])}"
                said = Said(denied=False, against=(heading[3], heading[4]))
                yield reading.claim(ClaimKind.INTERNAL, (found[3], found[4]), f"{heading[0]}-channels", value, said)


def _against(reading: Reading, index: int, heading: Stand, operator: str | None) -> Stand | None:
    """Give what the text below heading ``index`` says against it."""
    blocks = reading.view.article.blocks
    for at in range(index + 1, min(len(blocks), index + 1 + BELOW)):
        if blocks[at].place is Place.HEADING:
            return None
        if blocks[at].place not in {Place.PARAGRAPH, Place.ITEM}:
            continue
        for stand in _stands(reading, *reading.view.bounds(at), heading[0]):
            same = stand[:2] == heading[:2] and stand[2] is not heading[2]
            if same and reading.binder.bind(stand[3], stand[4])[1] == operator:
                return stand
    return None


def _stands(reading: Reading, low: int, high: int, deed: str | None) -> Iterator[Stand]:
    """Give what ``low:high`` says of ways; ``deed`` is the one it speaks of, ``None`` for the one it names."""
    hits, text = reading.hits, reading.text
    ways = maximal(within(hits["inside_way"], low, high))
    for at, (start, end, way) in enumerate(ways):
        if at and start - ways[at - 1][1] <= 1:
            continue
        first, last = reading.view.sentence(start, end)
        if reading.asked(start, end) or _is_limited(reading, (first, last), heading=deed is None):
            continue
        if (behind := _behind(reading, end, last)) is not None and deed in {None, behind[0]}:
            yield behind[0], way, behind[1], start, behind[2]
            continue
        named = _deed(reading, start, end, (first, last))
        if named is None or deed not in {None, named}:
            continue
        shut, only, opens = (
            _before(reading, name, first, start) for name in ("inside_shut", "inside_only", "inside_open")
        )
        if shut is not None:
            if not any(word in text[shut[0] : end + 6] for word in WHOLLY):
                yield named, way, False, shut[0], end
        elif only is not None:
            yield named, "online" if way == "offline" else "offline", False, only[0], end
            yield named, way, True, only[0], end
        elif opens is not None and not any_within(hits["inside_only"], first, last):
            yield named, way, True, opens[0], _with_deed(reading, end, last)


def _is_limited(reading: Reading, sentence: tuple[int, int], *, heading: bool) -> bool:
    """Say whether a sentence hedges, speaks of another time or of others' words, or, below a heading, of one case."""
    limits = limits_in(reading.hits, reading.text, sentence)[0]
    if any_within(reading.hits["hedge"], *sentence) or not _HEADED.isdisjoint(limits):
        return True
    return not heading and "condition" in limits


def _before(reading: Reading, kind: str, low: int, at: int) -> Hit | None:
    """Give the word of a class that governs the way at ``at``: near before it, in its clause, not inside another."""
    text = reading.text
    near = [
        hit
        for hit in within(reading.hits[kind], max(low, at - NEAR), at)
        if not any(sign in text[hit[1] : at] for sign in ",;:。、")
    ]
    return max(near, key=lambda hit: (hit[1], hit[1] - hit[0]), default=None)


def _deed(reading: Reading, start: int, end: int, sentence: tuple[int, int]) -> str | None:
    """Give what one does: the deed named last before the way in its sentence, or right behind it."""
    deeds = maximal(within(reading.hits["inside_deed"], *sentence))
    behind = [hit for hit in deeds if 0 <= hit[0] - end <= 2]  # noqa: PLR2004 — 在线(办理)销户
    before = [hit for hit in deeds if hit[1] <= start]
    if behind:
        return behind[0][2]
    return before[-1][2] if before else None


@cache
def _modal() -> "re2._Regexp[str]":
    """Match what may stand between a way and what one can do there: App 就能销, 官网不可以注销."""
    return re2.compile(
        r" ?(?:里|裡|上|内|內|中|端)?(?:就|即|也|都|直接|可以直接|已经|已經|已|目前|暂时|暫時|暂|暫|还|還){0,2}"
        r"(?P<shut>不|没法|沒法|无法|無法)?(?:能够|能|可以|可|行|支持|支援)?(?:直接|自助|自己|办理|辦理|申请|申請|提交|进行|進行|操作|搞定|完成){0,2}"
    )


def _behind(reading: Reading, end: int, last: int) -> tuple[str, bool, int] | None:
    """Give what one can or cannot do by the way that ends at ``end``, whether one can, and where that ends."""
    hit = _modal().match(reading.text[end : min(last, end + MODAL)])
    if hit is None or not hit.group().strip() or not any(sign in hit.group() for sign in "能可支法"):
        return None
    at = end + hit.end()
    deeds = [one for one in maximal(within(reading.hits["inside_deed"], at, min(last, at + NEAR))) if one[0] == at]
    if deeds:
        return deeds[0][2], hit.group("shut") is None, deeds[0][1]
    short = _SHORT.get(reading.text[at : at + 1])
    ends = reading.text[at + 1 : at + 2] in _ENDS
    return (short, hit.group("shut") is None, at + 1) if short is not None and ends else None


def _with_deed(reading: Reading, end: int, last: int) -> int:
    behind = within(reading.hits["inside_deed"], end, min(last, end + 6))
    return behind[0][1] if behind and behind[0][0] == end else end
