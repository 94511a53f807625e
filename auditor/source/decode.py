"""Bytes to text: never an exception, never a lone surrogate, every loss told at its place."""

import codecs
from dataclasses import dataclass
from typing import Final, final

from auditor.source.evidence import guess
from auditor.source.source import Note, NoteKind
from auditor.text.span import Span

MAX_NOTES: Final = 100
"""Runs of invalid bytes that get a note of their own; one more note stands for the rest."""

LOSS: Final = "auditor-loss"
"""Name of the error handler that puts ``_MARK`` where a decoder cannot go on."""

_MARK: Final = "\udc80"
"""A lone surrogate: no decoder yields one, so it tells our replacement from a U+FFFD that the author wrote."""

CODECS: Final = {
    "utf-8": "utf-8",
    "utf-16-le": "utf-16-le",
    "utf-16-be": "utf-16-be",
    "utf-32-le": "utf-32-le",
    "utf-32-be": "utf-32-be",
    "gb18030": "gb18030",
    "big5": "big5hkscs",
}
"""Our name of an encoding, and the codec of Python that reads it."""

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it starts with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Decoded:
    """A text without its byte order mark, the encoding it was in, and what could not be decoded."""

    text: str
    encoding: str
    notes: tuple[Note, ...]


def decode(data: bytes) -> Decoded:
    """Decode an article: by its byte order mark, else as UTF-8 when it is valid, else by evidence.

    Each maximal run of bytes that the encoding does not allow becomes one U+FFFD, as browsers do it for UTF-8.
    """
    encoding, skip = detect(data)
    body = data[skip:] if skip else data
    try:
        return Decoded(text=body.decode(CODECS[encoding]), encoding=encoding, notes=())
    except UnicodeDecodeError:
        text, notes = replace_losses(body.decode(CODECS[encoding], LOSS))
        return Decoded(text=text, encoding=encoding, notes=notes)


def detect(data: bytes) -> tuple[str, int]:
    """Give the name of the encoding of ``data`` and the length of its byte order mark."""
    for mark, name in _MARKS:
        if data.startswith(mark) and not (name == "utf-32-le" and _is_utf16_with_nul(data)):
            return name, len(mark)
    if b"\0" not in data:
        try:
            data.decode("utf-8")
        except UnicodeDecodeError:
            return guess(data), 0
        return "utf-8", 0
    return guess(data), 0


def replace_losses(text: str) -> tuple[str, tuple[Note, ...]]:
    """Turn the marks of the error handler into U+FFFD and give a note for each run of them."""
    runs: list[Span] = []
    rest_start = rest_end = rest = 0
    at = text.find(_MARK)
    while at >= 0:
        end = at + 1
        while text.startswith(_MARK, end):
            end += 1
        if len(runs) < MAX_NOTES:
            runs.append(Span(start=at, end=end))
        else:
            rest_start, rest_end, rest = rest_start or at, end, rest + 1
        at = text.find(_MARK, end)
    notes = [Note(kind=NoteKind.INVALID_BYTES, span=span) for span in runs]
    if rest:
        span = Span(start=rest_start, end=rest_end)
        notes.append(Note(kind=NoteKind.INVALID_BYTES, span=span, count=rest))
    return text.replace(_MARK, "\ufffd"), tuple(notes)


def _is_utf16_with_nul(data: bytes) -> bool:
    """Say whether ``FF FE 00 00`` starts a UTF-16 text with a NUL: its next unit is then no code point of UTF-32."""
    following = data[4:8]
    return len(following) == 4 and int.from_bytes(following, "little") > 0x10FFFF  # noqa: PLR2004 — a unit; the last code point


def _mark_loss(error: UnicodeError) -> tuple[str, int]:
    """Stand one mark for the bytes at which the decoder stopped, and go on behind them."""
    if isinstance(error, UnicodeDecodeError):
        return _MARK, error.end
    raise error


codecs.register_error(LOSS, _mark_loss)
