r"""Character references and backslash escapes, resolved piece by piece.

WHATWG HTML §13.2.5.72 ff. (character reference states) and CommonMark 0.31.2 §2.4–2.5.
"""

from html.entities import html5

Piece = tuple[str | None, int, int]
"""A text and its source range; ``None`` when the text is the source's own."""

_LONGEST = max(map(len, html5))
_LONGEST_OPEN = max(len(name) for name in html5 if not name.endswith(";"))
_PUNCTUATION = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
_DIGITS = frozenset("0123456789")
_HEX = frozenset("0123456789abcdefABCDEF")
_MOST_DIGITS = 40
_ALNUM = frozenset("0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
_LAST = 0x10FFFF
_SURROGATES = range(0xD800, 0xE000)
_WINDOWS = dict(
    zip(
        (0x80, *range(0x82, 0x8D), 0x8E, *range(0x91, 0x9D), 0x9E, 0x9F),
        "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ",
        strict=True,
    ),
)
"""The code points that WHATWG reads as windows-1252 (numeric character reference end state)."""


def resolve(source: str, start: int, end: int) -> list[Piece]:
    """Give the pieces of a Markdown destination or title: references and backslash escapes resolved."""
    if source.find("\\", start, end) < 0:
        return resolve_attribute(source, start, end, strict=True)
    pieces: list[Piece] = []
    at = start
    while (slash := source.find("\\", at, end - 1)) >= 0:
        if source[slash + 1] in _PUNCTUATION:
            pieces += resolve_attribute(source, at, slash, strict=True)
            pieces.append((None, slash + 1, slash + 2))
            at = slash + 2
        else:
            pieces += resolve_attribute(source, at, slash + 1, strict=True)
            at = slash + 1
    return pieces + resolve_attribute(source, at, end, strict=True)


def resolve_attribute(source: str, start: int, end: int, *, strict: bool = False) -> list[Piece]:
    """Give the pieces of an attribute's value; ``strict`` asks for the closing semicolon, as Markdown does."""
    pieces: list[Piece] = []
    at = start
    ampersand = source.find("&", start, end)
    while ampersand >= 0:
        found = _reference(source, ampersand, end, strict=strict)
        if found is None:
            ampersand = source.find("&", ampersand + 1, end)
            continue
        text, stop = found
        if at < ampersand:
            pieces.append((None, at, ampersand))
        pieces.append((text, ampersand, stop))
        at = stop
        ampersand = source.find("&", at, end)
    if at < end:
        pieces.append((None, at, end))
    return pieces


def plain(source: str, pieces: list[Piece]) -> str:
    """Give the text of ``pieces``."""
    return "".join([source[start:end] if text is None else text for text, start, end in pieces])


def _reference(source: str, at: int, end: int, *, strict: bool) -> tuple[str, int] | None:
    if source.startswith("#", at + 1, end):
        return _numeric(source, at, end, strict=strict)
    window = source[at + 1 : min(end, at + 1 + _LONGEST)]
    stop = window.find(";")
    if stop >= 0 and (text := html5.get(window[: stop + 1])) is not None:
        return text, at + 2 + stop
    if strict:
        return None
    for length in range(min(len(window), _LONGEST_OPEN), 1, -1):
        text = html5.get(window[:length])
        if text is None:
            continue
        after = source[at + 1 + length : at + 2 + length] if at + 1 + length < end else ""
        return None if after == "=" or after in _ALNUM else (text, at + 1 + length)
    return None


def _numeric(source: str, at: int, end: int, *, strict: bool) -> tuple[str, int] | None:
    hexadecimal = source[at + 2 : min(at + 3, end)] in ("x", "X")
    allowed = _HEX if hexadecimal else _DIGITS
    first = stop = at + 3 if hexadecimal else at + 2
    while stop < end and source[stop] in allowed:
        stop += 1
    if stop == first:
        return None
    digits = source[first:stop].lstrip("0")
    code = int(digits or "0", 16 if hexadecimal else 10) if len(digits) <= _MOST_DIGITS else _LAST + 1
    closed = source.startswith(";", stop, end)
    if strict and not closed:
        return None
    if code == 0 or code > _LAST or code in _SURROGATES:
        return "\ufffd", stop + closed
    return _WINDOWS.get(code) or chr(code), stop + closed
