"""Text of others for GitHub Markdown, so that it does nothing there: no mark-up, no mention, no link, no reference.

A comment is answered by e-mail, and then the marks of code are gone (dependabot-core#3157); so what GitHub would turn
into a link is broken up by U+200B inside code, too. A character reference is broken up after its ``&``: it is shown as
it was written, and no reader of HTML makes an ``@`` of it.
"""

from collections.abc import Iterable
from typing import Final

import re2

from auditor.report.width import seen

BREAK: Final = "\u200b"
MORE: Final = "…"
LONGEST: Final = 300
"""Code points of one text that are shown."""
_RUNS: Final = re2.compile(r"(?i)([0-9a-f]{7,})|(`{10,})")
"""What looks like a commit, and what is near the length (80) from which backticks close no code span."""
_PIECE: Final = 6
_LEADS: Final = (
    re2.compile(r"([@＠﹫])"),  # somebody is mentioned
    re2.compile(r"(?i)(&)(?:[#a-z])"),  # a character reference
    re2.compile(r"(?i)([#!])(?:[0-9a-z])"),  # an issue, elsewhere a merge request
    re2.compile(r"(?i)(gh-)(?:[0-9])"),
    re2.compile(r"(:)(?://)"),
    re2.compile(r"(?i)(www)(?:\.)"),
)
"""What follows the group must not follow it at once; each is sought by itself, for one may begin where another ends."""
_SPECIAL: Final = str.maketrans({char: f"\\{char}" for char in "\\`*_[]~|$"} | {"<": "&lt;", ">": "&gt;", "&": "&amp;"})
_EMOJI: Final = re2.compile(r"(:)(?:[0-9A-Za-z_+-])")
_OPENS: Final = re2.compile(r"[ #=+-]|[0-9]{1,9}[.)](?: |$)")
_TICKS: Final = re2.compile("`+")


def plain(text: str, longest: int = LONGEST) -> str:
    """Give ``text`` as a reader sees it, every mark of Markdown escaped, on one line."""
    return _closed(_escaped(text, longest))


def code(text: str, longest: int = LONGEST) -> str:
    """Give ``text`` as inline code on one line, which may stand in a table; ``–`` for no text."""
    # a bar ends a cell even inside code, and a backslash before it cannot be written there
    shown = broken(text, longest).replace("|", "⟦U+007C⟧")
    if not shown:
        return "–"
    fence = "`" * (1 + max((len(run) for run in _TICKS.findall(shown)), default=0))
    pad = " " if shown[0] in "` " or shown[-1] in "` " else ""
    return f"{fence}{pad}{shown}{pad}{fence}"


def said(text: str, longest: int = LONGEST) -> str:
    """Give a sentence of a rule or a verdict: what stands in “…” is of the article and becomes code."""
    parts: list[str] = []
    rest = text[:longest]
    while rest:
        before, opened, after = rest.partition("“")
        inside, closed, behind = after.partition("”")
        if not (opened and closed and inside):
            parts.append(_escaped(rest, longest))
            break
        parts += [_escaped(before, longest), code(inside, longest)]
        rest = behind
    more = MORE if len(text) > longest else ""
    return _closed(BREAK.join(part for part in parts if part)) + more  # apart also when the marks of code are gone


def broken(text: str, longest: int = LONGEST) -> str:
    """Give what is printed for ``text``, hidden characters by name, and U+200B in all that GitHub makes a link of."""
    shown = seen(text[:longest])
    more = MORE if len(text) > longest or len(shown) > 2 * longest else ""
    shown = shown[: 2 * longest]
    places = {found.end(1) for lead in _LEADS for found in lead.finditer(shown)}
    for found in _RUNS.finditer(shown):
        places |= set(range(found.start() + _PIECE, found.end(), _PIECE))
    return _apart(shown, places) + more


def _escaped(text: str, longest: int) -> str:
    shown = broken(text, longest)
    return _apart(shown, {found.end(1) for found in _EMOJI.finditer(shown)}).translate(_SPECIAL)


def _closed(text: str) -> str:
    """Give ``text`` so that it opens no list, heading or block of code where it begins a line."""
    return BREAK + text if _OPENS.match(text) else text


def _apart(text: str, places: Iterable[int]) -> str:
    """Give ``text`` with U+200B at ``places``."""
    at, parts = 0, []
    for place in sorted(places):
        parts.append(text[at:place])
        at = place
    return BREAK.join([*parts, text[at:]])
