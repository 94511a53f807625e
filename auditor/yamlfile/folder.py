"""The YAML files of some folders, read once, with the digest that names their state."""

import hashlib
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import final

from auditor.yamlfile.builtin import builtin
from auditor.yamlfile.load import MOST_BYTES
from auditor.yamlfile.node import Problems

MOST_FILES = 10_000
"""Files of one pack; far more than ours has, and a folder named by mistake is refused before it is read."""


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class DataFile:
    """One file as it was read."""

    path: Path
    name: str
    """Relative to its folder, with ``/``: ``pe/claro.yaml``."""
    data: bytes
    """At most one byte more than is accepted, so that a file too large is refused where it is parsed."""


def read_folders(folders: tuple[Path, ...], problems: Problems) -> tuple[DataFile, ...]:
    """Give every ``*.yaml`` file of ``folders`` and the folders in them, folder by folder, in order of name.

    What ``read_file`` refuses, and a ``.yml`` file (which would silently not count), is a problem. Hidden files are
    passed by.
    """
    found: list[DataFile] = []
    for folder in folders:
        if not folder.is_dir():
            problems.add(folder, None, "is not a folder")
            continue
        named = sorted((path.relative_to(folder).as_posix(), path) for path in folder.rglob("*.y*ml"))
        if len(named) > MOST_FILES:
            problems.add(folder, None, f"holds more than {MOST_FILES} files: name the folder of the pack itself")
            continue
        for name, path in named:
            if any(part.startswith(".") for part in name.split("/")) or path.is_dir():
                continue
            if path.suffix != ".yaml":
                problems.add(path, None, "is not read: name it .yaml")
                continue
            data = read_file(path, folder, problems)
            if data is not None:
                found.append(DataFile(path=path, name=name, data=data))
    return tuple(found)


def read_file(path: Path, folder: Path, problems: Problems) -> bytes | None:
    """Give the first bytes of a file of ``folder``, one more than is accepted; ``None``, with the reason noted.

    Refused is what is no file (a pipe would be waited for) and, in a pack, a link to what lies outside of it: an error
    about a file quotes it.
    """
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            problems.add(path, None, "is not a file: take it out of the folder")
            return None
        if not _is_inside(path, folder):
            problems.add(path, None, "is a link to a file outside of its folder: copy the file there")
            return None
        with path.open("rb") as file:
            return file.read(MOST_BYTES + 1)
    except OSError as error:
        problems.add(path, None, f"cannot be read: {error.strerror}")
        return None


def _is_inside(path: Path, folder: Path) -> bool:
    if folder.is_relative_to(builtin("")):
        return True  # how ours was installed, by links or not, is nobody else's to decide
    return path.resolve().is_relative_to(folder.resolve())


def digest_of(files: tuple[DataFile, ...]) -> str:
    """Give ``sha256:…`` over names and bytes, independent of where the folders lie and in which order they came."""
    digest = hashlib.sha256()
    for name, data in sorted((file.name, file.data) for file in files):
        digest.update(f"{len(name.encode())}:{name}{len(data)}:".encode())
        digest.update(data)
    return f"sha256:{digest.hexdigest()}"
