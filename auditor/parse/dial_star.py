"""Stars of a dial code that Markdown takes for emphasis: ``热线为*123#，或*111#`` shows its numbers without them.

A renderer drops such stars and a reader then dials something else; the author still wrote a code, and that is what is
to be judged.
"""

from functools import cache

import re2

DIGITS = frozenset("0123456789")
_BEGINS = DIGITS | {"#"}
LONGEST = 48
"""Characters of a dial code that are looked at."""


@cache
def _code() -> "re2._Regexp[str]":
    return re2.compile(r"\*#?[0-9][0-9*]*(?:[0-9A-Za-z\p{Han}]{1,16}\**){0,3}#")


@cache
def _rest() -> "re2._Regexp[str]":
    return re2.compile(r"\*[0-9A-Za-z\p{Han}]{1,16}(?:\*[0-9A-Za-z\p{Han}]{1,16})*#")


def dialled_stars(text: str, start: int, end: int) -> int:
    """Give how many stars before ``end`` (after ``start``) begin a dial code that goes on there; 0 when none do.

    Stars that stand behind the code, too, are emphasis: ``**123#**`` is a bold ``123#``.
    """
    run = end - start - len(text[start:end].rstrip("*"))
    before = end - run - 1
    if run == 1 and before >= 0 and text[before] in DIGITS and _rest().match(text[end - 1 : end + LONGEST]):
        return 1  # the second star of *120*PIN#
    found = _code().match(text[end - 1 : end + LONGEST]) if run and text[end : end + 1] in _BEGINS else None
    if found is None:
        return 0
    rest = text[end - 1 + found.end() : end + LONGEST]
    return max(0, min(run - (len(rest) - len(rest.lstrip("*"))), 2))
