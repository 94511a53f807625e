"""Dial strings in signs: ``*100#``, ``**21*…#``, ``*#06#``, ``#100#``, ``*611``, and what only looks like them."""

from collections.abc import Iterator
from functools import cache

import re2

from auditor.extract.claims.reading import NEAR, Reading
from auditor.extract.claims.spoken import Found
from auditor.extract.view import wordy
from auditor.extract.vocabulary import any_within, within
from auditor.facts.code import normal_code
from auditor.parse.article import Place

LONGEST_BARE = 8
"""Signs of ``#123…#`` without a star; a longer one is a tag of some forum."""
_CONTEXT = ("dial", "hotline", "purpose", "operator")
"""Words of which one must stand near ``#225#``: alone it is a hashtag."""


@cache
def _code() -> "re2._Regexp[str]":
    r"""Match a dial string (TS 22.030 §6.5.2, §6.5.3.2), a maker's code, ``*611``, ``*72`` with a number behind."""
    part = r"[0-9a-z\p{Han}<>\[\](){}_+.…-]{1,24}(?: [0-9]{2,8}){0,5}"
    return re2.compile(
        r"\*#\*#[0-9]{2,12}#\*#\*"
        r"|(?:\* ?#|\*\*|##|\*|#) ?[0-9](?: ?[0-9]){0,7}"
        rf"(?: ?\*{{1,2}} ?{part}){{0,5}}\*? ?#(?:[0-9]{{1,4}}#)?"
        r"|\*[0-9]{2}[ -]?(?:\+?1[ -]?)?\(?[2-9][0-9]{2}\)?[ -]?[0-9]{3}[ -]?[0-9]{4}"
        r"|\*[0-9]{2,5}"
    )


@cache
def _year() -> "re2._Regexp[str]":
    return re2.compile(r"#(?:19|20)[0-9]{2}#")


def signs(reading: Reading) -> Iterator[Found]:
    """Give the codes that stand in signs, in order; inside a code block only those that have a line of their own."""
    text = reading.text
    if "#" not in text and "*" not in text:
        return
    for hit in _code().finditer(text):
        start, end = hit.span()
        if not reading.readable(start) or reading.is_taken(start, end) or not _stands(text, start, end):
            continue
        value = normal_code(reading.view.cased[start:end])
        if _is_code(reading, start, end, value):
            yield start, end, value


def _stands(text: str, start: int, end: int) -> bool:
    """Say whether nothing is glued to the string: an address (``/#123#``), a product (``2*100#``), emphasis."""
    before, after = text[start - 1 : start], text[end : end + 1]
    if before and (wordy(before) or before in "*#&_@"):
        return False
    if before in {"/", "="} and start > 1 and (wordy(text[start - 2]) or text[start - 2] in "/.?"):
        return False
    return not (after and (wordy(after) or after in "*_"))


def _is_code(reading: Reading, start: int, end: int, value: str) -> bool:
    block = reading.view.block(start)
    if block is not None and block.place is Place.CODE:
        line = reading.view.text.rfind("\n", max(0, start - NEAR), start) + 1
        low = max(line, reading.view.bounds(reading.view.block_index(start))[0])
        return not reading.text[low:start].strip() and reading.text[end : end + 1] in {"", "\n"} and value.endswith("#")
    if any(means == "id" for _, _, means in within(reading.hits["no-number"], max(0, start - 8), start)):
        return False
    if not value.endswith(("#", "*")):
        return announced(reading, start, end)
    if value.startswith("#") and not value.startswith("##") and "*" not in value:
        short = len(value) <= LONGEST_BARE and _year().fullmatch(value) is None
        return short and (_in_context(reading, start, end) or announced(reading, start, end))
    return True


def _in_context(reading: Reading, start: int, end: int) -> bool:
    low, high = reading.view.sentence(start, end)
    return any(any_within(reading.hits[kind], low, high) for kind in _CONTEXT)


def announced(reading: Reading, start: int, end: int) -> bool:
    """Say whether a word of dialling leads to what stands there, or it opens an entry of a table or list of codes."""
    low = max(0, start - NEAR)
    hits = reading.hits
    if any(start - right <= 2 for _, right, _ in within(hits["calling"], low, start)):  # noqa: PLR2004 — a space and a sign
        return True
    if any(any_within(hits[kind], low, start + 1) for kind in ("dial", "hotline", "answers", "in-need")):
        return True
    if any_within(hits["connects"], end, min(reading.view.sentence(start, end)[1], end + NEAR)):
        return True
    if any_within(hits["aloud"], end, min(reading.view.sentence(start, end)[1], end + NEAR)):
        return True
    index = reading.view.block_index(start)
    block = reading.view.block(start)
    if block is None or block.place not in {Place.CELL, Place.ITEM} or reading.view.bounds(index)[0] < start - 1:
        return False
    frame = reading.binder.frame
    over = (*frame.heads(start), *frame.leads(start), *map(frame.title, frame.headings(start)[:1]))
    own = reading.view.sentence(start, end)
    return any(any_within(hits[kind], *place) for place in (own, *over) for kind in ("dial", "hotline", "purpose"))
