"""Verdicts: what each outcome needs, and that refuting needs a licence (DESIGN §4)."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from auditor.extract.mentions import Claim, ClaimKind, Polarity
from auditor.facts.fact import Confidence, Fact, Status
from auditor.verify.verdict import Outcome, Verdict

Make = Callable[..., Any]
MakeFact = Callable[..., Fact]
MakeClaim = Callable[..., Claim]
Judge = Callable[..., Verdict]

HOTLINE, APP = ClaimKind.HOTLINE, ClaimKind.APP_NAME


def test_what_a_source_says_is_supported_by_it(fact: MakeFact, claim: MakeClaim, judge: Judge) -> None:
    verdict = judge(claim(), fact())
    assert (verdict.outcome, verdict.code) == (Outcome.SUPPORTED, "matches-source")
    assert [one.id for one in verdict.evidence] == ["f"]


@pytest.mark.parametrize("written", ["*100#", "＊１００＃", "* 100 #", "✱100♯"])
def test_a_code_is_the_same_however_it_is_written(written: str, fact: MakeFact, claim: MakeClaim, judge: Judge) -> None:
    assert judge(claim(written), fact()).outcome is Outcome.SUPPORTED


def test_nothing_known_refutes_nothing(claim: MakeClaim, judge: Judge) -> None:
    verdict = judge(claim())
    assert (verdict.outcome, verdict.code, verdict.evidence) == (Outcome.NOT_ENOUGH_INFO, "no-source", ())


@pytest.mark.parametrize(
    ("kind", "value", "other"),
    [
        (ClaimKind.DIAL_CODE, "*777#", {}),
        (HOTLINE, "0800123456", {"property": "hotline", "value": "123", "purpose": "customer-service"}),
    ],
)  # fmt: skip
def test_another_value_of_a_property_that_may_have_several_refutes_nothing(
    kind: ClaimKind, value: str, other: dict[str, str], fact: MakeFact, claim: MakeClaim, judge: Judge
) -> None:
    verdict = judge(claim(value, kind), fact(**other))
    assert (verdict.outcome, verdict.code) == (Outcome.NOT_ENOUGH_INFO, "sources-say-other")
    assert fact(**other).value in verdict.reason.en


def test_having_looked_in_vain_refutes_nothing(fact: MakeFact, claim: MakeClaim, judge: Judge) -> None:
    verdict = judge(claim(), fact(status=Status.NOT_FOUND))
    assert verdict.outcome is Outcome.NOT_ENOUGH_INFO


def test_a_source_that_denies_refutes(fact: MakeFact, claim: MakeClaim, judge: Judge) -> None:
    verdict = judge(claim(), fact(negative=True))
    assert (verdict.outcome, verdict.code) == (Outcome.REFUTED, "source-denies")


def test_a_denial_by_one_operator_refutes_no_claim_about_the_country(
    fact: MakeFact, claim: MakeClaim, judge: Judge
) -> None:
    assert judge(claim(operator=None), fact(negative=True)).outcome is Outcome.NOT_ENOUGH_INFO
    assert judge(claim(operator=None), fact(negative=True, operator=None)).outcome is Outcome.REFUTED


def test_a_denial_for_another_purpose_refutes_nothing(fact: MakeFact, claim: MakeClaim, judge: Judge) -> None:
    verdict = judge(claim(), fact(negative=True, purpose="top-up"))
    assert verdict.outcome is Outcome.NOT_ENOUGH_INFO


def test_a_string_known_as_a_trick_is_refuted_for_the_use_it_pretends(
    fact: MakeFact, claim: MakeClaim, judge: Judge
) -> None:
    verdict = judge(claim(), fact(status=Status.SCAM))
    assert (verdict.outcome, verdict.code) == (Outcome.REFUTED, "known-trick")


def test_another_name_of_the_one_official_app_refutes(fact: MakeFact, claim: MakeClaim, judge: Judge) -> None:
    held = fact(property="app-name", value="Mi Claro", purpose=None)
    verdict = judge(claim("Claro Fácil", APP), held)
    assert (verdict.outcome, verdict.code) == (Outcome.REFUTED, "source-says-otherwise")
    assert "Mi Claro" in verdict.reason.en


@pytest.mark.parametrize("written", ["Mi Claro", "mi claro", "Ｍi Claro"])
def test_an_app_s_name_is_the_same_in_any_case_and_width(
    written: str, fact: MakeFact, claim: MakeClaim, judge: Judge
) -> None:
    held = fact(property="app-name", value="Mi Claro", purpose=None)
    assert judge(claim(written, APP), held).outcome is Outcome.SUPPORTED


def test_a_hedged_name_is_not_refuted(fact: MakeFact, claim: MakeClaim, judge: Judge) -> None:
    held = fact(property="app-name", value="Mi Claro", purpose=None)
    verdict = judge(claim("Claro Fácil", APP, hedged=True), held)
    assert (verdict.outcome, verdict.code) == (Outcome.NOT_ENOUGH_INFO, "sources-say-other")


def test_two_names_at_once_refute_no_third(fact: MakeFact, claim: MakeClaim, judge: Judge) -> None:
    held = [fact(value, property="app-name", value=value, purpose=None) for value in ("Mi Claro", "Claro TV")]
    assert judge(claim("Claro Fácil", APP), *held).outcome is Outcome.NOT_ENOUGH_INFO


def test_a_name_without_a_subject_is_not_refuted(fact: MakeFact, claim: MakeClaim, judge: Judge) -> None:
    held = fact(property="app-name", value="Mi Claro", purpose=None)
    assert judge(claim("X", APP, operator=None), held).code == "no-subject"


@pytest.mark.parametrize("code", ["*123#", "#100#", "**21*15550100123#", "*#06#"])
def test_a_string_without_a_voice_cannot_be_a_hotline(code: str, claim: MakeClaim, judge: Judge) -> None:
    verdict = judge(claim(code, HOTLINE))
    assert (verdict.outcome, verdict.code) == (Outcome.MALFORMED, "ussd-called-hotline")


def test_a_malformed_hotline_is_answered_with_the_real_one(fact: MakeFact, claim: MakeClaim, judge: Judge) -> None:
    real = fact("real", property="hotline", value="123", purpose="customer-service", confidence=Confidence.REGULATOR)
    assert [one.id for one in judge(claim("*123#", HOTLINE), real).evidence] == ["real"]


def test_a_number_to_call_is_never_malformed(claim: MakeClaim, judge: Judge) -> None:
    assert judge(claim("*611", HOTLINE)).outcome is Outcome.NOT_ENOUGH_INFO


@pytest.mark.parametrize(
    ("code", "does"),
    [
        ("**21*15550100123#", "forwards-calls"),
        ("*21*15550100123#", "forwards-calls"),
        ("*33*0000#", "bars-calls"),
        ("**04*0000*1111*1111#", "changes-pin"),
    ],
)
def test_a_code_that_governs_calls_is_malformed_for_any_other_purpose(
    code: str, does: str, claim: MakeClaim, judge: Judge
) -> None:
    verdict = judge(claim(code))
    assert (verdict.outcome, verdict.code, verdict.danger) == (Outcome.MALFORMED, "code-governs-calls", does)


def test_a_code_given_for_what_it_does_is_not_malformed_and_its_danger_is_told(claim: MakeClaim, judge: Judge) -> None:
    verdict = judge(claim("**21*15550100123#", purpose="call-forwarding"))
    assert verdict.outcome is not Outcome.MALFORMED
    assert verdict.danger == "forwards-calls"


def test_a_code_that_moves_money_says_so_when_given_for_something_else(
    fact: MakeFact, claim: MakeClaim, judge: Judge
) -> None:
    moves = fact(value="*222#", purpose="transfer")
    assert judge(claim("*222#"), moves).danger == "transfers-balance"
    assert judge(claim("*222#", purpose="transfer"), moves).danger is None


def test_the_phone_s_own_code_is_supported_for_its_own_use_only(claim: MakeClaim, judge: Judge) -> None:
    assert judge(claim("*#06#", purpose="imei")).outcome is Outcome.SUPPORTED
    assert judge(claim("*#06#", purpose="balance")).outcome is Outcome.MALFORMED
    assert judge(claim("*#06#", purpose="registration")).outcome is Outcome.NOT_ENOUGH_INFO


@pytest.mark.parametrize(
    ("day", "outcome"),
    [
        (date(2019, 12, 31), Outcome.NOT_ENOUGH_INFO),
        (date(2020, 1, 1), Outcome.SUPPORTED),
        (date(2024, 6, 30), Outcome.SUPPORTED),
        (date(2024, 7, 1), Outcome.OUTDATED),
    ],
)
def test_a_fact_speaks_for_its_days_only(
    day: date, outcome: Outcome, fact: MakeFact, claim: MakeClaim, judge: Judge
) -> None:
    held = fact(valid_from="2020-01-01", valid_until="2024-06-30")
    assert judge(claim(), held, today=day).outcome is outcome
    assert judge(claim(as_of=day), held).outcome is outcome


def test_an_outdated_claim_is_told_until_when_it_held(fact: MakeFact, claim: MakeClaim, judge: Judge) -> None:
    verdict = judge(claim(), fact(valid_until="2024-06-30"))
    assert (verdict.code, "2024-06-30" in verdict.reason.en, "2024-06-30" in verdict.reason.zh) == ("ended", True, True)


def test_a_denial_that_has_ended_makes_nothing_outdated(fact: MakeFact, claim: MakeClaim, judge: Judge) -> None:
    assert judge(claim(), fact(negative=True, valid_until="2024-06-30")).outcome is Outcome.NOT_ENOUGH_INFO


def test_an_ended_name_refutes_no_other(fact: MakeFact, claim: MakeClaim, judge: Judge) -> None:
    held = fact(property="app-name", value="Mi Claro", purpose=None, valid_until="2020-01-01")
    assert judge(claim("Claro Fácil", APP), held).outcome is Outcome.NOT_ENOUGH_INFO


def test_a_historic_fact_supports_nothing_about_today(fact: MakeFact, claim: MakeClaim, judge: Judge) -> None:
    verdict = judge(claim(), fact(status=Status.HISTORIC))
    assert (verdict.outcome, verdict.code) == (Outcome.NOT_ENOUGH_INFO, "only-in-old-source")


def test_sources_of_one_rank_that_disagree_are_conflicting(fact: MakeFact, claim: MakeClaim, judge: Judge) -> None:
    verdict = judge(claim(), fact("a"), fact("b", negative=True))
    assert (verdict.outcome, {one.id for one in verdict.evidence}) == (Outcome.CONFLICTING, {"a", "b"})


@pytest.mark.parametrize(
    ("says", "denies", "outcome"),
    [
        (Confidence.COMMUNITY, Confidence.REGULATOR, Outcome.REFUTED),
        (Confidence.REGULATOR, Confidence.COMMUNITY, Outcome.SUPPORTED),
    ],
)
def test_the_better_source_decides_between_two_that_disagree(
    says: Confidence, denies: Confidence, outcome: Outcome, fact: MakeFact, claim: MakeClaim, judge: Judge
) -> None:
    facts = (fact("a", confidence=says), fact("b", confidence=denies, negative=True))
    assert judge(claim(), *facts).outcome is outcome


def test_a_fact_that_is_marked_as_disputed_by_another_is_conflicting(
    fact: MakeFact, claim: MakeClaim, judge: Judge
) -> None:
    rival = fact("b", property="app-name", value="Claro App", purpose=None)
    held = fact("a", property="app-name", value="Mi Claro", purpose=None, conflicts_with=("b",))
    verdict = judge(claim("Mi Claro", APP), held, rival)
    assert (verdict.outcome, {one.id for one in verdict.evidence}) == (Outcome.CONFLICTING, {"a", "b"})


def test_a_dispute_that_is_over_disturbs_nobody(fact: MakeFact, claim: MakeClaim, judge: Judge) -> None:
    over = fact("b", value="*101#", status=Status.HISTORIC)
    assert judge(claim(), fact("a", conflicts_with=("b",)), over).outcome is Outcome.SUPPORTED


def test_a_code_known_for_another_use_is_told_and_not_refuted(fact: MakeFact, claim: MakeClaim, judge: Judge) -> None:
    verdict = judge(claim(), fact(purpose="top-up"))
    assert (verdict.outcome, verdict.code) == (Outcome.NOT_ENOUGH_INFO, "known-for-other-use")


@pytest.mark.parametrize("purpose", ["menu", None])
def test_a_menu_or_a_fact_of_no_stated_purpose_answers_any_purpose(
    purpose: str | None, fact: MakeFact, claim: MakeClaim, judge: Judge
) -> None:
    assert judge(claim(), fact(purpose=purpose)).outcome is Outcome.SUPPORTED


def test_a_code_of_another_country_is_told_and_not_refuted(fact: MakeFact, claim: MakeClaim, judge: Judge) -> None:
    verdict = judge(claim(), fact(country="EC"))
    assert (verdict.outcome, verdict.code) == (Outcome.NOT_ENOUGH_INFO, "known-elsewhere")
    assert "Claro (EC)" in verdict.reason.en


def test_a_code_of_another_operator_of_the_country_supports_nothing(
    fact: MakeFact, claim: MakeClaim, judge: Judge
) -> None:
    assert judge(claim(), fact(operator="Entel")).outcome is Outcome.NOT_ENOUGH_INFO


def test_a_fact_of_the_whole_country_speaks_for_each_operator(fact: MakeFact, claim: MakeClaim, judge: Judge) -> None:
    assert judge(claim(), fact(operator=None)).outcome is Outcome.SUPPORTED


def test_a_claim_about_nobody_is_not_judged(fact: MakeFact, claim: MakeClaim, judge: Judge) -> None:
    verdict = judge(claim(country=None, operator=None), fact())
    assert (verdict.outcome, verdict.code) == (Outcome.NOT_ENOUGH_INFO, "no-subject")


DENIED = {"polarity": Polarity.DENIED}


def test_denying_what_is_malformed_is_right(claim: MakeClaim, judge: Judge) -> None:
    verdict = judge(claim("*123#", HOTLINE, **DENIED))
    assert (verdict.outcome, verdict.code) == (Outcome.SUPPORTED, "article-denies")


def test_denying_what_a_source_denies_is_right(fact: MakeFact, claim: MakeClaim, judge: Judge) -> None:
    assert judge(claim(**DENIED), fact(negative=True)).outcome is Outcome.SUPPORTED


def test_denying_what_has_ended_is_right(fact: MakeFact, claim: MakeClaim, judge: Judge) -> None:
    assert judge(claim(**DENIED), fact(valid_until="2024-06-30")).outcome is Outcome.SUPPORTED


def test_denying_a_wrong_name_is_right(fact: MakeFact, claim: MakeClaim, judge: Judge) -> None:
    held = fact(property="app-name", value="Mi Claro", purpose=None)
    assert judge(claim("Claro Fácil", APP, **DENIED), held).outcome is Outcome.SUPPORTED


def test_denying_what_a_source_says_is_not_refuted(fact: MakeFact, claim: MakeClaim, judge: Judge) -> None:
    verdict = judge(claim(**DENIED), fact())
    assert (verdict.outcome, verdict.code) == (Outcome.NOT_ENOUGH_INFO, "denied-but-supported")


def test_denying_keeps_the_danger_of_a_code(claim: MakeClaim, judge: Judge) -> None:
    assert judge(claim("**21*15550100123#", **DENIED)).danger == "forwards-calls"


def test_every_reason_is_said_in_both_languages(fact: MakeFact, claim: MakeClaim, judge: Judge) -> None:
    verdicts = [judge(claim()), judge(claim(), fact()), judge(claim("*123#", HOTLINE)), judge(claim("*777#"), fact())]
    for verdict in verdicts:
        assert "{" not in verdict.reason.en + verdict.reason.zh
        assert verdict.reason.en.isascii() is not verdict.reason.zh.isascii() or "“" in verdict.reason.en
