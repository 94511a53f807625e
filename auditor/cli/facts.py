"""``auditor facts``: what is known, for the person who wants to see, check or add to it."""

from argparse import Namespace
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from auditor.cli.exits import Exit
from auditor.cli.output import say
from auditor.cli.printable import printable
from auditor.errors import UsageError
from auditor.facts.fact import Fact
from auditor.facts.load import load
from auditor.facts.stale import stale
from auditor.yamlfile.builtin import builtin
from auditor.yamlfile.node import nearest


def list_facts(arguments: Namespace) -> Exit:
    """Print every fact, one a line: id, property, value, purpose, where, how sure."""
    facts = _known(arguments.facts)
    if arguments.country is not None:
        facts = _of_country(facts, arguments.country)
    for fact in facts:
        where = fact.country if fact.operator is None else f"{fact.country} {fact.operator}"
        cells = (fact.id, fact.property, fact.value, fact.purpose or "-", where, fact.confidence, fact.observed)
        say("  ".join(map(printable, cells)))
    return Exit.CLEAN


def show_fact(arguments: Namespace) -> Exit:
    """Print one fact with its references."""
    facts = {fact.id: fact for fact in _known(arguments.facts)}
    fact = facts.get(arguments.id)
    if fact is None:
        message = f"unknown fact {arguments.id!r}{nearest(arguments.id, facts)} (see auditor facts list)"
        raise UsageError(message)
    for name, value in _fields(fact):
        say(f"{name and name + ':':<15} {printable(value)}")
    return Exit.CLEAN


def stale_facts(arguments: Namespace) -> Exit:
    """Print the facts past their time, the worst first, one a line: id, property, observed, days over."""
    day: date = arguments.today or date.today()  # noqa: DTZ011 — the day where the reader is
    base = load((builtin("facts"), *arguments.facts))
    facts = base.facts if arguments.country is None else _of_country(base.facts, arguments.country)
    rows = stale(facts, base.properties, day)
    for row in rows:
        cells = (row.fact.id, row.fact.property, row.fact.observed, str(row.days_over))
        say("  ".join(map(printable, cells)))
    if not rows:
        say(f"no fact is past its time on {day.isoformat()}")
    return Exit.CLEAN


def lint_facts(arguments: Namespace) -> Exit:
    """Check our fact files, with those of a folder beside them; raises ``DataError`` with every problem."""
    folder: Path | None = arguments.folder
    facts = load((builtin("facts"),) if folder is None else (builtin("facts"), folder)).facts
    say(f"{len(facts)} facts, no problem")
    return Exit.CLEAN


def _known(folders: Iterable[Path]) -> tuple[Fact, ...]:
    return load((builtin("facts"), *folders)).facts


def _of_country(facts: tuple[Fact, ...], country: str) -> tuple[Fact, ...]:
    wanted = country.upper()
    if wanted not in {fact.country for fact in facts}:
        message = f"nothing is known of the country {country!r} (see auditor facts list): two letters, as PE, HK, GB"
        raise UsageError(message)
    return tuple(fact for fact in facts if fact.country == wanted)


def _fields(fact: Fact) -> Iterator[tuple[str, str]]:
    """Give every field that says something, in the order of the type."""
    rows: tuple[tuple[str, str | None], ...] = (
        ("id", fact.id),
        ("country", fact.country),
        ("operator", fact.operator),
        ("property", fact.property),
        ("value", fact.value),
        ("answer", fact.answer),
        ("purpose", fact.purpose),
        ("scope", fact.scope),
        ("items", ", ".join(fact.items)),
        ("numbers", ", ".join(f"{name} {number:g}" for name, number in fact.numbers)),
        ("complete list", "yes" if fact.closed else None),
        ("does not hold", "yes" if fact.negative else None),
        ("valid from", fact.valid_from),
        ("valid until", fact.valid_until),
        ("period", fact.period),
        ("observed", fact.observed),
        ("confidence", fact.confidence),
        ("quoting", fact.quoting),
        ("status", fact.status),
        ("note", fact.note),
        ("conflicts with", ", ".join(fact.conflicts_with)),
    )
    yield from ((name, value) for name, value in rows if value)
    for reference in fact.references:
        yield "reference", f"{reference.title} ({reference.observed})"
        yield "", reference.url
        yield "", reference.says
