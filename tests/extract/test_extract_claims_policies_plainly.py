"""Rules, ways, documents, payment and terms that are told in plain words, and what only looks like them."""

from typing import TypeAlias

import pytest

from auditor.extract.mentions import Mentions
from tests.extract.conftest import Read

KINDS = frozenset({"channel", "procedure", "regulation", "payment-method", "keep-number", "service-hours"})
Told: TypeAlias = set[tuple[str, str]]


def told(found: Mentions) -> Told:
    """Give property and value of each claim of these kinds."""
    return {(one.property, one.value) for one in found.claims if one.kind.value in KINDS}


@pytest.mark.parametrize(
    ("text", "name", "value"),
    [
        ("墨西哥 Telcel 的卡，OXXO 就能充。", "topup-channels", "agent"),
        ("秘鲁 Claro 充值走 App 最省事。", "topup-channels", "app"),
        ("Telcel Mexico: recharge at OXXO or 7-Eleven.", "topup-channels", "agent"),
        ("Fido in Canada: cancel by phone or chat.", "cancellation-channels", "phone, chat"),
        ("秘鲁 Claro 的号码没办法线上注销。", "cancellation-channels", "online"),
        ("日本预付卡在机场柜台买得到。", "purchase-channels", "in person"),
        ("Telstra 澳洲預付卡可於官網或 App 增值，亦可在超市購買增值券。", "topup-channels", "web, app, agent"),
        ("泰国 AIS 补卡要带护照。", "replacement-documents", "passport"),
        ("中国移动补卡，身份证是必须的。", "replacement-documents", "id-card"),
        ("秘鲁 Movistar 销户要等一个月。", "cancellation-time", "1 months"),
        ("秘鲁 Movistar 的套餐不会自己续订。", "auto-renewal", "no"),
        ("爱沙尼亚买预付卡不需要任何证件。", "real-name", "no"),
        ("In the UK nobody asks for ID when you buy a SIM.", "real-name", "no"),
        ("爱沙尼亚可以匿名买卡。", "real-name", "no"),
        ("马来西亚的卡没有登记就打不出电话。", "real-name", "yes"),
        ("Unregistered SIMs are blocked in Malaysia.", "real-name", "yes"),
        ("印尼每个人名下不能超过五张卡。", "sim-limit", "5"),
        ("秘鲁 Bitel 不再接受外国人办新号。", "foreigner-contract", "no"),
        ("Telcel 墨西哥不支持 PayPal。", "payment-methods", "PayPal"),
        ("PayPal is not accepted by Telcel Mexico.", "payment-methods", "PayPal"),
        ("日本通信的信用卡是唯一缴费方式。", "payment-methods", "信用卡"),
        ("英国 O2 半年不动会被回收。", "keep-number-days", "6 months"),
        ("秘鲁 Claro 账上没钱的号码，270 天后销号。", "keep-number-days", "270 days"),
        ("香港 csl 卡過期三個月後號碼便會收回。", "keep-number-days", "3 months"),
        ("秘鲁 Entel 热线昼夜都通。", "service-hours", "24 hours"),
    ],
)
def test_plain_words_make_a_claim(text: str, name: str, value: str, read: Read) -> None:
    assert (name, value) in told(read(text))


@pytest.mark.parametrize(
    "text",
    [
        "我在秘鲁 Claro 的营业厅充值了 20 索尔。",
        "I topped up my Claro Peru line in a shop near the hotel.",
        "After you top up in the app, the Claro Peru balance is refreshed.",
        "Top up Claro Peru and win a phone in the app.",
        "秘鲁 Claro 充值遇到问题，也可致电客服。",
        "买卡时不要把身份证交给秘鲁的陌生人。",
        "法国酒店不看护照就能入住，Orange 的卡在楼下买。",
        "两年前我在英国办的 EE 号码被注销了。",
        "我在英国住了 180 天，用的 EE。",
        "泰国 AIS 每人限购 3 张优惠券。",
        "秘鲁 Claro 的老板不收小费也不收现金红包。",
        "The flight to Peru takes 24 hours; Claro has coverage.",
    ],
)
def test_what_only_looks_like_one_makes_none(text: str, read: Read) -> None:
    assert told(read(text)) == set()


def test_what_follows_an_end_that_was_asked_for_is_no_term(read: Read) -> None:
    assert told(read("申请注销英国 EE 后 30 天内收到最后一张账单。")) == {("cancellation-time", "30 days")}
