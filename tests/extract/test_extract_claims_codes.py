"""Dial codes as guides write them: in words, in lists and tables, for a purpose that stands beside or over them."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from auditor.extract.mentions import Claim, ClaimKind, Mentions
from auditor.source.source import MediaType

Read = Callable[..., Mentions]


def codes(read: Read, text: str, markup: MediaType = MediaType.MARKDOWN) -> list[Claim]:
    return [one for one in read(text, markup).claims if one.kind is ClaimKind.DIAL_CODE]


SPOKEN = [
    ("泰国 AIS 查余额拨打星号121井号", "*121#", "星号121井号"),
    ("泰国 AIS 拨打星号键121井号键查余额", "*121#", "星号键121井号键"),
    ("泰国 AIS 拨米字键121井字键查余额", "*121#", "米字键121井字键"),
    ("泰國 AIS 撥星號鍵121井號鍵查餘額", "*121#", "星號鍵121井號鍵"),
    ("泰国 AIS 按星121井查余额", "*121#", "星121井"),
    ("泰国 AIS 拨 *121 井号键查余额", "*121#", "*121 井号键"),
    ("泰国 AIS 拨星号 121#查余额", "*121#", "星号 121#"),
    ("泰国 AIS 拨 *键121#键查余额", "*121#", "*键121#键"),
    ("先按星号，再按 1、2、1，最后按井号", "*121#", "星号，再按 1、2、1，最后按井号"),
    ("拨打星号一二一井号", "*121#", "星号一二一井号"),
    ("拨打星号幺两幺井号", "*121#", "星号幺两幺井号"),
    ("拨打星号一百二十一井号", "*121#", "星号一百二十一井号"),
    ("拨打井号一百井号查余额", "#100#", "井号一百井号"),
    ("拨打星号井号零六井号", "*#06#", "星号井号零六井号"),
    ("拨打星号120星号密码井号", "*120*密码#", "星号120星号密码井号"),
    ("拨打星号101星号9井号", "*101*9#", "星号101星号9井号"),
    ("Dial star one two one hash for your balance.", "*121#", "star one two one hash"),
    ("Dial star 1 2 1 pound.", "*121#", "star 1 2 1 pound"),
    ("Dial star 121, then the pound key.", "*121#", "star 121, then the pound key"),
    ("Press asterisk one hash to see your credit.", "*1#", "asterisk one hash"),
    ("拨打星号611转人工", "*611", "星号611"),
]


@pytest.mark.parametrize(("text", "value", "written"), SPOKEN)
def test_a_code_in_words_is_read_as_it_is_keyed(text: str, value: str, written: str, read: Read) -> None:
    (claim,) = (one for one in read(text).claims if one.property in {"dial-code", "hotline"})
    assert (claim.value, claim.span.of(text)) == (value, written)


@pytest.mark.parametrize(
    "text",
    [
        "这是一家五星酒店，100 英镑一晚。",
        "A 5 star hotel for 100 pound a night.",
        "按星号键返回上级，按井号键确认。",
        "接通后输入卡号，按 # 号键结束。",
        "输入 18 位密码后按井号键",
        "三星 100 周年，天井 2 个",
        "Call us, press 1, then the hash key.",
        "星期一 100 井盖",
        "star 2000, hash 3",
        "拨打星号加井号",
    ],
)
def test_words_for_keys_alone_are_no_code(text: str, read: Read) -> None:
    assert [one.value for one in read(text).claims] == []


@pytest.mark.parametrize("sign", ["*", "＊", "✱", "∗", "⁎", "﹡", "*️⃣"])
@pytest.mark.parametrize("end", ["#", "＃", "♯", "﹟", "#️⃣"])
def test_a_code_is_one_and_the_same_in_any_glyphs(sign: str, end: str, read: Read) -> None:
    (claim,) = codes(read, f"giffgaff 查余额 {sign}１00{end}。", MediaType.PLAIN)
    assert claim.value == "*100#"


LISTS = [
    ("泰国 AIS 查余额拨 *121# 或 *122#", [("*121#", "balance"), ("*122#", "balance")]),
    ("泰国 AIS 查余额：*121#、*122#", [("*121#", "balance"), ("*122#", "balance")]),
    ("泰国 AIS 查余额：*121#/*122#", [("*121#", "balance"), ("*122#", "balance")]),
    ("泰国 AIS：*121# 或 *122# 查余额", [("*121#", "balance"), ("*122#", "balance")]),
    ("泰国 AIS：*121# 查余额，*545# 查本机号码", [("*121#", "balance"), ("*545#", "own-number")]),
    ("泰国 AIS：查余额 *121#，本机号码 *545#", [("*121#", "balance"), ("*545#", "own-number")]),
    ("泰国 AIS：余额 *121#、流量 *139#、充值 *120*PIN#",
     [("*121#", "balance"), ("*139#", "usage"), ("*120*PIN#", "top-up")]),
    ("泰国 AIS：*121# 余额 *139# 流量", [("*121#", "balance"), ("*139#", "usage")]),
    ("泰国 AIS：拨 *121# 查余额，充值拨 *120*PIN# 就行，查流量用 *139#",
     [("*121#", "balance"), ("*120*PIN#", "top-up"), ("*139#", "usage")]),
    ("泰国 AIS 充值后拨 *121# 查询余额", [("*121#", "balance")]),
    ("泰国 AIS 余额不足时拨 *120*PIN# 充值", [("*120*PIN#", "top-up")]),
    ("泰国 AIS 输入充值卡 PIN 码充值：*120*PIN#", [("*120*PIN#", "top-up")]),
    ("Thailand AIS: *121# for balance, *545# for your own number", [("*121#", "balance"), ("*545#", "own-number")]),
    ("查余额 AIS *121#；dtac *101*9#（泰国）", [("*121#", "balance"), ("*101*9#", "balance")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), LISTS)
def test_each_code_of_a_list_has_the_purpose_that_is_its_own(
    text: str, wanted: list[tuple[str, str]], read: Read
) -> None:
    assert [(one.value, one.purpose) for one in codes(read, text)] == wanted


OVER = [
    "# 泰国\n\n## AIS\n\n### 查余额\n\n拨打 *121#",
    "# 泰国\n\n### 查余额\n\nAIS：*121#",
    "# 泰国\n\n## 查余额\n\n### AIS\n\n拨 *121#",
    "# 泰国\n\n**AIS**\n\n- 查余额：*121#\n- 其他：*545#",
    "# 泰国\n\n查余额：\n\n- AIS：*121#\n- dtac：*101*9#",
    "# 泰国\n\n- AIS：\n  - 查余额：*121#",
    "# 泰国\n\nAIS 查余额：\n*121#",
    "# 泰国\n\n怎么查 AIS 的余额？拨 *121#。",
    "# 泰国\n\n**问：怎么查 AIS 余额？**\n\n答：拨 *121#。",
    "# 泰国\n\nAIS 余额\n: *121#",
    "# 泰国\n\n| 运营商 | 查余额 | 充值 |\n|---|---|---|\n| AIS | *121# | *120*PIN# |",
    "# 泰国\n\n| 功能 | AIS | dtac |\n|---|---|---|\n| 查余额 | *121# | *101*9# |",
    "# 泰国\n\n| | AIS | dtac |\n|---|---|---|\n| 查余额 | \\*121# | *101*9# |",
    "# 泰国\n\n| 运营商 | 功能 | 代码 |\n|---|---|---|\n| AIS | 查余额 | *121# |",
    "# 泰国\n\n<dl><dt>AIS 查余额</dt><dd>*121#</dd></dl>",
    "# 泰国\n\n*121#（AIS）或 *101*9#（dtac）可以查余额",
]


@pytest.mark.parametrize("text", OVER)
def test_purpose_and_operator_may_stand_over_a_code(text: str, read: Read) -> None:
    claim = codes(read, text)[0]
    assert (claim.value, claim.operator, claim.purpose) == ("*121#", "AIS", "balance")


def test_each_column_gives_its_own_operator_even_behind_an_empty_corner(read: Read) -> None:
    text = "# 泰国\n\n| | AIS | dtac |\n|---|---|---|\n| 查余额 | \\*121# | *101*9# |"
    assert [(one.value, one.operator) for one in codes(read, text)] == [("*121#", "AIS"), ("*101*9#", "dtac")]


def test_a_column_about_something_else_takes_no_purpose_from_the_heading(read: Read) -> None:
    text = "# 泰国\n\n## 查余额\n\n| 运营商 | 余额 | 备注 |\n|---|---|---|\n| AIS | *121# | *151# |"
    assert [one.purpose for one in codes(read, text)] == ["balance", None]


def test_the_title_of_an_article_is_no_purpose_of_every_code(read: Read) -> None:
    assert codes(read, "# 泰国电话卡怎么充值\n\n拨 *121#")[0].purpose is None


def test_the_country_nearest_before_a_code_is_whose_it_is(read: Read) -> None:
    (claim,) = codes(read, "# 秘鲁\n\n厄瓜多尔的 Claro 查余额是 *245#，拿到秘鲁来按是没有用的。")
    assert (claim.country, claim.operator) == ("EC", "Claro")


@pytest.mark.parametrize(
    "text",
    [
        "giffgaff 拨打 *100# 可以查余额吗？",
        "Can I dial *100# on giffgaff?",
        "#618# 大促，#2024# 年度，#100# 话题",
        "# 123 号文件 #456",
        "订单号 *123456#，编号 #12#",
        "```js\nconst code = '*100#';\n```",
        "购物满 *100 元，脚注 *12 条",
        "https://shop.example/a/#123# 与 ?q=*100#",
        "2*100# 与 a*100#",
        "##### 标题 #####",
        "**加粗 100# 文字**",
    ],
)
def test_what_only_looks_like_a_code_claims_nothing(text: str, read: Read) -> None:
    assert read(text).claims == ()


@pytest.mark.parametrize(
    "text", ["```\n*100#\n```", "`*100#`", "拨“*100#”", "拨【*100#】", "余额=*100#", "（*100#）", "代码：*100#;"]
)
def test_a_code_stands_in_any_dress(text: str, read: Read) -> None:
    assert [one.value for one in codes(read, f"英国 giffgaff\n\n{text}")] == ["*100#"]


PLACEHOLDERS = [
    "*120*[16位密码]#", "*120*…#", "*120*XXXX#", "*103*手机号*充值码#", "*140*50*{NUMBER}#", "**21*+51 987 654 321#",
    "**21*号码#", "**61*号码*11*20#",
]  # fmt: skip


@pytest.mark.parametrize("code", PLACEHOLDERS)
def test_a_code_with_something_to_fill_in_is_read_whole(code: str, read: Read) -> None:
    text = f"AIS 拨 {code} 即可"
    assert codes(read, text, MediaType.PLAIN)[0].span.of(text) == code


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("On Verizon dial *72 202-555-0143.", "*722025550143"),
        ("On Verizon dial *72.", "*72"),
        ("On Verizon dial *92 (202) 555-0143", "*922025550143"),
    ],
)
def test_a_vertical_service_code_is_read_with_the_number_behind_it(text: str, value: str, read: Read) -> None:
    assert codes(read, text)[0].value == value


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("秘鲁 Claro 客服热线 *123#", "hotline"),
        ("*123# 是秘鲁 Claro 的客服热线", "hotline"),
        ("秘鲁 Claro：*123#（客服热线）", "hotline"),
        ("# 秘鲁\n\n| 运营商 | 客服热线 |\n|---|---|\n| Claro | *123# |", "hotline"),
        ("秘鲁 Claro 客服代码 *123#", "dial-code"),
        ("秘鲁 Claro 查余额 *123#，客服热线 123", "dial-code"),
        ("秘鲁 Claro 的热线介绍了余额查询 *123#", "dial-code"),
        ("秘鲁 Claro 的客服是 *611", "hotline"),
    ],
)
def test_only_what_the_article_calls_a_line_is_a_hotline(text: str, kind: str, read: Read) -> None:
    assert read(text).claims[0].kind == kind


def test_a_hotline_of_which_the_screen_is_told_has_no_voice(read: Read) -> None:
    assert not read("秘鲁 Claro 客服热线 *123#，屏幕上会显示文字菜单").claims[0].voice


SMS = [
    ("英国 giffgaff：发短信 NUMBER 到 43430 查本机号码", "43430", "own-number"),
    ("英国 giffgaff：发送 NUMBER 至 43430 查询手机卡号码", "43430", "own-number"),
    ("给10086发短信“CXYE”可查中国移动余额", "10086", "balance"),
    ("中国移动：编辑短信 CXYE 发送到 10086 查余额", "10086", "balance"),
    ("中国电信：发送 102 到 10001 查余额", "10001", "balance"),
    ("中國移動：傳送 CXYE 至「10086」查餘額", "10086", "balance"),
    ("Text BALANCE to 2345 on Vodafone UK.", "2345", "balance"),
    ("Send an SMS with BAL to 1234 to check your balance on giffgaff.", "1234", "balance"),
]


@pytest.mark.parametrize(("text", "value", "purpose"), SMS)
def test_a_number_to_text_is_an_sms_code(text: str, value: str, purpose: str, read: Read) -> None:
    (claim,) = read(text).claims
    assert (claim.kind, claim.property, claim.value, claim.purpose) == ("dial-code", "sms-code", value, purpose)
    assert claim.span.of(text) == value


@pytest.mark.parametrize(
    "text",
    [
        "活动奖品将发送到 1000 位用户，短信通知",
        "We cut the price from 500 to 1000 texts.",
        "短信从 100 条涨到 500 条",
        "发送资料到 2000 人的群",
        "Send money to 1234 friends",
        "把截图发到 12345 邮箱",
        "短信发送到 13800138000 了吗？",
    ],
)
def test_digits_that_nobody_texts_are_no_sms_code(text: str, read: Read) -> None:
    assert read(text).claims == ()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(st.from_regex(r"\A\*[1-9][0-9]{1,3}(\*[0-9]{1,2}){0,2}#\Z"))
def test_any_code_is_read_alike_in_signs_and_in_words(read: Read, code: str) -> None:
    words = code.replace("*", "星号").replace("#", "井号")
    for written in (code, words):
        (claim,) = codes(read, f"泰国 AIS 查余额拨打{written}。", MediaType.PLAIN)
        assert (claim.value, claim.span.of(f"泰国 AIS 查余额拨打{written}。")) == (code, written)
