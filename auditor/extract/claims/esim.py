"""Who has eSIM: Claro 支持 eSIM, 提供 eSIM 的运营商有…, eSIM 由…提供, a table's column, "Claro does not offer eSIM"."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import final

import re2

from auditor.extract.binding import maximal
from auditor.extract.claims.members import Row, rows
from auditor.extract.claims.reading import Reading, Said
from auditor.extract.mentions import Claim, ClaimKind
from auditor.extract.runs import Runs
from auditor.extract.vocabulary import Hit, any_within, within
from auditor.parse.article import Place
from auditor.text.numerals import NUMERAL, whole

GAP = 14
"""Characters between a verb and the eSIM that it is about."""
LIST = 36
"""Characters between eSIM and the names of those who have it."""
SUBJECT = 40
"""Characters between who has it and the verb."""
BEFORE = 8
"""Characters before a verb in which it is denied; twice as many in English."""


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Verb:
    """A verb of offering."""

    start: int
    """Where it begins, its denial included."""
    word: int
    """Where it begins itself."""
    end: int
    yes: bool
    """It is affirmed."""


@cache
def _object_ends() -> "re2._Regexp[str]":
    """Match what may follow eSIM when it is what is offered, not a word of something else (eSIM 手机, eSIM 自动续订)."""
    return re2.compile(
        r"(?: ?卡| ?服务| ?服務| ?功能| ?业务| ?業務| ?技术| ?技術| ?开通| ?開通| cards?| services?| plans?| profiles?| technology| support| activation| option)*"
        r"(?P<of>的(?:[\p{Han} ]{0,8})?(?:运营商|营运商|電信商|电信商|公司|有|只有|是))?"
        r"(?: ?(?:了|的)?[,.;:。、!?)\]\"”」\n(|-]| ?$|了|吗| ?和| ?与| ?及| ?或| (?:and|or|in|for|to|on|at|since|from|as|but|through|with|yet|now|via|while|though|are|include)\b)"
    )


@cache
def _names_follow() -> "re2._Regexp[str]":
    """Match the end of what leads from eSIM to the names of those who have it."""
    return re2.compile(
        rf"(?P<by>由(?:当地|本地|主流|各大|的|运营商|电信){{0,4}}|offered by|provided by|supported by|sold by|available (?:from|at|with|through|via|on)|(?:例如|如|比如|such as|like))(?: the)? ?$"
        rf"|(?:包括|有|是|为|為|:|include|includes|including|are|is)(?:了|以下| ?{NUMERAL} ?[家个個][,:]?)*[\"“「( ]*$"
    )


@cache
def _count() -> "re2._Regexp[str]":
    return re2.compile(rf"({NUMERAL}) ?[家个個间間大]")


@cache
def _already() -> "re2._Regexp[str]":
    return re2.compile(r"(?:已|已经|正式|全面|现已|率先|均|都)$")


@cache
def _cell() -> "re2._Regexp[str]":
    """Match a cell, or what follows "eSIM:", that says yes or no."""
    return re2.compile(
        r"(?P<yes>✓|✔|√|✅|☑|○|⭕|是|有|可|可以|已?支持|支援|已开通|提供|可办理|yes|y|supported|available|true)"
        r"|(?P<no>✗|✘|×|❌|x|否|无|無|没有|沒有|不支持|不支援|暂不支持|暫不支持|未支持|尚未支持|不可以?|不提供|no|n|not supported|unsupported|not available|false)"
    )


@cache
def _now() -> "re2._Regexp[str]":
    return re2.compile(r"已|正式|全面| is | are | now ")


_LACKS = frozenset({"没有", "沒有", "并没有", "没", "no"})
"""Before eSIM itself: giffgaff 没有 eSIM."""
_STATES = frozenset({"available", "supported", "offered", "sold"})


def read(reading: Reading) -> Iterator[Claim]:
    """Read who offers eSIM and who does not; a sentence that only speaks of eSIM claims nothing."""
    hits = maximal(reading.hits["esim"])
    if not hits:
        return
    seen = -1
    for hit in hits:
        start, end, _ = hit
        if start < seen or not reading.told(start, end):
            continue
        low, high = reading.view.sentence(start, end)
        found = _in_sentence(reading, within(hits, low, high), (low, high))
        if found is not None:
            seen = high
            yield found
    yield from _tables(reading, hits)


def _in_sentence(reading: Reading, hits: list[Hit], sentence: tuple[int, int]) -> Claim | None:
    low, high = sentence
    listed = rows(reading, low, high)
    for hit in hits:
        found = (
            _listed(reading, hit, sentence, listed)
            or _offered(reading, hit, sentence, listed)
            or _stated(reading, hit, sentence)
        )
        if found is not None:
            return found
    return None


def _listed(reading: Reading, hit: Hit, sentence: tuple[int, int], listed: list[Row]) -> Claim | None:
    """Read a list behind eSIM: 提供 eSIM 的运营商有 A 和 B, eSIM 由 A 和 B 提供, eSIM is available from A and B."""
    start, end, _ = hit
    low, high = sentence
    row = next((one for one in listed if one.start >= end and one.known), None)
    if row is None or row.start - end > LIST:
        return None
    between = reading.text[end : row.start]
    lead = _names_follow().search(between)
    if lead is None or any(stop in between for stop in ";。"):
        return None
    verbs = [*_verbs(reading, low, start), *_verbs(reading, end, min(high, row.end + GAP))]
    nouns = any_within(reading.hits["carrier"], max(low, start - LIST), row.start)
    if not (verbs or lead.group("by")) or not (lead.group("by") or nouns):
        return None
    if _conditional(reading, low, row.start):
        return None
    no = any(not verb.yes for verb in verbs)
    return _claim(reading, row, (row.start, row.end), (max(low, start - LIST), row.end), yes=not no)


def _offered(reading: Reading, hit: Hit, sentence: tuple[int, int], listed: list[Row]) -> Claim | None:
    """Read a verb and its eSIM, and who stands before it: A 和 B 均支持 eSIM, 秘鲁各大运营商纷纷推出 eSIM 服务."""
    start, end, _ = hit
    low, high = sentence
    verbs = [one for one in _verbs(reading, max(low, start - GAP - 12), start) if start - one.end <= GAP]
    lacks = [
        one
        for one in within(reading.hits["refuses"], max(low, start - BEFORE), start)
        if reading.text[one[0] : one[1]] in _LACKS
    ]
    verb = verbs[-1] if verbs else None
    if verb is None and lacks and start - lacks[-1][1] <= 1:
        verb = Verb(start=lacks[-1][0], word=lacks[-1][0], end=lacks[-1][1], yes=False)
    if verb is not None and any(stop in reading.text[verb.end : start] for stop in ",:;。由"):
        verb = None
    ends = _object_ends().match(reading.text[end : min(high + 1, end + GAP + 8)])
    if verb is None or (ends is None and end < high) or (ends is not None and ends.group("of")):
        return _follows(reading, hit, sentence, listed)
    return _subject(reading, (verb.start, end), verb, sentence, listed)


def _follows(reading: Reading, hit: Hit, sentence: tuple[int, int], listed: list[Row]) -> Claim | None:
    """Read a verb behind its eSIM: Claro 的 eSIM 已经上线, eSIM is not yet available in Peru."""
    start, end, _ = hit
    low, high = sentence
    verbs = [one for one in _verbs(reading, end, min(high, end + GAP + 12)) if one.start - end <= GAP]
    if not verbs:
        return None
    first = verbs[0]
    between = reading.text[end : first.start]
    marked = not first.yes or _now().search(reading.text[end : first.end]) is not None
    passive = reading.text[first.word : first.end] in _STATES or first.end - first.word == 2  # noqa: PLR2004 — 上线, 支持
    tail = reading.text[first.end : min(high, first.end + 1)]
    if not marked or not passive or any(stop in between for stop in ",:;。") or tail not in {*" ,.。了;)", ""}:
        return None
    return _subject(
        reading, (start, first.end), Verb(start=start, word=start, end=end, yes=first.yes), sentence, listed
    )


def _subject(
    reading: Reading, place: tuple[int, int], verb: Verb, sentence: tuple[int, int], listed: list[Row]
) -> Claim | None:
    """Find who has it: names before the verb, else behind "in"; the operators of a country; the country itself."""
    low, high = sentence
    start, end = place
    if _conditional(reading, low, end) or reading.asked(*place):
        return None
    before = [row for row in listed if row.end <= verb.start and row.known]
    row = before[-1] if before and verb.start - before[-1].end <= SUBJECT else None
    left = row.end if row is not None else low
    if any_within(reading.hits["device"], left, verb.start):
        return None
    if row is not None:
        if (
            re2.search(r"的(?:用户|用戶|顾客|eSIM卡?|esim卡?)$", reading.text[row.end : verb.start].strip())
            and verb.end <= verb.start
        ):
            return None
        return _claim(reading, row, place, (max(low, row.start - BEFORE), end), yes=verb.yes)
    after = next((one for one in listed if one.known and end <= one.start <= end + GAP), None)
    if after is not None and re2.search(
        r"\b(?:at|with|from|on|by|through)\b ?(?:the )?$|在$", reading.text[end : after.start]
    ):
        return _claim(reading, after, place, (low, after.end), yes=verb.yes)
    return _nationwide(reading, place, verb, sentence) if not before else None


def _nationwide(reading: Reading, place: tuple[int, int], verb: Verb, sentence: tuple[int, int]) -> Claim | None:
    low, high = sentence
    start, end = place
    carriers = within(reading.hits["carrier"], max(low, verb.start - SUBJECT), verb.start)
    if carriers:
        first = carriers[0][0]
        qualified = any_within(reading.hits["main"], max(low, first - BEFORE), carriers[-1][1]) or re2.search(
            rf"所有|多数|部分|均|都|普遍|纷纷|紛紛|{NUMERAL}[家大]|all |most |some |several ",
            reading.text[max(low, first - BEFORE) : verb.start],
        )
        if not qualified or verb.start - carriers[-1][1] > GAP:
            return None
    else:
        land = [
            hit
            for hit in within(reading.hits["country"], low, min(high, end + GAP))
            if hit[0] >= end or verb.start - hit[1] <= GAP
        ]
        if not land or (land[-1][1] <= verb.start and "," in reading.text[land[-1][1] : verb.start]):
            return None
        if land[-1][0] >= end and not re2.search(r"\bin (?:the )?$|在$", reading.text[end : land[-1][0]]):
            return None
    said = Said(denied=False, nationwide=True)
    return reading.claim(ClaimKind.ESIM_SUPPORT, place, "esim-support", "yes" if verb.yes else "no", said)


def _stated(reading: Reading, hit: Hit, sentence: tuple[int, int]) -> Claim | None:
    """Read "eSIM：支持" under the heading or in the line of an operator."""
    start, end, _ = hit
    low, high = sentence
    lead = re2.match(r" ?(?:卡|支持|情况|支援|服务|support)? ?[:=] ?", reading.text[end : min(high, end + GAP)])
    if lead is None or not (
        reading.text[low:start].strip(" -*•·|") == ""
        or reading.text[max(low, start - 2) : start].strip(" ") in {",", ";", "|", "、"}
    ):
        return None
    begin = end + lead.end()
    stop = min(
        [place for place in (reading.text.find(sign, begin, high) for sign in ",;|(") if place >= 0], default=high
    )
    return _answer(reading, (begin, stop))


def _tables(reading: Reading, hits: list[Hit]) -> Iterator[Claim]:
    """Read the cells of a column headed eSIM in the rows of operators, and of a row of eSIM under their names."""
    view, blocks = reading.view, reading.view.article.blocks
    indices = dict.fromkeys(view.block_index(start) for start, _, _ in hits)
    heads = [index for index in indices if index >= 0 and blocks[index].place is Place.CELL]
    if not heads:
        return
    runs = Runs(view)
    for head in heads:
        low, high = view.bounds(head)
        if high - low > LIST:
            continue
        for below in range(head + 1, runs.last(head) + 1):
            if runs.head(below) == head and (found := _answer(reading, view.bounds(below))) is not None:
                yield found
        first = runs.head(head)
        if first is None:
            continue
        shifted = bool(reading.binder.named(*view.bounds(first)))  # the corner of the table is empty
        for beside in range(head + 1, min(runs.last(head), head + LIST) + 1):
            above = first + beside - head - shifted
            named = reading.binder.named(*view.bounds(above)) if above < head else []
            if not named or _same_row(reading, head, beside) is False:
                break
            if found := _answer(reading, view.bounds(beside), (named[0][2].country, named[0][2].name)):
                yield found


def _same_row(reading: Reading, left: int, right: int) -> bool:
    """Say whether two cells stand in one row: no line ends between them in the source, or no row of HTML begins."""
    view, source = reading.view, reading.view.article.source.text
    start, stop = view.span(*view.bounds(left)).end, view.span(*view.bounds(right)).start
    between = source[start:stop]
    return "<tr" not in between and ("\n" not in between or "<t" in between)


def _answer(reading: Reading, place: tuple[int, int], whose: tuple[str | None, str] | None = None) -> Claim | None:
    """Read "✓" or "不支持" as all that stands there, of the operator that row, heading or column names."""
    start, end = place
    while start < end and reading.text[start].isspace():
        start += 1
    while end > start and reading.text[end - 1] in " \n。.":
        end -= 1
    hit = _cell().fullmatch(reading.text[start:end]) if end - start <= GAP else None
    if hit is None or (whose is None and reading.binder.bind(start, end)[1] is None):
        return None
    said = Said(denied=False, whose=whose)
    return reading.claim(
        ClaimKind.ESIM_SUPPORT, (start, end), "esim-support", "yes" if hit.group("yes") else "no", said
    )


def _claim(reading: Reading, row: Row, place: tuple[int, int], around: tuple[int, int], *, yes: bool) -> Claim:
    if len(row.names) == 1:
        whose = (row.country, row.names[0])
        closed = _is_closed(reading, around, row)
        said = Said(denied=False, whose=whose, items=row.names if closed else (), closed=closed)
        return reading.claim(ClaimKind.ESIM_SUPPORT, place, "esim-support", "yes" if yes else "no", said)
    counted = _count().search(reading.text[max(around[0], row.start - LIST) : row.start]) or _count().match(
        reading.text[row.end : row.end + 8].lstrip(" 等这")
    )
    said = Said(
        denied=False, items=row.names, closed=_is_closed(reading, around, row), nationwide=True,
        whose=(row.country or reading.binder.country, ""), count=whole(counted.group(1)) if counted else None,
    )  # fmt: skip
    return reading.claim(ClaimKind.ESIM_SUPPORT, (row.start, row.end), "esim-support", "yes" if yes else "no", said)


def _is_closed(reading: Reading, around: tuple[int, int], row: Row) -> bool:
    """Say whether the article says that nobody else does: 只有 A 和 B 提供 eSIM."""
    begin = min(around[0], row.start)
    only = [hit for hit in maximal(within(reading.hits["only"], max(0, begin), row.start)) if hit[2] == "closed"]
    near = [hit for hit in only if not any(stop in reading.text[hit[1] : row.start] for stop in ",;")]
    return bool(near) and "主要" not in reading.text[begin : row.start]


def _conditional(reading: Reading, low: int, end: int) -> bool:
    return any_within(reading.hits["condition"], low, end)


def _verbs(reading: Reading, low: int, high: int) -> list[Verb]:
    """Give the verbs of offering there, and whether each is affirmed; a bare 开通 is the reader's own deed."""
    refused = maximal(within(reading.hits["refuses"], low, high))
    out = []
    for start, end, means in maximal(within(reading.hits["offers"], low, high)):
        reach = BEFORE if reading.text[start] > "\u2e7f" else 2 * BEFORE
        near = [one for one in refused if one[1] >= start - reach and one[0] <= start]
        nos = [one for one in near if one[2] == "no" and not any(stop in reading.text[one[1] : start] for stop in ",;")]
        marked = _already().search(reading.text[max(0, start - 4) : start])
        if means != "done" or nos or marked:
            out.append(Verb(start=nos[0][0] if nos else start, word=start, end=end, yes=not nos))
    return out
