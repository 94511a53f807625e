"""Stars of a dial code that Markdown takes for emphasis: ``热线为*123#，或*111#`` shows its numbers without them.

A renderer drops such stars and a reader then dials something else; the author still wrote a code, and that is what is
to be judged.
"""

from functools import cache

import re2

LONGEST = 48
"""Characters of a dial code that are looked at."""


@cache
def _code() -> "re2._Regexp[str]":
    return re2.compile(r"\*{1,2}#?[0-9][0-9*]*#")


def dialled_stars(text: str, start: int, end: int) -> int:
    """Give how many stars before ``end`` (after ``start``) begin a dial code that goes on there; 0 when none do.

    ``**123#**`` is a bold ``123#`` and no code with two stars.
    """
    first = end
    while first > start and text[first - 1] == "*" and end - first < 2:  # noqa: PLR2004 — no code begins with more
        first -= 1
    for stars in range(end - first, 0, -1):
        found = _code().match(text[end - stars : end + LONGEST])
        if found is None:
            continue
        after = end - stars + found.end()
        if stars == 2 and text.startswith("**", after):  # noqa: PLR2004 — bold
            continue
        return stars
    return 0
