"""Folders of rules as one catalogue, with every problem of every file reported at once."""

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import final

from auditor.rules.read import read
from auditor.rules.rule import Group, Rule
from auditor.yamlfile.load import load as load_yaml
from auditor.yamlfile.node import Problems, nearest

SUFFIX = ".yaml"
_GROUPS = tuple(str(group) for group in Group)
_NOT_RULES = ("facts", "lexicon")
"""Folders beside the rules that other rooms read."""


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue:
    """All rules, in order of id, and the digest that names this state of them."""

    rules: tuple[Rule, ...]
    digest: str
    """``sha256:…`` over the files' places and bytes; the same on every machine."""


def load(folders: tuple[Path, ...]) -> Catalogue:
    """Read ``<folder>/<group>/<id>.yaml`` of every folder.

    Raises ``DataError`` with every problem of the whole set: a file that is no rule, a rule in the wrong folder, an
    id given twice. A pack adds rules; it cannot replace one or change what another costs.
    """
    problems = Problems()
    rules: dict[str, Rule] = {}
    digest = sha256()
    for folder in folders:
        for path in _files(folder, problems):
            found = load_yaml(path, problems)
            if found is None:
                continue
            digest.update(f"{path.relative_to(folder).as_posix()}\0{sha256(path.read_bytes()).hexdigest()}\0".encode())
            rule = read(found)
            if rule is None:
                continue
            if rule.id in rules:
                found.problem(f"a rule {rule.id!r} is there already: {rules[rule.id].path.as_posix()}", key="id")
            rules.setdefault(rule.id, rule)
    problems.refuse()
    return Catalogue(
        rules=tuple(sorted(rules.values(), key=lambda rule: rule.id)), digest=f"sha256:{digest.hexdigest()}"
    )


def _files(folder: Path, problems: Problems) -> Iterable[Path]:
    """Give the rule files of a folder in order of group and name; files out of place are problems."""
    if not folder.is_dir():
        problems.add(folder, None, "is no folder of rules")
        return
    for group in sorted(folder.iterdir()):
        if group.name.startswith(".") or group.name in _NOT_RULES:
            continue
        if group.is_dir() and group.name in _GROUPS:
            yield from sorted(path for path in group.iterdir() if path.suffix == SUFFIX and path.is_file())
        elif group.is_dir() and any(path.suffix == SUFFIX for path in group.iterdir()):
            problems.add(group, None, f"no group of rules has this name{nearest(group.name, _GROUPS)}")
        elif group.suffix == SUFFIX and group.name != "weights.yaml":
            problems.add(group, None, f"a rule lies in a folder named after its group: {', '.join(_GROUPS)}")
