"""Where a policy is read: from the disk, unless somebody else's change is judged (``config.commit``)."""

import stat
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn, Protocol, final

from auditor.errors import UsageError

if TYPE_CHECKING:
    from auditor.cli.changes import Repository


class Files(Protocol):
    """Reads what a policy is made of."""

    @property
    def at(self) -> "Repository | None":
        """Give the repository with the commit whose files these are; ``None`` for those of the disk."""

    def is_file(self, path: Path) -> bool:
        """Say whether a regular file is at ``path``."""

    def read(self, path: Path, most: int) -> bytes:
        """Give at most ``most`` bytes of the file at ``path``; raises ``UsageError`` when it cannot be read."""

    def place(self, path: Path) -> Path:
        """Give a path on the disk for what ``path`` names; raises ``UsageError`` when it names nothing here."""


@final
class Disk:
    """The files as they are now."""

    at: None = None

    def is_file(self, path: Path) -> bool:
        """Say whether a regular file is at ``path``, links followed."""
        try:
            return stat.S_ISREG(path.stat().st_mode)
        except (FileNotFoundError, NotADirectoryError):
            return False
        except OSError as error:
            _refuse(f"cannot look at {str(path)!r}: {error.strerror}")

    def read(self, path: Path, most: int) -> bytes:
        """Give at most ``most`` bytes of the file at ``path``."""
        try:
            with path.open("rb") as file:
                return file.read(most)
        except (OSError, ValueError) as error:
            _refuse(f"cannot read {str(path)!r}: {getattr(error, 'strerror', None) or error}")

    def place(self, path: Path) -> Path:
        """Give ``path``."""
        return path


def _refuse(why: str) -> NoReturn:
    raise UsageError(why)
