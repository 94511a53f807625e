"""Packs by their digest: what a folder of rules or facts holds, and whether that is what somebody looked at."""

from collections.abc import Iterable
from pathlib import Path

from auditor.yamlfile.folder import digest_of, read_folders
from auditor.yamlfile.node import Problems


def pack_digest(folder: Path) -> str:
    """Give ``sha256:…`` over names and bytes of the YAML files in ``folder``, wherever it lies.

    Raises ``DataError`` when there is no such folder or a file in it cannot be read.
    """
    problems = Problems()
    files = read_folders((folder,), problems)
    problems.refuse()
    return digest_of(files)


def check_pins(pins: Iterable[tuple[Path, str]]) -> None:
    """Raise ``DataError``, with the digest found, when a folder is not as it was pinned; else do nothing."""
    problems = Problems()
    for folder, wanted in pins:
        found = pack_digest(folder)
        if found != wanted:
            problems.add(
                folder,
                None,
                f"is not the pack that was pinned: it is {found}, pinned is {wanted}; "
                "see with 'auditor rules diff' what changed, then write the new digest under [packs]",
            )
    problems.refuse()
