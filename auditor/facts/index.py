"""Quick answers from a fact base: by operator and property, by what is dialled, by name."""

from collections.abc import Iterable
from types import MappingProxyType
from typing import TypeVar, final

from auditor.facts.code import fits, is_template, normal_code
from auditor.facts.fact import Entity, Fact, FactBase, Property, Purpose

K = TypeVar("K")
V = TypeVar("V")

CODE_PROPERTIES = ("dial-code", "hotline", "voice-code", "sms-code", "emergency-numbers")
"""The properties whose value, or whose items, are dialled."""

_LOWER = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "abcdefghijklmnopqrstuvwxyz")


def name_key(name: str) -> str:
    """Give the form in which names are compared: ASCII letters small, spaces single, everything else as it is.

    Letters outside ASCII keep their case, so that the result depends on no interpreter's tables; a name that needs
    another case (``Мегафон``) has an alias for it.
    """
    return " ".join(name.split(" ")).strip().translate(_LOWER)


@final
class FactIndex:
    """A fact base made ready to be asked. Facts come in the order of the base, so answers never depend on chance."""

    __slots__ = ("_about", "_dialled", "_facts", "_official", "_templates", "base", "names", "properties", "purposes")

    def __init__(self, base: FactBase) -> None:
        """Index ``base`` (a few milliseconds for a few hundred facts)."""
        self.base = base
        self.properties: MappingProxyType[str, Property] = MappingProxyType({one.name: one for one in base.properties})
        self.purposes: MappingProxyType[str, Purpose] = MappingProxyType({one.name: one for one in base.purposes})
        self.names: MappingProxyType[str, tuple[Entity, ...]] = MappingProxyType(
            _grouped((name_key(name), one) for one in base.entities for name in (one.name, *one.aliases))
        )
        """Every name of every entity (by ``name_key``) and whose it is: the patterns of an Aho-Corasick automaton.
        One name may be that of several entities in different countries (Claro, Movistar)."""
        self._facts = {fact.id: fact for fact in base.facts}
        self._about = _grouped(((fact.country, fact.operator, fact.property), fact) for fact in base.facts)
        self._official = _grouped((contact, one) for one in base.entities for contact in one.official)
        codes = [(code, fact) for fact in base.facts if fact.property in CODE_PROPERTIES for code in _codes(fact)]
        self._dialled = _grouped(codes)
        self._templates = tuple((code, fact) for code, fact in codes if is_template(code))

    def fact(self, fact_id: str) -> Fact | None:
        """Give the fact with this id."""
        return self._facts.get(fact_id)

    def about(self, country: str, operator: str | None, name: str) -> tuple[Fact, ...]:
        """Give the facts of the property ``name`` that an operator has of its own; ``None`` for the country's."""
        return self._about.get((country, operator, name), ())

    def dialled(self, code: str, country: str | None = None) -> tuple[Fact, ...]:
        """Give every fact about a dial string, in ``country`` or anywhere, however the string is written.

        Facts with that very string come first; when there is none, those with a placeholder it fills (``*120*PIN#``).
        The form counts: ``123``, ``*123`` and ``*123#`` are three different strings.
        """
        normal = normal_code(code)
        found = _within(self._dialled.get(normal, ()), country)
        return found or _within((fact for template, fact in self._templates if fits(normal, template)), country)

    def named(self, name: str, country: str | None = None) -> tuple[Entity, ...]:
        """Give the entities that go by ``name``, in ``country`` or anywhere."""
        return tuple(one for one in self.names.get(name_key(name), ()) if country in (None, one.country))

    def official(self, canonical: str) -> tuple[Entity, ...]:
        """Give whose own contact or domain this is, by its canonical form (``url:claro.com.pe``)."""
        return self._official.get(canonical, ())


def _codes(fact: Fact) -> tuple[str, ...]:
    return tuple(normal_code(code) for code in (fact.items or (fact.value,)))


def _within(facts: Iterable[Fact], country: str | None) -> tuple[Fact, ...]:
    return tuple(fact for fact in facts if country in (None, fact.country))


def _grouped(pairs: Iterable[tuple[K, V]]) -> dict[K, tuple[V, ...]]:
    groups: dict[K, list[V]] = {}
    for key, value in pairs:
        groups.setdefault(key, []).append(value)
    return {key: tuple(values) for key, values in groups.items()}
