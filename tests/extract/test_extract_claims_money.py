"""Currencies, prices and words for a SIM: what is claimed of them, and what only looks so."""

from collections.abc import Callable

import pytest

from auditor.extract.mentions import Claim, ClaimKind, Mentions

Read = Callable[..., Mentions]


def of(read: Read, text: str, kind: ClaimKind) -> list[Claim]:
    return [one for one in read(text).claims if one.kind is kind]


@pytest.mark.parametrize(
    ("text", "country", "code"),
    [
        ("秘鲁当地货币是索尔（PEN）。", "PE", "PEN"),
        ("泰国的货币为泰铢。", "TH", "THB"),
        ("秘鲁货币：新索尔", "PE", "PEN"),
        ("索尔是秘鲁的法定货币。", "PE", "PEN"),
        ("菲律宾當地貨幣是披索。", "PH", "PHP"),
        ("墨西哥的货币是比索。", "MX", "MXN"),
        ("The local currency in Peru is the sol.", "PE", "PEN"),
        ("Thailand. Currency in Thailand: Thai baht.", "TH", "THB"),
        ("在秘鲁，货币是美元。", "PE", "USD"),
    ],
)
def test_the_money_of_a_country_is_claimed(text: str, country: str, code: str, read: Read) -> None:
    (claim,) = of(read, text, ClaimKind.CURRENCY)
    assert (claim.country, claim.operator, claim.value) == (country, None, code)


@pytest.mark.parametrize(
    "text",
    [
        "# 秘鲁\n\n套餐 10 美元一个月。",
        "# 秘鲁\n\n大约 200 元人民币。",
        "# 秘鲁\n\n套餐 30 泰铢。",
        "在秘鲁兑换外币要看汇率。",
        "秘鲁的货币是什么？",
        "# 香港\n\n约人民币140元左右。",
        "货币是美元。",
        "比索很多国家都用。",
    ],
)
def test_a_price_in_foreign_money_is_no_currency_of_the_country(text: str, read: Read) -> None:
    assert all(one.country is None for one in of(read, text, ClaimKind.CURRENCY))


@pytest.mark.parametrize(
    "text",
    [
        "# 秘鲁\n\n余额低于50索尔时自动充值。",
        "# 秘鲁\n\n月租 30 索尔。\n\n月租 50 索尔。",
        "马来西亚 Maxis 月租 RM50。",
        "# Peru\n\nA card costs 20 soles.",
    ],
)
def test_an_amount_alone_says_nothing_of_the_money_of_a_country(text: str, read: Read) -> None:
    assert of(read, text, ClaimKind.CURRENCY) == []


def test_an_amount_that_is_called_local_money_does(read: Read) -> None:
    (claim,) = of(read, "# 菲律宾\n\n充值 50 菲律宾比索（当地货币）即可。", ClaimKind.CURRENCY)
    assert (claim.country, claim.value) == ("PH", "PHP")


@pytest.mark.parametrize(
    ("text", "name", "value"),
    [
        ("秘鲁 Claro 的套餐月租 50 索尔。", "price", "50 PEN"),
        ("秘鲁 Claro 的套餐月租五十索尔。", "price", "50 PEN"),
        ("泰国 AIS 的旅游卡售价 1,299 泰铢。", "price", "1299 THB"),
        ("泰国 AIS 旅游卡 ฿299。", "price", "299 THB"),
        ("泰国 AIS 299泰铢/8天", "price", "299 THB"),
        ("马来西亚 Maxis 的卡只要 RM10。", "price", "10 MYR"),
        ("美国 Ultra Mobile 套餐 $19/月。", "price", "19 USD"),
        ("中国移动 8元保号套餐", "price", "8 CNY"),
        ("香港月租：168港币", "price", "168 HKD"),
        ("香港的卡月费人民币140元", "price", "140 CNY"),
        ("A tourist SIM from Maxis in Malaysia costs RM35.", "price", "35 MYR"),
        ("# 泰国\n\n| 运营商 | 价格 |\n|---|---|\n| AIS | 299 泰铢 |", "price", "299 THB"),
        ("秘鲁 Claro 补卡费为 20 索尔。", "replacement-fee", "20 PEN"),
        ("秘鲁 Claro 换卡需支付 15 索尔。", "replacement-fee", "15 PEN"),
        ("泰国 AIS 开卡费两百泰铢。", "purchase-fee", "200 THB"),
        ("中国移动销户手续费 100元。", "cancellation-fee", "100 CNY"),
        ("giffgaff 免费补卡。", "replacement-fee", "0 GBP"),
        ("giffgaff 补卡手续费全免。", "replacement-fee", "0 GBP"),
        ("新加坡 StarHub 注销不收任何费用。", "cancellation-fee", "0 SGD"),
        ("马来西亚 Maxis 收取 RM10 的首次激活费。", "activation-fee", "10 MYR"),
        ("giffgaff 的短信每条 10 便士。", "price", "0.1 GBP"),
        ("# 日本\n\n**卡丢了怎么补？** 实体卡补发收 3300日元。", "replacement-fee", "3300 JPY"),
        ("# 日本\n\n實體卡補發要 2,200日圓。", "replacement-fee", "2200 JPY"),
        ("# 秘鲁\n\n销户手续费是0索尔，如果另外收钱，请要收据。", "cancellation-fee", "0 PEN"),
        ("# 秘鲁\n\n## 怎么销户\n\n手续费 20 索尔。", "cancellation-fee", "20 PEN"),
        ("# 秘鲁\n\n**补卡要钱吗？** 手续费 20 索尔。", "replacement-fee", "20 PEN"),
        ("# Peru\n\nThe leaflet asks for 20 soles as a cancellation fee.", "cancellation-fee", "20 PEN"),
        ("# Tele2 in Estonia\n\nThe query costs five cents.", "balance-fee", "0.05 EUR"),
        ("# Estonia\n\nA text costs 9 cents.", "price", "0.09 EUR"),
        ("越南 MobiFone 的客服是 9090，打过去每分钟 200 越南盾。", "support-fee", "200 VND"),
        ("美国 Ultra Mobile PayGo，每月只要 3 美元，折合人民币一杯奶茶。", "price", "3 USD"),
        ("giffgaff 补卡不收费。", "replacement-fee", "0 GBP"),
        ("giffgaff SIM replacement is free.", "replacement-fee", "0 GBP"),
    ],
)
def test_what_something_costs_is_read(text: str, name: str, value: str, read: Read) -> None:
    (claim,) = of(read, text, ClaimKind.PRICE)
    assert (claim.property, claim.value, f"{claim.number:g} {claim.unit}") == (name, value, value)


@pytest.mark.parametrize(
    "text",
    [
        "秘鲁充值满 50 索尔送 10 索尔。",
        "秘鲁：例如，想让余额不低于50索尔，可以设置自动充值。",
        "giffgaff 充值 10 英镑激活。",
        "秘鲁：余额低于 50 索尔时会提醒。",
        "秘鲁：1 美元约合 3.7 索尔。",
        "giffgaff 免费客服热线。",
        "giffgaff 补卡免费吗？",
        "秘鲁手续费几十索尔。",
        "编号 50 的卡，秘鲁。",
        "```\n泰国月租 50 泰铢\n```",
        "# 菲律宾\n\n100 比索的卡30天，300 比索的75天。",
        "# Estonia\n\nMy two cents on this question.",
        "# Peru\n\nA text costs five cents.",
        "# 日本\n\n补发要 3 天。",
        "# 秘鲁\n\n我花了 20 索尔打车去 Claro 门店补卡。",
        "# 秘鲁\n\n汇率是 3.7 索尔。",
    ],
)
def test_an_amount_that_nothing_costs_is_no_price(text: str, read: Read) -> None:
    assert of(read, text, ClaimKind.PRICE) == []


@pytest.mark.parametrize(
    ("text", "operator", "value"),
    [
        ("在秘鲁，数据流量的价格通常较高。", None, "high"),
        ("秘鲁的话费在本地区属于最低之列。", None, "low"),
        ("秘鲁的电话资费很便宜。", None, "low"),
        ("秘鲁 Claro 的资费不便宜。", "Claro", "high"),
        ("Mobile data prices in Peru are high.", None, "high"),
    ],
)
def test_prices_that_are_called_high_or_low_are_a_level(
    text: str, operator: str | None, value: str, read: Read
) -> None:
    (claim,) = of(read, text, ClaimKind.PRICE)
    assert (claim.country, claim.operator, claim.property, claim.value) == ("PE", operator, "price-level", value)


@pytest.mark.parametrize(
    "text", ["价格便宜，现货。", "秘鲁卡的价格比国内便宜。", "秘鲁的资费便宜吗？", "秘鲁 Claro 服务好。"]
)
def test_a_comparison_or_a_shout_is_no_level(text: str, read: Read) -> None:
    assert of(read, text, ClaimKind.PRICE) == []


@pytest.mark.parametrize(
    ("text", "country", "word"),
    [
        ("在秘鲁，SIM卡被称为“chip”。", "PE", "chip"),
        ("SIM 卡在秘鲁更多地被称为「保号卡」。", "PE", "保号卡"),
        ("秘鲁当地人把SIM卡叫做chip。", "PE", "chip"),
        ("In Peru a SIM card is called a “chip”.", "PE", "chip"),
        ("在秘鲁大家把 SIM 卡叫“chip”，去店里说这个词。", "PE", "chip"),
        ("秘魯人管 SIM 卡叫「chip」。", "PE", "chip"),
        ("在秘鲁大家不讲 SIM 卡，多半说“chip”。", "PE", "chip"),
        ("# 秘鲁\n\nSIM 卡就是电话卡。也有人写成“chip”。", "PE", "chip"),
        ('# Peru\n\nLocals say "chip", not SIM.', "PE", "chip"),
        ('# Peru\n\nPeople ask for a "chip" rather than a SIM.', "PE", "chip"),
        ('SIM cards are locally known as "chip" in Peru.', "PE", "chip"),
    ],
)
def test_a_word_for_a_sim_is_the_country_s(text: str, country: str, word: str, read: Read) -> None:
    (claim,) = of(read, text, ClaimKind.TERMINOLOGY)
    assert (claim.country, claim.property, claim.value, claim.span.of(text)) == (country, "sim-word", word, word)


@pytest.mark.parametrize(
    "text",
    [
        "eSIM 又称“嵌入式SIM卡”。",
        "SIM卡又称“用户识别卡”。",
        "秘鲁 Claro 被称为“红色巨头”。",
        "在秘鲁，SIM卡被称为什么？",
        "在秘鲁，这种套餐被称为“Max”。",
        "在秘鲁买 SIM 卡时，大家对店员说“你好”。",
        "# 秘鲁\n\n拿到 SIM 卡后，店员说“请签字”。",
        '# Peru\n\nPeople say "hello" when they hand over the SIM.',
        "# 秘鲁\n\n大家把店员叫“老板”，SIM 卡就放在柜台。",
    ],
)
def test_a_definition_is_no_word_of_a_country(text: str, read: Read) -> None:
    assert of(read, text, ClaimKind.TERMINOLOGY) == []


@pytest.mark.parametrize(
    ("text", "value", "items"),
    [
        ("秘鲁的便利店（如 Wong、Tambo）也能充值。", "convenience store", ("Wong", "Tambo")),
        ("秘鲁的超市，例如 Plaza Vea 和 Wong，都卖充值卡。", "supermarket", ("Plaza Vea", "Wong")),
        ("In Peru, pharmacies such as Inkafarma and Mifarma sell top-ups.", "pharmacy", ("Inkafarma", "Mifarma")),
    ],
)
def test_a_kind_of_shop_told_by_its_shops_is_claimed_of_them(
    text: str, value: str, items: tuple[str, ...], read: Read
) -> None:
    (claim,) = of(read, text, ClaimKind.TERMINOLOGY)
    assert (claim.country, claim.operator, claim.property) == ("PE", None, "shop-type")
    assert (claim.value, claim.items) == (value, items)


@pytest.mark.parametrize(
    "text", ["在秘鲁的便利店如何充值？", "秘鲁的便利店如今都能充值。", "秘鲁的超市和便利店都能充值。"]
)
def test_a_kind_of_shop_without_a_shop_claims_nothing(text: str, read: Read) -> None:
    assert of(read, text, ClaimKind.TERMINOLOGY) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("# 秘鲁\n\nWong 是一家连锁超市。", "supermarket"),
        ("# Peru\n\nTambo is a convenience store chain in Peru.", "convenience store"),
        ("# 秘鲁\n\n“chip”就是秘鲁人说的 SIM 卡。", "chip"),
        ("# 秘鲁\n\n| 项目 | 当地叫法 |\n|---|---|\n| SIM 卡 | “chip” |", "chip"),
        ("# Peru\n\nWhat do locals call the little card? A chip. It is red.", "chip"),
    ],
)
def test_what_a_shop_or_a_sim_is_called_is_read(text: str, value: str, read: Read) -> None:
    assert [one.value for one in of(read, text, ClaimKind.TERMINOLOGY)] == [value]


@pytest.mark.parametrize(
    "text",
    [
        "# 秘鲁\n\n楼下是便利店。",
        "# Peru\n\nThis is a supermarket.",
        "# 秘鲁\n\n他说“便宜”，我就买了 SIM 卡。",
        "# 秘鲁\n\n包装上写着“Prepago”，里面是 SIM 卡。",
    ],
)
def test_a_place_or_a_saying_is_no_name(text: str, read: Read) -> None:
    assert of(read, text, ClaimKind.TERMINOLOGY) == []


@pytest.mark.parametrize("text", ["# Peru\n\nMy dinner cost 40 soles.", "# 秘鲁\n\n酒店一晚 120 索尔。"])
def test_what_else_travellers_pay_is_no_price(text: str, read: Read) -> None:
    assert of(read, text, ClaimKind.PRICE) == []
