"""Operators known by name only: a dated list of every country's, for the names that the country's own files lack."""

from collections.abc import Iterable, Iterator

from auditor.facts.days import is_date
from auditor.facts.fact import Entity, Fact
from auditor.facts.read import check_names, listed_entity, listed_fact
from auditor.text.fold import fold_text
from auditor.yamlfile.node import Mapping

SCHEMA = "auditor-operators/1"


def read_listed(root: Mapping, own: Iterable[Entity]) -> tuple[tuple[Entity, ...], tuple[Fact, ...]]:
    """Give the operators of ``root`` (operators.yaml) that ``own`` does not have, and one fact a country: its list.

    An operator is had when one name begins with the words of the other (Smart, Smart Mobile). A name without a letter
    (the operator 3) stands in the list only: in an article it is a number.
    """
    root.check_keys(("schema", "source", "licence", "date", "reference", "countries", "aliases"))
    root.one_of("schema", (SCHEMA,))
    for key in ("source", "licence"):
        root.text(key)
    if not is_date(root.written("date") or ""):
        root.problem("'date' is to be the day of the list: 2023-04-16", key="date")
    root.mapping("reference").check_keys(("url", "title", "says"))
    countries, aliases = root.mapping("countries"), root.optional_mapping("aliases")
    known: dict[str, list[Entity]] = {}
    for entity in own:
        known.setdefault(entity.country, []).append(entity)
    entities: list[Entity] = []
    facts: list[Fact] = []
    for country in countries.keys():  # noqa: SIM118 — Mapping is the reading API's, not a dict
        names = countries.strings(country)
        also = None if aliases is None else aliases.optional_mapping(country)
        others = {name: () if also is None else also.strings(name) for name in names}
        check_names(root, (one for name, several in others.items() for one in (name, *several)))
        entities += _entities(country, others, known.get(country, ()))
        facts.append(listed_fact(country, names, root))
    return tuple(entities), tuple(facts)


def _entities(country: str, names: dict[str, tuple[str, ...]], own: Iterable[Entity]) -> Iterator[Entity]:
    own = tuple(own)
    held = {fold_text(name) for entity in own for name in (entity.name, *entity.aliases)}
    begun = {begin for one in held for begin in _beginnings(one)}
    ids = {entity.id for entity in own}
    for place, (name, aliases) in enumerate(names.items(), start=1):
        had = any(_same(fold_text(one), held, begun) for one in (name, *aliases))
        if had or not any(sign.isalpha() for sign in name):
            continue
        slug = _slug(name) or f"operator-{place}"
        entity_id = f"{country.lower()}/{slug}"
        entity_id += "" if entity_id not in ids else f"-{place}"
        ids.add(entity_id)
        yield listed_entity(entity_id, name, aliases)


def _same(name: str, held: set[str], begun: set[str]) -> bool:
    """Say whether ``name`` begins with the words of a name in ``held``, or one of them (``begun``) with its words."""
    return name in begun or any(begin in held for begin in _beginnings(name))


def _beginnings(name: str) -> Iterator[str]:
    """Give the first word of ``name``, the first two, and so on to all of it."""
    yield from (name[:at] for at, sign in enumerate(name) if sign == " ")
    yield name


def _slug(name: str) -> str:
    """Give ``name`` as the end of an id: small ASCII letters and digits, a hyphen for everything between."""
    kept = "".join(sign if sign.isascii() and sign.isalnum() else " " for sign in fold_text(name))
    return "-".join(kept.split())
