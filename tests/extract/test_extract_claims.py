"""Claims that can be checked: what is said, of whom, and whether the article itself denies it."""

from collections.abc import Callable

import pytest

from auditor.extract.mentions import Claim, Mentions
from auditor.source.source import MediaType

Read = Callable[..., Mentions]


def only(read: Read, text: str, markup: MediaType = MediaType.MARKDOWN) -> Claim:
    (claim,) = read(text, markup).claims
    return claim


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("giffgaff 查余额 *100#", "*100#"),
        ("giffgaff 拨打＊１００＃查询余额", "*100#"),
        ("giffgaff 拨打 * 1 0 0 # 查余额", "*100#"),
        ("giffgaff 拨打 *️⃣1️⃣0️⃣0️⃣#️⃣ 查余额", "*100#"),
        ("giffgaff 拨打 ✱100♯ 查余额", "*100#"),
        ("giffgaff \\*100\\#", "*100#"),
        ("`*100#` 查 giffgaff 余额", "*100#"),
        ("giffgaff: dial *100*7878#", "*100*7878#"),
        ("拨打 #100# 查余额", "#100#"),
        ("*#06# 查看 IMEI", "*#06#"),
        ("拨打 *611 转人工", "*611"),
    ],
)
def test_a_dial_code_is_read_however_it_is_written(text: str, value: str, read: Read) -> None:
    assert only(read, text).value == value


@pytest.mark.parametrize("code", ["*120*PIN#", "*120*卡密#", "*120*<PIN>#", "*120*99887766#"])
def test_a_code_is_read_with_its_placeholder(code: str, read: Read) -> None:
    assert only(read, f"AIS 拨 {code}", MediaType.PLAIN).value == code


@pytest.mark.parametrize("number", ["15550100123", "+15550100123"])
def test_a_forwarding_code_is_read_whole(number: str, read: Read) -> None:
    assert only(read, f"请拨 **21*{number}# 验证", MediaType.PLAIN).value == f"**21*{number}#"


@pytest.mark.parametrize(
    "text",
    [
        "见 issue #123 和 PR #456",
        "#SIM卡#",
        "color: #123456; #fff",
        "*2024*",
        "价格 100# 元",
        "编号 #1234567# 的标签",
        "C# 与 a*b*c",
        "号码 *67",
        "https://shop.example/#123#",
        "<!-- *100# -->",
    ],
)
def test_what_only_looks_like_a_dial_code_is_none(text: str, read: Read) -> None:
    assert read(text).claims == ()


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("秘鲁 Claro 客服热线 123", "123"),
        ("秘鲁 Claro 的客服是 123。", "123"),
        ("Peru: Claro customer service: 0800 00 200", "080000200"),
        ("In Peru, call 123 for Claro customer service.", "123"),
        ("秘鲁 Claro 客服电话：(01) 610-0123", "016100123"),
        ("秘鲁 Claro 客服熱線１２３", "123"),
    ],
)
def test_a_number_beside_a_word_for_a_hotline_is_one(text: str, value: str, read: Read) -> None:
    claim = only(read, text)
    assert (claim.kind, claim.value, claim.operator) == ("hotline", value, "Claro")


@pytest.mark.parametrize(
    "text",
    [
        "客服热线 24 小时",
        "客服热线收费 123 元",
        "客服热线：123456789012345",
        "客服每天 200 人次",
        "客服微信 auditor_test_1",
    ],
)
def test_a_number_that_nobody_can_call_is_no_hotline(text: str, read: Read) -> None:
    assert read(text).claims == ()


def test_a_ussd_string_led_in_by_a_word_for_a_hotline_is_claimed_as_one(read: Read) -> None:
    claim, _ = read("秘鲁 Claro 客服热线是 *123#，拨打后按语音提示操作。").claims
    assert (claim.kind, claim.value, claim.voice) == ("hotline", "*123#", True)


def test_a_code_for_something_else_beside_a_hotline_is_a_code(read: Read) -> None:
    claims = read("秘鲁 Claro 客服热线 123，查余额 *777#").claims
    assert [(one.kind.value, one.value, one.purpose) for one in claims] == [
        ("hotline", "123", "customer-service"),
        ("dial-code", "*777#", "balance"),
    ]


@pytest.mark.parametrize("marks", ["“”", "「」", "《》", '""', "【】"])
def test_the_quoted_name_beside_a_word_for_an_app_is_its_name(marks: str, read: Read) -> None:
    claim = only(read, f"秘鲁 Claro 官方App{marks[0]}Mi Claro{marks[1]}可以查流量")
    assert (claim.kind, claim.value, claim.operator) == ("app-name", "Mi Claro", "Claro")


def test_the_name_of_nobody_s_app_is_no_claim(read: Read) -> None:
    assert read("官方App“一个应用”可以查流量").claims == ()


SUBJECTS = [
    ("秘鲁 Claro 查余额 *777#", "PE", "Claro"),
    ("厄瓜多尔 Claro 查余额 *777#", "EC", "Claro"),
    ("# 秘鲁 SIM 卡\n\nClaro 查余额 *777#", "PE", "Claro"),
    ("# 秘鲁\n\n## Claro\n\n查余额：*777#", "PE", "Claro"),
    ("# 南美 SIM 卡\n\n## 秘鲁\n\n### Claro\n\n查余额：*777#", "PE", "Claro"),
    ("---\ntitle: 秘鲁上网指南\n---\n\nClaro 查余额 *777#", "PE", "Claro"),
    ("giffgaff 查余额 *777#", "GB", "giffgaff"),
    ("# SIM cards in Peru\n\nWith Claro, dial *777# for your balance.", "PE", "Claro"),
    ("MTS: баланс *777#", "RU", "MTS"),
    ("Claro 查余额 *777#", None, None),
    ("查余额 *777#", None, None),
    ("秘鲁查余额 *777#", "PE", None),
    ("英国 EE 查余额 *777#", "GB", "EE"),
]


@pytest.mark.parametrize(("text", "country", "operator"), SUBJECTS)
def test_a_claim_is_bound_to_whom_sentence_heading_or_title_names(
    text: str, country: str | None, operator: str | None, read: Read
) -> None:
    claim = only(read, text)
    assert (claim.country, claim.operator) == (country, operator)


def test_namesakes_of_two_countries_are_told_apart_by_their_sentences(read: Read) -> None:
    claims = read("秘鲁 Claro 的客服是 123。厄瓜多尔 Claro 的客服是 *611。").claims
    assert [(one.country, one.operator, one.value) for one in claims] == [
        ("PE", "Claro", "123"),
        ("EC", "Claro", "*611"),
    ]


def test_each_section_binds_its_own_codes(read: Read) -> None:
    claims = read("# 秘鲁\n\n## Claro\n\n查余额：*777#\n\n## Movistar\n\n充值 *515#").claims
    assert [(one.operator, one.value) for one in claims] == [("Claro", "*777#"), ("Movistar", "*515#")]


def test_the_name_nearest_before_a_code_is_whose_it_is(read: Read) -> None:
    claims = read("秘鲁 Claro 拨 *777# 查余额，Movistar 拨 *515# 查余额。").claims
    assert [(one.operator, one.value) for one in claims] == [("Claro", "*777#"), ("Movistar", "*515#")]


def test_the_country_of_the_audit_is_taken_where_the_article_names_none(read: Read) -> None:
    (claim,) = read("Claro 查余额 *777#", country="PE").claims
    assert (claim.country, claim.operator) == ("PE", "Claro")


@pytest.mark.parametrize("text", ["英国 ee 查余额 *777#", "I see O2O *777#"])
def test_a_short_name_in_another_case_is_a_word(text: str, read: Read) -> None:
    assert only(read, text).operator is None


PURPOSES = [
    ("查余额拨打 *777#", "balance"),
    ("拨打 *777# 查询余额", "balance"),
    ("dial *777# to check your balance", "balance"),
    ("充值：*777#", "top-up"),
    ("拨 *777# 查本机号码", "own-number"),
    ("拨 *777#", None),
]


@pytest.mark.parametrize(("text", "purpose"), PURPOSES)
def test_a_code_s_purpose_is_the_nearest_one_named(text: str, purpose: str | None, read: Read) -> None:
    assert only(read, text).purpose == purpose


@pytest.mark.parametrize(
    "text",
    [
        "giffgaff 并不支持 *100# 查询余额。",
        "giffgaff 没有 *100# 这个代码",
        "giffgaff does not use *100# for balance",
        "不要拨打 *100# 查余额",
        "骗子会说：“拨打 *100# 领取奖励”，这是诈骗。",
    ],
)
def test_what_the_article_itself_denies_is_a_denied_claim(text: str, read: Read) -> None:
    assert only(read, text).polarity == "denied"


@pytest.mark.parametrize("text", ["giffgaff 查余额 *100#，不收费。", "没有流量时，giffgaff 可以拨 *100# 查余额"])
def test_a_denial_of_something_else_denies_no_claim(text: str, read: Read) -> None:
    assert only(read, text).polarity == "affirmed"


@pytest.mark.parametrize(("text", "hedged"), [("余额大概是 *100# 查", True), ("余额用 *100# 查", False)])
def test_a_claim_that_leaves_a_door_open_is_hedged(text: str, hedged: bool, read: Read) -> None:  # noqa: FBT001 — a table's column
    assert only(read, text).hedged is hedged


def test_the_place_of_a_claim_is_the_code_as_it_is_written(read: Read) -> None:
    text = "giffgaff 拨打＊１００＃查询余额"
    assert only(read, text).span.of(text) == "＊１００＃"


def test_claims_come_in_order_of_their_place(read: Read) -> None:
    claims = read("秘鲁 Claro 查余额 *777#，客服热线 123，充值 *515#").claims
    assert [one.value for one in claims] == ["*777#", "123", "*515#"]


@pytest.mark.parametrize(
    ("said", "operator"),
    [
        ("移动用户拨打 *100# 查余额", "China Mobile"),
        ("联通：*100# 查余额", "China Unicom"),
        ("移动、联通和电信都能用 *100# 查余额", "China Telecom"),
        ("移动互联网时代，拨打 *100# 查余额", None),
        ("谨防电信诈骗，拨打 *100# 查余额", None),
        ("这张卡的网络联通性好，拨打 *100# 查余额", None),
    ],
)
def test_an_everyday_word_names_an_operator_only_where_it_stands_as_a_name(
    said: str, operator: str | None, read: Read
) -> None:
    assert only(read, f"# 中国电话卡攻略\n\n{said}").operator == operator


def test_an_everyday_word_names_no_operator_in_an_article_about_another_country(read: Read) -> None:
    assert only(read, "# 秘鲁电话卡攻略\n\n移动用户拨打 *100# 查余额").operator is None
