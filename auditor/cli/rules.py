"""``auditor rules``: what is minded, for the person who wants to see, check, prove or add to it."""

from argparse import Namespace
from collections.abc import Iterable
from pathlib import Path

from auditor.cli.exits import Exit
from auditor.cli.output import say
from auditor.cli.printable import printable
from auditor.errors import UsageError
from auditor.rules.load import load
from auditor.rules.pages import page
from auditor.rules.rule import Rule
from auditor.yamlfile.builtin import builtin
from auditor.yamlfile.node import nearest


def list_rules(arguments: Namespace) -> Exit:
    """Print every rule, one a line: id, severity, group, weight, title."""
    rules = _known(arguments.rules)
    pad = max(len(rule.id) for rule in rules)
    for rule in rules:
        titles = " · ".join(rule.title.zh if language == "zh" else rule.title.en for language in arguments.lang)
        say(f"{rule.id:<{pad}}  {rule.severity:<7}  {rule.group:<9}  {rule.weight:>3}  {printable(titles)}")
    return Exit.CLEAN


def show_rule(arguments: Namespace) -> Exit:
    """Print the page of one rule, in Markdown: what it minds, why, what to do, and its examples."""
    rules = {rule.id: rule for rule in _known(arguments.rules)}
    rule = rules.get(arguments.id)
    if rule is None:
        message = f"unknown rule {arguments.id!r}{nearest(arguments.id, rules)} (see auditor rules list)"
        raise UsageError(message)
    for line in page(rule).split("\n"):
        if not line.startswith("<!--"):  # a remark for those who edit the page
            say(printable(line))
    return Exit.CLEAN


def lint_rules(arguments: Namespace) -> Exit:
    """Check our rule files, with those of a folder beside them; raises ``DataError`` with every problem."""
    folder: Path | None = arguments.folder
    rules = _known(() if folder is None else (folder,))
    say(f"{len(rules)} rules, no problem")
    return Exit.CLEAN


def _known(folders: Iterable[Path]) -> tuple[Rule, ...]:
    return load((builtin(""), *folders)).rules
