"""A heading that opens a way which the text below shuts: “部分支持在线销户” over “仅支持线下办理”."""

from collections.abc import Iterator
from typing import TypeAlias

from auditor.extract.claims.reading import Reading, Said
from auditor.extract.mentions import Claim, ClaimKind
from auditor.extract.names import maximal
from auditor.extract.vocabulary import Hit, any_within, within
from auditor.parse.article import Place

NEAR = 10
"""Characters between a word that opens or shuts a way and the way."""
BELOW = 12
"""Blocks below a heading that are its text."""
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
        if reading.asked(start, end) or any_within(hits["hedge"], first, last):
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


def _with_deed(reading: Reading, end: int, last: int) -> int:
    behind = within(reading.hits["inside_deed"], end, min(last, end + 6))
    return behind[0][1] if behind and behind[0][0] == end else end
