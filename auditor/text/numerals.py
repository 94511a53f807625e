"""Numbers as people write them: 90, 1,000, 九十, 一百八十, 两, 半, ninety."""

from typing import Final

_DIGITS: Final = dict(zip("零一二三四五六七八九", range(10), strict=True)) | {"〇": 0, "两": 2, "兩": 2}
_PLACES: Final = {"十": 10, "百": 100, "千": 1000}
_TEN_THOUSAND: Final = {"万", "萬"}
_UNITS: Final = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_TENS: Final = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ENGLISH: Final = {word: value for value, word in enumerate(_UNITS)} | {
    word: 10 * (place + 2) for place, word in enumerate(_TENS)
}
_WORD: Final = "|".join(sorted(_ENGLISH, key=lambda word: (-len(word), word)))
NUMERAL: Final = (
    r"(?:[0-9][0-9,]*(?:\.[0-9]+)?|[零〇一二两兩三四五六七八九十百千万萬半]+"
    rf"|(?:one |a )?hundred(?: and)?(?: (?:{_WORD}))?|(?:{_WORD})(?:[ -](?:{_WORD}))?)"
)
"""A pattern (RE2) of what ``number`` reads, in lower case."""


def number(text: str) -> float | None:
    """Give the number that ``text`` writes out in digits, Chinese or English; ``None`` when it is none (几十, 数个).

    ``半`` alone is one half.
    """
    written = text.strip().lower()
    if not written:
        return None
    if written[0].isascii() and written[0].isdigit():
        return _digits(written)
    if written == "半":
        return 0.5
    return _english(written) if written.isascii() else _chinese(written)


def _digits(written: str) -> float | None:
    plain = written.replace(",", "")
    whole, dot, part = plain.partition(".")
    if not (whole.isascii() and whole.isdigit()) or (dot and not (part.isascii() and part.isdigit())):
        return None
    return float(plain)


def _chinese(written: str) -> float | None:
    total, section, digit, last = 0, 0, -1, 10
    for char in written:
        if char in _DIGITS:
            if digit > 0:
                return None  # 二三: about two or three
            digit, last = _DIGITS[char], (last if _DIGITS[char] else 10)
        elif char in _PLACES:
            section += (1 if digit < 0 else digit) * _PLACES[char]
            digit, last = -1, _PLACES[char]
        elif char in _TEN_THOUSAND:
            total, section, digit, last = (section + max(digit, 0)) * 10_000, 0, -1, 10_000
        else:
            return None
    return float(total + section + max(digit, 0) * last // 10)  # 一百八 is 180, 一百零八 is 108


def _english(written: str) -> float | None:
    words = [word for word in written.replace("-", " ").split() if word != "and"]
    if not words:
        return None
    hundred = 0
    if "hundred" in words:
        at = words.index("hundred")
        hundred = 100 * (1 if at == 0 or words[0] == "a" else _ENGLISH.get(words[0], 1))
        words = words[at + 1 :]
    if any(word not in _ENGLISH for word in words):
        return None
    values = [_ENGLISH[word] for word in words]
    if len(values) == 2 and not (values[0] >= 20 and 0 < values[1] < 10):  # noqa: PLR2004 — twenty-one
        return None
    return float(hundred + sum(values))
