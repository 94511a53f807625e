"""The money in which people pay and bills are written: 秘鲁用索尔, 以日元计费, "prices are in baht", a table."""

from collections.abc import Iterator
from functools import cache
from itertools import groupby

import re2

from auditor.extract.claims.money import whose
from auditor.extract.claims.money_own import heads, is_own
from auditor.extract.claims.reading import Reading, Said
from auditor.extract.mentions import Claim, ClaimKind
from auditor.extract.vocabulary import Hit, any_within, within
from auditor.parse.article import Place

BEFORE = 28
"""Characters between a country or a bill and the money it is said to be in; three times as many in English."""
AFTER = 16
"""Characters behind a money that are looked at."""
CELL = 32
"""Characters of a cell or an item that names a money."""
CODE = 4
"""Letters of a code, and of words that mean other things as well."""
_SHORT = frozenset(
    {
        "yen",
        "baht",
        "euro",
        "sol",
        "birr",
        "lari",
        "dong",
        "kyat",
        "riel",
        "taka",
        "rand",
        "riyal",
        "dram",
        "soms",
        "leva",
        "lira",
        "peso",
        "rial",
        "naira",
        "cedi",
    }
)
_FILL = (
    r"(?:主要|一般|目前|现在|現在|通常|统一|統一|普遍|一律|也|都|均|全|则|則|就|却|卻|还是|還是|仍旧|仍然|仍|还|還|只"
    r"|里|內|内"
    r"|境内|境內|国内|國內|全国|全國|本地|当地|當地|那边|那邊|这边|這邊|这里|這裡|人|日常|平时|平時|的|上| |,)*"
)
_PRICED = r"(?:计价|計價|计费|計費|结算|結算|标示|標示|标价|標價|收取|收费|收費|收|定价|定價|报价|報價|计算|計算|计|計)"


@cache
def _used() -> "re2._Regexp[str]":
    """Match what stands between a country and the money that it uses: 则用, 流通的是, 使用."""
    return re2.compile(
        rf"{_FILL}(?:(?:日常)?(?:开销|開銷|消费|消費|买东西|買東西|付钱|付錢|交易|花钱|花錢|购物|購物){_FILL})?"
        r"(?:(?:法定|流通|通用|通行|使用|采用|採用|用|花|只收|只认|只認)(?:的)?(?:货币|貨幣|钱|錢)?(?:就|都|却|卻|则"
        r"|則|还|還)?"
        r"(?:是|为|為)?)[“\"「]?"
    )


@cache
def _written_in() -> "re2._Regexp[str]":
    """Match what stands between a country or a bill and the money in which it is written: 都以, 按."""
    return re2.compile(
        rf"{_FILL}(?:消费|消費|账单|帳單|话费|話費|价格|收费|收費|资费|資費)?{_FILL}(?:是?(?:以|按照|按|用|拿)"
        rf"|是)[“\"「]?"
    )


@cache
def _money_is() -> "re2._Regexp[str]":
    """Match what stands before a money that 钱 or a bill is: 钱是, 钱用的是, 账单都是."""
    return re2.compile(r"(?:(?:都|就|全|一律|用的|用|花的|收的)*是|都?用)[“\"「]?")


@cache
def _cash() -> "re2._Regexp[str]":
    return re2.compile(r"(?:^|[,;:\s。])(?:\p{Han}{1,5}的)?(?:钱|錢)(?:(?:都|就|全|用的|花的)*是|都?用)[“\"「]?$")


@cache
def _priced() -> "re2._Regexp[str]":
    return re2.compile(rf"[”\"」]? ?(?:来|來)?{_PRICED}")


@cache
def _ends() -> "re2._Regexp[str]":
    """Match what ends a statement about money."""
    return re2.compile(
        r"[”\"」]?(?: ?\([^()\n]{1,12}\))?(?:了|的)? ?(?:[,.。;:!?、\n)|]|$|作为|作為"
        r"|为(?:货币|法定)|標價|标价|计价|計價|结算|結算)"
    )


@cache
def _english() -> "re2._Regexp[str]":
    """Match what leads to the money of prices, or of those who pay: "prices are in", "shops charge in"."""
    often = r"(?:all |always |usually |still |now |mostly |only |just |simply )?"
    return re2.compile(
        r"(?:(?:^|[,;:.\"“] ?|\b(?:all|the|most|local|and|but|here|shop|mobile|network|sim|prepaid|phone) )"
        r"(?:prices|price tags|fares|bills|fees|charges|tariffs|rates|top-?ups|plans|packages|amounts|everything)"
        rf"(?: [a-z']+){{0,5}}? (?:is|are|comes?) {often}"
        r"(?:quoted |priced |shown |listed |billed |charged |given |paid |displayed |set |marked )?in"
        r"|(?:^|[,;:.] ?|\b(?:the|all|most|and|but|where) )(?:country|they|locals|people|everyone"
        r"|shops|residents|markets|operators|kiosks|taxis|carriers|you|we)(?: here| there)? "
        rf"{often}(?:use|uses|pay in|pays in|pay with|deal in|trade in|charge in|bill in"
        r"|(?:show|shows|quote|list|give|set) (?:all |their )?prices in|price everything in))"
        r" (?:the )?(?:local )?$"
    )


@cache
def _english_country() -> "re2._Regexp[str]":
    """Match what stands between a country and the money that it uses: "pays in", "uses the"."""
    return re2.compile(
        r"(?: itself)?(?: still| now| also| mostly| only)? (?:uses|pays in|pays with|runs on|deals in|trades in"
        r"|bills in|charges in|spends|sticks to|kept|keeps|has adopted|adopted)(?: the)?(?: local)? "
    )


@cache
def _english_is() -> "re2._Regexp[str]":
    """Match all that stands in a sentence before its money: "It is"."""
    return re2.compile(r"\s*(?:here |there |over here |over there )?,?(?:it is|it's|that is|that's)(?: all)? (?:the )?")


@cache
def _english_ends() -> "re2._Regexp[str]":
    return re2.compile(
        r"[”\"]?(?: ?\([^()\n]{1,12}\))?(?:[,.;:!?)\n]|$"
        r"| (?:and|but|with|here|there|everywhere|throughout|only|in|as|not|so|which|across)\b)"
    )


def used(reading: Reading, named: list[Hit]) -> Iterator[Claim]:
    """Read statements of the money that people use, without the word for money itself."""
    for place, several in groupby(named, key=lambda hit: hit[:2]):
        if not _is_name(reading, place) or not reading.told(*place) or not reading.readable(place[0]):
            continue
        meanings = tuple(means for _, _, means in several)
        country = _in_table(reading, place) or _in_item(reading, place)
        if (
            country is None
            and not _is_used(reading, place)
            and not is_own(reading, place, _is_of(reading, place, meanings))
        ):
            continue
        code = _code(reading, place, meanings, country)
        if code is not None:
            about = Said(whose=(country, ""), nationwide=True, denied=False) if country else Said(nationwide=True)
            yield reading.claim(ClaimKind.CURRENCY, place, "currency", code, about)


def _is_of(reading: Reading, place: tuple[int, int], meanings: tuple[str, ...]) -> bool:
    """Say whether one of the moneys is that of the country spoken of."""
    return bool(set(meanings) & set(reading.money.get(reading.binder.bind(*place)[0] or "", ())))


def _code(reading: Reading, place: tuple[int, int], meanings: tuple[str, ...], country: str | None) -> str | None:
    own = [code for code in reading.money.get(country or "", ()) if code in meanings]
    return own[0] if own else whose(reading, place, meanings)


def _is_name(reading: Reading, place: tuple[int, int]) -> bool:
    """Say whether a money is named there: no sign, no amount, no word of one character, a code in capitals."""
    start, end = place
    word, text = reading.text[start:end], reading.text
    if len(word) < 2 or not word.replace(" ", "").isalpha():  # noqa: PLR2004 — 元 and 镑 are units
        return False
    written = reading.view.cased[start:end]
    if word.isascii() and len(word) <= CODE and not written.isupper() and word not in _SHORT:
        return False  # "pen", "won", "top": words of every article; a code stands in capitals
    before = text[max(0, start - 2) : start].rstrip()[-1:]
    return not before.isdigit() and not text[end : end + 2].lstrip()[:1].isdigit()


def _is_used(reading: Reading, place: tuple[int, int]) -> bool:
    start, end = place
    low, high = reading.view.sentence(start, end)
    first, last = reading.clause(start, end)
    aside = reading.hits["money-aside"]
    if any_within(aside, first, min(last, end + AFTER)) or any_within(reading.hits["condition"], low, start):
        return False
    after = reading.text[end : min(high + 1, end + AFTER)]
    if reading.text[start] < "\u2e7f" and _english_ends().match(after):
        return _is_used_english(reading, place, (low, high))
    priced, ends = _priced().match(after) is not None, _ends().match(after) is not None
    return (priced or ends) and not _is_brand(reading, first, start) and _is_told(reading, place, priced, ends)


def _is_told(reading: Reading, place: tuple[int, int], priced: bool, ends: bool) -> bool:  # noqa: FBT001 — of what follows
    """Say whether a country, a bill or 钱 is tied to the money; ``priced`` (计价), ``ends``: what stands behind it."""
    start, text = place[0], reading.text
    low = reading.view.sentence(*place)[0]
    begin = max(low, start - BEFORE)

    own = {code for _, _, code in within(reading.hits["currency"], *place)}
    local = bool(own & set(reading.money.get(reading.binder.bind(*place)[0] or "", ())))

    def tied(kinds: tuple[str, ...], uses: "re2._Regexp[str]") -> bool:
        return any(
            (ends and uses.fullmatch(text[hit[1] : start]))
            or (priced and _written_in().fullmatch(text[hit[1] : start]))
            for kind in kinds
            for hit in within(reading.hits[kind], begin, start)
        )

    return (
        (ends and _cash().search(text[begin:start]) is not None)
        or tied(("country", "local"), _used())
        or tied(("price-noun", "bill"), _money_is())
        or (local and tied(("for-sale",), _money_is()))  # plans in other money are those of sellers
        or (priced and _answers(reading, place, low))
    )


def _answers(reading: Reading, place: tuple[int, int], low: int) -> bool:
    """Say whether a sentence that begins with 以日元计费 answers a question about prices, or has them for heading."""
    start = place[0]
    if not _written_in().fullmatch(reading.text[low:start].lstrip("*_ \n")):
        return False
    return any(any_within(reading.hits["price-noun"], *led) for led in reading.binder.frame.leads(start)[:1])


def _is_brand(reading: Reading, low: int, at: int) -> bool:
    """Say whether a Latin name that is no operator and no country stands there: Airalo 以美元计价."""
    text = reading.view.cased[low:at]
    for hit in _latin().finditer(text):
        place = (low + hit.start(), low + hit.end())
        if not any_within(reading.hits["country"], *place) and not reading.binder.named(*place):
            return True
    return False


@cache
def _latin() -> "re2._Regexp[str]":
    return re2.compile(r"[A-Z][A-Za-z]{2,}")


def _is_used_english(reading: Reading, place: tuple[int, int], sentence: tuple[int, int]) -> bool:
    start, (low, high) = place[0], sentence
    begin = max(low, start - 3 * BEFORE)
    text = reading.text
    if _english().search(text[begin:start].lstrip()):
        return True
    if any(_english_country().fullmatch(text[hit[1] : start]) for hit in within(reading.hits["country"], begin, start)):
        return True
    whole = high - place[1] <= 1 and _english_is().fullmatch(text[low:start]) is not None
    named = within(reading.hits["country"], max(0, low - 3 * BEFORE), low)
    return whole and bool(named) and reading.view.block_index(named[-1][0]) == reading.view.block_index(start)


def _in_table(reading: Reading, place: tuple[int, int]) -> str | None:
    """Give the country of the row (column) of a cell that names just a money under (beside) a word for money."""
    index = reading.view.block_index(place[0])
    if index < 0 or reading.view.article.blocks[index].place is not Place.CELL or not _alone(reading, place, index):
        return None
    frame = reading.binder.frame
    head, row = frame.runs.head(index), frame.runs.row(index)
    bounds = reading.view.bounds
    if head is not None and heads(reading, bounds(head)):
        return _one(reading, frame.beside(place[0]))
    if head is not None and row is not None and heads(reading, bounds(row)):
        return _one(reading, (bounds(head),))
    return None


def _in_item(reading: Reading, place: tuple[int, int]) -> str | None:
    """Give the country of an item "泰国：泰铢" in a list of moneys."""
    index = reading.view.block_index(place[0])
    if index < 0 or reading.view.article.blocks[index].place is not Place.ITEM:
        return None
    low, high = reading.view.bounds(index)
    before = within(reading.hits["country"], low, place[0])
    if high - low > CELL or not before or not _alone(reading, (before[0][0], place[1]), index):
        return None
    if reading.text[before[-1][1] : place[0]].strip() not in {":", "-", "—", "–", "=", "→"}:
        return None
    over = (*reading.binder.frame.leads(place[0]), *reading.binder.headings(place[0])[:1])
    return before[-1][2] if any(any_within(reading.hits["currency-noun"], *part) for part in over) else None


def _one(reading: Reading, cells: tuple[tuple[int, int], ...]) -> str | None:
    codes = {code for cell in cells for _, _, code in within(reading.hits["country"], *cell)}
    return codes.pop() if len(codes) == 1 else None


def _alone(reading: Reading, place: tuple[int, int], index: int) -> bool:
    """Say whether a block holds no more than what stands there, and perhaps a code in brackets."""
    low, high = reading.view.bounds(index)
    rest = reading.text[place[1] : high].strip(" .。\n*")
    return not reading.text[low : place[0]].strip(" *") and (not rest or (rest[0] in "(/" and len(rest) < AFTER))
