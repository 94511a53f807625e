"""Edits of a text made in the bytes it was read from; every other byte stays."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import final

from auditor.fix.edit import Edit
from auditor.source.decode import CODECS, decode, detect
from auditor.source.source import MediaType

Change = tuple[int, int, bytes]
"""What stands in bytes ``start:end`` becomes the bytes given."""


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Encoded:
    """A text and its bytes, known to be each other's image."""

    data: bytes
    text: str
    codec: str
    skip: int
    """Length of the byte order mark."""

    def changes(self, edits: Sequence[Edit], media: MediaType) -> tuple[Change, ...]:
        """Give ``edits``, which are sorted and share no character, as changes of bytes.

        A character that the encoding does not have is written as a character reference. Raises ``ValueError`` for one
        in a plain text, where nothing reads references.
        """
        made: list[Change] = []
        at, byte = 0, self.skip
        errors = "strict" if media is MediaType.PLAIN else "xmlcharrefreplace"
        for edit in edits:
            start = byte + len(self.text[at : edit.span.start].encode(self.codec))
            end = start + len(edit.span.of(self.text).encode(self.codec))
            made.append((start, end, edit.text.encode(self.codec, errors)))
            at, byte = edit.span.end, end
        return tuple(made)


def encoded(data: bytes) -> Encoded | None:
    """Give the text of ``data`` with its way back; ``None`` when bytes are no text or would not come back the same."""
    decoded = decode(data)
    name, skip = detect(data)
    codec = CODECS[name]
    if decoded.notes:
        return None
    try:
        same = decoded.text.encode(codec) == data[skip:]
    except UnicodeEncodeError:
        return None
    return Encoded(data=data, text=decoded.text, codec=codec, skip=skip) if same else None


def changed(data: bytes, changes: Sequence[Change]) -> bytes:
    """Give ``data`` with ``changes`` made, which are sorted and share no byte."""
    parts: list[bytes] = []
    at = 0
    for start, end, new in changes:
        parts += (data[at:start], new)
        at = end
    parts.append(data[at:])
    return b"".join(parts)


def undone(data: bytes, changes: Sequence[Change]) -> tuple[Change, ...]:
    """Give the changes that make ``data`` of what ``changes`` make of it."""
    made: list[Change] = []
    moved = 0
    for start, end, new in changes:
        made.append((start + moved, start + moved + len(new), data[start:end]))
        moved += len(new) - (end - start)
    return tuple(made)
