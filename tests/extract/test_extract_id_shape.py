"""Where an id begins and ends, and what the text tells to do with it."""

import pytest

from auditor.extract.id_shape import read_id
from auditor.extract.mentions import Channel


@pytest.mark.parametrize(
    ("text", "handle"),
    [
        ("auditor_test_1", "auditor_test_1"),
        ("auditor_test_1)", "auditor_test_1"),
        ("auditor_test_1。谢谢", "auditor_test_1"),
        ("auditor_test_1.", "auditor_test_1"),
        ("auditor_test_1(", "auditor_test_1"),
        ("auditor-1", "auditor-1"),
        ("auditor1-", "auditor1"),
        ("auditor_1/auditor_2", "auditor_1"),
        ("audit捌捌", "audit88"),
        ("audit两张", "audit"),
        ("audit捌", "audit"),
        ("1000012345", "1000012345"),
        ("一零零零零一二三", "10000123"),
    ],
)
def test_an_id_ends_where_its_characters_do(text: str, handle: str) -> None:
    found = read_id(text, 0, len(text), Channel.WECHAT)
    assert found is not None
    assert (found[0], found[2]) == (0, handle)


@pytest.mark.parametrize(
    "text",
    [
        "auditor_test_1@x.example",
        "auditor.example",
        "auditor=1",
        "auditor()",
        "auditor('x')",
        "auditor://x",
        "auditor/path",
        "a",
        "1auditor",
        "auditor_test_far_too_long_for_one",
        "。auditor1",
        "",
    ],
)
def test_a_mailbox_a_host_a_call_and_a_path_are_no_ids(text: str) -> None:
    assert read_id(text, 0, len(text), Channel.WECHAT) is None


def test_a_dash_ends_an_id_of_a_channel_that_has_none() -> None:
    assert read_id("auditor-1", 0, 9, Channel.TELEGRAM) == (0, 7, "auditor", False)


@pytest.mark.parametrize(
    ("told", "text", "handle"),
    [
        ("han", "a删u除d我i1", "audi1"),
        ("space", "audi tor 7", "auditor7"),
        ("reverse", "7rotidua", "auditor7"),
        ("han reverse", "1i删d除ua", "audi1"),
    ],
)
def test_an_id_is_read_as_the_text_tells(told: str, text: str, handle: str) -> None:
    assert read_id(text, 0, len(text), Channel.WECHAT, frozenset(told.split())) == (0, len(text), handle, True)
    assert (read_id(text, 0, len(text), Channel.WECHAT) or ("", "", ""))[2] != handle


@pytest.mark.parametrize("told", ["han", "space"])
def test_what_need_not_be_left_out_stays_plain(told: str) -> None:
    assert read_id("auditor7", 0, 8, Channel.WECHAT, frozenset({told})) == (0, 8, "auditor7", False)
