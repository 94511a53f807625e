"""UTF-8 byte offsets to code points, in one forward walk."""

from typing import final

_STEP = 1024


@final
class BytePoints:
    """Turns byte offsets into code points; offsets that never go back cost one pass over the text altogether."""

    __slots__ = ("_base", "_data", "_table", "byte", "point", "size")

    def __init__(self, text: str, base: int) -> None:
        """Walk over ``text``, whose first character is code point ``base`` of the source."""
        self._data = text.encode()
        self._base = base
        self._table: list[int] | None = None
        self.size = len(self._data)
        self.byte = 0
        self.point = base
        """The code point that stands at ``byte``: as far as the walk has come. One who knows better may move both."""

    def at(self, byte: int) -> int:
        """Give the code point at byte offset ``byte``; the walk goes there, unless it is beyond already."""
        if byte < self.byte:
            return self._back(byte)
        self.take(byte)
        return self.point

    def take(self, byte: int) -> str:
        """Go on to ``byte`` and give the text on the way; empty when the walk is there or beyond already."""
        piece = self._data[self.byte : byte].decode()
        if piece:
            self.point += len(piece)
            self.byte = byte
        return piece

    def _back(self, byte: int) -> int:
        """Look ``byte`` up in a table with an entry every kilobyte."""
        if self._table is None:
            self._table = table = [0]
            for start in range(0, len(self._data), _STEP):
                table.append(table[-1] + _points(self._data[start : start + _STEP]))
        row = byte // _STEP
        return self._base + self._table[row] + _points(self._data[row * _STEP : byte])


def _points(data: bytes) -> int:
    """Count the characters that begin in ``data``: every byte but the continuation bytes 0x80–0xBF."""
    return len(data.translate(None, _CONTINUATION))


_CONTINUATION = bytes(range(0x80, 0xC0))
