"""What may stand between a cue and its id, and what ends it; which signs are letters, pictures, parts of a cue."""

from collections.abc import Mapping

import pytest

from auditor.extract.connect import MOST_BETWEEN, by_first, connector
from auditor.extract.cue_words import past, preceded_by_add
from auditor.extract.large_pattern import compiled
from auditor.extract.signs import is_chinese, is_han, is_letter, is_separator, is_symbol, ornaments
from auditor.lexicon.lexicon import Lexicon


@pytest.fixture(scope="module")
def fillers(lexicon: Lexicon) -> Mapping[str, tuple[str, ...]]:
    return by_first(lexicon.fillers)


@pytest.mark.parametrize(
    ("between", "held"),
    [
        ("", set()),
        (" ", set()),
        (": ", {"colon"}),
        ("→", {"colon"}),
        ("💪+ ", {"symbol", "sign"}),
        (" - ", {"sign"}),
        ("号是 ", {"filler"}),
        ("号码:", {"filler", "colon"}),
        (" id: ", {"filler", "colon"}),
        (":\n", {"colon", "newline"}),
        (":no ", {"colon", "filler"}),
    ],
)
def test_signs_pictures_and_fillers_lead_from_a_cue_to_its_id(
    between: str, held: set[str], fillers: Mapping[str, tuple[str, ...]]
) -> None:
    text = f"{between}auditor1"
    assert connector(text, 0, len(text), fillers) == (len(between), frozenset(held))


@pytest.mark.parametrize("text", ["。auditor1", "!auditor1", "中auditor1", "id_1", "idauditor", "\nauditor1"])
def test_a_stop_another_word_and_a_new_line_end_the_way_at_once(
    text: str, fillers: Mapping[str, tuple[str, ...]]
) -> None:
    assert connector(text, 0, len(text), fillers) == (0, frozenset())


def test_behind_a_colon_two_letters_are_the_beginning_of_an_id(fillers: Mapping[str, tuple[str, ...]]) -> None:
    assert connector(":me auditor1", 0, 12, fillers) == (1, frozenset({"colon"}))
    assert connector(":(at)auditor1", 0, 13, fillers) == (5, frozenset({"colon", "sign", "filler"}))


def test_a_new_line_is_crossed_once_and_towards_an_at_sign(fillers: Mapping[str, tuple[str, ...]]) -> None:
    assert connector("\n@auditor1", 0, 10, fillers) == (1, frozenset({"newline"}))
    assert connector(":\n\nauditor1", 0, 11, fillers)[0] == len(":\n")


def test_nobody_leads_further_than_so_many_characters(fillers: Mapping[str, tuple[str, ...]]) -> None:
    assert connector(" " * 99 + "auditor1", 0, 107, fillers)[0] == MOST_BETWEEN


def test_words_are_sorted_by_their_first_character_in_their_order() -> None:
    assert by_first(("号码", "号", "是")) == {"号": ("号码", "号"), "是": ("是",)}


@pytest.mark.parametrize(("text", "rest"), [("微同号x", "x"), ("微x", ""), ("微q同号:", ":"), ("微:", ":"), ("微", "")])
def test_what_belongs_to_a_cue_of_one_character_is_stepped_over(text: str, rest: str) -> None:
    assert text[past(text, 1) :] == rest


@pytest.mark.parametrize(
    ("before", "adds"),
    [
        ("加", True),
        ("加 ", True),
        ("加💪", True),
        ("+", True),
        ("伽", True),
        ("请", False),
        ("加。", False),
        ("", False),
    ],
)
def test_a_verb_or_sign_of_adding_is_seen_before_a_cue(before: str, adds: bool, lexicon: Lexicon) -> None:  # noqa: FBT001 — a table
    assert preceded_by_add(f"{before}微", len(before), lexicon.adding) is adds


@pytest.mark.parametrize("char", "-·💘•|/.,❤~")
def test_a_sign_or_a_picture_may_part_an_id(char: str) -> None:
    assert is_separator(char)


@pytest.mark.parametrize("char", "a1_ =。@(（】\n中é́\u200b")
def test_a_letter_a_space_a_bracket_and_a_stop_may_not(char: str) -> None:
    assert not is_separator(char)


@pytest.mark.parametrize(
    ("char", "kinds"),
    [
        ("💘", {"symbol", "ornament"}),
        ("❤", {"symbol", "ornament"}),
        ("·", {"symbol"}),
        ("→", {"symbol"}),
        ("a", {"letter"}),
        ("я", {"letter"}),
        ("中", {"letter", "han"}),
        ("。", set()),
        (":", set()),
    ],
)
def test_characters_are_sorted_by_their_blocks(char: str, kinds: set[str]) -> None:
    asked = {"symbol": is_symbol, "ornament": ornaments, "letter": is_letter, "han": is_han}
    assert {name for name, holds in asked.items() if holds(char)} == kinds


def test_nothing_is_no_chinese_character() -> None:
    assert not is_han("")


@pytest.mark.parametrize(("away", "near"), [(0, True), (39, True), (40, False)])
def test_chinese_counts_as_near_within_a_line(away: int, near: bool) -> None:  # noqa: FBT001 — a table
    assert is_chinese("v" * away + "中", 0) is near


def test_a_pattern_with_a_class_of_every_chinese_character_still_matches() -> None:
    every = "".join(map(chr, range(0x4E00, 0x9FFF)))
    assert compiled(f"[{every}]{{2}}x").search("微信x") is not None
