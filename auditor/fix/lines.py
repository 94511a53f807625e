"""Lines of which nothing is left: they go, too, where that leaves all other lines what they are."""

from collections.abc import Sequence

from auditor.fix.grow import Range
from auditor.fix.markup import Markup
from auditor.fix.signs import BLANKS, BREAKS, is_left_over, marker
from auditor.parse.article import Place
from auditor.source.source import MediaType

_KEPT = frozenset({Place.CELL, Place.CODE, Place.FRONT_MATTER, Place.ATTRIBUTE, Place.ALT, Place.TOOLTIP, Place.TITLE})
"""Places whose lines stay, even empty."""
_INDENT = 4
"""Columns from which a line after a blank one is code."""


def emptied(markup: Markup, ranges: Sequence[Range]) -> list[Range]:
    """Give ``ranges``, which are in order and disjoint, each line of which they leave nothing taken in whole."""
    made: list[Range] = []
    at = 0
    while at < len(ranges):
        line = markup.line(ranges[at][0])
        stop = at + 1
        if line is None:
            made.append(ranges[at])
        else:
            while stop < len(ranges) and ranges[stop][0] < line[1]:
                stop += 1
            group = ranges[at:stop]
            whole = _whole_line(markup, line, group)
            made += group if whole is None else [whole]
        at = stop
    return _apart(made)


def _apart(ranges: Sequence[Range]) -> list[Range]:
    made: list[Range] = []
    for start, end in ranges:
        if made and start < made[-1][1]:
            made[-1] = (made[-1][0], max(end, made[-1][1]))
        else:
            made.append((start, end))
    return made


def _whole_line(markup: Markup, line: Range, group: Sequence[Range]) -> Range | None:
    """Give the range of the line with its break when ``group`` leaves nothing of it; ``None`` when it is to stay."""
    text = markup.text
    first, last = line
    end = max(last, group[-1][1])
    if end > last:  # a cut over several lines ends in another one
        return None
    block = markup.block(group[0][0])
    if block is not None and block[1] in _KEPT:
        return None
    rest, at = "", first
    for start, stop in group:
        rest += text[at:start]
        at = stop
    rest += text[at:last]
    if markup.media is MediaType.HTML:
        if rest.strip(BLANKS):
            return None
    else:
        if "|" in rest or "<" in rest or not is_left_over(rest[marker(rest) if markup.is_markdown else 0 :]):
            return None
        if markup.is_markdown and _holds(markup, first, last):
            return None
    start, stop = first, markup.after_break(last)
    if markup.is_markdown and block is not None and block[1] is Place.HEADING:
        stop = _past_underline(markup, block[0].start >= first, stop)
    return _with_blank(markup, start, stop)


def _holds(markup: Markup, first: int, last: int) -> bool:
    """Say whether the line that follows is what it is because of this one: a list's item, a quote, indented words."""
    text = markup.text
    stop = markup.after_break(last)
    line = markup.line(stop) if stop < len(text) else None
    if line is None:
        return stop < len(text)
    following, own = text[line[0] : line[1]], text[first:last]
    if not following.strip():
        after = markup.after_break(line[1])
        line = markup.line(after) if after < len(text) else None
        following = text[line[0] : line[1]] if line is not None else ""
        return (
            bool(following.strip())
            and marker(own) > 0
            and _indent(following) > _indent(own)
            and own.lstrip()[:1] not in "#>"
        )
    if own.lstrip().startswith(">"):
        return not following.lstrip().startswith(">")
    if marker(own) > 0 and own.lstrip()[:1] != "#":
        return _indent(following) > _indent(own) or marker(following) == 0
    return _indent(following) >= _INDENT


def _indent(line: str) -> int:
    return len(line.expandtabs(4)) - len(line.expandtabs(4).lstrip())


def _past_underline(markup: Markup, alone: bool, stop: int) -> int:  # noqa: FBT001 — private, one call
    line = markup.line(stop) if alone and stop < len(markup.text) else None
    if line is None:
        return stop
    under = markup.text[line[0] : line[1]].strip()
    is_line = bool(under) and (not under.strip("=") or not under.strip("-"))
    return markup.after_break(line[1]) if is_line else stop


def _with_blank(markup: Markup, start: int, stop: int) -> Range:
    """Give the range with one of two blank lines that would meet."""
    text = markup.text
    if markup.media is MediaType.HTML:
        return start, stop
    before = start == 0 or _is_blank_before(text, start)
    if not before:
        return start, stop
    if stop >= len(text):
        return (_blank_start(text, start) if start else start), stop
    line = markup.line(stop)
    if line is not None and not text[line[0] : line[1]].strip(BLANKS):
        return start, markup.after_break(line[1])
    return start, stop


def _blank_start(text: str, start: int) -> int:
    """Give where the blank line before ``start`` begins."""
    at = start - 1
    if text[at] == "\n" and text[at - 1 : at] == "\r":
        at -= 1
    while at > 0 and text[at - 1] in BLANKS:
        at -= 1
    return at


def _is_blank_before(text: str, start: int) -> bool:
    at = _blank_start(text, start)
    return at == 0 or text[at - 1] in BREAKS
