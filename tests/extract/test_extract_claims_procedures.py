"""Procedures: documents, how long it takes, vouchers, renewal."""

from collections.abc import Callable

import pytest

from auditor.extract.mentions import Claim, Mentions

Read = Callable[..., Mentions]
KIND = "procedure"


def said(read: Read, text: str) -> list[Claim]:
    return [one for one in read(text).claims if one.kind == KIND]


@pytest.mark.parametrize(
    ("text", "name", "value", "written"),
    [
        ("秘鲁 Claro 补卡需携带护照和照片。", "replacement", "passport, photo", "护照和照片"),
        (
            "补办秘鲁 Claro 卡时请带上护照、报警回执和旧卡。",
            "replacement",
            "passport, police-report, old-sim",
            "护照、报警回执和旧卡",
        ),
        (
            "秘鲁 Movistar 开卡所需材料：护照、签证、居住证明。",
            "purchase",
            "passport, visa, address-proof",
            "护照、签证、居住证明",
        ),
        ("在泰国，AIS 购买 SIM 卡需出示护照并进行人脸识别。", "purchase", "passport, face-scan", "护照并进行人脸识别"),
        (
            "秘鲁补卡要提供身份证件复印件（如护照）以及近期照片。",
            "replacement",
            "copy, passport, photo",
            "身份证件复印件（如护照）以及近期照片",
        ),
        ("秘魯 Claro 補卡需攜帶護照。", "replacement", "passport", "護照"),
        (
            "To replace a SIM in Peru, bring your passport and a police report.",
            "replacement",
            "passport, police-report",
            "passport and a police report",
        ),
        ("秘鲁 Claro 充值时店员会要求出示身份证件。", "topup", "identity-document", "身份证件"),
    ],
)
def test_documents_are_read_as_one_list(text: str, name: str, value: str, written: str, read: Read) -> None:
    (claim,) = said(read, text)
    assert (claim.property, claim.value) == (f"{name}-documents", value)
    assert claim.items == tuple(value.split(", "))
    assert claim.span.of(text) == written


@pytest.mark.parametrize(
    "text",
    [
        "秘鲁 Claro 充值无需出示证件。",
        "不要把护照交给陌生人，秘鲁 Claro 店员不会要求充值的人这样做。",
        "进入秘鲁需出示护照。",
        "秘鲁酒店要求出示护照登记入住。",
        "请携带护照前往秘鲁使馆办理签证。",
        "秘鲁 Claro 补卡需要携带护照吗？",
        "补卡需携带护照和照片。",
    ],
)
def test_documents_for_something_else_are_no_claim(text: str, read: Read) -> None:
    assert said(read, text) == []


@pytest.mark.parametrize(
    ("text", "name", "value", "written"),
    [
        ("秘鲁 Claro 补卡大约10分钟即可完成。", "replacement", "10 minutes", "10分钟"),
        ("秘鲁 Claro 销户申请提交后五个工作日内生效。", "cancellation", "5 working days", "五个工作日"),
        ("秘鲁 Claro 销户，3-5个工作日内办理完成。", "cancellation", "3-5 working days", "3-5个工作日"),
        ("秘鲁 Bitel 充值后 5 分钟内到账。", "topup", "5 minutes", "5 分钟"),
        ("giffgaff eSIM 激活最多需要 24 小时。", "activation", "24 hours", "24 小时"),
        ("giffgaff 激活需要半小时左右。", "activation", "0.5 hours", "半小时"),
        (
            "Claro Peru: cancellation takes effect within 5 working days.",
            "cancellation",
            "5 working days",
            "5 working days",
        ),
    ],
)
def test_how_long_something_takes(text: str, name: str, value: str, written: str, read: Read) -> None:
    (claim,) = said(read, text)
    assert (claim.property, claim.value, claim.span.of(text)) == (f"{name}-time", value, written)


def test_a_time_may_go_on_about_what_was_said_before(read: Read) -> None:
    text = "# 秘鲁补卡指南\n\n提交材料后等待审核。大约需要等待10分钟左右即可获得新卡。"
    (claim,) = said(read, text)
    assert (claim.property, claim.value, claim.hedged) == ("replacement-time", "10 minutes", True)


@pytest.mark.parametrize(
    "text",
    [
        "秘鲁 Claro 7天无限流量套餐需要30索尔。",
        "在秘鲁停留不超过 90 天可以给 Claro 充值。",
        "秘鲁 Claro 换号后旧号码即刻注销，新号码生效需要 20 分钟到 24 小时。",
        "秘鲁 Claro 号码注销后 90 天内不会分给别人。",
        "giffgaff 每 180 天内充值一次。",
        "秘鲁 Claro 24小时客服充值。",
    ],
)
def test_a_length_of_something_else_is_no_time(text: str, read: Read) -> None:
    assert said(read, text) == []


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("秘鲁 Claro：将充值卡上的序列号输入到手机中。", "充值卡上的序列号输入"),
        ("秘鲁 Claro：刮刮卡背面的号码输入手机即可。", "刮刮卡背面的号码输入"),
        ("秘鲁 Claro：把儲值卡密碼輸入手機。", "儲值卡密碼輸入"),
        ("秘鲁 Claro 刮开充值卡，输入卡密即可充值。", "输入卡密"),
        ("In Peru, scratch the card and enter the voucher PIN on your Claro phone.", "enter the voucher PIN"),
    ],
)
def test_typing_a_voucher_is_a_step(text: str, written: str, read: Read) -> None:
    (claim,) = said(read, text)
    assert (claim.property, claim.value, claim.span.of(text)) == ("topup-steps", "voucher", written)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("秘鲁 Claro 套餐支持自动续费。", "yes"),
        ("秘鲁 Claro 的许多套餐都支持自动续订功能。", "yes"),
        ("秘鲁 Claro 套餐到期会自动续订。", "yes"),
        ("秘鲁 Claro 的自动续订功能是个不错的选择。", "yes"),
        ("秘鲁 Claro 不支持自动续费。", "no"),
        ("Claro Peru plans renew automatically every month.", "yes"),
        ("Claro Peru prepaid plans do not auto-renew.", "no"),
    ],
)
def test_plans_renew_themselves_or_do_not(text: str, value: str, read: Read) -> None:
    (claim,) = said(read, text)
    assert (claim.property, claim.value, claim.polarity) == ("auto-renewal", value, "affirmed")


@pytest.mark.parametrize(
    "text",
    [
        "秘鲁 Claro 支持自动续费吗？",
        "如何取消秘鲁 Claro 自动续费",
        "#### 秘鲁 Claro 的自动续订情况",
        "秘鲁 Claro 用户只需在购买时设置好自动续订选项。",
    ],
)
def test_renewal_as_a_topic_is_no_claim(text: str, read: Read) -> None:
    assert said(read, text) == []


@pytest.mark.parametrize(
    ("text", "name", "value"),
    [
        ("秘鲁 Claro 开卡十分钟出号。", "purchase-time", "10 minutes"),
        (
            "# 秘鲁销户\n\n**提交之后几天生效？**\n\nMovistar 这边最长10个工作日。",
            "cancellation-time",
            "10 working days",
        ),
        (
            "# Cancelling a line in Peru\n\nThe leaflet promises that it is done within 5 working days.",
            "cancellation-time",
            "5 working days",
        ),
        ("## 秘鲁充值\n\n去小铺报手机号和金额，老板就会充好。", "topup-steps", "报手机号和金额"),
        (
            "# Topping up in Peru\n\nYou say your number, you hand over coins, and that is it.",
            "topup-steps",
            "You say your number, you hand over coins",
        ),
        ("臺灣買卡要準備護照和第二證件，櫃檯影印一份，簽名兩次。", "purchase-documents", "passport, identity-document"),
        (
            "# SIM registration in Kenya\n\nThe portal asks for a passport and a selfie.",
            "registration-documents",
            "passport, photo",
        ),
    ],
)
def test_a_step_may_be_told_in_passing(text: str, name: str, value: str, read: Read) -> None:
    (claim,) = said(read, text)
    assert (claim.property, claim.value) == (name, value)


@pytest.mark.parametrize(
    "text",
    [
        "越南买卡需要用护照登记。",
        "在秘鲁办卡那天，表妹刚好带着证件。",
        "秘鲁 Claro 的店员报出我的号码。",
        "秘鲁 Claro 充值卡 30 分钟通话。",
        "秘鲁 Claro 充值客服 24小时开通。",
    ],
)
def test_what_only_happens_there_is_no_step(text: str, read: Read) -> None:
    assert said(read, text) == []


def test_what_all_operators_must_do_is_of_the_country(read: Read) -> None:
    (claim,) = said(read, "## 秘鲁 Entel\n\n秘鲁的销户申请，公司要在二十个工作日内办完。")
    assert (claim.property, claim.value, claim.operator) == ("cancellation-time", "20 working days", None)
