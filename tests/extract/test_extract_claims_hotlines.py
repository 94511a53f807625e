"""Numbers that are called: grouped, in a row, under heads, before and after the word; and digits that are none."""

from collections.abc import Callable

import pytest

from auditor.extract.mentions import Claim, ClaimKind, Mentions

Read = Callable[..., Mentions]


def hotlines(read: Read, text: str) -> list[Claim]:
    return [one for one in read(text).claims if one.kind is ClaimKind.HOTLINE]


SEVERAL = [
    ("秘鲁 Entel 客服热线：123、0800-09000 或 (01) 611-7777，24小时在线。", ["123", "080009000", "016117777"]),
    ("秘鲁 Entel 客服热线 123/0800 0 9000", ["123", "080009000"]),
    ("Peru: Entel's hotline is 123 or 0800 0 9000.", ["123", "080009000"]),
    ("印尼 XL 客服热线：817（XL 手机拨打），境外请拨 +62 817 0012 3456。", ["817", "+6281700123456"]),
    ("秘鲁 Entel 客服热线 123，每天 200 人次，收费 300 元", ["123"]),
    ("秘鲁 Claro 的客服热线不是 111，而是 123。", ["111", "123"]),
    ("秘鲁 Claro 的客服热线不是 *123#，而是 123。", ["*123#", "123"]),
]


@pytest.mark.parametrize(("text", "values"), SEVERAL)
def test_several_numbers_in_a_row_are_each_a_claim(text: str, values: list[str], read: Read) -> None:
    assert [one.value for one in hotlines(read, text)] == values


def test_what_is_not_the_hotline_is_denied_and_what_is_instead_is_not(read: Read) -> None:
    claims = hotlines(read, "秘鲁 Claro 的客服热线不是 111，而是 123。")
    assert [one.polarity.value for one in claims] == ["denied", "affirmed"]


def test_a_number_that_is_said_to_be_no_hotline_is_denied(read: Read) -> None:
    (claim,) = hotlines(read, "10010 不是中国移动的客服热线。")
    assert (claim.value, claim.polarity) == ("10010", "denied")


ONE = [
    ("10010 是中国联通的客服热线。", "10010"),
    ("中国移动 10086 客服热线", "10086"),
    ("中国移动：10086（客服热线）", "10086"),
    ("拨打中国移动 10086 转人工", None),
    ("手机拨打 10086 转人工（中国移动）", "10086"),
    ("中国移动手机拨 10086，转人工客服", "10086"),
    ("中国移动客服热线（24 小时）：10086", "10086"),
    ("中国移动 7x24 小时客服热线 10086", "10086"),
    ("中国移动全天候热线为“10086”", "10086"),
    ("中國移動客服專線：１００８６", "10086"),
    ("中国移动的客服电话号码是 10086。", "10086"),
    ("Claro hotline in Peru is 123", "123"),
    ("In Peru, call Claro customer service on 123.", "123"),
    ("In Peru, dial 123 to reach an agent at Claro.", "123"),
    ("Peru, Claro: toll-free number 0800-00-200", "080000200"),
    ("US: Ultra Mobile customer care 1-888-777-0446", "18887770446"),
    ("# 中国移动\n\n## 客服热线\n\n10086", "10086"),
    ("# 秘鲁\n\n## 客服热线\n\n- Claro：123", "123"),
    ("# 秘鲁\n\n客服热线：\n\n- Claro：123（免费）", "123"),
    ("# 秘鲁\n\n| 运营商 | 客服电话 |\n|---|---|\n| Claro | 123 |", "123"),
    ("# 秘鲁\n\n| | Claro |\n|---|---|\n| 客服 | 123 |", "123"),
]


@pytest.mark.parametrize(("text", "value"), [one for one in ONE if one[1]])
def test_a_hotline_is_read_in_any_order_and_frame(text: str, value: str, read: Read) -> None:
    (claim,) = hotlines(read, text)
    assert (claim.value, claim.purpose) == (value, "customer-service")
    assert claim.operator is not None


NONE = [
    "客服热线 24 小时服务，每天 8:00-20:00，平均等待 120 秒，2024 年升级。",
    "客服热线 2024-06-30 起升级",
    "客服热线改版 v2.10.3",
    "客服热线每分钟收费 120 卢比",
    "客服 3900 位员工，热线每天接到 5000 通来电",
    "客服工号 10086",
    "客服热线好评率 100%",
    "客服热线¥500 起",
    "客服微信 12345678",
    "咨询客服电话：13800138000",
    "客服热线 400-820-8820",
    "客服热线是多少？123 吗？",
    "## 3. 客服热线",
    "联系客服时请准备 500 索尔",
    "客服QQ：123456789",
    "Customer service cost us 200 dollars in 2024.",
    "Customer service has 500 agents and 3000 calls.",
    "Call customer service 24/7, rated 4.85 of 5.",
    "订单 123456 请联系客服",
    "在 2025 客服热线大会上",
    "ICCID 8951101234567890123 请告诉客服",
]


@pytest.mark.parametrize("text", NONE)
def test_digits_beside_a_hotline_that_nobody_calls_are_no_claim(text: str, read: Read) -> None:
    assert hotlines(read, text) == []


@pytest.mark.parametrize(
    ("text", "value", "purpose"),
    [
        ("英国 EE 用户拨打 150 查余额", "150", "balance"),
        ("英国 giffgaff 拨打 443 查询自己的语音信箱", "443", "voicemail"),
        ("On EE in the UK, call 150 to check your balance.", "150", "balance"),
        ("# 俄罗斯\n\n## 找客服\n\nMTS 打 0890", "0890", "customer-service"),
    ],
)
def test_a_short_number_is_called_for_the_purpose_beside_it(text: str, value: str, purpose: str, read: Read) -> None:
    (claim,) = hotlines(read, text)
    assert (claim.value, claim.purpose) == (value, purpose)


@pytest.mark.parametrize("text", ["英国 EE 打 150 折优惠余额", "拨打 150 查余额"])
def test_a_number_that_is_nobody_s_service_is_no_claim(text: str, read: Read) -> None:
    assert hotlines(read, text) == []
