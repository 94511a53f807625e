"""The money that people use somewhere: told without an amount, by verbs, by prices, by tables."""

from collections.abc import Callable

import pytest

from auditor.extract.mentions import Claim, ClaimKind, Mentions

Read = Callable[..., Mentions]


def moneys(read: Read, text: str) -> list[Claim]:
    return [one for one in read(text).claims if one.kind is ClaimKind.CURRENCY]


@pytest.mark.parametrize(
    ("text", "country", "code"),
    [
        ("秘鲁用索尔。", "PE", "PEN"),
        ("秘鲁主要使用索尔，大钞难找开。", "PE", "PEN"),
        ("厄瓜多尔流通的是美元，秘鲁人常常弄错。", "EC", "USD"),
        ("泰国的话费以泰铢计价。", "TH", "THB"),
        ("越南那边则用越南盾。", "VN", "VND"),
        ("# 菲律宾\n\n当地用菲律宾比索，大钞难找开。", "PH", "PHP"),
        ("# 菲律賓\n\n當地使用的是披索。", "PH", "PHP"),
        ("# 印尼\n\n钱是印尼盾，零很多。", "ID", "IDR"),
        ("# 俄罗斯\n\n话费按卢布收。", "RU", "RUB"),
        ("# 日本\n\n**话费怎么算？** 以日元计费。", "JP", "JPY"),
        ("# 英國\n\n帳單都是以英鎊計價。", "GB", "GBP"),
        ("# 香港\n\n收費以人民幣標示，按月扣。", "HK", "CNY"),
        ("墨西哥的货币不用多说，比索。", "MX", "MXN"),
        ("# 马来西亚\n\n所有套餐均以令吉计价。", "MY", "MYR"),
        ("捷克用的却是克朗。", "CZ", "CZK"),
        ("在墨西哥，日常开销都用墨西哥比索。", "MX", "MXN"),
        ("秘鲁当地只收索尔，不收美元。", "PE", "PEN"),
        ("# 台灣\n\n幣別：新臺幣", "TW", "TWD"),
        ("Peru pays in soles, and small notes are welcome.", "PE", "PEN"),
        ("# Estonia\n\nEverything is in euros.", "EE", "EUR"),
        ("# Thailand\n\nAll prices are quoted in Thai baht here.", "TH", "THB"),
        ("# Mexico\n\nShops show prices in Mexican pesos, with the same sign.", "MX", "MXN"),
        ("This is Britain. It is pounds.", "GB", "GBP"),
        ("Japan still uses the yen.", "JP", "JPY"),
        ("| 国家 | 货币 |\n|---|---|\n| 泰国 | 泰铢 |", "TH", "THB"),
        ("| Country | Card | Currency |\n|---|---|---|\n| Peru | Claro | Sol (PEN) |", "PE", "PEN"),
        ("| 项目 | 越南 |\n|---|---|\n| 货币 | 越南盾 |", "VN", "VND"),
        ("各国货币：\n\n- 泰国：泰铢\n", "TH", "THB"),
    ],
)
def test_the_money_that_people_use_is_claimed_of_their_country(text: str, country: str, code: str, read: Read) -> None:
    assert [(one.country, one.operator, one.value) for one in moneys(read, text)] == [(country, None, code)]


@pytest.mark.parametrize(
    "text",
    [
        "在秘鲁可以用美元付款。",
        "到秘鲁之前先换成美元。",
        "秘鲁的出租车也收美元。",
        "在秘鲁用美元换索尔。",
        "# 秘鲁\n\n这些套餐以美元计价。",
        "# 秘鲁\n\nAiralo 的价格以美元标示。",
        "# 秘鲁\n\n本店以人民币结算。",
        "# 秘鲁\n\n我们的收费以人民币计价。",
        "# 秘鲁\n\n信用卡账单以人民币结算。",
        "厄瓜多尔以前用苏克雷。",
        "秘鲁用美元吗？",
        "如果秘鲁用美元，就不用换钱。",
        "秘鲁用索尔支付小费的人不多。",
        "# Peru\n\nYou can pay in dollars.",
        "# Peru\n\nThe reseller's prices are in dollars.",
        "# Peru\n\nIt is pounds of luggage that they weigh.",
        "# Peru\n\nThe plan uses a pen.",
        "# Peru\n\nSome hotels also quote prices in dollars.",
        "| 国家 | 备注 |\n|---|---|\n| 泰国 | 美元 |",
        "建议：\n\n- 泰国：美元\n",
    ],
)
def test_a_way_to_pay_or_somebody_else_s_price_is_no_money_of_the_country(text: str, read: Read) -> None:
    assert moneys(read, text) == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("# 爱沙尼亚\n\n买卡付欧元，柜台姑娘头都不抬。", "EUR"),
        ("# UK\n\nAll credit is bought in pounds, and none of it comes back.", "GBP"),
        ("# 哈萨克斯坦\n\n坚戈，是哈萨克斯坦的钱。", "KZT"),
        ("# 各国\n\n| 国家 | 花什么钱 |\n|---|---|\n| 巴西 | 雷亚尔 |", "BRL"),
    ],
)
def test_a_country_s_own_money_is_told_by_what_people_do_with_it(text: str, code: str, read: Read) -> None:
    assert [one.value for one in moneys(read, text)] == [code]


@pytest.mark.parametrize("text", ["# 英国\n\n别用欧元付。", "# 瑞士\n\n部分商店也收欧元。", "# 秘鲁\n\n充值不收美元。"])
def test_money_that_is_refused_or_taken_besides_is_none_of_the_country(text: str, read: Read) -> None:
    assert moneys(read, text) == []
