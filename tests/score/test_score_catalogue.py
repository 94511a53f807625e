"""What holds for every set of findings that the rules we ship could make."""

from collections.abc import Callable
from itertools import chain, combinations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from auditor.parse.article import Article
from auditor.rules.load import load
from auditor.rules.rule import Group
from auditor.score.given import Complaint, Judged, reading
from auditor.score.score import scored
from auditor.score.trust import Band, Trust
from auditor.score.weights import Weights
from auditor.verify.verdict import Outcome

CATALOGUE = {rule.id: rule for rule in load((Path(__file__).resolve().parents[2] / "rules",)).rules}
RULES = sorted(CATALOGUE)
COSTLY = [name for name in RULES if CATALOGUE[name].weight]
ORDER = (Band.UNTRUSTWORTHY, Band.CAUTION, Band.TRUSTWORTHY)

Kind = tuple[str, str]
"""A rule and a subject."""
Judge = Callable[[list[Kind], list[tuple[Outcome, int, bool]]], Trust]

KINDS = st.tuples(st.sampled_from(RULES), st.sampled_from("abcdefgh"))
FEW = st.lists(st.tuples(st.sampled_from(COSTLY), st.sampled_from("abcdefgh")), min_size=1, max_size=8)
CLAIMS = st.lists(st.tuples(st.sampled_from(list(Outcome)), st.integers(0, 5), st.booleans()), max_size=8)


@pytest.fixture(scope="session")
def judge(article: Callable[..., Article], weights: Weights) -> Judge:
    read = reading(article())

    def run(kinds: list[Kind], claims: list[tuple[Outcome, int, bool]]) -> Trust:
        found = [Complaint(index=at, rule=CATALOGUE[name], subject=about) for at, (name, about) in enumerate(kinds)]
        judged = [Judged(subject=str(n), outcome=outcome, refutable=could) for outcome, n, could in claims]
        return scored(found, judged, read, weights)

    return run


def not_higher(one: Trust, other: Trust) -> bool:
    parts = all(low <= high for (_, low), (_, high) in zip(one.parts, other.parts, strict=True))
    ends = all(low <= high for low, high in zip(one.interval, other.interval, strict=True))
    return one.score <= other.score and parts and ends


@given(st.lists(KINDS, max_size=40), KINDS, st.integers(0, 40), CLAIMS)
def test_a_fault_more_raises_nothing_and_one_less_lowers_nothing(
    judge: Judge, kinds: list[Kind], one: Kind, at: int, claims: list[tuple[Outcome, int, bool]]
) -> None:
    before = judge(kinds, claims)
    assert not_higher(judge([*kinds[:at], one, *kinds[at:]], claims), before)
    if kinds:
        gone = at % len(kinds)
        assert not_higher(before, judge([*kinds[:gone], *kinds[gone + 1 :]], claims))


@given(st.lists(KINDS, max_size=40), CLAIMS, st.tuples(st.integers(0, 9), st.booleans()))
def test_another_unknown_claim_moves_the_lower_end_only_and_only_down(
    judge: Judge, kinds: list[Kind], claims: list[tuple[Outcome, int, bool]], one: tuple[int, bool]
) -> None:
    before = judge(kinds, claims)
    after = judge(kinds, [*claims, (Outcome.NOT_ENOUGH_INFO, *one)])
    assert after.interval[0] <= before.interval[0]
    assert (after.interval[1], after.score) == (before.interval[1], before.score)
    assert after.interval[0] <= after.score <= after.interval[1]


@given(st.lists(KINDS, max_size=40))
def test_every_point_names_its_rule_its_findings_and_its_cap(judge: Judge, weights: Weights, kinds: list[Kind]) -> None:
    trust = judge(kinds, [])
    ceilings = {ceiling.name: ceiling for ceiling in weights.ceilings}
    assert trust.score - sum(row.points for row in trust.ledger) == 100
    taken = dict.fromkeys(Group, 0)
    for row in trust.ledger:
        assert row.findings
        if row.rule in ceilings:
            assert (row.cap, row.weight) == (ceilings[row.rule].at_most, None)
            assert {kinds[at][0] for at in row.findings} <= ceilings[row.rule].rules
            assert trust.score <= row.cap
        else:
            assert (row.cap, row.weight) == (weights.caps[row.group], CATALOGUE[row.rule].weight)
            assert list(row.findings) == [at for at, (name, _) in enumerate(kinds) if name == row.rule]
            taken[row.group] -= row.points
    assert all(points <= weights.caps[group] for group, points in taken.items())


@given(st.sampled_from(RULES), st.integers(2, 30))
def test_copies_of_one_subject_cost_as_one(judge: Judge, name: str, copies: int) -> None:
    once, often = judge([(name, "a")], []), judge([(name, "a")] * copies, [])
    assert (often.score, often.parts, often.interval) == (once.score, once.parts, once.interval)


@pytest.mark.parametrize(
    ("ceiling", "at_most"),
    [("ceiling-confirmed-promotion", 40), ("ceiling-wrong-code", 60), ("ceiling-hidden-contact", 20)],
)
def test_each_ceiling_holds_for_each_of_its_rules(judge: Judge, weights: Weights, ceiling: str, at_most: int) -> None:
    rules = next(one.rules for one in weights.ceilings if one.name == ceiling)
    assert rules
    assert {name: judge([(name, "a")], []).score <= at_most for name in rules} == dict.fromkeys(rules, True)


@settings(max_examples=80)
@given(FEW, CLAIMS)
def test_no_smaller_set_of_few_findings_lifts_the_band(
    judge: Judge, kinds: list[Kind], claims: list[tuple[Outcome, int, bool]]
) -> None:
    now = judge(kinds, claims)

    def without(gone: tuple[int, ...]) -> Trust:
        return judge([kind for at, kind in enumerate(kinds) if at not in gone], claims)

    def lifts(after: Trust) -> bool:
        lowest = 0 if now.band is Band.NOT_ENOUGH_EVIDENCE else ORDER.index(now.band)
        return after.band in ORDER and ORDER.index(after.band) > lowest

    size = len(kinds) + 1 if now.would_be is None else len(now.would_be.without)
    smaller = chain.from_iterable(combinations(range(len(kinds)), fewer) for fewer in range(size))
    if now.band is not Band.TRUSTWORTHY:
        assert not any(lifts(without(gone)) for gone in smaller)
    if now.would_be is not None:
        after = without(now.would_be.without)
        assert lifts(after)
        assert after.score == now.would_be.score


@given(st.lists(st.tuples(st.sampled_from(COSTLY), st.sampled_from("abcdefgh")), min_size=9, max_size=40), CLAIMS)
def test_without_what_would_change_it_the_band_is_a_higher_one(
    judge: Judge, kinds: list[Kind], claims: list[tuple[Outcome, int, bool]]
) -> None:
    now = judge(kinds, claims)
    if now.would_be is None:
        return
    after = judge([kind for at, kind in enumerate(kinds) if at not in set(now.would_be.without)], claims)
    assert after.score == now.would_be.score
    assert ORDER.index(after.band) > (0 if now.band is Band.NOT_ENOUGH_EVIDENCE else ORDER.index(now.band))
