"""Who has eSIM: what says so, of whom, and what only speaks of eSIM."""

from collections.abc import Callable

import pytest

from auditor.extract.mentions import Claim, ClaimKind, Mentions

Read = Callable[..., Mentions]


def claims(read: Read, text: str) -> list[Claim]:
    return [one for one in read(text).claims if one.kind is ClaimKind.ESIM_SUPPORT]


@pytest.mark.parametrize(
    "text",
    [
        "秘鲁 Claro 支持 eSIM。",
        "秘鲁的 Claro 已推出 eSIM 服务。",
        "秘鲁 Claro 同样提供了强大的eSIM卡服务。",
        "秘鲁 Claro 现已开通 eSIM。",
        "秘鲁 Claro 的 eSIM 已经上线。",
        "秘鲁 Claro 不仅支持 eSIM，还支持 5G。",
        "秘魯 Claro 支援 eSIM",
        "秘鲁 Claro 可办理 eSIM。",
        "Claro Peru supports eSIM.",
        "In Peru, Claro now offers eSIM.",
        "eSIM is available from Claro in Peru.",
        "# Peru\n\n## Claro\n\nIt supports eSIM, and the shop is friendly.",
        "# Peru\n\n**Claro.** Loud and red. It now offers eSIM.",
        "# 秘鲁\n\n## Claro\n\n它也支持 eSIM，还能线上办。",
        "# 秘鲁\n\n## Claro\n\n预付卡都支持 eSIM。",
        "# 秘鲁\n\n## Claro\n\n- eSIM：支持",
        "# 秘鲁\n\n| 运营商 | eSIM |\n|---|---|\n| Claro | ✅ |",
        "# 秘鲁\n\n| 项目 | Claro |\n|---|---|\n| eSIM | 支持 |",
    ],
)
def test_an_operator_that_is_said_to_have_esim(text: str, read: Read) -> None:
    (claim,) = claims(read, text)
    assert (claim.country, claim.operator, claim.value, claim.polarity) == ("PE", "Claro", "yes", "affirmed")


@pytest.mark.parametrize(
    "text",
    [
        "秘鲁 Bitel 目前不支持 eSIM。",
        "秘鲁 Bitel 尚未推出 eSIM 服务。",
        "秘鲁 Bitel 暂不提供eSIM，只能办实体卡。",
        "秘鲁 Bitel 没有 eSIM。",
        "秘鲁 Bitel 已停止提供 eSIM。",
        "# 秘鲁 Bitel\n\n1. 游客卡没有 eSIM，只有实体卡。",
        "# 秘魯\n\n## Bitel\n\n這家目前還不支援 eSIM。",
        "Bitel in Peru does not support eSIM yet.",
        "# Peru\n\n| Operator | eSIM |\n|---|---|\n| Bitel | no |",
    ],
)
def test_an_operator_that_is_said_to_have_none(text: str, read: Read) -> None:
    (claim,) = claims(read, text)
    assert (claim.operator, claim.value, claim.polarity) == ("Bitel", "no", "affirmed")


@pytest.mark.parametrize(
    "text",
    [
        "秘鲁的 Claro 和 Entel 均已支持 eSIM。",
        "秘鲁支持eSIM的运营商有Claro、Entel。",
        "秘鲁的eSIM卡主要由当地主流运营商提供，例如Claro以及Entel。",
        "秘鲁较为知名的eSIM卡提供商包括Claro和Entel等。",
        "秘鲁主要有两家运营商提供eSIM卡服务：Claro和Entel。",
        "In Peru, Claro and Entel offer eSIM.",
        "秘魯的 Claro 與 Entel 這兩家提供 eSIM 的業者各有脾氣。",
        "秘鲁的 Claro、Entel 两家支持 eSIM 的运营商网点都多。",
        "eSIM is offered by Claro and Entel in Peru.",
    ],
)
def test_several_operators_named_together_are_one_open_list(text: str, read: Read) -> None:
    (claim,) = claims(read, text)
    assert (claim.operator, claim.items, claim.value, claim.closed) == (None, ("Claro", "Entel"), "yes", False)


@pytest.mark.parametrize(
    "text",
    [
        "秘鲁只有 Claro 和 Entel 提供 eSIM。",
        "秘鲁支持 eSIM 的运营商仅有 Claro 和 Entel。",
        "Only Claro and Entel offer eSIM in Peru.",
    ],
)
def test_a_list_that_says_that_nobody_else_does_is_closed(text: str, read: Read) -> None:
    (claim,) = claims(read, text)
    assert (claim.items, claim.closed) == (("Claro", "Entel"), True)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("# 秘鲁\n\n各大运营商纷纷推出eSIM卡服务。", "yes"),
        ("秘鲁目前还不支持 eSIM。", "no"),
        ("泰国已全面支持 eSIM。", "yes"),
        ("eSIM is not yet available in Peru.", "no"),
    ],
)
def test_a_country_at_large_is_claimed_of_no_operator(text: str, value: str, read: Read) -> None:
    (claim,) = claims(read, text)
    assert (claim.operator, claim.items, claim.value) == (None, (), value)


@pytest.mark.parametrize(
    "text",
    [
        "秘鲁 Claro 的 eSIM 套餐很多。",
        "秘鲁 Claro 支持 eSIM 吗？",
        "秘鲁 Claro 是否支持 eSIM，要看机型。",
        "# 如何在秘鲁 Claro 开通 eSIM",
        "要开通 Claro 的 eSIM，请携带护照到秘鲁的营业厅。",
        "# 秘鲁\n\n如果你的手机支持 eSIM，可以去 Claro 办理。",
        "秘鲁 Claro 出售支持 eSIM 的手机。",
        "Claro 提供的 eSIM 卡支持多种套餐，秘鲁可用。",
        "秘鲁 Claro 支持 eSIM 自动续订。",
        "eSIM 支持多号码切换。",
        "# Peru\n\n## Claro\n\nI have a Pixel phone. It supports eSIM.",
        "# 秘鲁\n\n## Claro\n\n手机是国行的。它不支持 eSIM。",
        "# 秘鲁\n\n## Claro\n\n这款手表支持 eSIM。",
        "# Peru\n\n## Claro\n\nIt depends on whether it supports eSIM.",
        "国行 iPhone 不支持 eSIM，中国移动也没办法。",
        "请确认秘鲁的运营商支持 eSIM。",
        "需要运营商支持 eSIM。",
        "支持 eSIM 的设备包括 iPhone 和 Pixel。",
        "Check whether Claro in Peru supports eSIM.",
        "Does Claro Peru support eSIM?",
        "香港有几家运营商提供了 eSIM 的服务，最终网络用的是中国联通。",
        "# 秘鲁\n\n| 运营商 | eSIM | 5G |\n|---|---|---|\n| Claro | 详见官网 | ✅ |",
        "```\n秘鲁 Claro 支持 eSIM\n```",
    ],
)
def test_a_sentence_that_only_speaks_of_esim_claims_nothing(text: str, read: Read) -> None:
    assert claims(read, text) == []


def test_each_cell_of_a_column_is_its_row_s_operator_s(read: Read) -> None:
    found = claims(read, "# 秘鲁\n\n| 运营商 | eSIM | 5G |\n|---|---|---|\n| Claro | ✓ | ✗ |\n| Bitel | ✗ | ✓ |")
    assert [(one.operator, one.value) for one in found] == [("Claro", "yes"), ("Bitel", "no")]


def test_each_cell_of_a_row_is_its_column_s_operator_s_though_the_corner_is_empty(read: Read) -> None:
    found = claims(read, "# 秘鲁\n\n| | Claro | Bitel |\n|---|---|---|\n| eSIM | 支持 | 不支持 |\n| 5G | 否 | 是 |")
    assert [(one.operator, one.value) for one in found] == [("Claro", "yes"), ("Bitel", "no")]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("秘鲁 Bitel 尚未推出 eSIM 服务。", "尚未推出 eSIM"),
        ("秘鲁的 Claro 和 Entel 都支持 eSIM。", "Claro 和 Entel"),
        ("Claro Peru supports eSIM.", "supports eSIM"),
    ],
)
def test_the_place_is_that_of_the_words_or_the_names(text: str, words: str, read: Read) -> None:
    assert claims(read, text)[0].span.of(text) == words


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("秘鲁 Claro 有 eSIM，Movistar 没有，Entel 也有。", {"Claro": "yes", "Movistar": "no", "Entel": "yes"}),
        ("# Peru\n\nClaro does eSIM; Bitel doesn't.", {"Claro": "yes", "Bitel": "no"}),
        ("# 秘鲁\n\nBitel 至今不做 eSIM。", {"Bitel": "no"}),
        ("# 秘鲁\n\nClaro 实体卡、eSIM 任选。", {"Claro": "yes"}),
        ("# Peru\n\nSadly, Bitel does not support eSIM, so take a card.", {"Bitel": "no"}),
        ("# Peru\n\nBitel sells no eSIM.", {"Bitel": "no"}),
        ("# Peru\n\nYou can get an eSIM from Claro at the airport.", {"Claro": "yes"}),
        ("# 秘魯\n\n問：Entel 有沒有 eSIM？\n答：有的，用 App 就能申請。", {"Entel": "yes"}),
    ],
)
def test_each_clause_says_who_has_esim_in_its_own_words(text: str, found: dict[str, str], read: Read) -> None:
    assert {one.operator: one.value for one in claims(read, text)} == found


@pytest.mark.parametrize(
    "text",
    [
        "# 秘鲁\n\n除了 Bitel，其他三家都支持 eSIM。",
        "# 秘鲁\n\nClaro 计划明年推出 eSIM。",
        "# 秘鲁\n\nClaro 营业厅没有 eSIM 的宣传单。",
        "# 秘鲁\n\n没有护照办不了 Claro 的 eSIM。",
        "# 秘鲁\n\n网上有人说 Bitel 没有 eSIM，其实不对。",
        "# Peru\n\nClaro does not sell eSIM online.",
        "# Peru\n\nClaro does not charge for eSIM.",
        "# Peru\n\nA Holafly eSIM works on the Claro network.",
        "# Peru\n\nDo not buy an eSIM from Claro's resellers.",
    ],
)
def test_a_plan_an_exception_or_a_lack_of_something_else_says_nothing_of_esim(text: str, read: Read) -> None:
    assert claims(read, text) == []
