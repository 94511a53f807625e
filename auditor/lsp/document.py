"""An open document: its text as the editor has it, after every change."""

from collections.abc import Iterable
from itertools import count
from typing import Final, final

from lsprotocol.types import TextDocumentContentChangeEvent, TextDocumentContentChangePartial

from auditor.lsp.positions import UTF_16, Positions

_STATES: Final = count(1)


@final
class Document:
    """A text that changes; ``state`` names each of its contents and never comes again, in no document."""

    __slots__ = ("_encoding", "language", "positions", "state", "text", "uri", "version")

    def __init__(self, uri: str, language: str, text: str, version: int | None, encoding: str = UTF_16) -> None:
        """Hold ``text``; ``encoding`` is that of positions."""
        self.uri, self.language, self.version = uri, language, version
        self._encoding = encoding
        self._hold(text)

    def change(self, changes: Iterable[TextDocumentContentChangeEvent], version: int | None) -> None:
        """Change the text; the places of each change count in what the changes before it left."""
        for change in changes:
            text = change.text
            if isinstance(change, TextDocumentContentChangePartial):
                start, end = sorted(self.positions.offset(at) for at in (change.range.start, change.range.end))
                text = self.text[:start] + text + self.text[end:]
            self._hold(text)
        self.version = version

    def renew(self) -> None:
        """Take the same text for a new one: what it is judged by has changed."""
        self.state = next(_STATES)

    def _hold(self, text: str) -> None:
        self.text = _joined(text)
        self.positions = Positions(self.text, self._encoding)
        self.renew()


def _joined(text: str) -> str:
    """Give ``text`` with the halves of a character put together that came with two changes."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")
    return text
