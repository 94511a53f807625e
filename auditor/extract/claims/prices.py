"""Prices: 月租 50 索尔, 补卡费 20 泰铢, 免费补卡, SIM cards cost RM10; and whether a country's are said to be high."""

from collections.abc import Iterator
from functools import cache

import re2

from auditor.extract.claims.money import Amount, amounts, words
from auditor.extract.claims.reading import Reading, Said
from auditor.extract.mentions import Claim, ClaimKind
from auditor.extract.names import maximal
from auditor.extract.runs import Runs
from auditor.extract.vocabulary import Hit, any_within, within
from auditor.parse.article import Place
from auditor.text.numerals import ANY_NUMERAL, number

NEAR = 24
"""Characters between a word for a price and its amount."""
NOT = 12
"""Characters before an amount in which 低于 or 赠送 makes it no price."""
FREE = 6
"""Characters between a deed and that it is free; three times as many in English."""
LEVEL = 16
"""Characters between a word for a price and how high it is."""


@cache
def _per() -> "re2._Regexp[str]":
    """Match what only follows a price: /月, 每月, a month, for 30 days, 起."""
    return re2.compile(
        r" ?(?:/ ?(?:[0-9]* ?(?:个)?(?:月|天|日|年|次|张|mo|month|day|week|gb|g\b|m\b))"
        r"|(?:一|每)(?:个)?(?:月|天|年|次|张)|起"
        r"|a month|per |for [0-9]+ ?(?:gb|days|mb)|(?:可用|包含|含)?[0-9]+ ?(?:gb|g\b))"
    )


@cache
def _pays() -> "re2._Regexp[str]":
    """Match a verb of paying right before an amount."""
    return re2.compile(
        r"(?:需|花|付|缴|繳|收|要|卖|賣|售|标价|標價|叫价|定价|报价|开价|只要|才|得|花费|扣|一张|一張|一份|一个月"
        r"|costs? |cost |charges? |charged |pay |paid |for |at |runs |run |sells? (?:one |it |them |a sim )?for "
        r"|sets you back |goes for |is |are |fee of )"
        r"(?:费|费用|取|支付|你|您|我|约|了|an? |you |one )?(?:约|大约|大概|about |around |just |only )? ?$"
    )


@cache
def _goods() -> "re2._Regexp[str]":
    """Match what is sold right before its price: 7天卡 ฿149, eSIM 3 天 980 日元, 5GB $10."""
    return re2.compile(
        r"(?:^|[^值])(?:卡|sim|[0-9一三五七十] ?(?:天|日)|[0-9] ?(?:days?|gb)|无限流量)[^\p{Han}a-z0-9,;。、]{0,3}$"
    )


@cache
def _monthly() -> "re2._Regexp[str]":
    return re2.compile(r"月租|月费|月費|套餐|\bplan|per month")


@cache
def _comparing() -> "re2._Regexp[str]":
    """Match what compares two prices, or speaks of worth: 比国内便宜, cheaper than."""
    return re2.compile(r"比[^较較例]|更|than|相比|不要太|性价比")


@cache
def _not_price() -> "re2._Regexp[str]":
    return re2.compile(
        r"^ ?(?:以上|以下|以内|的?余额|的?話費余额|的?话费余额|优惠券|of credit| balance| bonus"
        r"|左右的?余额|奖励|打车|打車|坐车|坐車|吃|住)"
    )


_WITH_CENTS = frozenset({"EUR", "USD", "AUD", "CAD", "NZD", "SGD", "HKD", "GBP", "MYR"})


def read(reading: Reading) -> Iterator[Claim]:
    """Read amounts that something costs, deeds that are free, and prices that are said to be high or low."""
    yield from _amounts(reading)
    yield from _cents(reading)
    yield from _free(reading)
    yield from _levels(reading)


def _amounts(reading: Reading) -> Iterator[Claim]:
    named = words(reading)
    runs: Runs | None = None
    for amount in amounts(reading, named):
        start, end = amount.start, amount.end
        if amount.number is None or not reading.told(start, end) or not reading.readable(start):
            continue
        low, high = reading.view.sentence(start, end)
        runs = runs or Runs(reading.view)
        if not _is_price(reading, amount, (low, high), runs) or reading.binder.bind(start, end)[0] is None:
            continue
        value = f"{amount.number:g} {amount.code}"
        said = Said(number=amount.number, unit=amount.code)
        yield reading.claim(ClaimKind.PRICE, (start, end), _property(reading, (start, end), low), value, said)


def _cents(reading: Reading) -> Iterator[Claim]:
    """Read hundredths: "the query costs five cents"; of a money that has cents and is that of the country."""
    for start, end, _ in maximal(reading.hits["cents"]):
        found = _count_before().search(reading.text[max(0, start - NEAR) : start])
        many = number(found.group(1)) if found is not None else None
        if found is None or many is None or not reading.told(start, end) or not reading.readable(start):
            continue
        begin = max(0, start - NEAR) + found.start(1)
        low, high = reading.view.sentence(start, end)
        country = reading.binder.bind(start, end)[0]
        money = [code for code in reading.money.get(country or "", ()) if code in _WITH_CENTS]
        paid = _pays().search(reading.text[max(low, begin - NOT) : begin])
        noun = any_within(reading.hits["price-noun"], max(low, begin - NEAR), begin)
        each = _minutes().search(reading.text[max(low, begin - NOT) : begin])
        if money and (paid or noun or each or _per().match(reading.text[end : min(high, end + NOT)])):
            value = round(many / 100, 4)
            said = Said(number=value, unit=money[0])
            name = _property(reading, (begin, end), low)
            yield reading.claim(ClaimKind.PRICE, (begin, end), name, f"{value:g} {money[0]}", said)


@cache
def _count_before() -> "re2._Regexp[str]":
    return re2.compile(rf"(?:^|[^0-9a-z.,])({ANY_NUMERAL}) ?$")


def _is_price(reading: Reading, amount: Amount, sentence: tuple[int, int], runs: Runs) -> bool:
    """Say whether an amount is what something costs, not a threshold, a gift or an example."""
    low, high = sentence
    start, end, hits, text = amount.start, amount.end, reading.hits, reading.text
    elsewhere = any_within(hits["other-goods"], low, high) and not _of_phones(reading, *reading.clause(start, end))
    if elsewhere or _is_other(reading, amount, low, high):
        return False
    if _per().match(text[end : min(high, end + NOT)]) or _minutes().search(text[max(low, start - NOT) : start]):
        return True
    index = reading.view.block_index(start)
    head = runs.head(index) if index >= 0 and reading.view.article.blocks[index].place is Place.CELL else None
    if head is not None and any_within(hits["price-noun"], *reading.view.bounds(head)):
        return True
    around = ((max(low, start - NEAR), start), (end, min(high, end + LEVEL // 2)))
    if any(any_within(hits[kind], *part) for kind in ("price-noun", "for-sale") for part in around):
        return True
    near = text[max(low, start - NOT) : start]
    return bool(_goods().search(near) or (_pays().search(near) and _of_phones(reading, low, high)))


def _of_phones(reading: Reading, low: int, high: int) -> bool:
    """Say whether a sentence speaks of telephones: of an operator, a card, a plan, or what is done with them."""
    hits = reading.hits
    if reading.binder.named(low, high):
        return True
    return any(any_within(hits[kind], low, high) for kind in ("deed", "sim", "esim", "for-sale", "carrier"))


def _is_other(reading: Reading, amount: Amount, low: int, high: int) -> bool:
    """Say whether an amount is a threshold, a balance, a gift, a rate or an example."""
    start, end, others = amount.start, amount.end, reading.hits["no-price"]
    begin = _clause(reading.text, low, start)
    behind = min((at for sign in ",;:" if (at := reading.text.find(sign, end, end + 3)) >= 0), default=end + 3)
    if any_within(others, max(begin, start - NOT), start) or any_within(others, end, min(high, behind)):
        return True
    if reading.text[max(begin, start - 2) : start].rstrip().endswith("含"):  # 含 10 欧元话费
        return True
    if _not_price().match(reading.text[end : min(high, end + NOT)]):
        return True
    return any_within(others, low, begin) and any_within(reading.hits["condition"], low, start)


def _property(reading: Reading, place: tuple[int, int], low: int) -> str:
    """Give what is paid for: ``<action>-fee`` for a deed before it, behind it, or what a fee is asked about above."""
    at, end = place
    deeds = within(reading.hits["deed"], max(low, at - 2 * NEAR), at)
    sold = within(reading.hits["for-sale"], max(low, at - NEAR), at)
    if _monthly().search(reading.text[max(low, at - NEAR) : at]):
        return "price"
    if deeds and not (sold and sold[-1][0] > deeds[-1][1]):
        return f"{deeds[-1][2]}-fee"
    if (lead := _as_fee().match(reading.text[end : end + NEAR])) is not None:
        deeds = within(reading.hits["deed"], end + lead.end(), end + lead.end() + NEAR)
        if deeds and deeds[0][0] == end + lead.end():
            return f"{deeds[0][2]}-fee"
    if _minutes().search(reading.text[max(low, at - NOT) : at]) and any_within(reading.hits["hotline"], low, at):
        return "support-fee"
    if any_within(reading.hits["fee"], max(low, at - NEAR), end + LEVEL // 2) and (
        deed := _asked_about(reading, at, low)
    ):
        return f"{deed}-fee"
    return "price"


@cache
def _as_fee() -> "re2._Regexp[str]":
    """Match what leads from an amount to what it is for: "20 soles as a (cancellation fee)"."""
    return re2.compile(r" (?:as a|as the|for a|for the|for|in|to) | ?的?(?:首次|一次性|额外|額外)?")


@cache
def _minutes() -> "re2._Regexp[str]":
    """Match what makes an amount that of each call or minute."""
    return re2.compile(r"(?:每|一)(?:分钟|分鐘|次|通|条|條)(?:收|要|收费|收費|约|約|只要)? ?$")


def _asked_about(reading: Reading, at: int, low: int) -> str | None:
    """Give the one deed that a fee is for: of the sentences before it in its paragraph, of the question or heading."""
    first = reading.view.bounds(max(0, reading.view.block_index(at)))[0]
    before = within(reading.hits["deed"], max(first, low - 4 * NEAR), low)
    if before:
        return before[-1][2]
    for part in (*reading.binder.frame.leads(at), *reading.binder.headings(at)[:1]):
        deeds = {means for _, _, means in within(reading.hits["deed"], *part)}
        if deeds:
            return deeds.pop() if len(deeds) == 1 else None
    return None


def _free(reading: Reading) -> Iterator[Claim]:
    """Read 免费补卡, 补卡免费, SIM replacement is free: the fee is nothing, in the money of the country."""
    last = -1
    for hit in maximal(reading.hits["free"]):
        start, end, _ = hit
        if start < last or not reading.told(start, end):
            continue
        low, high = reading.view.sentence(start, end)
        reach = FREE if reading.text[start] > "\u2e7f" else 3 * FREE
        near = within(reading.hits["deed"], max(low, start - reach - NEAR), min(high, end + reach + NEAR))
        deeds = [one for one in maximal(near) if _joined(reading.text, one, hit, reach)]
        if not deeds or any_within(reading.hits["condition"], low, start):
            continue
        last = end
        country = reading.binder.bind(start, end)[0]
        money = reading.money.get(country or "", ())
        value = f"0 {money[0]}" if money else "0"
        place = (min(start, deeds[0][0]), max(end, deeds[0][1]))
        said = Said(number=0.0, unit=money[0] if money else "")
        yield reading.claim(ClaimKind.PRICE, place, f"{deeds[0][2]}-fee", value, said)


def _joined(text: str, deed: Hit, free: Hit, reach: int) -> bool:
    between = text[deed[1] : free[0]] if deed[1] <= free[0] else text[free[1] : deed[0]]
    return len(between) <= reach and not any(stop in between for stop in ",;:。、和及")


def _levels(reading: Reading) -> Iterator[Claim]:
    """Read 流量价格较高, 资费便宜, "data is expensive": of a country or an operator that the sentence names."""
    last = -1
    for hit in maximal(reading.hits["price-level"]):
        start, end, level = hit
        if start < last or not reading.told(start, end):
            continue
        low, high = reading.view.sentence(start, end)
        begin = _clause(reading.text, low, start)
        reach = LEVEL if reading.text[start] > "\u2e7f" else 2 * LEVEL
        nouns = within(reading.hits["price-noun"], max(begin, start - reach), start)
        if reading.text[start] < "\u2e7f" and not nouns:
            nouns = within(reading.hits["price-noun"], end, min(high, end + LEVEL // 2))
        if (
            not nouns
            or _comparing().search(reading.text[begin : end + 2])
            or any_within(reading.hits["condition"], low, start)
        ):
            continue
        named = reading.binder.named(low, start)
        country, operator = reading.binder.bind(start, end)
        its = operator is not None and _its().match(reading.text[low:start].lstrip()) is not None
        if not named and not its and not within(reading.hits["country"], low, high):
            continue
        last = high
        said = Said(
            denied=False,
            whose=(named[-1][2].country, named[-1][2].name) if named else (country, operator or "" if its else ""),
        )
        yield reading.claim(ClaimKind.PRICE, (start, end), "price-level", level, said)


@cache
def _its() -> "re2._Regexp[str]":
    return re2.compile(r"它|其|该公司|該公司|这家|這家|他家|it |its |their ")


def _clause(text: str, low: int, at: int) -> int:
    """Give where the clause of ``at`` begins."""
    return max(low, text.rfind(",", low, at) + 1, text.rfind(";", low, at) + 1)
