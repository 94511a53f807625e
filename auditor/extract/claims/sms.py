"""Numbers to which a text message is sent: 发送 YE 到 10086, 给 43430 发短信 NUMBER, text BAL to 1234."""

from collections.abc import Iterator
from functools import cache

import re2

from auditor.extract.claims.number import measured
from auditor.extract.claims.purposes import Purposes
from auditor.extract.claims.reading import Reading, Said
from auditor.extract.mentions import Claim, ClaimKind
from auditor.extract.vocabulary import any_within, within

REACH = 48
"""Characters between a verb of sending and the number."""
BEHIND = 12
"""Characters between 给 43430 and the verb."""


@cache
def _to() -> "re2._Regexp[str]":
    """Match where a message goes: 到 10086, 至“10086”, to 1234; 给 10086 发, 向10086发送."""
    return re2.compile(
        r"(?:到|至|给|給|往|向|收件人(?:号码|號碼)?(?:填写?|填寫?|写|寫|输入|輸入|是|为|為|:)?"
        r"|\bto(?: number| the number| short ?code)?:?) ?号?码?[ “\"'「`]?([0-9]{3,8})"
    )


@cache
def _keyword() -> "re2._Regexp[str]":
    """Match the words of a message: YE, BAL, “CXYE”, 30S."""
    return re2.compile(r"[“\"'「『`][^”\"'」』`\n]{1,16}[”\"'」』`]|\b[A-Z][A-Z0-9]{0,11}\b|\b[0-9]{1,3}[A-Z]{1,4}\b")


@cache
def _figures() -> "re2._Regexp[str]":
    """Match a message of figures: 发送 102 到 10001."""
    return re2.compile(r" ?[“\"「]?[0-9]{1,4}[”\"」]? ?")


def read(reading: Reading) -> Iterator[Claim]:
    """Read short numbers that a sentence tells to send a text to, with what that is for."""
    if not reading.hits["texting"]:
        return
    places = []
    for hit in _to().finditer(reading.text):
        start, end = hit.span(1)
        if reading.readable(start) and reading.free(start, end) and _is_sent(reading, hit.start(), start, end):
            places.append((start, end))
    purposes = Purposes(reading, places)
    for start, end in places:
        reading.take(start, end)
        low, high = reading.view.sentence(start, end)
        reading.texted.append((max(low, start - REACH), min(high, end + BEHIND)))
        if not reading.ends_in_question(start, end):
            said = Said(purposes=purposes.of((start, end)))
            yield reading.claim(ClaimKind.DIAL_CODE, (start, end), "sms-code", reading.text[start:end], said)


def _is_sent(reading: Reading, at: int, start: int, end: int) -> bool:
    """Say whether a verb of sending governs the number, and a message, or a word for one, is what is sent."""
    if measured(reading, end):
        return False
    low, high = reading.view.sentence(start, end)
    hits = reading.hits
    before, behind = max(low, at - REACH), min(high, end + BEHIND)
    sent = within(hits["texting"], before, at)
    after = within(hits["texting"], end, behind)
    if not sent and not after:
        return False
    if any_within(hits["text-message"], before, behind):
        return True
    if sent and _figures().fullmatch(reading.text[sent[-1][1] : at]) is not None:
        return True
    written = reading.view.cased[sent[0][1] if sent else end : at if sent else min(high, end + REACH)]
    told = written if _keyword().search(written) is not None or not sent else reading.view.cased[before : sent[0][0]]
    return _keyword().search(told) is not None  # 把 YE 发到 10086
