"""The text that keeps odd spaces, dashes and equals signs apart from everyday ones, place by place."""

import pytest

from auditor.extract.nearby import SHORT, Nearby
from auditor.extract.view import ODD, View
from auditor.extract.vocabulary import Vocabulary
from auditor.parse.parse import parse
from auditor.source.read import from_text
from auditor.source.source import MediaType


def view(text: str) -> View:
    return View(parse(from_text(text, "article", MediaType.PLAIN)))


@pytest.mark.parametrize(
    ("text", "spaced"),
    [
        ("a b", "a b"),
        ("a\u3000b", f"a{ODD}b"),
        ("a\u00a0b c", f"a{ODD}b c"),
        ("a–b-c", "a–b-c"),
        ("a＝b=c", "a＝b=c"),
        ("Ａ\u2003Ｂ", f"a{ODD}b"),
        ("\u200ba\u200b\u3000b", f"a{ODD}b"),  # what folds to nothing moves the places
        ("㍿\u3000b", f"株式会社{ODD}b"),  # what folds to several does, too
    ],
)
def test_odd_signs_keep_their_place(text: str, spaced: str) -> None:
    assert view(text).spaced.rstrip("\n") == spaced


def test_without_odd_signs_it_is_the_very_text() -> None:
    one = view("加微信 auditor_test_1")
    assert one.spaced is one.text


def nearby(text: str) -> Nearby:
    words = Vocabulary((("办卡", "commerce", "办卡"), ("加我", "solicit", "加我")))
    one = view(text)
    return Nearby(one, words.find(one.text))


@pytest.mark.parametrize(
    ("text", "trades"),
    [("办卡 auditor1", True), ("加我 auditor1", True), ("auditor1 好", False), ("办卡。auditor1", False)],
)
def test_words_of_trade_count_in_the_sentence_of_a_place(text: str, trades: bool) -> None:  # noqa: FBT001 — a table
    at = text.index("auditor1")
    assert nearby(text).trades(at, at + 8) is trades


@pytest.mark.parametrize(("part", "word"), [("稍微", True), ("微", False), ("微好", False), ("稍微好一点", True)])
def test_a_word_begins_and_ends_where_the_segmenter_parts_them(part: str, word: bool) -> None:  # noqa: FBT001 — a table
    text = "稍微好一点"
    at = text.index(part)
    assert nearby(text).is_word(at, at + len(part)) is word


@pytest.mark.parametrize(("length", "short"), [(SHORT - 2, True), (SHORT, False)])
def test_a_text_of_a_few_lines_is_short(length: int, short: bool) -> None:  # noqa: FBT001 — a table
    assert nearby("a" * length).short is short
