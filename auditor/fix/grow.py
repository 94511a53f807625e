"""From what a finding points at to what goes with it: bracket, quotation marks, emphasis, separator; never prose."""

from typing import Final

from auditor.fix.markup import NEAR, Markup
from auditor.fix.signs import (
    BLANKS,
    BREAKS,
    CLOSES,
    COMMAS,
    EMPHASIS,
    ENDS,
    OPENS,
    PLAIN_END,
    POINTS,
    UNCLOSED,
    is_left_over,
    marker,
)
from auditor.parse.article import Place

Range = tuple[int, int]

_WRAPS: Final = frozenset(
    [
        "a", "abbr", "b", "big", "blockquote", "center", "cite", "code", "dd", "del", "div", "dt", "em", "font",
        "h1", "h2", "h3", "h4", "h5", "h6", "i", "ins", "kbd", "label", "li", "mark", "p", "q", "s", "samp", "small",
        "span", "strike", "strong", "sub", "sup", "tt", "u",
    ]
)  # fmt: skip
"""HTML elements that go when nothing is left in them; a cell, a row or a page stays."""
_ROUNDS: Final = 8
"""Layers around one place that are taken away."""
_LEAD: Final = 16
"""Characters of words that only lead to a contact, between a bracket and what is cut."""
_MOST_BLANKS: Final = 64
_STRICT: Final = frozenset({Place.FRONT_MATTER, Place.ATTRIBUTE, Place.ALT, Place.TOOLTIP, Place.TITLE, Place.CODE})
"""Places whose own syntax surrounds the text: nothing but brackets and commas goes with a cut."""


def grown(markup: Markup, start: int, end: int) -> Range:
    """Give the range without which ``start:end`` cannot go: its brackets, quotes, emphasis and emptied elements."""
    strict = _is_strict(markup, start, end)
    for _ in range(_ROUNDS):
        lead = _lead(markup.text, start)
        wider = _bracket(markup, lead, end)
        if wider is None and not strict:
            wider = _emphasis(markup, lead, end) or _element(markup.text, lead, end)
        if wider is None:
            break
        start, end = wider
    return start, end


def trimmed(markup: Markup, start: int, end: int) -> Range:
    """Give ``start:end`` with the separator, the leading words and the blanks that would be left over beside it.

    The marks with which a line of Markdown begins stay.
    """
    first, last = _with_separator(markup, start, end)
    line = markup.line(start) if markup.is_markdown else None
    if line is not None:
        first = min(start, max(first, line[0] + marker(markup.text[line[0] : start])))
    return first, last


def _with_separator(markup: Markup, start: int, end: int) -> Range:
    text = markup.text
    strict = _is_strict(markup, start, end)
    left, right = _left(text, start), _right(text, end)
    after = text[right : right + 1]
    at_end = not after or after in BREAKS or after in PLAIN_END or text.startswith("</", right)
    if at_end and not strict:
        start = _lead(text, start)
        left = _left(text, start)
    before = text[left - 1 : left]
    if before and before in POINTS and not strict:
        while left > 0 and text[left - 1] in POINTS:
            left = _left(text, left - 1)
        return left, end
    commas = COMMAS.replace("|", "") if markup.is_markdown else COMMAS
    if before and before in commas and at_end:
        return _left(text, left - 1), right if after and after in ENDS + commas else end
    opens = not before or before in BREAKS or before in ENDS or before in CLOSES or text.endswith("<!--", 0, left)
    if opens and after and after in commas:
        return start, _right(text, right + 1)
    if left < start and at_end:
        return left, end
    if right > end and (left < start or opens or at_end) and after and after not in BREAKS:
        return start, right
    return start, end


def _is_strict(markup: Markup, start: int, end: int) -> bool:
    found = markup.block(start, end)
    return found is not None and found[1] in _STRICT


def _lead(text: str, start: int) -> int:
    """Give where the words begin that stand before ``start`` and only lead to it: 请加, contact us on."""
    low = max(0, start - _LEAD)
    at = start
    while at > low and text[at - 1] not in _EDGES:
        at -= 1
    if at == low and at > 0:
        return start
    at = _right(text, at)
    return at if at < start and is_left_over(text[at:start]) else start


_EDGES: Final = frozenset(COMMAS + ENDS + BREAKS + EMPHASIS + "<>-\\#") | frozenset(CLOSES) | frozenset(OPENS)


def _left(text: str, at: int) -> int:
    low = max(0, at - _MOST_BLANKS)
    while at > low and text[at - 1] in BLANKS:
        at -= 1
    return at


def _right(text: str, at: int) -> int:
    high = min(len(text), at + _MOST_BLANKS)
    while at < high and text[at] in BLANKS:
        at += 1
    return at


def _bracket(markup: Markup, start: int, end: int) -> Range | None:
    """Give the range with the brackets around it, images beside it included, also a bracket nobody closed."""
    text = markup.text
    left = _left(text, start) - 1
    if left < 0 or text[left] not in CLOSES or text[max(0, left - 1) : left + 1] in {"![", "]("}:
        return None
    right = _past(markup, end)
    first = left - 1 if text[left - 1 : left] == "\\" else left
    if text[right : right + 1] == "\\":
        right += 1
    if text[right : right + 1] == CLOSES[text[left]]:
        return first, right + 1
    if text[left] in UNCLOSED and (right >= len(text) or text[right] in BREAKS):
        return first, right
    return None


def _past(markup: Markup, at: int) -> int:
    """Give the place after the blanks and images that follow ``at``."""
    while True:
        after = _right(markup.text, at)
        if after in markup.images:
            at = markup.images[after]
        elif after == at:
            return at
        else:
            at = after


def _emphasis(markup: Markup, start: int, end: int) -> Range | None:
    """Give the range with the marks of Markdown that stand on both of its sides."""
    if not markup.is_markdown:
        return None
    text = markup.text
    wide = 0
    while (
        start - wide > 0
        and end + wide < len(text)
        and text[start - wide - 1] == text[end + wide]
        and text[end + wide] in EMPHASIS
    ):
        wide += 1
    return (start - wide, end + wide) if wide else None


def _element(text: str, start: int, end: int) -> Range | None:
    """Give the range with the HTML element, or the comment, that it is the whole content of."""
    left, right = _gap(text, start, -1), _gap(text, end, 1)
    if text.startswith("-->", right) and text[max(0, left - 4) : left] == "<!--":
        return left - 4, right + 3
    if not text.startswith("</", right) or text[left - 1 : left] != ">":
        return None
    opened = text.rfind("<", max(0, left - NEAR), left)
    close = text.find(">", right, right + NEAR)
    if opened < 0 or close < 0:
        return None
    name = _name(text[opened + 1 : left - 1])
    if name not in _WRAPS or name != _name(text[right + 2 : close]) or text[left - 2 : left - 1] == "/":
        return None
    return opened, close + 1


def _gap(text: str, at: int, step: int) -> int:
    for _ in range(_MOST_BLANKS):
        here = text[at - 1 : at] if step < 0 else text[at : at + 1]
        if not here or (here not in BLANKS and here not in BREAKS):
            return at
        at += step
    return at


def _name(tag: str) -> str:
    """Give the name of a tag, lower case, from what follows its ``<`` or ``</``."""
    name = tag[:16].lower()
    size = 0
    while size < len(name) and name[size].isascii() and name[size].isalnum():
        size += 1
    return name[:size]
