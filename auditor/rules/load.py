"""Folders of rules as one catalogue, with every problem of every file reported at once."""

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import final

from msgspec import Struct

from auditor.rules.rule import Group, Rule
from auditor.yamlfile.builtin import builtin
from auditor.yamlfile.compiled import compiled
from auditor.yamlfile.folder import read_file
from auditor.yamlfile.load import parse
from auditor.yamlfile.node import Problems, nearest

SUFFIX = ".yaml"
_GROUPS = tuple(str(group) for group in Group)
_NOT_RULES = ("facts", "lexicon")
"""Folders beside the rules that other rooms read."""
_WEIGHTS = "weights.yaml"
_OURS = ("lexicon", _WEIGHTS)


@final
class Catalogue(Struct, frozen=True, kw_only=True):
    """All rules, in order of id, and the digest that names this state of them."""

    rules: tuple[Rule, ...]
    digest: str
    """``sha256:…`` over the files' places and bytes; the same on every machine."""


def load(folders: tuple[Path, ...], *, cache: Path | None = None) -> Catalogue:
    """Read ``<folder>/<group>/<id>.yaml`` of every folder; ``cache`` is where the compiled form is kept (``compiled``).

    Raises ``DataError`` with every problem of the whole set: a file that is no rule, a rule in the wrong folder, an
    id given twice. A pack adds rules; it cannot replace one or change what another costs.
    """
    problems = Problems()
    files = [(folder, path, data) for folder in folders for path, data in _files(folder, problems)]
    problems.refuse()
    digest = sha256()
    for folder, path, data in files:
        digest.update(f"{path.relative_to(folder).as_posix()}\0{sha256(data).hexdigest()}\0".encode())
    name = f"sha256:{digest.hexdigest()}"
    places = " ".join(folder.as_posix() for folder in folders)  # a rule knows its file
    return compiled(
        Catalogue,
        digest=f"{name} {places}",
        code=Path(__file__).parent,
        cache=cache,
        build=lambda: _build([(path, data) for _, path, data in files], name),
    )


def _build(files: list[tuple[Path, bytes]], digest: str) -> Catalogue:
    from auditor.rules.read import read  # noqa: PLC0415 — a compiled catalogue need not be read

    problems = Problems()
    rules: dict[str, Rule] = {}
    for path, data in files:
        found = parse(data, path, problems)
        rule = read(found) if found is not None else None
        if found is None or rule is None:
            continue
        if rule.id in rules:
            found.problem(f"a rule {rule.id!r} is there already: {rules[rule.id].path.as_posix()}", key="id")
        rules.setdefault(rule.id, rule)
    problems.refuse()
    return Catalogue(rules=tuple(sorted(rules.values(), key=lambda rule: rule.id)), digest=digest)


def _files(folder: Path, problems: Problems) -> Iterator[tuple[Path, bytes]]:
    """Give the rule files of a folder in order of group and name; files out of place are problems.

    Words and weights are ours alone: a pack that brings some is refused, not passed by in silence.
    """
    if not folder.is_dir():
        problems.add(folder, None, "is no folder of rules")
        return
    ours = folder == builtin("")
    for group in sorted(folder.iterdir()):
        if not ours and group.name in _OURS:
            problems.add(group, None, "a pack holds rules and facts only: take it out of the folder")
        elif group.name.startswith(".") or group.name in _NOT_RULES:
            continue
        elif group.is_dir() and group.name in _GROUPS:
            yield from _read(group, folder, problems)
        elif group.is_dir() and any(path.suffix == SUFFIX for path in group.iterdir()):
            problems.add(group, None, f"no group of rules has this name{nearest(group.name, _GROUPS)}")
        elif group.suffix == SUFFIX and group.name != _WEIGHTS:
            problems.add(group, None, f"a rule lies in a folder named after its group: {', '.join(_GROUPS)}")


def _read(group: Path, folder: Path, problems: Problems) -> Iterator[tuple[Path, bytes]]:
    """Give the files of one group; what looks like a rule and would silently not count is a problem."""
    for path in sorted(group.iterdir()):
        if path.suffix == SUFFIX:
            data = read_file(path, folder, problems)
            if data is not None:
                yield path, data
        elif path.suffix == ".yml":
            problems.add(path, None, "is not read: name it .yaml")
