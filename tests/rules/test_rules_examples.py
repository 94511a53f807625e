"""Every example of every built-in rule, through the whole pipeline."""

from pathlib import Path

import pytest

from auditor.rules.load import load
from auditor.rules.prove import prove
from auditor.rules.rule import Rule

RULES = load((Path(__file__).resolve().parents[2] / "rules",)).rules


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_the_examples_prove_the_rule(rule: Rule) -> None:
    from auditor.pipeline.examples import audit_example  # noqa: PLC0415 - collected before the pipeline is wired

    assert [str(failure) for failure in prove(rule, audit_example)] == []
