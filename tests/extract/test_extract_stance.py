"""Whether a contact is told or told of: urging, forbidding, quoting, and what a page sells."""

from collections.abc import Callable, Mapping
from datetime import date

import pytest

from auditor.extract.mentions import Mentions
from auditor.source.source import MediaType

Read = Callable[..., Mentions]
Roles = Callable[..., Mapping[str, str]]


@pytest.mark.parametrize(
    ("text", "canonical", "role"),
    [
        ("请勿错过 TG @auditor_test_1 下单", "tg:auditor_test_1", "promotion"),
        ("不要犹豫，加微信 auditor_test_1 办卡", "wx:auditor_test_1", "promotion"),
        ("Please do not contact WhatsApp +1 202 555 0142", "wa:12025550142", "negated"),
        ("有人留下 TG：@auditor_test_9，声称官方客服，请勿添加。", "tg:auditor_test_9", "quoted-warning"),
    ],
)
def test_a_negation_that_urges_forbids_nothing_and_one_that_stands_behind_does(
    text: str, canonical: str, role: str, roles: Roles
) -> None:
    assert roles(text)[canonical] == role


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("TG&amp;#64;auditor_test_1", "tg:auditor_test_1"),
        ("ㄨx：auditor_test_1", "wx:auditor_test_1"),
        ("q微 1000012345", "wx:1000012345"),
        ("加扣：一二三四五六七八", "qq:12345678"),
        ("加媺信auditor_test_1", "wx:auditor_test_1"),
        ("微x信 auditor_test_1", "wx:auditor_test_1"),
        ("W h a t s A p p +1 202 555 0142", "wa:12025550142"),
        ("联系 @auditor_test_1", "tg:auditor_test_1"),
        ("Плохая статистика? @auditor_test_bot", "tg:auditor_test_bot"),
        ("https://web.telegram.org/#/im?p=@auditor_test_1", "tg:auditor_test_1"),
        ("小红书号：1000012345", "app:1000012345"),
    ],
)
def test_a_contact_is_read_however_its_channel_is_named(text: str, canonical: str, read: Read) -> None:
    assert [one.canonical for one in read(text).contacts] == [canonical]


@pytest.mark.parametrize(
    "text",
    [
        "从未新增 iphone_15 的机型",  # 未新 sounds like 微信 and parts two words
        "添加薇信息 abc_12345",
        "坐飞机 CA1234 去北京",
        "微信支付 abc_12345",
        "for line: current_line in lines",
        "tg aHR0cHM6Ly90Lm1lL2F1ZGl0b3I=",
        "Telegram-X · v0.26.3.1674",
    ],
)
def test_what_only_sounds_or_looks_like_a_cue_is_none(text: str, read: Read) -> None:
    assert read(text).contacts == ()


def test_a_link_named_a_website_that_leads_to_a_messenger_is_disguised(read: Read) -> None:
    (contact,) = read("[官网](https://t.me/auditor_test_1)").contacts
    assert contact.disguises == ("misnamed-link",)
    (honest,) = read("[Telegram](https://t.me/auditor_test_1)").contacts
    assert honest.disguises == ()


def test_a_button_to_buy_makes_a_page_one_that_sells(roles: Roles) -> None:
    page = (
        "<h1>手册</h1><p>" + "这是一段说明。" * 100 + '</p><a href="https://t.me/auditor_test_1">Telegram</a>'
        '<a href="https://shop.example">{}</a><p>支持 PayPal。</p><p>完。</p>'
    )
    assert roles(page.format("购卡"), MediaType.HTML)["tg:auditor_test_1"] == "promotion"
    assert roles(page.format("目录"), MediaType.HTML)["tg:auditor_test_1"] == "unknown"


def test_a_code_in_a_table_belongs_to_the_operator_of_its_row(read: Read) -> None:
    claims = read(
        "# 秘鲁电话卡\n\n| 运营商 | 代码 |\n|---|---|\n| Claro | *99# |\n| Entel | *144# |\n| 其他 | *555# |\n"
    ).claims
    assert [(one.operator, one.value) for one in claims] == [("Claro", "*99#"), ("Entel", "*144#"), (None, "*555#")]


def test_every_purpose_of_an_enumeration_is_read(read: Read) -> None:
    (claim,) = read("# 泰国电话卡\n\ndtac 查余额和有效期拨 *101*9# 即可").claims
    assert {claim.purpose, *claim.also} == {"balance", "validity"}


def test_operators_of_one_country_tell_what_an_article_is_about(read: Read) -> None:
    text = "giffgaff shows it with *100#. giffgaff again.\n\nOn Lycamobile dial *131# for the balance."
    assert [(one.country, one.operator) for one in read(text).claims] == [("GB", "giffgaff"), ("GB", "Lycamobile")]


@pytest.mark.parametrize(
    ("front", "as_of"), [("date: 2025-05-13", date(2025, 5, 13)), ("date: 2025-05", date(2025, 5, 31)), ("a: b", None)]
)
def test_a_claim_speaks_of_the_day_the_article_gives_itself(front: str, as_of: date | None, read: Read) -> None:
    (claim,) = read(f"---\n{front}\n---\n\n秘鲁 Claro 客服热线 123。").claims
    assert claim.as_of == as_of
