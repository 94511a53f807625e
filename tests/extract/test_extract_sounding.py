"""Cues by sound and of one character: they count where an id stands beside them, and not inside plain words."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

import pytest

from auditor.extract.sounding import Sounding
from auditor.lexicon.lexicon import Lexicon

if TYPE_CHECKING:
    from auditor.extract.nearby import Nearby

Ids = Callable[..., list[str]]
Found = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Around:
    """Stands for what is around a place: whether it is a word, whether somebody trades there."""

    word: bool = True
    trade: bool = True

    def is_word(self, start: int, end: int) -> bool:
        """Answer as ``Nearby`` does."""
        return self.word and start < end

    def trades(self, start: int, end: int) -> bool:
        """Answer as ``Nearby`` does."""
        return self.trade and start < end


@pytest.fixture(scope="module")
def sounding(lexicon: Lexicon) -> Sounding:
    return Sounding(lexicon)


def find(sounding: Sounding, text: str, around: Around) -> list[Found]:
    found = sounding.find(text, cast("Nearby", around))
    return [(text[start:end], channel, kind) for start, end, channel, kind in found]


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("薇芯", ("薇芯", "wechat", "sound")),
        ("微 新", ("微 新", "wechat", "sound")),
        ("wei信", ("wei信", "wechat", "sound")),
        ("v信", ("v信", "wechat", "sound")),
        ("v❤x", ("v❤x", "wechat", "sound")),
        ("微x", ("微x", "wechat", "sound")),
        ("电bao", ("电bao", "telegram", "sound")),
        ("微❤信", ("微❤信", "wechat", "split")),
        ("加威信", ("威信", "wechat", "sound")),
    ],
)
def test_two_characters_that_sound_like_a_cue_are_one(text: str, cue: Found, sounding: Sounding) -> None:
    assert find(sounding, text, Around()) == [cue]


@pytest.mark.parametrize("text", ["维信: auditor1", "维信: a u d i t 1 1", "的维信:audit二九", "唯心 :auditor_1"])
def test_a_word_before_a_colon_and_an_id_is_a_cue_only_where_somebody_trades(text: str, sounding: Sounding) -> None:
    assert len(find(sounding, text, Around())) == 1
    assert find(sounding, text, Around(trade=False)) == []


@pytest.mark.parametrize("text", ["微信", "威信", "维新", "卫生", "卫星", "会计", "wx", "v x", "weixin", "revx信", ""])
def test_a_word_of_its_own_that_sounds_alike_is_no_cue(text: str, sounding: Sounding) -> None:
    assert find(sounding, text, Around()) == []


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("薇 auditor1", ("薇", "wechat", "bare")),
        ("auditor1 薇", ("薇", "wechat", "bare")),
        ("微同号：auditor1", ("微", "wechat", "bare")),
        ("我的v:auditor1", ("v", "wechat", "bare")),
        ("加v auditor1", ("v", "wechat", "bare")),
        ("auditor1 是我的v 加我", ("v", "wechat", "bare")),
        ("扣100001", ("扣", "qq", "bare")),
        ("我q:100001", ("q", "qq", "bare")),
    ],
)
def test_one_character_beside_an_id_stands_for_a_whole_cue(text: str, cue: Found, sounding: Sounding) -> None:
    assert find(sounding, text, Around()) == [cue]


@pytest.mark.parametrize(
    "text", ["薇", "薇。auditor1", "为500", "v:auditor1", "5v:1", "v5", "rev:100001", "扣 10000", "尾 auditor1", "q我"]
)
def test_one_character_without_an_id_or_in_another_script_is_none(text: str, sounding: Sounding) -> None:
    assert find(sounding, text, Around()) == []


def test_one_character_inside_a_word_is_no_cue(sounding: Sounding) -> None:
    assert find(sounding, "薇auditor1", Around(word=False)) == []


def test_a_name_before_an_id_is_a_cue_only_where_somebody_trades(sounding: Sounding) -> None:
    assert find(sounding, "采薇 auditor1", Around(trade=False)) == []
    assert find(sounding, "采薇 auditor1", Around()) == [("薇", "wechat", "bare")]


@pytest.mark.parametrize(
    "text", ["稍微 auditor1", "加卫星 auditor_test_1 定位", "报名参加会计 audit2024 培训", "添加薇拉视觉 auditor1"]
)
def test_plain_words_with_such_characters_give_no_contact(text: str, ids: Ids) -> None:
    assert ids(text) == []
