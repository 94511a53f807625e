"""Lists of operators without the word for them: 菲律宾只有 Globe 和 Smart, 常听到的有…, "you will meet …"."""

from collections.abc import Iterator
from functools import cache
from typing import Final, TypeAlias

import re2

from auditor.extract.claims.members import Row, rows, sentences
from auditor.extract.claims.reading import Reading, Said
from auditor.extract.names import maximal
from auditor.extract.vocabulary import Hit, any_within, within
from auditor.text.numerals import NUMBER_WORDS, NUMERAL, whole

LEAD: Final = 48
"""Characters between the country or the beginning of a sentence and the list; twice as many in English."""
TAIL: Final = 24
"""Characters behind a list in which it is counted, or goes on to be something else's."""
Found: TypeAlias = tuple[Row, tuple[int, int], Said]
_JOINS: Final = frozenset("、和与與及")
_COUNT = rf"(?P<count>{NUMERAL}|{NUMBER_WORDS})"
_FEW = rf"(?:{_COUNT}|几|幾)"


@cache
def _there_are() -> "re2._Regexp[str]":
    """Match what stands between a country and its operators: 只有, 市场上主要是, 最大的三家是."""
    return re2.compile(
        r"(?:国内|國內|境内|境內|本土|本地|市场上?|市場上?|里|裡|这边|這邊|那边|那邊|目前|现在|現在|如今|其实|其實|真正|到底|整个|整個|主要|的"
        r"|也|就|还|還|一共|总共|總共|共|最多|只|仅|僅|确实|能用的|能选的|能選的|可用的|可选的| |,)*"
        rf"(?:(?:有|剩下?|是)(?:了|着)?(?:(?:这|這|以下)?(?P<few>{NUMERAL}) ?(?:家|大|张网|張網)(?:公司)?[:,]?)?"
        rf"|(?:这|這)?(?P<size>最大|主要|主流|較大|较大|知名)?的?{_COUNT} ?(?:家|大|间|間|张网|張網)(?:公司|网络|網絡)?"
        r"(?:有|是|为|為|分别是|分别为|分別是|分別為|:|,)) ?[“\"「]?"
    )


@cache
def _one_meets() -> "re2._Regexp[str]":
    """Match what leads to names that people meet: 常听到的有, 能买到的主要是."""
    return re2.compile(
        r"(?:^|[,;:。!?\n\s]|\p{Han})(?:常|常常|经常|經常|能|最|会|會|较|較|比较|比較|可以)?"
        r"(?:听到|聽到|听说|聽說|见到|見到|常见|常見|见|見|看到|碰到|遇到|买到|買到|买得到|買得到"
        r"|听得到|看得到|叫得出名字|有名|知名|出名|主流|可选|可選|大|选|多)"
        r"的(?:公司|牌子|品牌)?(?:主要|基本上?|一般|大概|通常)?(?:就|也|还|還|只|无非|無非)?"
        r"(?:有|是|包括|为|為)(?:以下)?[ “\"「]*$"
    )


@cache
def _english() -> "re2._Regexp[str]":
    few = rf"(?: only| just| really| mainly| basically)?(?: (?:the )?{_COUNT}(?: of them)?)?(?: big| major| main)?"
    return re2.compile(
        r"\b(?:(?:you|we|visitors|travellers|travelers|people)(?:'ll| will| can| usually| mostly| often)*"
        rf" (?:meet|find|see|hear of|come across|run into|choose between|choose from){few}"
        rf"|there (?:is|are){few}(?: (?:in|on) [a-z ]{{3,24}}| here)?"
        rf"|(?:the |your |'s )(?:{NUMBER_WORDS} )?(?:choice|choices|options|names|brands|big names|big three|big four"
        r"|names (?:that )?you(?: will|'ll)? (?:hear|meet|see))"
        rf" (?:is|are|include){few}"
        r")(?: between| from)?[:,]? (?:the )?$"
    )


@cache
def _english_has() -> "re2._Regexp[str]":
    few = rf"(?: only| just| mainly)?(?: {_COUNT})?(?: big| major| main)?"
    return re2.compile(
        rf",?(?: now| still| currently)? (?:has|is served by|is shared by|counts|knows){few}[:,]? (?:the )?"
    )


@cache
def _tail() -> "re2._Regexp[str]":
    """Match what may follow such a list: a count, an end; not what makes it somebody else's (… 的营业厅, … shops)."""
    return re2.compile(
        rf" ?[”\"」)]?(?P<etc>等等?)? ?(?:,? ?(?P<told>一共|总共|總共|共|只有|就|仅有|僅有|仅|僅)?有? ?"
        rf"(?:这|這|那)?{_FEW} ?(?:家|大|个|個|间|間)"
        r"(?:自建网络|自建網絡|公司|巨头|巨頭|牌子|品牌|网络|網絡|可选|可選|而已|在做)?)?(?:而已|可选|可選)?(?:[,.。;:!?)\n]|$)"
        r"|(?: (?:and )?(?:a few |some )?(?:others|more)| (?:here|there|only)| and that is (?:all|it))(?:[,.;:!?)\n]|$)"
    )


@cache
def _own() -> "re2._Regexp[str]":
    """Match what makes names those of somebody's own cards: 我在秘鲁有 Claro 和 Entel."""
    return re2.compile(r"我|他|她|朋友|手里|手上|手裡|\b(?:i|my|he|she|friend)\b")


@cache
def _none_else() -> "re2._Regexp[str]":
    return re2.compile(
        r",? ?(?:再?没有别的|再?沒有別的|再无其他"
        r"|没有第[一-九]家|没别家|没有其他|and (?:nobody|no one|nothing) else|and that is (?:all|it))"
    )


def met(reading: Reading) -> Iterator[Found]:
    """Find lists of operators that a country has, or that people meet there."""
    names = [(start, end, "") for start, end, _ in maximal(reading.hits["operator"])]
    listed = [(start, end, "") for start, end, _ in maximal(reading.hits.get("listed", []))]
    named = sorted({*names, *listed})
    beside = sorted({*named, *((start, end, "") for start, end, _ in reading.hits.get("short", []))})
    for low, high in sentences(reading, named):
        if any_within(reading.hits["esim"], low, high) or not _may_list(reading, beside, low, high):
            continue
        if not reading.told(low, high) and reading.ends_in_question(low, low + 1):
            continue
        for row in rows(reading, low, high):
            if len(row.members) > 1 and len(row.known) == len(row.members) and row.country is not None:
                found = _met(reading, row, (low, high))
                if found is not None:
                    yield found


def _may_list(reading: Reading, named: list[Hit], low: int, high: int) -> bool:
    """Say whether known names may stand in a row: two are named, or one and a sign that joins Chinese names."""
    return len(within(named, low, high)) > 1 or not _JOINS.isdisjoint(reading.text[low:high])


def _met(reading: Reading, row: Row, sentence: tuple[int, int]) -> Found | None:
    (low, high), text = sentence, reading.text
    tail = _tail().match(text[row.end : min(high + 1, row.end + TAIL)])
    if tail is None or any_within(reading.hits["condition"], low, row.start):
        return None
    clause = max(low, *(text.rfind(sign, low, row.start) + 1 for sign in ";。"))
    if _own().search(text[max(clause, row.start - LEAD) : row.start]):
        return None
    lead = _lead(reading, row, low)
    if lead is None:
        return None
    begin, hit = lead
    groups = hit.groupdict()
    count = groups.get("count") or groups.get("few") or tail.groupdict().get("count")
    number = whole(count) if count else None
    largest = float(number) if number and groups.get("size") == "最大" else None
    closed = _is_closed(reading, begin, row, tail)
    said = Said(closed=closed or largest is not None, count=number, number=largest)
    return row, (row.start, row.end), said


def _lead(reading: Reading, row: Row, low: int) -> tuple[int, "re2._Match[str]"] | None:
    """Give where what leads to a list begins, and what it is."""
    text, start = reading.text, row.start
    for hit in within(reading.hits["country"], max(low, start - LEAD), start)[-2:]:
        if hit[2] == row.country and (
            found := (_there_are().fullmatch(text[hit[1] : start]) or _english_has().fullmatch(text[hit[1] : start]))
        ):
            return hit[1], found
    begin = max(low, start - LEAD)
    found = _one_meets().search(text[begin:start])
    if found is None:
        begin = max(low, start - 2 * LEAD)
        found = _english().search(text[begin:start])
    return (begin + found.start(), found) if found is not None else None


def _is_closed(reading: Reading, begin: int, row: Row, tail: "re2._Match[str]") -> bool:
    """Say whether the article says that there are no others."""
    if tail.groupdict().get("etc"):
        return False
    text = reading.text
    only = [hit for hit in maximal(within(reading.hits["only"], begin, row.start)) if hit[2] == "closed"]
    most = re2.search(
        rf"最多(?:只|就)?有?{NUMERAL} ?家|就(?:有|只有)?(?:这|這)?{NUMERAL} ?家|共{NUMERAL} ?家",
        text[begin : row.start],
    )
    told = tail.groupdict().get("told") or _none_else().match(text[row.end : row.end + TAIL])
    return bool(only or most or told) and "主要" not in text[begin : row.start]
