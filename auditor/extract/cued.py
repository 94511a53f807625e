"""Contacts that a cue announces: ``微信：…``, ``TG💪+ @…``, ``…  加微``; the id stands after, around or before it."""

from collections.abc import Callable, Iterator, Mapping
from typing import final

from auditor.extract.before import before_cue
from auditor.extract.candidate import Candidate
from auditor.extract.channels import ID, NUMERIC, looks_chosen
from auditor.extract.connect import by_first, connector
from auditor.extract.credible import WEAK, credible
from auditor.extract.cue_words import COMPOUND, DISGUISES, LOOSE, past, preceded_by_add
from auditor.extract.id_shape import read_id
from auditor.extract.mentions import Channel
from auditor.extract.nearby import Nearby
from auditor.extract.next_block import below
from auditor.extract.numbers import SPOKEN
from auditor.extract.reading import Reading
from auditor.extract.signs import is_han, is_symbol
from auditor.extract.view import ODD, View
from auditor.extract.vocabulary import Hit
from auditor.lexicon.lexicon import Lexicon

LOOK_BEFORE, LOOK_BEHIND = 24, 64
"""Characters around a cue in which its id begins or ends."""
_OF_IDS = ID | SPOKEN.keys()
MOST_LISTED = 20
FEW_WORDS = 14
"""Characters of other words between a cue and the colon before its id."""


@final
class CueReader:
    """Reads the ids that stand beside cues."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Prepare the words that may stand between a cue and its id, and the verbs of adding before it."""
        self._adding = lexicon.adding
        self._fillers: Mapping[str, tuple[str, ...]] = by_first(lexicon.fillers)

    def read(
        self,
        view: View,
        cues: list[tuple[int, int, str, str]],
        near: Nearby,
        told: Callable[[int], frozenset[str]],
    ) -> Iterator[Candidate]:
        """Give a candidate for each cue (start, end, channel, kind) that has an id beside it.

        ``near`` says what stands around a place; ``told`` what the text near one tells to do with an id.
        """
        for start, end, name, kind in cues:
            if kind == COMPOUND:
                continue
            channel = Channel(name)
            if channel is Channel.EMAIL or not _may_hold(view.text, start, end):
                continue  # an address shows itself (e_mail.py)
            index = view.block_index(start)
            low, high = view.bounds(index) if index >= 0 else (0, len(view.text))
            added = preceded_by_add(view.text, start, self._adding)
            if kind == "glued" and added:
                kind = "bare"  # noqa: PLW2901 — 加VXabc_1 is as plain as 加微abc_1
            trades = near.trades(start, end)
            warm = near.short or trades or added
            read = Reading(channel=channel, kind=kind, warm=warm, trades=trades, told=told(start))
            found = self._after(view, (start, end), read, high) or below(view, (start, end), read, index, self._fillers)
            found = found or (None if kind == "glued" else before_cue(view, (start, end), read, low))
            if found is not None and (kind != "sound" or _parts_words(view.text, near, start, end, self._adding)):
                yield found
                yield from _more(view.text, found, high)

    def _after(self, view: View, cue: tuple[int, int], asked: Reading, high: int) -> Candidate | None:
        text, channel, kind = view.spaced, asked.channel, asked.kind
        if text.startswith("://", cue[1]):
            return None  # a scheme, which the links read
        at, signs = connector(text, past(text, cue[1]) if kind == "bare" else cue[1], high, self._fillers)
        at_sign = at < high and text[at] == "@"
        while at < high and (text[at] in "@ " or text[at] == ODD or (at_sign and text[at] == "\n")):
            at += 1
        loose = at_sign or kind in LOOSE or asked.trades or (asked.warm and "colon" in signs)
        read = read_id(text, at, high, channel, asked.told, loose=loose)
        if read is None:
            read, signs = _after_words(text, at, high, channel), signs | {"colon"}
        if read is None:
            return None
        start, end, handle, spelled = read
        if not credible(
            text, (cue[1], start, end, high), channel, kind, handle, at_sign=at_sign, signs=signs, warm=asked.warm
        ):
            return None
        between = "symbol" in signs and kind in WEAK
        disguises = [name for name, on in (("symbol-between", between), ("spelled-out", spelled)) if on]
        if kind in DISGUISES:
            disguises.append(DISGUISES[kind])
        return Candidate(
            channel=channel, handle=handle, start=cue[0], end=end, id_start=start, id_end=end,
            disguises=tuple(disguises), cued=True, cue=cue,
        )  # fmt: skip


def _may_hold(text: str, start: int, end: int) -> bool:
    """Say whether an id can stand near a cue at all: a Latin letter or a digit of some writing."""
    return not (
        _OF_IDS.isdisjoint(text[end : end + LOOK_BEHIND])
        and _OF_IDS.isdisjoint(text[max(0, start - LOOK_BEFORE) : start])
    )


def _more(text: str, first: Candidate, high: int) -> Iterator[Candidate]:
    """Read the further ids of a list: ``QQ：…、…``, ``客服1：…，客服2：…``, ``TG @… / @…``."""
    at = first.end
    for _ in range(MOST_LISTED):
        while at < high and text[at] in " *`)":
            at += 1
        if at >= high or text[at] not in "、,/;|&和或":
            return
        at += 1
        colon = text.find(":", at, min(high, at + FEW_WORDS))
        if colon >= 0 and not any(mark in text[at:colon] for mark in "。!?\n,、"):
            at = colon + 1
        while at < high and text[at] in " *`":
            at += 1
        at_sign = text.startswith("@", at)
        read = read_id(text, at + at_sign, high, first.channel)
        if read is None or not (at_sign or first.channel in NUMERIC):
            return
        start, end, handle, spelled = read
        yield Candidate(
            channel=first.channel, handle=handle, start=at, end=end, id_start=start, id_end=end,
            disguises=("spelled-out",) if spelled else (), cued=True,
        )  # fmt: skip
        at = end


def _after_words(text: str, at: int, high: int, channel: Channel) -> tuple[int, int, str, bool] | None:
    """Read an id behind a colon that a few more words lead to: ``微信换这个也行：…``."""
    stop = min(high, at + FEW_WORDS)
    colon = text.find(":", at, stop)
    if colon < 0 or any(mark in text[at:colon] for mark in "。!?;\n,"):
        return None
    place = colon + 1
    while place < high and (text[place] in " \t@*`\"'“「【[(" or is_symbol(text[place])):
        place += 1
    read = read_id(text, place, high, channel)
    return (
        read if read is not None and (channel in NUMERIC or (looks_chosen(read[2]) and not read[2].isdigit())) else None
    )


def _parts_words(text: str, near: Nearby, start: int, end: int, adding: frozenset[str]) -> bool:
    """Say whether a cue by sound begins and ends where words do: not in 从未|新增, not in 加薇|信息.

    Only a letter of Chinese on one of its sides makes that a question for the segmenter; a verb of adding is none, and
    no word has a sign in its middle.
    """
    left = text[start - 1 : start] if start else ""
    right = text[end : end + 1]
    if end - start > 2 or not ((is_han(left) and left not in adding) or is_han(right)):  # noqa: PLR2004 — the two characters
        return True
    return near.is_word(start, end)


def longest(hits: list[tuple[int, int, str, str]]) -> list[tuple[int, int, str, str]]:
    """Keep, of cues that overlap, the longest; the first of equals."""
    out: list[tuple[int, int, str, str]] = []
    for hit in sorted(hits, key=lambda one: (one[0], -one[1])):
        if out and hit[0] < out[-1][1]:
            if hit[1] - hit[0] > out[-1][1] - out[-1][0]:
                out[-1] = hit
            continue
        out.append(hit)
    return out


def as_cues(hits: list[Hit]) -> list[tuple[int, int, str, str]]:
    """Give the vocabulary's cue hits, whose meaning is ``channel/kind``, as (start, end, channel, kind)."""
    out = []
    for start, end, means in hits:
        channel, _, kind = means.partition("/")
        out.append((start, end, channel, kind))
    return out
