"""``auditor rules test``: whether the examples of rules hold, through the whole pipeline."""

from argparse import Namespace
from datetime import date
from typing import Final

from auditor.cli.exits import Exit
from auditor.cli.output import say
from auditor.cli.printable import printable
from auditor.pipeline.examples import auditor_of
from auditor.pipeline.knowledge import load
from auditor.pipeline.settings import Settings
from auditor.rules.prove import prove

_DAY: Final = date(2026, 11, 20)
"""The day on which examples are judged: a proof does not lapse by itself."""


def test_rules(arguments: Namespace) -> Exit:
    """Run every example of our rules, or of the rules of a folder, and print those that turn out otherwise."""
    folder = arguments.folder
    settings = Settings(today=_DAY, rules=() if folder is None else (folder,))
    knowledge = load(settings)
    audit = auditor_of(knowledge, settings)
    rules = [rule for rule in knowledge.rules.rules if folder is None or rule.path.is_relative_to(folder)]
    failed = [one for rule in rules for one in prove(rule, audit)]
    for one in failed:
        say(printable(str(one)))
    examples = sum(len(rule.match) + len(rule.no_match) + len(rule.known_misses) for rule in rules)
    say(f"{len(rules)} rules, {examples} examples, {len(failed)} turn out otherwise")
    return Exit.USAGE if failed else Exit.CLEAN
