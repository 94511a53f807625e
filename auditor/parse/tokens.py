"""HTML tokens with exact places; the one module that knows turbohtml.

turbohtml follows the WHATWG tokenizer and is linear on every hostile shape we know. Its lines and columns are exact
(columns are code points); what it drops without a token is rewritten first, length kept, so that the tokens tile.
"""

from collections.abc import Iterator
from enum import IntEnum

import re2
import turbohtml

_NOSCRIPT = re2.compile(r"(?i)(</?)noscript")
_STAND_IN = "nqscript"
"""As long as ``noscript``. turbohtml reads <noscript> as a browser with scripts does: its content as one text."""


_EMPTY = "</>"
"""An end tag without a name: HTML drops it."""


class Kind(IntEnum):
    """The kinds of token."""

    TEXT = 0
    START = 1
    END = 2
    COMMENT = 3
    DOCTYPE = 4
    REFERENCE = 5


Token = tuple[int, int, int, str]
"""Kind, start and end in the text, and the tag's name or what a character reference stands for."""


def tokens(text: str) -> Iterator[Token]:
    """Give the tokens of ``text``, which holds no NUL; line ends are read as WHATWG §13.2.3.5 says, places kept."""
    if "\r" in text:
        text = text.replace("\r\n", " \n").replace("\r", "\n")
    copy = _NOSCRIPT.sub(r"\1" + _STAND_IN, text.replace(_EMPTY, "<u>"))
    starts = _line_starts(text)
    text_type, reference_type = turbohtml.TokenType.TEXT, turbohtml.TokenType.CHARACTER_REFERENCE
    for token in turbohtml.tokenize(copy, resolve_references=False, capture_source=True, capture_attributes=False):
        kind = token.type
        start = starts[token.line - 1] + token.col
        if kind is text_type:
            yield Kind.TEXT, start, start + len(token.data or ""), ""
        elif kind is reference_type:
            yield Kind.REFERENCE, start, start + len(token.source or ""), token.data or ""
        else:
            name = token.tag or ""
            if name == _STAND_IN:
                name = "noscript"
            elif name == "u" and text.startswith(_EMPTY, start):
                kind, name = turbohtml.TokenType.END_TAG, ""
            yield kind, start, start + len(token.source or ""), name


def _line_starts(text: str) -> list[int]:
    starts = [0]
    at = text.find("\n")
    while at >= 0:
        starts.append(at + 1)
        at = text.find("\n", at + 1)
    return starts
