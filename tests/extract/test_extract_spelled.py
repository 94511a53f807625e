"""Cue words with signs inside are cues; signs between the words of prose make none."""

from collections.abc import Callable

import pytest

from auditor.extract.spelled import Spelled
from auditor.lexicon.lexicon import Lexicon

Ids = Callable[..., list[str]]


@pytest.fixture(scope="module")
def spelled(lexicon: Lexicon) -> Spelled:
    return Spelled(lexicon)


@pytest.mark.parametrize(
    ("text", "written", "channel"),
    [
        ("w h a t s a p p", "w h a t s a p p", "whatsapp"),
        ("t e l e g r a m x", "t e l e g r a m", "telegram"),
        ("t.g:", "t.g", "telegram"),
        ("t-g@", "t-g", "telegram"),
        ("v x 加我", "v x", "wechat"),
        ("t☆g", "t☆g", "telegram"),
        ("tele·gram", "tele·gram", "telegram"),
        ("q·q", "q·q", "qq"),
        ("加微 信", "微 信", "wechat"),
        ("微/信", "微/信", "wechat"),
        ("微 🌹 信", "微 🌹 信", "wechat"),
        ("飞 木几", "飞 木几", "telegram"),
        ("抖🌹音号", "抖🌹音号", "other"),
    ],
)
def test_a_cue_with_signs_inside_is_that_cue(text: str, written: str, channel: str, spelled: Spelled) -> None:
    assert [(text[start:end], found) for start, end, found, _ in spelled.find(text)] == [(written, channel)]


@pytest.mark.parametrize(
    "text",
    [
        "微信",  # nothing inside
        "t.g",  # a formula, without Chinese or a colon near
        "v x",
        "e.g.",
        "1.2.3",
        "a☆b",
        "test☆go",  # part of two longer words
        "at☆g",
        "t☆gb",
        "微信 电报",
        "微, 信",
        "微。信",
        "微\n信",
        "what s app",
        "wechat☆",
        "写 信",
        "",
    ],
)
def test_signs_between_other_letters_make_no_cue(text: str, spelled: Spelled) -> None:
    assert spelled.find(text) == []


@pytest.mark.parametrize("text", ["小微 信用 auditor_test", "稍微 信任 auditor_test_1", "电 报告 2024"])
def test_a_cue_across_the_border_of_two_words_gives_no_contact(text: str, ids: Ids) -> None:
    assert ids(text) == []
