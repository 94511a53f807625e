"""Changes of bytes as a unified patch, made from the changes themselves: linear, and exact for any bytes.

``git apply`` takes it, at the folder to which its paths are relative, and so does ``patch -p1``. Lines end in line
feeds; a carriage return before one belongs to its line.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from auditor.fix.encoded import Change

_AROUND: Final = 3
"""Lines of context."""
_NO_END: Final = b"\n\\ No newline at end of file\n"
_QUOTED: Final = {
    7: b"\\a",
    8: b"\\b",
    9: b"\\t",
    10: b"\\n",
    11: b"\\v",
    12: b"\\f",
    13: b"\\r",
    34: b'\\"',
    92: b"\\\\",
}
_PRINTED: Final = range(0x20, 0x7F)


def patch(name: bytes, data: bytes, changes: Sequence[Change]) -> Iterator[bytes]:
    """Give the patch of file ``name`` from ``data`` by ``changes``, which are sorted and share no byte.

    Nothing for no change.
    """
    hunks = _hunks(data, changes)
    if hunks:
        yield b"--- " + _name(b"a/" + name) + b"\n+++ " + _name(b"b/" + name) + b"\n"
        yield from _written(data, hunks)


def _name(path: bytes) -> bytes:
    """Quote a path as git does; a tab ends one with blanks, so that what follows is no part of it."""
    if all(byte in _PRINTED and byte not in _QUOTED for byte in path):
        return path + (b"\t" if b" " in path else b"")
    quoted = b"".join(_QUOTED.get(byte) or (bytes([byte]) if byte in _PRINTED else b"\\%03o" % byte) for byte in path)
    return b'"' + quoted + b'"'


Region = tuple[int, int, bytes]
"""Whole lines, by the bytes where they begin and end, and what they become."""


def _hunks(data: bytes, changes: Sequence[Change]) -> list[Region]:
    """Give the changed lines: no two regions meet, and what each becomes ends in a line feed or at the end of all."""
    found: list[Region] = []
    at = 0
    while at < len(changes):
        here = start = data.rfind(_FEED, 0, changes[at][0]) + 1
        end = start
        parts: list[bytes] = []
        while True:
            while at < len(changes) and (not parts or changes[at][0] <= end):
                low, high, new = changes[at]
                parts += (data[here:low], new)
                here = high
                if high > end:
                    end = high if data[high - 1 : high] == _FEED else _line_end(data, high)
                at += 1
            if here < end or end == len(data) or _ends_line(parts):
                break
            end = _line_end(data, end)
        parts.append(data[here:end])
        found.append((start, end, b"".join(parts)))
    return [one for one in found if data[one[0] : one[1]] != one[2]]


def _line_end(data: bytes, at: int) -> int:
    """Give where the line ends, its line feed included, in which byte ``at`` stands."""
    found = data.find(_FEED, at)
    return len(data) if found < 0 else found + 1


_FEED: Final = b"\n"


def _ends_line(parts: Sequence[bytes]) -> bool:
    last = next((part for part in reversed(parts) if part), _FEED)
    return last.endswith(_FEED)


def _written(data: bytes, regions: Sequence[Region]) -> Iterator[bytes]:
    """Give the hunks with their numbers; regions whose contexts meet share one."""
    line, at, moved = 1, 0, 0
    index = 0
    while index < len(regions):
        start = _back(data, regions[index][0], at)
        line += data.count(b"\n", at, start)
        old, new, body = 0, 0, list[bytes]()
        at = start
        while True:
            low, high, text = regions[index]
            index += 1
            for piece, sign in ((data[at:low], b" "), (data[low:high], b"-"), (text, b"+")):
                lines = _lines(piece)
                old += len(lines) if sign != b"+" else 0
                new += len(lines) if sign != b"-" else 0
                body += [sign + one for one in lines]
            at = high
            after = _forth(data, high)
            if index >= len(regions) or _back(data, regions[index][0], high) > after:
                break
        lines = _lines(data[at:after])
        body += [b" " + one for one in lines]
        old, new, at = old + len(lines), new + len(lines), after
        first = line if old else line - 1
        second = line + moved if new else line + moved - 1
        yield b"@@ -%d,%d +%d,%d @@\n" % (first, old, second, new)
        yield b"".join(one if one.endswith(b"\n") else one + _NO_END for one in body)
        line += old
        moved += new - old


def _lines(piece: bytes) -> list[bytes]:
    lines = piece.split(b"\n")
    ended = [line + b"\n" for line in lines[:-1]]
    return [*ended, lines[-1]] if lines[-1] else ended


def _back(data: bytes, at: int, least: int) -> int:
    for _ in range(_AROUND):
        if at <= least:
            return least
        at = data.rfind(b"\n", least, at - 1) + 1 or least
    return max(at, least)


def _forth(data: bytes, at: int) -> int:
    for _ in range(_AROUND):
        found = data.find(b"\n", at)
        if found < 0:
            return len(data)
        at = found + 1
    return at
