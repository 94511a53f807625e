"""A country's own money, named where people pay: 付欧元, credit is bought in pounds; whatever the words around it."""

from functools import cache
from typing import Final

import re2

from auditor.extract.claims.reading import Reading
from auditor.extract.vocabulary import any_within, within

BEFORE: Final = 24
"""Characters before a money that tell that people pay in it; three times as many in letters."""
AFTER: Final = 16
"""Characters behind a money that are looked at."""


@cache
def _paid() -> "re2._Regexp[str]":
    """Match a verb of paying, pricing or using that takes the money after it."""
    return re2.compile(
        r"(?:付|掏|写|寫|备些|备点|備點|准备|准備|带些|带点|带着|列|缴|繳|交|收|收取|花|用|使用|采用|採用|用到|以|按"
        r"|按照|认|認|使|拿|流通|通行|通用|算|标|標|记|記|找零|找|换成|叫做?|称作?|稱作?)"
        r"(?:的|了|着)?(?:现金|現金|钱|錢|货币|貨幣|币种|幣種)?(?:都|全|均|则|則|就|一律|统一|統一|只|还|還"
        r"|依然)*(?:是|为|為|叫做?|有)?(?:当地的?|當地的?|本地的?|本国的?)?[“\"「]?$"
        r"|(?:钱|錢|货币|貨幣|币|幣|价格|價格|资费|資費|话费|話費|账单|帳單|单据|單據|标价|標價|现金"
        r"|現金)[^,;。]{0,8}(?:是|为|為|叫做?|用|按|以|:)(?:单位|單位)?[“\"「]?$"
        r"|(?:单位|單位)(?:是|为|為|:) ?[“\"「]?$"
    )


@cache
def _paid_english() -> "re2._Regexp[str]":
    return re2.compile(
        r"(?:^|[^a-z])(?:pay|pays|paid|paying|payable|buy|buys|bought|sold|bill|bills|billed|billing|price|prices"
        r"|priced|pricing|charge|charges|charged"
        r"|cost|costs|credit|credits|top-?ups?|tops? up|recharge[sd]?|spend|spends|spent|quoted|denominated|settled?"
        r"|tariffs?|rates|fees?|plans|use|uses|used|using"
        r"|spending|carrying|prices|own|means?|kept|keeps|took|currency|money|cash|wallets?|balances?|receipts?"
        r"|invoices?|everything|transactions?|deal|deals|carry|bring|accept only|take only|takes only)\b"
        r"[^.;:!?,]{0,40}(?:^|[ ,])(?:in|with|is|are|as|use|uses|using|only|carry|bring|called|spend|spending|means"
        r"|kept|keeps|money|currency)"
        r"(?: the| a| local| cash| plain| good old| only| called| country's| [a-z]{4,12}(?:an|ese|ish|ian"
        r"|i))*,? ?[“\"*_]*$"
    )


@cache
def _denied() -> "re2._Regexp[str]":
    return re2.compile(
        r"(?:不|没|沒|别|別|无|無|非|未|勿)[^,;。]{0,6}$|\b(?:not|no|never|nobody|n't|without|refuse[sd]?|instead of"
        r"|rather than)\b[^,;.]{0,20}$"
    )


@cache
def _ends() -> "re2._Regexp[str]":
    return re2.compile(
        r"[”\"」*_]*(?: ?\([^()\n]{1,14}\))?(?:现金|現金|纸币|紙幣|现钞|現鈔|钞票|鈔票|扣|扣费|扣款|列出|列示|写|为主"
        r"|最保险|就行|即可|计|計|计价|計價|计费|計費|结算|結算|计算|計算|标价|標價|标示|標示|支付|付款|付钱|付|收费"
        r"|收費|收取|定价|报价|为单位|為單位|为准|為準|了|的|来付|来算)*"
        r"[”\"」*_]*(?:[ ,.。;:!?、\n)|(—]|$)"
    )


@cache
def _is_money_of() -> "re2._Regexp[str]":
    """Match what follows a money that is said to be a country's: 坚戈，是哈萨克斯坦的钱."""
    return re2.compile(r"[”\"」]?,? ?(?:就|才)?(?:是|为|為)(?:[^,;。!?\n]{0,10}?的)(?:钱|錢|货币|貨幣|法币|本币|钞票)")


@cache
def _head() -> "re2._Regexp[str]":
    """Match the head of a column of moneys that has no word for currency."""
    return re2.compile(
        r"\s*(?:[花用付使带]?(?:什么|啥|何种|哪种|甚麼|什麼)?(?:钱|錢|币|幣|钞票|鈔票)|钱包|money|cash|you pay in"
        r"|pay in|paid in|payment in)[??]?\s*"
    )


def is_own(reading: Reading, place: tuple[int, int], own: bool) -> bool:  # noqa: FBT001 — of the country
    """Say whether the words around a money tell that people pay in it; ``own``: it is that of the country."""
    start, end = place
    low, high = reading.view.sentence(start, end)
    first, last = reading.clause(start, end)
    text = reading.text
    if any_within(reading.hits["condition"], low, start) or any_within(reading.hits["exchange"], first, last):
        return False
    if _is_money_of().match(text[end : min(high, end + AFTER)]):
        named = within(reading.hits["country"], end, min(high, end + AFTER))
        return bool(named) or own
    if not own or any_within(reading.hits["money-aside"], first, last):
        return False
    if _ends().match(text[end : min(high + 1, end + AFTER)]) is None:
        return False
    latin = text[start].isascii()
    before = text[max(first, start - (3 * BEFORE if latin else BEFORE)) : start]
    if _denied().search(before):
        return False
    return (_paid_english() if latin else _paid()).search(before) is not None


def heads(reading: Reading, head: tuple[int, int]) -> bool:
    """Say whether a cell heads a column of moneys: 货币, 花什么钱, "you pay in"."""
    return any_within(reading.hits["currency-noun"], *head) or _head().fullmatch(reading.text[slice(*head)]) is not None
