"""How exact a date is known: the days that a date as written in the facts may mean."""

from datetime import date, timedelta

UNDATED = "undated"

_YEAR, _MONTH, _DAY = 4, 7, 10
"""Lengths of what is written."""
_DECEMBER = 12
_QUARTERS = {"Q1": (1, 3), "Q2": (4, 6), "Q3": (7, 9), "Q4": (10, 12)}


def first_day(written: str) -> date | None:
    """Give the earliest day that ``written`` may mean; ``None`` for ``undated`` and for what is no date."""
    days = _days(written)
    return days[0] if days else None


def last_day(written: str) -> date | None:
    """Give the latest day that ``written`` may mean; ``None`` for ``undated`` and for what is no date."""
    days = _days(written)
    return days[1] if days else None


def is_date(written: str) -> bool:
    """Say whether ``written`` is ``YYYY``, ``YYYY-Qn``, ``YYYY-MM`` or ``YYYY-MM-DD`` and such a day exists."""
    return _plain(written) is not None


def is_observation(written: str) -> bool:
    """Say whether ``written`` can stand in ``observed``: a date, ``2018~`` (about), ``2017/2019`` or ``undated``.

    The signs are those of ISO 8601-2 (EDTF): ``~`` behind an approximate date, ``/`` within an interval.
    """
    return written == UNDATED or _days(written) is not None


def _days(written: str) -> tuple[date, date] | None:
    begin, slash, end = written.partition("/")
    first = _plain(begin.removesuffix("~"))
    last = _plain(end.removesuffix("~")) if slash else first
    if first is None or last is None or last[1] < first[0]:
        return None
    return first[0], last[1]


def _plain(written: str) -> tuple[date, date] | None:
    if not written.isascii() or len(written) not in (_YEAR, _MONTH, _DAY):
        return None
    year, *rest = written.split("-")
    try:
        if len(written) == _MONTH and rest[0] in _QUARTERS:
            begin, end = _QUARTERS[rest[0]]
            return _month(_number(year), begin)[0], _month(_number(year), end)[1]
        if len(written) == _DAY:
            day = date(_number(year), *(_number(part) for part in rest))
            return day, day
        if len(written) == _MONTH:
            return _month(_number(year), *(_number(part) for part in rest))
        return date(_number(year), 1, 1), date(_number(year), 12, 31)
    except (ValueError, TypeError, IndexError):
        return None


def _month(year: int, month: int) -> tuple[date, date]:
    following = date(year, month + 1, 1) if month < _DECEMBER else date(year + 1, 1, 1)
    return date(year, month, 1), following - timedelta(days=1)


def _number(text: str) -> int:
    if not text.isdigit():
        raise ValueError(text)
    return int(text)
