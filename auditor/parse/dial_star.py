"""Stars of a dial code that Markdown takes for emphasis: ``热线为*123#，或*111#`` shows its numbers without them.

A renderer drops such stars and a reader then dials something else; the author still wrote a code, and that is what is
to be judged.
"""

from functools import cache

import re2

DIGITS = frozenset("0123456789")
_BEGINS = DIGITS | {"#"}
REACH = 200
"""Characters between two stars that are taken for emphasis."""
LONGEST = 48
"""Characters of a dial code that are looked at."""


@cache
def _code() -> "re2._Regexp[str]":
    return re2.compile(r"\*#?[0-9][0-9*]*(?:[0-9A-Za-z\p{Han}]{1,16}\**){0,3}#")


@cache
def _rest() -> "re2._Regexp[str]":
    return re2.compile(r"\*[0-9A-Za-z\p{Han}]{1,16}(?:\*[0-9A-Za-z\p{Han}]{1,16})*#")


@cache
def _voice() -> "re2._Regexp[str]":
    """Match a short code that is called: ``*888``."""
    return re2.compile(r"\*[0-9]{3,5}(?:[^0-9A-Za-z*#]|$)")


def _is_paired(text: str, end: int) -> bool:
    """Say whether the star before ``end`` is taken for emphasis with that of another code: *888 …，*888#."""
    line = text[end : end + REACH].partition("\n")[0]
    after = line.find("*")
    if after >= 0 and any(code.match(line[after : after + LONGEST]) for code in (_code(), _voice())):
        return True
    before = text[max(0, end - 1 - REACH) : end - 1].rpartition("\n")[2]
    other = before.rfind("*")
    return other >= 0 and any(code.match(before[other : other + LONGEST]) for code in (_code(), _voice()))


def dialled_stars(text: str, start: int, end: int) -> int:
    """Give how many stars before ``end`` (after ``start``) begin a dial code that goes on there; 0 when none do.

    Stars that stand behind the code, too, are emphasis: ``**123#**`` is a bold ``123#``.
    """
    run = end - start - len(text[start:end].rstrip("*"))
    before = end - run - 1
    if run == 1 and before >= 0 and text[before] in DIGITS and _rest().match(text[end - 1 : end + LONGEST]):
        return 1  # the second star of *120*PIN#
    if run == 1 and _voice().match(text[end - 1 : end + LONGEST]) and _is_paired(text, end):
        return 1
    found = _code().match(text[end - 1 : end + LONGEST]) if run and text[end : end + 1] in _BEGINS else None
    if found is None:
        return 0
    rest = text[end - 1 + found.end() : end + LONGEST]
    return max(0, min(run - (len(rest) - len(rest.lstrip("*"))), 2))
