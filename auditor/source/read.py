"""Bytes to ``Source``: the one place where sources are made."""

import hashlib
from typing import Final

from auditor.source.decode import decode
from auditor.source.files import ArticleFile, NotReadable
from auditor.source.media_type import media_type
from auditor.source.source import MediaType, Note, NoteKind, Source
from auditor.source.task import Task, Unreadable
from auditor.text.span import Span

_LFS: Final = b"version https://git-lfs.github.com/spec/"
_POINTER: Final = (
    "a pointer of Git LFS, not the article; fetch the articles first: git lfs pull, or lfs: true of actions/checkout"
)
_CHUNK: Final = 1024 * 1024


def read(task: Task, max_bytes: int) -> Source | Unreadable:
    """Read one article; over ``max_bytes`` its text stays on disk.

    Such a source has ``whole=False``, an empty text and a ``too-large`` note; ``windows.windows`` gives its text piece
    by piece.
    """
    if task.path is None:
        return from_bytes(task.data or b"", task.uri, task.committed)
    try:
        with ArticleFile(task.path) as file:
            data = file.read(max_bytes + 1)
            if data.startswith(_LFS):
                return Unreadable(uri=task.uri, problem=_POINTER)
            if len(data) <= max_bytes:
                return from_bytes(data, task.uri, task.committed)
            return _too_large(data, file, task.uri)
    except NotReadable as problem:
        return Unreadable(uri=task.uri, problem=str(problem))


def digest(task: Task, max_bytes: int) -> str | None:
    """Give the SHA-256 of an article's bytes, hexadecimal; ``None`` when it cannot be read or is over ``max_bytes``."""
    data = task.data or b""
    if task.path is not None:
        try:
            with ArticleFile(task.path) as file:
                data = file.read(max_bytes + 1)
        except NotReadable:
            return None
    return hashlib.sha256(data).hexdigest() if len(data) <= max_bytes else None


def from_bytes(data: bytes, uri: str, committed: str | None = None) -> Source:
    """Make a source of bytes held in memory."""
    decoded = decode(data)
    return Source(
        uri=uri,
        media_type=media_type(uri, decoded.text),
        text=decoded.text,
        encoding=decoded.encoding,
        sha256=hashlib.sha256(data).hexdigest(),
        notes=decoded.notes,
        committed=committed,
    )


def from_text(text: str, uri: str, markup: MediaType | None = None) -> Source:
    """Make a source of a text that never was a file: a rule's example, a test."""
    return Source(
        uri=uri,
        media_type=media_type(uri, text) if markup is None else markup,
        text=text,
        encoding="utf-8",
        sha256=hashlib.sha256(text.encode("utf-8", "replace")).hexdigest(),
    )


def _too_large(head: bytes, file: ArticleFile, uri: str) -> Source:
    start = decode(head[:_CHUNK])
    digest = hashlib.sha256(head)
    while chunk := file.read(_CHUNK):
        digest.update(chunk)
    return Source(
        uri=uri,
        media_type=media_type(uri, start.text),
        text="",
        encoding=start.encoding,
        sha256=digest.hexdigest(),
        whole=False,
        notes=(Note(kind=NoteKind.TOO_LARGE, span=Span(start=0, end=0)),),
    )
