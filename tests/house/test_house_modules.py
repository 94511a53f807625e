"""What every module of the package keeps to."""

import ast
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

MOST_LINES = 300
NAMES_THAT_SAY_NOTHING = {"util", "utils", "helper", "helpers", "common", "misc", "base", "manager"}

MAY_IMPORT_RE: dict[str, str] = {}
"""Modules that may use the backtracking engine, each with the reason why no article's text can meet it."""

# What differs from run to run or from interpreter to interpreter. Stages may not know it; the ends hand it in.
FORBIDDEN_IMPORTS = {"time", "random", "secrets", "uuid", "locale", "platform", "socket", "getpass", "unicodedata"}
FORBIDDEN_CALLS = {"now", "today", "utcnow", "getenv", "urandom", "getcwd", "cwd", "home"}
FORBIDDEN_ATTRIBUTES = {"environ"}
ENDS = {"cli", "pipeline"}


def imported(tree: ast.Module) -> Iterator[str]:
    """Every module that is imported anywhere in the tree, by its full name."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module is not None:
            yield node.module


def room(path: str) -> str:
    """``auditor/parse/article.py`` is in ``parse``; ``auditor/errors.py`` in ``errors``."""
    return PurePosixPath(path).parts[1].removesuffix(".py")


def test_an_init_file_holds_a_docstring_and_nothing_else(modules: Mapping[str, ast.Module]) -> None:
    # auditor/__init__.py may in addition define __getattr__, by which the public API is imported lazily.
    offenders = []
    for path, tree in modules.items():
        if path.endswith("__init__.py"):
            rest = tree.body[1:] if ast.get_docstring(tree) else tree.body
            if path == "auditor/__init__.py":
                rest = [n for n in rest if not isinstance(n, ast.FunctionDef | ast.Assign | ast.AnnAssign | ast.If)]
            if rest or not ast.get_docstring(tree):
                offenders.append(path)
    assert offenders == []


def test_every_module_says_in_its_first_line_what_it_does(modules: Mapping[str, ast.Module]) -> None:
    assert [path for path, tree in modules.items() if not ast.get_docstring(tree)] == []


def test_every_folder_of_the_package_is_a_package(modules: Mapping[str, ast.Module]) -> None:
    folders = {PurePosixPath(path).parent.as_posix() for path in modules}
    assert {f"{folder}/__init__.py" for folder in folders} <= set(modules)


def test_no_file_is_longer_than_three_hundred_lines(tracked: Mapping[str, str]) -> None:
    lengths = {path: text.count("\n") for path, text in tracked.items() if path.endswith(".py")}
    assert {path: lines for path, lines in lengths.items() if lines > MOST_LINES} == {}


def test_no_module_has_a_name_that_says_nothing(modules: Mapping[str, ast.Module]) -> None:
    parts = {path: {part.removesuffix(".py") for part in PurePosixPath(path).parts} for path in modules}
    assert [path for path, names in parts.items() if names & NAMES_THAT_SAY_NOTHING] == []


def test_no_module_uses_the_backtracking_regular_expressions(modules: Mapping[str, ast.Module]) -> None:
    users = {path for path, tree in modules.items() if {"re", "regex"} & set(imported(tree))}
    assert users == set(MAY_IMPORT_RE)


def test_no_stage_imports_what_differs_between_runs_or_interpreters(modules: Mapping[str, ast.Module]) -> None:
    offenders = {
        path: names
        for path, tree in modules.items()
        if room(path) not in ENDS and (names := {n.split(".")[0] for n in imported(tree)} & FORBIDDEN_IMPORTS)
    }
    assert offenders == {}


def test_no_stage_reads_the_clock_chance_or_the_environment(modules: Mapping[str, ast.Module]) -> None:
    offenders = []
    for path, tree in modules.items():
        if room(path) in ENDS:
            continue
        for node in ast.walk(tree):
            match node:
                case ast.Attribute(attr=name) if name in FORBIDDEN_ATTRIBUTES:
                    offenders.append(f"{path}:{node.lineno} {name}")
                case ast.Call(func=ast.Attribute(attr=name)) if name in FORBIDDEN_CALLS:
                    offenders.append(f"{path}:{node.lineno} {name}()")
                case ast.Call(func=ast.Name(id="hash")):  # a string's differs from process to process
                    offenders.append(f"{path}:{node.lineno} hash()")
                case _:
                    pass
    assert offenders == []


def test_nothing_decides_by_assert_in_the_package(modules: Mapping[str, ast.Module]) -> None:
    # python -O takes assertions out; a check that matters raises.
    places = [
        f"{path}:{node.lineno}"
        for path, tree in modules.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Assert)
    ]
    assert places == []
