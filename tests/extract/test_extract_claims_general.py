"""Codes, hotlines and apps are read by what stands around them, however a sentence is put."""

from collections.abc import Callable

import pytest

from auditor.extract.mentions import ClaimKind, Mentions

Read = Callable[[str], Mentions]


def told(read: Read, text: str, kind: ClaimKind) -> list[tuple[str, str | None]]:
    return [(claim.value, claim.operator) for claim in read(text).claims if claim.kind is kind]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("泰国 AIS 有事就打 1175，中文也能听懂。", [("1175", "AIS")]),
        ("秘鲁 Claro 用户想找真人，直接摁 123。", [("123", "Claro")]),
        ("打 Entel 秘鲁的客服要等，号码记一下：0800 0 9000。", [("080009000", "Entel")]),
        ("英国 O2 用自己的号打 202，用别的电话打 0344 809 0202。", [("202", "O2"), ("03448090202", "O2")]),
        ("On EE in Britain I phone 150 when things break.", [("150", "EE")]),
        (
            "英国：To see what is left, I call 150 on EE, and the same three digits, 150, on 1pMobile.",
            [("150", "EE"), ("150", "1pMobile")],
        ),
        ("越南 MobiFone 的客服是 9090。投诉走另一个号，18001090。", [("9090", "MobiFone"), ("18001090", "MobiFone")]),
        ("越南 Viettel 客服 198（免费），MobiFone 9090（200 盾一分钟）。", [("198", "Viettel"), ("9090", "MobiFone")]),
        ("Beeline 俄罗斯的客服短号 0611，Tele2 611。", [("0611", "Beeline"), ("611", "Tele2")]),
        ("In Mexico, Telcel's *264 gets you a human.", [("*264", "Telcel")]),
    ],
)
def test_a_number_called_in_need_is_a_hotline(text: str, lines: list[tuple[str, str | None]], read: Read) -> None:
    assert told(read, text, ClaimKind.HOTLINE) == lines


@pytest.mark.parametrize(
    "text",
    [
        "秘鲁 Claro 的客服说要等 300 秒才行。",
        "我在秘鲁 Claro 充了 100，客服说没到账。",
        "泰国 AIS 的 299 很值，客服也推荐。",
        "遇到问题的人有 120，多半是秘鲁 Entel。",
        "秘鲁 Claro 的专员在 305 柜台。",
        "O2 in Britain gave me 150 to stop complaining.",
        "诺基亚 105 插秘鲁 Claro 的卡也能用。",
        "用中国移动的卡打 12306 订火车票。",
    ],
)
def test_an_amount_a_place_and_anothers_number_are_no_hotline(text: str, read: Read) -> None:
    assert told(read, text, ClaimKind.HOTLINE) == []


@pytest.mark.parametrize(
    ("text", "apps"),
    [
        ("泰国 AIS 用户打开 myAIS 看流量。", [("myAIS", "AIS")]),
        ("秘鲁 Bitel 自助服务在 Mi Bitel 里。", [("Mi Bitel", "Bitel")]),
        ("Telkomsel in Indonesia: open MyTelkomsel to see your balance.", [("MyTelkomsel", "Telkomsel")]),
        (
            "Entel customers in Peru look for Mi Entel, and Bitel has Bitel Selfie.",
            [("Mi Entel", "Entel"), ("Bitel Selfie", "Bitel")],
        ),
        ("# 中國移動香港\n\n應用程式的名字是 MyLink，字體可以調大。", [("MyLink", "China Mobile Hong Kong")]),
        ("俄罗斯 Tele2 的应用改版以后图标换了，名字是 Tele2 Плюс。", [("Tele2 Плюс", "Tele2")]),
        ("菲律宾 Globe 把旧的应用都并进了 GlobeOne。", [("GlobeOne", "Globe")]),
    ],
)
def test_a_name_that_only_an_operators_app_bears_is_its_app(
    text: str, apps: list[tuple[str, str | None]], read: Read
) -> None:
    assert told(read, text, ClaimKind.APP_NAME) == apps


@pytest.mark.parametrize(
    "text",
    [
        "My AIS SIM in Thailand is dead.",
        "My Vodafone contract in the UK ended.",
        "秘鲁 Claro 的 My Claro 套餐。",
        "秘鲁的 Claro App 叫苦连天。",
        "有个应用叫 Yape，秘鲁 Claro 用它充值。",
    ],
)
def test_what_is_mine_and_apps_of_others_are_no_app_of_an_operator(text: str, read: Read) -> None:
    assert told(read, text, ClaimKind.APP_NAME) == []


@pytest.mark.parametrize(
    "text",
    [
        "秘鲁 Claro 拨 *123#，跟着录音一步步走。",
        "泰国 AIS 拨 *121#，话筒里会念出余额。",
        "香港 csl 打 *109#，跟住錄音指示撳掣就得。",
        "Dial *123# on Claro Peru; a friendly voice walks you through.",
        "Dial *123# on Claro Peru and an agent picks up.",
    ],
)
def test_a_sound_with_what_it_does_is_a_voice(text: str, read: Read) -> None:
    assert len(told(read, text, ClaimKind.CHANNEL_MIXTURE)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "印尼 Telkomsel 拨 *888#，查语音分钟数。",
        "Dial *123# on Claro Peru to add voice minutes and listen to music.",
        "Dial *123# on Claro Peru; you will not hear a voice.",
        "英国 giffgaff 拨 *100#，语音信箱另拨 443。",
    ],
)
def test_minutes_of_a_plan_and_a_mailbox_are_no_voice(text: str, read: Read) -> None:
    assert told(read, text, ClaimKind.CHANNEL_MIXTURE) == []


def test_a_currency_named_after_a_country_does_not_move_a_row_there(read: Read) -> None:
    text = "| 目的地 | 货币 | 余额代码 |\n|---|---|---|\n| 马来西亚 Hotlink | 新加坡元 | *100# |"
    (claim,) = [one for one in read(text).claims if one.kind is ClaimKind.DIAL_CODE]
    assert (claim.country, claim.operator) == ("MY", "Hotlink")


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("法国 Free 的客服是 3244，Orange 是 3900。", [("3244", None), ("3900", "Orange")]),
        ("意大利 TIM 客服打 119 就好。", [("119", "TIM")]),
    ],
)
def test_a_number_of_somebody_unknown_is_not_given_to_a_neighbour(
    text: str, lines: list[tuple[str, str | None]], read: Read
) -> None:
    assert told(read, text, ClaimKind.HOTLINE) == lines
