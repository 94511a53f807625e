"""Flip any one fact: exactly the verdicts that rest on it change."""

from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st

from auditor.pipeline.knowledge import load
from auditor.pipeline.settings import Settings
from benchmarks.claims import labels
from benchmarks.claims.mutate import Mutation, claims_of

LEAST = 0.98
"""Of the verdicts that rest on one fact alone, those that another fact in its place is to change."""


@cache
def mutation() -> Mutation:
    knowledge = load(Settings(today=labels.TODAY))
    return Mutation(knowledge, claims_of(knowledge))


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_no_verdict_changes_that_does_not_name_the_flipped_fact(data: st.DataObject) -> None:
    one = mutation()
    fact = data.draw(st.sampled_from(one.base.facts))
    assert one.flip(fact).strangers == ()


def test_the_verdicts_that_rest_on_one_fact_alone_change_with_it() -> None:
    flips = [mutation().flip(fact) for fact in mutation().cited()]
    killed, survived = sum(one.killed for one in flips), sum(len(one.survived) for one in flips)
    assert killed + survived > 200
    assert killed >= LEAST * (killed + survived), [line for one in flips for line in one.survived]
