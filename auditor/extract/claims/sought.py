"""Numbers that people call in need, told by structure: whose number, a need or somebody who helps."""

from dataclasses import dataclass
from functools import cache
from typing import final

import re2

from auditor.extract.claims.reading import Reading
from auditor.extract.frame import Bounds
from auditor.extract.vocabulary import any_within, within

ENTRY = 64
"""Characters of a block that is an entry: what stands over it says what it is about."""
NEAR = 12
"""Characters before a number in which a word makes it something else."""
APART = 48
"""Characters between the numbers of one's own line and of others."""
LAST = 8
"""Numbers read before that are looked at."""
TAIL = 12
"""Characters behind a number that are looked at for what it is."""
SERVICE = ("customer-service",)
OWN_LINES = frozenset({"complaints", "loss-report", "spam-report", "bill-payment"})
"""Purposes for which operators have lines of their own."""
_NEEDS = ("hotline", "in-need", "somebody", "connects", "answers")
"""Classes of which one must tell that somebody helps."""
_CLAUSES = (",", ";", "、", "—", "–", " or ", " and ")
_KEYS = ("按", "摁", "撳", "揿")


@cache
def _glue() -> "re2._Regexp[str]":
    """Match what may stand between a number and the word before it that announces it."""
    return re2.compile(
        r"(?:[ :=+(“\"「`*→'’-]|答|的|係|嘅|是|为|為|即|就|则|則|也|都|在|有|另|外|还|還|号码|號碼|号|號|电话|電話"
        r"|短|专|專|台"
        r"|热|熱|线|線|一|个|個|那边|那邊|这边|這邊|用户|用戶|客户|客戶|卡|的话|的話|时|時|请|請|可以|可|能|要|得|直接"
        r"|马上|馬上|立刻|打|去|给|給|拨|撥|致|按|摁|找|揾|联系|聯絡|联络|记下|记一下|如下|分别|分別|走|用|了|到|先|再|或"
        r"|\b(?:call|dial|ring|phone|is|are|at|on|by|the|a|number|short|code|just|can|be|reached|use|to|line|via|through"
        r"|lives|sit|sits|behind|free|there|it|then|calling|dialling|dialing|and|or|s|their|our|under)\b)*"
    )


@cache
def _then() -> "re2._Regexp[str]":
    """Match what may follow a number that no verb calls: the end of the clause, a verb, and no unit or noun."""
    return re2.compile(
        r"[”\"」`*]{0,3} ?(?:$|[,.。;、:!)(/\n|–-]|[\p{Han}]"
        r"|(?:is|for|on|from|and|or|to|if|gets|get|will|can|when|works|answers|reaches|with|which|who|in|at|any)\b)"
    )


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class _Number:
    """A number, its clause and sentence, and what announces it."""

    start: int
    end: int
    clause: Bounds
    sentence: Bounds
    called: bool
    short: bool
    needed: bool
    """A need, or somebody who helps, is named before it in its clause."""
    owned: bool
    """Its operator is."""
    alone: bool
    """Nothing is."""


def sought(reading: Reading, start: int, end: int, *, called: bool, short: bool) -> tuple[str, ...]:
    """Give the purposes of a number that its operator's customers call in need; none when it is something else.

    Something announces it: an operator, a need, somebody, the line it is called from, a verb, or the clause begins with
    it. And something tells that somebody helps there: in its clause; in the one before, if its own says no more; in its
    sentence, if an operator or a verb announces it; over it, if it stands in an entry or answers a question.
    """
    number = _announced(reading, start, end, called=called, short=short)
    if number is None:
        return ()
    own = [means for _, _, means in within(reading.purposes, *number.clause) if means != SERVICE[0]]
    if own:
        return tuple(own[:1]) if own[0] in OWN_LINES and number.needed else ()
    if _tells(reading, *number.clause) or _is_one_of_two(reading, number.sentence, number.clause):
        return SERVICE
    if number.alone and number.clause[0] > number.sentence[0]:
        return _of_clause_before(reading, number)
    return SERVICE if _is_told_around(reading, number) else ()


def _announced(reading: Reading, start: int, end: int, *, called: bool, short: bool) -> _Number | None:
    """Give a number with what announces it; ``None`` when something else stands before or behind it."""
    hits, text = reading.hits, reading.text
    low, high = reading.view.sentence(start, end)
    begin, stop = _clause(text, low, high, start, end)
    if any_within(hits["distress"], low, high) or _is_other(reading, max(begin, start - NEAR), start):
        return None
    if not called and _then().match(text[end : min(high + 1, end + TAIL)]) is None:
        return None
    needs = [right for name in _NEEDS for _, right, _ in within(hits[name], begin, start)]
    lines = [right for _, right, _ in within(hits["abroad"], begin, start)]
    owners = [right for _, right, _ in reading.binder.named(begin, start)]
    countries = [right for _, right, _ in within(hits["country"], begin, start)] if owners else []
    last = max((*needs, *lines, *owners, *countries), default=begin)
    if not called and _glue().fullmatch(text[last:start]) is None:
        return None
    return _Number(
        start=start,
        end=end,
        clause=(begin, stop),
        sentence=(low, high),
        called=called,
        short=short,
        needed=bool(needs),
        owned=bool(owners),
        alone=not (needs or lines or owners),
    )


def _of_clause_before(reading: Reading, number: _Number) -> tuple[str, ...]:
    """Give the purposes that the clause before tells: 掉了要挂失，另有号码 ….; 投诉走另一个号，18001090."""
    begin, (low, high) = number.clause[0], number.sentence
    before = _clause(reading.text, low, high, begin - 1, begin - 1)[0]
    names = [means for _, _, means in within(reading.purposes, before, begin) if means != SERVICE[0]]
    if names:
        return tuple(names[-1:]) if names[-1] in OWN_LINES else ()
    return SERVICE if _tells(reading, before, begin) else ()


def _is_told_around(reading: Reading, number: _Number) -> bool:
    """Say whether the sentence, or what stands over an entry, tells that somebody helps."""
    start, end, (low, high) = number.start, number.end, number.sentence
    if not number.called and ends().match(reading.text[end : min(high + 1, end + TAIL)]) is None:
        return False
    if number.short and (number.called or number.owned) and _tells(reading, low, high):
        return all(means == SERVICE[0] for _, _, means in within(reading.purposes, low, high))
    entry = number.clause[0] <= low and (number.alone or _is_entry(reading, start))
    return entry and any(_tells(reading, *place) for place in _over(reading, start))


def _is_one_of_two(reading: Reading, sentence: Bounds, clause: Bounds) -> bool:
    """Say whether the number is one of two, from one's own line and from another one: 用自己的号打 202，用别的电话打 ….

    The lines are named in two clauses of the sentence, the number's among them, each with a number.
    """
    (low, high), (begin, stop) = sentence, clause
    lines = within(reading.hits["abroad"], low, high)
    here = [hit for hit in lines if begin <= hit[0] < stop]
    others = [hit for hit in lines if hit[0] < begin or stop <= hit[0]]
    if not here:
        return False
    if any(0 <= begin - right <= APART for _, right, _ in reading.lines[-LAST:]):
        return True
    rest = (reading.text[low:begin], reading.text[stop:high])
    return bool(others) and any(_digits().search(part) is not None for part in rest)


@cache
def ends() -> "re2._Regexp[str]":
    """Match the end of a clause, or an aside, behind a number."""
    return re2.compile(r"[”\"」`*]{0,3} ?(?:$|[,.。;、:!)(/\n|–-])")


@cache
def _digits() -> "re2._Regexp[str]":
    return re2.compile(r"[0-9]{3}")


def _clause(text: str, low: int, high: int, start: int, end: int) -> tuple[int, int]:
    left = max(at + len(sign) - 1 if (at := text.rfind(sign, low, start)) >= 0 else -1 for sign in _CLAUSES)
    right = min((at for sign in _CLAUSES if (at := text.find(sign, end, high)) >= 0), default=high)
    return max(low, left + 1), right


def _tells(reading: Reading, low: int, high: int) -> bool:
    if any(
        _own_phone().match(reading.text[right : right + TAIL]) is not None
        and _from().search(reading.text[max(low, left - TAIL) : left]) is not None
        for left, right, _ in reading.binder.named(low, high)
    ):
        return True
    return any(any_within(reading.hits[name], low, high) for name in _NEEDS)


@cache
def _from() -> "re2._Regexp[str]":
    return re2.compile(r"(?:\b(?:from|on|using) (?:a|an|any|your|my) |(?:从|從|用|拿|持) ?)\z")


@cache
def _own_phone() -> "re2._Regexp[str]":
    """Match what makes of an operator's name a line of its own: from a Bitel phone, 从 Entel 号码."""
    return re2.compile(r" (?:phone|line|number|sim|mobile|handset)\b| ?的?(?:号码|號碼|手机|手機|门号|門號|号|號)")


def _is_other(reading: Reading, low: int, start: int) -> bool:
    """Say whether a word before the number makes it something else, be it a text that is sent; 按 123 calls."""
    if any_within(reading.hits["texting"], low, start):
        return True
    if any(not means.startswith("phone") for means in cues(reading, low, start)):
        return True
    return any(
        reading.text[left:right] not in _KEYS or reading.text[right:start].strip()
        for left, right, _ in within(reading.hits["no-number"], low, start)
    )


def cues(reading: Reading, low: int, high: int) -> list[str]:
    """Give the words for a contact that stand there, besides those in the name of an operator: Tele in Tele2."""
    names = reading.binder.named(low, high)
    found = within(reading.hits["cue"], low, high)
    return [
        means for left, right, means in found if not any(first <= left and right <= last for first, last, _ in names)
    ]


def _is_entry(reading: Reading, at: int) -> bool:
    index = reading.view.block_index(at)
    low, high = reading.view.bounds(index) if index >= 0 else (0, len(reading.text))
    return high - low <= ENTRY


def _over(reading: Reading, at: int) -> list[tuple[int, int]]:
    """Give what stands over an entry, or the question that it answers."""
    frame = reading.binder.frame
    leads = list(frame.leads(at)[:1])
    return [*leads, *map(frame.title, frame.headings(at)[:1])] if _is_entry(reading, at) else leads
