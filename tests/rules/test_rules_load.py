from collections.abc import Callable
from pathlib import Path

import pytest

from auditor.errors import DataError
from auditor.rules.load import load
from auditor.rules.rule import MentionCondition, Rule

GOOD = """\
id: a-rule
title: {en: A title, zh: 标题}
status: stable
group: promotion
severity: warning
confidence: medium
weight: 8
when:
  mention: {kind: contact, channel: wechat, role: promotion}
message: {en: 'seen: {handle}', zh: '看到：{handle}'}
why: {en: Because., zh: 因为。}
advice: {en: Take it out., zh: 删去。}
examples:
  match:
    - '办卡请[|加微信: simcard_888|]'
    - text: '<b>[|VX simcard888|]</b>'
      media_type: html
      country: PE
  no_match:
    - 微信支付
    - 采薇
"""
Write = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def make(text: str, name: str = "promotion/a-rule.yaml") -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return tmp_path

    return make


def refused(*folders: Path) -> list[str]:
    with pytest.raises(DataError) as caught:
        load(folders)
    return [f"{problem.path.name}:{problem.line}: {problem.text}" for problem in caught.value.problems]


def only(folder: Path) -> Rule:
    (rule,) = load((folder,)).rules
    return rule


def test_a_rule_is_read_as_it_is_written(write: Write) -> None:
    rule = only(write(GOOD))
    assert (rule.id, rule.weight, rule.title.zh) == ("a-rule", 8, "标题")
    assert rule.when == MentionCondition(kind="contact", fields=(("channel", ("wechat",)), ("role", ("promotion",))))


def test_the_marks_of_an_example_become_its_range(write: Write) -> None:
    example = only(write(GOOD)).match[0]
    assert example.text == "办卡请加微信: simcard_888"
    assert example.text[example.start : example.end] == "加微信: simcard_888"


def test_an_example_may_name_its_markup_and_country(write: Write) -> None:
    example = only(write(GOOD)).match[1]
    assert (example.text, example.media_type, example.country) == ("<b>VX simcard888</b>", "text/html", "PE")


def test_rules_come_in_order_of_id(write: Write) -> None:
    write(GOOD)
    folder = write(GOOD.replace("a-rule", "a-first").replace("promotion\n", "claims\n"), "claims/a-first.yaml")
    assert [rule.id for rule in load((folder,)).rules] == ["a-first", "a-rule"]


def test_the_digest_changes_with_every_byte(write: Write) -> None:
    before = load((write(GOOD),)).digest
    after = load((write(GOOD + "# a remark\n"),)).digest
    assert before.startswith("sha256:")
    assert before != after


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("id: a-rule", "id: b-rule", "1: id 'b-rule' is not the file's name, 'a-rule'"),
        ("id: a-rule", "id: A_Rule", "1: id 'A_Rule' is to be small letters, digits and single hyphens"),
        ("group: promotion", "group: claims", "4: group 'claims' does not belong in the folder 'promotion'"),
        ("severity: warning", "severity: warn", "5: 'severity' is 'warn'; did you mean 'warning'?"),
        ("weight: 8", "weight: -1", "7: weight -1 is not between 0 and 100"),
        ("weight: 8", "wieght: 8", "7: unknown key 'wieght'; did you mean 'weight'?"),
        ("weight: 8", "weight: 8\nlanguages: [de]", "8: unknown word 'de' in 'languages'; known: en, zh"),
        ("channel: wechat", "chanel: wechat", "9: unknown field 'chanel' of a contact; did you mean 'channel'?"),
        ("channel: wechat", "channel: wechta", "9: unknown value 'wechta' of 'channel'; did you mean 'wechat'?"),
        ("kind: contact", "kind: contract", "9: 'kind' is 'contract'; did you mean 'contact'?"),
        ("'看到：{handle}'", "'看到：{hendle}'", "10: message (zh) names {hendle}; did you mean 'handle'?"),
        ("'看到：{handle}'", "'看到：{handle.url}'", "10: message (zh): {handle.url} is no field"),
        ("{en: Because., zh: 因为。}", "{en: Because.}", "11: 'zh' is missing"),
        ("    - 微信支付\n", "", "13: examples: no_match has 1; at least 2 are needed"),
        ("    - 微信支付\n", "    - '[|微信|]支付'\n", "20: an example of no_match marks something"),
        ("[|加微信: simcard_888|]", "加微信", "15: an example of match is to mark what the rule points at"),
        ("[|加微信: simcard_888|]", "[|加|][|微|]", "15: an example of match holds more than one"),
        ("[|加微信: simcard_888|]", "[|加微信", "15: an example of match holds more than one, or half a pair"),
        ("[|加微信: simcard_888|]", "[||]", "15: an example of match marks nothing"),
        ("media_type: html", "media_type: htm", "17: 'media_type' is 'htm'; did you mean 'html'?"),
        ("  mention: {", "  mentoin: {", "9: unknown key 'mentoin'; did you mean 'mention'?"),
        ("  mention: {", "  text: abc\n  mention: {", "8: 'when' is to hold exactly one of text, mention"),
        ("message:", "unless: {text: abc}\nmessage:", "10: 'unless' is to ask about the same kind of thing"),
        ("why:", "references: [see the book]\nwhy:", "11: reference 'see the book' is no web address"),
    ],
)
def test_what_is_wrong_is_said_with_its_line(write: Write, old: str, new: str, said: str) -> None:
    assert old in GOOD
    problems = refused(write(GOOD.replace(old, new)))
    assert any(problem.startswith(f"a-rule.yaml:{said}") for problem in problems), problems


@pytest.mark.parametrize(
    ("pattern", "said"),
    [
        ("(?=a)b", "RE2 refuses the pattern: invalid perl operator: (?="),
        (r"(a)\1", r"RE2 refuses the pattern: invalid escape sequence: \1"),
        (")|(", "RE2 refuses the pattern: "),
        ("a*", "the pattern matches the empty text"),
        (r"\b", "the pattern matches the empty text"),
        ("^|x", "the pattern matches the empty text"),
        ("((((a{30}){30}){30}){30})", "RE2 refuses the pattern: "),
    ],
)
def test_a_pattern_that_cannot_serve_is_refused(write: Write, pattern: str, said: str) -> None:
    text = GOOD.replace("mention: {kind: contact, channel: wechat, role: promotion}", f"text: '{pattern}'")
    problems = refused(write(text.replace("{handle}", "{match}")))
    assert any(said in problem for problem in problems), problems


def test_a_message_may_name_what_the_pattern_captures(write: Write) -> None:
    text = GOOD.replace("mention: {kind: contact, channel: wechat, role: promotion}", "text: '(?P<word>手慢无)'")
    assert only(write(text.replace("{handle}", "{word}"))).id == "a-rule"


def test_every_problem_of_every_file_is_reported_at_once(write: Write) -> None:
    write(GOOD.replace("weight: 8", "weight: x").replace("stable", "stabel"))
    folder = write(GOOD.replace("severity: warning\n", "").replace("a-rule", "b-rule"), "claims/b-rule.yaml")
    assert [problem.partition(": ")[0] for problem in refused(folder)] == [
        "b-rule.yaml:1",
        "b-rule.yaml:4",
        "a-rule.yaml:3",
        "a-rule.yaml:7",
    ]


def test_a_pack_cannot_replace_a_rule(write: Write, tmp_path: Path) -> None:
    write(GOOD, "ours/promotion/a-rule.yaml")
    write(GOOD.replace("weight: 8", "weight: 0"), "theirs/promotion/a-rule.yaml")
    (problem,) = refused(tmp_path / "ours", tmp_path / "theirs")
    assert "a rule 'a-rule' is there already" in problem


def test_a_folder_that_is_no_group_is_named(write: Write) -> None:
    assert refused(write(GOOD, "promotoin/a-rule.yaml")) == [
        "promotoin:None: no group of rules has this name; did you mean 'promotion'?"
    ]


def test_a_rule_outside_every_group_is_named(write: Write) -> None:
    assert refused(write(GOOD, "a-rule.yaml")) == [
        "a-rule.yaml:None: a rule lies in a folder named after its group: promotion, claims, images, hygiene"
    ]


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    assert refused(tmp_path / "nowhere") == ["nowhere:None: is no folder of rules"]


FACTS = """\
facts:
  - entity: {id: pe/claro, kind: operator, name: Claro}
    facts:
      - id: pe-example
        property: hotline
        purpose: customer-service
        value: '123'
        observed: 2025-05
        confidence: regulator
        references: [{url: 'https://regulator.example/', title: Sheet, observed: 2025-05, says: Call 123.}]
"""


def test_a_rule_brings_the_facts_of_its_examples(write: Write) -> None:
    (fact,) = only(write(GOOD + FACTS)).facts
    assert (fact.country, fact.operator, fact.value) == ("PE", "Claro", "123")


def test_an_example_may_bring_the_policy_it_is_judged_by(write: Write) -> None:
    example = "  no_match:\n    - {text: 'TG @auditor_test_1', allow: ['tg:auditor_test_1']}\n"
    rule = only(write(GOOD.replace("  no_match:\n", example)))
    assert rule.no_match[0].allow == ("tg:auditor_test_1",)


def test_an_example_that_allows_what_is_no_exact_id_is_refused(write: Write) -> None:
    example = "  no_match:\n    - {text: 'TG @auditor_test_1', allow: ['@auditor_test_1']}\n"
    (problem,) = refused(write(GOOD.replace("  no_match:\n", example)))
    assert "write 'tg:auditor_test_1'" in problem


def test_a_fact_without_a_reference_is_refused(write: Write) -> None:
    text = GOOD + FACTS.partition("        references")[0]
    assert any("has no reference" in problem for problem in refused(write(text)))


@pytest.mark.parametrize(
    "text", ["a: &b [1]\nc: *b\n", "!!python/object/apply:os.system ['true']\n", "<<: {a: b}\n", "a: 1\na: 2\n"]
)
def test_yaml_that_does_more_than_hold_values_is_refused(write: Write, text: str) -> None:
    assert refused(write(text))[0].startswith("a-rule.yaml:")
