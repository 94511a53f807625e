"""Lists of operators: which sentence lists them, whom, and whether it says that there are no others."""

from collections.abc import Callable

import pytest

from auditor.extract.mentions import Claim, ClaimKind, Mentions

Read = Callable[..., Mentions]


def lists(read: Read, text: str) -> list[Claim]:
    return [one for one in read(text).claims if one.kind is ClaimKind.OPERATOR_LIST]


THREE = ("Claro", "Movistar", "Entel")


@pytest.mark.parametrize(
    "text",
    [
        "秘鲁的主要运营商包括Claro、Movistar和Entel。",
        "秘鲁主要的电信公司有 Claro、Movistar 以及 Entel。",
        "秘鲁當地電信商：Claro、Movistar、Entel",
        "秘鲁市场由Claro、Movistar和Entel三大运营商主导。",
        "在秘鲁领先的有 Claro、Movistar 和 Entel 三家大公司。",
        "秘鲁的运营商主要有 Claro（América Móvil 旗下）、Movistar 和 Entel。",
        "秘鲁有Claro、Movistar和Entel等运营商。",
        "Claro、Movistar 和 Entel 是秘鲁的主要运营商。",
        "The main operators in Peru are Claro, Movistar and Entel.",
        "Mobile networks in Peru include Claro, Movistar, and Entel.",
        "Claro, Movistar and Entel are the main carriers in Peru.",
        "秘鲁的主要运营商有：\n\n- Claro：覆盖广\n- Movistar\n- Entel",
        "# 秘鲁\n\n## 主要运营商\n\n### Claro\n\n覆盖广\n\n### Movistar\n\n网点多\n\n### Entel\n\n便宜",
        "秘鲁主要运营商包括Ｃｌａｒｏ、Ｍｏｖｉｓｔａｒ和Ｅｎｔｅｌ。",
    ],
)
def test_names_after_or_before_a_word_for_operators_are_a_list(text: str, read: Read) -> None:
    (claim,) = lists(read, text)
    assert (claim.country, claim.operator, claim.items, claim.closed) == ("PE", None, THREE, False)
    assert claim.value == "Claro, Movistar, Entel"


@pytest.mark.parametrize(
    "text",
    [
        "秘鲁有哪些运营商？",
        "秘鲁的运营商是 Claro、Movistar 和 Entel 吗？",
        "Claro、Movistar 和 Entel 等运营商都支持在线充值。",
        "# 如何选择运营商\n\n先看覆盖。",
        "运营商有覆盖、价格、服务三个方面的差异。",
        "秘鲁的运营商支持 5G、VoLTE 和 WiFi。",
        "前往运营商（如Claro、Movistar）的营业厅办理，秘鲁。",
        "国内运营商也有这种服务，中国移动早就推出了。",
        "秘鲁提供 eSIM 的运营商有 Claro 和 Entel。",
        "Claro 是秘鲁第二大运营商。",
        "秘鲁 Claro 和 Movistar 是最大的运营商。",
        "```\n秘鲁的主要运营商包括Claro、Movistar和Entel。\n```",
        "<!-- 秘鲁的主要运营商包括Claro、Movistar和Entel。 -->",
        "联系运营商：WhatsApp、Messenger 和 Telegram。",
    ],
)
def test_a_sentence_that_lists_no_operators_claims_none(text: str, read: Read) -> None:
    assert lists(read, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "秘鲁只有 Claro 和 Entel 两家运营商。",
        "秘鲁仅有两家运营商：Claro、Entel。",
        "秘鲁的运营商只有Claro和Entel。",
        "秘鲁共有两家运营商：Claro 和 Entel。",
        "秘魯僅有 Claro 和 Entel 兩家電信商。",
        "The only operators in Peru are Claro and Entel.",
        "Peru's only two operators are Claro and Entel.",
    ],
)
def test_a_list_that_says_that_there_are_no_others_is_closed(text: str, read: Read) -> None:
    (claim,) = lists(read, text)
    assert (claim.items, claim.closed, claim.number) == (("Claro", "Entel"), True, None)


@pytest.mark.parametrize(
    ("text", "closed"),
    [
        ("泰国三大运营商是 AIS、True 和 NT。", True),
        ("AIS、True 和 NT 是泰国的三大运营商。", True),
        ("The three largest operators in Thailand are AIS, True and NT.", True),
        ("泰国三大运营商 AIS、True、NT 覆盖都不错。", False),
        ("泰国三大运营商包括 AIS、True 和 NT 等。", False),
    ],
)
def test_the_largest_ones_are_a_list_with_how_many_they_are(text: str, closed: bool, read: Read) -> None:  # noqa: FBT001 — a table's column
    (claim,) = lists(read, text)
    assert (claim.items, claim.count, claim.number, claim.closed) == (("AIS", "True", "NT"), 3, 3.0, closed)


@pytest.mark.parametrize("text", ["秘鲁主要有两家运营商：Claro 和 Entel。", "秘鲁的运营商主要是 Claro 和 Entel。"])
def test_the_main_ones_are_not_all(text: str, read: Read) -> None:
    assert lists(read, text)[0].closed is False


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("秘鲁有四家运营商：Claro、Movistar、Entel、Bitel。", 4),
        ("越南的运营商有三家：Viettel、MobiFone 和 VinaPhone。", 3),
    ],
)
def test_how_many_the_article_says_there_are_is_kept(text: str, count: int, read: Read) -> None:
    assert lists(read, text)[0].count == count


def test_names_that_the_facts_lack_are_kept_as_written(read: Read) -> None:
    (claim,) = lists(read, "尼日利亚的主要运营商有 MTN、Airtel、Glo 和 9mobile。")
    assert (claim.country, claim.items[0], claim.items[2:]) == ("NG", "MTN", ("Glo", "9mobile"))


def test_chinese_names_that_the_facts_lack_are_kept_beside_others(read: Read) -> None:
    (claim,) = lists(read, "老挝的主要运营商包括湄公电信、星空通讯和万象移动。")
    assert claim.items == ("湄公电信", "星空通讯", "万象移动")


def test_short_names_are_the_operators_of_the_country(read: Read) -> None:
    (claim,) = lists(read, "中国三大运营商（移动、联通、电信）都有门店。")
    assert claim.items == ("China Mobile", "China Unicom", "China Telecom")


def test_a_name_with_namesakes_is_that_of_the_article_s_country(read: Read) -> None:
    (claim,) = lists(read, "# 巴西电话卡\n\n主要运营商有 Claro、Vivo 和 TIM。")
    assert (claim.country, claim.items) == ("BR", ("Claro", "Vivo", "TIM"))


def test_the_place_of_a_list_is_from_the_first_name_to_the_last(read: Read) -> None:
    text = "秘鲁的主要运营商包括Claro、Movistar和Entel，覆盖全国。"
    assert lists(read, text)[0].span.of(text) == "Claro、Movistar和Entel"


def test_a_list_under_its_heading_stands_at_the_heading(read: Read) -> None:
    text = "# 秘鲁\n\n## 三大运营商\n\n### Claro\n\n覆盖广\n\n### Movistar\n\n网点多\n\n### Entel\n\n便宜"
    assert lists(read, text)[0].span.of(text) == "三大运营商"


def test_a_trade_named_like_an_operator_is_none(read: Read) -> None:
    assert lists(read, "中国电信业的主要运营商有中国移动和中国联通。")[0].items == ("China Mobile", "China Unicom")


@pytest.mark.parametrize(
    ("text", "items", "closed", "count"),
    [
        ("In Estonia you will meet Telia, Elisa and Tele2.", ("Telia", "Elisa", "Tele2"), False, None),
        ("整个菲律宾只有 Globe 和 Smart，谁劝都没有用。", ("Globe", "Smart"), True, None),
        ("# 秘鲁\n\n常见的有 Claro、Movistar 和 Entel 等等。", THREE, False, None),
        ("# 秘魯\n\n常聽到的是 Claro、Movistar、Entel。", THREE, False, None),
        ("# 秘鲁\n\n能买到的主要是 Claro、Movistar、Entel。", THREE, False, None),
        ("# 秘鲁\n\n常见的是 Claro、Movistar、Entel，就这三家。", THREE, True, 3),
        ("秘鲁最多三家：Claro、Movistar 和 Entel。", THREE, True, 3),
        ("秘鲁共三家：Claro、Movistar、Entel。", THREE, True, 3),
        ("秘鲁就这三家：Claro、Movistar、Entel。", THREE, True, 3),
        ("秘鲁有三家：Claro、Movistar、Entel。", THREE, False, 3),
        ("秘鲁有 Claro、Movistar 和 Entel 这几家。", THREE, False, None),
        ("Peru has only three: Claro, Movistar and Entel.", THREE, True, 3),
        ("There are only three in Peru: Claro, Movistar and Entel.", THREE, True, None),
        ("# Peru\n\nThe names you will hear are Claro, Movistar and Entel.", THREE, False, None),
        ("# Peru\n\nThe three networks with their own masts are Claro, Movistar and Entel.", THREE, False, 3),
        ("# 秘鲁\n\n大家用得最多的还是 Claro、Movistar 和 Entel。", THREE, False, None),
        ("目前秘鲁能用的只有 Claro、Movistar、Entel。", THREE, True, None),
        ("Peru's three big names are Claro, Movistar and Entel.", THREE, False, None),
        ("秘鲁有三张网：Claro、Movistar 和 Entel。", THREE, False, 3),
        ("秘魯主要的業者是 Claro、Movistar 和 Entel。", THREE, False, None),
    ],
)
def test_a_list_needs_no_word_for_operators_where_a_country_has_them(
    text: str,
    items: tuple[str, ...],
    closed: bool,  # noqa: FBT001 — a table's column
    count: int | None,
    read: Read,
) -> None:
    (claim,) = lists(read, text)
    assert (claim.items, claim.closed, claim.count) == (items, closed, count)


@pytest.mark.parametrize(
    "text",
    [
        "秘鲁有 Claro 和 Entel 的营业厅。",
        "我在秘鲁有 Claro 和 Entel 两张卡。",
        "秘鲁有 Claro 和 Entel 两家支持 eSIM。",
        "In Peru you will find Claro and Entel shops everywhere.",
        "秘鲁的机场只有 Claro 和 Entel 的柜台。",
        "秘鲁有 Claro 和 Entel 吗？",
        "在秘鲁，Claro 和 Entel 都能充值。",
        "如果秘鲁只有 Claro 和 Entel，就简单了。",
        "要是你在秘鲁只有 Claro 和 Entel，就简单了。",
        "秘鲁只有 Claro 和 Entel 能用支付宝。",
        "In Peru only Claro and Entel sell online.",
        "I have Claro and Entel in Peru.",
        "# 秘鲁\n\n常见的问题有 Claro 充值和 Entel 销户。",
        "Peru has Claro and Entel fans.",
        "# 秘鲁\n\n在 Claro、Movistar 和 Entel 的门店都能买到卡。",
        "# 秘鲁\n\n最好的是 Claro、Entel，最差的是 Movistar。",
        "# 四大运营商深度对比：秘鲁\n\n### Claro\n\n覆盖广\n\n### Entel\n\n便宜",
    ],
)
def test_names_that_something_else_is_said_of_are_no_list(text: str, read: Read) -> None:
    assert lists(read, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "秘鲁的移动通信市场主要由 Claro、Movistar、Entel 与 Bitel 瓜分，各有千秋。",
        "# 秘鲁\n\n满街能看到的牌子，算上 Claro、Movistar、Entel、Bitel，够挑了。",
        "# Peru\n\nYour options are Claro, Movistar, Entel and Bitel.",
        "# 秘鲁\n\nClaro、Movistar、Entel 和 Bitel 四分天下。",
        "# 秘鲁\n\n## 运营商\n\nClaro、Movistar、Entel、Bitel",
        "# 秘鲁\n\n网络：Claro / Movistar / Entel / Bitel",
    ],
)
def test_a_row_of_operators_where_a_market_is_spoken_of_is_a_list(text: str, read: Read) -> None:
    (claim,) = lists(read, text)
    assert set(claim.items) == {"Claro", "Movistar", "Entel", "Bitel"}


@pytest.mark.parametrize(
    "text",
    [
        "# 秘鲁\n\n支持充值的运营商有 Claro、Entel。",
        "# 秘鲁\n\n赞助国家队的公司有 Claro 和 Entel。",
        "# 秘鲁\n\n亚马逊地区只有 Claro 和 Movistar 两家。",
        "# Peru\n\nThe shop sells cards of Claro and Entel.",
        "# Peru\n\nIn Cusco the only networks are Claro and Movistar.",
    ],
)
def test_a_service_or_a_part_of_a_country_has_no_list(text: str, read: Read) -> None:
    assert lists(read, text) == []
