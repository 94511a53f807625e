"""What a change brings: the files that differ from a revision, the new lines of each, and what stood there before."""

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, NoReturn, final

import re2

from auditor.cli.git import GitError, git, literal
from auditor.cli.stderr import tell
from auditor.errors import UsageError

_DIFF: Final = (
    "diff", "--patch-with-raw", "-z", "--unified=0", "--inter-hunk-context=0", "--find-renames", "--text", "--no-color",
    "--no-abbrev", "--no-ext-diff", "--no-textconv", "--no-relative", "--ignore-submodules=dirty", "--submodule=short",
    "--diff-filter=AMRT",
)  # fmt: skip
_STORED: Final = ("diff-index", "--cached", "--raw", "-z", "--no-renames", "--no-abbrev", "--ignore-submodules=all",
                  "--diff-filter=M")  # fmt: skip
_HUNK: Final = re2.compile(rb"(?m)^@@ -\d+(?:,\d+)? \+(\d+)(?:,(\d+))? @@")
_FILE: Final = b"diff --git "
_LINK: Final = b"120000"
_SUBMODULE: Final = b"160000"
_NO_VALUE: Final = (b"unspecified", b"unset")
_MOST_NAMED: Final = 500
"""Paths named to git; of more the whole tree is compared."""


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """How one file differs from what it was."""

    hunks: tuple[tuple[int, int], ...] | None
    """First line of each new stretch, from 1, and how many there are; 0: something was taken out after that line.
    ``None``: everything is new."""
    before: str | None
    """The path it had, from the root of the tree; ``None`` when it was not there."""
    blob: str | None
    """The object that holds what it was."""
    link: bool = False
    """Whether it is a symbolic link now."""
    submodule: bool = False
    """Whether it is another repository now, of which this one holds the name of a commit."""


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Repository:
    """A working tree, and the revisions that a run compares it with."""

    root: Path
    """Absolute, symbolic links resolved."""
    named: str
    """The revision as the user wrote it."""
    revision: str
    """The commit that it means: its policy holds."""
    base: str
    """The commit from which the change began, or ``revision`` where a shallow clone does not tell."""


def repository(folder: Path, revision: str) -> Repository:
    """Find the repository of ``folder``; raises ``UsageError`` when there is none or it does not hold ``revision``."""
    if revision.startswith("-") or not revision.strip():
        _refuse(f"{revision!r} is no revision; name a branch, a tag or a commit, such as origin/main")
    try:
        told, _, root = git(folder, "rev-parse", "--is-shallow-repository", "--show-toplevel").partition(b"\n")
    except GitError as problem:
        _refuse(f"--diff and --policy-from ask git, and it says: {problem}")
    shallow = told == b"true"
    try:
        named = _commit(folder, f"{revision}^{{commit}}")
    except GitError:
        fetch = "git fetch --depth=1 origin" if shallow else "git fetch origin"
        _refuse(f"this clone does not hold {revision!r}; fetch it first: {fetch} {revision.removeprefix('origin/')}")
    try:
        base = git(folder, "merge-base", named, "HEAD").strip().decode()
    except GitError:
        base = named
        if shallow:
            tell(
                f"in this shallow clone nobody can tell where the change left {revision}: compared with that itself;"
                " for the change alone: git fetch --unshallow"
            )
    return Repository(root=Path(os.path.realpath(os.fsdecode(root[:-1]))), named=revision, revision=named, base=base)


def changes(at: Repository, paths: Sequence[bytes]) -> Mapping[bytes, Change]:
    """Give, by path from the root, every file below ``paths`` that is not what it was; no path or ``.``: of all.

    Files that git does not know yet are new in whole; what it ignores is not looked at. Raises ``UsageError`` when git
    refuses.
    """
    named = literal(paths, top=True) if len(paths) <= _MOST_NAMED and b"." not in paths else []
    try:
        told = git(at.root, *_DIFF, at.base, "--", *named)
        stored = git(at.root, *_STORED, at.base, "--", *named)
        unknown = git(at.root, "ls-files", "--others", "--exclude-standard", "-z", "--", *named)
    except GitError as problem:
        _refuse(f"cannot compare with {at.base[:12]}: {problem}")
    found = dict(_changes(told))
    for name, blob in _stored(stored):  # alike only after what .gitattributes says is undone, such as ident
        found.setdefault(name, Change(hunks=(), before=os.fsdecode(name), blob=blob))
    for name in unknown.split(b"\0")[:-1]:
        found[name] = Change(hunks=None, before=None, blob=None)
    return found


def converted(at: Repository, names: Iterable[bytes]) -> frozenset[bytes]:
    """Give those of ``names`` that git writes into the working tree in another encoding than it stores them in.

    What lies there is then not what a reader of the repository sees: a change may ask for that in ``.gitattributes``.
    """
    asked = b"".join(name + b"\0" for name in names)
    told = git(at.root, "check-attr", "-z", "--stdin", "working-tree-encoding", given=asked).split(b"\0")
    return frozenset(name for name, value in zip(told[::3], told[2::3], strict=False) if value not in _NO_VALUE)


def contents(at: Repository, blobs: Iterable[str]) -> dict[str, bytes]:
    """Give what each blob holds; one that the clone has not got is left out."""
    asked = list(dict.fromkeys(blobs))
    if not asked:
        return {}
    told = git(at.root, "cat-file", "--batch", given="".join(f"{blob}\n" for blob in asked).encode())
    found, place = {}, 0
    for blob in asked:
        end = told.index(b"\n", place)
        words = told[place:end].split(b" ")
        place = end + 1
        if len(words) == 3:  # noqa: PLR2004 — object, type, size; of what is missing: object, "missing"
            size = int(words[2])
            found[blob] = told[place : place + size]
            place += size + 1
    return found


def _commit(folder: Path, name: str) -> str:
    return git(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", name).strip().decode()


def _changes(told: bytes) -> Iterator[tuple[bytes, Change]]:
    """Read ``git diff --patch-with-raw -z``: the records of all files, an empty one, their patches in that order."""
    at, files = 0, list[tuple[bytes, str | None, bytes, bytes, bytes]]()
    while told[at : at + 1] == b":":
        head, at = _field(told, at)
        name, at = _field(told, at)
        _, mode, blob, _, status = head.split(b" ")
        before = os.fsdecode(name) if status[:1] in b"MR" else None
        if status[:1] == b"R":
            name, at = _field(told, at)
        files.append((name, before, blob, mode, status))
    patches = _patches(told[at:].lstrip(b"\0"))
    for name, before, blob, mode, status in files:
        if status == b"T":  # a link that is a file now, or the other way round: taken away and made, two patches
            next(patches)
        found = _hunks(next(patches))
        hunks = tuple((int(first), int(b"1" if count is None else count)) for first, count in found)
        yield (
            name,
            Change(
                hunks=None if before is None else hunks,
                before=before,
                blob=before and blob.decode(),
                link=mode == _LINK,
                submodule=mode == _SUBMODULE,
            ),
        )


def _stored(told: bytes) -> Iterator[tuple[bytes, str]]:
    """Give, of ``git diff-index --raw -z``, each path with the object that it was."""
    words = told.split(b"\0")[:-1]
    for head, name in zip(words[::2], words[1::2], strict=True):
        yield name, head.split(b" ")[2].decode()


def _field(told: bytes, at: int) -> tuple[bytes, int]:
    end = told.index(b"\0", at)
    return told[at:end], end + 1


def _patches(told: bytes) -> Iterator[bytes]:
    """Give the patch of each file: only its first line can begin with ``diff --git``."""
    start = 0
    while start < len(told):
        end = told.find(b"\n" + _FILE, start)
        yield told[start : end + 1 or len(told)]
        start = end + 1 or len(told)


def _hunks(patch: bytes) -> Iterator[tuple[bytes, bytes | None]]:
    for found in _HUNK.finditer(patch):
        yield found.group(1), found.group(2)


def _refuse(why: str) -> NoReturn:
    raise UsageError(why)
