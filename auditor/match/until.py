"""How long something is accepted: to the end of a year, month or day, written as in ISO 8601."""

from datetime import date
from typing import Final

import re2

_UNTIL: Final = re2.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?")
_WHOLE: Final = "0000-12-31"
_NEVER: Final = "9999-99-99"


def is_until(text: str) -> bool:
    """Say whether ``text`` is a year, a month or a day."""
    return _UNTIL.fullmatch(text) is not None


def over(until: str | None, today: date) -> bool:
    """Say whether ``until`` has ended before ``today``; ``None`` never ends."""
    return until is not None and today.isoformat()[: len(until)] > until


def last_day(until: str | None) -> str:
    """Give a text by which ends sort: the last day of ``until``, months counted as 31 days."""
    return _NEVER if until is None else until + _WHOLE[len(until) :]
