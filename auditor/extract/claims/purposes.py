"""What a code is for: the words beside it, those it is listed with, and the words that stand over it."""

from collections.abc import Iterable, Sequence
from functools import cache
from typing import final

import re2

from auditor.extract.claims.reading import LISTING, Reading
from auditor.extract.frame import Bounds
from auditor.extract.vocabulary import Hit, any_within, within

FAR = 80
"""Characters between a code and a word for its purpose in another clause."""
CARRIED = 20
"""Characters between two codes of which the second takes the purpose of the first."""
GOVERNING = frozenset({"call-forwarding", "call-barring", "pin", "transfer"})
"""Purposes for which the whole article may speak: a guide to call forwarding names it in its title only."""
NUMBERED = 12
"""Characters behind a word that announces a number."""
MOST = 2
"""Purposes that a heading may name for what stands under it; one that names more is about none of them."""


@final
class Purposes:
    """Answers for the codes of one article, asked in order of their places."""

    def __init__(self, reading: Reading, places: Sequence[Bounds]) -> None:
        """Hold the places of all codes: a word belongs to the code that is nearest to it."""
        self._reading = reading
        self._groups = list(_grouped(reading.text, places))
        self._of: dict[Bounds, tuple[str, ...]] = {}
        follow = False
        for number, group in enumerate(self._groups):
            start, end = group[0][0], group[-1][1]
            low, high = reading.view.sentence(start, end)
            before = self._groups[number - 1][-1][1] if number else 0
            after = self._groups[number + 1][0][0] if number + 1 < len(self._groups) else high
            opens = before <= low
            ahead = within(reading.purposes, max(low, before), start)
            behind = within(reading.purposes, end, min(high, after))
            behind = _own(reading.text, behind, end, after) if after < high else behind
            behind = [
                hit for hit in behind if not (_parted(reading.text, end, hit[0]) and _names_next(reading.text, hit))
            ]
            follow = (not ahead and bool(behind)) if opens else follow
            if not follow and not opens and after < high:
                behind = []  # they lead to the next code
            names = self._beside((start, end), ahead, behind, follow=follow)
            names = names or self._carried(number, start) or self._over(start)
            self._of.update(dict.fromkeys(group, names))

    def of(self, place: Bounds) -> tuple[str, ...]:
        """Give the purposes of the code at ``place``, the nearest first."""
        return self._of[place]

    def _carried(self, number: int, start: int) -> tuple[str, ...]:
        """Give the purposes of the group before, if only an operator's name is new: 查余额 A *1#；B *2#."""
        if not number:
            return ()
        group = self._groups[number - 1]
        end = group[-1][1]
        if start - end > CARRIED or "\n" in self._reading.text[end:start]:
            return ()
        named = any(any_within(self._reading.hits[kind], end, start) for kind in ("operator", "listed"))
        return self._of[group[-1]] if named and not within(self._reading.purposes, end, start) else ()

    def _beside(self, group: Bounds, ahead: list[Hit], behind: list[Hit], *, follow: bool) -> tuple[str, ...]:
        text, (start, end) = self._reading.text, group
        ahead, behind = (
            [one for one in ahead if not self._tells_when(one)],
            [one for one in behind if not self._tells_when(one)],
        )
        if told := [hit for hit in (*ahead, *behind) if not self._tells_when(hit, "while")]:
            ahead, behind = [one for one in ahead if one in told], [one for one in behind if one in told]
        clause = [hit for hit in ahead if not _parted(text, hit[1], start)]
        clause_behind = [hit for hit in behind if not _parted(text, end, hit[0])]
        for left, right in ((clause, clause_behind), (_near(ahead, start), _near(behind, end))):
            first, second = (right[:1], left[-1:]) if follow else (left[-1:], right[:1])
            if nearest := first or second:
                names = self._listed(nearest[0], [*ahead, *behind])
                vouched = names[0] == "pin" and any(hit[2] == "top-up" for hit in (*ahead, *behind))
                return ("top-up", *names[1:]) if vouched else names  # the PIN of a voucher
        return ()

    def _tells_when(self, hit: Hit, kind: str = "after") -> bool:
        """Say whether a word tells when a code is dialled, not what for: 充值后, 余额不足; 充值时 may tell either."""
        found = within(self._reading.hits["occasion"], hit[1], hit[1] + 16)
        text = self._reading.text
        return any(means == kind and not text[hit[1] : start].strip() for start, _, means in found)

    def _listed(self, nearest: Hit, hits: list[Hit]) -> tuple[str, ...]:
        """Give the purpose of ``nearest`` and of those it is listed with: 余额、有效期; balance and validity."""
        near, names = hits.index(nearest), [nearest[2]]
        for step in (-1, 1):
            at = near
            while 0 <= at + step < len(hits) and self._reading.listed(*sorted((hits[at], hits[at + step]))):
                at += step
                names.append(hits[at][2])
        return tuple(dict.fromkeys(names))

    def _over(self, at: int) -> tuple[str, ...]:
        """Give the purposes that stand over place ``at``: in its table's heads, its lead-in, the headings above."""
        reading, frame = self._reading, self._reading.binder.frame
        heads = frame.heads(at)
        for place in (*heads, *frame.beside(at), *frame.leads(at)):
            if names := self._named(place):
                return names
        if heads and not any(any_within(reading.hits[kind], *heads[0]) for kind in ("operator", "listed", "dial")):
            return ()  # its column is about something else
        for index in frame.headings(at):
            block = reading.view.article.blocks[index]
            names = self._named(frame.title(index))
            if block.level == 1:
                names = tuple(name for name in names if name in GOVERNING)
            if names:
                return names
        return ()

    def _named(self, place: Bounds) -> tuple[str, ...]:
        names = tuple(dict.fromkeys(hit[2] for hit in within(self._reading.purposes, *place)))
        return names if len(names) <= MOST else ()


@cache
def _between() -> "re2._Regexp[str]":
    """Match what stands between the codes of one list: 、, 或, （AIS）和."""
    listing = "|".join(sorted({re2.escape(one) for one in LISTING | {"或者", "|", "还是"}}))
    return re2.compile(rf"[ `“”\"]*(?:\([^()\n]{{1,16}}\))?[ `“”\"]*(?:{listing})[ `“”\"]*")


def _grouped(text: str, places: Sequence[Bounds]) -> Iterable[tuple[Bounds, ...]]:
    group: list[Bounds] = []
    for place in places:
        between = text[group[-1][1] : place[0]] if group else ""
        if group and _between().fullmatch(between) is None:
            yield tuple(group)
            group = []
        group.append(place)
    if group:
        yield tuple(group)


def _own(text: str, behind: list[Hit], end: int, after: int) -> list[Hit]:
    """Leave out words that lead to the next code: in *888#，流量看 *887# the comma parts them from this one only."""
    return [hit for hit in behind if not _parted(text, end, hit[0]) or _parted(text, hit[1], after)]


@cache
def _number_next() -> "re2._Regexp[str]":
    return re2.compile(r"(?:电话|電話|号码|號碼|号|號)?(?:是|为|為| is| on| at|:)? ?[0-9]{3}")


def _names_next(text: str, hit: Hit) -> bool:
    """Say whether a word in another clause announces a number of its own: *101# 看话费，客服 9005."""
    return _number_next().match(text[hit[1] : hit[1] + NUMBERED]) is not None


def _parted(text: str, low: int, high: int) -> bool:
    return any(stop in text[low:high] for stop in ",;")


def _near(hits: list[Hit], place: int) -> list[Hit]:
    return [hit for hit in hits if min(abs(place - hit[1]), abs(hit[0] - place)) <= FAR]
