"""Numbers that people call in need, told by structure: whose number, a need or somebody who helps, all in one clause."""

from functools import cache

import re2

from auditor.extract.claims.reading import Reading
from auditor.extract.vocabulary import any_within, within

ENTRY = 64
"""Characters of a block that is an entry: what stands over it says what it is about."""
NEAR = 12
"""Characters before a number in which a word makes it something else."""
TAIL = 12
"""Characters behind a number that are looked at for what it is."""
_NEEDS = ("hotline", "in-need", "somebody", "connects", "answers")
"""Classes of which one must tell that somebody helps."""
_CLAUSES = (",", ";", "、", "—", "–")
_KEYS = ("按", "摁", "撳", "揿")


@cache
def _glue() -> "re2._Regexp[str]":
    """Match what may stand between a number and the word before it that announces it."""
    return re2.compile(
        r"(?:[ :=(“\"「`*→'’-]|答|的|是|为|為|即|就|则|則|也|都|在|有|另|还|還|号码|號碼|号|號|电话|電話|短|专|專|台"
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


def is_sought(reading: Reading, start: int, end: int, *, called: bool, short: bool) -> bool:
    """Say whether the number at ``start:end`` is one that its operator's customers call in need.

    Something announces it: an operator, a need, somebody, the line it is called from, a verb, or the clause begins with
    it. And something tells that somebody helps there: in its clause; in the one before, if its own says no more; in its
    sentence, if an operator or a verb announces it; over it, if it stands in an entry or answers a question.
    """
    view, hits, text = reading.view, reading.hits, reading.text
    low, high = view.sentence(start, end)
    if any_within(hits["distress"], low, high) or _is_other(reading, max(low, start - NEAR), start):
        return False
    begin, stop = _clause(text, low, high, start, end)
    if not called and _then().match(text[end : min(high + 1, end + TAIL)]) is None:
        return False
    announced = [right for name in ("in-need", "somebody", "abroad", "connects") for _, right, _ in within(hits[name], begin, start)]
    announced += [right for _, right, means in within(hits["hotline"], begin, start)]
    owners = [right for _, right, _ in reading.binder.named(begin, start)]
    last = max((*announced, *owners), default=begin)
    if _glue().fullmatch(text[last:start]) is None:
        return False
    alone = not announced and not owners
    if any(means != "customer-service" for _, _, means in within(reading.purposes, begin, stop)):
        return False
    if _tells(reading, begin, stop):
        return True
    if not short and not alone:
        return False
    if alone and begin > low:
        before = _clause(text, low, high, begin - 1, begin - 1)[0]
        others = [means for _, _, means in within(reading.purposes, before, begin) if means != "customer-service"]
        return not others and _tells(reading, before, begin)
    if (called or owners) and _tells(reading, low, high):
        return all(means == "customer-service" for _, _, means in within(reading.purposes, low, high))
    if begin <= low and (alone or _is_entry(reading, start)):
        return any(_tells(reading, *place) for place in _over(reading, start))
    return False


def _clause(text: str, low: int, high: int, start: int, end: int) -> tuple[int, int]:
    left = max(text.rfind(sign, low, start) for sign in _CLAUSES)
    right = min((at for sign in _CLAUSES if (at := text.find(sign, end, high)) >= 0), default=high)
    return max(low, left + 1), right


def _tells(reading: Reading, low: int, high: int) -> bool:
    return any(any_within(reading.hits[name], low, high) for name in _NEEDS)


def _is_other(reading: Reading, low: int, start: int) -> bool:
    """Say whether a word before the number makes it something else, be it a text that is sent; 按 123 calls."""
    if any_within(reading.hits["texting"], low, start) or any_within(reading.hits["cue"], low, start):
        return True
    return any(
        reading.text[left:right] not in _KEYS or reading.text[right:start].strip()
        for left, right, _ in within(reading.hits["no-number"], low, start)
    )


def _is_entry(reading: Reading, at: int) -> bool:
    index = reading.view.block_index(at)
    low, high = reading.view.bounds(index) if index >= 0 else (0, len(reading.text))
    return high - low <= ENTRY


def _over(reading: Reading, at: int) -> list[tuple[int, int]]:
    """Give what stands over an entry, or the question that it answers."""
    frame = reading.binder.frame
    leads = list(frame.leads(at)[:1])
    return [*leads, *map(frame.title, frame.headings(at)[:1])] if _is_entry(reading, at) else leads
