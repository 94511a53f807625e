"""Where words end in Chinese text, by the dictionary of jieba; runs of ASCII stay whole.

``rjieba`` cuts (the same dictionary in Rust; ``tests/text/test_text_segment.py`` holds the two to one
another). It is imported at the first call, since its dictionary takes longer to read than much of a small scan does.
"""

from functools import cache
from itertools import count, pairwise
from typing import TYPE_CHECKING, Final

import re2

if TYPE_CHECKING:
    import rjieba

_AROUND: Final = 8
"""Characters on either side that decide where a word ends."""
_MADE: Final = count()
"""How many cutters there are already."""


@cache
def _run() -> "re2._Regexp[str]":
    """Match what is one word to us however a segmenter takes it: ``t.me/abc``, ``T-Mobile``, ``auditor_test_1``."""
    return re2.compile(r"[0-9A-Za-z]+(?:[._+@/:-]+[0-9A-Za-z]+)*")


def borders(text: str) -> tuple[int, ...]:
    """Give where words begin and end, ascending: 0, the end of each word. Empty for an empty text.

    White space and signs are words, too, so that two neighbouring borders always enclose one. ``text`` holds no lone
    surrogate; give it a sentence, not an article: it is cut at about 30 MB/s.
    """
    if not text:
        return ()
    found, at = [0], 0
    for word in _cutter(()).cut(
        text, hmm=False
    ):  # no guessing of unknown words: a disguised one must not become a word
        at += len(word)
        found.append(at)
    return outside_runs(text, found)


def is_word(text: str, start: int, end: int, names: tuple[str, ...]) -> bool:
    """Say whether ``text[start:end]`` ends and begins where words do: 美国 is none in 完美国际, 日本 none in 今日本店.

    ``names`` (folded) are words besides those of the dictionary; only the characters around are looked at.
    """
    low, high = max(0, start - _AROUND), min(len(text), end + _AROUND)
    at, found = low, {low}
    for word in _cutter(names).cut(text[low:high], hmm=False):
        at += len(word)
        found.add(at)
    return start in found and end in found


@cache
def _cutter(names: tuple[str, ...]) -> "rjieba.Jieba":
    """Give what cuts by the dictionary and ``names``; the package reads the dictionary when it is imported.

    The first to ask gets the one that it read then, anybody else one of his own: most articles need no second one.
    """
    import rjieba  # noqa: PLC0415 — 0.1 s that most articles never need

    cutter = rjieba._DEFAULT_JIEBA if next(_MADE) == 0 else rjieba.Jieba()  # noqa: SLF001 — in the package's stubs
    for name in names:
        if not cutter.has_word(name):
            cutter.add_word(name, None, None)
    return cutter


def outside_runs(text: str, found: list[int]) -> tuple[int, ...]:
    """Leave out the borders that a segmenter ``found`` inside runs of ASCII: that is where segmenters differ."""
    inside = [False] * (len(text) + 1)
    for run in _run().finditer(text):
        start, end = run.span()
        inside[start + 1 : end] = [True] * (end - start - 1)
    return tuple(border for border in found if not inside[border])


def segment(text: str) -> tuple[str, ...]:
    """Give the words of ``text`` in order; joined they are ``text``."""
    return tuple(text[start:end] for start, end in pairwise(borders(text)))
