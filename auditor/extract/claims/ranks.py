"""How large an operator is: 第二大运营商, 最大的运营商之一, 小型运营商, 占 30% 的市场份额, "the largest carrier"."""

from collections.abc import Iterator
from functools import cache

import re2

from auditor.extract.claims.members import Member, Row, rows, sentences
from auditor.extract.claims.places import cells, places
from auditor.extract.claims.ranks_said import said
from auditor.extract.claims.reading import Reading, Said
from auditor.extract.mentions import Claim, ClaimKind
from auditor.extract.names import maximal
from auditor.extract.vocabulary import Hit, any_within, within
from auditor.text.numerals import NUMERAL, number

NOUN = 14
"""Characters between a rank and the word for operators that it ranks."""
MARKET = 10
"""Characters around a rank in which a word for the market makes it one of the market."""
BEHIND = 40
"""Characters behind a rank in which the names are looked for that it is said of."""
SUBJECT = 90
"""Characters between an operator and the rank behind it."""
SHORT = 8
"""Characters before a rank in which a verb says it of somebody."""
ONE_OF = "之一"


@cache
def _plain() -> "re2._Regexp[str]":
    """Match what may stand between a rank and the word for operators: no verb, no other thing."""
    return re2.compile(r"[^,;:。!?、\n是有在]*")


@cache
def _apposed() -> "re2._Regexp[str]":
    return re2.compile(
        rf"(?:{ONE_OF})?(?: in [a-z ]{{2,24}})? ?"
        r"(?:is |are |were |即|就是|是|为|為|当属|當屬|、|:|,|-|\(|“|\"| )*(?:the )?"
    )


@cache
def _is() -> "re2._Regexp[str]":
    return re2.compile(
        r"^[\s,]*(?:目前|现在|也|还|同时|依然|仍|一直|本身)?(?:是|为|為|作为|作為|属于|堪称|位居|位列|排名|占据|稳居"
        r"|is|as|was|ranks|being)"
    )


@cache
def _percent() -> "re2._Regexp[str]":
    return re2.compile(
        rf"(?P<digits>[0-9]{{1,2}}(?:\.[0-9]{{1,2}})?) ?(?:%|percent|per cent|个百分点)|百分之(?P<words>{NUMERAL})"
    )


def read(reading: Reading) -> Iterator[Claim]:
    """Read ranks and shares of operators; a rank of anything else (最大流量) is none."""
    taken = list[tuple[int, int]]()
    for claim, place in _ranks(reading):
        taken.append(place)
        yield claim
    listed = _rows_of(reading)
    for claim, place in places(reading, listed, list(taken)):
        taken.append(place)
        yield claim
    yield from said(reading, listed, sorted(taken))
    yield from cells(reading)
    yield from _shares(reading)


def _rows_of(reading: Reading) -> dict[int, list[Row]]:
    """Give the rows of names of each sentence that tells a place, by where it begins."""
    hits = sorted((*reading.hits["place"], *reading.hits["rank"], *reading.hits["rank-said"]))
    return {low: rows(reading, low, high) for low, high in sentences(reading, hits)}


def _ranks(reading: Reading) -> Iterator[tuple[Claim, tuple[int, int]]]:
    said: set[tuple[int, str, str]] = set()
    reach, listed, nouns = -1, list[Row](), maximal(reading.hits["carrier"])
    for hit in maximal(reading.hits["rank"]):
        start, end, _ = hit
        if not reading.told(start, end):
            continue
        low, high = reading.view.sentence(start, end)
        if low >= reach:
            listed, reach = [row for row in rows(reading, low, high) if not _compared(reading.text, row.start)], high
        if (
            not listed
            and not any_within(reading.hits["operator"], low, high)
            and not _is().match(reading.text[low:start])
            and not _it().match(reading.text[low:start])
        ):
            continue
        phrase = _phrase(reading, hit, (low, high), nouns)
        if phrase is None:
            continue
        place, value = phrase
        if _conditional(reading, low, start) and not _presumed(reading, place, listed):
            continue
        for country, name in _subjects(reading, place, (low, high), listed):
            several = value.isdigit() and len(_several(listed, place)) > 1
            told = "among-largest" if several else value
            if (low, name, told) not in said:
                said.add((low, name, told))
                number_ = float(told) if told.isdigit() else None
                about = Said(whose=(country, name), number=number_)
                yield reading.claim(ClaimKind.MARKET_RANK, place, "market-rank", told, about), place


def _phrase(
    reading: Reading, hit: Hit, sentence: tuple[int, int], nouns: list[Hit]
) -> tuple[tuple[int, int], str] | None:
    """Give the words of a rank, to the word for operators and 之一, and its value; ``None`` for one of others."""
    start, end, value = hit
    low, high = sentence
    text = reading.text
    behind = [one for one in within(nouns, end - 1, min(high, end + NOUN + 12)) if one[0] - end <= NOUN]
    noun = behind[0] if behind and _plain().fullmatch(text[end : behind[0][0]]) else None
    other = any_within(
        reading.hits["other-market"], max(low, start - MARKET), noun[1] if noun else min(high, end + MARKET)
    )
    if other:
        return None
    if noun is not None:
        end = noun[1]
    elif not _of_market(reading, hit, (low, high), nouns):
        return None
    if "坐" in text[max(low, start - SHORT) : start] and value == "among-largest":  # 稳坐龙头
        value = "1"
    tail = text[end : end + 4]
    if tail.startswith(ONE_OF) or "之一" in text[end : end + 3]:
        return (
            start,
            end + text[end:].find(ONE_OF, 0, 6) + len(ONE_OF),
        ), "among-largest" if value != "small" else value
    if noun is None and text[end : end + 2] in {"地位", "位置"}:
        end += 2
    return (start, end), value


def _of_market(reading: Reading, hit: Hit, sentence: tuple[int, int], nouns: list[Hit]) -> bool:
    """Say whether a rank without a noun behind it is one of the market: 市场份额第一, 运营商中排名第二, 主导市场."""
    start, end, _ = hit
    low, high = sentence
    around = (max(low, start - MARKET), min(high, end + MARKET))
    if any_within(reading.hits["of-market"], max(low, start - 2), end):
        return True
    return any(one[2] == "operator" for one in within(nouns, *around)) or any_within(reading.hits["market"], *around)


def _several(listed: list[Row], place: tuple[int, int]) -> tuple[Member, ...]:
    row = _before(listed, place)
    return row.members if row is not None else ()


def _before(listed: list[Row], place: tuple[int, int]) -> Row | None:
    found = [row for row in listed if row.end <= place[0] and place[0] - row.end <= SUBJECT and row.known]
    return found[-1] if found else None


def _subjects(
    reading: Reading, place: tuple[int, int], sentence: tuple[int, int], listed: list[Row]
) -> Iterator[tuple[str | None, str]]:
    """Give country and name of those whose rank it is."""
    row = _named(reading.text, place, sentence, _of_country(reading, place, listed))
    if row is not None:
        for member in row.members:
            yield member.known.country if member.known else reading.binder.bind(*place)[0], member.name
        return
    clause = reading.text[_clause(reading.text, sentence[0], place[0]) : place[0]]
    known = [one for one in listed if one.known and one.start < place[1] + BEHIND]
    if not known and (_is().match(clause) or _it().match(clause)):  # the heading says who
        country, operator = reading.binder.bind(*place)
        if operator is not None:
            yield country, operator


def _of_country(reading: Reading, place: tuple[int, int], listed: list[Row]) -> list[Row]:
    """Leave out names of other countries than the one that the clause of a rank names."""
    clause = reading.clause(*place)
    codes = {code for _, _, code in within(reading.hits["country"], clause[0], place[1])}
    own = [row for row in listed if row.country in codes]
    return own if len(codes) == 1 and own else listed


def _named(text: str, place: tuple[int, int], sentence: tuple[int, int], listed: list[Row]) -> Row | None:
    """Give the names before a rank in its clause, those set beside it, those of the clause before, those it lists."""
    low, high = sentence
    before = _before(listed, place)
    if before is not None and not any(stop in text[before.end : place[0]] for stop in ",;:"):
        if not _aside().search(text[before.end : place[0]]):
            return before
        before = None
    lead = _apposed().match(text[place[1] : min(high, place[1] + BEHIND)])
    at = place[1] + (lead.end() if lead is not None else 0)
    beside = [row for row in listed if row.start == at]
    if beside:
        return beside[0]
    if before is not None:
        said = _is().match(text[_clause(text, low, place[0]) : place[0] + 4])
        return before if said or _set_beside().fullmatch(text[before.end : place[0]]) else None
    behind = [row for row in listed if place[1] <= row.start <= place[1] + BEHIND and row.known]
    return behind[0] if behind and _lists().search(text[place[1] : behind[0].start]) else None


def _compared(text: str, at: int) -> bool:
    """Say whether the name at ``at`` is only what another is compared with: 仅次于 Claro, larger than Claro."""
    return _comparing().search(text[max(0, at - NOUN) : at]) is not None


@cache
def _comparing() -> "re2._Regexp[str]":
    return re2.compile(
        r"(?:次于|次於|排在|落后于|落後於|超过|超過|超越|不如|低于|高于|除了|除|不同于|不同於|比"
        r"| than| behind| after| besides| only to| unlike)(?: the)? ?$"
    )


@cache
def _lists() -> "re2._Regexp[str]":
    """Match what leads to the names that a rank is said of: 占据主导地位的主要有 A、B 和 C."""
    return re2.compile(r"^[^;]*(?:有|是|为|為|包括|:|are|include) ?$")


@cache
def _aside() -> "re2._Regexp[str]":
    """Match what makes the name before a mere measure: 与 Claro 相比."""
    return re2.compile(r"相比|不如|之外|以外|外,|compared")


@cache
def _set_beside() -> "re2._Regexp[str]":
    """Match what stands between a name and the rank set beside it: Claro，秘鲁最大的…; Movistar, the second largest."""
    return re2.compile(r" ?, ?(?:the |an? |\p{Han}{0,4}|[a-z]+'s )")


@cache
def _it() -> "re2._Regexp[str]":
    return re2.compile(r"\s*(?:它|其|该公司|该运营商|這家|这家|it )")


def _clause(text: str, low: int, at: int) -> int:
    """Give where the clause of ``at`` begins."""
    return max(low, text.rfind(",", low, at) + 1, text.rfind(";", low, at) + 1, text.rfind(":", low, at) + 1)


def _presumed(reading: Reading, place: tuple[int, int], listed: list[Row]) -> bool:
    """Say whether a name stands right behind its rank, which no condition touches: 如果要选最大的运营商 Claro, ….

    不确定谁是最大的运营商 Claro … has a verb before it.
    """
    low = reading.view.sentence(*place)[0]
    verb = reading.text[max(low, place[0] - SHORT) : place[0]]
    return any(
        not reading.text[place[1] : row.start].strip(" ") for row in listed if row.start >= place[1]
    ) and not any(word in verb for word in ("是", "为", "成为", " is ", " be "))


def _conditional(reading: Reading, low: int, at: int) -> bool:
    return any_within(reading.hits["condition"], low, at)


def _shares(reading: Reading) -> Iterator[Claim]:
    """Read percentages of the market, each of the operator named before it (else after it) in its sentence."""
    for low, high in sentences(reading, reading.hits["share"]):
        if not reading.told(low, high):
            continue
        named = reading.binder.named(low, high)
        for hit in _percent().finditer(reading.text[low:high]):
            start, end = low + hit.start(), low + hit.end()
            value = number(hit.group("digits") or hit.group("words") or "")
            owner = [one for one in named if one[1] <= start] or named[:1]
            if value is None or not owner or not _near_share(reading, start, end):
                continue
            entity = owner[-1][2]
            said = Said(whose=(entity.country, entity.name), number=value, unit="percent")
            yield reading.claim(ClaimKind.MARKET_RANK, (start, end), "market-share", f"{value:g} percent", said)


def _near_share(reading: Reading, start: int, end: int) -> bool:
    low, high = reading.view.sentence(start, end)
    return any_within(reading.hits["share"], max(low, start - 60), min(high, end + NOUN * 2))
