"""Numbers as people write them: 15, 1,500, 2.5万, 两, 十五, 一百八十, 半, twelve, ninety, one hundred and eighty."""

from functools import cache

import re2

NUMERAL = r"(?:(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?[万萬千]?|[零〇一二两兩三四五六七八九十百千万萬半]+)"
"""An RE2 fragment: what ``number`` may be able to read, in folded text."""

_DIGITS = {
    char: value
    for value, chars in enumerate(("零〇", "一", "二两兩", "三", "四", "五", "六", "七", "八", "九"))
    for char in chars
}
_UNITS = {"十": 10, "百": 100, "千": 1000}
_MYRIAD = "万萬"
_SMALL = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_WORDS = {word: value for value, word in enumerate(_SMALL)} | {
    word: 10 * (place + 2) for place, word in enumerate(_TENS)
}
_WORD = "(?:" + "|".join(sorted(_WORDS, key=lambda word: (-len(word), word))) + ")"
NUMBER_WORDS = rf"(?:(?:(?:one |a |{_WORD} )?hundred(?: and)?(?: {_WORD}(?:[ -]{_WORD})?)?)|{_WORD}(?:[ -]{_WORD})?)"
"""An RE2 fragment: the English words that ``number`` reads."""
ANY_NUMERAL = f"(?:{NUMERAL}|{NUMBER_WORDS})"
"""An RE2 fragment: digits, Chinese numerals and English words."""
_LONGEST = 32
_BY_DIGIT = 4
"""Digits from which on a number is one told digit by digit."""


@cache
def _plain() -> "re2._Regexp[str]":
    return re2.compile(r"(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?")


def number(written: str) -> float | None:
    """Give the number that ``written`` is, folded; ``None`` for an inexact one (几十, 十几, 数百) and for no number."""
    text = written.strip()
    if not text or len(text) > _LONGEST:
        return None
    if text[0].isascii() and text[0].isalpha():
        return _english(text)
    scale = 1.0
    if text[-1] in "千" + _MYRIAD and text[0] in "0123456789":
        scale, text = (1000.0 if text[-1] == "千" else 10000.0), text[:-1]
    if _plain().fullmatch(text):
        return float(text.replace(",", "")) * scale
    return None if scale > 1 else _spelled(text)


def whole(written: str) -> int | None:
    """Give the whole number that ``written`` is; ``None`` when it is none."""
    value = number(written)
    return int(value) if value is not None and value == int(value) else None


def _english(text: str) -> float | None:
    """Read twelve, ninety-five, a hundred, one hundred and eighty."""
    total: float | None = None
    for word in text.replace("-", " ").split():
        if word == "hundred":
            total = 100 * (1 if total is None else total)
        elif word in _WORDS and (total is None or (total % 100 == 0 or (total % 10 == 0 and _WORDS[word] < 10))):  # noqa: PLR2004
            total = (total or 0) + _WORDS[word]
        elif word not in {"a", "and"}:
            return None
    return None if total is None else float(total)


def _spelled(text: str) -> float | None:
    """Read Chinese numerals: 十五, 一百零五, 二〇二五, 两千五百, 三万, 一百八 (180), 两万五 (25000); 半 is a half."""
    if text == "半":
        return 0.5
    for sign in _MYRIAD:
        left, found, right = text.partition(sign)
        if found:
            many = _below_myriad(left)
            rest = 1000 * _DIGITS[right] if right in _DIGITS else _below_myriad(right) if right else 0
            return None if many is None or rest is None else float(many * 10000 + rest)
    below = _below_myriad(text)
    return None if below is None else float(below)


def _below_myriad(text: str) -> int | None:
    if not text:
        return None
    if all(char in _DIGITS for char in text):  # digit by digit: 二〇二五; but 两三 is about two or three
        if 1 < len(text) < _BY_DIGIT and not any(char in "零〇" for char in text):
            return None
        return int("".join(str(_DIGITS[char]) for char in text))
    total, digit, last = 0, None, 10000
    if text[-1] in _DIGITS and text[-2] in "百千":  # 一百八 is 180
        text += {"百": "十", "千": "百"}[text[-2]]
    for char in text:
        if char in _UNITS:
            unit = _UNITS[char]
            if unit >= last:
                return None
            total += (1 if digit is None else digit) * unit
            digit, last = None, unit
        elif char in _DIGITS and digit in {None, 0}:
            digit = _DIGITS[char]
        else:
            return None
    return total + (digit or 0)
