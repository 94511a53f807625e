"""How one can pay."""

from collections.abc import Callable

import pytest

from auditor.extract.mentions import Claim, Mentions

Read = Callable[..., Mentions]
KIND = "payment-method"


def said(read: Read, text: str) -> list[Claim]:
    return [one for one in read(text).claims if one.kind == KIND]


@pytest.mark.parametrize(
    ("text", "items", "written"),
    [
        ("秘鲁 Claro 充值支持PayPal付款。", ("PayPal",), "PayPal"),
        ("像PayPal、Stripe这样的平台也支持秘鲁电话卡充值。", ("PayPal", "Stripe"), "PayPal、Stripe"),
        ("giffgaff 充值支持 VISA、信用卡以及支付宝。", ("Visa", "credit card", "Alipay"), "VISA、信用卡以及支付宝"),
        ("输入秘鲁 Claro 的支付方式（如信用卡或PayPal）即可。", ("credit card", "PayPal"), "信用卡或PayPal"),
        ("香港 中国移动香港 充值支付方式：Visa、銀聯。", ("Visa", "UnionPay"), "Visa、銀聯"),
        ("You can pay with PayPal when you top up giffgaff.", ("PayPal",), "PayPal"),
        (
            "| 运营商 | 支付方式 |\n|---|---|\n| giffgaff | PayPal、信用卡 |",
            ("PayPal", "credit card"),
            "PayPal、信用卡",
        ),
    ],
)
def test_names_of_ways_to_pay_are_one_list(text: str, items: tuple[str, ...], written: str, read: Read) -> None:
    (claim,) = said(read, text)
    assert (claim.property, claim.items, claim.closed) == ("payment-methods", items, False)
    assert claim.span.of(text) == written


def test_what_alone_is_accepted_is_a_closed_list(read: Read) -> None:
    (claim,) = said(read, "giffgaff 充值只接受 Visa、MasterCard 和借记卡付款。")
    assert (claim.closed, claim.value) == (True, "Visa, MasterCard, 借记卡")


@pytest.mark.parametrize("text", ["giffgaff 不支持支付宝付款。", "giffgaff does not accept Alipay for payment."])
def test_what_is_not_accepted_is_denied(text: str, read: Read) -> None:
    (claim,) = said(read, text)
    assert (claim.items, claim.polarity) == (("Alipay",), "denied")


@pytest.mark.parametrize(
    "text",
    [
        "秘鲁 Claro 充值支持 PayPal 吗？",
        "只要注册一个账户并绑定信用卡，就可以给秘鲁 Claro 付款。",
        "信用卡信息必须与银行预留的一致，否则秘鲁 Claro 支付失败。",
        "如果用 PayPal 给秘鲁 Claro 付款，请注意手续费。",
        "秘鲁旅游签证可以用信用卡付款。",
        "支持 PayPal 付款。",
        "秘鲁 Claro 可以加微信 auditor_test_1 付款",
    ],
)
def test_a_name_that_nobody_accepts_there_is_no_claim(text: str, read: Read) -> None:
    assert said(read, text) == []


@pytest.mark.parametrize(
    ("text", "items", "closed"),
    [
        ("日本通信只收信用卡。", ("credit card",), True),
        ("香港 csl 充值可用 Visa、八达通。", ("Visa", "Octopus"), False),
        ("秘鲁 Claro 的网站只接受 Visa。", ("Visa",), True),
        ("# giffgaff\n\n**怎么付款？** PayPal、Visa。", ("PayPal", "Visa"), False),
        ("giffgaff only takes Visa and MasterCard.", ("Visa", "MasterCard"), True),
        ("Claro in Peru accepts Yape and Plin for top-ups.", ("Yape", "Plin"), False),
        ("秘魯 Entel 加值用現金或信用卡都行。", ("cash", "credit card"), False),
        ("# giffgaff 备忘\n\n国内的Visa、万事达可以直接付。", ("Visa", "MasterCard"), False),
        ("日本通信每個月的帳單可以用銀行轉帳繳。", ("bank transfer",), False),
    ],
)
def test_a_verb_that_takes_says_how_one_pays(
    text: str,
    items: tuple[str, ...],
    closed: bool,  # noqa: FBT001 — a table
    read: Read,
) -> None:
    (claim,) = said(read, text)
    assert (claim.items, claim.closed) == (items, closed)


def test_a_paragraph_on_paying_goes_on_with_another_way(read: Read) -> None:
    text = "**付款方式**：香港 CMHK 充值可用 AlipayHK 和 Visa。PayPal 也在 CMHK 支持之列。"
    assert [one.value for one in said(read, text)] == ["AlipayHK, Visa", "PayPal"]


@pytest.mark.parametrize(
    "text",
    [
        "秘鲁 Claro 卡可以收微信验证码。",
        "秘鲁 Claro 能用 WhatsApp，信用卡别弄丢。",
        "秘鲁 Claro 支持 eSIM，信用卡大小的卡板里有二维码。",
        "giffgaff 不收现金吗？",
        "A credit card size SIM of Claro Peru is fine.",
    ],
)
def test_a_card_that_nobody_takes_is_no_way_to_pay(text: str, read: Read) -> None:
    assert said(read, text) == []
