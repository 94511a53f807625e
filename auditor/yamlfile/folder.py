"""The YAML files of some folders, read once, with the digest that names their state."""

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import final

from auditor.yamlfile.load import MOST_BYTES
from auditor.yamlfile.node import Problems


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

    What cannot be read, and a ``.yml`` file (which would silently not count), is a problem. Hidden files are passed by.
    """
    found: list[DataFile] = []
    for folder in folders:
        if not folder.is_dir():
            problems.add(folder, None, "is not a folder")
            continue
        for path in sorted(folder.rglob("*.y*ml"), key=lambda path: path.relative_to(folder).as_posix()):
            name = path.relative_to(folder).as_posix()
            if any(part.startswith(".") for part in name.split("/")) or not path.is_file():
                continue
            if path.suffix != ".yaml":
                problems.add(path, None, "is not read: name it .yaml")
                continue
            try:
                with path.open("rb") as file:
                    found.append(DataFile(path=path, name=name, data=file.read(MOST_BYTES + 1)))
            except OSError as error:
                problems.add(path, None, f"cannot be read: {error.strerror}")
    return tuple(found)


def digest_of(files: tuple[DataFile, ...]) -> str:
    """Give ``sha256:…`` over names and bytes, independent of where the folders lie and in which order they came."""
    digest = hashlib.sha256()
    for name, data in sorted((file.name, file.data) for file in files):
        digest.update(f"{len(name.encode())}:{name}{len(data)}:".encode())
        digest.update(data)
    return f"sha256:{digest.hexdigest()}"
