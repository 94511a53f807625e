"""Lists of operators by what surrounds them: operators in a row, beside a word for a market or a count."""

from collections.abc import Iterator
from functools import cache
from typing import Final, TypeAlias

import re2

from auditor.extract.claims.members import Row, rows, sentences
from auditor.extract.claims.reading import Reading, Said
from auditor.extract.mentions import Claim, ClaimKind
from auditor.extract.names import maximal
from auditor.extract.vocabulary import any_within, within
from auditor.parse.article import Place
from auditor.text.numerals import NUMBER_WORDS, NUMERAL, whole

LEAD: Final = 60
"""Characters before a list that lead in to it; half as many more in letters."""
TAIL: Final = 36
"""Characters behind a list that tell what is said of it."""
LABEL: Final = 24
"""Characters of the label of a line: 网络：A / B / C."""
BACK: Final = 60
"""Characters before the sentence in which the operators are spoken of."""
Bounds: TypeAlias = tuple[int, int]
_COUNT = rf"(?P<count>{NUMERAL}|{NUMBER_WORDS})"
_MANY = rf"{_COUNT} ?(?P<size>大)?(?:家|个|個|间|間|张网|張網|巨头|巨頭|公司|牌子|品牌|网络|網絡)?"


@cache
def _introduces() -> "re2._Regexp[str]":
    """Match the end of what leads in to a list: a verb of being there, a colon, a count."""
    return re2.compile(
        r"(?:[:：]|[有是为為]|包括|包含|涵盖|叫|係|剩|无非|無非|不外乎|不外|绕不开|繞不開|离不开|属于|屬於|分为|由|被"
        r"|归|歸|算上|算起来|数得上|数来数去|見到|见到|看到|听到|聽到|遇到|碰到|买到|買到|选|選|用的|挂着|认准"
        rf"|{NUMERAL}(?:家|大|间|間|个|個)[^,;:。、\n]{{0,8}}[,(-]|[一-龥](?:—|--?|,)"
        r"|\b(?:are|is|by|between|among|include|includes|including|remain|find|see|meet|meets|choose|namely|like"
        r"|there's|has|have|only|between the|comprises)"
        r"|[—-])"
        r"[了着过過]? ?(?:这|這|那|以下|就|仅|只|just|only|the|both|mainly|mostly|basically)? ?"
        rf"(?:{NUMERAL}(?:家|大|间|間|个|個)[^,;:。、\n]{{0,4}}[,:]?)? ?[“\"「(]? ?$"
    )


@cache
def _of_market() -> "re2._Regexp[str]":
    """Match a word by which people speak of a country's operators, besides the words for an operator."""
    return re2.compile(
        rf"网络|網絡|網路|市场|市場|牌子|品牌|选择|選擇|公司|业者|業者|商家|玩家|版图|格局|信号塔|基站|选卡|選卡"
        rf"|(?:买|办|買|辦)[得到]*的卡|可选|可選|卡商|电信|電信|通信|这边|這邊|岛上|島上|满街|滿街|街上|市面|境内"
        rf"|境內|全国|全國|国内|國內|{NUMERAL} ?(?:家|大巨头|张网|張網)"
        r"|\b(?:networks?|market|brands?|players?|choices?|options?|names?|companies|rivals|contenders|duopoly"
        r"|mobile service|kiosk|shops?|country|industry|trio|big (?:two|three|four))\b"
    )


@cache
def _used_for() -> "re2._Regexp[str]":
    """Match what makes a row that of a service, of somebody's own, of a choice, of others than all."""
    return re2.compile(
        r"我用|我试|我有|我的|我买|朋友|同事|手里|手上|用过|试过|支持|支援|兼容|可充|充值|缴费|漫游|漫遊|合作|代理"
        r"|代售|虚拟|虛擬|推荐|推薦|建议|首选|例如|比如|譬如"
        r"|最好|最快|最稳|赞助|贊助|热线|熱線|卖的|有售|柜台|招牌|罚|接受|处罚|比较|對比|对比|相比|除了|除|以外|不如|覆盖最|便宜|信号好|网速|用户|客服"
        r"|热线|办理|开卡|办卡|补卡|激活|实名|esim|5g|app|附属|旗下|子品牌|租用|借用|依托|合并|合併|收购|收購|并入"
        r"|前身"
        r"|\b(?:i|my|we|our|friend|supports?|compatible|works? with|top[- ]?ups?|recharge|roam\w*|partner\w*"
        r"|resell\w*|mvnos?|virtual|recommend\w*|such as"
        r"|compared?|versus|vs|besides|except|unlike|cheap\w*|coverage|customers|sub-brands?|merge\w*|merger|acquired"
        r"|owned|sells?|sold|cards? of|fined|airport|accept\w*)\b"
    )


@cache
def _closes() -> "re2._Regexp[str]":
    """Match what may stand behind a list that is led in to: an end, 等, a count, who is left out."""
    return re2.compile(
        rf" ?[”\"」)]?(?P<etc> ?(?:等等?|之类|之類|之流|, etc| and others| and more))? ?(?:(?:这|這"
        rf"|那)?(?:{_MANY})(?:大的|小的)?)?(?:了|共同|联手|一起)?(?:品牌|公司|运营商|營運商|牌子|网络|業者|三分天下"
        rf"|瓜分|把持|垄断|壟斷|主导|主導|共享|分食)?"
        r"(?:而已|可选|可選|罢了|可以选|够挑|任选|任你选|为主|為主)?[”\"」)]?"
        r"(?:[,.。;:!?)\n]|$| (?:here|there|only|today|now|in [a-z ]{3,20})(?:[,.;:!?)\n]|$))"
    )


@cache
def _told() -> "re2._Regexp[str]":
    """Match what is said of names at the beginning of a sentence that makes them its list of operators."""
    return re2.compile(
        r" ?[”\"」)]?,? ?(?:(?:这|這|那|就|一共|总共|總共|全国|全國|当地|當地|本地|国内|國內|这里|這裡|目前|如今|也"
        r"|都|便|仅|僅|只|就这|整个)*(?:是|有|就|构成|構成|组成|組成|撑起|瓜分|三分|均分|分食|垄断|壟斷|把持|平分"
        r"|主导|共享|占据|占據)"
        rf"(?:了|着)?[^,;:。!?]{{0,16}}?(?:运营商|營運商|电信商|電信商|電訊商|电信公司|网络|網絡|网路|市场|市場|天下"
        rf"|江山|名单|名單|{_MANY}|全部|玩家|选择|選擇|格局|牌子|品牌)"
        r"|(?:三|四|五|双|雙|两|兩)(?:足鼎立|分天下|国鼎立|強|强|雄|家争霸|家爭霸)|(?:二|两|三|四)分天下|平分秋色"
        r"|鼎足而立|鼎立|双雄|雙雄"
        r"|, (?:that is|that's) (?:it|all|the (?:whole|entire))| (?:are|make up|share|split|divide|carve up|dominate"
        r"|run|cover|form|remain) [^,;.]{0,24}?\b(?:market|networks?|operators?|carriers?"
        r"|players?|choices?|options?|field|pie|companies|providers?|telcos|all there is)\b| (?:operate|compete"
        r"|exist) (?:here|there|in (?:the )?(?:country|market|[a-z]+))\b)"
    )


@cache
def _label() -> "re2._Regexp[str]":
    return re2.compile(r"[\s*_-]*[^:,。;]{0,18}:[*_ ]*[“\"「(]?$")


def listed(reading: Reading) -> Iterator[tuple[Row, Bounds, Said]]:
    """Find lists of operators that neither a word for operators nor a known turn of phrase announces."""
    names = [(start, end, "") for start, end, _ in maximal(reading.hits["operator"])]
    known = [(start, end, "") for start, end, _ in maximal(reading.hits.get("listed", []))]
    for low, high in sentences(reading, sorted(set(names + known))):
        if not reading.prose(low) or (reading.text[high : high + 1] == "?"):
            continue
        found = rows(reading, low, high)
        for row in found:
            if len(row.names) > 1 and 2 * len(row.known) > len(row.members) and row.country is not None:
                said = _said(reading, row, (low, high))
                if said is not None:
                    yield row, (row.start, row.end), said


def _said(reading: Reading, row: Row, sentence: Bounds) -> Said | None:
    (low, high), text = sentence, reading.text
    index = reading.view.block_index(row.start)
    if reading.view.article.blocks[index].place in {Place.CELL, Place.TITLE}:
        return None
    begin = max(
        low,
        text.rfind(";", low, row.start) + 1,
        row.start - (LEAD if text[max(0, row.start - 2)] > "\u2e7f" else 3 * LEAD // 2),
    )
    lead, tail = text[begin : row.start], text[row.end : min(high + 1, row.end + TAIL)]
    other = any_within(reading.hits["esim"], low, row.end) or any_within(reading.hits["condition"], low, row.start)
    if other or _used_for().search(lead) or elsewhere(reading, low, row) or _of_deed().search(lead):
        return None
    told = _told().match(tail)
    bare = not lead.strip(' *_-“"「\n') or _place_only(reading, begin, row.start)
    if told is not None and told.group("count") is None:
        ranked = any_within(reading.hits["rank"], row.end, row.end + len(told.group()))
        told = None if ranked else told
    led = not bare and _introduces().search(lead) is not None
    after = told if told is not None and (bare or led) else _closes().match(tail)
    if after is None or (
        after is not told
        and not (bare and _heads(reading, row, index))
        and not (led and _speaks_of_market(reading, (begin, row.end + len(after.group())), low))
    ):
        return None
    return _made(reading, row, (begin, lead), after, tail)


@cache
def _of_deed() -> "re2._Regexp[str]":
    """Match what makes companies those that do something: 赞助国家队的公司有."""
    kinds = r"(?:公司|企业|企業|品牌|牌子|网络|網絡|运营商|選擇|选择)(?:有|是|为|為|:)"
    return re2.compile(rf"(?:^|[,;。])[^,;。]{{0,16}}(?:有|做|赞助|参加|開|开|涨|降|罚|受|被)[^,;。]{{2,12}}的{kinds}")


def elsewhere(reading: Reading, low: int, row: Row) -> bool:
    """Say whether names are those of a part of a country: 山区只有 Claro, "in Cusco the only networks are"."""
    begin = max(low, row.start - LEAD)
    if _part().search(reading.text[begin : row.start]):
        return True
    return any(
        not any_within(reading.hits["country"], begin + hit.start(1), begin + hit.end(1))
        for hit in _in_place().finditer(reading.view.cased[begin : row.start])
    )


@cache
def _part() -> "re2._Regexp[str]":
    return re2.compile(
        r"地区|地區|山区|山區|城市|山里|沿海|(?:北|南|东|東|西|中)部|市中心|郊区|郊區|偏远|偏遠|乡下|鄉下|乡村|农村|機場|机场|商场|商場|车站|車站|店里|店裡"
        r"|\b(?:rural|airport|city|cities|region|regions|north|south|east|west|town|village|mall|mountains)\b"
    )


@cache
def _in_place() -> "re2._Regexp[str]":
    return re2.compile(r"\b[Ii]n (\p{Lu}[\p{L}]+)")


def _heads(reading: Reading, row: Row, index: int) -> bool:
    """Say whether a paragraph is nothing but the list, and the heading over it says of what."""
    low, high = reading.view.bounds(index)
    if reading.text[low : row.start].strip(" *_\n") or reading.text[row.end : high].strip(" *_\n.。"):
        return False
    over = reading.binder.headings(row.start)[:1]
    return any(
        means == "operator" for one in over for _, _, means in within(reading.hits["carrier"], *one)
    ) and not any(_used_for().search(reading.text[slice(*one)]) for one in over)


def _place_only(reading: Reading, begin: int, start: int) -> bool:
    """Say whether nothing but a country or 目前 stands before the names."""
    at = begin
    for left, right, _ in within(reading.hits["country"], begin, start):
        if _filler().fullmatch(reading.text[at:left]) is None:
            return False
        at = right
    return at > begin and _filler().fullmatch(reading.text[at:start]) is not None


@cache
def _filler() -> "re2._Regexp[str]":
    return re2.compile(r"(?:[ ,:*_—-]|在|的|目前|现在|現在|就|里|裡|in )*")


def _speaks_of_market(reading: Reading, place: Bounds, low: int) -> bool:
    """Say whether the words around a list, or the label, question or sentence before it, tell of operators at large."""
    start, end = place
    if any_within(reading.hits["carrier"], start, end) or _of_market().search(reading.text[start:end]):
        return True
    first = reading.view.bounds(max(0, reading.view.block_index(low)))[0]
    return any_within(reading.hits["carrier"], max(first, low - BACK), low)


def _made(reading: Reading, row: Row, lead: tuple[int, str], after: "re2._Match[str]", tail: str) -> Said | None:
    begin, words = lead
    groups = after.groupdict()
    counted = _counted().search(words)
    number = groups.get("count") or (counted.group("count") if counted else None)
    count = whole(number) if number else None
    if count is not None and count < len(row.names):
        count = None
    size = groups.get("size") if groups.get("count") else (counted.group("size") if counted else None)
    only = [hit for hit in maximal(within(reading.hits["only"], begin, row.start)) if hit[2] == "closed"]
    closed = (
        bool(only or _all().search(tail) or _all_told().search(words)) and not groups.get("etc") and "主要" not in words
    )
    denied = False if _none_but().search(words) else None
    return Said(closed=closed, count=count, number=float(count) if size and count else None, denied=denied)


@cache
def _none_but() -> "re2._Regexp[str]":
    """Match words that look like a denial and are none: 无非, 绕不开."""
    return re2.compile(r"无非|無非|不外|不开|不開|没别|沒別|nothing but|no one but|nobody but")


@cache
def _counted() -> "re2._Regexp[str]":
    return re2.compile(
        rf"(?:^|[^第0-9]){_COUNT} ?(?P<size>大)?(?:家|个|個|间|間|张网|張網| (?:mobile |national |major |big "
        rf"|local )*(?:operators|carriers|networks|providers|companies|players|telcos))"
    )


@cache
def _all() -> "re2._Regexp[str]":
    return re2.compile(
        r"就(?:这|這)|没有第|没有别|没有其他|沒有第|沒有別|再无|全部|而已|罢了|that is all|that's all|that is it"
        r"|that's it|and (?:nobody|no one|nothing) else"
    )


@cache
def _all_told() -> "re2._Regexp[str]":
    return re2.compile(rf"(?:一?共|总共|總共|就|只|仅)(?:有|计)? ?{NUMERAL} ?[家个個间間]")


def claims(reading: Reading, taken: set[int]) -> Iterator[Claim]:
    """Give the claims of such lists that do not begin at one of ``taken``."""
    for row, place, said in listed(reading):
        if not any(row.start <= at <= row.end for at in taken):
            country = row.country or reading.binder.bind(*place)[0]
            about = Said(
                items=row.names, closed=said.closed, count=said.count, number=said.number, nationwide=True,
                whose=(country, ""), denied=said.denied,
            )  # fmt: skip
            yield reading.claim(ClaimKind.OPERATOR_LIST, place, "operators", ", ".join(row.names), about)
