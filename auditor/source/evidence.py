"""Which encoding bytes are in, told by what each would make of them.

Every candidate explains the same bytes, so each is charged the bits it would take to write the text it yields: few for
a very common character, many for a rare one, a control character or an error. The cheapest explanation wins; the first
one listed wins a draw. A charset declared inside the text lowers the price of that candidate: evidence, never proof,
since pages are saved in other encodings than they say.
"""

from collections import Counter
from dataclasses import dataclass
from functools import cache
from typing import Final, final

import re2

from auditor.source.common_han import CHINESE_PUNCTUATION, COMMON_HAN
from auditor.source.declared import declared

_SAMPLE: Final = 128 * 1024
"""Bytes that are looked at, from the first that is not ASCII on."""

_ASCII, _COMMON, _USUAL, _ERROR = 6, 10, 15, 16
_DECLARED: Final = 64
"""Bits a declaration is worth: that of some ten characters."""
_ENTRY: Final = 20
"""Bits for going from ASCII to Chinese: a stray byte and the letter behind it can look like one character."""

_ENTRIES: Final = re2.compile(r"[ -~][^\x00-\x7f]")


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class _Candidate:
    """An encoding with its prices; the wider its units, the less it can hold a control character by accident."""

    name: str
    codec: str
    """Name of Python's codec."""
    letter: int
    """Any other letter: Cyrillic, kana, Hangul … UTF-8 proves itself by its form, so it is cheap there."""
    rare: int
    """A Han character outside the usual tables, a symbol, an emoji, a private-use character."""
    control: int
    unit: int = 1
    """Bytes that the smallest error takes."""
    entry: int = 0


_CANDIDATES: Final = (
    _Candidate(name="utf-8", codec="utf-8", letter=12, rare=18, control=20),
    _Candidate(name="gb18030", codec="gb18030", letter=22, rare=36, control=20, entry=_ENTRY),
    _Candidate(name="big5", codec="big5hkscs", letter=22, rare=36, control=20, entry=_ENTRY),
    _Candidate(name="utf-16-le", codec="utf-16-le", letter=22, rare=36, control=45, unit=2),
    _Candidate(name="utf-16-be", codec="utf-16-be", letter=22, rare=36, control=45, unit=2),
    _Candidate(name="utf-32-le", codec="utf-32-le", letter=22, rare=36, control=90, unit=4),
    _Candidate(name="utf-32-be", codec="utf-32-be", letter=22, rare=36, control=90, unit=4),
)


def guess(data: bytes) -> str:
    """Give the name of the encoding that explains ``data`` best; ``data`` has no byte order mark."""
    start = _first_telling(data)
    if start is None:
        return "utf-8"
    sample = data[start & ~3 :][:_SAMPLE]  # whole units of every candidate
    stated = declared(data)
    wide = b"\0" in sample
    prices = (
        (_bits(sample, candidate) - (_DECLARED if candidate.name == stated else 0), index)
        for index, candidate in enumerate(_CANDIDATES)
        if wide or not candidate.name.startswith("utf-32")
    )
    return _CANDIDATES[min(prices)[1]].name


def _first_telling(data: bytes) -> int | None:
    """Find the first byte that is NUL or not ASCII."""
    nul = data.find(b"\0")
    try:
        data.decode("ascii")
    except UnicodeDecodeError as error:
        return error.start if nul < 0 else min(nul, error.start)
    return nul if nul >= 0 else None


def _bits(sample: bytes, candidate: _Candidate) -> int:
    text = sample.decode(candidate.codec, "replace")
    usual = _usual(candidate.codec)
    bits = sum(count * _price(character, candidate, usual) for character, count in Counter(text).items())
    return bits + candidate.entry * len(_ENTRIES.findall(text)) if candidate.entry else bits


def _price(character: str, candidate: _Candidate, usual: frozenset[str]) -> int:
    code = ord(character)
    if code < 0x80:  # noqa: PLR2004 — ASCII ends here
        return _ASCII if code >= 0x20 or character in "\t\n\r\f" else candidate.control  # noqa: PLR2004 — C0 ends here
    if character in COMMON_HAN or character in CHINESE_PUNCTUATION:
        return _COMMON
    if character in usual or 0x2190 <= code < 0x2600:  # noqa: PLR2004 — arrows, signs and box drawing, as in folder trees
        return _USUAL
    if character == "\ufffd" or code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF:  # noqa: PLR2004 — noncharacters
        return _ERROR * candidate.unit
    return candidate.letter if _is_letter(code) else candidate.rare


def _is_letter(code: int) -> bool:
    """Say whether ``code`` is in the Latin … Cyrillic … Thai, the kana or the Hangul blocks."""
    return 0xA0 <= code < 0x2000 or 0x3040 <= code < 0x3100 or 0xAC00 <= code < 0xD7A4  # noqa: PLR2004 — Unicode blocks


@cache
def _usual(codec: str) -> frozenset[str]:
    """List the Han characters the makers of the table put first; for a Unicode encoding, those of both tables.

    GB/T 2312-1980 level 1: rows 16 to 55, lead bytes B0–D7. Big5 level 1 ("frequently used"): lead bytes A4–C6.
    """
    if codec == "gb18030":
        trails: tuple[int, ...] = tuple(range(0xA1, 0xFF))
        leads = range(0xB0, 0xD8)
    elif codec == "big5hkscs":
        trails = (*range(0x40, 0x7F), *range(0xA1, 0xFF))
        leads = range(0xA4, 0xC7)
    else:
        return _usual("gb18030") | _usual("big5hkscs")
    table = bytes(byte for lead in leads for trail in trails for byte in (lead, trail))
    return frozenset(table.decode(codec, "ignore"))
