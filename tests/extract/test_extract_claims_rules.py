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
