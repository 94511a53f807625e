"""The nearest configuration, here or in a folder above: ``auditor.toml``, or a ``pyproject.toml`` that speaks of us."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final, NoReturn, final

from auditor.cli.config.files import Files
from auditor.cli.config.toml import MOST_BYTES, load
from auditor.errors import UsageError
from auditor.yamlfile.node import Mapping, Problems

OURS: Final = "auditor.toml"
SHARED: Final = "pyproject.toml"
ROOT: Final = ".git"
"""What marks the folder beyond which nothing belongs to the same project."""


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A configuration file, read but not yet understood."""

    path: Path
    table: Mapping


def nearest_file(folder: Path, problems: Problems, files: Files, top: Path | None = None) -> Found | None:
    """Give the configuration that ``files`` hold for ``folder``; ``None`` when there is none up to the root.

    With ``top``, a folder above, the search ends there, too.
    A file that cannot be read ends the search, its problem noted: to go on would be to run by other rules than meant.
    """
    for one in (folder, *folder.parents):
        for name in (OURS, SHARED):
            path = one / name
            if not files.is_file(path):
                continue
            data = files.read(path, MOST_BYTES + 1)
            if name == OURS or b"auditor" in data:  # another program's file need not be well written for us
                found = _read(path, data, problems)
                if found is not None or problems.found:
                    return found
        if one == top or (one / ROOT).exists():
            return None
    return None


def named_file(path: Path, problems: Problems, files: Files) -> Found | None:
    """Give the configuration in ``path``; raises ``UsageError`` when it cannot be opened or holds none."""
    found = _read(path, files.read(path, MOST_BYTES + 1), problems)
    if found is None and not problems.found:
        _refuse(f"{str(path)!r} has no [tool.auditor]")
    return found


def _read(path: Path, data: bytes, problems: Problems) -> Found | None:
    table = load(data, path, problems)
    if table is not None and path.name == SHARED:
        tool = table.optional_mapping("tool")
        table = tool.optional_mapping("auditor") if tool is not None else None
    return None if table is None else Found(path=path, table=table)


def _refuse(why: str) -> NoReturn:
    raise UsageError(why)
