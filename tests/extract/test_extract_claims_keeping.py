"""How long a line is kept."""

from collections.abc import Callable

import pytest

from auditor.extract.mentions import Claim, Mentions

Read = Callable[..., Mentions]
KIND = "keep-number"


def said(read: Read, text: str) -> list[Claim]:
    return [one for one in read(text).claims if one.kind == KIND]


@pytest.mark.parametrize(
    ("text", "name", "value", "written"),
    [
        ("秘鲁 Claro 预付费卡 270 天未充值将被销号。", "keep-number-days", "270 days", "270 天"),
        ("秘鲁 Bitel 连续九十天不充值会停机。", "suspension-term", "90 days", "九十天"),
        ("秘鲁 Movistar：２１０天不使用，号码会被回收。", "keep-number-days", "210 days", "２１０天"),
        ("giffgaff 半年不使用就会被注销。", "keep-number-days", "6 months", "半年"),
        ("giffgaff 卡要求每 180 天余额变动一次，否则号码会被冻结注销。", "keep-number-days", "180 days", "180 天"),
        ("giffgaff 每 6 个月发一条短信即可保号。", "keep-number-days", "6 months", "6 个月"),
        ("giffgaff 保号期限为一百八十天。", "keep-number-days", "180 days", "一百八十天"),
        ("秘鲁 Entel 60-90天不充值就会被销号", "keep-number-days", "60-90 days", "60-90天"),
        (
            "giffgaff deactivates your number after six months of inactivity.",
            "keep-number-days",
            "6 months",
            "six months",
        ),
        (
            "giffgaff keeps your number for 12 months without any activity.",
            "keep-number-days",
            "12 months",
            "12 months",
        ),
        ("在秘鲁，号码注销后 90 天会重新分配给他人。", "number-reuse-days", "90 days", "90 天"),
        ("秘鲁号码收回后 90 天之内不会分给别人。", "number-reuse-days", "90 days", "90 天"),
        ("In Peru a number is reassigned after 90 days.", "number-reuse-days", "90 days", "90 days"),
        ("菲律宾 Smart 充值有效期为一年。", "sim-term", "1 years", "一年"),
        ("香港 csl 儲值卡有效期 180 日。", "sim-term", "180 days", "180 日"),
        ("英国 O2 一年半没有使用，号码会被注销。", "keep-number-days", "1.5 years", "一年半"),
        ("秘鲁 Claro 两周不使用就会停机。", "suspension-term", "14 days", "两周"),
        ("英国 O2 卡要是 180 天没有任何一次充值，号码就没了。", "keep-number-days", "180 days", "180 天"),
        ("英國 EE：連續 6 個月沒有進行任何消費，門號會被收回。", "keep-number-days", "6 months", "6 個月"),
        (
            "An EE number in the UK dies without a call or top-up for 180days.",
            "keep-number-days",
            "180 days",
            "180days",
        ),
        ("EE SIMs in the UK are cut unless you top up within 180 days.", "keep-number-days", "180 days", "180 days"),
        (
            "In the UK, O2 wants one top-up every 6 months, or the number is gone.",
            "keep-number-days",
            "6 months",
            "6 months",
        ),
        (
            "Elisa in Estonia: without three euros in seven months the number lapses.",
            "keep-number-days",
            "7 months",
            "seven months",
        ),
        ("giffgaff：一整年没用过就会被收回。", "keep-number-days", "1 years", "一整年"),
        ("秘鲁 Claro 的余额到期后 30 天号码会被收回。", "keep-number-days", "30 days", "30 天"),
        (
            "In Peru a Claro number is cancelled 90 days after the credit expires.",
            "keep-number-days",
            "90 days",
            "90 days",
        ),
        ("秘鲁的号码注销满半年后会重新流入市场，分给新用户。", "number-reuse-days", "6 months", "半年"),
        ("In Peru, a released number goes to somebody else after a year.", "number-reuse-days", "1 years", "a year"),
        ("秘鲁 Claro 充 20 索尔管 30 天。", "sim-term", "30 days", "30 天"),
        ("香港 csl 的有效期看面額，從三十天到半年不等。", "sim-term", "30-180 days", "三十天到半年"),
        ("In the Philippines, Smart load is good for one year.", "sim-term", "1 years", "one year"),
    ],
)
def test_the_event_says_what_a_length_is_of(text: str, name: str, value: str, written: str, read: Read) -> None:
    (claim,) = said(read, text)
    assert (claim.property, claim.value, claim.span.of(text)) == (name, value, written)


def test_days_without_use_under_an_operator_s_name_keep_its_number(read: Read) -> None:
    text = "# 秘鲁保号\n\nClaro 是 270 天没有充值，Movistar 是 210 天没有充值，Entel 是 60 天。"
    assert [(one.operator, one.value) for one in said(read, text)] == [
        ("Claro", "270 days"),
        ("Movistar", "210 days"),
        ("Entel", "60 days"),
    ]


def test_a_cell_is_read_under_its_head(read: Read) -> None:
    text = "秘鲁\n\n| 运营商 | 保号期限 |\n|---|---|\n| Claro | 270天 |\n| Entel | 2个月 |"
    assert [(one.operator, one.property, one.value) for one in said(read, text)] == [
        ("Claro", "keep-number-days", "270 days"),
        ("Entel", "keep-number-days", "2 months"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "秘鲁 Claro 号码多久不用会被注销？ 90 天吗？",
        "香港 csl 30天流量套餐有效期30天。",
        "giffgaff 充值 10 镑理论可保号 25 年",
        "giffgaff 一年保号消费仅需 0.6 镑",
        "秘鲁 Claro 2024年6月30日起注销旧号码。",
        "秘鲁 Claro 停机后 30 天内未充值将被销号。",
        "秘鲁签证有效期 183 天，Claro 卡好用。",
        "秘鲁旅游签证 30 天内有效，Claro 卡可用。",
        "秘鲁 Claro 提前15天通知后注销号码",
        "秘鲁 Claro 充值优惠活动有效期 30 天。",
        "In Peru, Claro offers a 30-day plan that expires automatically.",
        "180 天未充值将被销号。",
        "秘鲁 Claro 30 天 20 索尔，随便打。",
        "giffgaff 每 30 天充值一次可获赠 1GB 流量。",
        "秘鲁 Claro 充值后 3 天内可申请退款，过期不退。",
        "我每 5 个月给 giffgaff 充值一次。",
        "giffgaff 每 6 个月要消费一次吗？",
        "我的习惯是每五个月给 giffgaff 发一条短信。",
        "In the UK I stayed 90 days and used EE for calls.",
        "giffgaff 的 eSIM 激活二维码 14 天内有效，过期作废。",
        "# 英国卡保号\n\nEE 成立至今已有 15 年。O2 的客服等了 2 天。",
        "英国 EE 的卡两年没用了，昨天插上居然还能收短信。",
        "The EE shop in the UK keeps your order for 30 days.",
        "秘鲁 Claro 的门店关门前我请了半天假，号码没了。",
    ],
)
def test_a_length_of_something_else_is_no_claim(text: str, read: Read) -> None:
    assert said(read, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "# 英国卡保号\n\n- EE：180 天\n- O2：半年",
        "# 英国卡保号\n\n| 品牌 | 期限 |\n|---|---|\n| EE | 180天 |\n| O2 | 半年 |",
        "# 英國預付卡保號期限\n\nEE 是 180 天，O2 則是半年。",
        "英国 EE 180 天不充值会被销号。O2 也是半年。",
    ],
)
def test_a_bare_length_is_of_what_stands_over_it_or_before_it(text: str, read: Read) -> None:
    assert [(one.operator, one.property, one.value) for one in said(read, text)] == [
        ("EE", "keep-number-days", "180 days"),
        ("O2", "keep-number-days", "6 months"),
    ]
