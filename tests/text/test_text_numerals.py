"""Numbers in digits, Chinese and English."""

import pytest
import re2
from hypothesis import given
from hypothesis import strategies as st

from auditor.text.numerals import NUMERAL, number

DIGITS = "零一二三四五六七八九"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("90", 90),
        ("1,000", 1000),
        ("2.5", 2.5),
        ("九十", 90),
        ("一百八十", 180),
        ("一百八", 180),
        ("一百零八", 108),
        ("十五", 15),
        ("二十", 20),
        ("两", 2),
        ("兩", 2),
        ("半", 0.5),
        ("三百六十五", 365),
        ("两万五", 25000),
        ("ninety", 90),
        ("twenty-one", 21),
        ("six", 6),
        ("one hundred and eighty", 180),
        ("hundred", 100),
    ],
)
def test_a_number_is_read_however_it_is_written(text: str, value: float) -> None:
    assert number(text) == value


@pytest.mark.parametrize("text", ["", "几十", "数", "二三", "12a", "six months", "1.2.3", "天"])
def test_what_is_no_single_number_is_none(text: str) -> None:
    assert number(text) is None


def written(value: int) -> str:
    out, pending = "", False
    for place, sign in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = value // place % 10
        if digit:
            out += ("零" if pending and out else "") + DIGITS[digit] + sign
        pending = bool(out) and not digit
    return out


@given(st.integers(1, 9999))
def test_every_chinese_number_below_ten_thousand_is_read(value: int) -> None:
    assert number(written(value)) == value


@given(st.text(max_size=12))
def test_whatever_the_pattern_matches_is_read_or_refused_without_failing(text: str) -> None:
    found = re2.search(NUMERAL, text.lower())
    assert found is None or number(found.group()) is None or number(found.group()) is not None
    number(text)
