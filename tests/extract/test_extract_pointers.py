"""What a text points to: another page, a code to scan, how to put an id together; only where somebody sells."""

from collections.abc import Callable

import pytest

from auditor.extract.mentions import Mentions
from auditor.extract.pointers import TOLD_WITHIN, Instructions, PointerReader
from auditor.lexicon.lexicon import Lexicon

Read = Callable[..., Mentions]


@pytest.fixture
def pointers(read: Read) -> Callable[[str], list[tuple[str, str]]]:
    def kinds(text: str) -> list[tuple[str, str]]:
        return [(one.kind.value, one.span.of(text)) for one in read(text).pointers]

    return kinds


Pointers = Callable[[str], list[tuple[str, str]]]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("办卡看我主页", "看我主页"),
        ("办卡的朋友看我煮页", "看我煮页"),  # by sound
        ("想办卡的私信我", "私信我"),
        ("si我办卡", "si我"),
        ("DM me for details, cheap eSIM for sale", "DM me for details"),
        ("link in bio, order now", "link in bio"),
    ],
)
def test_words_that_lead_off_the_page_to_a_seller_are_a_pointer(text: str, words: str, pointers: Pointers) -> None:
    assert pointers(text) == [("off-page", words)]


@pytest.mark.parametrize(("text", "words"), [("看我主页", "看我主页"), ("主页有优惠", "主页有")])
def test_the_same_words_where_nobody_sells_are_a_hint(text: str, words: str, pointers: Pointers) -> None:
    assert pointers(text) == [("off-page-hint", words)]


@pytest.mark.parametrize(
    "text",
    [
        "我去看了主业",
        "不少朋友都私信我问办卡",  # told of others
        "办卡，欢迎关注我们官方主页",
        "骗子说“看我主页”办卡的都别信",
        "The admin me for the order",
        "edm me for info esim for sale",  # part of a word
        "link in biology class, order now",
        "```\n办卡看我主页\n```",
    ],
)
def test_such_words_in_another_sense_are_none(text: str, pointers: Pointers) -> None:
    assert pointers(text) == []


@pytest.mark.parametrize(
    ("text", "words", "contact"),
    [
        ("微信：a删u除d1i，去掉汉字", "去掉汉字", "wx:aud1i"),
        ("微信：audi tor 7，去掉空格", "去掉空格", "wx:auditor7"),
        ("倒着念 微信：7rotidua", "倒着念", "wx:auditor7"),
        ("微信：7rotidua，倒着念", "倒着念", "wx:auditor7"),
    ],
)
def test_an_instruction_is_a_pointer_and_is_followed(text: str, words: str, contact: str, read: Read) -> None:
    mentions = read(text)
    assert [(one.kind.value, one.span.of(text)) for one in mentions.pointers] == [("reconstruct", words)]
    assert [one.canonical for one in mentions.contacts] == [contact]


@pytest.mark.parametrize("text", ["去掉汉字", "复制时去掉空格再粘贴激活码", "把文字倒过来看", "remove the spaces"])
def test_an_instruction_without_a_channel_is_none(text: str, pointers: Pointers) -> None:
    assert pointers(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("现货秒发，加V： 前面是audito后面是rtest84，欢迎来撩", "前面是audito后面是rtest84"),
        ("不会激活的办卡，薇❤：前半段auditor，后半段testka", "前半段auditor，后半"),
    ],
)
def test_both_halves_of_an_id_need_no_channel_where_somebody_sells(text: str, words: str, pointers: Pointers) -> None:
    assert ("reconstruct", words) in pointers(text)


@pytest.mark.parametrize(
    "text",
    [
        "卡的编号前半段 ABC123 是地区，后半段是批次，购买时核对",
        "价格优惠。前半段是说明，后半段是案例 abc。",
        "将卡号前面是8986后面是01的卡片寄回，售后办卡处理",
        "先打开 Part1，前半段 hello，后半段 world",
    ],
)
def test_halves_of_other_things_are_none(text: str, pointers: Pointers) -> None:
    assert pointers(text) == []


def test_a_code_to_scan_among_words_of_trade_is_a_pointer(pointers: Pointers) -> None:
    assert pointers("办卡加微信，扫码\n\n![二维码](a.png)") == [("scan", "![二维码](a.png)")]


@pytest.mark.parametrize(
    "text",
    [
        "![二维码](a.png)",
        "安装 eSIM 扫码\n\n![二维码](a.png)",
        "官方客服，办卡\n\n![二维码](qrcode.png)",
        "办卡加微信\n\n![风景](a.png)",
        "办卡加微信\n\n一\n\n二\n\n三\n\n![二维码](a.png)",  # far from them
    ],
)
def test_a_code_that_nobody_sells_by_is_none(text: str, pointers: Pointers) -> None:
    assert pointers(text) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("去掉汉字", {"han"}),
        ("去掉空格", {"space"}),
        ("倒着念", {"reverse"}),
        ("remove the spaces", {"space"}),
        ("read it backwards", {"reverse"}),
        ("办卡看我主页", set()),
    ],
)
def test_an_instruction_says_what_to_do(text: str, told: set[str], lexicon: Lexicon) -> None:
    assert PointerReader(lexicon).instructions(text).near(0) == told


def test_an_instruction_reaches_a_sentence_or_two_and_no_further() -> None:
    told = Instructions(found=((100, frozenset({"han"})), (300, frozenset({"space"}))))
    assert told.near(100 - TOLD_WITHIN) == {"han"}
    assert told.near(100 + TOLD_WITHIN) == {"han"}
    assert told.near(100 + TOLD_WITHIN + 1) == frozenset()
