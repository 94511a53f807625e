"""The signs stand under the exact characters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.report.excerpt import excerpt
from auditor.report.underline import underlined
from auditor.report.width import columns
from auditor.text.lines import Lines
from auditor.text.span import Span


def drawn(text: str, part: str, page: int = 80) -> tuple[str, str]:
    at = text.index(part)
    return underlined(excerpt(text, Lines(text), Span(start=at, end=at + len(part))), page)


@pytest.mark.parametrize(
    ("text", "part", "skipped", "signs"),
    [
        ("call 123 now", "123", 5, 3),
        ("拨打 *123# 查询", "*123#", 5, 5),
        ("加 TG💪+ @x 吧", "TG💪+ @x", 3, 8),
        ("💪💪 @x", "@x", 5, 2),
        ("\u2764\ufe0f @x", "@x", 3, 2),
        ("\U0001f468\u200d\U0001f469\u200d\U0001f467 @x", "@x", 3, 2),
        ("1\ufe0f\u20e3 @x", "@x", 3, 2),
        ("cafe\u0301 @x", "@x", 5, 2),
        ("a\tb @x", "@x", 7, 2),
        ("a\u202eb @x", "@x", 8, 2),
        ("薇信号", "信", 2, 2),
        ("x\u200by", "\u200b", 1, 6),
        ("\r\n\r\nabc\r\n", "abc", 0, 3),
    ],
)
def test_the_signs_begin_after_the_columns_before_and_are_as_wide_as_the_span(
    text: str, part: str, skipped: int, signs: int
) -> None:
    assert drawn(text, part)[1] == " " * skipped + "^" * signs


def test_a_long_line_is_cut_on_both_sides_of_the_span() -> None:
    line, signs = drawn("余" * 150 + "@auditor_test_1" + "额" * 150, "@auditor_test_1", 41)
    assert line == "…" + "余" * 6 + "@auditor_test_1" + "额" * 6 + "…"
    assert signs == " " * 13 + "^" * 15


def test_room_that_one_side_does_not_need_goes_to_the_other() -> None:
    line, _ = drawn("余" * 150 + "@x", "@x", 42)
    assert line == "…" + "余" * 19 + "@x"


def test_a_span_over_several_lines_is_underlined_to_the_end_of_its_first() -> None:
    assert drawn("see [a\nb](c) here", "[a\nb](c)") == ("see [a…", "    ^^")


def test_an_empty_span_has_one_sign() -> None:
    assert underlined(excerpt("abc", Lines("abc"), Span(start=1, end=1)), 80) == ("abc", " ^")


def test_the_end_of_a_text_may_be_pointed_at() -> None:
    assert underlined(excerpt("abc\n", Lines("abc\n"), Span(start=4, end=4)), 80) == ("", "^")


def test_a_very_long_span_is_cut_and_says_so() -> None:
    line, signs = drawn("x" * 5000, "x" * 5000, 42)
    assert line == "x" * 30 + "…"
    assert signs == "^" * 30


@given(
    before=st.text(alphabet="a 余\u0301\u200d💪\u2764\ufe0f\t\u202e⟦", max_size=60),
    inside=st.text(alphabet="a@1\u20e3💪中", min_size=1, max_size=30),
    after=st.text(alphabet="a 额💪", max_size=60),
    page=st.integers(min_value=30, max_value=120),
)
def test_no_excerpt_is_wider_than_the_page_or_has_a_sign_outside_the_line(
    before: str, inside: str, after: str, page: int
) -> None:
    text = before + inside + after
    span = Span(start=len(before), end=len(before + inside))
    line, signs = underlined(excerpt(text, Lines(text), span), page)
    printed = line.replace("⟦", "[").replace("⟧", "]")  # our own brackets, as wide as these
    assert columns(printed) <= page
    assert len(signs) <= columns(printed) + 1
