"""Grey pictures as rows of bytes: scaled, turned, worn, and written as PNG without any library."""

import math
import struct
import zlib
from collections.abc import Callable, Mapping
from typing import Final

from auditor.redteam.draw import Draw

Rows = tuple[bytes, ...]
_WHITE: Final = 255
_BLOCK: Final = 65535
"""Bytes of a stored block (RFC 1951): not packed, so that the bytes are the same with every zlib."""


def scaled(rows: Rows, factor: int) -> Rows:
    """Give a picture with every pixel ``factor`` times as wide and high."""
    return tuple(bytes(pixel for pixel in row for _ in range(factor)) for row in rows for _ in range(factor))


def mapped(rows: Rows, change: Callable[[int], int]) -> Rows:
    """Give a picture with every pixel changed."""
    table = bytes(change(pixel) for pixel in range(256))
    return tuple(row.translate(table) for row in rows)


def turned(rows: Rows, degrees: int) -> Rows:
    """Give a picture turned about its middle, white where nothing was; on a ground half as large again."""
    height, width = len(rows), len(rows[0])
    size = max(height, width) * 3 // 2
    sine, cosine = math.sin(math.radians(degrees)), math.cos(math.radians(degrees))
    out = []
    for y in range(size):
        row = bytearray()
        for x in range(size):
            dx, dy = x - size / 2 + 0.5, y - size / 2 + 0.5
            u, v = math.floor(cosine * dx + sine * dy + width / 2), math.floor(cosine * dy - sine * dx + height / 2)
            row.append(rows[v][u] if 0 <= u < width and 0 <= v < height else _WHITE)
        out.append(bytes(row))
    return tuple(out)


def noisy(rows: Rows, draw: Draw) -> Rows:
    """Give a picture in which one pixel in two hundred is black or white by chance."""
    return tuple(bytes(draw.pick((0, _WHITE)) if draw.chance(1, 200) else pixel for pixel in row) for row in rows)


def covered(rows: Rows, share: float) -> Rows:
    """Give a picture with a grey square over ``share`` of its middle: a logo."""
    size = len(rows)
    half = round(size * math.sqrt(share) / 2)
    low, high = size // 2 - half, size // 2 + half
    return tuple(
        row[:low] + bytes([128]) * (high - low) + row[high:] if low <= at < high else row for at, row in enumerate(rows)
    )


def blurred(rows: Rows, reach: int) -> Rows:
    """Give a picture in which every pixel is the mean of those up to ``reach`` away."""
    size = len(rows)
    wide = 2 * reach + 1

    def run(lines: list[list[int]]) -> list[list[int]]:
        return [
            [
                sum(line[min(max(at + step, 0), size - 1)] for step in range(-reach, reach + 1)) // wide
                for at in range(size)
            ]
            for line in lines
        ]

    across = run([list(row) for row in rows])
    down = run([list(column) for column in zip(*across, strict=True)])
    return tuple(bytes(column[at] for column in down) for at in range(size))


WEAR: Final[Mapping[str, Callable[[Rows, Draw], Rows]]] = {
    "clean": lambda rows, _: scaled(rows, 4),
    "smallest": lambda rows, _: rows,
    "inverted": lambda rows, _: mapped(scaled(rows, 4), lambda pixel: _WHITE - pixel),
    "mirrored": lambda rows, _: tuple(row[::-1] for row in scaled(rows, 4)),
    "turned-15": lambda rows, _: turned(scaled(rows, 6), 15),
    "turned-45": lambda rows, _: turned(scaled(rows, 6), 45),
    "pale": lambda rows, _: mapped(scaled(rows, 4), lambda pixel: 150 + pixel // 4),
    "noise": lambda rows, draw: noisy(scaled(rows, 5), draw),
    "logo-4": lambda rows, _: covered(scaled(rows, 5), 0.04),
    "logo-9": lambda rows, _: covered(scaled(rows, 5), 0.09),
    "logo-16": lambda rows, _: covered(scaled(rows, 5), 0.16),
    "blur": lambda rows, _: blurred(scaled(rows, 4), 2),
}
"""What a picture of a code went through."""


def png(rows: Rows) -> bytes:
    """Give a grey picture as a PNG file."""
    raw = b"".join(b"\0" + row for row in rows)
    blocks = [raw[at : at + _BLOCK] for at in range(0, len(raw), _BLOCK)]
    packed = b"\x78\x01" + b"".join(
        bytes([at == len(blocks) - 1]) + struct.pack("<HH", len(block), len(block) ^ _BLOCK) + block
        for at, block in enumerate(blocks)
    )
    head = struct.pack(">IIBBBBB", len(rows[0]), len(rows), 8, 0, 0, 0, 0)
    body = packed + struct.pack(">I", zlib.adler32(raw))
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", head) + _chunk(b"IDAT", body) + _chunk(b"IEND", b"")


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
