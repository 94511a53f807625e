"""Why a claim stays open, and how sure a verdict is."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from auditor.extract.mentions import Claim, ClaimKind
from auditor.facts.fact import Confidence, Entity, Fact, FactBase
from auditor.facts.index import FactIndex
from auditor.verify import words
from auditor.verify.answer import UNANSWERED, sureness, unanswered
from auditor.verify.lookup import Lookup
from auditor.verify.verdict import Verdict

MakeClaim = Callable[..., Claim]
MakeFact = Callable[..., Fact]
Judge = Callable[..., Verdict]


def test_every_reason_says_whether_the_claim_stays_open() -> None:
    assert UNANSWERED.keys() == words._REASONS.keys()  # noqa: SLF001 — the table of all reasons


def test_an_answered_claim_does_not_stay_open(claim: MakeClaim, fact: MakeFact, judge: Judge) -> None:
    assert unanswered(judge(claim(), fact())) is None


@pytest.mark.parametrize(
    ("changes", "facts", "why"),
    [
        ({}, [], "no-source"),
        ({"operator": None, "country": None}, [], "no-subject"),
        ({"value": "*200#"}, [{}], "sources-say-other"),
        ({"kind": ClaimKind.ATTRIBUTION}, [], "not-checkable"),
    ],
)
def test_an_open_claim_says_why(
    changes: dict[str, Any], facts: list[dict[str, Any]], why: str, claim: MakeClaim, fact: MakeFact, judge: Judge
) -> None:
    assert unanswered(judge(claim(**changes), *(fact(**one) for one in facts))) == why


def test_what_is_not_held_can_be_looked_up_where_the_operator_is_at_home(claim: MakeClaim, judge: Judge) -> None:
    verdict = replace(judge(claim()), lookup=("claro.example",))
    assert unanswered(verdict) == "offline"


def test_the_operator_s_own_domain_comes_before_the_regulator_s(claim: MakeClaim) -> None:
    entities = (
        Entity(id="pe/claro", country="PE", kind="operator", name="Claro", aliases=(), official=("url:claro.example",)),
        Entity(
            id="pe/reg", country="PE", kind="regulator", name="Reg", aliases=(), official=("url:reg.example", "tg:reg")
        ),
    )
    base = FactBase(facts=(), entities=entities, properties=(), digest="sha256:0", as_of="2026-11-20")
    lookup = Lookup(FactIndex(base))
    assert lookup.where(claim()) == ("claro.example", "reg.example")
    assert lookup.where(claim(operator=None)) == ("reg.example",)
    assert lookup.where(claim(country=None)) == ()


@pytest.mark.parametrize(
    ("confidence", "sure"),
    [
        (Confidence.REGULATOR, "high"),
        (Confidence.OFFICIAL, "high"),
        (Confidence.PRESS, "medium"),
        (Confidence.COMMUNITY, "low"),
    ],
)
def test_a_verdict_is_as_sure_as_its_best_source(
    confidence: Confidence, sure: str, claim: MakeClaim, fact: MakeFact, judge: Judge
) -> None:
    assert sureness(judge(claim(), fact(confidence=confidence))) == sure


def test_an_old_source_makes_a_verdict_unsure(claim: MakeClaim, fact: MakeFact, judge: Judge) -> None:
    assert sureness(judge(claim(), fact(observed="2001"))) == "low"


def test_the_standard_of_dial_strings_is_sure(claim: MakeClaim, judge: Judge) -> None:
    assert sureness(judge(claim("*123#", ClaimKind.HOTLINE))) == "high"


def test_nothing_held_is_not_sure(claim: MakeClaim, judge: Judge) -> None:
    assert sureness(judge(claim())) == "low"


def test_what_a_published_table_gives_is_surer_than_nothing(claim: MakeClaim, judge: Judge) -> None:
    verdict = replace(judge(claim()), code="cldr-currency", evidence=())
    assert sureness(verdict) == "medium"
