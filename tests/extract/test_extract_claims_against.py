"""What the claims of one article say against each other, read from its text."""

from collections.abc import Callable

import pytest

from auditor.extract.mentions import Claim, ClaimKind, Mentions
from auditor.verify.contradictions import contradictions

Read = Callable[..., Mentions]


def against(read: Read, text: str) -> list[Claim]:
    return [one for one in contradictions(read(text).claims, text) if one.kind is ClaimKind.INTERNAL]


AGAINST = [
    ("Claro 的预付费客服热线是 123。\n\n预付费用户请拨 Claro 客服热线 104。", "123", "104"),
    ("Claro 的客服热线是 123。\n\n另外，Claro 的客服热线 *123# 拨通后有人工接听。", "123", "*123#"),
    ("Claro 补卡手续费 10 索尔。另外，Claro 的补卡费为 20 索尔。", "10 索尔", "20 索尔"),
    (
        "Claro 实体卡补卡手续费 10 索尔，eSIM 补卡手续费 5 索尔。\n\n实体卡别弄丢，Claro 补卡手续费 20 索尔。",
        "10 索尔",
        "20 索尔",
    ),
    (
        "只有 Claro 和 Movistar 提供 eSIM，选起来省事。\n\n## Entel\n\nEntel 也支持 eSIM。",
        "Claro 和 Movistar",
        "支持 eSIM",
    ),
    ("Claro 和 Movistar 支持 eSIM。\n\n## Movistar\n\nMovistar 暂不支持 eSIM。", "Claro 和 Movistar", "暂不支持 eSIM"),
    ("Movistar 是秘鲁第二大运营商，套餐灵活。\n\nMovistar 是秘鲁第一大运营商。", "第二大运营商", "第一大运营商"),
    ("Claro 销户需要 15 个工作日。\n\nClaro 销户 5 个工作日内完成。", "15 个工作日", "5 个工作日"),
    ("Claro 充值只支持信用卡付款。\n\nClaro 充值可以用支付宝付款。", "信用卡", "支付宝"),
    ("The Claro hotline is 123.\n\nCall the Claro hotline 104 for help.", "123", "104"),
    ("Claro 的 Plus 套餐月费 30 索尔。\n\nClaro Plus 的月租是 50 索尔。", "30 索尔", "50 索尔"),
    ("The Plus plan of Claro costs 30 soles a month.\n\nClaro Plus costs 50 soles a month.", "30 soles", "50 soles"),
    ("Claro 號碼 180 天不用會被回收。\n\nClaro 號碼 90 天不用會被回收。", "180 天", "90 天"),
]


@pytest.mark.parametrize(("body", "one", "other"), AGAINST)
def test_two_values_of_one_thing_in_one_case_contradict_each_other(body: str, one: str, other: str, read: Read) -> None:
    text = f"# 秘鲁电话卡\n\n{body}"
    (found,) = against(read, text)
    assert (found.against[0].of(text).strip(), found.span.of(text).strip()) == (one, other)


BOTH_HOLD = [
    "按用户数，Claro 是第二大运营商。\n\n按收入，Movistar 是第二大运营商。",
    "Claro 激活需要 10 分钟。高峰期 Claro 激活需要 2 小时。",
    "Claro 补卡需 10 分钟。Claro 补卡需要 3 天审核。",
    "Claro 首月月费 10 索尔，次月起 30 索尔。",
    "很多人以为 Claro 的客服热线是 104，其实 Claro 的客服热线是 123。",
    "Claro 支持 eSIM。老版 Claro App 不支持 eSIM。",
    "Claro hotline: 123. For English, Claro hotline 104.",
    "Claro 的客服热线是 123。\n\n另外还有 Claro 客服热线 104。",
    "Claro 的客服热线是 123。\n\n从境外拨打 Claro 客服热线 104。",
    "Claro 预付费客服热线 123。\n\nClaro 后付费客服热线 104。",
    "Claro 实体卡补卡手续费 10 索尔。\n\nClaro eSIM 补卡手续费 5 索尔。",
    "Claro 5GB 套餐月费 30 索尔。\n\nClaro 10GB 套餐月费 50 索尔。",
    "Claro Plus 套餐月费 30 索尔。\n\nClaro Plus 套餐年费 300 索尔。",
    "Claro 套餐月费 30 索尔。\n\nClaro 套餐月费 50 索尔。",
    "- 充 50 索尔：Claro 有效期 30 天\n- 充 100 索尔：Claro 有效期 60 天",
    "| 套餐 | 有效期 |\n|---|---|\n| Claro 30 | 30 天 |\n| Claro 50 | 60 天 |",
    "秘鲁三大运营商是 Claro、Movistar、Entel。\n\n三大运营商之外，还有 Bitel。",
    "店员坚持秘鲁只有 Claro 和 Movistar 两家运营商。\n\n秘鲁的运营商有 Claro、Movistar、Entel。",
    "一楼：\nMovistar 是秘鲁第二大运营商。\n\n二楼：\nEntel 是秘鲁第二大运营商。",
    "以前 Claro 的客服热线是 104。\n\nClaro 的客服热线是 123。",
    "报警请拨 105。\n\nClaro 的客服热线是 123。",
    "Claro 号码 90 天不充值会停机。\n\nClaro 号码停机后 180 天收回。",
    "Claro 支持 eSIM。\n\n部分机型不支持 Claro 的 eSIM。",
]


@pytest.mark.parametrize("body", BOTH_HOLD)
def test_other_cases_times_speakers_and_rows_contradict_nothing(body: str, read: Read) -> None:
    assert against(read, f"# 秘鲁电话卡\n\n{body}") == []


def test_a_code_that_is_said_to_talk_shows_the_code_as_its_other_side(read: Read) -> None:
    text = "# 秘鲁电话卡\n\nClaro 的客服热线是 *123#，接通后按照语音提示操作。"
    (mixed,) = [one for one in read(text).claims if one.kind is ClaimKind.CHANNEL_MIXTURE]
    assert [side.of(text) for side in mixed.against] == ["*123#"]
