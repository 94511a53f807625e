"""Ranges of a source: half-open, in code points."""

from auditor.text.span import Span


def test_a_span_gives_what_the_author_wrote() -> None:
    assert Span(start=2, end=4).of("加微信号") == "信号"


def test_a_span_counts_code_points_and_no_bytes() -> None:
    assert Span(start=1, end=2).of("𝟙✈️") == "✈"


def test_an_empty_span_is_the_empty_string() -> None:
    assert Span(start=1, end=1).of("abc") == ""


def test_a_span_covers_itself_and_what_lies_inside() -> None:
    outer = Span(start=2, end=8)
    assert outer.covers(outer)
    assert outer.covers(Span(start=2, end=3))
    assert not outer.covers(Span(start=7, end=9))


def test_spans_touch_when_they_share_a_character_and_not_when_they_only_meet() -> None:
    left = Span(start=0, end=3)
    assert left.touches(Span(start=2, end=5))
    assert not left.touches(Span(start=3, end=5))


def test_spans_sort_by_start_then_end() -> None:
    later, longer, first = Span(start=1, end=2), Span(start=0, end=5), Span(start=0, end=1)
    assert sorted([later, longer, first]) == [first, longer, later]
