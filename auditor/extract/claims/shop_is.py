"""What kind of shop a named shop is said to be: Wong 是一家连锁超市, "Éxito is a supermarket chain"."""

from collections.abc import Iterator
from functools import cache
from typing import Final, TypeAlias

import re2

from auditor.extract.claims.reading import Reading
from auditor.extract.vocabulary import Hit, any_within

BEFORE: Final = 36
"""Characters before the word for a kind of shop in which its name stands; twice as many in letters."""
Bounds: TypeAlias = tuple[int, int]


@cache
def _is() -> "re2._Regexp[str]":
    """Match a name, what says that it is something, and what may stand before the kind."""
    name = r"(?:\p{Lu}|[0-9])[\p{Latin}0-9'’&.+-]*(?: (?:\p{Lu}|[0-9])[\p{Latin}0-9'’&.+-]*){0,3}|[a-z]{2,3}"
    return re2.compile(
        rf"(?:^|[\s,;:、“\"「(])({name}|[\p{{Han}}]{{2,5}}?)[”\"」)]?(?: ?\([^()\n]{{1,16}}\))? ?"
        r"(?:(?:其实|其實|则|則|才|也|就|都|算|还|還|在当地)*(?:是|为|為|属于|屬於|算是)(?:一(?:家|种|间|個|个)"
        r"|\p{Han}{2,8}的|当地|當地|本地|连锁|連鎖|大型|知名|全国|全國|老牌|小型| )*"
        r"| is (?:a|an|the|one of the)(?: [a-z'-]+){0,3} |, (?:a|an|the)(?: [a-z'-]+){0,3} )$"
    )


@cache
def _after() -> "re2._Regexp[str]":
    return re2.compile(
        r"(?:连锁店?|連鎖店?|品牌|集团|集團|系统|龙头|而已)?[”\"」)]?(?: ?[,.。;:!?、)\n]|$)|(?: (?:chain|chains"
        r"|brand|group|store|shop|operator|there|here|too))*(?:[,.;:!?)\n]|$| (?:in|with|where|that|and|found"
        r"|across)\b)"
    )


@cache
def _no_name() -> "re2._Regexp[str]":
    return re2.compile(
        r"[这這那我你他她它哪谁誰旁边邊里裡下上前后後门門附近街角楼樓处處都有卖賣买買充值最点點地方一二三]|(?:This"
        r"|That|It|There|Here|The|What|Which|My|Our|Next|Inside|Near|Downstairs|Opposite)\b"
    )


def named(reading: Reading, shop: Hit) -> Bounds | None:
    """Give where the shop stands that is said to be of the kind ``shop``."""
    start, end, _ = shop
    low, high = reading.view.sentence(start, end)
    begin = max(low, start - (2 * BEFORE if reading.text[start].isascii() else BEFORE))
    found = _is().search(reading.view.cased[begin:start])
    if found is None or _after().match(reading.text[end : min(high + 1, end + 12)]) is None:
        return None
    place = (begin + found.start(1), begin + found.end(1))
    written = found.group(1)
    chinese = written[0] > "\u2e7f"
    if (chinese and _no_name().search(written)) or (not chinese and _no_name().match(written)):
        return None
    if reading.binder.named(*place) or any_within(reading.hits["country"], *place):
        return None
    if any(any_within(reading.hits[kind], *place) for kind in ("shop", "sim", "local", "carrier", "deny")):
        return None
    return place


def kinds(reading: Reading, hits: list[Hit]) -> Iterator[tuple[Bounds, str]]:
    """Give the shops that are said to be of a kind, and which."""
    for shop in hits:
        if reading.told(shop[0], shop[1]) and reading.prose(shop[0]) and (place := named(reading, shop)) is not None:
            yield place, shop[2]
