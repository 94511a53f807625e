"""Places in the market without a word for operators: Bitel 升至第二, 第二是 Movistar, "with AIS second"."""

from collections.abc import Iterator
from functools import cache
from typing import Final, TypeAlias

import re2

from auditor.extract.claims.listing import NUMERALS
from auditor.extract.claims.members import Member, Row
from auditor.extract.claims.reading import Reading, Said
from auditor.extract.mentions import Claim, ClaimKind
from auditor.extract.names import maximal
from auditor.extract.vocabulary import Hit, any_within, within
from auditor.parse.article import Place

BACK: Final = 600
"""Characters before a place in which the article speaks of the size of operators."""
TITLE: Final = 120
"""Characters of the beginning of an article that are its title."""
SUBJECT: Final = 40
"""Characters between an operator and its place."""
Bounds: TypeAlias = tuple[int, int]

_OFTEN = (
    r"(?:目前|现在|現在|如今|已经|已經|已|仍然|仍旧|仍|依然|依旧|依舊|还|還|只能|只|则|則|也|一直|长期|長期|甚至|暂时"
    r"|暫時|暂|暫"
    r"|一举|一舉|又|再次|再度|重新|终于|終於|才|就|当年|當年|当时|當時|一度|曾经|曾經|曾|后来|後來|今年|去年|不再|不"
    r"|稳稳|穩穩"
    r"|(?:19|20)[0-9]{2}年底?|以[^,;。!?]{2,16}|垫底,|墊底,|[ ,])*"
)
_MOVES = (
    r"(?:上升|跃升|躍升|攀升|爬升|升|涨|漲|爬|冲|衝|下降|降|下滑|滑落|滑|跌落|跌|掉|退|落)(?:至|到|为|為|居)"
    r"|(?:跃|躍|屈|位|稳|穩|退|高|雄)居|居于|居於|居|(?:位|名|排)列|列|排名|排行|排在|排到|排|占据|佔據|坐稳|坐穩"
    r"|稳坐|穩坐|坐上|坐在|拿下|成了|成为|成為"
    r"|变成|變成|变为|是|为|為|当上|處於|处于|站上|夺得|奪得|登上|重回|回到|保持|守住|抢下"
)
_WHERE = r"(?:全国|全國|国内|國內|市场上?|市場上?|业内|業內|行业|行業|本国|当地|當地|的)*"


@cache
def _before() -> "re2._Regexp[str]":
    """Match what stands between an operator and its place; ``verb`` is what ties them."""
    return re2.compile(rf"[”\"」)]?:?{_OFTEN}(?P<verb>{_MOVES})?(?:了|着)?{_OFTEN}{_WHERE}[“\"「]? ?")


@cache
def _before_english() -> "re2._Regexp[str]":
    often = r"(?: now| still| currently| only| just| again| also| already| once more| not| no longer)*"
    return re2.compile(
        rf",?(?:,? (?:the (?:country|market|nation)|[a-z]+)'s)?{often}"
        r"(?P<verb> (?:is|was|are|ranks|ranked|stands|stood|came|comes|remains|remained|stays|sits|sat"
        r"|became|becomes|(?:fell|rose|moved up|moved|climbed|dropped|slipped|jumped|went|moved down|moves|falls"
        r"|rises|drops)(?: back)? (?:in)?to|takes|took|holds|held|finished))?"
        rf"{often}(?: (?:last|bottom),)?(?: in| at| as)?(?: the| a)? ?"
    )


@cache
def _ends() -> "re2._Regexp[str]":
    """Match what ends a place: 第二名, 第一的位置."""
    return re2.compile(
        r"(?:名|位|大|把)?(?:的?(?:位置|宝座|寶座|交椅|名次))?(?:了)?[”\"」]?(?: ?[,.。;:!?、)\n]|$)"
        r"|(?:of (?:two|three|four|five|six)|place|spot|position)?[”\"]?(?:[,.;:!?)\n]|$"
        r"|(?:and|but|by|with|although|though|behind|ahead|at|in [a-z0-9]+)\b)"
    )


@cache
def _names() -> "re2._Regexp[str]":
    """Match what leads from a place to its operator: 第二名是, 排第二的是, "second is"."""
    return re2.compile(
        r"(?:名|位|大)?的?(?:就|还|還|仍|则|則|依然)?(?:是|为|為|归|歸|属于|:)[ “\"「]*"
        r"| ?(?:place|spot)?,? (?:is|was|comes|goes to|went to|belongs to) (?:the )?"
    )


def places(reading: Reading, listed: dict[int, list[Row]], taken: list[Bounds]) -> Iterator[tuple[Claim, Bounds]]:
    """Read places of operators where the article speaks of their size; ``listed``: the rows of names of a sentence."""
    seen, last = set[tuple[int, str, str]](), -1
    for hit in maximal(reading.hits["place"]):
        start, end, value = hit
        if not reading.told(start, end) or any(left < end and start < right for left, right in taken):
            continue
        low, high = reading.view.sentence(start, end)
        if any_within(reading.hits["condition"], low, start) or measures_other(reading, hit, (low, high)):
            continue
        whose = _whose(reading, hit, (low, high), listed.get(low, []), goes_on=low == last)
        if whose is None or (low, whose[1], value) in seen:
            continue
        seen.add((low, whose[1], value))
        last = low
        said = Said(whose=whose, number=float(value))
        yield reading.claim(ClaimKind.MARKET_RANK, (start, end), "market-rank", value, said), (start, end)


def _whose(
    reading: Reading, hit: Hit, sentence: Bounds, listed: list[Row], *, goes_on: bool
) -> tuple[str | None, str] | None:
    """Give country and operator of a place, where the words between them tie one to the other.

    ``goes_on``: the sentence told a place before: Movistar was number one, and Claro number two.
    """
    (start, end, _), (low, high), text = hit, sentence, reading.text
    after = text[end : min(high + 1, end + SUBJECT)]
    if (row := next((one for one in listed if one.start >= end), None)) is not None:
        lead = _names().fullmatch(text[end : row.start])
        if lead is not None and len(row.members) == 1 and row.known and _opens(reading, hit, low):
            return _of(reading, row.members[0], hit) if speaks_of_size(reading, hit, sentence) else None
    if _ends().match(after.lstrip(" ") if text[start] < "\u2e7f" else after) is None:
        return None
    pattern = _before() if text[start] > "\u2e7f" else _before_english()
    before = [one for one in listed if one.end <= start and start - one.end <= SUBJECT and one.known]
    at = _without_country(reading, start, low)
    if before:
        between = pattern.fullmatch(text[before[-1].end : at])
        owner = _last(text, before[-1])
        if between is None or owner is None or _compared(text, owner.start):
            return None
        near = goes_on or between.group("verb") is not None or text[max(low, owner.start - 5) : owner.start] == "with "
        evident = speaks_of_size(reading, hit, sentence) if near else _in_sentence(reading, hit, sentence)
        return _of(reading, owner, hit) if evident else None
    lead = pattern.fullmatch(text[low:at].strip("\n*_"))
    if lead is None or lead.group("verb") is None or not speaks_of_size(reading, hit, sentence):
        return None
    country, operator = reading.binder.bind(start, end)
    return (country, operator) if operator else None


def _last(text: str, row: Row) -> Member | None:
    """Give the one name that a place behind a row is said of; a mere comma ends what is said of the name before it."""
    last = row.members[-1]
    alone = len(row.members) == 1 or text[row.members[-2].end : last.start].strip() == ","
    return last if alone and last.known is not None else None


def _of(reading: Reading, member: Member, hit: Hit) -> tuple[str | None, str]:
    return member.known.country if member.known else reading.binder.bind(*hit[:2])[0], member.name


def _opens(reading: Reading, hit: Hit, low: int) -> bool:
    """Say whether a place begins its clause, or stands behind no more than a verb of ranking: 排第二的是."""
    begin = max(low, *(reading.text.rfind(sign, low, hit[0]) + 1 for sign in ",;:、"))
    lead = reading.text[begin : _without_country(reading, hit[0], low)]
    pattern = _before() if reading.text[hit[0]] > "\u2e7f" else _before_english()
    return pattern.fullmatch(lead.strip("\n*_ ")) is not None or lead.strip() in {"in", "the", "and", "in the"}


def _without_country(reading: Reading, at: int, low: int) -> int:
    """Give where a place begins, the name of the country before it included: 秘鲁第一."""
    named = [left for left, right, _ in within(reading.hits["country"], max(low, at - SUBJECT), at) if right == at]
    return min(named, default=at)


def _compared(text: str, at: int) -> bool:
    return text[max(0, at - 8) : at].rstrip().endswith(("超过", "超過", "超越", "次于", "次於", "than", "behind", "比"))


def measures_other(reading: Reading, hit: Hit, sentence: Bounds) -> bool:
    """Say whether the sentence ranks something else than size, or another market: 速度, 信号, 虚拟运营商.

    What the sentence itself does not tell, the one before it or the heading does: 测速结果如下。Claro 排第一.
    """
    low, end = sentence[0], reading.clause(hit[0], hit[1])[1]
    other = reading.hits["rank-other"]
    if any_within(other, low, end) or any_within(reading.hits["other-market"], low, end):
        return True
    if _in_sentence(reading, hit, sentence):
        return False
    first = reading.view.bounds(max(0, reading.view.block_index(low)))[0]
    before = reading.view.sentence(low - 2, low - 1)[0] if low - 1 > first else low
    return any_within(other, before, low) or any(any_within(other, *one) for one in reading.binder.headings(low)[:1])


def speaks_of_size(reading: Reading, hit: Hit, sentence: Bounds) -> bool:
    """Say whether the article speaks of the size of operators there: in the sentence, before it, in its title."""
    words = reading.hits["ranking"]
    if _in_sentence(reading, hit, sentence) or any_within(words, max(0, hit[0] - BACK), hit[0]):
        return True
    return any_within(words, 0, TITLE) or any(any_within(words, *one) for one in reading.binder.headings(hit[0]))


def _in_sentence(reading: Reading, hit: Hit, sentence: Bounds) -> bool:
    return any(right <= hit[0] or left >= hit[1] for left, right, _ in within(reading.hits["ranking"], *sentence))


def cells(reading: Reading) -> Iterator[Claim]:
    """Read the cells of a column of places in the market, in the rows of operators."""
    blocks, bounds = reading.view.article.blocks, reading.view.bounds
    runs = reading.binder.frame.runs
    heads = {reading.view.block_index(start) for start, _, _ in reading.hits["ranking"]}
    heads = {one for one in heads if one >= 0 and blocks[one].place is Place.CELL and runs.is_head(one)}
    for index in range(min(heads, default=len(blocks)), len(blocks)):
        head = runs.head(index)
        if head not in heads or not _is_of_market(reading, bounds(head)):
            continue
        low, high = bounds(index)
        found = _cell().fullmatch(reading.text[low:high].strip(" *\n"))
        country, operator = reading.binder.bind(low, high)
        if found is not None and operator is not None:
            value = str(NUMERALS.get(found.group(1)) or found.group(1))
            said = Said(whose=(country, operator), number=float(value), denied=False)
            yield reading.claim(ClaimKind.MARKET_RANK, (low, high), "market-rank", value, said)


@cache
def _cell() -> "re2._Regexp[str]":
    return re2.compile(r"(?:第|#|no\. ?)?([1-9]|[一二三四五六七八九])(?:名|位|st|nd|rd|th)?")


@cache
def _place_head() -> "re2._Regexp[str]":
    return re2.compile(r"排名|排行|名次|位次|\brank(?:ing)?\b|\bposition\b|\bplace\b")


def _is_of_market(reading: Reading, head: Bounds) -> bool:
    """Say whether the head of a column speaks of places, and it or what stands over the table of the market."""
    words = reading.text[slice(*head)]
    if _place_head().search(words) is None or any_within(reading.hits["rank-other"], *head):
        return False
    over = (head, *reading.binder.frame.leads(head[0]), *reading.binder.headings(head[0]))
    return any(
        any_within(reading.hits[kind], *one) for kind in ("market", "of-market", "share") for one in over
    ) and not any(any_within(reading.hits["rank-other"], *one) for one in over[:2])
