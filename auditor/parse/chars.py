"""Text in the making whose every character knows the source range it was decoded from."""

from typing import NamedTuple
from urllib.parse import unquote_to_bytes

from auditor.parse.references import Piece

_HEX = frozenset("0123456789abcdefABCDEF")
_BASE64 = {char: value for value, char in enumerate("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")}
_LEADS = ((0xC2, 0xE0, 2), (0xE0, 0xF0, 3), (0xF0, 0xF5, 4))
_BASE64 |= {"-": 62, "_": 63}


class Char(NamedTuple):
    """One character and the source range that holds it."""

    text: str
    start: int
    end: int


class Byte(NamedTuple):
    """One byte and the source range that holds it."""

    value: int
    start: int
    end: int


def flat(source: str, pieces: list[Piece]) -> list[Char]:
    """Give the characters of ``pieces``; those of a character reference share its range."""
    chars: list[Char] = []
    for text, start, end in pieces:
        if text is None:
            chars += [Char(source[at], at, at + 1) for at in range(start, end)]
        else:
            chars += [Char(char, start, end) for char in text]
    return chars


def percent_bytes(chars: list[Char]) -> list[Byte]:
    """Give the bytes that percent-encoded ``chars`` stand for (RFC 3986 §2.1); anything else is its own UTF-8."""
    out: list[Byte] = []
    at = 0
    while at < len(chars):
        char, start, end = chars[at]
        if char == "%" and at + 2 < len(chars) and chars[at + 1].text in _HEX and chars[at + 2].text in _HEX:
            value = unquote_to_bytes("%" + chars[at + 1].text + chars[at + 2].text)[0]
            out.append(Byte(value, start, chars[at + 2].end))
            at += 3
        else:
            out += [Byte(value, start, end) for value in char.encode("utf-8", "replace")]
            at += 1
    return out


def base64_bytes(chars: list[Char]) -> list[Byte]:
    """Give the bytes that ``chars`` stand for in base64, each with the two characters that hold it (RFC 4648 §4)."""
    out: list[Byte] = []
    kept = bits = 0
    before = 0
    for char, start, end in chars:
        value = _BASE64.get(char)
        if value is None:
            if char == "=":
                break
            continue
        kept, bits = (kept << 6 | value) & 0xFFFF, bits + 6
        if bits >= 8:  # noqa: PLR2004 — a byte
            bits -= 8
            out.append(Byte(kept >> bits & 0xFF, before, end))
        before = start
    return out


def _length(lead: int) -> int:
    """Count the bytes of a character by its first one (RFC 3629 §3); 1 for what leads none."""
    return next((length for low, high, length in _LEADS if low <= lead < high), 1)


def text_of(data: list[Byte]) -> list[Char]:
    """Decode UTF-8; a byte that belongs to none becomes U+FFFD. A character has the range of all its bytes."""
    out: list[Char] = []
    at = 0
    while at < len(data):
        group = data[at : at + _length(data[at].value)]
        try:
            text = bytes(byte.value for byte in group).decode("utf-8")
        except UnicodeDecodeError:
            group, text = group[:1], "\ufffd"
        out.append(Char(text, group[0].start, group[-1].end))
        at += len(group)
    return out
