"""The article's own text: nothing added, nothing left out, every mark on its very characters."""

from hypothesis import given
from hypothesis import strategies as st

from auditor.report.html.marks import WHOLE, Line, Mark, lines

TEXTS = st.text(st.sampled_from("ab字💪\n\r\t "), max_size=60)


@st.composite
def marked(draw: st.DrawFn) -> tuple[str, list[Mark]]:
    """Draw a text and marks in it, overlapping as they like."""
    text = draw(TEXTS)
    ends = st.integers(0, len(text))
    marks = []
    drawn = draw(st.lists(st.tuples(ends, ends, st.integers(0, 3)), max_size=8))
    for number, (one, other, rank) in enumerate(drawn, 1):
        start, end = sorted((one, other))
        marks.append(Mark(start=start, end=end, rank=rank, style="s", target=f"t{number}", number=number))
    return text, marks


def without_ends(text: str) -> list[str]:
    """Give the lines of ``text``; an empty one after the last line end is none."""
    parts = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return parts[:-1] if len(parts) > 1 and not parts[-1] else parts


@given(marked())
def test_the_segments_of_the_lines_are_the_text(drawn: tuple[str, list[Mark]]) -> None:
    text, marks = drawn
    shown = list(lines(text, marks))
    assert ["".join(one.text for one in line.segments) for line in shown] == without_ends(text)
    assert [line.number for line in shown] == list(range(1, len(shown) + 1))


@given(marked())
def test_each_character_looks_like_the_worst_mark_on_it(drawn: tuple[str, list[Mark]]) -> None:
    text, marks = drawn
    seen = [(char, one.mark) for line in lines(text, marks) for one in line.segments for char in one.text]
    kept = [at for at, char in enumerate(text) if char not in "\r\n"]
    assert len(seen) == len(kept)
    for at, (char, mark) in zip(kept, seen, strict=True):
        assert char == text[at]
        ranks = [one.rank for one in marks if one.start <= at < one.end]
        assert (mark.rank if mark else None) == (min(ranks) if ranks else None)
        assert mark is None or mark.start <= at < mark.end


@given(marked())
def test_the_number_of_every_mark_stands_once(drawn: tuple[str, list[Mark]]) -> None:
    text, marks = drawn
    pins = [pin.number for line in lines(text, marks) for one in line.segments for pin in one.pins]
    assert sorted(number for number in pins if number) == [one.number for one in marks]


def long_text(line: int, *, of: int = 3000) -> tuple[str, Mark]:
    """Give a text of many lines with a mark on one of them."""
    rows = [f"row {at} " + "x" * 40 for at in range(1, of + 1)]
    start = sum(len(row) + 1 for row in rows[: line - 1])
    return "\n".join(rows), Mark(start=start, end=start + 3, rank=0, style="error", target="f1", number=1, pin="t1")


def test_of_a_long_text_what_stands_around_marks_is_shown_and_the_rest_counted() -> None:
    text, mark = long_text(1500)
    assert len(text) > WHOLE
    shown = list(lines(text, [mark]))
    assert [(one.number, one.skipped) for one in shown] == [
        (1, 0), (1498, 1496), (1499, 0), (1500, 0), (1501, 0), (1502, 0), (3001, 1498),
    ]  # fmt: skip
    assert [one.text for one in shown[3].segments][:1] == ["row"]
    assert shown[-1] == Line(number=3001, segments=(), skipped=1498, is_end=True)


def test_a_long_line_of_a_long_text_is_cut_between_marks() -> None:
    text = "a" * WHOLE + "MARK" + "b" * WHOLE
    (line,) = lines(text, [Mark(start=WHOLE, end=WHOLE + 4, rank=0, style="error", target="f1", number=1)])
    assert [len(one.text) for one in line.segments] == [401, 4, 401]
    assert line.segments[1].text == "MARK"


def test_of_nested_marks_there_are_no_more_segments_than_ends() -> None:
    # Nested marks on one line: a list of all open marks a segment would hold a million entries.
    text = "x" * 4000
    marks = [Mark(start=at, end=4000 - at, rank=0, style="note", target=f"f{at}", number=at) for at in range(1, 2000)]
    (line,) = lines(text, marks)
    assert len(line.segments) < 2 * len(marks) + 2
    assert sum(len(one.pins) for one in line.segments) == len(marks)
