"""Contacts that an image shows: a badge's text, the text of a ``data:`` address, QQ's status picture."""

from base64 import b64encode
from collections.abc import Callable
from urllib.parse import quote

import pytest

from auditor.extract.mentions import Mentions
from auditor.source.source import MediaType

Read = Callable[..., Mentions]


@pytest.mark.parametrize(
    ("text", "form", "written"),
    [
        (
            "![](https://img.shields.io/badge/Telegram-@auditor__test__1-blue)",
            "tg:auditor_test_1",
            "Telegram-@auditor__test__1",
        ),
        (
            "![](https://img.shields.io/badge/%E5%BE%AE%E4%BF%A1-auditortest88-green)",
            "wx:auditortest88",
            "%E5%BE%AE%E4%BF%A1-auditortest88",
        ),
        (
            "![](https://img.shields.io/static/v1?label=Telegram&message=%40auditor_test_7&color=blue)",
            "tg:auditor_test_7",
            "Telegram&message=%40auditor_test_7",
        ),
        (
            "![](https://img.shields.io/badge/-@auditor__test__2-blue?logo=telegram)",
            "tg:auditor_test_2",
            "@auditor__test__2",
        ),
        ("![](https://badgen.net/badge/telegram/auditor_test_9)", "tg:auditor_test_9", "telegram/auditor_test_9"),
        ("![][b]\n\n[b]: https://badgen.net/badge/telegram/auditor_test_9", "tg:auditor_test_9", ""),
    ],
)
def test_a_badge_s_text_is_read_where_it_stands(text: str, form: str, written: str, read: Read) -> None:
    found = [one for one in read(text).contacts if one.canonical == form]
    assert len(found) == 1
    assert written in found[0].span.of(text)
    assert not found[0].hidden


SVG = "<svg xmlns='http://www.w3.org/2000/svg'><text>TG: @<tspan>auditor_test_5</tspan></text></svg>"


@pytest.mark.parametrize(
    "url",
    [
        "data:image/svg+xml;base64," + b64encode(SVG.encode()).decode(),
        "data:image/svg+xml," + quote(SVG),
        "data:text/html;base64," + b64encode(b"<p>TG: @auditor_test_5</p>").decode(),
    ],
)
def test_the_text_of_a_data_address_is_read_where_it_stands(url: str, read: Read) -> None:
    tag = f'<iframe src="{url}"></iframe>' if "html" in url[:20] else f'<img src="{url}">'
    found = read(tag, MediaType.HTML).contacts
    assert [one.canonical for one in found] == ["tg:auditor_test_5"]
    assert 0 < found[0].span.start < found[0].span.end < len(tag)
    assert found[0].span.end - found[0].span.start < 110


def test_qq_s_status_picture_is_a_contact_and_counts(read: Read) -> None:
    text = "![在线](http://wpa.qq.com/pa?p=2:1000012345:51)"
    mentions = read(text)
    assert [(one.canonical, one.url) for one in mentions.contacts] == [
        ("qq:1000012345", "http://wpa.qq.com/pa?p=2:1000012345:51")
    ]
    assert [one.label for one in mentions.images] == ["declared-counter"]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        (
            "天气很好。想办卡请联系我 ![](https://img.shields.io/badge/Telegram-@auditor__test__1-blue)\n\n再见。",
            "promotion",
        ),
        (
            "有人冒充客服，遇到 ![](https://img.shields.io/badge/Telegram-@auditor__test__1-blue) 都是骗子。\n\n再见。",
            "quoted-warning",
        ),
        ("# Docs\n\n![](https://img.shields.io/badge/Telegram-@auditor__test__1-blue)\n\nRead on.", "unknown"),
    ],
)
def test_the_words_around_an_image_say_why_a_contact_in_it_stands_there(text: str, role: str, read: Read) -> None:
    assert [one.role for one in read(text).contacts] == [role]
