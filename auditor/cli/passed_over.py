"""What a change brings and a scan of folders does not see: links to elsewhere, submodules, hidden folders."""

import os
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from auditor.cli.changes import Change
from auditor.cli.stderr import tell
from auditor.source.discover import SUFFIXES, discover
from auditor.source.media_type import suffix
from auditor.source.task import Task

LEADS_ASIDE: Final = (
    "a symbolic link to what is not audited; put the article itself here, or let the link lead to an audited one"
)
_PASSED_OVER: Final = "changed and not audited (a hidden folder, a submodule, another markup, not in this working tree)"
_UNREAD: Final = frozenset({".adoc", ".asciidoc", ".ipynb", ".mediawiki", ".org", ".rst", ".textile"})
"""Texts in a markup that nobody here reads."""
_TOLD: Final = 3
"""Names that are told; the rest is counted."""


def in_submodules(found: Mapping[bytes, Change], names: Iterable[bytes]) -> Iterator[tuple[bytes, Change]]:
    """Give those of ``names`` that lie in a submodule of which the change takes another commit, all new in whole.

    Git compares submodules by the name of their commit alone, so nobody knows what was there before.
    """
    modules = tuple(name + b"/" for name, change in found.items() if change.submodule)
    for name in names:
        if modules and name.startswith(modules):
            yield name, Change(hunks=None, before=None, blob=None)


def aside(
    root: Path, found: Mapping[bytes, Change], audited: Collection[bytes], named: Sequence[bytes]
) -> tuple[bytes, ...]:
    """Give the changed links below ``named`` by which a reader comes to articles that are not among ``audited``.

    What else is passed over is told: articles in hidden folders, such as are not in the working tree or in a markup
    that is not read, submodules without their files. All names are paths from ``root``.
    """
    links, others = [], []
    sound: dict[Path, bool] = {}
    for name, change in found.items():
        if not any(folder == b"." or name.startswith(folder + b"/") for folder in named):
            continue
        path = Path(os.fsdecode(name))
        if change.link:
            target = Path(os.path.realpath(root / path))
            if target not in sound:
                sound[target] = _is_sound(target, root, audited)
            if not sound[target] and (target.is_dir() or suffix(path.name) in SUFFIXES):
                links.append(name)
        elif change.submodule:
            if not any(one.startswith(name + b"/") for one in audited):
                others.append(name)
        elif suffix(path.name) in SUFFIXES | _UNREAD and name not in audited:
            others.append(name)
    if others:
        more = f" and {len(others) - _TOLD} more" if len(others) > _TOLD else ""
        shown = ", ".join(os.fsdecode(name) for name in sorted(others)[:_TOLD])
        tell(f"{_PASSED_OVER}: {shown}{more}")
    return tuple(sorted(links))


def _is_sound(target: Path, root: Path, audited: Collection[bytes]) -> bool:
    """Say whether whoever follows a link to ``target`` finds nothing that is not ``audited``."""
    if not target.exists():
        return True
    if not target.is_relative_to(root):
        return False
    if not target.is_dir():
        return _name(target, root) in audited
    below = discover([target]).entries
    return all(isinstance(one, Task) and one.path and _name(one.path, root) in audited for one in below)


def _name(path: Path, root: Path) -> bytes:
    return os.fsencode(path.relative_to(root))
