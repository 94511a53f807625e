"""Lists of the operators of a country: 主要运营商包括A和B, A、B和C三大运营商, "the three operators are A, B and C"."""

from collections.abc import Iterator
from functools import cache

import re2

from auditor.extract.claims.members import Member, Row, credible, row_at, rows
from auditor.extract.claims.operators_met import met
from auditor.extract.claims.operators_said import claims, elsewhere
from auditor.extract.claims.reading import Reading, Said
from auditor.extract.mentions import Claim, ClaimKind
from auditor.extract.names import maximal
from auditor.extract.vocabulary import Hit, any_within, within
from auditor.parse.article import Place
from auditor.text.numerals import NUMBER_WORDS, NUMERAL, whole

LINK = 40
"""Characters between a word for operators and the list that it announces."""
QUALIFIED = 14
"""Characters before such a word in which 主要, 三大 or 只有 qualify it."""
BELOW = 40
"""Blocks under a heading in which its list is looked for."""
LONGEST = 400
"""Characters that a list of items may take to be quoted whole."""
_COUNT = rf"(?P<count>{NUMERAL}|{NUMBER_WORDS})"


@cache
def _link() -> "re2._Regexp[str]":
    """Match what may stand between 运营商 and the list it announces; ``eg`` marks mere examples."""
    return re2.compile(
        r"[) ]?(?: (?:in|of|on|with|operating in|serving|that|which|you) [a-z .'-]{2,28})?[, ]*"
        r"(?:目前|现在|現在|主要|一共|总共|總共|共|总计|也|就|还|只|仅|僅|大致|分别|分別|在当地|之中|中|里|市场上?"
        r"|currently|today|now| |,){0,4}"
        r"(?:(?P<eg>例如|比如|譬如|如|像|such as|like|e\.g\.)"
        r"|包括|包含|涵盖|有|是|为|為|以|即|:|include|includes|including|are|is|namely|remain)"
        r"(?:[了着: ]|以下|下列|这|這|分别是|分别为|分別是|the following"
        rf"|{_COUNT} ?(?P<size>[家大个個间間])|,)*[\"“「『(]?"
    )


@cache
def _apposed() -> "re2._Regexp[str]":
    return re2.compile(r" ?[-—(:\"“「]{0,2} ?")


@cache
def _counted() -> "re2._Regexp[str]":
    """Match a count before a word for operators: 三大(电信), 两家主要的, three major."""
    return re2.compile(
        rf"(?:^|[^第0-9]){_COUNT} ?(?P<size>大|家|个|個|间|間|big|major|main|largest|biggest|top|mobile|national|)"
        r"[\p{Han}a-z -]{0,10}$"
    )


@cache
def _closes() -> "re2._Regexp[str]":
    """Match what may stand between a list and the word for operators after it."""
    return re2.compile(
        rf" ?(?:\([^()\n]{{1,30}}\))? ?(?P<etc>等)?(?:这|這|这些|共|,)? ?"
        rf"(?:{_COUNT} ?(?P<size>大|家|个|個|间|間)[\p{{Han}}]{{0,6}}"
        r"|(?P<copula>(?:都|均|分别|也|仍|并列|一起|,)?(?:是|为|為|属于|構成|构成| are | is | remain )"
        r"[^,;:。!?\n]{0,26})"
        r"|(?P<bare>(?:主要|主流|本地|当地|大型|知名|的){0,2}))"
    )


@cache
def _introduces() -> "re2._Regexp[str]":
    """Match what may follow 运营商 in a heading whose section lists them."""
    return re2.compile(
        r" ?(?:有哪些|有哪几家|都有谁|有|包括|介绍|介紹|简介|一览|一覽|列表|名单|概览|\(.{1,8}\)|overview|list)?[:?]? ?"
    )


@cache
def _holds() -> "re2._Regexp[str]":
    return re2.compile(r"(?:有|由|以|拥有|has|by)(?:着|了)? ?(?:the )?[\"“「]?$")


def read(reading: Reading) -> Iterator[Claim]:
    """Read lists of operators, each once."""
    nouns, reach, seen = maximal(reading.hits["carrier"]), -1, list[Row]()
    done: set[int] = set()
    for noun in nouns:
        start, end, _ = noun
        if not reading.told(start, end):
            continue
        low, high = reading.view.sentence(start, end)
        if low >= reach:
            seen, reach = rows(reading, low, high), high
        found = _after(reading, noun, (low, high), seen) or _before(reading, noun, low, seen) or _below(reading, noun)
        if (
            found is not None
            and found[0].start not in done
            and not (found[2].closed and elsewhere(reading, low, found[0]))
        ):
            done.add(found[0].start)
            yield _claim(reading, *found)
    for found in met(reading):
        if found[0].start not in done and not (
            found[2].closed and elsewhere(reading, reading.view.sentence(*found[1])[0], found[0])
        ):
            done.add(found[0].start)
            yield _claim(reading, *found)
    yield from claims(reading, done)


def _claim(reading: Reading, row: Row, place: tuple[int, int], said: Said) -> Claim:
    country = row.country or reading.binder.bind(*place)[0]
    said = Said(
        items=row.names, closed=said.closed, count=said.count, number=said.number, nationwide=True,
        whose=(country, ""), denied=said.denied,
    )  # fmt: skip
    return reading.claim(ClaimKind.OPERATOR_LIST, place, "operators", ", ".join(row.names), said)


def _after(
    reading: Reading, noun: Hit, sentence: tuple[int, int], seen: list[Row]
) -> tuple[Row, tuple[int, int], Said] | None:
    """Find the list that the word announces: 运营商包括…, 三大运营商:…, the operators are …."""
    (start, end, means), (low, high) = noun, sentence
    counted = _counted().search(reading.text[max(low, start - QUALIFIED) : start])
    row = next((one for one in seen if end <= one.start <= end + LINK), None)
    link = _link().match(reading.text[end : min(high, end + LINK)])
    link = link or (_apposed().match(reading.text[end : min(high, end + LINK)]) if counted else None)
    if link is not None and (row is None or row.start > end + link.end()):
        row = row_at(reading, end + link.end(), high) or row  # a list that begins with an unknown Chinese name
    if row is None:
        return None
    between = reading.text[end : row.start]
    whole_link = _link().fullmatch(between)
    if whole_link is None and not (counted and _apposed().fullmatch(between)):
        return None
    if whole_link is not None and whole_link.group("eg") and not _is_main(reading, low, start, counted):
        return None
    if _is_esim(reading, low, row.start) or _served().search(reading.text[low:start]):
        return None
    closed = _is_closed(reading, low, start, row) or bool(counted and whole_link and _is_size(counted))
    linked = whole_link if whole_link is not None and whole_link.group("count") else None
    return _made(reading, row, means, counted or linked, closed=closed and not _etc(reading, row.end))


def _before(reading: Reading, noun: Hit, low: int, seen: list[Row]) -> tuple[Row, tuple[int, int], Said] | None:
    """Find the list that stands before the word: A、B和C三大运营商; A, B and C are the main operators."""
    start, _, means = noun
    row = next((one for one in reversed(seen) if one.end <= start), None)
    if row is None or start - row.end > LINK:
        return None
    hit = _closes().fullmatch(reading.text[row.end : start])
    if hit is None:
        return None
    ranked = hit.group("copula") is not None and any_within(reading.hits["rank"], row.end, start)
    counted = _counted().search(reading.text[row.end : start]) if hit.group("copula") else hit
    counted = counted if counted is not None and counted.group("count") else None
    holds = _holds().search(reading.text[max(low, row.start - 6) : row.start])
    if hit.group("bare") is not None and not (holds and len(row.members) > 1):
        return None
    if (ranked and counted is None) or (holds is None and _is_esim(reading, low, row.start)):
        return None
    if hit.group("copula") and counted is None and not any_within(reading.hits["main"], row.end, start):
        return None
    closed = _is_closed(reading, low, row.start, row) and hit.group("etc") is None
    if counted is not None and hit.group("copula"):
        closed = closed or (_is_size(counted) and hit.group("etc") is None)
    return _made(reading, row, means, counted, closed=closed)


def _below(reading: Reading, noun: Hit) -> tuple[Row, tuple[int, int], Said] | None:
    """Find the list whose heading or lead-in the word ends: ## 三大运营商, with an item or a heading for each."""
    start, end, means = noun
    view, blocks = reading.view, reading.view.article.blocks
    index = view.block_index(start)
    if index < 0:
        return None
    low, high = view.bounds(index)
    text, block = view.text, blocks[index]
    counted = _counted().search(text[max(low, start - QUALIFIED) : start])
    leads = text[end:high].strip() in {":", "有:", "包括:", "如下:", "are:", "include:"} if high - end < LINK else False
    heads = block.place is Place.HEADING and _introduces().fullmatch(text[end:high]) is not None
    if means != "operator" or not (leads or (heads and (counted or _is_main(reading, low, start, None)))):
        return None
    if not heads and block.place not in {Place.PARAGRAPH, Place.HEADING}:
        return None
    members = list(_items(reading, index))
    if len(members) < 2 or (counted and whole(counted.group("count")) not in {None, len(members)}):  # noqa: PLR2004 — one is no list
        return None
    row = Row(members=tuple(members))
    if not credible(reading, row):
        return None
    place = (row.start, row.end)
    if row.end - row.start > LONGEST or blocks[view.block_index(row.start)].place is Place.HEADING:
        place = (max(low, start - QUALIFIED) + counted.start() if counted else start, end)
    return row, place, _said(counted, closed=False)


def _items(reading: Reading, index: int) -> Iterator[Member]:
    """Give the name that each item, or each heading of the next level, begins with; none when one has no name."""
    blocks, view = reading.view.article.blocks, reading.view
    kind: tuple[Place, int] | None = None
    for below in range(index + 1, min(len(blocks), index + BELOW)):
        block = blocks[below]
        if block.place is Place.HEADING and blocks[index].place is Place.HEADING and block.level <= blocks[index].level:
            return
        here = (block.place, block.level)
        if kind is None and block.place in {Place.ITEM, Place.HEADING}:
            kind = here
        if here != kind:
            if kind is not None and kind[0] is Place.ITEM:
                return
            continue
        low, high = view.bounds(below)
        names = reading.binder.named(low, min(high, low + 24))
        if not names:
            return
        start, end, entity = names[0]
        yield Member(start=start, end=end, name=entity.name, known=entity)


def _made(
    reading: Reading, row: Row, means: str, counted: "re2._Match[str] | None", *, closed: bool
) -> tuple[Row, tuple[int, int], Said] | None:
    """Make the list, unless what is listed may be something else."""
    unknown = len(row.known) < len(row.members)
    after = _trailing().match(reading.text[row.end : row.end + QUALIFIED])
    if (means == "firm" and unknown) or not (
        credible(reading, row) or all(one.name[0] < "\u2e80" for one in row.members)
    ):
        return None
    alone = closed and row.known and not (counted is not None and _is_size(counted))
    if len(row.members) < (1 if alone else 2):
        return None
    if (
        means == "firm"
        and counted is None
        and after is None
        and not _is_main(reading, row.start - LINK, row.start, None)
    ):
        return None
    return row, (row.start, row.end), _said(counted or after, closed=closed)


@cache
def _trailing() -> "re2._Regexp[str]":
    return re2.compile(rf" ?(?:等)?(?:这|這)?{_COUNT} ?(?P<size>大|家|个|個|间|間)")


def _said(counted: "re2._Match[str] | None", *, closed: bool) -> Said:
    count = whole(counted.group("count")) if counted is not None else None
    largest = counted is not None and count is not None and _is_size(counted)
    return Said(closed=closed, count=count, number=float(count) if largest and count else None)


def _is_size(counted: "re2._Match[str]") -> bool:
    """Say whether a count is one of the largest (三大), not of all (三家)."""
    return (counted.group("size") or "").strip() in {"大", "big", "major", "largest", "biggest", "top"}


def _is_closed(reading: Reading, low: int, at: int, row: Row) -> bool:
    """Say whether the article says that there are no others, before the list, and does not speak of the main ones."""
    begin = max(low, min(at, row.start) - QUALIFIED)
    only = [hit for hit in maximal(within(reading.hits["only"], begin, row.start)) if hit[2] == "closed"]
    all_told = re2.search(rf"共(?:有|计)? ?{NUMERAL} ?[家个個大]", reading.text[begin : row.start])
    return bool(only or all_told) and "主要" not in reading.text[begin : row.start]


@cache
def _served() -> "re2._Regexp[str]":
    """Match what makes the operators of a list those of a service, or no networks: 支持充值的(运营商), 虚拟(运营商)."""
    return re2.compile(
        r"(?:支持|支援|接受|参与|參與|合作|漫游|漫遊|罚|罰|可充|兼容|优惠|涨价|销户|提供[^,;。]{2,8})[^,;。]{0,10}的$"
        r"|虚拟$|虛擬$|\b(?:virtual|partner|roaming) $"
    )


def _is_main(reading: Reading, low: int, at: int, counted: "re2._Match[str] | None") -> bool:
    return counted is not None or any_within(reading.hits["main"], max(low, at - QUALIFIED), at + 1)


def _is_esim(reading: Reading, low: int, at: int) -> bool:
    """Say whether the list is one of those who offer eSIM: another kind of claim."""
    return any_within(reading.hits["esim"], low, at)


def _etc(reading: Reading, at: int) -> bool:
    return reading.text[at : at + 2].lstrip().startswith("等") or reading.text[at : at + 14].startswith(
        (", etc", " etc", " and others", ", among")
    )
