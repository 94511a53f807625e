"""A code that is said to talk: malformed by grammar alone, with the numbers that do talk beside it."""

from collections.abc import Callable

import pytest

from auditor.extract.mentions import Claim, ClaimKind
from auditor.facts.fact import Fact, Status
from auditor.verify.verdict import Outcome, Verdict

MakeFact = Callable[..., Fact]
MakeClaim = Callable[..., Claim]
Judge = Callable[..., Verdict]

MIXTURE = ClaimKind.CHANNEL_MIXTURE
HOTLINE = {"property": "hotline", "purpose": "customer-service"}


@pytest.mark.parametrize("code", ["*100#", "#100#", "*101*9#", "*#131#", "**100#"])
def test_a_text_session_has_no_voice_whatever_the_facts(code: str, claim: MakeClaim, judge: Judge) -> None:
    verdict = judge(claim(code, MIXTURE, voice=True))
    assert (verdict.outcome, verdict.code) == (Outcome.MALFORMED, "ussd-has-no-voice")


def test_the_hotlines_of_every_operator_concerned_are_the_evidence(
    fact: MakeFact, claim: MakeClaim, judge: Judge
) -> None:
    facts = [
        fact("a", value="123", **HOTLINE),
        fact("b", value="104", operator="Movistar", **HOTLINE),
        fact("c", value="611", operator="Entel", **HOTLINE),
    ]
    verdict = judge(claim("*123#", MIXTURE, items=("Claro", "Movistar")), *facts)
    assert [one.id for one in verdict.evidence] == ["a", "b"]
    assert "123, 104" in verdict.reason.en
    assert "123, 104" in verdict.reason.zh


def test_with_no_operator_named_beside_it_the_claim_s_own_is_asked(
    fact: MakeFact, claim: MakeClaim, judge: Judge
) -> None:
    verdict = judge(claim("*123#", MIXTURE), fact("a", value="123", **HOTLINE))
    assert [one.id for one in verdict.evidence] == ["a"]


@pytest.mark.parametrize("changes", [{"country": None}, {"operator": None}])
def test_a_text_session_of_nobody_has_no_voice_either(changes: dict[str, None], claim: MakeClaim, judge: Judge) -> None:
    assert judge(claim("*123#", MIXTURE, **changes)).outcome is Outcome.MALFORMED


def test_a_source_that_gives_the_very_string_as_a_voice_number_keeps_the_verdict_open(
    fact: MakeFact, claim: MakeClaim, judge: Judge
) -> None:
    verdict = judge(claim("*123#", MIXTURE), fact(value="*123#", property="voice-code", purpose=None))
    assert (verdict.outcome, verdict.code) == (Outcome.NOT_ENOUGH_INFO, "source-calls-it-voice")


def test_what_was_looked_for_in_vain_is_no_number_to_talk_to(fact: MakeFact, claim: MakeClaim, judge: Judge) -> None:
    looked = fact(value="999", status=Status.NOT_FOUND, **HOTLINE)
    assert judge(claim("*123#", MIXTURE), looked).evidence == ()


def test_a_number_to_call_may_talk(claim: MakeClaim, judge: Judge) -> None:
    assert judge(claim("*611", MIXTURE)).outcome is Outcome.NOT_ENOUGH_INFO


def test_a_code_that_forwards_calls_keeps_its_danger(claim: MakeClaim, judge: Judge) -> None:
    assert judge(claim("**21*15550100123#", MIXTURE)).danger == "forwards-calls"
