"""Lengths of time as an article writes them: 180天, 九十天, 半年, 6 个月, 3–5 working days, six months."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import final

import re2

from auditor.extract.claims.reading import Reading
from auditor.extract.names import maximal
from auditor.text.numerals import ANY_NUMERAL, number

BEFORE = 28
"""Characters before a unit in which its number stands."""
NONE = "none"
_LOW, _HIGH = 1, 3
FIRST_YEAR = 1900
"""A number from here on before 年 is a year."""


@cache
def _amount() -> "re2._Regexp[str]":
    units = "天|日|个月|個月|周|年|days?|months?|weeks?"
    return re2.compile(
        rf"(?:^|[^0-9.a-z*#])(?:({ANY_NUMERAL}) ?({units})? ?(?:-|–|~|至|到|to|or|或) ?)?"
        rf"({ANY_NUMERAL})(?: ?(?:个|個|整))?(?: (?:full|whole|consecutive|straight|calendar))?[ -]?\z"
    )


@cache
def _article() -> "re2._Regexp[str]":
    """Match the article of within a year, after half a year; not that of twice a year."""
    leads = "after|within|for|in|of|than|every|lasts|valid"
    return re2.compile(rf"(?:^|[^a-z])(?:{leads}) (half a|a|an) (?:full |whole )?\z")


_DAYS = {"days": 1, "weeks": 7, "months": 30, "years": 365}
"""Days of the units of a range whose ends have units of their own; half a year is 180 days."""
_OWN = {"天": "days", "日": "days", "周": "weeks", "年": "years"}


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A length of time at ``start:end`` of the folded text."""

    start: int
    end: int
    number: float
    """The upper end of a range."""
    low: float | None
    unit: str
    """``minutes``, ``hours``, ``days``, ``working days``, ``months``, ``years``."""

    @property
    def value(self) -> str:
        """Give it as claims write it: ``210 days``, ``3-5 working days``."""
        low = "" if self.low is None else f"{written(self.low)}-"
        return f"{low}{written(self.number)} {self.unit}"


def written(value: float) -> str:
    """Give a number without a needless ``.0``."""
    return f"{value:g}" if value < 1e6 else str(int(value))  # noqa: PLR2004 — where :g turns to powers of ten


def quantities(reading: Reading) -> tuple[Quantity, ...]:
    """Give the lengths of time of an article, in order of their place; of a range only the whole."""
    return reading.once(("quantities",), lambda: tuple(_wholes(reading)))


def _wholes(reading: Reading) -> Iterator[Quantity]:
    held: Quantity | None = None
    for one in _each(reading):
        if held is not None and one.start > held.start:
            yield held
        held = one
    if held is not None:
        yield held


def _each(reading: Reading) -> Iterator[Quantity]:
    text = reading.text
    for start, end, unit in maximal(reading.hits["time_unit"]):
        if unit == NONE:
            continue
        before = max(0, start - BEFORE)
        found = _amount().search(text[before:start])
        if found is None:
            if whole := _article().search(text[before:start]):
                one = 0.5 if whole.group(1) == "half a" else 1.0
                yield _made(before + whole.start(1), end, (one, None), unit)
            continue
        least, least_unit, most = found.groups()
        amount = number(most)
        if amount is None or _is_date(text, start, end, unit, amount, most):
            continue
        first = before + (found.start(_HIGH) if least is None else found.start(_LOW))
        low = None if least is None else number(least)
        half = unit in {"months", "years"} and text[end : end + 1] == "半"
        amount += 0.5 * half
        its = _unit(least_unit) if least_unit else unit
        if low is not None and its != unit and {its, unit} <= set(_DAYS):  # 三十天到半年
            yield _made(first, end + half, (_days(amount, unit), low * _DAYS[its]), "days")
        else:
            yield _made(first, end + half, (amount, low), unit)


def _days(amount: float, unit: str) -> float:
    """Give the days that people mean by a length: half a year is six months."""
    return 180 if (amount, unit) == (0.5, "years") else amount * _DAYS[unit]


def _unit(word: str) -> str:
    return _OWN.get(word) or ("months" if word in {"个月", "個月"} else word.removesuffix("s") + "s")


def _made(start: int, end: int, amounts: tuple[float, float | None], unit: str) -> Quantity:
    amount, low = amounts
    if unit == "weeks":
        unit, amount, low = "days", 7 * amount, None if low is None else 7 * low
    elif unit == "years" and amount < 1:
        unit, amount = "months", 12 * amount
    elif unit == "months" and amount < 1:
        unit, amount = "days", 30 * amount
    return Quantity(start=start, end=end, number=amount, low=low, unit=unit)


def _is_date(text: str, start: int, end: int, unit: str, amount: float, digits: str) -> bool:
    """Say whether what looks like a length is a date or an ordinal: 2024年, 6月30日, 6月, 第3天."""
    before = text[max(0, start - len(digits) - 3) : max(0, start - len(digits))].rstrip()
    if before.endswith(("第", "月", "年")):
        return True
    word = text[start:end]
    if word == "月":
        return text[start - 1 : start] not in {"个", "個"}
    if word == "日":
        return text[max(0, start - 3) : start].rstrip("0123456789").endswith("月")
    return (unit == "years" and amount >= FIRST_YEAR) or (unit == "years" and text[end : end + 1] == "代")
