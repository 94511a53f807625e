"""Who has eSIM, clause by clause: an operator, eSIM and a word that it is there or not, in whatever order."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import final

import re2

from auditor.extract.claims.clauses import Bounds, clauses, rows_in
from auditor.extract.claims.esim_words import BEFORE, counted, lacking, object_ends, verbs
from auditor.extract.claims.members import Row, rows
from auditor.extract.claims.reading import Reading, Said
from auditor.extract.mentions import Claim, ClaimKind
from auditor.extract.names import maximal
from auditor.extract.vocabulary import Hit, any_within, within
from auditor.text.numerals import whole

NEAR = 20
"""Characters between eSIM and the word that it is there; twice as many in letters."""
BEHIND = 12
"""Characters behind eSIM that tell whether something else is meant."""
SUBJECT = 60
"""Characters between who has it and eSIM."""


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class _Saying:
    """That eSIM is there, or not: from the first word for it to the last."""

    start: int
    end: int
    yes: bool


@cache
def _no() -> "re2._Regexp[str]":
    """Match what makes a word of having one of lacking, right before it or right before eSIM."""
    return re2.compile(
        r"(?:没|沒|不|未|无|無|别想|並非|非|还没|暂无|暫無|欠|缺|\b(?:no|not|never|without|nor|lacks?|lacking|neither|none"
        r"|can't|cannot|won't|don't|doesn't|isn't|aren't|hasn't|haven't|didn't|yet to))"
        r"(?:\p{Han}{0,4}| (?:yet|currently|even|any|an?|the|have|has|offer|support|sell|do|be|to|\w{2,12})){0,3} ?$"
    )


@cache
def _other() -> "re2._Regexp[str]":
    """Match what follows eSIM when something else is spoken of: eSIM 手机, eSIM 卡槽, eSIM 二维码, eSIM trial."""
    return re2.compile(
        r" ?(?:卡|的)?(?:手机|手機|设备|設備|机型|機型|卡槽|自动|自動|续订|續訂|转移|轉移|迁移|遷移|补办|補辦|二维码|套餐价|价格|費用|费用"
        r"|教程|攻略|知识|手表|手錶|芯片|profile|qr|phones?|devices?|slots?|transfers?|capable|compatible (?:phone|device))"
    )


@cache
def _aside() -> "re2._Regexp[str]":
    """Match what makes a clause none of who has it: a plan, a wish, the past, advice, what is somebody's own."""
    return re2.compile(
        r"计划|計劃|打算|准备|準備|即将|即將|将会|將會|将于|將於|將在|将在|预计|預計|有望|传闻|傳聞|据传|據傳|谣传|明年|未来|未來|以前|过去|過去"
        r"|当年|當年|曾经|曾經|要不要|想要|想用|想办|需要|我用|我的|我买|我买|我有|朋友的|除了|除开|除|以外|之外|不只|不止|不光|不仅|不僅"
        r"|手机|手機|设备|設備|机型|機型|iphone|pixel|galaxy|\bphones?\b|\bdevices?\b|handsets?|旅行esim|travel esim"
        r"|\b(?:plans? to|planning|will launch|going to|expected|rumou?r|used to|next year|soon|besides|except|apart from"
        r"|other than|unlike|my|i have|i use|i bought|needs?|want|wish)\b"
    )


def is_aside(clause: str) -> bool:
    """Say whether a clause speaks of a plan or of the past."""
    return _not_now().search(clause) is not None


@cache
def _not_now() -> "re2._Regexp[str]":
    return re2.compile(
        r"计划|計劃|打算|准备|準備|即将|即將|将会|將會|将于|將於|将在|預計|预计|有望|传闻|傳聞|据传|明年|以前|过去|過去|曾经|曾經"
        r"|\b(?:plans? to|planning|will (?:launch|introduce|offer|support)|going to|expected|rumou?r|used to|next year)\b"
    )


def left_out(text: str, row: Row) -> bool:
    """Say whether a row names those whom what follows leaves out: 除了 Bitel，其他三家都支持 eSIM."""
    return re2.search(r"(?:除了?|除开|除去|except|besides|apart from|other than)(?: for)?(?: the)? ?$", text[max(0, row.start - 14) : row.start]) is not None


@cache
def _subjectless() -> "re2._Regexp[str]":
    """Match all that may stand before the word of having in a clause that leaves out who has it."""
    return re2.compile(
        r"[\s*_\"“>-]*(?:(?:答|a|回答)[:.]? ?)?(?:是的|对|對|有的|yes|no|没有|沒有)?[,. ]*"
        r"(?:它家?|他们家?|他們家?|她们|该公司|該公司|该运营商|这家(?:公司)?|這家(?:公司)?|这边|這邊|自家|本家|官方|门店|門店|柜台|櫃檯|营业厅|門市|店里"
        r"|目前|现在|現在|也|还|還|都|均|已经|已經|已|正式|是|倒|就|其实|其實|确实|確實|同样|同樣|如今|如今|早就|早已|暂时|暫時|至今|一直"
        r"|it|they|the company|the operator|the carrier|now|also|still|currently|both|there is|there's|you|customers| )*"
    )


def said(reading: Reading, sentence: Bounds, listed: list[Row]) -> Iterator[Claim]:
    """Read each clause of a sentence that speaks of eSIM; one without eSIM goes on where the last one stopped."""
    low, high = sentence
    text, goes_on = reading.text, False
    esims = maximal(within(reading.hits["esim"], low, high))
    for clause in clauses(reading, sentence, listed):
        names = rows_in(listed, clause)
        esim = within(esims, *clause)
        if (
            _aside().search(text[clause[0] : clause[1]])
            or any_within(reading.hits["condition"], *clause)
            or _asked(reading, clause, high)
        ):
            goes_on = False
            continue
        if not esim:
            saying = _elided(reading, clause, names) if goes_on and len(names) == 1 else None
        else:
            saying = _saying(reading, esim[0], clause)
            goes_on = True
        if saying is None:
            continue
        row = _whose(text, names, saying)
        if row is not None:
            yield _claim(reading, row, saying, clause)
        elif not names and esim and (claim := _of_the_one_above(reading, clause, saying)) is not None:
            yield claim
    if goes_on and text[high : high + 1] == ";":
        yield from _behind(reading, high + 1)


def _behind(reading: Reading, at: int) -> Iterator[Claim]:
    """Read what goes on behind a semicolon: Claro does eSIM; Bitel doesn't."""
    behind = reading.view.sentence(at, at + 1)
    if any_within(reading.hits["esim"], *behind):
        return
    found = rows(reading, *behind)
    for clause in clauses(reading, behind, found)[:1]:
        names = rows_in(found, clause)
        saying = _elided(reading, clause, names) if len(names) == 1 else None
        if saying is not None:
            yield _claim(reading, names[0], saying, clause)


def answers(reading: Reading, hits: list[Hit]) -> Iterator[Claim]:
    """Read the answer to a question that names operator and eSIM: Hotlink 有沒有 eSIM？答：有的."""
    text = reading.text
    for start, end, _ in hits:
        low, high = reading.view.sentence(start, end)
        if text[high : high + 1] != "?" or not reading.prose(start):
            continue
        names = [row for row in rows(reading, low, high) if row.known]
        found = _answer().match(text[high + 1 : high + 2 * SUBJECT])
        if found is None or len(names) != 1 or len(names[0].names) != 1:
            continue
        begin = high + 1 + found.start(1)
        block = reading.view.bounds(max(0, reading.view.block_index(begin)))
        if any_within(reading.hits["esim"], begin, block[1]) or any_within(reading.hits["device"], low, high):
            continue
        saying = _Saying(start=begin, end=high + 1 + found.end(1), yes=_affirms().match(found.group(1)) is not None)
        yield _claim(reading, names[0], saying, (begin, begin))


@cache
def _answer() -> "re2._Regexp[str]":
    return re2.compile(
        r"[\s*_\"”]*(?:(?:答|a|答案|回答) ?[:.] ?)?[*_]*"
        r"((?:目前|现在|暂时|還|还)*(?:有的?|可以的?|支持的?|支援的?|能|行|当然有?|没有|沒有|没|沒|不支持|不支援|不行|不可以|不能|yes|yep|no|nope|not yet|it does(?: not|n't)?)(?:了|哦|喔|啊)?)(?:[,.。!;\s]|$)"
    )


@cache
def _affirms() -> "re2._Regexp[str]":
    return re2.compile(r"(?:目前|现在)*(?:有|可以|支持|支援|能|行|当然|yes|yep|it does$)")


def _asked(reading: Reading, clause: Bounds, high: int) -> bool:
    """Say whether a clause asks: the last one of a question, and any that has a word of asking."""
    text = reading.text
    asks = text[high : high + 1] == "?"
    return _asking().search(text[clause[0] : clause[1]]) is not None or (asks and clause[1] >= high)


@cache
def _asking() -> "re2._Regexp[str]":
    return re2.compile(r"吗|嗎|呢|是否|能否|可否|会不会|是不是|能不能|可不可以|有没有|有沒有|哪些|哪家|谁|誰|\b(?:does|do|is|are|can|which|who) .*\?")


def _whose(text: str, names: list[Row], saying: _Saying) -> Row | None:
    """Give the names before the word of having, else those behind it: "you can get an eSIM from Claro"."""
    before = [row for row in names if row.end <= saying.start and saying.start - row.end <= SUBJECT]
    if before:
        row = before[-1]
        owns = _possessed().match(text[row.end : saying.end])
        return None if owns is not None and not owns.group("own") else row
    behind = [row for row in names if saying.end <= row.start <= saying.end + NEAR]
    if behind and _place().search(text[saying.end : behind[0].start]):
        return behind[0]
    inside = [row for row in names if saying.start < row.start and row.end < saying.end]
    return inside[0] if inside and len(names) == 1 else None


@cache
def _place() -> "re2._Regexp[str]":
    return re2.compile(r"(?:\b(?:at|with|from|on|by|through|via|of)|在|的?(?:有|是|属于)|由)[ :]?(?:the )?$")


@cache
def _possessed() -> "re2._Regexp[str]":
    """Match what makes a name that of a thing of which something is said: Claro 的用户, Claro 的 App, Claro's app."""
    return re2.compile(
        r" ?(?:的|之|'s)(?: ?(?P<own>(?:实体|實體|预付|預付|后付|後付|合约|合約)?(?:卡|套餐|用户|用戶)?(?:和|与|、)?(?:esim|sim)"
        r"|柜台|櫃檯|门店|門店|营业厅|門市|店|卡|预付|預付|后付|合约|套餐|网络|網絡|prepaid|postpaid|plans?|network|stores?|shops?|cards?))?"
    )


@cache
def _foreign() -> "re2._Regexp[str]":
    """Match what makes eSIM that of somebody else: Holafly 的 eSIM, travel eSIM, 旅游 eSIM."""
    return re2.compile(
        r"(?:(?:^|[^\p{L}])(?:\p{Lu}[\p{L}0-9]+)(?: 的|的|'s)? ?|旅游|旅遊|漫游|漫遊|国际|國際|全球|第三方|[Tt]ravel |[Gg]lobal |[Tt]ourist |[Ii]nternational |third-party |[Mm]y |我的 ?)$"
    )


def _saying(reading: Reading, esim: Hit, clause: Bounds) -> _Saying | None:
    """Give the word of having that belongs to eSIM in its clause."""
    (start, end, _), (low, high), text = esim, clause, reading.text
    if _other().match(text[end : min(high, end + BEHIND + 12)]):
        return None
    owner = _foreign().search(reading.view.cased[max(low, start - BEHIND) : start])
    if owner is not None and not reading.binder.named(max(low, start - BEHIND - 8), start):
        return None
    if (none := lacking(reading, low, esim)) is not None and _is_object(text, end, high):
        return _Saying(start=none.start, end=end, yes=False)
    reach = NEAR if text[max(low, start - 1)] > "\u2e7f" or any(char > "\u2e7f" for char in text[low:high]) else 2 * NEAR
    found = [
        (one[0], one[1], one[2])
        for one in maximal(within(reading.hits["esim-said"], max(low, start - reach), min(high, end + reach)))
    ]
    found += [
        (verb.start, verb.end, "yes" if verb.yes else "no")
        for verb in verbs(reading, max(low, start - reach), min(high, end + reach))
    ]
    near = sorted(found, key=lambda one: (max(start - one[1], one[0] - end), one[0]))
    near = [one for one in near if one[0] >= end or not any(stop in text[one[1] : start] for stop in ",;")]
    if not near:
        return None
    left, right, value = near[0]
    if right <= start and (text[right] == "的" or not _is_object(text, end, high)):
        return None
    if left >= end and _finishes().match(text[right : min(len(text), high + 1)]) is None:
        return None
    negated = value == "yes" and (
        _no().search(text[max(low, left - 2 * BEFORE) : left]) is not None
        or (right <= start and _no().search(text[right:start]) is not None)
    )
    yes = value == "yes" and not negated and not any(one[2] == "no" for one in near[1:])
    return _Saying(start=min(left, start), end=max(right, end), yes=yes)


def _is_object(text: str, end: int, high: int) -> bool:
    """Say whether eSIM itself is what is had: nothing that is called by it follows (eSIM 的宣传单, eSIM 库存)."""
    ends = object_ends().match(text[end : min(len(text), high + 1, end + 2 * BEHIND)])
    return end >= high or (ends is not None and not ends.group("of")) or _goes_on().match(text[end:high]) is not None


@cache
def _finishes() -> "re2._Regexp[str]":
    """Match what may follow a word of having behind eSIM: the end, or where it is had."""
    return re2.compile(
        r"(?:了|的|过|過|啦|儿|很|得|与|和)?(?:[\s,.。;:!?)」”|]*$|[,.。;:!?)」”|\n])"
        r"|了|的支持|很|得| (?:at|from|with|on|in|by|here|there|too|now|yet|for|to|through|as|since|and|or|but)\b"
    )


@cache
def _goes_on() -> "re2._Regexp[str]":
    return re2.compile(r" ?(?:卡|服务|服務)? ?(?:可|供|给|給|很|就|也|都|要|需|即|随时|任|给|没|不|✓|✔|(?:straight|directly|online|instantly|today|too|as well|yet|anymore|either|right|yes|no)\b)")


def _elided(reading: Reading, clause: Bounds, names: list[Row]) -> _Saying | None:
    """Read what a clause says without eSIM behind one that names it: Claro 支持 eSIM，Movistar 不支持."""
    end = names[0].end
    found = _bare().fullmatch(reading.text[end : clause[1]])
    if found is None:
        return None
    return _Saying(start=end, end=clause[1], yes=found.group("no") is None)


@cache
def _bare() -> "re2._Regexp[str]":
    often = r"(?:则|則|也|还|還|都|均|目前|现在|現在|暂时|暫時|一样|一樣|同样|同樣|就|却|卻|仍|依然|已经|已經|已|倒是| )*"
    return re2.compile(
        rf" ?{often}(?:(?P<no>不支持|不支援|没有|沒有|还没有|还没|還沒有|没|不行|不提供|未提供|未推出|未开通|未支援|尚未支持|未支持|暂不支持|没开|不可以|不能|办不了|开不了|没戏|免谈|冇|✗|✘|×|❌"
        r"|(?:does not|doesn't|has not|hasn't|has none|not yet|not|no|isn't)(?: yet| either| support it| offer it)*)"
        r"|✓|✔|√|✅|支持|支援|有|可以|行|能|提供|没问题|(?:does|has|has it|too|yes|as well|supports it|offers it)(?: too| as well)*)"
        r"(?:了|的)?[\s)”\"]*"
    )


def _of_the_one_above(reading: Reading, clause: Bounds, saying: _Saying) -> Claim | None:
    """Read what is said of the operator that a question, a heading or the sentence before names."""
    if _subjectless().fullmatch(reading.text[clause[0] : saying.start]) is None:
        return None
    country, operator = reading.binder.bind(saying.start, saying.end)
    block = reading.view.bounds(max(0, reading.view.block_index(clause[0])))[0]
    if any_within(reading.hits["device"], max(block, clause[0] - 2 * SUBJECT), clause[0]):
        return None
    if operator is None or any_within(reading.hits["country"], *clause):
        return None
    about = Said(denied=False, whose=(country, operator))
    place = (saying.start, saying.end)
    return reading.claim(ClaimKind.ESIM_SUPPORT, place, "esim-support", "yes" if saying.yes else "no", about)


def _claim(reading: Reading, row: Row, saying: _Saying, clause: Bounds) -> Claim:
    value, text = "yes" if saying.yes else "no", reading.text
    only = [hit for hit in maximal(within(reading.hits["only"], clause[0], row.start)) if hit[2] == "closed"]
    closed = bool(only) and "主要" not in text[clause[0] : row.start]
    if len(row.names) == 1:
        about = Said(denied=False, whose=(row.country, row.names[0]), items=row.names if closed else (), closed=closed)
        return reading.claim(ClaimKind.ESIM_SUPPORT, (saying.start, saying.end), "esim-support", value, about)
    number = counted().match(text[row.end : row.end + BEFORE].lstrip(" 等这"))
    about = Said(
        denied=False, items=row.names, closed=closed, nationwide=True,
        whose=(row.country or reading.binder.country, ""), count=whole(number.group(1)) if number else None,
    )  # fmt: skip
    return reading.claim(ClaimKind.ESIM_SUPPORT, (row.start, row.end), "esim-support", value, about)
