"""When somebody is there."""

from collections.abc import Callable

import pytest

from auditor.extract.mentions import Claim, Mentions

Read = Callable[..., Mentions]
KIND = "service-hours"


def said(read: Read, text: str) -> list[Claim]:
    return [one for one in read(text).claims if one.kind == KIND]


@pytest.mark.parametrize(
    ("text", "value", "written"),
    [
        ("秘鲁 Claro 客服 24 小时在线。", "24 hours", "24 小时"),
        ("秘鲁的运营商均设有24小时全天候服务支持系统。", "24 hours", "24小时全天候"),
        ("秘鲁 Claro 客服热线提供7×24小时服务。", "24 hours", "7×24小时"),
        ("Claro Peru support is available 24/7.", "24 hours", "24/7"),
        ("秘鲁 Claro 营业厅营业时间：周一至周五 9:00–18:00。", "周一至周五 9:00–18:00", "周一至周五 9:00–18:00"),
        ("秘鲁 Claro 门店上午9点至下午6点营业", "上午9点至下午6点", "上午9点至下午6点"),
        (
            "Claro Peru stores are open Monday to Friday 9 am - 6 pm",
            "Monday to Friday 9 am - 6 pm",
            "Monday to Friday 9 am - 6 pm",
        ),
    ],
)
def test_hours_of_a_service_are_read(text: str, value: str, written: str, read: Read) -> None:
    (claim,) = said(read, text)
    assert (claim.property, claim.value, claim.span.of(text)) == ("service-hours", value, written)


@pytest.mark.parametrize(
    "text",
    [
        "秘鲁 Claro 24小时内有效的流量包。",
        "秘鲁 Claro 客服会在24小时内回复。",
        "秘鲁 Claro 每天 24 小时都有信号。",
        "秘鲁 Claro 客服是 24 小时的吗？",
        "客服 24 小时在线。",
        "秘鲁 Claro 9:00-18:00 通话半价。",
    ],
)
def test_hours_of_nobody_are_no_claim(text: str, read: Read) -> None:
    assert said(read, text) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("秘鲁 Claro 的热线是 123，24小时有人值班。", "24 hours"),
        ("The Claro call centre in Peru is 123. They are there around the clock.", "24 hours"),
        ("秘鲁 Claro 的门店上午九点半到下午六点营业。", "上午九点半到下午六点"),
        ("菲律宾 Globe 门店早十点到晚八点营业。", "早十点到晚八点"),
        ("Entel stores in Peru open from 9 am to 6 pm.", "from 9 am to 6 pm"),
    ],
)
def test_somebody_is_there_in_spelled_hours_or_the_next_sentence(text: str, value: str, read: Read) -> None:
    (claim,) = said(read, text)
    assert claim.value == value


def test_a_cell_may_hold_nothing_but_the_hours(read: Read) -> None:
    head = "秘鲁\n\n| 运营商 | 客服电话 | 备注 |\n|---|---|---|\n"
    text = head + "| Claro | 123 | 24小时 |\n| Entel | 123 | 早九点到晚六点 |"
    assert [(one.operator, one.value) for one in said(read, text)] == [
        ("Claro", "24 hours"),
        ("Entel", "早九点到晚六点"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "我在秘鲁 Claro 门店排队，从九点到十点。",
        "秘鲁 Claro 的热线很忙。24小时便利店就在楼下，里面有人。",
        "秘鲁 Claro 客服说 24 小时之内回复。",
        "On the Claro Peru plan you surf around the clock.",
    ],
)
def test_hours_of_something_else_are_none(text: str, read: Read) -> None:
    assert said(read, text) == []
