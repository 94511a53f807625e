"""Names that only an operator's app bears, met in passing: 打开 My AIS 看流量, opens MyTelkomsel to see it."""

from collections.abc import Iterator
from functools import cache

import re2

from auditor.extract.claims.apps_named import names_operator, serves_line
from auditor.extract.claims.reading import Reading
from auditor.extract.names import maximal
from auditor.extract.vocabulary import any_within, within

MINE = 12
"""Characters before an operator's name that may hold the word for my."""
BESIDE = 12
"""Characters behind a name in which a word for an app follows at once: my giffgaff 这个官方 App."""


@cache
def _mine() -> "re2._Regexp[str]":
    """Match a word for my right before an operator's name; in small letters it needs a word for an app beside it."""
    return re2.compile(
        r"(?:^|[^A-Za-z])((?i:my|mi|mein|meine|meu|minha|mon|minu|mano|mans|moj|moja|mijn|min|mitt|mia|mio)"
        r" ?(?:\+ ?)?)\z"
    )


@cache
def _glued() -> "re2._Regexp[str]":
    """Match a word in which an operator's name may be glued to another: MyTelkomsel, myAIS, GlobeOne."""
    return re2.compile(r"\b(?:[A-Z]?[a-z0-9]+(?:[A-Z][A-Za-z0-9]*)+\+?|[A-Z]{2,}[a-z][A-Za-z0-9]*)")


@cache
def _my() -> "re2._Regexp[str]":
    return re2.compile(r"(?i:my|mi|mein|meu|mon|minu|mano|moj|mijn|i)")


@cache
def _does() -> "re2._Regexp[str]":
    """Match what an app does, or where in it one looks, right behind its name: My Viettel 可以 …, Mi Bitel 里."""
    return re2.compile(r"[”\"」』》]? ?(?:里|裡|裏|内|內|上|中|可以|就能|能|也能|支持|会|會|改版|要注册|需要)")


@cache
def _whose() -> "re2._Regexp[str]":
    """Match what leads to a name that answers whose: Vivo's is Meu Vivo; not my phone."""
    return re2.compile(r"(?:'s(?: own)?(?: is)?|的(?:是|叫)) ?[“\"「『《]?\z")


@cache
def _thing() -> "re2._Regexp[str]":
    """Match what follows a name when it is something else that is mine, or a plan: My AIS SIM, My Claro plan, 套餐."""
    return re2.compile(
        r"[”\"」』》]? ?(?i:(?:prepaid |postpaid |mobile |us |uk |old |new |e)?"
        r"(?:sims?|cards?|lines?|numbers?|plans?|phones?"
        r"|bills?|contracts?|credit|balance|tariff|service|coverage|signal|friends?|shop|store|money|pay|wallet|tv|music)\b)"
        r"|[”\"」』》]? ?(?:套餐|卡|资费|資費|流量包|钱包|錢包|支付|号码|號碼|店)"
    )


@cache
def _app_behind() -> "re2._Regexp[str]":
    return re2.compile(r"[”\"」』》]? ?(?:这个|這個|这款|這款|的|之)?(?:官方|手机|手機)?(?:的)? ?")


def met(reading: Reading, taken: set[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Give where such names stand: my + an operator, or an operator's name that goes on, near what an app does."""
    known = {_key(reading, *place) for place in taken}
    for place, at in sorted((*_apart(reading), *_joined(reading))):
        if not reading.prose(place[0]) or _key(reading, *place) in known:
            continue
        if _thing().match(reading.text[place[1] : place[1] + 2 * BESIDE]) is None and _is_app(reading, place, at):
            known.add(_key(reading, *place))
            yield place


def _apart(reading: Reading) -> Iterator[tuple[tuple[int, int], int]]:
    """Give where my and an operator's name stand, and where the latter begins."""
    cased = reading.view.cased
    for left, right, _ in maximal([(left, right, "") for left, right, _ in reading.binder.named(0, len(reading.text))]):
        mine = _mine().search(cased[max(0, left - MINE) : left])
        if mine is not None:
            yield (left - len(mine.group(1)), right), left


def _joined(reading: Reading) -> Iterator[tuple[tuple[int, int], int]]:
    """Give where an operator's name is glued to another word, and where the second begins."""
    for hit in _glued().finditer(reading.view.cased):
        start, end = hit.span()
        if names_operator(reading, start, end) and not within(reading.hits["operator"], start, end):
            mine = _my().match(hit.group())
            yield (start, end), start + (0 if mine is None else mine.end())


def _key(reading: Reading, start: int, end: int) -> str:
    return reading.text[start:end].replace(" ", "")


def _is_app(reading: Reading, place: tuple[int, int], at: int) -> bool:
    """Say whether a name is met as that of an app: an app, or what is done with one, or a need of the line is named."""
    start, end = place
    low, high = reading.view.sentence(start, end)
    hits, cased = reading.hits, reading.view.cased
    if any_within(hits["app-other"], start, end):
        return False
    apps = [
        hit for hit in within(hits["app"], low, high) if not any_within(hits["app-other"], max(low, hit[0] - 4), hit[0])
    ]
    if cased[start].islower() and cased[start:at] != cased[start:at].rstrip():
        return any(
            left >= end and _app_behind().fullmatch(reading.text[end:left]) is not None
            for left, _, _ in within(hits["app"], end, min(high, end + BESIDE + BESIDE))
        )
    if apps or at == start:
        return bool(apps)
    does = _does().match(reading.text[end : end + BESIDE]) is not None
    does = does or _whose().search(reading.text[max(low, start - BESIDE) : start]) is not None
    return does or any_within(hits["app-deed"], low, high) or serves_line(reading, start, end)
