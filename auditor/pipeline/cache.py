"""A folder of values by key: what one run made and a later one may take, in a bounded room.

A value is a file of its own, written under another name first, so any number of processes may read and write at once
and one that is killed leaves nothing half done. Whatever is damaged, foreign or may be written by others is passed by;
a folder that cannot be read or written is done without. Nothing here ever raises.
"""

import errno
import hashlib
import os
import stat
import time
from contextlib import suppress
from pathlib import Path
from typing import Final, NoReturn, final

_MAGIC: Final = b"auditor-kept/1\n"
_DIGEST: Final = hashlib.sha256().digest_size
_PARTS: Final = "0123456789abcdef"
"""The first characters of keys: a folder each, so that making room means to look at a sixteenth of the whole."""
MOST_BYTES: Final = 256 * 1024 * 1024
"""What all values together may take."""
_LARGEST: Final = 8 * 1024 * 1024
"""Bytes of a value; a larger one would drive out too many others."""
_DAY: Final = 24 * 60 * 60
"""Seconds after which a value that is used is marked as used again."""
_HOUR: Final = 60 * 60
"""Seconds after which a draft belongs to nobody any more."""
_OTHERS: Final = stat.S_IWGRP | stat.S_IWOTH


@final
class Cache:
    """The values under one folder; to be closed when a run ends, which makes room where the run wrote."""

    def __init__(self, folder: Path, most_bytes: int = MOST_BYTES) -> None:
        """Use ``folder``, which is made when there is something to keep; ``most_bytes`` are shared by its parts."""
        self._folder = folder
        self._most = most_bytes // len(_PARTS)
        self._written = dict.fromkeys(_PARTS, 0)
        self.trouble = ""
        """Why nothing is read or kept (any more), for whoever looks for the reason; empty when all is well."""
        self._check()

    def has(self, key: str) -> bool:
        """Say whether something is kept under ``key``; ``get`` says whether it is whole."""
        return not self.trouble and os.path.exists(self._path(key))  # noqa: PTH110 — a hot path, of text

    def get(self, key: str) -> bytes | None:
        """Give what was kept under ``key`` (64 hexadecimal digits); ``None`` when there is nothing that is whole."""
        if self.trouble:
            return None
        try:
            handle = os.open(self._path(key), os.O_RDONLY | getattr(os, "O_BINARY", 0))
        except OSError:
            return None
        try:
            known = os.fstat(handle)
            data = os.read(handle, min(known.st_size, 2 * _LARGEST) + 1)
            if abs(time.time() - known.st_mtime) > _DAY:
                os.utime(self._path(key))
        except OSError:
            return None
        finally:
            os.close(handle)
        start = len(_MAGIC) + _DIGEST
        value = memoryview(data)[start:]
        return bytes(value) if data[:start] == _head(key, value) else None

    def put(self, key: str, value: bytes) -> None:
        """Keep ``value`` under ``key``; when that is not possible nothing is kept for the rest of the run."""
        if self.trouble or len(value) > _LARGEST:
            return
        path = self._path(key)
        draft = f"{path}.{os.getpid()}.new"
        data = _head(key, value) + value
        try:
            self._make(os.path.dirname(path))  # noqa: PTH120 — as above
            handle = os.open(
                draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0), stat.S_IRUSR | stat.S_IWUSR
            )
            with os.fdopen(handle, "wb", buffering=0) as file:
                if file.write(data) < len(data):
                    _refuse_full()
            os.replace(draft, path)  # noqa: PTH105 — as above
        except OSError as error:
            self.trouble = f"{self._folder} cannot be written: {error.strerror}"
            with suppress(OSError):
                os.unlink(draft)  # noqa: PTH108 — as above
            return
        self._written[key[0]] += len(data)
        if self._written[key[0]] > self._most // 4:
            self._make_room(key[0])

    def close(self) -> None:
        """Make room where this run wrote, so that the folder stays within its bounds."""
        for part, written in self._written.items():
            if written:
                self._make_room(part)

    def _path(self, key: str) -> str:
        return f"{self._folder}/{key[0]}/{key}"

    def _check(self) -> None:
        """Refuse a folder that somebody else could have filled."""
        try:
            known = os.lstat(self._folder)
        except FileNotFoundError:
            return
        except OSError as error:
            self.trouble = f"{self._folder} cannot be read: {error.strerror}"
            return
        if not stat.S_ISDIR(known.st_mode):
            self.trouble = f"{self._folder} is no folder"
        elif hasattr(os, "geteuid") and (known.st_uid != os.geteuid() or known.st_mode & _OTHERS):
            self.trouble = f"{self._folder} is not yours alone: others may write into it"

    def _make(self, folder: str) -> None:
        if not os.path.isdir(folder):  # noqa: PTH112 — as above
            self._folder.mkdir(mode=stat.S_IRWXU, parents=True, exist_ok=True)
            Path(folder).mkdir(mode=stat.S_IRWXU, exist_ok=True)

    def _make_room(self, part: str) -> None:
        """Take away what was not used for the longest time, until the part has at most its share; and old drafts."""
        self._written[part] = 0
        found: list[tuple[float, int, str]] = []
        with suppress(OSError), os.scandir(f"{self._folder}/{part}") as entries:
            for entry in entries:
                with suppress(OSError):
                    known = entry.stat(follow_symlinks=False)
                    if stat.S_ISREG(known.st_mode):
                        stale = entry.name.endswith(".new") and time.time() - known.st_mtime > _HOUR
                        found.append((0.0 if stale else known.st_mtime, known.st_size, entry.path))
        taken = sum(size for _, size, _ in found)
        for used, size, path in sorted(found):
            if used and taken <= self._most:
                return
            with suppress(OSError):
                os.unlink(path)  # noqa: PTH108 — as above
            taken -= size


def _head(key: str, value: bytes | memoryview) -> bytes:
    """Give what a file of ``value`` begins with: another key, or another byte, begins otherwise."""
    digest = hashlib.sha256(key.encode())
    digest.update(value)
    return _MAGIC + digest.digest()


def _refuse_full() -> NoReturn:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
