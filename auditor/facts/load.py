"""The fact base, from the folders that hold it: every problem of the file set, or facts that can be relied on."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from auditor.facts.check import Placed, check_entities, check_facts
from auditor.facts.days import is_date, last_day
from auditor.facts.fact import Entity, FactBase, Property, Purpose
from auditor.facts.listed import read_listed
from auditor.facts.read import read_entity, read_fact, read_property, read_purpose
from auditor.yamlfile.compiled import compiled
from auditor.yamlfile.folder import DataFile, digest_of, read_folders
from auditor.yamlfile.load import parse
from auditor.yamlfile.node import Mapping, Problems, nearest

T = TypeVar("T")

SCHEMA = "auditor-facts/1"

_BASE = "base.yaml"
_PROPERTIES = "properties.yaml"
_OPERATORS = "operators.yaml"


def load(folders: tuple[Path, ...], *, cache: Path | None = None) -> FactBase:
    """Give everything that ``folders`` know, the built-in one (``builtin("facts")``) first.

    A folder holds ``<country>/<operator>.yaml`` and ``<country>/country.yaml``, and may hold ``properties.yaml``,
    ``base.yaml`` and ``operators.yaml`` (operators by name only); a later folder adds to the earlier ones. ``cache`` is
    where the compiled form is kept (``compiled``); without one the files are read anew, which is what ``lint`` wants.
    Raises ``DataError`` with every problem.
    """
    problems = Problems()
    files = read_folders(folders, problems)
    problems.refuse()
    digest = digest_of(files)
    return compiled(
        FactBase, digest=digest, code=Path(__file__).parent, cache=cache, build=lambda: _build(files, digest)
    )


def _build(files: tuple[DataFile, ...], digest: str) -> FactBase:
    problems = Problems()
    reading = _Reading()
    later: list[tuple[str, Mapping]] = []
    lists: list[Mapping] = []
    for file in files:
        root = parse(file.data, file.path, problems)
        if root is None:
            continue
        if file.name == _BASE:
            reading.base(root)
        elif file.name == _PROPERTIES:
            reading.vocabulary(root)
        elif file.name == _OPERATORS:
            lists.append(root)
        else:
            later.append((reading.names(file, root), root))
    for entity_id, root in later:
        reading.facts(entity_id, root)
    for root in lists:
        reading.listed(root)
    base = FactBase(
        facts=tuple(fact for fact, _ in reading.placed),
        entities=tuple(entity for entity, _ in reading.entities),
        properties=tuple(reading.properties.values()),
        digest=digest,
        as_of=reading.as_of,
        purposes=tuple(reading.purposes.values()),
    )
    check_entities(reading.entities)
    check_facts(tuple(reading.placed), base)
    problems.refuse()
    return base


class _Reading:
    """What has been read so far, file by file: names first, so that a fact may stand in any file."""

    def __init__(self) -> None:
        self.as_of = ""
        self.properties: dict[str, Property] = {}
        self.purposes: dict[str, Purpose] = {}
        self.entities: list[tuple[Entity, Mapping]] = []
        self.placed: list[Placed] = []

    def base(self, root: Mapping) -> None:
        root.check_keys(("schema", "as_of"))
        root.one_of("schema", (SCHEMA,))
        written = root.written("as_of") or ""
        day = last_day(written) if is_date(written) else None
        if day is None:
            root.problem("'as_of' is to be the day of the last work on the facts: 2026-11-20", key="as_of")
        else:
            self.as_of = max(self.as_of, day.isoformat())

    def vocabulary(self, root: Mapping) -> None:
        root.check_keys(("properties", "purposes"))
        _read_section(root, "properties", self.properties, read_property)
        _read_section(root, "purposes", self.purposes, read_purpose)
        for one in self.purposes.values():
            for name in one.near:
                if name not in self.purposes:
                    written = root.mapping("purposes").mapping(one.name)
                    written.problem(f"unknown purpose {name!r}{nearest(name, self.purposes)}", key="near")

    def names(self, file: DataFile, root: Mapping) -> str:
        """Read the entities of ``root`` and give the id of the one that its facts are about."""
        root.check_keys(("entity", "entities", "facts"))
        if isinstance(root.entries.get("entity"), Mapping):
            own = root.mapping("entity")
            entity = read_entity(own)
            self.entities.append((entity, own))
            entity_id = entity.id
        else:
            entity_id = root.text("entity")
        self.entities += [(read_entity(entry), entry) for entry in root.mappings("entities")]
        wanted = f"{entity_id}.yaml" if "/" in entity_id else f"{entity_id}/country.yaml"
        if entity_id and file.name != wanted:
            root.problem(f"what is known of {entity_id!r} belongs into {wanted}", key="entity")
        return entity_id

    def facts(self, entity_id: str, root: Mapping) -> None:
        known = {entity.id: entity for entity, _ in self.entities}
        if entity_id in known:
            self.placed += [(read_fact(entry, known[entity_id]), entry) for entry in root.mappings("facts")]
        elif entity_id:
            root.problem(f"unknown entity {entity_id!r}{nearest(entity_id, known)}", key="entity")

    def listed(self, root: Mapping) -> None:
        """Read a list of operators by name, when all names that files of their own give are read."""
        entities, facts = read_listed(root, (entity for entity, _ in self.entities))
        self.entities += [(entity, root) for entity in entities]
        self.placed += [(fact, root) for fact in facts]


def _read_section(root: Mapping, kind: str, known: dict[str, T], read: Callable[[str, Mapping], T]) -> None:
    section = root.optional_mapping(kind)
    if section is None:
        return
    for name in section.keys():  # noqa: SIM118 - not a dict
        if name in known:
            section.problem(f"{name!r} is given in an earlier folder already", key=name)
        else:
            known[name] = read(name, section.mapping(name))
