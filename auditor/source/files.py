"""Opens articles: regular files only, without following a link, without waiting for a pipe."""

import errno
import os
import stat
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Final, final

_FLAGS: Final = (
    os.O_RDONLY
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_NOCTTY", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)

_KINDS: Final = (
    (stat.S_ISLNK, "a symbolic link; name the file it leads to"),
    (stat.S_ISDIR, "a folder, not a file"),
    (stat.S_ISFIFO, "a named pipe, not a regular file"),
    (stat.S_ISSOCK, "a socket, not a regular file"),
    (stat.S_ISCHR, "a device, not a regular file"),
    (stat.S_ISBLK, "a device, not a regular file"),
)

_ERRORS: Final = {
    errno.ENOENT: "there is no such file",
    errno.ENOTDIR: "a part of its path is not a folder",
    errno.EACCES: "reading it is not permitted",
    errno.EPERM: "reading it is not permitted",
    errno.ELOOP: "a symbolic link; name the file it leads to",
    errno.ENXIO: "a socket or a device, not a regular file",
    errno.ENAMETOOLONG: "its path is too long for this system",
    errno.EIO: "the disk could not read it",
    errno.EMFILE: "too many files are open",
}


class NotReadable(Exception):  # noqa: N818 — an outcome on its way to becoming data, not an error of the program
    """Why a file cannot be read; stays inside this room, where it becomes an ``Unreadable``."""


@final
class ArticleFile(AbstractContextManager["ArticleFile"]):
    """A regular file that is open for reading; raises ``NotReadable`` for anything else."""

    def __init__(self, path: Path) -> None:
        """Open ``path`` and make sure that what was opened is a regular file."""
        try:
            handle = os.open(path, _FLAGS)
        except (OSError, ValueError) as error:
            raise NotReadable(why(error)) from None
        if (problem := kind_problem(os.fstat(handle).st_mode)) is not None:
            os.close(handle)
            raise NotReadable(problem)
        self._stream = os.fdopen(handle, "rb", buffering=0)

    def read(self, size: int) -> bytes:
        """Give the next bytes, ``size`` of them unless the file ends."""
        parts: list[bytes] = []
        while size > 0:
            try:
                part = self._stream.read(size)
            except OSError as error:
                raise NotReadable(why(error)) from None
            if not part:
                break
            parts.append(part)
            size -= len(part)
        return parts[0] if len(parts) == 1 else b"".join(parts)

    def __exit__(self, *_: object) -> None:
        """Close the file."""
        self._stream.close()


def kind_problem(mode: int) -> str | None:
    """Say what is wrong with a file of ``st_mode``, ``None`` for a regular one."""
    if stat.S_ISREG(mode):
        return None
    return next((problem for test, problem in _KINDS if test(mode)), "not a regular file")


def why(error: OSError | ValueError) -> str:
    """Say in words why the system refused; the same words on every system and in every locale."""
    if isinstance(error, OSError):
        return _ERRORS.get(
            error.errno or 0, f"the system cannot read it ({errno.errorcode.get(error.errno or 0, '?')})"
        )
    return "its name holds a NUL character"
