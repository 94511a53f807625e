"""Rules: real names, foreigners, how many cards, reviews, clauses of a law or a debt."""

from collections.abc import Callable

import pytest

from auditor.extract.mentions import Claim, Mentions

Read = Callable[..., Mentions]
KIND = "regulation"


def said(read: Read, text: str) -> list[Claim]:
    return [one for one in read(text).claims if one.kind == KIND]


@pytest.mark.parametrize(
    ("text", "value", "written"),
    [
        ("秘鲁法律要求购买SIM卡必须实名登记。", "yes", "必须实名登记"),
        ("泰国购卡需要实名制。", "yes", "需要实名制"),
        ("菲律宾已实行实名制。", "yes", "实行实名制"),
        ("In Thailand SIM registration is mandatory.", "yes", "SIM registration is mandatory"),
        ("Mexico: SIM cards must be registered.", "yes", "SIM cards must be registered"),
        ("爱沙尼亚的预付费卡无需实名。", "no", "无需实名"),
        ("giffgaff 免实名，0月租。", "no", "免实名"),
        ("愛沙尼亞的預付卡不需要實名登記。", "no", "不需要實名登記"),
        ("In Estonia no registration is required for prepaid SIMs.", "no", "no registration"),
    ],
)
def test_whether_a_sim_is_registered(text: str, value: str, written: str, read: Read) -> None:
    (claim,) = said(read, text)
    assert (claim.property, claim.value, claim.polarity) == ("real-name", value, "affirmed")
    assert claim.span.of(text) == written


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("秘鲁外国人凭护照即可办卡。", "yes"),
        ("在秘鲁，外国人只需护照就可以购买 SIM 卡。", "yes"),
        ("秘鲁：外国人办新卡很方便，一本护照就够。", "yes"),
        ("In Peru tourists can buy a SIM card with just a passport.", "yes"),
        ("秘鲁外国游客不能办卡。", "no"),
    ],
)
def test_whether_a_passport_is_enough(text: str, value: str, read: Read) -> None:
    (claim,) = said(read, text)
    assert (claim.property, claim.value) == ("foreigner-contract", value)


def test_a_passport_with_more_is_not_a_passport_alone(read: Read) -> None:
    assert said(read, "秘鲁外国人凭护照和居留证即可办卡。") == []


@pytest.mark.parametrize(
    ("text", "number", "written"),
    [
        ("按规定，印尼每人最多可登记3张卡。", 3, "3张"),
        ("中国一证五号，每人名下最多五张电话卡。", 5, "五张"),
        ("In Indonesia each person may register up to three SIM cards.", 3, "three SIM"),
    ],
)
def test_how_many_cards_a_person_may_hold(text: str, number: int, written: str, read: Read) -> None:
    (claim,) = [one for one in said(read, text) if one.property == "sim-limit"]
    assert (claim.value, claim.number, claim.unit) == (str(number), number, "cards")
    assert claim.span.of(text) == written


@pytest.mark.parametrize(
    ("text", "value", "written"),
    [
        ("秘鲁政府规定某些业务（如销户）必须由专业人员审核后才能执行。", "yes", "必须由专业人员审核后才能执行"),
        ("In Peru, cancellation must be reviewed by staff.", "yes", "must be reviewed"),
        ("秘鲁 Claro 销户无需审核。", "no", "无需审核"),
    ],
)
def test_whether_a_cancellation_is_reviewed(text: str, value: str, written: str, read: Read) -> None:
    (claim,) = said(read, text)
    assert (claim.property, claim.value, claim.span.of(text)) == ("cancellation-review", value, written)


@pytest.mark.parametrize(
    ("text", "name", "written"),
    [
        ("秘鲁法律规定，运营商不得拒绝携号转网。", "porting-rule", "运营商不得拒绝携号转网"),
        ("秘鲁 Entel 对用户设置了限制，未解决欠款前无法正式销户。", "cancellation-rule", "未解决欠款前无法正式销户"),
        (
            "By law, operators in Peru must not refuse porting.",
            "porting-rule",
            "operators in Peru must not refuse porting",
        ),
    ],
)
def test_what_a_law_or_a_debt_imposes_is_given_as_written(text: str, name: str, written: str, read: Read) -> None:
    (claim,) = said(read, text)
    assert (claim.property, claim.value, claim.span.of(text)) == (name, written, written)


@pytest.mark.parametrize(
    "text",
    [
        "泰国需要实名吗？",
        "有些国家不需要实名的卡很受欢迎，秘鲁 Claro 例外。",
        "越南实名登记需要携带护照。",
        "请遵守秘鲁当地法律，合法使用 SIM 卡。",
        "秘鲁政府官网可以查询号码。",
        "秘鲁电信行业受严格监管。",
        "秘鲁 Claro 套餐最多支持5张副卡。",
        "实名登记是什么？必须了解。",
        "按规定必须实名登记。",
    ],
)
def test_what_rules_nothing_is_no_rule(text: str, read: Read) -> None:
    assert said(read, text) == []


@pytest.mark.parametrize(
    ("text", "value", "written"),
    [
        ("越南买卡需要用护照登记。", "yes", "需要用护照登记"),
        ("泰國辦卡要實名，帶護照就好。", "yes", "要實名"),
        ("在墨西哥，用户名下登记之后线路才能开通。", "yes", "登记之后线路才能开通"),
        ("In Mexico each line has to be registered in your name.", "yes", "has to be registered"),
        (
            "In Germany you must identify yourself before the prepaid card works.",
            "yes",
            "must identify yourself",
        ),
        ("# Estonia SIM\n\nNo identification is needed for a prepaid card in Estonia.", "no", "No identification"),
    ],
)
def test_who_one_is_may_be_shown_in_other_words(text: str, value: str, written: str, read: Read) -> None:
    (claim,) = said(read, text)
    assert (claim.property, claim.value, claim.operator) == ("real-name", value, None)
    assert claim.span.of(text) == written


@pytest.mark.parametrize(
    ("text", "value", "operator"),
    [
        ("秘鲁 Entel 停止向外国人办理新卡。", "no", "Entel"),
        ("秘鲁 Bitel 暂停给外国人办理新号。", "no", "Bitel"),
        ("In Peru, Bitel no longer sells to foreigners any new SIM.", "no", "Bitel"),
        ("秘鲁的外国人办卡必须本人到场并核验指纹。", "必须本人到场并核验指纹", None),
        ("秘鲁规定外国人买卡只能本人到门店按指纹。", "只能本人到门店按指纹", None),
    ],
)
def test_foreigners_are_turned_away_or_bound_to_come(text: str, value: str, operator: str | None, read: Read) -> None:
    (claim,) = said(read, text)
    assert (claim.property, claim.value, claim.operator) == ("foreigner-contract", value, operator)


def test_a_rule_of_the_country_is_nobody_s_own_under_an_operator_s_heading(read: Read) -> None:
    text = "# Telkomsel 备忘\n\n印尼规定预付卡必须实名登记，一个身份号码最多绑三个预付号码。"
    assert [(one.property, one.value, one.operator) for one in said(read, text)] == [
        ("real-name", "yes", None),
        ("sim-limit", "3", None),
    ]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("秘鲁 Claro 销户前必须结清欠费。", "销户前必须结清欠费"),
        ("听说秘鲁的号码注销必须先交清欠费。", "号码注销必须先交清欠费"),
        ("## 巴西销户\n\n巴西的规定是先通知、再停机、最后才收号。", "先通知、再停机、最后才收号"),
    ],
)
def test_a_rule_is_given_in_its_own_words(text: str, value: str, read: Read) -> None:
    (claim,) = said(read, text)
    assert (claim.property, claim.value) == ("cancellation-rule", value)


@pytest.mark.parametrize(
    "text",
    [
        "泰国酒店入住需要护照登记。",
        "秘鲁 Claro 官网需要登记邮箱。",
        "秘鲁的酒店不给外国人加床。",
        "In Vietnam you must register your bike under your name.",
        "The rule of thumb in Peru is that you cancel early.",
        "越南的电话卡没有实名登记方面的要求。",
        "Estonia: neither passport nor registration of the SIM is required.",
        "在泰国登记结婚后才能使用新的姓名。",
        "In Thailand you must identify yourself to the police.",
        "秘鲁 Claro 说外国人办卡如果必须到场会通知。",
    ],
)
def test_a_register_of_something_else_is_no_rule(text: str, read: Read) -> None:
    assert said(read, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "# 香港電話卡\n\n没有香港身份证无法办卡。",
        "# 香港电话卡\n\n没有身份证不能买卡。",
        "# SIM cards in Hong Kong\n\nWithout any ID you cannot buy a SIM.",
    ],
)
def test_what_cannot_be_had_without_a_document_is_not_free_of_it(text: str, read: Read) -> None:
    assert ("real-name", "no") not in {(one.property, one.value) for one in read(text).claims}
