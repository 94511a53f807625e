"""What holds of all verdicts: facts decide and nothing else, each fact only what rests on it."""

from collections.abc import Callable
from datetime import date, timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from auditor.extract.mentions import Claim, ClaimKind, Polarity
from auditor.facts.fact import Confidence, Fact, Status
from auditor.verify.verdict import Outcome, Verdict

MakeFact = Callable[..., Fact]
MakeClaim = Callable[..., Claim]
Judge = Callable[..., Verdict]

CODES = ["*100#", "*101#", "*123#", "123", "*611", "**21*15550100123#"]
PURPOSES = ["balance", "top-up", "customer-service", None]
fixtures = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150)


@st.composite
def fact_fields(draw: st.DrawFn) -> dict[str, object]:
    return {
        "value": draw(st.sampled_from(CODES)),
        "property": draw(st.sampled_from(["dial-code", "hotline", "voice-code"])),
        "purpose": draw(st.sampled_from(PURPOSES)),
        "operator": draw(st.sampled_from(["Claro", "Entel", None])),
        "country": draw(st.sampled_from(["PE", "EC"])),
        "negative": draw(st.booleans()),
        "status": draw(st.sampled_from(Status)),
        "confidence": draw(st.sampled_from(Confidence)),
        "valid_until": draw(st.sampled_from([None, "2024-06-30"])),
    }


@st.composite
def claim_fields(draw: st.DrawFn) -> dict[str, object]:
    return {
        "value": draw(st.sampled_from(CODES)),
        "kind": draw(st.sampled_from([ClaimKind.DIAL_CODE, ClaimKind.HOTLINE])),
        "purpose": draw(st.sampled_from(PURPOSES)),
        "operator": draw(st.sampled_from(["Claro", None])),
        "hedged": draw(st.booleans()),
    }


some_facts = st.lists(fact_fields(), max_size=6)


@fixtures
@given(some_facts, claim_fields())
def test_refuting_needs_a_negative_or_a_trick_among_the_evidence(
    fact: MakeFact, claim: MakeClaim, judge: Judge, held: list[dict[str, object]], said: dict[str, object]
) -> None:
    facts = [fact(f"f{number}", **fields) for number, fields in enumerate(held)]
    verdict = judge(claim(**said), *facts)
    if verdict.outcome is Outcome.REFUTED:
        assert verdict.evidence
        assert all(one.negative or one.status is Status.SCAM for one in verdict.evidence)


@fixtures
@given(some_facts, claim_fields())
def test_supporting_needs_a_current_fact_about_the_very_string(
    fact: MakeFact, claim: MakeClaim, judge: Judge, held: list[dict[str, object]], said: dict[str, object]
) -> None:
    facts = [fact(f"f{number}", **fields) for number, fields in enumerate(held)]
    verdict = judge(claim(**said), *facts)
    if verdict.outcome is Outcome.SUPPORTED and verdict.code == "matches-source":
        assert verdict.evidence
        assert all(one.value == said["value"] and one.status is Status.CURRENT for one in verdict.evidence)


@fixtures
@given(some_facts, claim_fields())
def test_taking_away_a_fact_that_is_no_evidence_changes_nothing(
    fact: MakeFact, claim: MakeClaim, judge: Judge, held: list[dict[str, object]], said: dict[str, object]
) -> None:
    facts = [fact(f"f{number}", **fields) for number, fields in enumerate(held)]
    verdict = judge(claim(**said), *facts)
    resting = {one.id for one in verdict.evidence}
    if len(resting) >= 5:
        return  # at most five places where a code is known are shown
    if verdict.outcome in {Outcome.SUPPORTED, Outcome.REFUTED}:
        # A better source overrules others; they stand behind the verdict without being its evidence.
        facts = [one for one in facts if one.id in resting or one.negative is (verdict.outcome is Outcome.REFUTED)]
    without = judge(claim(**said), *(one for one in facts if one.id in resting))
    assert (without.outcome, without.code) == (verdict.outcome, verdict.code) or verdict.danger == "transfers-balance"


@fixtures
@given(some_facts, claim_fields())
def test_flipping_a_fact_changes_only_verdicts_about_its_own_string(
    fact: MakeFact, claim: MakeClaim, judge: Judge, held: list[dict[str, object]], said: dict[str, object]
) -> None:
    facts = [fact(f"f{number}", **fields) for number, fields in enumerate(held)]
    for at, one in enumerate(facts):
        flipped = [*facts[:at], replace(one, negative=not one.negative), *facts[at + 1 :]]
        before, after = judge(claim(**said), *facts), judge(claim(**said), *flipped)
        if before.outcome is not after.outcome:
            assert one.value == said["value"]
            assert {before.outcome, after.outcome} - {Outcome.NOT_ENOUGH_INFO, Outcome.MALFORMED}


@fixtures
@given(some_facts, claim_fields())
def test_the_order_of_facts_changes_no_outcome(
    fact: MakeFact, claim: MakeClaim, judge: Judge, held: list[dict[str, object]], said: dict[str, object]
) -> None:
    facts = [fact(f"f{number}", **fields) for number, fields in enumerate(held)]
    forth, back = judge(claim(**said), *facts), judge(claim(**said), *reversed(facts))
    assert (forth.outcome, forth.code) == (back.outcome, back.code)


@fixtures
@given(some_facts, claim_fields())
def test_what_is_denied_is_never_called_wrong(
    fact: MakeFact, claim: MakeClaim, judge: Judge, held: list[dict[str, object]], said: dict[str, object]
) -> None:
    facts = [fact(f"f{number}", **fields) for number, fields in enumerate(held)]
    verdict = judge(claim(**said, polarity=Polarity.DENIED), *facts)
    assert verdict.outcome not in {Outcome.REFUTED, Outcome.MALFORMED, Outcome.OUTDATED}


@fixtures
@given(claim_fields(), st.integers(-3000, 3000))
def test_the_day_decides_between_true_and_outdated_and_nothing_else_does(
    fact: MakeFact, claim: MakeClaim, judge: Judge, said: dict[str, object], days: int
) -> None:
    day = date(2024, 6, 30) + timedelta(days=days)
    held = fact(value=said["value"], purpose=None, operator=None, property="hotline", valid_until="2024-06-30")
    expected = Outcome.SUPPORTED if days <= 0 else None
    verdict = judge(claim(**said), held, today=day)
    assert expected in {None, verdict.outcome}
    assert judge(claim(**said), held, today=day) == verdict
