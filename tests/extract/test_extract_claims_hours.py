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
