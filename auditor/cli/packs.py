"""``auditor rules diff`` and ``auditor rules digest``: what a pack changes, and the name of its state."""

import os
from argparse import Namespace
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Final

import msgspec

from auditor.cli.articles import articles
from auditor.cli.exits import Exit, after_run
from auditor.cli.output import say, write
from auditor.cli.printable import printable
from auditor.errors import UsageError
from auditor.facts.load import load as load_facts
from auditor.packs.articles import article_changes
from auditor.packs.change import Change, Effect
from auditor.packs.known import fact_changes, rule_changes
from auditor.pipeline.knowledge import cache_folder
from auditor.pipeline.run import run
from auditor.pipeline.settings import DEFAULT_MAX_BYTES, Settings
from auditor.report.wire import Article
from auditor.rules.load import load as load_rules
from auditor.rules.rule import Group
from auditor.source.task import Task
from auditor.text.wellformed import wellformed
from auditor.yamlfile.builtin import builtin
from auditor.yamlfile.pins import pack_digest

SCHEMA: Final = "auditor-rules-diff/1"
BUILTIN: Final = "builtin"
_LONGEST: Final = 160
"""Characters of a value that the table shows; JSON has all."""
_COUNTRY: Final = len("pe")
_VOCABULARY: Final = ("properties.yaml", "base.yaml", "operators.yaml")


def print_digest(arguments: Namespace) -> Exit:
    """Print ``sha256:…`` of a pack; raises ``DataError`` when it cannot be read."""
    say(pack_digest(arguments.folder))
    return Exit.CLEAN


def diff_packs(arguments: Namespace) -> Exit:
    """Print what differs between two packs and, when articles are named, between the reports by them."""
    asked = Settings(
        today=arguments.today or date.today(),  # noqa: DTZ011 — the day where the user sits
        trust_packs=bool(arguments.trust_packs),
        cache=cache_folder(dict(os.environ)),
    )
    old, new = (_with(asked, path) for path in (arguments.old, arguments.new))
    changes = [*_known(old, new)]
    failures = 0
    if arguments.paths:
        found, failures = _articles(arguments, old, new)
        changes += found
    pieces = (_json if arguments.format == "json" else _table)(changes, arguments)
    write(pieces, arguments.output)
    looser = any(one.effect is Effect.LOOSER for one in changes)
    return after_run(failures=bool(failures), found=arguments.fail_on_looser and looser)


def _with(settings: Settings, path: Path) -> Settings:
    """Give ``settings`` with the pack at ``path``: rules by group, facts in ``facts/``, or facts by country."""
    if str(path) == BUILTIN:
        return settings
    if not path.is_dir():
        message = f"{str(path)!r} is no folder; name a folder of rules or facts, or builtin"
        raise UsageError(message)
    names = {one.name: one for one in path.iterdir()}
    rules = (path,) if any(group in names for group in Group) else ()
    inner = path / "facts"
    plain = any(name in names for name in _VOCABULARY) or any(
        len(name) == _COUNTRY and one.is_dir() for name, one in names.items()
    )
    facts = (inner,) if inner.is_dir() else (path,) if plain else ()
    if not rules and not facts:
        message = (
            f"{str(path)!r} is no pack: it has neither a group of rules ({', '.join(Group)}) nor facts (pe/claro.yaml)"
        )
        raise UsageError(message)
    return replace(settings, rules=rules, facts=facts)


def _known(old: Settings, new: Settings) -> Iterator[Change]:
    if old.rules or new.rules:
        yield from rule_changes(*(load_rules((builtin(""), *one.rules), cache=_cache(one)) for one in (old, new)))
    if old.facts or new.facts:
        yield from fact_changes(*(load_facts((builtin("facts"), *one.facts), cache=_cache(one)) for one in (old, new)))


def _cache(settings: Settings) -> Path | None:
    """Give the cache for what is ours alone; a pack that is looked at once is not worth a place in it."""
    return None if settings.rules or settings.facts else settings.cache


def _articles(arguments: Namespace, old: Settings, new: Settings) -> tuple[list[Change], int]:
    """Give what differs in the articles named, and how many could not be audited."""
    options = {"files_from": None, "stdin_name": "-", "commit_dates": False}
    asked = Namespace(**{**options, **vars(arguments), "max_bytes": DEFAULT_MAX_BYTES})
    entries = articles(asked).entries
    tasks = [entry for entry in entries if isinstance(entry, Task)]
    changes: list[Change] = []
    failures = len(entries) - len(tasks)
    for before, after in zip(run(tasks, old), run(tasks, new), strict=True):
        if isinstance(before.report, Article) and isinstance(after.report, Article):
            changes += article_changes(before.report, after.report)
        else:
            failures += 1
    return changes, failures


def _table(changes: Iterable[Change], _: Namespace) -> Iterator[bytes]:
    counted: Counter[Effect] = Counter()
    for one in changes:
        counted[one.effect] += 1
        sides = " → ".join(_short(side) for side in (one.before, one.after))
        cells = (f"{one.effect:<8}", f"{one.what:<8}", one.name, *([one.field] if one.field else []), sides)
        yield "  ".join(map(printable, cells)).encode("utf-8", "backslashreplace") + b"\n"
    total = ", ".join(f"{counted[effect]} {name}" for effect, name in _NAMES.items())
    yield f"{sum(counted.values())} changes: {total}\n".encode()


_NAMES: Final = {Effect.LOOSER: "looser", Effect.STRICTER: "stricter", Effect.UNTOLD: "of which neither can be told"}


def _short(side: str | None) -> str:
    if side is None:
        return "(none)"
    return side if len(side) <= _LONGEST else f"{side[: _LONGEST - 1]}…"


def _json(changes: Iterable[Change], arguments: Namespace) -> Iterator[bytes]:
    listed = [
        {name: None if value is None else wellformed(value) for name, value in msgspec.structs.asdict(one).items()}
        for one in changes
    ]
    counted = Counter(one["effect"] for one in listed)
    whole = {
        "schema": SCHEMA,
        "old": wellformed(str(arguments.old)),
        "new": wellformed(str(arguments.new)),
        "summary": {"looser": counted[Effect.LOOSER], "stricter": counted[Effect.STRICTER], "changes": len(listed)},
        "changes": listed,
    }
    yield msgspec.json.format(msgspec.json.encode(whole), indent=2) + b"\n"
