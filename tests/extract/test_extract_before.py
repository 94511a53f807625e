"""Ids written before their cue; a cue with an id of its own behind it, and words before one, are left alone."""

from collections.abc import Callable

import pytest

from auditor.extract.mentions import Mentions

Ids = Callable[..., list[str]]
Read = Callable[..., Mentions]


@pytest.mark.parametrize(
    ("text", "contact"),
    [
        ("auditor_test_1 （微信）", "wx:auditor_test_1"),
        ("auditor_test_1 加我微", "wx:auditor_test_1"),
        ("auditortest88媺", "wx:auditortest88"),
        ("auditortest88 是我的V", "wx:auditortest88"),
        ("@auditor_test_1 是我的飞机", "tg:auditor_test_1"),
        ("auditor_test_1 on Telegram", "tg:auditor_test_1"),
        ("1000012345 加我扣扣", "qq:1000012345"),
        ("auditor_test_1 微信同号", "wx:auditor_test_1"),
    ],
)
def test_an_id_may_stand_before_its_cue(text: str, contact: str, read: Read) -> None:
    (one,) = read(text).contacts
    assert one.canonical == contact
    assert "id-before-cue" in one.disguises


@pytest.mark.parametrize(
    "text",
    [
        "run2_match(line)",
        "equal_2(viber)",
        "equal(tg)",
        "100元微信支付",
        "auditortest88 微信支付",
        "2024 微信",
        "123456 微信",
        "/auditor_test1 微信",
        "x.auditor_test1 微信",
        "@auditortest88 微信",  # a name on another service
        "auditor 微信",  # a word
        "au_1 微信",
        'auditor_test_1="微信"',
    ],
)
def test_what_stands_before_a_cue_by_chance_is_no_id(text: str, ids: Ids) -> None:
    assert ids(text) == []


def test_a_cue_that_has_an_id_behind_it_takes_none_from_before(ids: Ids) -> None:
    assert ids("版本 v2_build9，微信：auditor_test_1") == ["wx:auditor_test_1"]


def test_the_id_alone_is_the_handle_and_its_place_holds_the_cue_too(read: Read) -> None:
    text = "办卡 Auditor_Test_1 （微信）"
    (one,) = read(text).contacts
    assert (one.handle, one.span.of(text)) == ("Auditor_Test_1", "Auditor_Test_1 （微信")
