"""What the package's types keep to: frozen data, and one maker for each central type."""

import ast
from collections import defaultdict
from collections.abc import Iterator, Mapping

MAY_GROW = {"auditor.parse.draft.Draft": "an element before all text has its place; it never leaves the room"}
"""Public dataclasses that are not frozen, each with the reason."""

# DESIGN's central types and where they live. Span is not among them: it is a coordinate, and every room that reads
# text makes some. The wire format's own structs (auditor/report/wire*.py) share some of the names and are other types.
CENTRAL = {
    "auditor.text.aligned": ("AlignedText",),
    "auditor.source.source": ("Source",),
    "auditor.parse.article": ("Article",),
    "auditor.extract.mentions": ("Contact", "Link", "Image", "Claim", "Mentions"),
    "auditor.facts.fact": ("Entity", "Property", "Fact", "Reference", "FactBase"),
    "auditor.verify.verdict": ("Verdict",),
    "auditor.rules.rule": ("Rule",),
    "auditor.match.finding": ("Finding",),
    "auditor.score.trust": ("Trust",),
}


def module_name(path: str) -> str:
    """``auditor/parse/article.py`` is ``auditor.parse.article``."""
    return path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")


def bindings(name: str, tree: ast.Module) -> dict[str, str]:
    """Give what each imported or defined name of a module stands for, dotted."""
    bound = {node.name: f"{name}.{node.name}" for node in tree.body if isinstance(node, ast.ClassDef)}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module is not None:
            bound.update({alias.asname or alias.name: f"{node.module}.{alias.name}" for alias in node.names})
        elif isinstance(node, ast.Import):
            bound.update({alias.asname: alias.name for alias in node.names if alias.asname})
    return bound


def constructed(name: str, tree: ast.Module) -> Iterator[str]:
    """Give the dotted name of everything that the module calls by its own or an imported name."""
    bound = bindings(name, tree)
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Name(id=called)) if called in bound:
                yield bound[called]
            case ast.Call(func=ast.Attribute(value=ast.Name(id=owner), attr=called)) if owner in bound:
                yield f"{bound[owner]}.{called}"
            case _:
                pass


def options(decorator: ast.expr) -> set[str] | None:
    """Give the options that a ``@dataclass`` sets to true; ``None`` for another decorator."""
    match decorator:
        case ast.Name(id="dataclass") | ast.Attribute(attr="dataclass"):
            return set()
        case ast.Call(func=ast.Name(id="dataclass") | ast.Attribute(attr="dataclass"), keywords=keywords):
            return {k.arg for k in keywords if k.arg and isinstance(k.value, ast.Constant) and k.value.value is True}
        case _:
            return None


def test_every_dataclass_is_frozen_slotted_and_keyword_only(modules: Mapping[str, ast.Module]) -> None:
    # A private one may be mutable: something that grows inside one module and never leaves it.
    offenders = []
    for path, tree in modules.items():
        for node in ast.walk(tree):
            if isinstance(node, ast.ClassDef):
                grows = node.name.startswith("_") or f"{module_name(path)}.{node.name}" in MAY_GROW
                wanted = {"slots"} if grows else {"frozen", "slots", "kw_only"}
                lacks = [sorted(wanted - o) for o in map(options, node.decorator_list) if o is not None and wanted - o]
                offenders += [f"{path}:{node.lineno} {node.name} lacks {names}" for names in lacks]
    assert offenders == []


def test_nothing_beside_its_own_module_and_one_other_makes_a_central_type(modules: Mapping[str, ast.Module]) -> None:
    central = {f"{module}.{name}" for module, names in CENTRAL.items() for name in names}
    makers: defaultdict[str, set[str]] = defaultdict(set)
    for path, tree in modules.items():
        for name in constructed(module_name(path), tree):
            if name in central and not name.startswith(module_name(path)):
                makers[name].add(path)
    assert {name: sorted(paths) for name, paths in makers.items() if len(paths) > 1} == {}


def test_the_central_types_are_where_the_design_says(modules: Mapping[str, ast.Module]) -> None:
    defined = {
        f"{module_name(path)}.{node.name}"
        for path, tree in modules.items()
        for node in tree.body
        if isinstance(node, ast.ClassDef)
    }
    assert {f"{module}.{name}" for module, names in CENTRAL.items() for name in names} - defined == set()
