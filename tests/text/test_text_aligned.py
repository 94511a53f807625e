"""Text whose characters know where they are from."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.text.aligned import AlignedBuilder, AlignedText
from auditor.text.span import Span


def built(*pieces: tuple[str, int, int], shuffled: bool = False) -> AlignedText:
    builder = AlignedBuilder(shuffled=shuffled)
    for piece in pieces:
        builder.add(*piece)
    return builder.build()


def test_a_verbatim_character_comes_from_its_own_place() -> None:
    assert AlignedText.identity("abc", 10).origin(1) == (11, 12)


def test_every_character_of_a_longer_writing_stands_for_the_whole_of_it() -> None:
    text = built(("a", 0, 1), ("<-", 1, 5), ("b", 5, 6))  # "a", "&lt;" as two signs, "b"
    assert [text.origin(at) for at in range(4)] == [(0, 1), (1, 5), (1, 5), (5, 6)]


def test_a_span_runs_from_its_first_to_its_last_character() -> None:
    text = built(("ab", 0, 2), ("@", 2, 7), ("cd", 7, 9))
    assert text.span(1, 4) == Span(start=1, end=8)


def test_a_span_of_nothing_is_empty_and_stands_where_the_next_character_does() -> None:
    text = built(("ab", 4, 6), ("@", 6, 11))
    assert text.span(2, 2) == Span(start=6, end=6)
    assert text.span(3, 3) == Span(start=11, end=11)


def test_a_span_of_text_in_another_order_holds_all_of_it() -> None:
    text = built(("x", 0, 1), ("c", 4, 5), ("b", 3, 4), ("a", 2, 3), shuffled=True)
    assert text.span(0, 4) == Span(start=0, end=5)  # "x", then "abc" read backwards
    assert text.span(1, 3) == Span(start=3, end=5)


def test_a_rewritten_text_in_another_order_still_knows_its_order() -> None:
    text = built(("x", 0, 1), ("c", 4, 5), ("b", 3, 4), ("a", 2, 3), shuffled=True)
    assert text.rewrite([(3, 4, "A")]).with_text("xcbA").span(0, 4) == Span(start=0, end=5)


def test_a_text_of_no_characters_has_an_empty_span() -> None:
    assert built().span(0, 0) == Span(start=0, end=0)
    assert AlignedText.identity("", 7).span(0, 0) == Span(start=7, end=7)


def test_adding_nothing_adds_no_segment() -> None:
    assert built(("", 3, 9)).segments() == [(0, 0, 0, 0)]


def test_a_copy_keeps_the_places_of_a_part() -> None:
    builder = AlignedBuilder()
    built(("ab", 0, 2), ("@", 2, 7), ("cd", 7, 9)).copy(builder, 1, 4)
    part = builder.build()
    assert (part.text, [part.origin(at) for at in range(3)]) == ("b@c", [(1, 2), (2, 7), (7, 8)])


def test_a_copy_of_an_empty_part_is_nothing() -> None:
    builder = AlignedBuilder()
    AlignedText.identity("abc").copy(builder, 2, 2)
    assert builder.build().text == ""


def test_a_builder_tells_its_length_and_its_last_character() -> None:
    builder = AlignedBuilder()
    assert (builder.length, builder.last()) == (0, "")
    builder.add("ab", 0, 2)
    assert (builder.length, builder.last()) == (2, "b")


def test_a_rewrite_gives_the_new_text_the_place_of_the_old() -> None:
    text = AlignedText.identity("a⒈b").rewrite([(1, 2, "1.")])
    assert text.text == "a1.b"
    assert [text.origin(at) for at in range(4)] == [(0, 1), (1, 2), (1, 2), (2, 3)]


def test_a_rewrite_with_nothing_deletes_and_the_neighbours_keep_their_places() -> None:
    text = AlignedText.identity("a\u200bb").rewrite([(1, 2, "")])
    assert (text.text, text.span(0, 2)) == ("ab", Span(start=0, end=3))


def test_another_text_of_the_same_length_takes_over_the_places() -> None:
    assert built(("A", 0, 1), ("@", 1, 6)).with_text("a@").span(0, 2) == Span(start=0, end=6)


def test_another_text_of_another_length_is_refused() -> None:
    with pytest.raises(ValueError, match="one length"):
        AlignedText.identity("abc").with_text("ab")


@st.composite
def rewritten(draw: st.DrawFn) -> tuple[str, list[tuple[int, int, str]]]:
    """Give a text and edits of it: in order, disjoint, some of them empty on either side."""
    source = draw(st.text(alphabet="abc微信⒈", max_size=24))
    cuts = sorted(draw(st.lists(st.integers(0, len(source)), max_size=8)))
    pairs = list(zip(cuts[::2], cuts[1::2], strict=False))
    return source, [(start, end, draw(st.text(alphabet="XYZ", max_size=3))) for start, end in pairs if start < end]


@given(rewritten())
def test_a_rewrite_keeps_the_origin_of_every_character_it_leaves_alone(
    case: tuple[str, list[tuple[int, int, str]]],
) -> None:
    source, edits = case
    text = AlignedText.identity(source).rewrite(edits)
    edited = {at for start, end, _ in edits for at in range(start, end)}
    kept = [text.origin(at) for at in range(len(text)) if text.text[at] not in "XYZ"]
    assert kept == [(at, at + 1) for at in range(len(source)) if at not in edited]


@given(rewritten())
def test_a_rewrite_gives_what_replacing_by_hand_gives(case: tuple[str, list[tuple[int, int, str]]]) -> None:
    source, edits = case
    expected = source
    for start, end, new in reversed(edits):
        expected = expected[:start] + new + expected[end:]
    assert AlignedText.identity(source).rewrite(edits).text == expected


@given(rewritten(), st.data())
def test_a_span_holds_the_origin_of_every_character_in_it(
    case: tuple[str, list[tuple[int, int, str]]], data: st.DataObject
) -> None:
    text = AlignedText.identity(case[0]).rewrite(case[1])
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    span = text.span(start, end)
    assert all(span.start <= low and high <= span.end for low, high in map(text.origin, range(start, end)))
