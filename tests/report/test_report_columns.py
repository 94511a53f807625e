"""Columns in code points, UTF-16 units and UTF-8 bytes, where these differ."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.report.columns import Columns, Unit
from auditor.text.lines import Lines

FLEXED = "加TG💪+ @auditor_test_1"
ASTRAL = "𠮷野家𠀋 a"


@pytest.mark.parametrize(
    ("text", "sought", "code_points", "utf16", "utf8"),
    [
        (FLEXED, "💪", 4, 4, 6),
        (FLEXED, "@", 7, 8, 12),
        (ASTRAL, "野", 2, 3, 5),
        (ASTRAL, "a", 6, 8, 16),
        ("a𐐀b", "b", 3, 4, 6),
        ("e\u0301x", "x", 3, 3, 4),
        ("👨\u200d👩 x", "x", 5, 7, 13),
        ("plain x", "x", 7, 7, 7),
    ],
)
def test_a_column_counts_its_unit(text: str, sought: str, code_points: int, utf16: int, utf8: int) -> None:
    whole = f"first 💪 line\r\n{text}\nlast"
    at = whole.index(sought, whole.index(text))
    assert [Columns(whole, unit).locate(at) for unit in (Unit.CODE_POINTS, Unit.UTF16, Unit.UTF8)] == [
        (2, code_points),
        (2, utf16),
        (2, utf8),
    ]


def test_the_end_of_a_text_has_a_column() -> None:
    assert Columns("a💪", Unit.UTF8).locate(2) == (1, 6)
    assert Columns("a💪\n", Unit.UTF8).locate(3) == (2, 1)
    assert Columns("", Unit.UTF16).locate(0) == (1, 1)


@given(st.text(st.sampled_from("aé微𠮷💪\r\n \ud800")), st.lists(st.integers(0, 40)))
def test_in_whatever_order_places_are_asked_for_the_columns_are_those_of_the_line_before(
    text: str, offsets: list[int]
) -> None:
    lines = Lines(text)
    for unit, encoding, size in ((Unit.UTF8, "utf-8", 1), (Unit.UTF16, "utf-16-le", 2)):
        columns = Columns(text, unit)
        for offset in offsets:
            at = min(offset, len(text))
            place = lines.locate(at)
            before = text[at - place.column + 1 : at].encode(encoding, "surrogatepass")
            assert columns.locate(at) == (place.line, len(before) // size + 1)


def test_a_line_of_a_megabyte_with_a_place_every_ten_characters_is_one_pass() -> None:
    text = "微信💪" * 350_000
    columns = Columns(text, Unit.UTF8)
    assert [columns.locate(at)[1] for at in range(0, len(text), 9)] == list(range(1, len(text.encode()) + 1, 30))
