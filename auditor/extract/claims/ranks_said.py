"""Places in the market in whatever words: an operator and a place in one clause, where nothing else is ranked."""

from collections.abc import Iterator
from functools import cache
from typing import Final, TypeAlias

import re2

from auditor.extract.claims.members import Member, Row
from auditor.extract.claims.places import measures_other, speaks_of_size
from auditor.extract.claims.reading import Reading, Said
from auditor.extract.mentions import Claim, ClaimKind
from auditor.extract.names import maximal
from auditor.extract.vocabulary import Hit, any_within, within

BETWEEN: Final = 32
"""Characters between an operator and its place; twice as many in letters."""
BEHIND: Final = 18
"""Characters behind a place that lead to its operator; three times as many in letters."""
CHAIN: Final = 40
"""Characters between a place and the words that the next one follows."""
Bounds: TypeAlias = tuple[int, int]
_NOUN = (
    r"(?:移动|移動|电信|電信|通信|通讯|全国性|本土|国有|手机|手機| |mobile|phone|cellular|telecoms?|wireless|network"
    r"|national)*"
    r"(?:运营商|營運商|营运商|电信商|電信商|電訊商|电信公司|電信公司|电信业者|電信業者|业者|業者|电信企业|通信公司"
    r"|通讯公司|公司|品牌|网络商|网络|網絡|玩家|operators?|carriers?|networks?|providers?|players?|company|telcos?"
    r"|names?)"
)
_SIZE = (
    r"(?:市场份额|市場份額|份额|份額|市占率?|市佔率?|占有率|用户数量?|用戶數量?|用户量|用户规模|用户|用戶|线路数?|線路數?"
    r"|规模|規模|体量|體量|市场地位|地位|排名|名次|客户数|客戶數)"
)


@cache
def _ends() -> "re2._Regexp[str]":
    """Match what may follow a place that is said of an operator: nothing, or the word for one."""
    return re2.compile(
        rf"(?:名|位|大|把|号)?的?(?:位置|宝座|寶座|交椅|名次|席位|地位)?{_NOUN}?(?:了|之一)?[”\"」]?"
        r"(?: ?[,.。;:!?、)\n]|$|(?:和|与|與|及|而|但))"
        rf"|(?: (?:place|spot|position|slot))?(?: {_NOUN})?[”\"]?(?:[,.;:!?)\n]|$"
        r"| (?:and|but|by|with|although|though|behind|ahead|at|in|of|among|here|there|on|since|after)\b)"
    )


@cache
def _leads() -> "re2._Regexp[str]":
    """Match what stands between a place and its operator behind it."""
    return re2.compile(
        rf"(?:名|位|大|号|把)?(?:交椅|宝座|寶座)?的?{_NOUN}?(?:依然|仍然|仍|还|還|现在|目前|当然|無疑|无疑|自然|则|則"
        rf"|就)*(?:是|为|為|要数|要數|非|当属|當屬|属于|屬於|归|歸|轮到|輪到|:|—|-)?[ “\"「*_]*"
        rf"| ?(?:place|spot|position)?(?: {_NOUN})?(?: (?:in|by|of|on) [a-z' ]{{2,24}}?)?(?:,? (?:is|was|remains"
        rf"|stays|belongs to|goes to|comes)|[:,—–-])? ?[*_]*(?:the )?"
    )


@cache
def _aside() -> "re2._Regexp[str]":
    """Match what makes the operator before a place another's measure, or the place that of something else."""
    return re2.compile(
        r"[;。]|比|超过|超過|超越|次于|次於|追赶|追趕|挑战|挑戰|不如|落后于|落後於|相比|除了|以外|之外|子公司|旗下"
        r"|收购|收購|合作|我|你|客服|信号|信號|网速|覆盖|覆蓋|营业厅|店|门店|柜台|机场"
        rf"|的(?:[^用份市线線规規体體地排名客占佔]|用(?:[^户戶])|客(?:[^户戶])|$)|{_SIZE}(?:多年|一直)?以来"
        r"|\b(?:than|behind|after|besides|unlike|chasing|challenges?|subsidiary|launch(?:ed)?|my|your|i|you|coverage"
        r"|speeds?|shop|store|airport|except)\b"
    )


@cache
def _goes_on() -> "re2._Regexp[str]":
    """Match the clause behind a comma that still speaks of the operator before it."""
    return re2.compile(
        r"[^,]*, ?(?:(?:目前|现在|也|还|仍|依然|如今|已|已经|按[^,]{2,10}?|以[^,]{2,10}?|是|为|稳居|位居|位列|排名?"
        r"|堪称|一直|在[^,]{2,10}?)*|the |an? |is |as |currently |now |still |[a-z]+'s |the [a-z]+'s )+"
        r"|,? ?(?:is|was|are|remains),? (?:of course|naturally|however|indeed|in fact|by far|undoubtedly"
        r"|without doubt|still|now|clearly|arguably)?,? ?(?:by far )?(?:the )?"
    )


def said(reading: Reading, listed: dict[int, list[Row]], taken: list[Bounds]) -> Iterator[Claim]:
    """Read places that neither a word for operators nor a known turn of phrase ties to theirs."""
    done: set[tuple[int, str]] = set()
    last: tuple[int, int] | None = None
    for hit in _hits(reading):
        start, end, value = hit
        if not reading.told(start, end) or not reading.prose(start):
            continue
        sentence = reading.view.sentence(start, end)
        if any(left < end and start < right for left, right in taken):
            last = (end, int(value)) if value.isdigit() else last
            continue
        if value == "next":
            value = str(last[1] + 1) if last is not None and 0 <= start - last[0] <= CHAIN else ""
        if reading.text[sentence[1] - 1 : sentence[1]] == "吧":  # 老二，这个没有争议吧
            continue
        if (
            not value
            or any_within(reading.hits["condition"], sentence[0], start)
            or measures_other(reading, hit, sentence)
        ):
            continue
        member = _whose(reading, hit, sentence, listed.get(sentence[0], []))
        if member is None or member.known is None or (sentence[0], member.name) in done:
            continue
        if hit[2] == "next" and any_within(reading.hits["place"], member.end, min(sentence[1], member.end + BEHIND)):
            continue
        done.add((sentence[0], member.name))
        last = (end, int(value)) if value.isdigit() else last
        about = Said(whose=(member.known.country, member.name), number=float(value) if value.isdigit() else None)
        yield reading.claim(ClaimKind.MARKET_RANK, (start, end), "market-rank", value, about)


def _hits(reading: Reading) -> list[Hit]:
    """Give the words of places: those that need a word for size beside them, and those that say it themselves."""
    return maximal([*reading.hits["place"], *reading.hits["rank-said"], *reading.hits["rank"]])


def _whose(reading: Reading, hit: Hit, sentence: Bounds, listed: list[Row]) -> Member | None:
    (start, end, value), (low, _), text = hit, sentence, reading.text
    itself = any(one[:2] == (start, end) for one in within(reading.hits["rank-said"], start, end))
    if (not value.isdigit() and not itself) or _to().fullmatch(text[start:end]):
        return None
    known = [row for row in listed if row.known]
    found = _led_to(text, hit, low, known) or _before(text, hit, sentence, known, itself=itself)
    nationwide = _nationwide().search(text[max(low, start - 4) : start]) is not None
    return found if itself or nationwide or speaks_of_size(reading, hit, sentence) else None


def _led_to(text: str, hit: Hit, low: int, known: list[Row]) -> Member | None:
    """Give the operator behind a place that leads to it: 用户量最大的要数 Claro."""
    start, end, _ = hit
    after = next((row for row in known if row.start >= end), None)
    reach = BEHIND if text[start] > "\u2e7f" else 3 * BEHIND
    if after is None or after.start - end > reach or _leads().fullmatch(text[end : after.start]) is None:
        return None
    first = after.members[0]
    alone = len(after.members) == 1 or text[first.end : first.end + 1] in ",、"
    return first if alone and _opens(text, low, start) else None


def _before(text: str, hit: Hit, sentence: Bounds, known: list[Row], *, itself: bool) -> Member | None:
    """Give the operator before a place, where nothing between them makes it somebody else's."""
    (start, end, _), (_, high) = hit, sentence
    before = [row for row in known if row.end <= start]
    ends = itself or _ends().match(text[end : min(high + 1, end + BETWEEN)]) is not None
    if not before or not ends:
        return None
    owner = before[-1].members[-1]
    alone = len(before[-1].members) == 1 or text[before[-1].members[-2].end : owner.start].strip() == ","
    between = text[owner.end : start]
    reach = BETWEEN if text[start] > "\u2e7f" else 2 * BETWEEN
    if not alone or len(between) > reach or _aside().search(between) or _compared(text, owner.start):
        return None
    parted = "," in between or ":" in between
    return None if parted and _goes_on().fullmatch(between) is None else owner


@cache
def _nationwide() -> "re2._Regexp[str]":
    """Match what makes a place one of a market: 全国(第二), 业内(老大)."""
    return re2.compile(r"(?:全国|全國|国内|國內|行业|行業|业内|業內|市场|市場|电信|電信)$")


@cache
def _to() -> "re2._Regexp[str]":
    """Match words behind which another operator stands."""
    return re2.compile(r"仅次于|僅次於|second only")


def _opens(text: str, low: int, start: int) -> bool:
    """Say whether a place begins its clause, or stands behind what may lead in to it: 用户量最大的要数, by lines."""
    begin = max(low, *(text.rfind(sign, low, start) + 1 for sign in ",;:和与及與"), text.rfind(" and ", low, start) + 4)
    return _opening().fullmatch(text[begin:start]) is not None


@cache
def _opening() -> "re2._Regexp[str]":
    return re2.compile(
        rf"[\s*_-]*(?:(?:其中|而|在|目前|现在|全国|全國|国内|當地|当地|本地|论|按|市场上?|市場上?|{_SIZE}"
        rf"|\p{{Han}}{{2,4}}|稳居|穩居|位居|位列|排名|排在?|的)*"
        r"|(?:in |by |and |with |currently |today |the |its |[a-z]+'s |[a-z]+ )*)"
    )


def _compared(text: str, at: int) -> bool:
    return (
        re2.search(
            r"(?:超过|超過|超越|次于|次於|取代|不如|比|与|與|和|than|behind|overtook|after|unlike|by)(?: the)? ?$",
            text[max(0, at - 10) : at],
        )
        is not None
    )
