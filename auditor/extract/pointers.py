"""What an article points to instead of holding it: a contact elsewhere, a code to scan, how to put an id together."""

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property, partial
from typing import final

import re2

from auditor.extract.channels import PLAIN_WORDS
from auditor.extract.large_pattern import compiled
from auditor.extract.mentions import Channel, Contact, Pointer, PointerKind, Role
from auditor.extract.role import TRADE, RoleJudge
from auditor.extract.view import View
from auditor.extract.vocabulary import Hit, any_within, within
from auditor.lexicon.lexicon import Lexicon, Pointers
from auditor.parse.article import ASIDES, ElementKind, Place
from auditor.text.fold import fold_text
from auditor.text.span import Span

BESIDE = 2
"""Blocks around an image that may say what it is for: a caption, a heading."""
TOLD_WITHIN = 80
"""Characters between an instruction and the id it speaks of."""
ON_THE_CONTRARY = ("反倒", "反而", "也不", "不一定", "没空", "不回")
"""Behind a pointer, they say that it leads nowhere: 私信我反倒不一定有时间."""
TOLD_OF = 16
"""Characters before a pointer in which it is said who did so: 不少朋友都私信我."""
MOST_BESIDE = 64
"""Contacts beside an instruction that are asked for their role."""
SHOWN = frozenset({Role.QUOTED_WARNING, Role.DOCUMENTATION_EXAMPLE, Role.NEGATED})
"""Roles of ids that a text talks about."""
_LOOK_BACK = 60
"""Characters around an instruction in which the id or its cue stands."""


_HALVES = frozenset("前上第开開f")
"""How an instruction begins that gives both halves of an id."""


def _gives_halves(told: str) -> bool:
    """Say whether both halves of an id are given: 前半段ab，后半段cd."""
    found = _halves().search(told) if told[0] in _HALVES else None
    return found is not None and any(char.isascii() and char.isalpha() for char in found.group())


@cache
def _halves() -> "re2._Regexp[str]":
    run, sign = "[a-z0-9_]{3,}", r"[^\p{L}\p{N}]{0,3}"
    return re2.compile(rf"{run}{sign}(?:[后後下]|second)[^a-z0-9]{{1,6}}[a-z0-9_]")


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Instructions:
    """What a text tells its reader to do with ids, each with its place, in order."""

    found: tuple[tuple[int, frozenset[str]], ...] = ()
    hits: "tuple[re2._Match[str], ...]" = ()
    """Every place where one is given, whatever it tells."""

    def near(self, at: int) -> frozenset[str]:
        """Give what is told within a sentence or two of place ``at``: ``han``, ``space``, ``reverse``."""
        told = frozenset[str]()
        first = bisect_left(self.found, at - TOLD_WITHIN, key=_place) if self.found else 0
        while first < len(self.found) and self.found[first][0] <= at + TOLD_WITHIN:
            told |= self.found[first][1]
            first += 1
        return told


def _place(told: tuple[int, frozenset[str]]) -> int:
    return told[0]


_TOLD_BY = {
    "han": ("汉字", "漢字", "中文", "字", "chinese", "hanzi", "漢", "前", "上半", "第一段", "开头", "開頭"),
    "space": ("空格", "空", "space", "пробел", "espacios", "スペース"),
    "reverse": ("倒", "反", "从后", "從後", "从右", "從右", "逆", "backward", "revers", "right to left", "задом",
                "наоборот", "al revés", "逆から"),
}  # fmt: skip


@final
class PointerReader:
    """Reads pointers with one lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Take the words; one linear pattern a kind is compiled when an article first asks for it."""
        self._words = lexicon.pointers
        self._lexicon = lexicon

    @cached_property
    def _off_page(self) -> "re2._Regexp[str]":
        return _compiled(self._words.off_page, self._lexicon)

    @cached_property
    def _reconstruct(self) -> "re2._Regexp[str]":
        return _compiled(self._words.reconstruct, self._lexicon)

    def instructions(self, text: str) -> Instructions:
        """Give what ``text`` tells to do with an id, in one linear pass."""
        found = []
        hits = tuple(self._reconstruct.finditer(text))
        for hit in hits:
            words = frozenset(name for name, signs in _TOLD_BY.items() if any(sign in hit.group() for sign in signs))
            if words:
                found.append((hit.start(), words))
        return Instructions(found=tuple(found), hits=hits)

    def read(
        self, view: View, hits: Mapping[str, list[Hit]], judge: RoleJudge, contacts: tuple[Contact, ...],
        told: Instructions,
    ) -> tuple[Pointer, ...]:  # fmt: skip
        """Give the pointers that somebody's words of trade stand beside, in order of their place."""
        trades = bool(hits["solicit"] or hits["commerce"])
        off_page = self._off_page.finditer(view.text)
        found = []
        for matches, kind in ((off_page, PointerKind.OFF_PAGE), (told.hits, PointerKind.RECONSTRUCT)):
            for hit in matches:
                start, end = hit.span()
                if start == end or self._is_bare(hit) or not _free(view.text, start, end):
                    continue
                means = self._means_it(view, hits, (start, end), kind)
                if means is None or judge.told((start, end)) is not None:
                    continue
                if kind is PointerKind.RECONSTRUCT and _speaks_of_shown(view.span(start, end), contacts):
                    continue
                found.append(Pointer(kind=means, span=view.span(start, end), value=hit.group()))
        if trades:
            found += self._scanned(view, hits, judge)
        held = {(one.span.start, one.span.end) for one in contacts}
        return tuple(sorted((one for one in found if (one.span.start, one.span.end) not in held), key=lambda p: p.span))

    def _is_bare(self, hit: "re2._Match[str]") -> bool:
        """Say whether a match is a place alone, without a word that leads there."""
        return "place" in hit.groupdict() and hit.group() == hit.group("place")

    def _means_it(
        self, view: View, hits: Mapping[str, list[Hit]], place: tuple[int, int], kind: PointerKind
    ) -> PointerKind | None:
        """Say what the words around make of a pointer: a cue must stand by an instruction, trade by one off the page.

        Without trade it is a hint, which accuses nobody; ``None`` when it is neither.
        """
        index = view.block_index(place[0])
        if index >= 0 and view.article.blocks[index].place is Place.CODE:
            return None
        low, high = view.sentence(*place)
        bounds = view.bounds(index) if index >= 0 else (low, high)
        if kind is PointerKind.RECONSTRUCT:
            near = max(bounds[0], low - _LOOK_BACK), min(bounds[1], high + _LOOK_BACK)
            sold = any(_outside(hits[name], *near, place=place) for name in ("solicit", "commerce"))
            halves = sold and _gives_halves(view.text[place[0] : place[1] + _LOOK_BACK])
            return kind if halves or _names_messenger(hits["cue"], *near) else None
        own = any(any_within(hits[name], *bounds) for name in ("community", "official"))
        if view.text.startswith(ON_THE_CONTRARY, place[1]):
            return None
        if own or any_within(hits["people"], place[0] - TOLD_OF, place[0]):
            return None
        outside = partial(_outside, place=place)
        trades = any(outside(hits[name], low, high) for name in ("solicit", "commerce"))
        return kind if trades else PointerKind.HINT

    def _scanned(self, view: View, hits: Mapping[str, list[Hit]], judge: RoleJudge) -> list[Pointer]:
        article, out = view.article, []
        for element in article.elements:
            if element.kind is not ElementKind.IMAGE or element.hidden:
                continue
            words = fold_text(article.text.text[element.start : element.end] + " " + element.url.rpartition("/")[2])
            at = view.index_of(element.start)
            shown = any(word in words for word in self._words.scanned)
            shown = shown or (judge.trade >= TRADE and element.block >= 0 and judge.asks_above(element.block))
            if shown and self._sold(view, hits, judge, element.block, at):
                out.append(Pointer(kind=PointerKind.SCAN, span=element.span, value=element.url))
        return out

    def _sold(self, view: View, hits: Mapping[str, list[Hit]], judge: RoleJudge, index: int, at: int) -> bool:
        """Say whether the blocks around an image ask to buy or to be written to, and nothing says whose it is."""
        blocks = view.article.blocks
        around = [
            other
            for other in range(max(0, index - BESIDE), min(len(blocks), index + BESIDE + 1))
            if blocks[other].place not in ASIDES or other == index
        ]
        bounds = [view.bounds(other) for other in around]
        asks = any(any_within(hits[name], *one) for one in bounds for name in ("solicit", "commerce"))
        own = any(any_within(hits[name], *one) for one in bounds for name in ("official", "community"))
        return asks and not own and judge.told((at, at)) is None


def _names_messenger(cues: list[Hit], low: int, high: int) -> bool:
    """Say whether one of ``cues`` in ``low:high`` is a messenger's and no word of every day."""
    return any(Channel(means.partition("/")[0]) not in PLAIN_WORDS for _, _, means in within(cues, low, high))


def _speaks_of_shown(told: Span, contacts: tuple[Contact, ...]) -> bool:
    """Say whether the ids beside an instruction are there to be shown or warned of: no one is to put them together.

    ``contacts`` stand in order; only those that begin within two sentences are looked at, so that cost stays linear.
    """
    first = bisect_left(contacts, told.start - 2 * TOLD_WITHIN, key=_start)
    last = min(bisect_left(contacts, told.start + TOLD_WITHIN, key=_start), first + MOST_BESIDE)
    near = [one.role for one in contacts[first:last] if told.start < one.span.end + TOLD_WITHIN]
    return Role.PROMOTION not in near and any(role in SHOWN for role in near)


def _start(contact: Contact) -> int:
    return contact.span.start


def _outside(found: list[Hit], low: int, high: int, *, place: tuple[int, int]) -> bool:
    return any_within(found, low, place[0]) or any_within(found, place[1], high)


def _free(text: str, start: int, end: int) -> bool:
    """Say whether a match that begins or ends with a Latin letter stands by itself."""
    left = text[start].isascii() and text[start].isalnum() and start > 0 and text[start - 1].isascii()
    right = text[end - 1].isascii() and text[end - 1].isalnum() and end < len(text) and text[end].isascii()
    return not (left and text[start - 1].isalnum()) and not (right and text[end].isalnum())


def _compiled(patterns: tuple[str, ...], lexicon: Lexicon) -> "re2._Regexp[str]":
    words: Pointers = lexicon.pointers
    alike = ["".join(_sound(char, lexicon) for char in word) for word in words.sounding]
    place = "(?P<place>" + "|".join([*words.places, *alike]) + ")"
    return compiled("|".join(_resolved(one.replace("{place}", place), lexicon) for one in patterns))


def _resolved(pattern: str, lexicon: Lexicon) -> str:
    while (at := pattern.find("{sound:")) >= 0:
        char = pattern[at + len("{sound:")]
        pattern = pattern[:at] + _sound(char, lexicon) + pattern[at + len("{sound:") + 2 :]
    return f"(?:{pattern})"


def _sound(char: str, lexicon: Lexicon) -> str:
    return f"[{''.join(sorted(lexicon.sounds[char]))}]"
