"""One article as written."""

from dataclasses import dataclass
from enum import StrEnum
from typing import final

from auditor.text.span import Span


class MediaType(StrEnum):
    """How the text is marked up."""

    MARKDOWN = "text/markdown"
    HTML = "text/html"
    PLAIN = "text/plain"


class NoteKind(StrEnum):
    """What reading or parsing could not do as it should; each becomes a finding."""

    INVALID_BYTES = "invalid-bytes"
    """Bytes that the encoding does not allow: each run became one or more U+FFFD."""
    TOO_LARGE = "too-large"
    """Over the size limit: only the raw pass ran."""
    NESTING = "nesting"
    """A parser's nesting limit was reached; the text below it was read by the raw pass only."""


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """One thing that reading or parsing could not do as it should, at its place."""

    kind: NoteKind
    span: Span
    count: int = 1
    """How many places of this kind the note stands for."""


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One article as written: its text after decoding, without a byte order mark, line ends as they are."""

    uri: str
    """Path as given (``/`` between parts), or ``-`` for standard input; never absolute when it was given relative."""
    media_type: MediaType
    text: str
    encoding: str
    """The name of the encoding that was used, lower case, for example ``utf-8`` or ``gb18030``."""
    sha256: str
    """Of the bytes as read, hexadecimal."""
    whole: bool = True
    """False when the source is over the size limit: ``text`` is then scanned raw, not parsed."""
    notes: tuple[Note, ...] = ()
    committed: str | None = None
    """``Task.committed``: the date of what the article says, where it gives none of its own."""
