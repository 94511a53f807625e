"""Numbers that no word for a hotline announces: emergencies, "answers at 104", 拨打 10000, and the next operator's."""

from bisect import bisect_left, insort
from collections.abc import Iterator
from functools import cache

import re2

from auditor.extract.claims.number import is_number, number, numbers
from auditor.extract.claims.reading import NEAR, Reading, Said
from auditor.extract.claims.sought import OWN_LINES, cues, ends, sought
from auditor.extract.mentions import Claim, ClaimKind
from auditor.extract.vocabulary import any_within, within
from auditor.facts.code import normal_code

SERVICE = ("customer-service",)
EMERGENCY = ("emergency",)
SHORT = 6
"""Digits of a number that only an operator's customers, or a country's people, can call."""
LONGEST_EMERGENCY = 5
"""Digits of a number for emergencies."""
FAR = 40
"""Characters between two numbers of which the second is that of the next operator."""
BESIDE = 8
"""Characters behind a number in which what it is for follows: 110（报警）, 191 for the police."""
TOUCHING = 2
"""Characters between a verb and its number: a space and a sign."""
_SERVED = ("hotline", "answers", "connects")
_VERBS = ("用", "是", "为", "為", "拨", "撥", "打", ":", " is", " use", " uses", " dial", " call")
"""What the answer to a question has right before a number."""


@cache
def _leads() -> "re2._Regexp[str]":
    """Match what may stand between what a number is for and the number."""
    return re2.compile(
        r"(?:[ :=(“\"「`,-]|係|是|为|為|即|就|也|都|在|号码|號碼|电话|電話|短号|一个|一個"
        r"|另有|另|有|个|個|号|號|则|則|用|请|請|可以|可|要"
        r"|直接|拨打|撥打|拨|撥|打|致电|致電|时|時|的话|了|和|或|等|找"
        r"|\b(?:is|are|at|on|by|the|a|number|numbers|dial|call|ring|phone|can be reached|go to|goes to|to"
        r"|services?|calls?|and)\b)*"
    )


@cache
def _also() -> "re2._Regexp[str]":
    """Match what may stand between two numbers for one need: 110、119; 191 or 1669."""
    return re2.compile(r" ?(?:\([^()\n]{1,12}\))? ?(?:、|,|/|或|和|及|与|與|\bor\b|\band\b) ?")


@cache
def _for() -> "re2._Regexp[str]":
    """Match what may stand between a number and what it is for: 110 是报警, 191 for the police, 1669 (ambulance)."""
    return re2.compile(r" ?(?:\(|是|为|為|即|:|-|\bfor\b|\bis\b|\breaches\b)? ?(?:the )?")


@cache
def _next_of() -> "re2._Regexp[str]":
    """Match what may stand between the next operator's name and its number: 的是, 则是, uses."""
    return re2.compile(
        r" ?(?:'s)? ?(?:的|用户|用戶|那边|客服|热线|熱線)*(?:则|則|也|都|就|同样|同樣)?"
        r"(?:的|是|为|為|用|打|拨|撥|uses|has|is|on|at|[:(=-])* ?[“\"「`]? ?"
    )


@cache
def _gets() -> "re2._Regexp[str]":
    """Match what may stand between a number and the verb that says that it reaches somebody: １５７ 也能接通."""
    return re2.compile(r"[”\"」`)]? ?(?:也|都|就|同样|同樣|可以|可|能|会|會|直接|will|also|always|still| )*")


def read_nationwide(reading: Reading) -> Iterator[Claim]:
    """Read the numbers that everybody in a country calls: in distress, and to complain to an authority."""
    if not any(reading.hits.get(kind) for kind in ("distress", "authority", "regulator")):
        return
    last: tuple[int, int] | None = None
    for start, end, digits, called in _numbers(reading):
        if digits <= LONGEST_EMERGENCY and _is_emergency(reading, start, end, last, called=called):
            last = (start, end)
            yield _claim(reading, start, end, EMERGENCY, nationwide=True)
        elif _is_appeal(reading, start):
            yield _claim(reading, start, end, ("complaints",), nationwide=True)


def read(reading: Reading) -> Iterator[Claim]:
    """Read the numbers to call that stand free, in order, each with what it is called for."""
    for start, end, digits, called in _numbers(reading):
        purposes = _of_operator(reading, start, end, called=called)
        if not purposes or not (digits <= SHORT or purposes != SERVICE or _is_from_outside(reading, start, end)):
            purposes = sought(reading, start, end, called=called, short=digits <= SHORT)
        if purposes:
            claim = _claim(reading, start, end, purposes)
            if claim.operator is not None:
                insort(reading.lines, (start, end, claim), key=lambda one: one[0])
                yield claim


def _numbers(reading: Reading) -> Iterator[tuple[int, int, int, bool]]:
    """Give the numbers that are not read yet: from where to where, how many digits, and whether a verb calls them."""
    for start, end in numbers(reading):
        digits = sum(map(str.isdigit, reading.text[start:end]))
        if not reading.readable(start) or reading.is_taken(start, end):
            continue
        called = _is_called(reading, start)
        if is_number(reading, start, end, called=called) and not reading.ends_in_question(start, end):
            yield start, end, digits, called


def _claim(reading: Reading, start: int, end: int, purposes: tuple[str, ...], *, nationwide: bool = False) -> Claim:
    reading.take(start, end)
    value = normal_code(reading.view.cased[start:end])
    denied = reading.disclaimed(start, end) if nationwide else None  # 警察 is no warning here
    said = Said(voice=True, purposes=purposes, nationwide=nationwide, denied=denied)
    return reading.claim(ClaimKind.HOTLINE, (start, end), "hotline", value, said)


def _is_called(reading: Reading, start: int) -> bool:
    verbs = within(reading.hits["calling"], max(0, start - NEAR), start)
    return any(start - right <= TOUCHING and "\n" not in reading.text[right:start] for _, right, _ in verbs)


def _is_emergency(reading: Reading, start: int, end: int, last: tuple[int, int] | None, *, called: bool) -> bool:
    """Say whether people call the number in distress: a word for that leads to it, follows it, or asks for it."""
    low, high = reading.view.sentence(start, end)
    hits = reading.hits
    if last is not None and last[1] >= low and _also().fullmatch(reading.text[last[1] : start]) is not None:
        return True
    ahead = within(hits["distress"], max(low, start - FAR), start)
    if ahead:
        between = reading.text[ahead[-1][1] : start]
        apart = any(char.isdigit() for char in between) or any_within(hits["hotline"], ahead[-1][1], start)
        if not apart and (called or _leads().fullmatch(between) is not None or _is_told(reading, start)):
            return True
    behind = within(hits["distress"], end, min(high, end + BESIDE + NEAR))
    if behind and _for().fullmatch(reading.text[end : behind[0][0]]) is not None:
        return True
    if start - low <= BESIDE and reading.text[low:start].strip(" a:答-") == "":
        if any(any_within(hits["distress"], *place) for place in reading.binder.frame.heads(start)[:1]):
            return True
        leads = reading.binder.frame.leads(start)
        return any(high - low <= NEAR + NEAR and any_within(hits["distress"], low, high) for low, high in leads[:1])
    return False


def _is_appeal(reading: Reading, start: int) -> bool:
    """Say whether the number is that of the authority right before it, to which people complain: 工信部 12300."""
    low, high = reading.view.sentence(start, start + 1)
    named = [hit for kind in ("authority", "regulator") for hit in within(reading.hits.get(kind, []), low, start)]
    if not named or start - max(hit[1] for hit in named) > NEAR:
        return False
    between = reading.text[max(hit[1] for hit in named) : start]
    complains = any(means == "complaints" for _, _, means in within(reading.purposes, low, high))
    complains = complains or any_within(reading.hits["in-need"], low, high)
    return (
        complains
        and ("," not in between or _leads().fullmatch(between) is not None)
        and not any(char.isdigit() for char in between)
    )


def _is_told(reading: Reading, start: int) -> bool:
    """Say whether words for somebody who answers lead to the number: answers at 104."""
    low = max(reading.view.sentence(start, start + 1)[0], start - NEAR - NEAR)
    told = within(reading.hits["answers"], low, start)
    if not told:
        return False
    between = reading.text[told[-1][1] : start]
    if told[-1][2] == "whom" and not reading.binder.named(told[-1][1], start):
        return False
    return (
        len(between) <= NEAR
        and not any(sign in between for sign in ",;")
        and (len(between) <= TOUCHING or between.endswith((" at ", " on ", "打", "拨", "撥", "打 ", "拨 ", "撥 ")))
    )


def _is_from_outside(reading: Reading, start: int, end: int) -> bool:
    """Say whether a long number is that of a service: it is told so, or people call it from other networks."""
    low, _ = reading.view.sentence(start, end)
    return _is_told(reading, start) or any_within(reading.hits["abroad"], low, start)


def _of_operator(reading: Reading, start: int, end: int, *, called: bool) -> tuple[str, ...]:
    """Give the purposes of a number that reaches an operator; none when nothing tells that it does."""
    low, high = reading.view.sentence(start, end)
    hits = reading.hits
    if any(any_within(hits[kind], max(low, start - NEAR), start) for kind in ("texting", "no-number")):
        return ()
    if cues(reading, max(low, start - BESIDE), start) and not (called or _is_told(reading, start)):
        return ()
    own = within(reading.purposes, max(low, start - NEAR), start)
    if own and own[-1][2] in OWN_LINES and _leads().fullmatch(reading.text[own[-1][1] : start]) is not None:
        return (own[-1][2],)
    if purposes := _carried(reading, start):
        return purposes
    gets = within(hits["connects"], end, min(high, end + NEAR))
    serves = (
        _is_told(reading, start)
        or (gets and _gets().fullmatch(reading.text[end : gets[0][0]]) is not None)
        or (called and _serves(reading, start, end))
        or _answers_question(reading, start, low)
    )
    return SERVICE if serves else ()


def _carried(reading: Reading, start: int) -> tuple[str, ...]:
    """Give the purposes of the line just before, where only the operator is new: KT 的客服是 100，SKT 的是 114."""
    at = bisect_left(reading.lines, start, key=lambda one: one[0])
    if not at or start - reading.lines[at - 1][1] > FAR:
        return ()
    _, end, claim = reading.lines[at - 1]
    if normal_code(reading.text[start : start + end - reading.lines[at - 1][0]]) == claim.value:
        return (claim.purpose or SERVICE[0], *claim.also)  # the same three digits, 150, on 1pMobile
    named = reading.binder.named(end, start)
    if not named or reading.view.block_index(end) != reading.view.block_index(start):
        return ()
    between = reading.text[end : named[0][0]]
    parted = _bracketed().sub("", between).strip(' )”"') in {
        "",
        ",",
        ";",
        "、",
        "而",
        ",而",
        "和",
        "and",
        ", and",
        "or",
        "while",
        ", while",
    }
    if not parted and between.rstrip()[-1:] in {"。", "."}:  # O! 家的客服 707，俄语为主。MegaCom 是 500。
        after = hit.end() if (hit := number().match(reading.text[start : start + FAR])) is not None else 0
        parted = ends().match(reading.text[start + after : start + after + BESIDE]) is not None
    if not parted or within(reading.purposes, end, start):
        return ()
    tail = _next_of().fullmatch(reading.text[named[-1][1] : start])
    return (claim.purpose or SERVICE[0], *claim.also) if tail is not None else ()


@cache
def _bracketed() -> "re2._Regexp[str]":
    return re2.compile(r"\([^()]{1,16}\)")


def _serves(reading: Reading, start: int, end: int) -> bool:
    """Say whether a number that is called is the operator's service: its own sentence, or what stands over it, says so.

    A sentence that names whose customers call it says so, too: 电信用户拨打 10000.
    """
    low, high = reading.view.sentence(start, end)
    hits = reading.hits
    if any_within(hits["distress"], low, high):
        return False
    if any(any_within(found, low, high) for found in (reading.prompts, *(hits[kind] for kind in _SERVED))):
        return True
    owners = reading.binder.named(max(low, start - NEAR), start)
    if owners and any_within(hits["owned"], owners[-1][1], owners[-1][1] + NEAR):
        return True
    over = (*reading.binder.frame.leads(start), *reading.binder.headings(start))
    return any(any_within(hits["hotline"], *place) for place in over) or (
        bool(over) and any(reading.binder.named(*place) for place in over)
    )


def _answers_question(reading: Reading, start: int, low: int) -> bool:
    """Say whether the number answers a question about a hotline: 有没有客服电话？多半用 157."""
    if low < 1 or start - low > NEAR or reading.text[low - 1] != "?":
        return False
    asked = reading.view.sentence(max(0, low - 2), low - 1)
    ends = reading.text[low:start].rstrip(' “"「`')
    return any_within(reading.hits["hotline"], *asked) and (not ends or ends.endswith(_VERBS))
