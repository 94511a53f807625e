"""Where a report goes: standard output, or a file that is written all at once or not at all."""

import os
import stat
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import BinaryIO, NoReturn, TypeVar

from auditor.errors import UsageError

_AT_ONCE = 64 * 1024
"""Bytes that are written together."""
_HEAD = 1024
"""Bytes of a file in which its mark stands."""
_Value = TypeVar("_Value")


def write(pieces: Iterable[bytes], path: Path | None = None, inputs: Iterable[Path] = ()) -> None:
    """Write ``pieces`` one after the other, to standard output when ``path`` is ``None``.

    A file appears under its name when everything is written; until then, and after an error, what was there before
    stays. A device or a pipe is written to as it is. The file is opened before the first piece is asked for. Raises
    ``UsageError`` for a path that cannot be written, and for one that is among ``inputs``, by whatever name.
    """
    if path is None:
        for piece in _gathered(pieces):
            _or_refuse(None, partial(_print, piece))
        return
    target = Path(os.path.realpath(path))
    with _opened(target, path, inputs) as file:
        for piece in _gathered(pieces):
            _or_refuse(path, partial(file.write, piece))


def _gathered(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """Give ``pieces`` in fewer and larger ones; the first comes as it is, for whoever waits for it."""
    held, size = list[bytes](), _AT_ONCE
    for piece in pieces:
        held.append(piece)
        size += len(piece)
        if size >= _AT_ONCE:
            yield b"".join(held)
            held, size = [], 0
    if held:
        yield b"".join(held)


def write_folder(files: Iterable[tuple[str, Iterable[bytes]]], folder: Path, mark: bytes) -> None:
    """Write ``files``, names of our own making and what they hold, into ``folder``, which is made when it is not there.

    Each file is written as ``write`` does it; what else lies in the folder stays. Raises ``UsageError`` for a folder
    that cannot be made, for a file of that name that none of our runs wrote (without ``mark`` in its first bytes) or
    that is a link, and as ``write`` does.
    """
    _or_refuse(folder, lambda: folder.mkdir(parents=True, exist_ok=True))
    for name, pieces in files:
        target = folder / name
        if target.is_symlink() or (target.exists() and not _is_ours(target, mark)):
            _refuse(f"{str(target)!r} is no page of ours; name another folder, or take it away")
        write(pieces, target)


def _is_ours(path: Path, mark: bytes) -> bool:
    with _or_refuse(path, lambda: path.open("rb")) as file:
        return mark in file.read(_HEAD)


def forget_output() -> None:
    """Drop what standard output still holds, which nobody can take any more; Python would complain of it at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def say(text: str) -> None:
    """Write ``text`` and a line feed to standard output: UTF-8, whatever the locale."""
    write([text.encode("utf-8", "backslashreplace"), b"\n"])


@contextmanager
def _opened(target: Path, path: Path, inputs: Iterable[Path]) -> Iterator[BinaryIO]:
    there = _or_refuse(path, lambda: target.stat() if target.exists() else None)
    if there is not None and not stat.S_ISREG(there.st_mode):
        with _or_refuse(path, lambda: target.open("wb")) as device:
            yield device
        return
    if there is not None:
        _spare(there, path, inputs)
    draft = target.with_name(f".{target.name[:100]}.{os.getpid()}.part")
    handle = _or_refuse(path, lambda: os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666))
    try:
        with os.fdopen(handle, "wb") as file:
            yield file
        if there is not None:
            draft.chmod(stat.S_IMODE(there.st_mode))
        _or_refuse(path, lambda: draft.replace(target))
    except BaseException:
        draft.unlink(missing_ok=True)
        raise


def _spare(there: os.stat_result, path: Path, inputs: Iterable[Path]) -> None:
    for article in inputs:
        with suppress(OSError):
            if os.path.samestat(there, article.stat()):
                _refuse(f"--output {str(path)!r} is one of the articles to audit; choose another name")


def _print(piece: bytes) -> None:
    sys.stdout.flush()  # what was printed before comes before
    sys.stdout.buffer.write(piece)
    sys.stdout.buffer.flush()


def _or_refuse(path: Path | None, act: Callable[[], _Value]) -> _Value:
    """Give what ``act`` gives; when the system refuses, tell the user which path it was (``None``: standard output)."""
    try:
        return act()
    except BrokenPipeError:
        raise
    except OSError as error:
        what = "to standard output" if path is None else repr(str(path))
        if path is None:
            forget_output()
        _refuse(f"cannot write {what}: {error.strerror or 'the system refuses'}")


def _refuse(why: str) -> NoReturn:
    raise UsageError(why)
