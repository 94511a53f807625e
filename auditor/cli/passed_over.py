"""What a change brings and a scan of folders does not see: links to elsewhere, submodules, hidden folders."""

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
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
    root: Path, found: Mapping[bytes, Change], tasks: Iterable[Task], named: Sequence[bytes]
) -> tuple[bytes, ...]:
    """Give the changed links below ``named`` by which a reader comes to articles that are not among ``tasks``.

    What else is passed over is told: articles in hidden folders, such as are not in the working tree or in a markup
    that is not read, submodules without their files.
    """
    audited = {os.path.realpath(task.path) for task in tasks if task.path is not None}
    links, others = [], []
    for name, change in found.items():
        if not any(folder == b"." or name.startswith(folder + b"/") for folder in named):
            continue
        path = root / os.fsdecode(name)
        if change.link:
            if not all(os.path.realpath(one) in audited for one in _led_to(path, root)):
                links.append(name)
        elif change.submodule:
            if not any(one.startswith(os.path.join(path, "")) for one in audited):  # noqa: PTH118 — a separator behind
                others.append(name)
        elif suffix(path.name) in SUFFIXES | _UNREAD and os.path.realpath(path) not in audited:
            others.append(name)
    if others:
        more = f" and {len(others) - _TOLD} more" if len(others) > _TOLD else ""
        shown = ", ".join(os.fsdecode(name) for name in sorted(others)[:_TOLD])
        tell(f"{_PASSED_OVER}: {shown}{more}")
    return tuple(sorted(links))


def _led_to(link: Path, root: Path) -> Iterable[Path]:
    """Give the articles that a reader finds behind ``link``; of what lies outside of ``root``, where it leads."""
    target = Path(os.path.realpath(link))
    if target.is_dir() and target.is_relative_to(root):
        return [one.path if isinstance(one, Task) and one.path else target for one in discover([target]).entries]
    return [target] if target.is_dir() or (suffix(link.name) in SUFFIXES and target.exists()) else []
