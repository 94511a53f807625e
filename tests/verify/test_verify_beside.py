"""What packs say beside our facts: ours stay, complaints are added, and support is told without being counted."""

from collections.abc import Callable
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from auditor.extract.mentions import Claim, ClaimKind, Polarity
from auditor.facts.fact import Fact
from auditor.text.bilingual import Bilingual
from auditor.text.span import Span
from auditor.verify.beside import HELD, beside
from auditor.verify.verdict import Outcome, Verdict

MakeClaim = Callable[..., Claim]
MakeFact = Callable[..., Fact]
Judge = Callable[..., Verdict]


def _verdict(at: int, kind: ClaimKind, operator: str | None, outcome: Outcome, danger: str | None) -> Verdict:
    claim = Claim(
        kind=kind,
        country="PE",
        operator=operator,
        property=str(kind),
        value="*100#",
        purpose=None,
        polarity=Polarity.AFFIRMED,
        hedged=False,
        as_of=None,
        span=Span(start=at, end=at + 5),
    )
    none = Bilingual(en="", zh="")
    return Verdict(claim=claim, outcome=outcome, code="x", reason=none, evidence=(), related=(), danger=danger)


_ONE = st.builds(
    _verdict,
    at=st.sampled_from((0, 9)),
    kind=st.sampled_from((ClaimKind.DIAL_CODE, ClaimKind.HOTLINE)),
    operator=st.sampled_from((None, "Claro", "Other")),
    outcome=st.sampled_from(Outcome),
    danger=st.sampled_from((None, "forwards-calls")),
)
VERDICTS = st.lists(_ONE, max_size=5)


def test_what_a_pack_supports_stays_open_and_is_told(claim: MakeClaim, fact: MakeFact, judge: Judge) -> None:
    own, packed = judge(claim()), judge(claim(), fact())
    assert (own.outcome, packed.outcome) == (Outcome.NOT_ENOUGH_INFO, Outcome.SUPPORTED)
    (one,) = beside([own], [packed])
    assert (one.outcome, one.code, one.evidence) == (Outcome.NOT_ENOUGH_INFO, HELD, packed.evidence)
    assert one.claim == own.claim


def test_a_claim_that_only_a_pack_lets_us_read_is_open(claim: MakeClaim, fact: MakeFact, judge: Judge) -> None:
    (one,) = beside([], [judge(claim(), fact())])
    assert (one.outcome, one.code) == (Outcome.NOT_ENOUGH_INFO, HELD)


def test_what_is_refuted_stays_refuted_whatever_a_pack_supports(claim: MakeClaim, fact: MakeFact, judge: Judge) -> None:
    refuted = replace(judge(claim()), outcome=Outcome.REFUTED, code="source-denies")
    assert beside([refuted], [judge(claim(), fact())]) == (refuted,)


def test_a_complaint_of_a_pack_stands_beside_what_we_support(claim: MakeClaim, fact: MakeFact, judge: Judge) -> None:
    own = judge(claim(), fact())
    refuted = replace(own, outcome=Outcome.REFUTED, code="source-denies")
    assert set(beside([own], [refuted])) == {own, refuted}


def test_what_both_say_is_said_once(claim: MakeClaim, fact: MakeFact, judge: Judge) -> None:
    for own in (judge(claim(), fact()), judge(claim())):
        assert beside([own], [own]) == (own,)


def test_no_page_of_a_pack_is_given_to_look_at(claim: MakeClaim, judge: Judge) -> None:
    (one,) = beside([], [replace(judge(claim()), lookup=("auditor-test.example",))])
    assert one.lookup == ()


@given(st.data())
@settings(max_examples=200, deadline=None)
def test_whatever_packs_say_ours_stands_and_nothing_comes_to_be_supported(data: st.DataObject) -> None:
    own, packed = data.draw(VERDICTS), data.draw(VERDICTS)
    given_ = beside(own, packed)
    kept = [one for one in own if one.outcome is not Outcome.NOT_ENOUGH_INFO or one.danger or one.related]
    assert all(one in given_ for one in kept)
    assert {one.claim for one in own} <= {one.claim for one in given_}
    supported = {one for one in own if one.outcome is Outcome.SUPPORTED}
    assert {one for one in given_ if one.outcome is Outcome.SUPPORTED} == supported
    for one in own:
        if one.outcome is Outcome.NOT_ENOUGH_INFO:
            assert any(two.claim == one.claim and two.outcome is one.outcome for two in given_)
    complaints = {Outcome.REFUTED, Outcome.OUTDATED, Outcome.MALFORMED}
    places = {(one.claim.kind, one.claim.span, one.outcome) for one in given_}
    assert {(one.claim.kind, one.claim.span, one.outcome) for one in packed if one.outcome in complaints} <= places
