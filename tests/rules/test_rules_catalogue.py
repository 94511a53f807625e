"""The built-in rules as a set: what the loader cannot see in one file."""

from pathlib import Path

import pytest

from auditor.rules.load import load
from auditor.rules.pages import page, pages
from auditor.rules.rule import Group, Rule, VerdictCondition
from auditor.score.weights import load as load_weights

ROOT = Path(__file__).resolve().parents[2]
RULES = load((ROOT / "rules",)).rules
ACCUSING = ("scammer", "fraudster", "criminal", "liar", "spammer", "骗子", "诈骗犯", "黑心", "无良", "不法分子")


def test_every_group_has_rules() -> None:
    assert {rule.group for rule in RULES} == set(Group)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_no_rule_speaks_of_a_person_instead_of_what_was_seen(rule: Rule) -> None:
    said = (rule.title, rule.message, rule.why, rule.advice)
    told = " ".join(text for both in said for text in (both.en.lower(), both.zh))
    assert [word for word in ACCUSING if word in told] == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_chinese_is_written_in_chinese(rule: Rule) -> None:
    for both in (rule.title, rule.message, rule.why, rule.advice):
        assert any("\u4e00" <= char <= "\u9fff" for char in both.zh), both.zh
        assert not any("\u4e00" <= char <= "\u9fff" for char in both.en), both.en


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_examples_name_only_hosts_and_handles_made_up_for_them(rule: Rule) -> None:
    for example in (*rule.match, *rule.no_match, *rule.known_misses):
        assert "t.me/" not in example.text or "AuDiToRtEsT" in example.text or "xxxx" in example.text


def test_an_unknown_claim_could_cost_what_a_refuted_one_does() -> None:
    weights = load_weights(ROOT / "rules" / "weights.yaml")
    refuted = next(rule for rule in RULES if rule.id == "refuted-claim")
    assert weights.unknown_claim * 100 == refuted.weight * weights.confidence[refuted.confidence]


def test_every_ceiling_names_rules_there_are() -> None:
    weights = load_weights(ROOT / "rules" / "weights.yaml")
    named = {rule for ceiling in weights.ceilings for rule in ceiling.rules}
    assert named - {rule.id for rule in RULES} == set()


def test_no_rule_minds_a_claim_for_being_unknown() -> None:
    minded = {
        value
        for rule in RULES
        if isinstance(rule.when, VerdictCondition)
        for name, values in rule.when.fields
        if name == "outcome"
        for value in values
    }
    assert "not_enough_info" not in minded


def test_the_pages_in_docs_are_those_the_rules_make() -> None:
    wanted = pages(RULES)
    folder = ROOT / "docs" / "rules"
    found = {path.name: path.read_text(encoding="utf-8") for path in folder.glob("*.md")}
    assert found == wanted, "run: python tools/build_docs.py"


def test_an_example_stays_inside_its_fence() -> None:
    rule = next(rule for rule in RULES if any("```" in example.text for example in rule.no_match))
    assert "\n````text\n```\n" in page(rule)


def test_prose_shows_its_signs_instead_of_being_markup() -> None:
    rule = next(rule for rule in RULES if rule.id == "dangerous-code")
    assert r"\*\*21\*…\#" in page(rule)
