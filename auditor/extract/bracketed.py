"""Ids in brackets behind a list of what is sold, no messenger named: ``代办香港卡、英国卡，包激活【abc_12】``."""

from collections.abc import Iterator, Mapping
from functools import cache

import re2

from auditor.extract.candidate import Candidate
from auditor.extract.channels import is_id
from auditor.extract.id_shape import read_id
from auditor.extract.mentions import Channel
from auditor.extract.signs import is_chinese, is_symbol
from auditor.extract.view import View
from auditor.extract.vocabulary import Hit, any_within
from auditor.parse.article import Place

SHORTEST = 9
"""Characters of an id without an underscore; shorter ones are models and versions: iphone15."""
_LABELS = (
    "型号", "型號", "编号", "編號", "单号", "單號", "版本", "代码", "代碼", "货号", "序号", "列号", "参数", "接口",
    "变量", "字段",
)  # fmt: skip
"""Words before a bracket that say what stands in it, no account."""
_YEARS = ("19", "20")


@cache
def _bracketed() -> "re2._Regexp[str]":
    return re2.compile(
        r"[【(\[「『〔〖《] ?@?([^【(\[「『〔〖《】)\]」』〕〗》\n:]{6,90}?) ?[】)\]」』〕〗》](?:[^(\[]|$)"
    )


def in_brackets(view: View, hits: Mapping[str, list[Hit]], taken: frozenset[int]) -> Iterator[Candidate]:
    """Give the ids that end a sentence of trade in brackets; ``taken`` are the places of ids read already.

    Nothing says which messenger: the channel is ``other``. The id must look chosen, not like a model or a year.
    """
    for hit in _bracketed().finditer(view.text):
        start, end = hit.span(1)
        handle = _whole(view.spaced, start, end)
        block = view.block(start)
        named = view.text.endswith(_LABELS, 0, hit.start())
        if start in taken or named or not _chosen(handle) or not is_chinese(view.text, start):
            continue
        low, _ = view.sentence(start, end)
        sold = any_within(hits["commerce"], low, start) or any_within(hits["offer"], low, start)
        if sold and (block is None or block.place is not Place.CODE):
            yield Candidate(
                channel=Channel.OTHER, handle=handle, start=start - 1, end=end + 1, id_start=start, id_end=end,
                disguises=("id-in-brackets",), cued=False,
            )  # fmt: skip


def _whole(text: str, start: int, end: int) -> str:
    """Give the id that ``start:end`` is from end to end, its pieces joined and its digits spoken or not; or nothing."""
    while start < end and (is_symbol(text[start]) or text[start] == " "):
        start += 1
    if start == end or not text[start].isascii() or not text[start].isalpha():
        return ""
    read = read_id(text, start, end, Channel.WECHAT)  # whose ids are shaped like most people's names
    return read[2] if read is not None and read[1] == end and is_id(Channel.OTHER, read[2]) else ""


def _chosen(handle: str) -> bool:
    """Say whether an id is somebody's: an underscore with a digit, or a long name that ends in two digits, no year."""
    if "_" in handle:
        return any(char.isdigit() for char in handle)
    digits = len(handle) - len(handle.rstrip("0123456789"))
    year = digits == 4 and handle[-4:].startswith(_YEARS)  # noqa: PLR2004 — four digits of a year
    return len(handle) >= SHORTEST and digits > 1 and not year
