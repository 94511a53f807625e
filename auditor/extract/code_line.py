"""Whether a line of the source is program text, configuration or a shell session rather than prose."""

from functools import cache

import re2

LINE = 240
"""Characters of a line to either side of a contact that are looked at: cost stays linear."""
ENOUGH = 2
"""Different marks of program text that no line of prose shows together."""


@cache
def _string() -> "re2._Regexp[str]":
    return re2.compile(r'"(?:[^"\\]|\\.)*"|`[^`]*`|\'(?:[^\'\\]|\\.)*\'')


@cache
def _marks() -> "re2.Set":
    """Compile the marks of program text: one linear pass says how many of them a line shows."""
    marks = re2.Set.SearchSet()
    for pattern in (
        r"[a-z_]\(",  # a call
        r"[;{]\s*$|\}[;,)\]]*\s*$",  # how statements end
        r"=>|==|!=|:=|&&|\|\||->|\+=",
        r"[a-z0-9_\]] ?= ?[^=\s]",  # an assignment
        r'[(\[,:=]\s?""|""\s?[)\],;}:]',  # a string among brackets
        r'""\s?:\s?(?:""|[\[{0-9])',  # a member of an object
        r"\{[^{}]*\}",
        r"\s--[a-z]{2}",  # an option of a command
        r"^\s*[a-z][a-z0-9_.-]* (?:[a-z0-9_./-]+ )+--",  # … behind its name
        r"\s-[a-z]+\s",
        r"[a-z0-9_-]\.(?:png|svg|jpe?g|css|js|ts|py|sh|json|ya?ml|toml|md|txt|csv)\b",
        r"\s(?:\||>>|2>)\s?[a-z/]",
        r"^\s*(?:@[a-z.-]+\b|(?:def|class|return|import|from|assert|const|let|var|function)\s)",
        r"^\s*(?:echo|curl|wget|export|use|set|sudo|git|npm|pip|docker)\s",
    ):
        marks.Add(pattern)
    marks.Compile()
    return marks


@cache
def _prompt() -> "re2._Regexp[str]":
    level = r"(?:info|warn|warning|error|debug|fatal|trace)"
    return re2.compile(
        rf"^\s*(?:\$ [a-z][a-z0-9_./-]+ |>>> [a-z_])|^\W?[0-9t:.,/ z+-]{{8,32}}\W{{0,3}}{level}\b|"
        rf"^\W?{level}\W{{1,3}}[0-9t:.,/ z+-]{{5,32}}"
    )


@cache
def _tag() -> "re2._Regexp[str]":
    return re2.compile(r"</?[a-z][a-z0-9]*(?:\s[a-z-]+=|>|/>)|\]\(")


@cache
def _member() -> "re2._Regexp[str]":
    return re2.compile(r"^(\s*)((?:- )?)([a-z_][a-z0-9_.-]*):(?: \S|\s*$)")


_REACHED = frozenset(
    {"telegram", "wechat", "weixin", "whatsapp", "qq", "line", "viber", "signal", "email", "mail", "phone", "tel", "tg",
     "wx", "vx", "contact", "price", "order", "site", "website"}
)  # fmt: skip
"""Keys that a seller's list of contacts has as well: they say nothing of a configuration."""


def is_code(source: str, start: int, end: int) -> bool:
    """Say whether the line of ``source`` in which ``start:end`` stands is written in a formal language.

    Strings are taken out of it first: a word of any script may stand in one, but outside of strings code is ASCII.
    """
    low, high = _line(source, start, end)
    line = source[low:high]
    outside = _string().sub('""', line).lower()
    if not outside.isascii():
        return False
    if _prompt().search(outside) is not None:
        return True
    if _tag().search(outside) is not None:
        return False
    return len(_marks().Match(outside) or ()) >= ENOUGH or _is_listed(line, source[max(0, low - LINE) : low])


def in_string(source: str, start: int, end: int) -> bool:
    """Say whether ``start:end`` stands inside a string literal of its line."""
    low, _ = _line(source, start, end)
    before = source[low:start]
    return any(before.count(sign) % 2 for sign in "\"'`") or source[start : start + 1] in {'"', "'", "`"}


def is_member(source: str, start: int, end: int) -> bool:
    """Say whether ``start:end`` is the value of a key in a configuration: indented, beside keys of another kind."""
    low, high = _line(source, start, end)
    own = _member().search(source[low:high])
    if own is None or not source[low:high].isascii():
        return False
    before = source[source.rfind("\n", max(0, low - LINE), max(0, low - 1)) + 1 : max(0, low - 1)]
    stop = source.find("\n", high + 1, high + LINE)
    after = source[high + 1 : stop if stop >= 0 else high + LINE]
    found = [_member().search(line) for line in (before, after)]
    beside = [hit for hit in found if hit is not None and hit.group(3) not in _REACHED]
    return any(hit.group(1) or hit.group(2) for hit in (own, *beside)) and bool(beside)


def _is_listed(line: str, above: str) -> bool:
    """Say whether a line is nothing but a string and a comma, or a string of a list under a key: a member of a list."""
    bare = line.strip()
    if bare.startswith("- ") and len(bare) > 4 and bare[2] in "\"'" and bare[2] == bare[-1]:  # noqa: PLR2004 — `- ""`
        return _key().search(above) is not None
    if not bare.endswith(('",', "',")):
        return False
    return bare[0] == bare[-2] and bare.count(bare[0]) == 2  # noqa: PLR2004 — where it opens and closes


@cache
def _key() -> "re2._Regexp[str]":
    return re2.compile(r"(?m)^\s*[a-zA-Z_][\w.-]*:\s*$")


def _line(source: str, start: int, end: int) -> tuple[int, int]:
    first = max(0, start - LINE)
    low = source.rfind("\n", first, start)
    stop = source.find("\n", end, end + LINE)
    return low + 1 if low >= 0 else first, stop if stop >= 0 else min(len(source), end + LINE)
