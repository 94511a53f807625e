"""Whose claim it is when nothing but the operator's name is known, and the name is perhaps an everyday word."""

from collections.abc import Callable
from datetime import date

import pytest

from auditor.extract.mentions import Claim, Mentions
from auditor.facts.index import FactIndex
from auditor.facts.load import load
from auditor.source.source import MediaType
from auditor.verify.claims import Verifier
from auditor.verify.verdict import Outcome
from auditor.yamlfile.builtin import builtin

Read = Callable[..., Mentions]


def subject(read: Read, text: str) -> tuple[str | None, str | None]:
    (claim,) = read(text, MediaType.MARKDOWN).claims
    return claim.country, claim.operator


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("# 肯尼亚上网指南\n\nSafaricom 查余额拨 *144#。", ("KE", "Safaricom")),
        ("在法国，Orange 查余额拨 #123#。", ("FR", "Orange")),
        ("# 台湾电话卡\n\n中華電信查餘額撥 *100#。", ("TW", "Chunghwa Telecom")),
        ("# North Macedonia SIM cards\n\nWith a card from One, dial *100# for your balance.", ("MK", "One")),
        ("# Morocco\n\n## Medi Telecom\n\n查余额 *580#", ("MA", "Medi Telecom")),
    ],
)
def test_an_operator_known_by_name_only_is_bound_in_its_own_country(
    text: str, whose: tuple[str, str], read: Read
) -> None:
    assert subject(read, text) == whose


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Orange 查余额拨 #123#。", None),
        ("# 秘鲁电话卡\n\n和 Orange 一样，查余额拨 *124#。", "PE"),
        ("# North Macedonia\n\nThis is one of the best: dial *100# for the balance.", "MK"),
        ("# North Macedonia\n\nOne can dial *100# for the balance, and one should.", "MK"),
        ("# Netherlands\n\nHi, dial *100# for the balance. We say hi to all.", "NL"),
    ],
)
def test_elsewhere_or_in_another_case_its_name_is_a_word_like_others(
    text: str, country: str | None, read: Read
) -> None:
    assert subject(read, text) == (country, None)


def test_a_name_of_one_country_alone_does_not_make_the_article_about_it(read: Read) -> None:
    assert subject(read, "Safaricom，Safaricom，Safaricom：查余额拨 *144#。")[0] is None


def test_an_operator_with_a_file_of_its_own_goes_before_a_listed_one_in_a_heading(read: Read) -> None:
    assert subject(read, "# 香港\n\n## csl 與 PCCW\n\n訂數據組合按 `*131#`。") == ("HK", "csl")


def test_a_listed_namesake_takes_no_claim_from_the_one_that_is_known(read: Read) -> None:
    assert subject(read, "Elisa 和 giffgaff 不同：Elisa 查余额拨 *135#。") == ("EE", "Elisa")


def test_a_brand_of_many_countries_is_of_none_where_no_country_is_named(read: Read) -> None:
    assert subject(read, "Orange 查余额拨 *111#。") == (None, None)
    assert subject(read, "西班牙的 Orange 查余额拨 *111#。") == ("ES", "Orange")


@pytest.mark.parametrize("hotline", ["Safaricom 客服热线 100", "Safaricom 查余额拨 *144#", "Safaricom 客服热线 *100#"])
def test_a_code_of_an_operator_known_by_name_only_is_never_refuted(hotline: str, read: Read) -> None:
    claims: tuple[Claim, ...] = read(f"# 肯尼亚电话卡\n\n{hotline}。", MediaType.MARKDOWN).claims
    verifier = Verifier(FactIndex(load((builtin("facts"),))), date(2026, 11, 20))
    (verdict,) = verifier.verify(claims)
    assert verdict.claim.operator == "Safaricom"
    assert verdict.outcome in {Outcome.NOT_ENOUGH_INFO, Outcome.MALFORMED}
    assert (verdict.outcome is Outcome.MALFORMED) == ("*100#" in hotline)
