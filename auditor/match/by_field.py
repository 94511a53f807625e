"""Rules that ask for the fields of a mention or a verdict."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar, final

from auditor.rules.fields import Field, Say
from auditor.rules.rule import MentionCondition, Rule, VerdictCondition

T = TypeVar("T")
Tests = tuple[tuple[Callable[[Any], str], frozenset[str]], ...]


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Asked(Generic[T]):
    """A rule with its questions resolved once, so that an article costs look-ups only."""

    rule: Rule
    when: Tests
    unless: Tests | None
    says: Mapping[str, Say[T]]

    def holds(self, thing: T) -> bool:
        """Say whether every question of ``when``, and not every one of ``unless``, is answered as the rule wants."""
        for get, values in self.when:
            if get(thing) not in values:
                return False
        return self.unless is None or not all(get(thing) in values for get, values in self.unless)

    def values(self, thing: T, language: str) -> dict[str, str]:
        """Give what the message may name, in ``language``."""
        return {name: give(thing, language) for name, give in self.says.items()}


def ask(rule: Rule, table: Mapping[str, Field[T]], says: Mapping[str, Say[T]]) -> Asked[T]:
    """Resolve a rule's questions by the table of its kind."""
    unless = _tests(rule.unless, table) if rule.unless is not None else None
    return Asked(rule=rule, when=_tests(rule.when, table), unless=unless, says=says)


def held(asked: Iterable[Asked[T]], things: Iterable[T]) -> Iterator[tuple[Asked[T], T]]:
    """Give every rule with every thing for which it holds."""
    rules = tuple(asked)
    if rules:
        for thing in things:
            for each in rules:
                if each.holds(thing):
                    yield each, thing


def _tests(condition: object, table: Mapping[str, Field[Any]]) -> Tests:
    if not isinstance(condition, MentionCondition | VerdictCondition):
        return ()
    return tuple((table[name].get, frozenset(values)) for name, values in condition.fields)
