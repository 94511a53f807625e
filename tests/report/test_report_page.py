"""Lines no wider than the page."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.report.page import Page, shown
from auditor.report.view import View


def wrapped(text: str, width: int, indent: int = 0, most: int = 6) -> list[str]:
    return Page(View(columns=width)).wrap(text, indent, most=most)


def test_english_breaks_at_spaces() -> None:
    assert wrapped("the quick brown fox jumps over the lazy dog today", 40) == [
        "the quick brown fox jumps over the lazy",
        "dog today",
    ]


def test_chinese_breaks_between_characters_but_not_before_a_full_stop() -> None:
    assert wrapped("余" * 20 + "。" + "额", 40) == ["余" * 20 + "。", "额"]


def test_a_word_longer_than_the_line_is_broken() -> None:
    assert wrapped("x" * 50, 40) == ["x" * 40, "x" * 10]


def test_the_indent_narrows_the_lines() -> None:
    assert wrapped("x" * 50, 40, indent=10) == ["x" * 30, "x" * 20]


def test_a_text_without_end_is_cut() -> None:
    assert wrapped("x" * 10_000, 40, most=2) == ["x" * 40, "x" * 40 + "…"]


def test_a_page_is_never_narrower_than_forty_columns() -> None:
    assert wrapped("x" * 41, 10) == ["x" * 40, "x"]


def test_a_name_without_end_is_cut() -> None:
    assert shown("x" * 10_000) == "x" * 600 + "…"


@pytest.mark.parametrize("text", ["", " ", "。" * 500, "\u0301" * 500])
def test_odd_texts_are_wrapped_too(text: str) -> None:
    assert wrapped(text, 40)


@given(st.text(max_size=60))
def test_wrapping_loses_nothing_but_spaces(text: str) -> None:
    assert "".join(wrapped(text, 40, most=10_000)).replace(" ", "") == shown(text).replace(" ", "")
