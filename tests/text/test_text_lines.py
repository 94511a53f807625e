"""Offsets to lines and columns, whatever ends a line."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.text.lines import Lines

BREAKS = re.compile("\r\n|\r|\n")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["LF", "CR LF", "CR"])
def test_a_line_ends_with_any_of_the_three_breaks(end: str) -> None:
    lines = Lines(f"a{end}bc")
    place = lines.locate(len(f"a{end}b"))
    assert (len(lines), place.line, place.column) == (2, 2, 2)


def test_cr_lf_is_one_break_and_its_lf_belongs_to_the_line_it_ends() -> None:
    place = Lines("a\r\nb").locate(2)
    assert (place.line, place.column) == (1, 3)


def test_cr_cr_lf_is_two_breaks() -> None:
    assert len(Lines("a\r\r\nb")) == 3


def test_a_column_counts_code_points() -> None:
    assert Lines("𝟙✈️x").locate(3).column == 4


def test_the_end_of_the_text_is_a_place() -> None:
    place = Lines("ab\n").locate(3)
    assert (place.line, place.column) == (2, 1)


def test_an_empty_text_has_one_line() -> None:
    assert len(Lines("")) == 1
    assert Lines("").bounds(1) == (0, 0)


def test_the_bounds_of_a_line_hold_its_break() -> None:
    text = "ab\r\ncd"
    lines = Lines(text)
    assert [text[slice(*lines.bounds(number))] for number in (1, 2)] == ["ab\r\n", "cd"]


@pytest.mark.parametrize("sign", ["\v", "\f", "\x1c", "\x85", "\u2028", "\u2029"])
def test_no_other_sign_ends_a_line(sign: str) -> None:
    assert len(Lines(f"a{sign}b")) == 1


@given(st.text(alphabet="ab微\r\n\u2028"), st.data())
def test_line_and_column_are_what_a_naive_count_gives(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    starts = [0, *(found.end() for found in BREAKS.finditer(text))]
    line = max(number for number, start in enumerate(starts, 1) if start <= offset)
    place = Lines(text).locate(offset)
    assert (place.offset, place.line, place.column) == (offset, line, offset - starts[line - 1] + 1)


@given(st.text(alphabet="a微\r\n"))
def test_the_lines_put_together_are_the_text(text: str) -> None:
    lines = Lines(text)
    assert "".join(text[slice(*lines.bounds(number))] for number in range(1, len(lines) + 1)) == text
