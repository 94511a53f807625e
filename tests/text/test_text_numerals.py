"""Numbers as people write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.text.numerals import number, whole


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("15", 15), ("1,500", 1500), ("2.5", 2.5), ("2.5万", 25000), ("3千", 3000), ("两", 2), ("兩", 2), ("三", 3),
        ("十", 10), ("十五", 15), ("二十", 20), ("九十", 90), ("一百八十", 180), ("一百零五", 105), ("一百八", 180),
        ("两千五百", 2500), ("两万五", 25000), ("三万", 30000), ("二〇二五", 2025),
        ("半", 0.5), ("twelve", 12), (" 7 ", 7), ("三百六十五", 365),
        ("ninety", 90), ("twenty-one", 21), ("one hundred and eighty", 180), ("hundred", 100), ("a hundred and five", 105),
    ],
)  # fmt: skip
def test_a_number_is_read_however_it_is_written(written: str, value: float) -> None:
    assert number(written) == value


@pytest.mark.parametrize(
    "written",
    [
        "",
        "几十",
        "十几",
        "数百",
        "1,50",
        "abc",
        "十百",
        "-3",
        "1.2.3",
        "9" * 40,
        "二三",
        "两三",
        "twenty twelve",
        "six months",
    ],
)
def test_what_is_no_exact_number_is_none(written: str) -> None:
    assert number(written) is None


@pytest.mark.parametrize(("written", "value"), [("三", 3), ("2.5", None), ("半", None)])
def test_a_count_is_a_whole_number(written: str, value: int | None) -> None:
    assert whole(written) == value


def spelled(value: int) -> str:
    """Write a number below ten thousand in Chinese, the long way."""
    out, gap = "", False
    for unit, sign in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, value = divmod(value, unit)
        if digit:
            out += ("零" if gap and out else "") + "零一二三四五六七八九"[digit] + sign
            gap = False
        else:
            gap = True
    return out


@given(st.integers(1, 9999))
def test_a_spelled_number_is_read_back(value: int) -> None:
    assert number(spelled(value)) == value


@given(st.text(alphabet="零一二两十百千万半几0123456789,.", max_size=30))
def test_any_text_is_a_number_or_none(written: str) -> None:
    assert number(written) is None or isinstance(number(written), float)
