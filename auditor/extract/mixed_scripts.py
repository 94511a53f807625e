"""Prose in disguise: words of one alphabet with letters of another in them, as nobody types by chance."""

from functools import cache

import re2

from auditor.extract.view import View

FEWEST = 3
"""Such words; one or two are an honest hybrid (SIMка, USB-шный) or a slip of the keyboard."""


@cache
def _mixed() -> "re2._Regexp[str]":
    return re2.compile(
        r"\p{Cyrillic}[a-z\p{Greek}]\p{Cyrillic}|\p{Cyrillic}\p{Cyrillic}\p{Greek}|\p{Greek}\p{Cyrillic}\p{Cyrillic}"
    )


def is_disguised(view: View) -> bool:
    """Say whether several words of the text mix alphabets inside: look-alike letters against filters (SCIENCE A10)."""
    written = view.article.text.text
    if written.isascii():
        return False
    return any(found == FEWEST for found, _ in enumerate(_mixed().finditer(written), start=1))
