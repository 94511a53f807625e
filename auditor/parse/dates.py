"""The date an article gives itself."""

_FIRST, _LAST = 1990, 2100
_MONTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_FEBRUARY = 2


def iso_prefix(text: str) -> str | None:
    """Give the ISO 8601 date ``text`` begins with, ``YYYY-MM-DD`` or ``YYYY-MM``; ``None`` for anything else.

    The year lies in 1990–2100; ``/`` and ``.`` between the parts are read as ``-``.
    """
    parts = text.strip(" \t\r\n\"'")[:10].replace("/", "-").replace(".", "-").split("-")
    numbers = [_number(part) for part in parts]
    if len(parts[0]) != len("YYYY") or len(numbers) == 1:
        return None
    year, month = numbers[0], numbers[1]
    if year is None or month is None or not (_FIRST <= year <= _LAST and 1 <= month <= len(_MONTHS)):
        return None
    day = numbers[2] if len(numbers) > 2 else None  # noqa: PLR2004  year, month, day
    if day is None:
        return f"{year:04}-{month:02}" if len(numbers) == 2 else None  # noqa: PLR2004  year and month
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    longest = _MONTHS[month - 1] - (month == _FEBRUARY and not leap)
    return f"{year:04}-{month:02}-{day:02}" if 1 <= day <= longest else None


def _number(part: str) -> int | None:
    digits = part[:2] if part[2:3] in ("T", " ") else part
    return int(digits) if digits.isascii() and digits.isdigit() else None
