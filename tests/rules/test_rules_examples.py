"""Every example of every built-in rule, through the whole pipeline."""

from datetime import date
from pathlib import Path

import pytest

from auditor.pipeline.examples import auditor_of
from auditor.pipeline.knowledge import load as load_knowledge
from auditor.pipeline.settings import Settings
from auditor.rules.load import load
from auditor.rules.prove import Audit, prove
from auditor.rules.rule import Rule

RULES = load((Path(__file__).resolve().parents[2] / "rules",)).rules


@pytest.fixture(scope="module")
def audit() -> Audit:
    settings = Settings(today=date(2026, 11, 20))
    return auditor_of(load_knowledge(settings), settings)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_the_examples_prove_the_rule(audit: Audit, rule: Rule) -> None:
    assert [str(failure) for failure in prove(rule, audit)] == []
