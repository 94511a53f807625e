"""A policy as a commit holds it: nobody who changes the working tree changes it."""

import atexit
import os
import shutil
import tempfile
from collections.abc import Collection, Mapping
from contextlib import suppress
from pathlib import Path, PurePosixPath
from typing import Final, NoReturn, final

from auditor.cli.changes import Repository, contents
from auditor.cli.config.files import Disk
from auditor.cli.git import GitError, git
from auditor.errors import UsageError

_REGULAR: Final = (b"100644", b"100755")
_LINK: Final = b"120000"
_MOST_FILES: Final = 20_000
"""Files of one pack; there is none of a tenth of that."""


@final
class Commit:
    """The files of one commit; what lies outside of its repository is read from the disk."""

    def __init__(self, at: Repository, cache: Path | None) -> None:
        """Read from ``at.revision``; what is needed as files is put below ``cache``, named by its content."""
        self.at = at
        self._cache = cache
        self._disk = Disk()

    def is_file(self, path: Path) -> bool:
        """Say whether the commit holds a regular file at ``path``."""
        name = self._inside(path)
        return self._disk.is_file(path) if name is None else name in self._blobs(name)

    def read(self, path: Path, most: int) -> bytes:
        """Give at most ``most`` bytes of the file that the commit holds at ``path``."""
        name = self._inside(path)
        if name is None:
            return self._disk.read(path, most)
        blobs = self._blobs(name)
        if name not in blobs:
            self._missing(path)
        return self._contents([blobs[name]])[blobs[name]][:most]

    def place(self, path: Path) -> Path:
        """Give the path of a copy of what the commit holds at ``path``, a file or a folder."""
        name = self._inside(path)
        if name is None:
            return path
        try:
            content = git(self.at.root, "rev-parse", "--verify", "--quiet", f"{self.at.revision}:{os.fsdecode(name)}")
        except GitError:
            self._missing(path)
        copy = self._folder() / content.strip().decode() / (path.name or "root")
        if not copy.exists():
            self._export(name, copy)
        return copy

    def _inside(self, path: Path) -> bytes | None:
        """Give the path from the root of the tree; ``None`` for what lies outside."""
        whole = PurePosixPath(os.path.normpath(Path.cwd() / path))
        real = Path(os.path.realpath(whole.parent)) / whole.name
        for one in (whole, real):
            if one.is_relative_to(self.at.root):
                return os.fsencode(one.relative_to(self.at.root).as_posix())
        return None

    def _blobs(self, name: bytes) -> Mapping[bytes, str]:
        """Give the regular files at or below ``name``, by path from the root; links and submodules are none."""
        told = git(self.at.root, "ls-tree", "-r", "-z", "--full-tree", self.at.revision, "--", os.fsdecode(name))
        found = {}
        for record in told.split(b"\0")[:-1]:
            head, _, path = record.partition(b"\t")
            mode, _, blob = head.split(b" ")
            if mode in _REGULAR:
                found[path] = blob.decode()
            elif mode == _LINK and path == name:
                _refuse(
                    f"{os.fsdecode(name)!r} is a symbolic link in {self.at.revision[:12]}; put the file itself there"
                )
        return found

    def _contents(self, blobs: Collection[str]) -> Mapping[str, bytes]:
        """Give what each blob holds; half a policy would be another policy."""
        held = contents(self.at, blobs)
        if not held.keys() >= set(blobs):
            _refuse(f"this clone does not hold all files of {self.at.revision[:12]}, and the policy comes from there")
        return held

    def _export(self, name: bytes, copy: Path) -> None:
        blobs = self._blobs(name)
        if not blobs:
            _refuse(f"{os.fsdecode(name)!r} is no file and no folder of files in {self.at.revision[:12]}")
        if len(blobs) > _MOST_FILES:
            _refuse(f"{os.fsdecode(name)!r} holds {len(blobs)} files, more than any pack ({_MOST_FILES})")
        held = self._contents(blobs.values())
        draft = Path(tempfile.mkdtemp(dir=self._folder()))
        for path, blob in blobs.items():
            inner = path[len(name) :].lstrip(b"/")
            target = draft / copy.name / os.fsdecode(inner) if inner else draft / copy.name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(held[blob])
        try:
            draft.rename(copy.parent)
        except OSError:  # another run was faster, or holds the same under another name
            with suppress(OSError):
                (draft / copy.name).rename(copy)
            shutil.rmtree(draft, ignore_errors=True)
            if not copy.exists():
                raise

    def _folder(self) -> Path:
        if self._cache is None:
            self._cache = Path(tempfile.mkdtemp(prefix="auditor-policy-"))
            atexit.register(shutil.rmtree, self._cache, ignore_errors=True)
        folder = self._cache / "policy"
        folder.mkdir(parents=True, exist_ok=True)
        return folder

    def _missing(self, path: Path) -> NoReturn:
        _refuse(
            f"{self.at.revision[:12]} holds no {str(path)!r}, and the policy comes from there;"
            " --policy-from worktree takes it from the working tree"
        )


def _refuse(why: str) -> NoReturn:
    raise UsageError(why)
