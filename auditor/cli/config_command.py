"""``auditor config``: which configuration holds for an article and why, and the schema of the file."""

import json
import posixpath
from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

from auditor.cli.config.apply import configured
from auditor.cli.config.find import Found
from auditor.cli.config.keys import TABLE
from auditor.cli.config.schema import shipped
from auditor.cli.exits import Exit
from auditor.cli.output import say, write
from auditor.cli.printable import printable
from auditor.extract.policy import Allow, AllowList
from auditor.extract.scope import Scope
from auditor.yamlfile.node import Node, Scalar, Sequence


def schema(arguments: Namespace) -> Exit:
    """Print the JSON Schema of ``auditor.toml``."""
    del arguments
    write([shipped()])
    return Exit.CLEAN


def explain(arguments: Namespace) -> Exit:
    """Print what holds for one article: the file that counts, every key with its origin, the contacts allowed in it.

    The article need not be there: its path counts. Raises what ``auditor scan`` would with the same options.
    """
    values = configured(arguments)
    found: Found | None = values.found
    for line in (*_which(arguments, values, found), "", *_keys(arguments, values, found), "", *_allowed(values, found)):
        say(printable(line))
    return Exit.CLEAN


def _which(arguments: Namespace, values: Namespace, found: Found | None) -> Iterator[str]:
    if values.policy_at is not None:
        yield f"policy: as commit {values.policy_at.revision[:12]} has it, whatever the working tree says"
    if found is None:
        asked = "--no-config asks for none" if arguments.no_config else "none from the working folder up to the root"
        yield f"configuration: none ({asked}): options and defaults hold"
        return
    why = "--config names it" if arguments.config is not None else "the nearest, from the working folder up to the root"
    yield f"configuration: {found.path} ({why}); no other is merged into it"


def _keys(arguments: Namespace, values: Namespace, found: Found | None) -> Iterator[str]:
    wide = max(len(key.name) for key in TABLE)
    for key in TABLE:
        if key.name == "allow":
            continue
        field = key.name.replace("-", "_")
        value = getattr(values, field, None)
        if getattr(arguments, field, None) is not None:
            origin = f"option --{key.name}"
        elif found is not None and key.name in found.table:
            origin = f"{found.path}:{found.table.line_of(key.name)}"
            value = _written(found.table.entries[key.name]) if value is None else value
        else:
            origin = "default"
        if key.name == "baseline":
            value, origin = _baseline(values, value, origin)
        yield f"{key.name:<{wide}}  {_shown(value):<24}  {origin}"


def _baseline(values: Namespace, value: object, origin: str) -> tuple[object, str]:
    """Give the baseline that counts, and why, with what it accepts in the article."""
    if values.no_baseline or values.no_suppressions:
        return None, "option --no-baseline" if values.no_baseline else "option --no-suppressions"
    accepted = values.acceptances
    if not accepted.entries:
        return value, origin
    count = len(accepted.of(values.file).baseline)
    origin = "there by its usual name" if value is None else origin
    return values.baseline_place, f"{origin}; accepts {count} finding{'' if count == 1 else 's'} here"


def _written(node: Node) -> object:
    """Give a value as the file has it, for a key that a run understands in its own way."""
    match node:
        case Scalar():
            return node.value
        case Sequence():
            return [_written(one) for one in node.items]
        case _:
            return {name: _written(one) for name, one in node.entries.items()}


def _shown(value: object) -> str:
    match value:
        case None:
            return "none"
        case Path():
            return json.dumps(str(value), ensure_ascii=False)
        case list() | tuple():
            return "[" + ", ".join(map(_shown, value)) + "]"
        case _:
            return json.dumps(value, ensure_ascii=False)


def _allowed(values: Namespace, found: Found | None) -> Iterator[str]:
    """Say of every entry of ``[[allow]]``, in the order of the file, whether it counts for the article."""
    listed: AllowList = values.allow
    places = [] if found is None else [f"{found.path}:{entry.line}" for entry in found.table.mappings("allow")]
    if not listed.entries:
        yield f"allowed in {values.file}: no contact; there is no [[allow]]"
        return
    yield f"allowed in {values.file} on {values.today}:"
    path = posixpath.join(listed.here, values.file)
    for entry, place in zip(listed.entries, places, strict=True):
        where = "every article" if not entry.paths else ", ".join(entry.paths)
        until = "" if entry.until is None else f", until {entry.until}"
        yield f"  {_state(entry, path, values, listed)}  {place}  {entry.contact}  {where}{until}: {entry.reason}"


def _state(entry: Allow, path: str, values: Namespace, listed: AllowList) -> str:
    if entry.expired(values.today):
        return "no, expired"
    return "yes        " if Scope(entry.paths, listed.root).holds(path) else "no, path   "
