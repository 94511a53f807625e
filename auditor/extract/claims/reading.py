"""One article being read for claims: what every reader of claims asks."""

from bisect import bisect_left, insort
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import TypeVar, cast, final

import re2

from auditor.extract.binding import Binder
from auditor.extract.claims.conditions import Limits, conditions, limit, limits_in
from auditor.extract.claims.dates import Dates
from auditor.extract.claims.voices import prompts
from auditor.extract.claims.worth import Marks, Weighed, worth
from auditor.extract.mentions import Claim, ClaimKind, Polarity
from auditor.extract.names import maximal
from auditor.extract.runs import Runs
from auditor.extract.stance import Stance
from auditor.extract.view import View, wordy
from auditor.extract.vocabulary import Hit, any_within, within
from auditor.parse.article import ASIDES, ElementKind, MarkKind, Place
from auditor.text.span import Span

T = TypeVar("T")

NEAR = 24
"""Characters between a word of calling and the number it announces; a denial governs no further either."""
BEING = 3
"""Characters between a number and the words that it is not: a quotation mark and a space."""
BEFORE = 8
"""Characters behind words of warning that may hold what they warn of."""
LISTING = frozenset({"、", "和", "及", "与", "與", "或", "以及", "/", ",", "&", "and", "or", ", and", "跟", "，", "·"})
"""What stands between the members of an enumeration, folded and stripped."""
_PROSE = frozenset({Place.HEADING, Place.PARAGRAPH, Place.ITEM, Place.CELL, Place.TITLE})
_OPENING, _CLOSING = frozenset("“‘「『《\"'`"), frozenset("”’」』》\"'`")
_NESTED = 4
"""Marks and links before a place that may reach over it."""
_COMMAS = (",", ";", ":", "(", ")", "—")
_NOT_READ = frozenset({Place.RAW, Place.COMMENT, Place.ATTRIBUTE, Place.HIDDEN})
_ASKED = ("?", "吗", "嗎", "呢", "是否", "能否", "可否", "会不会", "是不是", "能不能", "可不可以", "有没有")


@cache
def _so() -> "re2._Regexp[str]":
    """Match what may stand between something and the words that it is not so: ”，那 …."""
    return re2.compile(r"[”\"」』》`) ]{0,3}(?:,? ?(?:那|它|这|這|该|該|which|that|it))? ?(?:根本|其实|其實|可|并|並)?")


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What a reader found out about a claim beyond kind, place, property and value; each field as in ``Claim``."""

    purposes: tuple[str, ...] = ()
    voice: bool = False
    items: tuple[str, ...] = ()
    closed: bool = False
    count: int | None = None
    number: float | None = None
    unit: str = ""
    denied: bool | None = None
    """``None``: look for words of denial; a reader whose value holds the denial already (``no``) says ``False``."""
    nationwide: bool = False
    """It speaks of the country, whatever operator is named near it."""
    whose: tuple[str | None, str] | None = None
    """Country and operator (empty for none), where the reader knows better than the nearest name."""
    against: tuple[int, int] | None = None
    """The other side of a contradiction."""


_NOTHING = Said()


@final
class Reading:
    """An article, the vocabulary's hits in it, and whose claims they make."""

    def __init__(
        self, view: View, hits: Mapping[str, list[Hit]], binder: Binder, money: Mapping[str, tuple[str, ...]]
    ) -> None:
        """Hold the article, and the money of each country; what several readers ask is worked out once."""
        self.view = view
        self.hits = hits
        self.binder = binder
        self.money = money
        self.text = view.text
        self.purposes = maximal(hits["purpose"])
        self.prompts = prompts(hits, view.text)
        self.stance = Stance(view, hits)
        self._dates = Dates(view)
        self._runs: Runs | None = None
        self._taken: list[tuple[int, int]] = []
        self.codes: list[tuple[int, int, Claim]] = []
        """The codes that are read, each where it stands, in order."""
        self.texted: list[tuple[int, int]] = []
        """From the verb to the number, or the other way round, of each text that is sent to a number."""
        self.lines: list[tuple[int, int, Claim]] = []
        """The numbers to call that are read, each where it stands."""
        self._links: list[Span] | None = None
        self._once: dict[tuple[object, ...], object] = {}
        self._questions: dict[tuple[int, int], bool] = {}
        self._code: list[Span] | None = None

    def once(self, key: tuple[object, ...], make: Callable[[], T]) -> T:
        """Give what ``make`` gave when it was first asked for under ``key``: what depends on the article alone."""
        if key not in self._once:
            self._once[key] = make()
        return cast("T", self._once[key])

    def claim(self, kind: ClaimKind, place: tuple[int, int], name: str, value: str, said: Said = _NOTHING) -> Claim:
        """Make the claim at ``place`` of the property ``name``: whose it is, at which date, denied or hedged."""
        start, end = place
        low, high = self.view.sentence(start, end)
        country, operator = said.whose or self.binder.bind(start, end)
        denied = self.denied(start, end) if said.denied is None else said.denied
        limits = conditions(self._limits(low, high), start)
        whose = None if said.nationwide else operator or None
        hedged, day = any_within(self.hits["hedge"], low, high), self._dates.of(start, end)
        weighed = Weighed(
            kind=kind,
            operator=whose,
            value=value,
            hedged=hedged,
            as_of=day,
            closed=said.closed,
            count=said.count,
            number=said.number,
            unit=said.unit,
        )
        return Claim(
            kind=kind,
            country=country,
            operator=whose,
            property=name,
            value=value,
            purpose=said.purposes[0] if said.purposes else None,
            also=said.purposes[1:],
            polarity=Polarity.DENIED if denied else Polarity.AFFIRMED,
            hedged=hedged,
            as_of=day,
            span=self.view.span(start, end),
            written=self.written(start, end),
            voice=said.voice,
            items=said.items,
            closed=said.closed,
            count=said.count,
            number=said.number,
            unit=said.unit,
            against=() if said.against is None else (self.view.span(*said.against),),
            conditioned=limit(limits),
            conditions=limits,
            worth=worth(weighed, self._marks(start, end)),
        )

    def _limits(self, low: int, high: int) -> Limits:
        return self.once(("limits", low, high), lambda: limits_in(self.hits, self.text, (low, high)))

    def _marks(self, start: int, end: int) -> Marks:
        """Give what the words around a claim tell of its worth."""
        low, high = self.view.sentence(start, end)
        return Marks(
            asked=self.asked(start, end),
            opinion=any_within(self.hits["opinion"], low, high),
            framed=any_within(self.hits["framing"], low, high),
            lawful=any_within(self.hits["legality"], low, high),
        )

    def denied(self, start: int, end: int) -> bool:
        """Say whether the article warns of what stands there, or denies it."""
        return self.stance.warned(start, end, marks=False, told=False) or self.disclaimed(start, end)

    def disclaimed(self, start: int, end: int) -> bool:
        """Say whether words beside what stands there say that it is not so, or not to be used."""
        low, high = self.view.sentence(start, end)
        return (
            any(
                start - right <= (BEING if means == "beside" else NEAR)
                and not any(stop in self.text[right:start] for stop in ",;")
                for _, right, means in within(self.hits["deny"], low, start)
            )
            or any(  # 123 并不是客服热线
                means == "being" and _so().fullmatch(self.text[end:left]) is not None
                for left, _, means in within(self.hits["deny"], end, min(high, end + NEAR))
            )
            or self.forbidden(end, min(high, end + NEAR))
            or self.forbidden(high + 1, min(self.view.sentence(high + 1, high + 2)[1], high + NEAR // 2))
        )

    def forbidden(self, low: int, high: int) -> bool:
        """Say whether ``low:high`` tells people to keep away from what stands before: …，不要理会; not 别拨 *123#."""
        return any(
            not any(char in "*#" or char.isdigit() for char in self.text[right : right + BEFORE])
            for _, right, _ in within(self.hits["forbid"], low, high)
        )

    def asked(self, start: int, end: int) -> bool:
        """Say whether the sentence there is a question: it claims nothing."""
        place = self.view.sentence(start, end)
        if place not in self._questions:
            sentence = self.text[place[0] : place[1] + 1]
            self._questions[place] = any(sign in sentence for sign in _ASKED)
        return self._questions[place]

    def told(self, start: int, end: int) -> bool:
        """Say whether what stands there is a statement to the reader: no question, code, alternative text, aside."""
        block = self.view.block(start)
        return (block is None or (block.place not in ASIDES and block.place is not Place.CODE)) and not self.asked(
            start, end
        )

    def ends_in_question(self, start: int, end: int) -> bool:
        """Say whether the sentence there ends with a question mark; 是否 within it asks nothing (查询是否开通)."""
        return self.text[(high := self.view.sentence(start, end)[1]) : high + 1] == "?"

    def readable(self, at: int) -> bool:
        """Say whether place ``at`` is read by people."""
        block = self.view.block(at)
        return block is None or block.place not in _NOT_READ

    def prose(self, at: int) -> bool:
        """Say whether place ``at`` is prose that people meet: no code, no attribute, nothing hidden."""
        block = self.view.block(at)
        if block is None or block.place not in _PROSE:
            return False
        if self._code is None:
            article = self.view.article
            self._code = [article.text.span(one.start, one.end) for one in article.marks if one.kind is MarkKind.CODE]
        return not _touched(self._code, self.view.span(at, at + 1))

    def quoted(self, start: int, end: int) -> bool:
        """Say whether quotation marks enclose just what stands there: words that are spoken of."""
        return self.text[start - 1 : start] in _OPENING and self.text[end : end + 1] in _CLOSING

    def linked(self, low: int, high: int) -> bool:
        """Say whether a link stands in ``low:high``."""
        if self._links is None:
            elements = self.view.article.elements
            self._links = sorted(one.span for one in elements if one.kind is ElementKind.LINK)
        return _touched(self._links, self.view.span(low, high))

    def clause(self, at: int, end: int) -> tuple[int, int]:
        """Give the part of the sentence around ``at:end`` that no comma divides."""
        low, high = self.view.sentence(at, end)
        left = max(self.text.rfind(sign, low, at) for sign in _COMMAS)
        right = min((place for sign in _COMMAS if (place := self.text.find(sign, end, high)) >= 0), default=high)
        return max(low, left + 1), right

    def take(self, start: int, end: int) -> None:
        """Note that what stands there is read; ``free`` says so from then on."""
        insort(self._taken, (start, end))

    def free(self, start: int, end: int) -> bool:
        """Say whether a code or number at ``start:end`` stands by itself and is not read already."""
        text = self.text
        if start and (wordy(text[start - 1]) or text[start - 1] in "*#&/=_@"):
            return False
        if end < len(text) and (wordy(text[end]) or text[end] in "*_"):
            return False
        return not self.is_taken(start, end)

    def is_taken(self, start: int, end: int) -> bool:
        """Say whether something in ``start:end`` is read already."""
        at = bisect_left(self._taken, (start, start))
        return any(start < right and left < end for left, right in self._taken[max(0, at - 1) : at + 1])

    def labels(self, at: int) -> list[tuple[int, int]]:
        """Give where the label of table cell ``at`` stands: the first cell of its row, and the head of its column."""
        index = self.view.block_index(at)
        if index < 0 or self.view.article.blocks[index].place is not Place.CELL:
            return []
        if self._runs is None:
            self._runs = Runs(self.view)
        cells = [*list(self.binder.row(index))[-1:], self._runs.head(index)]
        return [self.view.bounds(cell) for cell in cells if cell is not None]

    def written(self, start: int, end: int) -> str:
        """Give the author's own characters."""
        return self.view.span(start, end).of(self.view.article.source.text).strip()

    def listed(self, first: Hit, second: Hit) -> bool:
        """Say whether two words are members of one enumeration: 余额、有效期; balance and validity."""
        return self.text[first[1] : second[0]].strip() in LISTING


def _touched(spans: list[Span], by: Span) -> bool:
    """Say whether one of ``spans``, in order of their starts, shares a character with ``by``."""
    at = bisect_left(spans, by.end, key=lambda one: one.start)
    return any(one.touches(by) for one in spans[max(0, at - _NESTED) : at])
