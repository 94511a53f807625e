"""The ways that an article names, those of one enumeration together: 官网、App 或电话, in stores or by phone."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import final

from auditor.extract.claims.matters import Matters
from auditor.extract.claims.reading import LISTING
from auditor.extract.names import maximal
from auditor.extract.vocabulary import Hit, any_within, within

GAP = 24
"""Characters between two members of one list of ways: 便利店（如…）以及超市."""
OPENS = 4
"""Characters of a clause before a way that still begins it."""
JOINS = ("、", ",", "/", "和", "及", "与", "與", "或", "跟", "(", "以及", "还有", "還有", "还是")
"""What joins two ways, whatever leads to the second: 或通过, 以及前往."""


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Ways that are named together."""

    start: int
    end: int
    items: tuple[str, ...]


def groups(matters: Matters) -> Iterator[Group]:
    """Give the ways that an article names, those of one enumeration together."""
    hits = [
        hit
        for before, hit in pairwise([(0, 0, "none"), *maximal(matters.reading.hits["channel"])])
        if hit[2] != "none" and not _is_texted(matters, hit) and not _is_its_counter(matters, before, hit)
    ]
    at = 0
    while at < len(hits):
        last = at
        while last + 1 < len(hits) and _joined(matters, hits[last], hits[last + 1]):
            last += 1
        members = hits[at : last + 1]
        yield Group(start=hits[at][0], end=hits[last][1], items=tuple(dict.fromkeys(means for _, _, means in members)))
        at = last + 1


def _is_its_counter(matters: Matters, before: Hit, hit: Hit) -> bool:
    """Say whether a counter is that of the kiosk named before it: 7-Eleven 櫃檯."""
    text = matters.reading.text
    near = before[2] in {"agent", "bank"} and hit[2] == "in person" and not text[before[1] : hit[0]].strip()
    return near and text.startswith(("柜", "櫃", "counter", "收银", "門市", "门市", "门店", "網點", "网点"), hit[0])


def _is_texted(matters: Matters, hit: Hit) -> bool:
    """Say whether a word for a text belongs to a number that is texted: that claim says it already."""
    if hit[2] != "sms":
        return False
    texted = matters.reading.texted
    at = bisect_left(texted, (hit[0] + 1, 0))
    return any(low <= hit[0] and hit[1] <= high for low, high in texted[max(0, at - 2) : at])


def _joined(matters: Matters, first: Hit, second: Hit) -> bool:
    """Say whether two ways are members of one list: 官网、App, in stores or by phone; 线上线下."""
    text, hits = matters.reading.text, matters.reading.hits
    low, high = first[1], second[0]
    gap = text[low:high]
    if not gap:
        return not text[low].isascii()
    if len(gap) > GAP or any(stop in gap for stop in "。;:!?\n") or within(matters.modals, low, high):
        return False
    if "," in gap and _is_shut(matters, second):
        return False  # 只能寄挂号信，网页和电话都不受理
    return _lists(gap.strip(" \"'“”「」()")) and not any(
        any_within(hits[kind], low, high) for kind in ("action", "step", "doing")
    )


def _is_shut(matters: Matters, second: Hit) -> bool:
    """Say whether a clause that begins with a way shuts it, or opens it by a word of its own."""
    low, high = matters.clause(second[0], second[1])
    text = matters.reading.text
    opens = second[0] - low <= OPENS and not text[low].isascii()
    after = within(matters.modals, second[1], min(high, second[1] + OPENS + GAP // 2))
    return opens and bool(after) and after[-1][2] == "may_not"


def _lists(gap: str) -> bool:
    """Say whether what stands between two ways joins them, itself or with a word that leads to the second."""
    if gap.isascii():
        return bool({",", "and", "or", "/", "&", "and/or"} & set(gap.replace(",", " , ").split()))
    return gap in LISTING or gap.startswith(JOINS) or gap.endswith(("、", "或", "和", "及"))
