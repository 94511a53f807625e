"""Which country a claim speaks of, where its name stands inside other words."""

from collections.abc import Callable

import pytest

from auditor.extract.mentions import Mentions

Read = Callable[..., Mentions]


def country(read: Read, text: str) -> str | None:
    (claim,) = read(text).claims
    return claim.country


@pytest.mark.parametrize(
    "words", ["完美国际用户", "今日本店特价", "其中国内用户", "好用法国产卡", "品德国民", "我喜欢约旦河"]
)
def test_characters_that_are_no_word_name_no_country(words: str, read: Read) -> None:
    assert country(read, f"{words}查余额拨 *100#") is None


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("我在泰国家里", "TH"),
        ("本人在日本地铁站", "JP"),
        ("去秘鲁莽撞不得", "PE"),
        ("在馬來西亞電話卡", "MY"),
        ("去韩国内陆", "KR"),
        ("泰国", "TH"),
    ],
)
def test_a_country_is_named_by_a_word(words: str, code: str, read: Read) -> None:
    assert country(read, f"{words}查余额拨 *100#") == code


def test_a_country_that_is_named_again_is_meant(read: Read) -> None:
    assert country(read, "完美国际用户。美国手机查余额拨 *100#") == "US"
