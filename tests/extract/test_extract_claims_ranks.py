"""How large an operator is said to be, and whose rank it is."""

from collections.abc import Callable

import pytest

from auditor.extract.mentions import Claim, ClaimKind, Mentions

Read = Callable[..., Mentions]


def ranks(read: Read, text: str) -> list[Claim]:
    return [one for one in read(text).claims if one.kind is ClaimKind.MARKET_RANK]


@pytest.mark.parametrize(
    ("text", "operator", "value"),
    [
        ("Claro是秘鲁最大的运营商。", "Claro", "1"),
        ("秘鲁最大的运营商是 Claro。", "Claro", "1"),
        ("秘鲁最大运营商Claro覆盖全国。", "Claro", "1"),
        ("Claro（秘鲁最大的运营商）覆盖全国。", "Claro", "1"),
        ("Claro，秘鲁最大的运营商，覆盖全国。", "Claro", "1"),
        ("Claro 覆盖广，是秘鲁最大的运营商。", "Claro", "1"),
        ("秘鲁 Claro 的市场份额排名第一。", "Claro", "1"),
        ("秘魯第一大電信商 Claro", "Claro", "1"),
        ("Peru's largest carrier is Claro.", "Claro", "1"),
        ("Movistar是秘鲁第二大运营商。", "Movistar", "2"),
        ("Movistar 仅次于 Claro，是秘鲁第二大运营商。", "Movistar", "2"),
        ("As the second-largest carrier in Peru, Movistar has many shops.", "Movistar", "2"),
        ("Movistar, the second largest operator in Peru, has many shops.", "Movistar", "2"),
        ("秘鲁的 Bitel 是第三大电信公司。", "Bitel", "3"),
        ("作为秘鲁最大的电信运营商之一，Claro的网络不错。", "Claro", "among-largest"),
        ("Claro是秘鲁最大的电信运营商之一。", "Claro", "among-largest"),
        ("泰国电信龙头 AIS 网点多。", "AIS", "among-largest"),
        ("Claro is one of the largest operators in Peru.", "Claro", "among-largest"),
        ("秘鲁的 Entel 是一家专注于创新的小型运营商。", "Entel", "small"),
        ("Entel in Peru is a small operator.", "Entel", "small"),
        ("# 秘鲁\n\n## Claro\n\n是秘鲁最大的运营商，网点多。", "Claro", "1"),
    ],
)
def test_a_rank_is_read_in_either_order(text: str, operator: str, value: str, read: Read) -> None:
    (claim,) = ranks(read, text)
    assert (claim.operator, claim.property, claim.value) == (operator, "market-rank", value)


def test_each_rank_of_a_sentence_is_its_own_operator_s(read: Read) -> None:
    found = ranks(read, "Claro 是秘鲁最大的运营商，Movistar 是第二大运营商，Entel 第三大。")
    assert [(one.operator, one.value) for one in found] == [("Claro", "1"), ("Movistar", "2"), ("Entel", "3")]


def test_several_that_share_a_rank_are_each_among_the_largest(read: Read) -> None:
    found = ranks(read, "主导秘鲁市场的有 Movistar、Claro 和 Entel。")
    assert [(one.operator, one.value) for one in found] == [
        (name, "among-largest") for name in ("Movistar", "Claro", "Entel")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "秘鲁 Claro 最大流量 30GB。",
        "秘鲁 Claro 最大的优势是覆盖。",
        "秘鲁最大的城市是利马，Claro 在那里有店。",
        "giffgaff 是英国最大的虚拟运营商。",
        "全球最大的运营商是中国移动。",
        "秘鲁 Claro 的 5G 技术领先。",
        "Claro 是秘鲁最大的运营商吗？",
        "如果 Claro 是秘鲁最大的运营商，那就选它。",
        "在秘鲁请选择最大的运营商。",
        "秘鲁 Claro 提供大型套餐。",
        "# 秘鲁最大的运营商是哪家",
    ],
)
def test_what_ranks_something_else_or_nobody_is_no_rank(text: str, read: Read) -> None:
    assert ranks(read, text) == []


PLACES = [
    ("# 秘鲁市场\n\nBitel 升至第二。", [("Bitel", "2")]),
    ("秘鲁的市场份额：Bitel 升到第二位，Entel 退居第四。", [("Bitel", "2"), ("Entel", "4")]),
    ("Claro 是秘鲁最大的运营商，Movistar 排第二。", [("Claro", "1"), ("Movistar", "2")]),
    ("按用户数，泰国 True 成了第一，AIS 退到第二。", [("True", "1"), ("AIS", "2")]),
    ("# 秘魯市場\n\nMovistar 還是第二名，Bitel 只是第三。", [("Movistar", "2"), ("Bitel", "3")]),
    ("# 秘鲁市场\n\nBitel 甚至垫底，列第四。", [("Bitel", "4")]),
    ("# 秘鲁市场\n\nClaro 依旧稳居榜首。", [("Claro", "1")]),
    ("# 秘鲁市场\n\nBitel 已经是全国第一了。", [("Bitel", "1")]),
    ("# 秘鲁市场\n\n排第二的是 Bitel，第三名是 Movistar。", [("Bitel", "2"), ("Movistar", "3")]),
    ("# 秘鲁的市场排名\n\n## Bitel\n\n目前排第四，乡下也能买到。", [("Bitel", "4")]),
    ("# Peru's networks\n\nEntel is the third largest, and cheap.", [("Entel", "3")]),
    ("# Peru's networks\n\n## Movistar\n\nIt is the largest operator in Peru.", [("Movistar", "1")]),
    ("# Peru's networks\n\nBitel remains the fourth of four.", [("Bitel", "4")]),
    ("# Peru's networks\n\nMovistar was number one, and Claro number two.", [("Movistar", "1"), ("Claro", "2")]),
    ("# Peru's networks\n\nBitel rose to second place in 2025.", [("Bitel", "2")]),
    ("True was the largest operator in Thailand, with AIS second.", [("True", "1"), ("AIS", "2")]),
    ("# Peru's networks\n\nIn second place is Bitel.", [("Bitel", "2")]),
    ("# 秘魯電信市場\n\nClaro 穩坐第一把交椅，Bitel 躍居第二。", [("Claro", "1"), ("Bitel", "2")]),
    (
        "# Peru's market\n\nClaro is the biggest; Bitel ranks second, Entel third.",
        [("Claro", "1"), ("Bitel", "2"), ("Entel", "3")],
    ),
    ("# 秘鲁市场\n\nMovistar 不如从前，其次是 Claro，Bitel 排在第三位。", [("Bitel", "3")]),
    ("# 秘鲁运营商排名\n\n- Bitel：排名第二\n- Entel：排名第四", [("Bitel", "2"), ("Entel", "4")]),
    (
        "# 秘鲁移动市场\n\n| 运营商 | 排名 |\n|---|---|\n| Claro | 第一 |\n| Bitel | 2 |",
        [("Claro", "1"), ("Bitel", "2")],
    ),
    ("如果看重品牌，可以选秘鲁最大的运营商 Movistar。", [("Movistar", "1")]),
]


@pytest.mark.parametrize(("text", "found"), PLACES)
def test_a_place_needs_no_word_for_operators_where_their_size_is_the_matter(
    text: str, found: list[tuple[str, str]], read: Read
) -> None:
    assert [(one.operator, one.value) for one in ranks(read, text)] == found


@pytest.mark.parametrize(
    "text",
    [
        "# 秘鲁市场\n\nClaro 第一次来就办好了。",
        "# 秘鲁市场\n\nClaro 的网速排第一。",
        "# 秘鲁市场\n\n下载速度方面，Entel 位居第二。",
        "# 秘鲁市场\n\n第二步，打开 Claro 的应用。",
        "# 秘鲁市场\n\nClaro 的第一家店在利马。",
        "# 秘鲁市场\n\nBitel 会不会升到第二？",
        "# 秘鲁市场\n\n如果 Bitel 升到第二，就更热闹了。",
        "# 秘鲁\n\nBitel 排第二，队伍很长。",
        "# 秘鲁市场\n\nClaro 和 Movistar 排前两名。",
        "# 秘鲁市场\n\n我最喜欢的是 Claro，排第二的是 Entel。",
        "# 秘鲁的运营商\n\n测速结果如下。Claro 排第一。",
        "# 秘鲁市场\n\n选 Claro 第一是因为信号，第二是因为便宜。",
        "# 秘鲁市场\n\n| 运营商 | 推荐排名 |\n|---|---|\n| Claro | 1 |",
        "# 秘鲁卡\n\n| 运营商 | 排名 |\n|---|---|\n| Claro | 1 |",
        "# 秘鲁市场\n\n在虚拟运营商里，Claro 排第一。",
        "# Peru's networks\n\nClaro was first to launch eSIM.",
        "# Peru's networks\n\nThe second question about Claro is the price.",
        "# Peru's networks\n\nFor coverage, Claro is first.",
        "# Peru's networks\n\nFirst, Claro asks for a passport.",
        "# Peru's networks\n\nClaro opened its second shop.",
    ],
)
def test_a_place_in_something_else_is_none_in_the_market(text: str, read: Read) -> None:
    assert ranks(read, text) == []


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("回看半年，情形不是这样：2025年第二季度时，Movistar 是秘鲁第二大运营商。", ["2025-06-30"]),
        ("In the third quarter of 2018 Movistar was the largest operator in Peru.", ["2018-09-30"]),
        ("Movistar was Peru's largest operator in Q3 2020.", ["2020-09-30"]),
        (
            "截至2024年6月，Movistar 是秘鲁第二大运营商，到2025年第三季度，Bitel 是秘鲁第二大运营商。",
            ["2024-06-30", "2025-09-30"],
        ),
        (
            "2023年第一季度 Claro 是秘鲁最大的运营商。当时 Movistar 是秘鲁第二大运营商。",
            ["2023-03-31", "2023-03-31"],
        ),
        ("2025年第二季度时，Movistar 是秘鲁第二大运营商，如今 Bitel 是秘鲁第二大运营商。", ["2025-06-30", ""]),
        ("截至2025年第3季度，Bitel 是秘鲁第二大运营商。", ["2025-09-30"]),
    ],
)
def test_each_rank_has_the_date_stated_nearest_before_it(text: str, days: list[str], read: Read) -> None:
    assert [one.as_of.isoformat() if one.as_of else "" for one in ranks(read, text)] == days


def test_a_rank_that_is_denied_is_a_denied_claim(read: Read) -> None:
    (claim,) = ranks(read, "Entel 不是秘鲁最大的运营商。")
    assert (claim.value, claim.polarity) == ("1", "denied")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("秘鲁 Entel 占市场份额的 22%。", [("Entel", 22.0)]),
        ("秘鲁 Claro 的市场占有率约为百分之三十。", [("Claro", 30.0)]),
        ("秘鲁市场份额：Claro 29.7%，Movistar 24.6%。", [("Claro", 29.7), ("Movistar", 24.6)]),
        ("Claro holds a market share of 30% in Peru.", [("Claro", 30.0)]),
        ("秘鲁 Claro 给 22% 的折扣。", []),
    ],
)
def test_a_share_is_a_number_of_its_operator(text: str, found: list[tuple[str, float]], read: Read) -> None:
    assert [(one.operator, one.number) for one in ranks(read, text)] == found
    assert all(one.property == "market-share" and one.unit == "percent" for one in ranks(read, text))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Claro是秘鲁最大的电信运营商之一，网点多。", "最大的电信运营商之一"),
        ("Movistar是秘鲁第二大运营商。", "第二大运营商"),
        ("秘鲁 Entel 占市场份额的 22%。", "22%"),
    ],
)
def test_the_place_is_that_of_the_rank(text: str, words: str, read: Read) -> None:
    assert ranks(read, text)[0].span.of(text) == words


def test_the_day_of_a_rank_is_the_one_stated_beside_it(read: Read) -> None:
    (claim,) = ranks(read, "截至2023年3月，Movistar 是秘鲁第二大运营商。")
    assert claim.as_of is not None
    assert claim.as_of.isoformat() == "2023-03-31"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("# 秘鲁\n\nClaro 在秘鲁市场坐头把交椅，Bitel 紧随其后。", {"Claro": "1", "Bitel": "2"}),
        ("# 秘鲁运营商\n\n老大 Claro，老二 Bitel，老三 Entel。", {"Claro": "1", "Bitel": "2", "Entel": "3"}),
        ("# Peru\n\nThe largest mobile operator in Peru is Claro.", {"Claro": "1"}),
        ("# 秘鲁\n\nClaro 是三大运营商之一。", {"Claro": "among-largest"}),
        ("# 秘鲁\n\nBitel 背靠越南的 Viettel，目前是秘鲁第四大运营商。", {"Bitel": "4"}),
        ("# Peru\n\nEntel is a minor player.", {"Entel": "small"}),
    ],
)
def test_a_place_in_the_market_is_read_in_whatever_words(text: str, found: dict[str, str], read: Read) -> None:
    assert {one.operator: one.value for one in ranks(read, text)} == found


@pytest.mark.parametrize(
    "text",
    [
        "# 秘鲁\n\nClaro 第二张卡半价。",
        "# 秘鲁\n\n利马的 Claro 旗舰店规模最大。",
        "# 秘鲁\n\nEntel 送的话费最多，Claro 次之。",
        "# Peru\n\nClaro was the first operator to launch 5G.",
        "# 秘鲁\n\nClaro 是首选，Entel 第二。",
    ],
)
def test_an_order_of_something_else_is_no_place(text: str, read: Read) -> None:
    assert ranks(read, text) == []
