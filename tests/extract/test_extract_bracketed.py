"""Ids in brackets behind what is sold: read in every form there, and not where nothing is sold or a model stands."""

import pytest

from tests.extract.conftest import Ids


@pytest.mark.parametrize(
    ("written", "contact"),
    [
        ("【auditor_test_1】", "app:auditor_test_1"),
        ("（auditortest11） eSIM", "app:auditortest11"),
        ("（ａｕｄｉｔｏｒｔｅｓｔ１１）", "app:auditortest11"),
        ("【auditortest一一】在当地", "app:auditortest11"),
        ("（aud🥵itor_test_1）", "app:auditor_test_1"),
        ("【✦auditor✦test✦11】", "app:auditortest11"),
        ("「a u d i t o r t e s t 1 1」", "app:auditortest11"),
    ],
)
def test_an_id_in_brackets_that_ends_an_offer_is_a_contact(written: str, contact: str, ids: Ids) -> None:
    assert ids("代办香港卡、英国卡，包激活" + written) == [contact]


@pytest.mark.parametrize(
    "text",
    [
        "代办香港卡、英国卡，包激活（iPhone 15 Pro 256）",
        "低价出售支持 eSIM 的机型（iPhone15ProMax）",
        "办理优惠（Android 14, iOS 17, 2024）",
        "代办香港卡，包激活（https://x.example/auditor_1）",
        "代办香港卡，包激活[auditor_test_1](https://x.example/)",
        "代办香港卡，包激活（见说明 auditor_test_1）",
        "低价流量卡测评：型号（AUD_TEST12）支持 eSIM",
        "内核配置项（auditor_test_1）",
        "Cheap cards for sale (auditor_test_1)",
    ],
)
def test_other_things_in_brackets_are_none(text: str, ids: Ids) -> None:
    assert [one for one in ids(text) if one.startswith("app:")] == []
