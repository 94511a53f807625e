"""Numbers that no word for a hotline announces, and whose they are: emergencies, answers, the next operator's."""

from collections.abc import Callable

import pytest

from auditor.extract.mentions import Claim, ClaimKind, Mentions

Read = Callable[..., Mentions]


def dialled(read: Read, text: str) -> list[Claim]:
    kinds = {ClaimKind.HOTLINE, ClaimKind.DIAL_CODE}
    return [one for one in read(text).claims if one.kind in kinds]


def told(read: Read, text: str) -> list[tuple[str, str | None, str | None]]:
    return [(one.value, one.operator, one.purpose) for one in dialled(read, text) if one.kind is ClaimKind.HOTLINE]


EMERGENCIES = [
    ("英国：紧急情况拨打 999。", ["999"]),
    ("# 英国\n\n紧急电话是 999 或 112。", ["999", "112"]),
    ("# 日本\n\n報警請撥110，火警和急救是119，與客服無關。", ["110", "119"]),
    ("# 日本\n\n110 是报警电话，119 是急救。", ["110", "119"]),
    ("# 香港\n\n緊急求助：999（警察、消防、救護車）", ["999"]),
    ("# 台灣\n\n真的遇到緊急狀況，112 沒有插卡也撥得通。", ["112"]),
    ("# Mexico\n\nIn an emergency call 911.", ["911"]),
    ("# Thailand\n\nThe ordinary police can be reached at 191.", ["191"]),
    ("# Estonia\n\nQ: Emergency?\nA: 112, as everywhere.", ["112"]),
    ("# 泰国\n\n| 运营商 | 客服 | 报警 |\n|---|---|---|\n| AIS | 1175 | 191 |", ["191"]),
]


@pytest.mark.parametrize(("text", "values"), EMERGENCIES)
def test_what_people_call_in_distress_is_the_country_s_and_no_operator_s(
    text: str, values: list[str], read: Read
) -> None:
    found = [one for one in dialled(read, text) if one.purpose == "emergency"]
    assert [one.value for one in found] == values
    assert {one.operator for one in found} == {None}
    assert {one.polarity.value for one in found} == {"affirmed"}


NO_EMERGENCIES = [
    "# 日本\n\n警察局在 3 楼 301 室。",
    "# 日本\n\n紧急修复耗时 119 分钟，SoftBank 道歉。",
    "# Mexico\n\nThe emergency fund of 911 pesos went into credit.",
    "# 英国\n\n紧急情况请联系 EE 客服 150。",
    "# 泰国\n\n医院急诊排到 191 号。",
    "# Thailand\n\nThe police fined 300 riders last week.",
]


@pytest.mark.parametrize("text", NO_EMERGENCIES)
def test_digits_beside_a_word_of_distress_that_nobody_calls_are_none(text: str, read: Read) -> None:
    assert [one for one in dialled(read, text) if one.purpose == "emergency"] == []


def test_the_number_of_an_authority_to_which_people_complain_has_no_operator(read: Read) -> None:
    assert told(read, "# 中国\n\n对结果不满意，可以向工信部 12300 投诉。") == [("12300", None, "complaints")]
    assert told(read, "# 中国\n\n工信部 2023 年公布的投诉数据显示，联通 345 件。") == []


SERVICES = [
    ("# Peru\n\nMovistar answers at 104.", [("104", "Movistar")]),
    ("# Peru\n\nYou can reach Movistar on 104. Call Claro on 123.", [("104", "Movistar"), ("123", "Claro")]),
    ("# Peru\n\nEntel can be reached from any phone at 0800 0 9000.", [("080009000", "Entel")]),
    ("# Russia\n\nBeeline answers at 0611 and MTS at 0890.", [("0611", "Beeline"), ("0890", "MTS")]),
    ("# 日本\n\n１５７ 也能接通 SoftBank。", [("157", "SoftBank")]),
    ("# 中国\n\n电信用户拨打 10000，工作人员会解答。", [("10000", "China Telecom")]),
    ("# 中国\n\n## 中国电信\n\n拨打 10000 按语音走。", [("10000", "China Telecom")]),
    ("# 英国 EE\n\n遇到问题拨 150，按语音选 2。", [("150", "EE")]),
    ("# 韩国\n\nKT 的客服是 100，SK Telecom 的是 114。", [("100", "KT"), ("114", "SK Telecom")]),
    ("# 泰國\n\nAIS 的客服是 1175，dtac 則是 1678。", [("1175", "AIS"), ("1678", "dtac")]),
    ("# Peru\n\nClaro's hotline is 123; Bitel uses 123 as well.", [("123", "Claro"), ("123", "Bitel")]),
    ("# 日本\n\n有没有客服电话？多半用 157，比如 SoftBank。", [("157", "SoftBank")]),
    (
        "# 中国\n\n三大运营商客服热线：移动 10086，联通 10010。",
        [("10086", "China Mobile"), ("10010", "China Unicom")],
    ),
    (
        "# 秘鲁\n\nClaro、Movistar、Entel 的客服分别是 123、104 和 123。",
        [("123", "Claro"), ("104", "Movistar"), ("123", "Entel")],
    ),
]


@pytest.mark.parametrize(("text", "whose"), SERVICES)
def test_a_number_that_reaches_an_operator_is_its_line(text: str, whose: list[tuple[str, str]], read: Read) -> None:
    assert [(value, operator) for value, operator, _ in told(read, text)] == whose


@pytest.mark.parametrize(
    ("text", "value", "purpose"),
    [
        ("# 越南\n\nMobiFone 的投诉另有一个号 18001090。", "18001090", "complaints"),
        ("# 越南 Viettel\n\n挂失请打 18008098。", "18008098", "loss-report"),
    ],
)
def test_a_line_of_its_own_has_its_purpose(text: str, value: str, purpose: str, read: Read) -> None:
    assert [(one, what) for one, _, what in told(read, text)] == [(value, purpose)]


NO_SERVICES = [
    "# 英国\n\nEE 有 150 家门店，Vodafone 有 191 家。",
    "# 泰国\n\n在 AIS 门店排队，叫到 191 号才轮到我。",
    "# 中国\n\n打 120 分也不过分，联通的信号真好。",
    "# Peru\n\nClaro answers 200 mails a day and has 104 shops.",
    "# 香港\n\ncsl 信号覆盖 123 个地区，3 香港覆盖 100 个。",
    "# 菲律宾 Smart\n\n充 100 送 50，连续打 30 天。",
    "# 秘鲁\n\n我住 505 房间，Claro 的人打电话来说线路坏了。",
    "# 英国\n\n拨 0044 加区号就能打到 EE 用户。",
    "# 泰国\n\n我在 AIS 客服排队，前面有 104 人。",
    "# Peru\n\nCall me at 987 654 321 if you want a Claro SIM.",
    "# 中国移动\n\n每次等 100 秒，最后送了 200 积分。",
]


@pytest.mark.parametrize("text", NO_SERVICES)
def test_digits_that_reach_nobody_are_no_line(text: str, read: Read) -> None:
    assert told(read, text) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("# 菲律宾 Smart\n\n查余额也可直接拨 *888，系统会读出余额。", "*888"),
        ("# Mexico\n\n- *333 reads it aloud on Telcel.", "*333"),
        ("# Mexico\n\nTelcel's customer care picks up at *111.", "*111"),
        ("# 菲律宾\n\n**Smart 客服**\n拨 *888，等音乐放完。", "*888"),
    ],
)
def test_a_code_without_a_hash_at_its_end_that_is_called_or_heard_is_a_line(text: str, value: str, read: Read) -> None:
    assert [one for one, _, _ in told(read, text)] == [value]


def test_a_code_that_governs_calls_stays_a_code_however_it_is_dialled(read: Read) -> None:
    assert [one.kind.value for one in dialled(read, "On Verizon in the US dial *72 to forward your calls.")] == [
        "dial-code"
    ]


DENIED = [
    ("# 秘鲁\n\n别拨 *123#，不是 Claro 的客服热线。", "*123#", "denied"),
    ("# 秘鲁\n\nMovistar：有人说 *111# 是客服热线，其实不是。", "*111#", "denied"),
    ("# 泰国 AIS\n\n旧帖里让你发 *175# 转人工，不要理会。", "*175#", "denied"),
    ("# 秘鲁 Claro\n\n*123# 不是客服热线。", "*123#", "denied"),
    ("# 秘鲁\n\nClaro 的客服：123（没有星号，也没有井号）。", "123", "affirmed"),
    ("# 菲律宾\n\n教练说 Smart 的语音热线是 *123#，我没有拨过。", "*123#", "affirmed"),
    ("# 秘鲁\n\n拨 *99# 查 Claro 本机号码，千万不要忘记加井号。", "*99#", "affirmed"),
    ("# 秘鲁\n\nClaro 的客服是 123，别拨 *123#。", "123", "affirmed"),
]


@pytest.mark.parametrize(("text", "value", "polarity"), DENIED)
def test_a_number_is_denied_by_words_about_itself_only(text: str, value: str, polarity: str, read: Read) -> None:
    found = [one.polarity.value for one in dialled(read, text) if one.value == value]
    assert found[:1] == [polarity]


WHOSE = [
    ("# 泰国\n\n任何网络的卡都可以拨 *151# 查登记状态。", ("TH", None)),
    ("# 秘鲁 Claro 与 Entel\n\n查余额拨 *321#", ("PE", None)),
    ("# T-Mobile short codes\n\nBalance: #225#.", ("US", "T-Mobile")),
    ("# Claro\n\n老卡查余额 *544#。", (None, None)),
    ("# 香港\n\n3 香港旧卡可以拨 ##107*2#。", ("HK", "3 Hong Kong")),
    ("# 泰国\n\n- AIS\n  - 余额：*121#\n- dtac\n", ("TH", "AIS")),
    ("# Germany\n\n**Aldi Talk.** Sold at the till. The balance comes with *100#.", ("DE", "Aldi Talk")),
    ("# 拉美\n\n## 秘鲁\n\n### Claro\n\n它的余额代码是 *321#。\n\n## 厄瓜多尔\n", ("PE", "Claro")),
    ("# Cancelling in Peru\n\nThree soles. Dial *111#. I paid three times.", ("PE", None)),
]


@pytest.mark.parametrize(("text", "whose"), WHOSE)
def test_a_code_is_whose_the_words_over_it_say(text: str, whose: tuple[str | None, str | None], read: Read) -> None:
    (claim,) = dialled(read, text)
    assert (claim.country, claim.operator) == whose


def test_a_row_of_a_table_names_the_country_of_its_operator(read: Read) -> None:
    text = "| 国家 | 运营商 | 余额 |\n|---|---|---|\n| 秘鲁 | Claro | *321# |\n| 厄瓜多尔 | Claro | *123# |"
    assert [one.country for one in dialled(read, text)] == ["PE", "EC"]


def test_an_opening_in_bold_tells_what_the_first_code_is_for_and_a_comma_parts_the_next(read: Read) -> None:
    text = "# 印尼 Telkomsel\n\n**余额。** 老办法是 *888#，最近一笔消费看 *887#。"
    assert [(one.value, one.purpose) for one in dialled(read, text)] == [
        ("*888#", "balance"),
        ("*887#", "last-transaction"),
    ]


def test_a_text_to_a_number_is_one_claim_and_no_way_besides(read: Read) -> None:
    (claim,) = read("给10086发短信“CXYE”可查中国移动余额").claims
    assert claim.property == "sms-code"
    assert {one.kind.value for one in read("中国移动：查余额可以发短信，也可以打电话。").claims} == {"channel"}
