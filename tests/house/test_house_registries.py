"""A folder and its registry say the same: what lies there is registered, what is registered lies there."""

import ast
from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from auditor.report.registry import FORMATS
from auditor.rules.rule import Group

KNOWLEDGE = {"facts", "lexicon"}
"""Folders of rules/ that hold what rules draw on."""


def defines(tree: ast.Module, name: str) -> bool:
    """Whether a module has a function of its own of that name."""
    return any(isinstance(node, ast.FunctionDef) and node.name == name for node in tree.body)


def test_every_report_format_is_registered_and_every_registered_one_is_there(modules: Mapping[str, ast.Module]) -> None:
    renderers = {
        PurePosixPath(path).stem
        for path, tree in modules.items()
        if path.startswith("auditor/report/") and defines(tree, "render")
    }
    assert renderers == set(FORMATS)


def test_a_folder_of_rules_is_a_group(root: Path) -> None:
    folders = {path.name for path in (root / "rules").iterdir() if path.is_dir()}
    assert folders == {group.value for group in Group} | KNOWLEDGE
