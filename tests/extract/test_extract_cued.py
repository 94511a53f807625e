"""Contacts that a cue announces, in the languages and disguises of SCIENCE §1.3."""

from collections.abc import Callable

import pytest

from auditor.extract.mentions import Mentions
from auditor.source.source import MediaType

Read = Callable[..., Mentions]
Ids = Callable[..., list[str]]

PLAIN = {
    "微信：auditor_test_1": "wx:auditor_test_1",
    "微信号是 auditor_test_1": "wx:auditor_test_1",
    "加我微信 auditor_test_1，谢谢": "wx:auditor_test_1",
    "微信號：auditor_test_1": "wx:auditor_test_1",
    "WeChat ID: Auditor_Test_1": "wx:auditor_test_1",
    "wechat id auditor_test_1": "wx:auditor_test_1",
    "위챗: auditor_test_1": "wx:auditor_test_1",
    "微信：auditor-test-1": "wx:auditor-test-1",
    "微信：13800000000": "wx:13800000000",
    "微信同号：13800000000": "wx:13800000000",
    "Telegram: @Auditor_Test_1": "tg:auditor_test_1",
    "telegram auditor_test_1": "tg:auditor_test_1",
    "TG：@auditor_test_1": "tg:auditor_test_1",
    "TG@auditor_test_1": "tg:auditor_test_1",
    "TG: @auditor_test_1_电报频道": "tg:auditor_test_1",
    "电报：auditor_test_1": "tg:auditor_test_1",
    "電報：auditor_test_1": "tg:auditor_test_1",
    "Телеграм: @auditor_test_1": "tg:auditor_test_1",
    "텔레그램 auditor_test_1": "tg:auditor_test_1",
    "تلگرام: auditor_test_1": "tg:auditor_test_1",
    "QQ：1000012345": "qq:1000012345",
    "QQ 1000012345": "qq:1000012345",
    "QQ群：1000012345": "qqg:1000012345",
    "扣扣 1000012345": "qq:1000012345",
    "WhatsApp：+1 555 010 0123": "wa:15550100123",
    "WhatsApp +15550100123": "wa:15550100123",
    "whatsapp: 0015550100123": "wa:15550100123",
    "WhatsApp (+1) 555-010-0123": "wa:15550100123",
    "ватсап +15550100123": "wa:15550100123",
    "واتساب: +15550100123": "wa:15550100123",
    "LINE ID: auditor_test": "line:auditor_test",
    "Viber: +15550100123": "viber:15550100123",
    "Signal: +15550100123": "signal:15550100123",
    "Discord ID: auditor_test": "discord:auditor_test",
    "邮箱：a@shop.example": "mailto:a@shop.example",
    "write to A.B@shop.example, please": "mailto:a.b@shop.example",
}
SLANG = {
    "VX：auditor_test_1": "wx:auditor_test_1",
    "vx auditor_test_1": "wx:auditor_test_1",
    "加v信：auditor_test_1": "wx:auditor_test_1",
    "wei信：auditor_test_1": "wx:auditor_test_1",
    "绿泡泡：auditor_test_1": "wx:auditor_test_1",
    "飞机：@auditor_test_1": "tg:auditor_test_1",
    "纸飞机 @auditor_test_1": "tg:auditor_test_1",
    "加我飞机auditor_test_1": "tg:auditor_test_1",
    "zfj：auditor_test_1": "tg:auditor_test_1",
    "dianbao：auditor_test_1": "tg:auditor_test_1",
    "✈️：@auditor_test_1": "tg:auditor_test_1",
    "TG💪+ @auditor_test_1": "tg:auditor_test_1",
    "企鹅：1000012345": "qq:1000012345",
    "🐧1000012345": "qq:1000012345",
}
SOUNDS = {
    "加薇信auditor_test_1": "wx:auditor_test_1",
    "薇芯 auditor_test_1": "wx:auditor_test_1",
    "葳信：auditor_test_1": "wx:auditor_test_1",
    "加嶶信 auditor_test_1": "wx:auditor_test_1",
    "加维新 auditor_test_1": "wx:auditor_test_1",
    "微 信：auditor_test_1": "wx:auditor_test_1",
    "微·信：auditor_test_1": "wx:auditor_test_1",
    "加微 auditor_test_1": "wx:auditor_test_1",
    "加薇 auditor_test_1": "wx:auditor_test_1",
    "迦薇 auditor_test_1": "wx:auditor_test_1",  # 加 by its sound
    "枷V auditor_test_1": "wx:auditor_test_1",
    "加微❤auditor_test_1": "wx:auditor_test_1",
    "加我飛機 auditor_test_1": "tg:auditor_test_1",
}
SPELLED = {
    "T.G：auditor_test_1": "tg:auditor_test_1",
    "v-x: auditor_test_1": "wx:auditor_test_1",
    "W h a t s A p p: +1 555 010 0123": "wa:15550100123",
    "微信：a u d i t o r 1": "wx:auditor1",
    "微信：a.u.d.i.t.o.r.1": "wx:auditor1",
    "微信：a💘u💘d💘i💘t💘1": "wx:audit1",
    "QQ：1-0-0-0-0-1-2-3-4-5": "qq:1000012345",
    "QQ：10000 12345": "qq:1000012345",
    "| 微信 | a | u | d | i | t | 1 |\n|---|---|---|---|---|---|---|\n": "wx:audit1",
}
FORMS = {
    "微信：ａｕｄｉｔｏｒ＿ｔｅｓｔ＿１": "wx:auditor_test_1",
    "微信：𝚊𝚞𝚍𝚒𝚝𝚘𝚛_𝟷": "wx:auditor_1",
    "QQ：①⓪⓪⓪⓪①②③④⑤": "qq:1000012345",
    "QQ：⒈⒈⒈⒈⒈⒉⒊⒋⒌": "qq:111112345",
    "QQ：1️⃣0️⃣0️⃣0️⃣0️⃣1️⃣2️⃣3️⃣4️⃣5️⃣": "qq:1000012345",
    "TG：@аudіtоr_test_1": "tg:auditor_test_1",
    "TG: @aud\u200bitor_test_1": "tg:auditor_test_1",
    "TG：\u202e1_tset_rotidua@\u202c": "tg:auditor_test_1",
    "ＴＧ：＠auditor_test_1": "tg:auditor_test_1",
    "T\u200bG：@auditor_test_1": "tg:auditor_test_1",
    "TG &commat;auditor_test_1": "tg:auditor_test_1",
    "TG &#64;auditor_test_1": "tg:auditor_test_1",
    "TG**：**@auditor\\_test\\_1": "tg:auditor_test_1",
    "微**信**：auditor_test_1": "wx:auditor_test_1",
}
BEFORE = {
    "auditor_test_1（微信）": "wx:auditor_test_1",
    "1000012345（QQ）": "qq:1000012345",
}
NEXT = {
    "微信:\nauditor_test_1": "wx:auditor_test_1",
    "- 微信：\n- auditor_test_1\n": "wx:auditor_test_1",
    "## 微信\n\nauditor_test_1\n": "wx:auditor_test_1",
    "| TG | @auditor_test_1 |\n|---|---|\n": "tg:auditor_test_1",
    "| 微信 | auditor_test_1 |\n|---|---|\n": "wx:auditor_test_1",
}


@pytest.mark.parametrize(("text", "contact"), (PLAIN | SLANG | SOUNDS | SPELLED | FORMS | BEFORE | NEXT).items())
def test_an_id_beside_a_cue_is_a_contact(text: str, contact: str, ids: Ids) -> None:
    assert ids(text) == [contact]


@pytest.mark.parametrize("colon", "：:∶꞉﹕ː→=")
def test_any_colon_joins_a_cue_and_its_id(colon: str, ids: Ids) -> None:
    assert ids(f"TG{colon}auditor_test_1") == ["tg:auditor_test_1"]


@pytest.mark.parametrize(
    ("text", "contacts"),
    [
        ("QQ：1000012345、1000012346", ["qq:1000012345", "qq:1000012346"]),
        ("TG @auditor_test_1 / @auditor_test_2", ["tg:auditor_test_1", "tg:auditor_test_2"]),
        ("QQ：1000012345/1000012346", ["qq:1000012345", "qq:1000012346"]),
        ("QQ：售前：1000012345，售后：1000012346", ["qq:1000012345", "qq:1000012346"]),
        ("TG：@auditor_test_1 微信：auditor_test_2", ["tg:auditor_test_1", "wx:auditor_test_2"]),
    ],
)
def test_every_id_of_a_list_is_a_contact(text: str, contacts: list[str], ids: Ids) -> None:
    assert ids(text) == contacts


@pytest.mark.parametrize(
    ("text", "disguise"),
    [
        ("加薇信auditor_test_1", "homophone"),
        ("加薇 auditor_test_1", "short-cue"),
        ("微 信：auditor_test_1", "split-cue"),
        ("T.G：auditor_test_1", "spelled-cue"),
        ("飞机：@auditor_test_1", "slang"),
        ("✈️：@auditor_test_1", "sign"),
        ("TG💪+ @auditor_test_1", "symbol-between"),
        ("微信：a u d i t o r 1", "spelled-out"),
        ("auditor_test_1（微信）", "id-before-cue"),
        ("微信：ａuditor_test_1", "full-width"),
        ("微信：ⓐuditor_test_1", "styled"),
        ("TG: @aud\u200bitor_test_1", "invisible"),
        ("TG: @a\u0336uditor_test_1", "marks"),
        ("TG：@аuditor_test_1", "look-alike"),
        ("TG：\u202e1_tset_rotidua@\u202c", "display-order"),
    ],
)
def test_a_disguise_is_named(text: str, disguise: str, read: Read) -> None:
    (contact,) = read(text).contacts
    assert disguise in contact.disguises


@pytest.mark.parametrize(
    "text", ["微信：auditor_test_1", "TG：@auditor_test_1", "QQ：1000012345", "Telegram @auditor_test_1"]
)
def test_a_plain_writing_is_no_disguise(text: str, read: Read) -> None:
    (contact,) = read(text).contacts
    assert (contact.disguises, contact.trace) == ((), ())


def test_a_trace_leads_from_what_is_written_to_the_handle(read: Read) -> None:
    text = "TG：＠аud\u200bitor_test_1"
    (contact,) = read(text).contacts
    assert contact.trace[0].before == contact.span.of(text)
    assert contact.trace[-1].after == contact.handle == "auditor_test_1"
    assert all(one.after == other.before for one, other in zip(contact.trace, contact.trace[1:], strict=False))


def test_a_handle_keeps_its_case_and_its_canonical_form_does_not(read: Read) -> None:
    (contact,) = read("TG：@Auditor_Test_1").contacts
    assert (contact.handle, contact.canonical) == ("Auditor_Test_1", "tg:auditor_test_1")


def test_the_words_and_the_address_of_one_link_are_one_contact(read: Read) -> None:
    text = "[TG💪+ @auditor_test_1](https://t.me/s/auditor_test_1)"
    (contact,) = read(text).contacts
    assert (contact.span.of(text), contact.url) == ("TG💪+ @auditor_test_1", "https://t.me/s/auditor_test_1")


def test_words_that_name_another_than_the_link_reaches_are_two_contacts(ids: Ids) -> None:
    assert sorted(ids("[TG @auditor_test_1](https://t.me/auditor_test_2)")) == [
        "tg:auditor_test_1",
        "tg:auditor_test_2",
    ]


def test_an_image_inside_the_link_hides_neither_words_nor_address(ids: Ids) -> None:
    text = "[TG💪+ @auditor_test_1 ![Image](https://i.example/a.png)](https://t.me/s/auditor_test_1)"
    assert set(ids(text)) == {"tg:auditor_test_1"}


def test_a_promoted_id_is_found_again_as_a_name(ids: Ids) -> None:
    assert ids("AUDITOR88 是专业公司。\n\n办卡联系 TG：@auditor88") == ["tg:auditor88", "tg:auditor88"]


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        (MediaType.PLAIN, "标题\n\n加微信 auditor_test_1"),
        (MediaType.MARKDOWN, "# 加微信 auditor_test_1"),
        (MediaType.MARKDOWN, "- 加微信 auditor_test_1"),
        (MediaType.MARKDOWN, "![加微信 auditor_test_1](a.png)"),
        (MediaType.MARKDOWN, '![](a.png "加微信 auditor_test_1")'),
        (MediaType.MARKDOWN, "---\ncontact: 微信 auditor_test_1\n---\n\n正文"),
        (MediaType.MARKDOWN, "正文\n\n<!-- 加微信 auditor_test_1 -->"),
        (MediaType.MARKDOWN, "> > > 加微信 auditor_test_1"),
        (MediaType.HTML, "<title>加微信 auditor_test_1</title>"),
        (MediaType.HTML, '<p aria-label="加微信 auditor_test_1">a</p>'),
        (MediaType.HTML, '<p data-x="加微信 auditor_test_1">a</p>'),
        (MediaType.HTML, '<meta name="description" content="加微信 auditor_test_1"><p>a</p>'),
        (MediaType.HTML, '<p style="display:none">加微信 auditor_test_1</p>'),
        (MediaType.HTML, "<template>加微信 auditor_test_1</template>"),
        (MediaType.HTML, "<noscript>加微信 auditor_test_1</noscript>"),
        (MediaType.HTML, "<b>加</b><i>微</i>信 auditor_<wbr>test_1"),
        (MediaType.HTML, "加微信 auditor&#95;test&#x5f;1"),
    ],
)
def test_a_contact_is_found_in_whatever_carries_it(markup: MediaType, text: str, ids: Ids) -> None:
    assert ids(text, markup) == ["wx:auditor_test_1"]
