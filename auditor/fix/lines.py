"""Lines of which nothing is left: they go, too, where that leaves all other lines what they are."""

from collections.abc import Sequence

from auditor.fix.grow import Range
from auditor.fix.markup import Markup
from auditor.fix.signs import BLANKS, BREAKS, is_left_over, marker
from auditor.parse.article import Place
from auditor.source.source import MediaType
from auditor.text.span import Span

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
    first, last = line
    block = markup.block(*group[0])
    is_kept = group[-1][1] > last or (block is not None and block[1] in _KEPT)
    if is_kept or not _is_empty(markup, line, group):
        return None
    stop = markup.after_break(last)
    if markup.is_markdown:
        if block is not None and block[0].end > stop:
            return _drawn_up(markup, line, block[0])
        held = _held(markup, first, last)
        if held is not None:
            return first + marker(markup.text[first:last]), held
        if block is not None and block[1] is Place.HEADING:
            stop = _past_underline(markup, block[0].start >= first, stop)
    return _with_blank(markup, first, stop)


def _is_empty(markup: Markup, line: Range, group: Sequence[Range]) -> bool:
    """Say whether ``group`` leaves nothing of ``line`` that says or marks anything."""
    text = markup.text
    rest, at = "", line[0]
    for start, stop in group:
        rest += text[at:start]
        at = stop
    rest += text[at : line[1]]
    if markup.media is MediaType.HTML:
        return not rest.strip(BLANKS)
    return "|" not in rest and "<" not in rest and is_left_over(rest[marker(rest) if markup.is_markdown else 0 :])


def _drawn_up(markup: Markup, line: Range, block: Span) -> Range:
    """Give the range of a line whose paragraph goes on in the next: that one takes the place of the first."""
    text = markup.text
    first, last = line
    stop = words = markup.after_break(last)
    while words < len(text) and text[words] in BLANKS:
        words += 1
    if block.start < first:
        return first, stop
    mark = marker(text[first:last])
    if mark and not text.startswith(">", words):
        return first + mark, words
    return first, words if _indent(text[stop : words + 1]) >= _INDENT else stop


def _held(markup: Markup, first: int, last: int) -> int | None:
    """Give where the next words begin of a list's item that holds more than this line; ``None`` for any other line."""
    text = markup.text
    own = text[first:last]
    if not marker(own) or own.lstrip()[:1] in "#>":
        return None
    at = markup.after_break(last)
    for _ in range(2):
        line = markup.line(at) if at < len(text) else None
        following = text[line[0] : line[1]] if line is not None else ""
        if line is None or following.strip():
            return at + len(following) - len(following.lstrip()) if _indent(following) > _indent(own) else None
        at = markup.after_break(line[1])
    return None


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
