"""Ways to get something done: which are open, which are shut, which is the only one."""

from collections.abc import Callable

import pytest

from auditor.extract.mentions import Claim, Mentions

Read = Callable[..., Mentions]
KIND = "channel"


def said(read: Read, text: str) -> list[Claim]:
    return [one for one in read(text).claims if one.kind == KIND]


@pytest.mark.parametrize(
    ("text", "name", "value", "written"),
    [
        ("秘鲁 Claro 销户仅支持线下办理。", "cancellation", "in person", "仅支持线下办理"),
        ("秘鲁 Claro 只能到营业厅补卡。", "replacement", "in person", "只能到营业厅补卡"),
        ("秘魯 Claro 銷戶僅限線下辦理。", "cancellation", "in person", "僅限線下辦理"),
        ("秘鲁 Entel 必须到指定地点办理退网手续。", "cancellation", "in person", "必须到指定地点办理退网"),
        ("秘鲁 Movistar 的号码注销仍需亲自到店处理。", "cancellation", "in person", "仍需亲自到店处理"),
        ("秘鲁 Claro 的 SIM 卡只有在门店才能补办。", "replacement", "in person", "只有在门店才能补办"),
        ("秘鲁 Claro 如需销户，必须到营业厅办理。", "cancellation", "in person", "必须到营业厅办理"),
        ("购买秘鲁电话卡只能到实体店。", "purchase", "in person", "只能到实体店"),
        (
            "Claro lines in Peru can only be cancelled in person.",
            "cancellation",
            "in person",
            "can only be cancelled in person",
        ),
        (
            "You must visit a Claro store to replace your SIM in Peru.",
            "replacement",
            "in person",
            "must visit a Claro store to replace your SIM",
        ),
    ],
)
def test_the_only_way_is_a_closed_list(text: str, name: str, value: str, written: str, read: Read) -> None:
    (claim,) = said(read, text)
    assert (claim.property, claim.value, claim.closed) == (f"{name}-channels", value, True)
    assert claim.span.of(text) == written


@pytest.mark.parametrize(
    ("text", "name", "value", "written"),
    [
        ("秘鲁 Entel 可以通过官网、App 或电话充值。", "topup", "web, app, phone", "可以通过官网、App 或电话充值"),
        ("秘鲁 Claro 线上线下均可补卡。", "replacement", "online, in person", "线上线下均可补卡"),
        ("秘鲁 Claro 拨打客服热线即可办理销户。", "cancellation", "phone", "拨打客服热线即可办理销户"),
        ("秘鲁 Claro 销户以线下为主。", "cancellation", "in person", "线下为主"),
        ("秘鲁用户可在 7-11 便利店充值。", "topup", "agent", "可在 7-11 便利店充值"),
        ("giffgaff 可以在官网激活。", "activation", "web", "可以在官网激活"),
        (
            "秘鲁用户只需前往便利店或者营业厅，找到柜台即可充值。",
            "topup",
            "agent, in person",
            "只需前往便利店或者营业厅",
        ),
        (
            "You can top up Claro in Peru online or at kiosks.",
            "topup",
            "online, agent",
            "can top up Claro in Peru online or at kiosks",
        ),
    ],
)
def test_an_open_way_is_no_closed_list(text: str, name: str, value: str, written: str, read: Read) -> None:
    claim = said(read, text)[0]
    assert (claim.property, claim.value, claim.closed) == (f"{name}-channels", value, False)
    assert claim.span.of(text) == written


@pytest.mark.parametrize(
    ("text", "value", "written"),
    [
        ("秘鲁 Claro 不能在线销户。", "online", "不能在线销户"),
        ("秘鲁 Claro 在线销户暂不支持。", "online", "在线销户暂不支持"),
        ("秘鲁 Claro 退网目前无法在 App 上完成。", "app", "无法在 App 上完成"),
        ("秘魯 Claro 不支援線上銷戶。", "online", "不支援線上銷戶"),
        ("秘鲁 Claro 销户，网上、电话、APP 都不行。", "online, phone, app", "网上、电话、APP 都不行"),
        (
            "Online cancellation is not available for Movistar in Peru.",
            "online",
            "Online cancellation is not available",
        ),
        ("Claro in Peru: cancellation is not possible online.", "online", "is not possible online"),
    ],
)
def test_a_way_that_is_shut_is_denied(text: str, value: str, written: str, read: Read) -> None:
    (claim,) = said(read, text)
    assert (claim.property, claim.value, claim.polarity) == ("cancellation-channels", value, "denied")
    assert claim.span.of(text) == written


def test_the_operator_and_the_action_may_stand_in_headings(read: Read) -> None:
    text = (
        "# 秘鲁电话卡\n\n## 销户的现状\n\n### Claro：部分支持在线销户\n\n目前仅支持线下办理。\n\n### Movistar：线下为主"
    )
    assert [(one.operator, one.property, one.value, one.closed) for one in said(read, text)] == [
        ("Claro", "cancellation-channels", "online", False),
        ("Claro", "cancellation-channels", "in person", True),
        ("Movistar", "cancellation-channels", "in person", False),
    ]


def test_a_cell_is_read_under_the_head_of_its_column(read: Read) -> None:
    text = (
        "秘鲁\n\n| 运营商 | 销户渠道 | 充值方式 |\n|---|---|---|\n"
        "| Claro | 仅线下 | 官网、App |\n| Entel | 营业厅、电话 | 便利店 |"
    )
    assert [(one.operator, one.property, one.value, one.closed) for one in said(read, text)] == [
        ("Claro", "cancellation-channels", "in person", True),
        ("Claro", "topup-channels", "web, app", False),
        ("Entel", "cancellation-channels", "in person, phone", False),
        ("Entel", "topup-channels", "agent", False),
    ]


@pytest.mark.parametrize(
    "text", ["秘鲁 Claro 充值方式：官网、手机 App、便利店。", "秘鲁 Claro 的充值渠道包括官网、APP 和便利店。"]
)
def test_ways_follow_their_label(text: str, read: Read) -> None:
    (claim,) = said(read, text)
    assert (claim.property, claim.value) == ("topup-channels", "web, app, agent")


def test_the_next_sentence_may_take_up_the_ways(read: Read) -> None:
    text = "秘鲁人常用 Messenger、WhatsApp 处理各种事务。不妨试试通过它们来给电话卡充值。"
    (claim,) = said(read, text)
    assert (claim.property, claim.value, claim.span.of(text)) == ("topup-channels", "chat", "Messenger、WhatsApp")


@pytest.mark.parametrize(
    "text",
    [
        "秘鲁 Claro 可以在线销户吗？",
        "如何在秘鲁给 Claro 在线充值",
        "建议到营业厅办理秘鲁 Claro 补卡。",
        "如果想在官网给秘鲁 Claro 充值，需要注册账户。",
        "打开秘鲁 Claro 官网，点击充值。",
        "## 秘鲁 Claro 线上充值",
        "无需前往营业厅即可补办秘鲁 Claro 卡。",
        "秘鲁 Claro 补卡不需要去营业厅。",
        "秘鲁 Claro 官网提供西班牙语页面。",
        "秘鲁 Claro 卡可以接收短信，支持微信注册。",
        "秘鲁充值可以加微信 auditor_test_1",
        "秘鲁 Claro 可以打电话和发短信。",
        "据官方说明，秘鲁 Claro 并非只能线下销户。",
        "很多人以为秘鲁 Claro 只能线下销户。",
        "有人说：“秘鲁 Claro 只能线下销户”，这是谣言，请勿相信。",
        "```\n秘鲁 Claro 只能线下销户\n```",
        "秘鲁 Claro 线下办理销户的流程如下。",
        "只能线下销户。",
        "秘鲁 Claro 充值支持微信、支付宝支付。",
        "The Claro Peru app is available in the App Store.",
        "How can I top up Claro Peru online?",
        "秘鲁 Claro 套餐变更只能在官网操作。",
    ],
)
def test_what_only_looks_like_a_way_is_none(text: str, read: Read) -> None:
    assert said(read, text) == []


def test_a_way_for_a_single_case_is_not_the_only_one(read: Read) -> None:
    (claim,) = said(read, "秘鲁 Claro：如果手机丢失，只能到营业厅补卡。")
    assert claim.closed is False


def test_two_ways_under_two_words_are_two_claims(read: Read) -> None:
    claims = said(read, "秘鲁 Claro 暂不支持线上销户，只能前往门店。")
    assert [(one.value, one.closed, one.polarity.value) for one in claims] == [
        ("online", False, "denied"),
        ("in person", True, "affirmed"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "秘鲁 Claro 的外籍用户需到营业厅办理销户。",
        "秘鲁 Claro：外籍用户只能到营业厅销户。",
        "秘魯 Claro 的企業用户、合約用戶必須到門市銷戶。",
        "秘鲁 Claro 销户需到营业厅办理。",
        "秘鲁 Claro 补卡要去营业厅。",
        "## 外国人\n\n秘鲁 Claro 只能到营业厅销户。",
        "Foreigners must visit a Claro store in Peru to cancel.",
        "秘鲁 Claro 激活后需要在官网绑定账户才能充值。",
    ],
)
def test_what_holds_for_a_group_or_asks_for_it_in_some_case_is_not_the_only_way(text: str, read: Read) -> None:
    assert not any(one.closed for one in said(read, text))


def test_a_must_without_which_it_cannot_be_done_is_the_only_way(read: Read) -> None:
    (claim,) = said(read, "秘鲁 Claro 需要到营业厅才能销户。")
    assert (claim.value, claim.closed) == ("in person", True)


def test_a_paragraph_goes_on_about_the_same_action(read: Read) -> None:
    claims = said(read, "秘鲁 Bitel 只能去营业厅销户。Claro 可以在 App 里提出。")
    assert [(one.operator, one.property, one.value) for one in claims] == [
        ("Bitel", "cancellation-channels", "in person"),
        ("Claro", "cancellation-channels", "app"),
    ]


@pytest.mark.parametrize(
    ("text", "name", "value"),
    [
        ("秘鲁 Entel 的 App 里有销户选项。", "cancellation-channels", "app"),
        ("秘鲁 Bitel 的应用叫 Mi Bitel，里面有销户入口。", "cancellation-channels", "app"),
        ("## 秘鲁 Claro 销户\n\n我表弟最后还是在 App 里办成。", "cancellation-channels", "app"),
        ("秘魯 Movistar 的充值券在便利商店有售。", "topup-channels", "agent"),
        ("Kiosks in Peru sell Claro top-up vouchers.", "topup-channels", "agent"),
        ("秘鲁 Claro 的便利店也能代充。", "topup-channels", "agent"),
    ],
)
def test_an_entrance_a_seller_and_what_got_done_are_ways(text: str, name: str, value: str, read: Read) -> None:
    (claim,) = said(read, text)
    assert (claim.property, claim.value, claim.closed) == (name, value, False)


@pytest.mark.parametrize(
    "text",
    [
        "秘鲁 Claro 的应用里没有销户入口。",
        "秘鲁便利店卖泡面，也卖 Claro 手机壳。",
        "Supermarkets in Peru do not sell Claro vouchers.",
        "秘鲁 Claro 充值用信用卡或便利店现金都行。",
        "秘鲁 Claro 充值记录页面有充值按钮。",
    ],
)
def test_no_entrance_and_no_seller_is_no_way(text: str, read: Read) -> None:
    assert said(read, text) == []
