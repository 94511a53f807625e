"""What is printed for a text, and in how many columns."""

import pytest

from auditor.report.width import columns, pieces, version


@pytest.mark.parametrize(
    ("text", "wide"),
    [
        ("abc", 3),
        ("余额", 4),
        ("ｅｓｉｍ", 8),
        ("한국", 4),
        ("ｶﾅ", 2),
        ("💪", 2),
        ("\u2764", 1),
        ("\u2764\ufe0f", 2),
        ("1\ufe0f\u20e3", 2),
        ("\U0001f1ea\U0001f1f8", 2),
        ("\U0001f468\u200d\U0001f469\u200d\U0001f467", 2),
        ("\U0001f44d\U0001f3fd", 2),
        ("e\u0301", 1),
        ("ก็", 1),
        ("①", 1),
        ("“", 1),
    ],
)
def test_a_text_takes_the_columns_that_terminals_give_it(text: str, wide: int) -> None:
    assert columns(text) == wide
    assert "".join(piece.shown for piece in pieces(text)) == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\u202eb", "a⟦RLO⟧b"),
        ("a\u200bb", "a⟦ZWSP⟧b"),
        ("a\u200db", "a⟦ZWJ⟧b"),
        ("中\u200d国", "中⟦ZWJ⟧国"),
        ("a\ufe0f", "a⟦VS16⟧"),
        ("\u0301a", "⟦U+0301⟧a"),
        ("a" + "\u0301" * 5, "a\u0301\u0301\u0301⟦U+0301⟧⟦U+0301⟧"),
        ("\x1b]52;c;x\a", "⟦ESC⟧]52;c;x⟦BEL⟧"),
        ("\x9b1m", "⟦CSI⟧1m"),
        ("\u2028", "⟦LS⟧"),
        ("\u3164", "⟦U+3164⟧"),
        ("\ue000", "⟦U+E000⟧"),
        ("\U000e0041", "⟦U+E0041⟧"),
        ("\ud83d", "⟦U+D83D⟧"),
        ("⟦RLO⟧", "⟦U+27E6⟧RLO⟦U+27E7⟧"),
    ],
)
def test_what_is_not_seen_is_printed_by_name(text: str, shown: str) -> None:
    assert "".join(piece.shown for piece in pieces(text)) == shown
    assert columns(text) == sum(piece.columns for piece in pieces(text))


def test_no_more_than_four_pictures_join_so_that_a_chain_cannot_hide_its_length() -> None:
    chain = "\u200d".join(["\U0001f34e"] * 6)
    assert [piece.shown.count("\U0001f34e") for piece in pieces(chain)] == [4, 0, 2]


def test_the_table_names_its_version_of_unicode() -> None:
    assert "Unicode 18.0.0" in version()
