"""Every rule that calls itself safely fixable: its examples, fixed, break it no more."""

from collections.abc import Callable
from datetime import date
from typing import TypeAlias

import pytest

from auditor.extract.policy import Allow, AllowList
from auditor.fix.encoded import changed
from auditor.pipeline.fixed import fixed
from auditor.pipeline.pipeline import Pipeline
from auditor.rules.rule import Example, Rule
from auditor.source.read import from_text
from auditor.source.source import MediaType

NAMES = {"text/markdown": "a.md", "text/html": "a.html", "text/plain": "a.txt"}
Clean: TypeAlias = Callable[[Rule, Example], tuple[str, list[str]]]


@pytest.fixture(scope="session")
def clean(pipeline: Pipeline) -> Clean:
    """Fix an example; give what it became and what the rule still points at."""

    def run(rule: Rule, example: Example) -> tuple[str, list[str]]:
        allow = AllowList(entries=tuple(Allow(contact=one, reason="of the example") for one in example.allow))
        own = Pipeline(pipeline.knowledge, date(2026, 11, 20), allow) if allow.entries else pipeline
        name = NAMES[example.media_type]
        data = example.text.encode()
        text = changed(data, fixed(own, data, name).changes).decode()
        findings = own.read(from_text(text, name, MediaType(example.media_type)), example.country)[3]
        return text, [one.span.of(text) for one in findings if one.rule.id == rule.id]

    return run


def test_examples_of_safely_fixable_rules_are_fixed(pipeline: Pipeline, clean: Clean) -> None:
    left = set()
    safe = [rule for rule in pipeline.knowledge.rules.rules if rule.fixable == "safe"]
    assert len(safe) == 20
    for rule in safe:
        for example in rule.match:
            text, found = clean(rule, example)
            left.update(found)
            assert found or text != example.text
    assert left == set()


def test_texts_in_which_a_rule_finds_nothing_keep_their_words(pipeline: Pipeline, clean: Clean) -> None:
    for rule in pipeline.knowledge.rules.rules:
        for example in rule.no_match if rule.group == "promotion" and rule.fixable == "safe" else ():
            article = pipeline.read(from_text(example.text, NAMES[example.media_type]), example.country)
            if not any(one.rule.fixable == "safe" for one in article[3]):
                assert clean(rule, example)[0] == example.text
