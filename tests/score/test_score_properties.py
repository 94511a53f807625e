"""What holds for every set of findings and verdicts."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.match.finding import Finding
from auditor.parse.article import Article
from auditor.rules.rule import Group, Level
from auditor.score.band import band_of
from auditor.score.ledger import apportion
from auditor.score.score import score
from auditor.score.trust import Band, Trust
from auditor.score.weights import Weights
from auditor.verify.verdict import Outcome, Verdict

Kind = tuple[str, Group, int, Level, str, bool]
Judge = Callable[[list[Kind], list[tuple[Outcome, int]]], Trust]

RULES = (
    ("telegram-promotion", Group.PROMOTION),
    ("contact-of-unknown-role", Group.PROMOTION),
    ("hidden-contact", Group.HYGIENE),
    ("invalid-bytes", Group.HYGIENE),
    ("wrong-dial-code", Group.CLAIMS),
    ("refuted-claim", Group.CLAIMS),
    ("image-tracker", Group.IMAGES),
)


def _kinds() -> st.SearchStrategy[Kind]:
    return st.builds(
        lambda rule, cost, about, suppressed: (*rule, *cost, about, suppressed),
        st.sampled_from(RULES),
        st.tuples(st.integers(0, 100), st.sampled_from(list(Level))),
        st.sampled_from("abcdef"),
        st.booleans(),
    )


KINDS = st.lists(_kinds(), max_size=14)
CLAIMS = st.lists(st.tuples(st.sampled_from(list(Outcome)), st.integers(0, 5)), max_size=8)


@pytest.fixture(scope="session")
def judge(
    article: Callable[..., Article],
    weights: Weights,
    finding: Callable[..., Finding],
    verdict: Callable[..., Verdict],
) -> Judge:
    read = article()

    def run(kinds: list[Kind], claims: list[tuple[Outcome, int]]) -> Trust:
        weight_of: dict[str, tuple[int, Level]] = {}  # a rule weighs the same wherever it holds
        findings = []
        for at, (identity, group, weight, level, about, suppressed) in enumerate(kinds):
            cost = weight_of.setdefault(identity, (weight, level))
            findings.append(
                finding(
                    identity,
                    group=group,
                    weight=cost[0],
                    confidence=cost[1],
                    about=about,
                    at=at,
                    suppressed=suppressed,
                )
            )
        return score(findings, [verdict(outcome, value=f"*{n}#") for outcome, n in claims], read, weights)

    return run


@given(KINDS, CLAIMS)
def test_points_and_score_sum_to_a_hundred(judge: Judge, kinds: list[Kind], claims: list[tuple[Outcome, int]]) -> None:
    trust = judge(kinds, claims)
    assert trust.score - sum(row.points for row in trust.ledger) == 100
    assert all(row.points <= 0 for row in trust.ledger)


@given(KINDS, CLAIMS)
def test_the_interval_holds_the_score(judge: Judge, kinds: list[Kind], claims: list[tuple[Outcome, int]]) -> None:
    trust = judge(kinds, claims)
    low, high = trust.interval
    assert 0 <= low <= trust.score <= high <= 100


@given(KINDS, _kinds())
def test_adding_a_finding_raises_nothing(judge: Judge, kinds: list[Kind], one: Kind) -> None:
    before, after = judge(kinds, []), judge([*kinds, one], [])
    assert after.score <= before.score
    assert all(late[1] <= early[1] for early, late in zip(before.parts, after.parts, strict=True))


@given(KINDS, CLAIMS, st.integers(0, 5))
def test_adding_an_unknown_claim_widens_the_interval(
    judge: Judge, kinds: list[Kind], claims: list[tuple[Outcome, int]], value: int
) -> None:
    before, after = judge(kinds, claims), judge(kinds, [*claims, (Outcome.NOT_ENOUGH_INFO, value)])
    assert after.interval[0] <= before.interval[0]
    assert after.interval[1] == before.interval[1]


@given(KINDS.filter(bool), CLAIMS, st.randoms(use_true_random=False))
def test_order_does_not_matter(
    judge: Judge,
    kinds: list[Kind],
    claims: list[tuple[Outcome, int]],
    chance: "st.random.Random",  # type: ignore[name-defined]
) -> None:
    fixed = [(*kind[:2], 10, Level.HIGH, *kind[4:]) for kind in kinds]
    shuffled = list(fixed)
    chance.shuffle(shuffled)
    one, other = judge(fixed, claims), judge(shuffled, list(reversed(claims)))
    assert (one.score, one.interval, one.band, one.parts) == (other.score, other.interval, other.band, other.parts)
    assert [(row.rule, row.points) for row in one.ledger] == [(row.rule, row.points) for row in other.ledger]


@given(st.integers(1, 100), st.sampled_from(list(Level)), st.sampled_from(RULES))
def test_ten_copies_cost_less_than_twice_one(judge: Judge, weight: int, level: Level, rule: tuple[str, Group]) -> None:
    kind: Kind = (*rule, weight, level, "a", False)
    once, often = judge([kind], []), judge([kind] * 10, [])
    assert 100 - often.score <= 2 * (100 - once.score)
    assert often.score == once.score


@given(KINDS)
def test_what_would_be_is_what_scoring_again_gives(judge: Judge, weights: Weights, kinds: list[Kind]) -> None:
    trust = judge(kinds, [])
    if trust.would_be is None:
        assert trust.score >= weights.trustworthy
        return
    gone = set(trust.would_be.without)
    weight_of: dict[str, tuple[int, Level]] = {}
    same = [(*kind[:2], *weight_of.setdefault(kind[0], (kind[2], kind[3])), *kind[4:]) for kind in kinds]
    again = judge([kind for at, kind in enumerate(same) if at not in gone], [])
    order = (Band.UNTRUSTWORTHY, Band.CAUTION, Band.TRUSTWORTHY)
    assert again.score == trust.would_be.score
    assert order.index(band_of(again.score, weights)) > order.index(band_of(trust.score, weights))


@given(st.integers(0, 1000), st.lists(st.integers(0, 1000), min_size=1, max_size=9).filter(any))
def test_a_whole_is_divided_without_rest(whole: int, parts: list[int]) -> None:
    given_out = apportion(whole, parts)
    assert sum(given_out) == whole
    assert all(abs(got * sum(parts) - whole * part) < sum(parts) for got, part in zip(given_out, parts, strict=True))
