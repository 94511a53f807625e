"""What only the whole set of facts can show: unknown words, double ids, facts that contradict each other."""

from collections.abc import Iterable
from itertools import combinations
from typing import TypeAlias

from auditor.facts.code import normal_code
from auditor.facts.fact import Entity, Fact, FactBase, Property, Status
from auditor.yamlfile.node import Mapping, nearest

Placed: TypeAlias = tuple[Fact, Mapping]
"""A fact and the entry it was read from, to name its line."""

MOST_ALIKE = 200
"""Values of one functional property that are compared with each other, all with all."""
_CODE = "dial-code"
_CURRENCY_LETTERS = 3
_ID_SIGNS = frozenset("abcdefghijklmnopqrstuvwxyz0123456789-")


def check_facts(placed: tuple[Placed, ...], base: FactBase) -> None:
    """Note, at each fact's own line, what is wrong with it as a member of ``base``."""
    properties = {known.name: known for known in base.properties}
    purposes = {known.name for known in base.purposes}
    seen: dict[str, Mapping] = {}
    ids = {fact.id for fact, _ in placed}
    for fact, entry in placed:
        _check_id(fact, entry, seen)
        if fact.property and fact.property not in properties:
            entry.problem(f"unknown property {fact.property!r}{nearest(fact.property, properties)}", key="property")
        if fact.purpose is not None and fact.purpose not in purposes:
            entry.problem(f"unknown purpose {fact.purpose!r}{nearest(fact.purpose, purposes)}", key="purpose")
        for other in fact.conflicts_with:
            if other not in ids or other == fact.id:
                entry.problem(f"no other fact has the id {other!r}{nearest(other, ids)}", key="conflicts_with")
        if fact.property in properties:
            _check_value(fact, properties[fact.property], entry)
            _check_answer(fact, properties[fact.property], entry)
    _check_functional(placed, {name for name, known in properties.items() if known.functional})


def check_entities(placed: Iterable[tuple[Entity, Mapping]]) -> None:
    """Note an id without its form or given twice, and a name that two entities of one country share."""
    ids: set[str] = set()
    names: dict[tuple[str, str], str] = {}
    for entity, entry in placed:
        country, slash, slug = entity.id.partition("/")
        if not _is_country(country) or bool(slash) == (entity.kind == "country") or (slash and not _is_slug(slug)):
            entry.problem(f"the id {entity.id!r} is to be like 'pe/claro', or 'pe' for the country itself", key="id")
        if entity.id in ids:
            entry.problem(f"the entity {entity.id!r} is given twice", key="id")
        ids.add(entity.id)
        for name in (entity.name, *entity.aliases):
            other = names.setdefault((entity.country, name), entity.id)
            if other != entity.id:
                entry.problem(f"the name {name!r} is also that of {other!r} in the same country")


def _check_id(fact: Fact, entry: Mapping, seen: dict[str, Mapping]) -> None:
    if not fact.id.startswith(f"{fact.country.lower()}-") or not _is_slug(fact.id):
        entry.problem(
            f"the id {fact.id!r} is to be small letters, digits and hyphens after '{fact.country.lower()}-'", key="id"
        )
    first = seen.setdefault(fact.id, entry)
    if first is not entry:
        entry.problem(f"the id {fact.id!r} is given twice, first in {first.path}:{first.line_of('id')}", key="id")


def _check_value(fact: Fact, known: Property, entry: Mapping) -> None:
    match known.value:
        case "dial-code" if fact.purpose is None:
            entry.problem(f"a {fact.property} needs a purpose: what is it dialled for?")
        case "dial-code" if not _is_dialled(normal_code(fact.value)):
            entry.problem(f"the value {fact.value!r} is nothing that can be dialled", key="value")
        case "yes-no" if fact.value not in ("yes", "no"):
            entry.problem(f"the value of {fact.property} is 'yes' or 'no', in quotes, not {fact.value!r}", key="value")
        case "currency" if len(fact.value) != _CURRENCY_LETTERS or not (fact.value.isascii() and fact.value.isupper()):
            entry.problem(f"the value {fact.value!r} is no ISO 4217 code", key="value")
        case "domain" if "." not in fact.value or "/" in fact.value:
            entry.problem(f"the value {fact.value!r} is no domain", key="value")
        case "ranking" if not (fact.items or fact.numbers):
            entry.problem(f"a {fact.property} needs items in order, or numbers")
        case _:
            pass
    if fact.closed and not fact.items:
        entry.problem("a closed list needs items", key="closed")


def _check_answer(fact: Fact, known: Property, entry: Mapping) -> None:
    if fact.answer is not None and known.question_en is None:
        entry.problem(f"{fact.property} asks no question: 'answer' has nothing to answer", key="answer")
    if fact.answer is None and known.question_en is not None and known.functional:
        entry.problem(f"a {fact.property} needs an 'answer', yes or no: {known.question_en}")


def _check_functional(placed: tuple[Placed, ...], functional: set[str]) -> None:
    groups: dict[tuple[str, str | None, str, str | None], list[Placed]] = {}
    for fact, entry in placed:
        if fact.property in functional and fact.status is Status.CURRENT and not fact.negative:
            groups.setdefault((fact.country, fact.operator, fact.property, fact.purpose), []).append((fact, entry))
    for group in groups.values():
        if len(group) > MOST_ALIKE:
            fact, entry = group[MOST_ALIKE]
            told_so = f"more than {MOST_ALIKE} facts say what one operator's {fact.property} is"
            entry.problem(told_so, key="property")
            continue
        for (one, _), (other, entry) in combinations(group, 2):
            told = one.id in other.conflicts_with or other.id in one.conflicts_with
            if _said(one) != _said(other) and not told and _overlap(one, other):
                entry.problem(
                    f"{other.id!r} and {one.id!r} give two values of {other.property} for the same days: "
                    "end one with valid_until, or name it in conflicts_with",
                    key="value",
                )


def _said(fact: Fact) -> str:
    return fact.value if fact.answer is None else fact.answer


def _overlap(one: Fact, other: Fact) -> bool:
    begins = max(one.valid_from or "", other.valid_from or "")
    ends = min(one.valid_until or "9999", other.valid_until or "9999")
    return begins <= ends


def _is_country(text: str) -> bool:
    return len(text) == len("pe") and text.isascii() and text.isalpha() and text.islower()


def _is_slug(text: str) -> bool:
    return bool(text) and set(text) <= _ID_SIGNS


def _is_dialled(code: str) -> bool:
    return any(sign.isdigit() for sign in code) and all(sign in "*#+0123456789" or "A" <= sign <= "Z" for sign in code)
