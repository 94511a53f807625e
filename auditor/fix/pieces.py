"""A finding's span to the stretches of it that can go while the markup around stays whole."""

from typing import Final

import re2

from auditor.fix.grow import Range
from auditor.fix.markup import Markup
from auditor.fix.signs import BREAKS, CLOSES, EMPHASIS, OPENS, marker
from auditor.parse.article import Place

_TAG: Final = re2.compile(r"</?([a-zA-Z][a-zA-Z0-9]*)(?:[\s/][^<>]*)?>")
_LONGEST: Final = 4000
"""Characters of one finding's span that are taken apart."""
_DELIMITERS: Final = "|-: \t"


def pieces(markup: Markup, start: int, end: int) -> list[Range]:
    """Give ``start:end`` without what holds the markup together: line breaks, marks of lines, bars, tags of others."""
    start, end = _balanced(markup.text, start, min(end, start + _LONGEST))
    kept = sorted([*_lonely_tags(markup.text, start, end), *_lonely_signs(markup, start, end)])
    found: list[Range] = []
    at = start
    for low, high in [*kept, (end, end)]:
        found += _lines(markup, at, low)
        at = max(at, high)
    return found


def _lonely_signs(markup: Markup, start: int, end: int) -> list[Range]:
    """Give the brackets and the marks of emphasis between ``start`` and ``end`` whose other half stands elsewhere."""
    text = markup.text
    lonely: list[Range] = []
    opened: list[int] = []
    run: Range | None = None
    at = start
    while at < end:
        sign = text[at]
        if sign in CLOSES:
            opened.append(at)
        elif sign in OPENS and opened and text[opened[-1]] == OPENS[sign]:
            opened.pop()
        elif sign in OPENS:
            lonely.append((at, at + 1))
        elif markup.is_markdown and sign in "*~`":
            size = min(_run(text, at, 1), end - at)
            if run is not None and text[run[0]] == sign:
                run = None
            else:
                lonely += [run] if run is not None else []
                run = (at, at + size)
            at += size - 1
        at += 1
    return [*lonely, *((one, one + 1) for one in opened), *([run] if run is not None else [])]


def _balanced(text: str, start: int, end: int) -> Range:
    """Give the range with the tags that stand right beside it and close, or open, what it holds."""
    lonely = _lonely_tags(text, start, end)
    for low, high in reversed(lonely):
        name = text[low + 1 : high]
        if not name.startswith("/"):
            tag = _TAG.match(text[end : end + 40])
            if tag is not None and text.startswith("</", end) and _named(text[low:high]) == tag.group(1).lower():
                end += tag.end()
    return paired(text, start, end)


def paired(text: str, start: int, end: int) -> Range:
    """Give the range with the marks right beside it that close, or open, what it holds: ``）``, ``**``."""
    if end - start > _LONGEST:
        return start, end
    for _ in range(_LONGEST_RUN):
        inside, sign = text[start:end], text[end : end + 1]
        if sign and sign in OPENS and inside.count(OPENS[sign]) > inside.count(sign):
            end += 1
        elif sign and sign in EMPHASIS and _is_odd(inside, sign):
            end += _run(text, end, 1)
    for _ in range(_LONGEST_RUN):
        inside, sign = text[start:end], text[max(0, start - 1) : start]
        if text[max(0, start - 2) : start] == "](":
            break
        if sign and sign in CLOSES and inside.count(CLOSES[sign]) > inside.count(sign):
            start -= 1
        elif sign and sign in EMPHASIS and _is_odd(inside, sign):
            start -= _run(text, start - 1, -1)
    return start, end


def _is_odd(inside: str, sign: str) -> bool:
    """Say whether marks of emphasis are opened in ``inside`` and not closed there."""
    runs = sum(1 for at, char in enumerate(inside) if char == sign and (at == 0 or inside[at - 1] != sign))
    return runs % 2 == 1


def _run(text: str, at: int, step: int) -> int:
    """Count how often the sign at ``at`` is repeated in the direction of ``step``, three times at most."""
    size = 1
    while size < _LONGEST_RUN and 0 <= at + size * step < len(text) and text[at + size * step] == text[at]:
        size += 1
    return size


_LONGEST_RUN: Final = 3


def _named(tag: str) -> str:
    found = _TAG.match(tag)
    return found.group(1).lower() if found is not None else ""


def _lonely_tags(text: str, start: int, end: int) -> list[Range]:
    """Give the tags between ``start`` and ``end`` whose other half does not stand there."""
    if "<" not in text[start:end]:
        return []
    opened: list[tuple[str, Range]] = []
    lonely: list[Range] = []
    for tag in _TAG.finditer(text[start:end]):
        name, here = tag.group(1).lower(), (start + tag.start(), start + tag.end())
        if tag.group().endswith("/>") or name in _VOID:
            continue
        if not tag.group().startswith("</"):
            opened.append((name, here))
        elif opened and opened[-1][0] == name:
            opened.pop()
        else:
            lonely.append(here)
    return sorted([*lonely, *(here for _, here in opened)])


_VOID: Final = frozenset({"br", "img", "hr", "wbr", "input", "meta", "link", "source"})


def _lines(markup: Markup, start: int, end: int) -> list[Range]:
    text = markup.text
    found: list[Range] = []
    at = start
    while at < end:
        stop = at
        while stop < end and text[stop] not in BREAKS:
            stop += 1
        first = at + marker(text[at:stop]) if markup.is_markdown and at > start else at
        found += _cells(markup, first, stop)
        at = stop + 1
    return found


def _cells(markup: Markup, start: int, end: int) -> list[Range]:
    text = markup.text
    block = markup.block(start, end)
    if not markup.is_markdown or "|" not in text[start:end] or block is None or block[1] is not Place.CELL:
        return [(start, end)] if start < end else []
    if not text[start:end].strip(_DELIMITERS):
        return []
    found: list[Range] = []
    at = start
    for index in range(start, end + 1):
        if index == end or (text[index] == "|" and text[index - 1 : index] != "\\"):
            if at < index:
                found.append((at, index))
            at = index + 1
    return found
