"""What stands in a page can be seen, and steers nothing."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from auditor.report.html.fit import fit, visible

UNSEEN = {"Cc", "Cn", "Co", "Cs", "Zl", "Zp"}
BIDI = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


@given(st.text())
def test_no_control_and_no_direction_gets_through(text: str) -> None:
    shown = visible(text)
    assert not set(shown) & set(BIDI)
    assert [char for char in shown if unicodedata.category(char) in UNSEEN - {"Cn"} and char != "\t"] == []


@pytest.mark.parametrize("text", ["", "plain", "字 é 💪", "a\tb", "👨‍👩‍👧", "1️⃣"])
def test_what_can_be_seen_stays_as_it_is(text: str) -> None:
    assert visible(text) == text


@pytest.mark.parametrize(("text", "shown"), [("a\u202eb", "a⟦RLO⟧b"), ("\x1b[31m", "⟦ESC⟧[31m"), ("a\x00", "a⟦NUL⟧")])
def test_what_cannot_be_seen_is_named(text: str, shown: str) -> None:
    assert visible(text) == shown


def test_markup_of_our_own_and_numbers_stay_as_they_are() -> None:
    markup = Markup("<b>\u202e</b>")
    assert fit(markup) is markup
    assert fit(7) == 7
