"""Why an article moved: every row that took other points, and what else decides a band."""

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs

from auditor.errors import UsageError
from auditor.report.encode import encode
from auditor.report.view import View
from auditor.rescore import old, words
from auditor.rescore.change import Change, Reason, Why, change
from auditor.rescore.rescore import Basis
from auditor.rescore.result import File, Versions, result
from auditor.rescore.table import as_table
from auditor.rules.rule import Group, Level
from auditor.score.trust import Band
from auditor.score.weights import Weights
from tests.golden.reports import audited, names, pipeline

PROMOTION, HOTLINES, CANCEL = "promo-us-whatsapp.md", "wrong-peru-hotlines.md", "wrong-peru-cancel.md"


@pytest.fixture(scope="session")
def basis() -> Basis:
    known = pipeline().knowledge
    return Basis(
        rules={rule.id: rule for rule in known.rules.rules}, properties=known.facts.properties, weights=known.weights
    )


def article(name: str, alter: Callable[[dict[str, Any]], None] = lambda _: None) -> old.Article:
    report = json.loads(encode(audited(name)[0]))
    alter(report)
    return msgspec.json.decode(json.dumps(report), type=old.Article)


def with_rule(basis: Basis, name: str, **changes: Any) -> Basis:
    return replace(basis, rules={**basis.rules, name: structs.replace(basis.rules[name], **changes)})


def with_weights(basis: Basis, **changes: Any) -> Basis:
    return replace(basis, weights=structs.replace(basis.weights, **changes))


def with_ceiling(weights: Weights, name: str, at_most: int) -> Weights:
    ceilings = tuple(structs.replace(one, at_most=at_most) if one.name == name else one for one in weights.ceilings)
    return structs.replace(weights, ceilings=ceilings)


def reasons(found: Change, rule: str) -> tuple[Reason, ...]:
    return next(row.reasons for row in found.rows if row.rule == rule)


def test_another_weight_is_named_with_what_it_was(basis: Basis) -> None:
    found = change(article(CANCEL), "r.json", with_rule(basis, "refuted-claim", weight=4))
    assert (found.before.band, found.after.band) == (Band.CAUTION, Band.TRUSTWORTHY)
    assert reasons(found, "refuted-claim") == (Reason(Why.WEIGHT, 16, 4),)


def test_another_confidence_is_named_with_what_it_was(basis: Basis) -> None:
    found = change(article(CANCEL), "r.json", with_rule(basis, "refuted-claim", confidence=Level.LOW))
    assert reasons(found, "refuted-claim") == (Reason(Why.CONFIDENCE, "high", "low"),)


def test_another_cap_is_named_with_what_it_was(basis: Basis) -> None:
    found = change(article(CANCEL), "r.json", with_weights(basis, caps={**basis.weights.caps, Group.CLAIMS: 20}))
    assert reasons(found, "refuted-claim") == (Reason(Why.CAP, 60, 20),)


def test_another_part_is_named_with_what_it_was(basis: Basis) -> None:
    found = change(article(CANCEL), "r.json", with_rule(basis, "refuted-claim", group=Group.IMAGES))
    assert reasons(found, "refuted-claim")[0] == Reason(Why.GROUP, "claims", "images")


def test_repetition_counted_otherwise_is_a_share_of_the_same_weight(basis: Basis) -> None:
    found = change(article(CANCEL), "r.json", with_weights(basis, repeat=50))
    assert reasons(found, "refuted-claim") == (Reason(Why.SHARE),)


def test_a_rule_that_is_gone_is_named_with_its_findings(basis: Basis) -> None:
    rules = {name: rule for name, rule in basis.rules.items() if name != "refuted-claim"}
    found = change(article(CANCEL), "r.json", replace(basis, rules=rules))
    assert reasons(found, "refuted-claim") == (Reason(Why.RULE_GONE),)
    assert [(one.rule, one.findings) for one in found.gone] == [("refuted-claim", 4)]


def test_a_rule_that_weighs_nothing_now_costs_nothing_now(basis: Basis) -> None:
    found = change(article(CANCEL), "r.json", with_rule(basis, "refuted-claim", weight=0))
    assert reasons(found, "refuted-claim") == (Reason(Why.COSTS_NOTHING),)


def test_a_rule_that_weighed_nothing_cost_nothing(basis: Basis) -> None:
    def lighter(report: dict[str, Any]) -> None:
        trust = report["trust"]
        trust["score"] += sum(-row["points"] for row in trust["ledger"])
        trust["ledger"] = []

    found = change(article(CANCEL, lighter), "r.json", basis)
    assert reasons(found, "refuted-claim") == (Reason(Why.COST_NOTHING),)


def test_another_ceiling_is_named_with_what_it_was(basis: Basis) -> None:
    higher = with_ceiling(basis.weights, "ceiling-confirmed-promotion", 50)
    found = change(article(PROMOTION), "r.json", replace(basis, weights=higher))
    assert (found.before.score, found.after.score, found.moved) == (40, 50, True)
    assert reasons(found, "ceiling-confirmed-promotion") == (Reason(Why.CAP, 40, 50),)


def test_a_report_that_tells_no_caps_does_not_say_which_ceiling_it_was(basis: Basis) -> None:
    higher = with_ceiling(basis.weights, "ceiling-confirmed-promotion", 50)

    def without_caps(report: dict[str, Any]) -> None:
        for row in report["trust"]["ledger"]:
            del row["cap"]

    found = change(article(PROMOTION, without_caps), "r.json", replace(basis, weights=higher))
    assert reasons(found, "ceiling-confirmed-promotion") == (Reason(Why.NOT_TOLD),)


def test_a_ceiling_that_holds_no_more_and_one_that_holds_now(basis: Basis) -> None:
    none = replace(basis, weights=structs.replace(basis.weights, ceilings=()))
    gone = change(article(PROMOTION), "r.json", none)
    assert reasons(gone, "ceiling-confirmed-promotion") == (Reason(Why.CEILING_GONE),)

    def without_ceilings(report: dict[str, Any]) -> None:
        report["trust"]["ledger"] = [row for row in report["trust"]["ledger"] if row["weight"] is not None]

    now = change(article(PROMOTION, without_ceilings), "r.json", basis)
    assert reasons(now, "ceiling-confirmed-promotion") == (Reason(Why.CEILING_HOLDS),)


def test_a_ceiling_as_before_takes_what_is_left(basis: Basis) -> None:
    found = change(article(PROMOTION), "r.json", with_rule(basis, "whatsapp-promotion", weight=5))
    assert found.after.score == found.before.score
    assert reasons(found, "ceiling-confirmed-promotion") == (Reason(Why.REST),)


def test_a_report_without_weights_says_that_it_does_not_say(basis: Basis) -> None:
    def earlier(report: dict[str, Any]) -> None:
        for row in report["trust"]["ledger"]:
            del row["cap"], row["weight"]

    found = change(article(CANCEL, earlier), "r.json", with_rule(basis, "refuted-claim", weight=4))
    assert reasons(found, "refuted-claim") == (Reason(Why.NOT_TOLD),)
    assert "weight" in found.missing


def test_an_edge_that_moved_is_named_with_where_it_was(basis: Basis) -> None:
    found = change(article(CANCEL), "r.json", with_weights(basis, trustworthy=65))
    assert (found.before.band, found.after.band) == (Band.CAUTION, Band.TRUSTWORTHY)
    assert (found.rows, found.reasons) == ((), (Reason(Why.EDGE, 75, 65),))


def test_a_wider_interval_may_leave_a_band_open(basis: Basis) -> None:
    found = change(article("honest-peru-hotlines.md"), "r.json", with_weights(basis, unknown_claim=40))
    assert (found.before.band, found.after.band) == (Band.TRUSTWORTHY, Band.NOT_ENOUGH_EVIDENCE)
    assert [one.why for one in found.reasons] == [Why.DECIDED_BY, Why.IF_FALSE]
    assert found.reasons[0] == Reason(Why.DECIDED_BY, "score", "interval")


def test_a_text_too_short_now_is_told_as_such(basis: Basis) -> None:
    found = change(article("honest-peru-hotlines.md"), "r.json", with_weights(basis, minimum_characters=10**6))
    assert found.after.band is Band.NOT_ENOUGH_EVIDENCE
    assert found.reasons == (Reason(Why.DECIDED_BY, "score", "length"),)


def test_an_index_that_leads_nowhere_is_refused(basis: Basis) -> None:
    def damaged(report: dict[str, Any]) -> None:
        report["claims"] = []

    with pytest.raises(UsageError, match="is damaged: finding"):
        change(article(CANCEL, damaged), "r.json", basis)


PERCENT = st.integers(0, 100)
CHANGES = st.fixed_dictionaries(
    {
        "caps": st.fixed_dictionaries({group: st.integers(1, 100) for group in Group}),
        "confidence": st.fixed_dictionaries(dict.fromkeys(Level, PERCENT)),
        "repeat": PERCENT,
        "unknown_claim": PERCENT,
        "unknown_other": PERCENT,
    }
)


@settings(deadline=None)
@given(CHANGES, st.sampled_from(names()))
def test_what_the_rows_differ_by_is_what_the_score_differs_by(basis: Basis, changes: dict[str, Any], name: str) -> None:
    found = change(article(name), "r.json", with_weights(basis, **changes))
    assert sum(row.after - row.before for row in found.rows) == found.after.score - found.before.score
    assert all(row.reasons and row.before != row.after for row in found.rows)
    assert found.changed == bool(
        (found.before.score, found.before.interval) != (found.after.score, found.after.interval)
    )


def test_every_reason_has_words_in_both_languages() -> None:
    assert set(words.REASONS) == set(Why)
    assert all(said.en and said.zh for said in words.REASONS.values())


def test_the_order_of_articles_and_files_does_not_matter(basis: Basis) -> None:
    lighter = with_rule(basis, "refuted-claim", weight=4)
    found = [change(article(name), "r.json", lighter) for name in names()]
    files = [File("b.json", None), File("a.json", None)]
    by = Versions("0", "sha256:0", "3")
    assert encode(result(found, files, by, 0)) == encode(result(found[::-1], files[::-1], by, 0))


def test_nothing_of_a_hostile_report_reaches_the_terminal(basis: Basis) -> None:
    hostile = "\x1b]0;x\x07\u202e\n\u2028\u200b"

    def poisoned(report: dict[str, Any]) -> None:
        report["uri"] = hostile
        for row in report["trust"]["ledger"]:
            row["rule"] += hostile
        for finding in report["findings"]:
            finding["rule"] += hostile

    found = change(article(CANCEL, poisoned), hostile, basis)
    versions = Versions("0", hostile, hostile)
    text = b"".join(as_table(result([found], [File(hostile, versions)], versions, 1), View(languages=("en", "zh"))))
    assert not set(hostile.replace("\n", "")) & {
        char for char in text.decode() if not char.isalnum() and char not in "];"
    }
    assert all(line.strip() != "" or line == "" for line in text.decode().split("\n"))
