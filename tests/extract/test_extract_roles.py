"""Why a contact stands where it stands (SCIENCE §1.4): judged at its own place, never by the document at large."""

from collections.abc import Callable, Mapping

import pytest

from auditor.extract.mentions import Mentions
from auditor.source.source import MediaType

Read = Callable[..., Mentions]
Roles = Callable[..., Mapping[str, str]]

ROLES = {
    "promotion": [
        "办卡请加微信：auditor_test_1，在线秒回。",
        "购买请联系 TG：@auditor_test_1",
        "To order, message us on WhatsApp +15550100123",
        "Купить: пишите в Telegram @auditor_test_1",
        "[TG💪+ @auditor_test_1 ![Image](https://i.example/a.png)](https://t.me/s/auditor_test_1)",
    ],
    "own-official": [
        "本项目官方交流群：QQ群 1000012345",
        "官方 Telegram 频道：@auditor_test_1",
        "Join our Telegram channel: https://t.me/auditor_test_1",
        "## Community\n\nTelegram: @auditor_test_1",
    ],
    "author-credit": [
        "翻译：感谢 TG @auditor_test_1",
        "Photo by https://t.me/auditor_test_1",
        "Thanks to Telegram @auditor_test_1 for the table",
    ],
    "quoted-warning": [
        "# 骗局曝光\n\n骗子会说：“加我微信 auditor_test_1 办理”。",
        "> 办卡加微信 auditor_test_1\n\n看到这种信息请不要相信，对方是骗子。",
        "Beware: someone claims to be support and asks you to message Telegram @auditor_test_1. It is a scam.",
        "有人冒充客服，落款是 TG：@auditor_test_1，已有多人被骗。",
    ],
    "negated": [
        "我们绝不会通过 Telegram @auditor_test_1 联系你",
        "请勿添加微信 auditor_test_1",
        "Do not add WhatsApp +15550100123",
        "无需添加微信 auditor_test_1 也能办理",
    ],
    "documentation-example": [
        "`加微信 auditor_test_1`",
        "示例：微信：auditor_test_1",
        "Telegram 用户名以 @ 开头，例如 @auditor_test_1",
        "联系方式写作 TG：@your_name",
    ],
    "code": ["```\n加微信 auditor_test_1\n```", "    TG：@auditor_test_1\n"],
    "legal-notice": [
        "隐私政策：数据保护联系 WhatsApp +15550100123",
        "Imprint: Telegram @auditor_test_1",
    ],
    "unknown": ["微信：auditor_test_1", "Telegram @auditor_test_1"],
}


@pytest.mark.parametrize(("role", "text"), [(role, text) for role, texts in ROLES.items() for text in texts])
def test_a_contact_has_the_role_its_words_give_it(role: str, text: str, roles: Roles) -> None:
    assert set(roles(text).values()) == {role}


WARNING = "谨防诈骗：不要相信陌生人发来的链接，警惕骗子。"


@pytest.mark.parametrize(
    "text",
    [
        f"{WARNING}\n\n本文介绍上网卡。\n\n办卡请加微信：auditor_test_1，在线秒回。",
        f"办卡请加微信：auditor_test_1，在线秒回。\n\n{WARNING}",
        f"## 防骗\n\n{WARNING}\n\n## 办理\n\n办卡请加微信：auditor_test_1，在线秒回。",
        f"{WARNING}办卡请加微信：auditor_test_1，在线秒回。",
        f"> {WARNING}\n\n办卡请加微信：auditor_test_1，在线秒回。",
    ],
)
def test_a_warning_elsewhere_in_the_article_does_not_excuse_an_advertisement(text: str, roles: Roles) -> None:
    assert roles(text) == {"wx:auditor_test_1": "promotion"}


def test_the_same_id_may_be_warned_of_once_and_promoted_once(read: Read) -> None:
    text = "骗子自称客服，让你加 TG：@auditor_test_1。\n\n购买请联系 TG：@auditor_test_2"
    found = {one.canonical: one.role.value for one in read(text).contacts}
    assert found == {"tg:auditor_test_1": "quoted-warning", "tg:auditor_test_2": "promotion"}


def test_a_brand_named_like_a_promoted_handle_is_promoted_with_it(read: Read) -> None:
    contacts = read("AUDITOR88 是专业公司。\n\n购买请联系 TG：@auditor88").contacts
    assert [(one.canonical, one.role.value) for one in contacts] == [("tg:auditor88", "promotion")] * 2
    assert "brand-is-handle" in contacts[0].reasons


def test_a_short_word_that_happens_to_be_a_handle_is_no_brand(read: Read) -> None:
    assert len(read("esim1 卡很好用。\n\n购买请联系 TG：@esim1").contacts) == 1


def test_a_disguised_contact_is_promotion_even_among_words_of_an_own_channel(roles: Roles) -> None:
    assert roles("官方交流群 TG💪+ @auditor_test_1") == {"tg:auditor_test_1": "promotion"}


def test_asking_for_trust_in_one_contact_cancels_a_warning(roles: Roles) -> None:
    assert roles("谨防假冒，认准微信 auditor_test_1，欢迎咨询") == {"wx:auditor_test_1": "promotion"}


def test_a_link_that_pays_whoever_placed_it_is_promotion(roles: Roles) -> None:
    assert roles("[机器](https://t.me/auditor_test?start=ref_12345)") == {"tg:auditor_test": "promotion"}


def test_the_code_of_an_invitation_is_no_referral(roles: Roles) -> None:
    assert roles("[群](tg://join?invite=AbCdEf123_x)") == {"tg+:AbCdEf123_x": "unknown"}


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        (MediaType.HTML, "<p>a</p><!-- 办卡加微信 auditor_test_1 -->"),
        (MediaType.HTML, '<p>a</p><p style="display:none">办卡加微信 auditor_test_1</p>'),
        (MediaType.HTML, '<meta name="description" content="办卡加微信 auditor_test_1"><p>a</p>'),
    ],
)
def test_a_contact_out_of_sight_says_so(markup: MediaType, text: str, read: Read) -> None:
    (contact,) = read(text, markup).contacts
    assert contact.hidden
    assert "out-of-sight" in contact.reasons


def test_a_contact_in_plain_sight_is_not_hidden(read: Read) -> None:
    assert [one.hidden for one in read("办卡加微信 auditor_test_1").contacts] == [False]


def test_a_clean_paragraph_before_changes_no_role(roles: Roles) -> None:
    text = "办卡请加微信：auditor_test_1，在线秒回。"
    assert roles(f"这张卡可以在机场购买。\n\n{text}") == roles(text)
