"""Wire structs to JSON that may also stand inside an HTML page or a script."""

from collections.abc import Sequence
from typing import Final

from msgspec import Struct
from msgspec.json import Encoder

_ENCODER: Final = Encoder()
_ESCAPES: Final = (
    (b"<", rb"\u003c"),
    (b">", rb"\u003e"),
    (b"&", rb"\u0026"),
    ("\u2028".encode(), rb"\u2028"),  # line ends in JavaScript before ES2019
    ("\u2029".encode(), rb"\u2029"),
    (b"##[", rb"#\u0023["),  # a command for a CI runner, wherever it stands in its line
)


def encode(item: Struct | Sequence[Struct]) -> bytes:
    r"""Give ``item`` as UTF-8 JSON on one line, keys in the order of the struct.

    ``<``, ``>``, ``&``, U+2028, U+2029 and the second sign of ``##[`` stand as ``\uXXXX``: the same values, and no
    handle can end a script element or order a CI runner about.
    """
    return escaped(_ENCODER.encode(item))


def escaped(written: bytes) -> bytes:
    r"""Give JSON with ``<``, ``>``, ``&``, U+2028 and U+2029 as ``\uXXXX``."""
    for char, escape in _ESCAPES:
        if char in written:
            written = written.replace(char, escape)
    return written
