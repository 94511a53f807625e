"""Contacts that a cue announces: ``微信：…``, ``TG💪+ @…``, ``…  加微``; the id stands after, around or before it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import final

from auditor.extract.candidate import Candidate
from auditor.extract.channels import NUMERIC, is_id, looks_chosen
from auditor.extract.credible import PLAIN_WORDS, WEAK, credible
from auditor.extract.id_shape import by_first, connector, read_id
from auditor.extract.mentions import Channel
from auditor.extract.pieces import cells
from auditor.extract.signs import is_han, is_letter, is_symbol
from auditor.extract.view import ODD, View, wordy
from auditor.extract.vocabulary import Hit
from auditor.lexicon.lexicon import Lexicon
from auditor.parse.article import Place
from auditor.text.segment import borders

COMPOUND = "compound"
"""A word that holds a cue and is none: 电话卡, 微信支付."""
DISGUISES = {
    "sound": "homophone",
    "split": "split-cue",
    "bare": "short-cue",
    "spelled": "spelled-cue",
    "slang": "slang",
    "sign": "sign",
    "glued": "glued-cue",
}
"""What a cue of each kind hides by; names and initials hide nothing."""
CUE_DISGUISES = frozenset(DISGUISES.values())
AFTER = ("扣同号", "q同号", "同号", "同號", "同步", "同", "号", "號", "信", "聊", "我", "扣", "q", "x")
"""What may follow a cue of one character and still belong to it: 微同号, 薇号."""
_ENDS = ("同号", "同號", "同步", "同", "号", "號", "信", "聊", "账号", "id")
_LINKS = ("加我", "是我的", "是我", "这个", "這個", "是客服", "是", "的", "加", "q", "扣")
"""Words between an id and the cue behind it; the longest first."""
LOOSE = frozenset({"slang", "sign", "sound", "bare", "spelled", "split"})
"""Cues that nobody uses but to give a contact: what follows is an id, in whatever pieces."""
_NEXT = frozenset({Place.CELL, Place.HEADING, Place.ITEM})
_LONGEST_NEXT = 48
LONGEST_ID = 40
MOST_LISTED = 20
FEW_WORDS = 14
"""Characters of other words between a cue and the colon before its id."""


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What is known of a cue before its id is read."""

    channel: Channel
    kind: str
    warm: bool
    told: frozenset[str]


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
        warm: Callable[[int, int], bool],
        told: Callable[[int], frozenset[str]],
    ) -> Iterator[Candidate]:
        """Give a candidate for each cue (start, end, channel, kind) that has an id beside it.

        ``warm`` says whether a stretch stands among words of trade; ``told`` what the text near a place tells to do
        with an id.
        """
        for start, end, name, kind in cues:
            if kind == COMPOUND:
                continue
            channel = Channel(name)
            if channel is Channel.EMAIL:
                continue  # an address shows itself (e_mail.py)
            index = view.block_index(start)
            low, high = view.bounds(index) if index >= 0 else (0, len(view.text))
            read = Reading(channel=channel, kind=kind, warm=warm(start, end), told=told(start))
            found = self._after(view, (start, end), read, high) or self._next_block(view, (start, end), channel, index)
            found = found or _before(view, (start, end), channel, kind, low)
            if found is not None and (kind != "sound" or _parts_words(view, start, end, self._adding)):
                yield found
                yield from _more(view.text, found, high)

    def _after(self, view: View, cue: tuple[int, int], asked: Reading, high: int) -> Candidate | None:
        text, channel, kind = view.spaced, asked.channel, asked.kind
        if text.startswith("://", cue[1]):
            return None  # a scheme, which the links read
        at, signs = connector(text, _past(text, cue[1]) if kind == "bare" else cue[1], high, self._fillers)
        at_sign = at < high and text[at] == "@"
        while at < high and (text[at] in "@ " or text[at] == ODD or (at_sign and text[at] == "\n")):
            at += 1
        loose = at_sign or kind in LOOSE or (asked.warm and "colon" in signs)
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

    def _next_block(self, view: View, cue: tuple[int, int], channel: Channel, index: int) -> Candidate | None:
        """Read an id that fills the next cell, item or paragraph when the cue closes its own."""
        blocks = view.article.blocks
        if not 0 <= index < len(blocks) - 1:
            return None
        at, signs = connector(view.text, cue[1], view.bounds(index)[1], self._fillers)
        while at < view.bounds(index)[1] and view.text[at] in "@ \n":
            at += 1
        if blocks[index].place not in _NEXT and not ("colon" in signs and blocks[index + 1].place is Place.CELL):
            return None
        if (
            blocks[index + 1].place is Place.CELL
            and at >= view.bounds(index)[1]
            and (found := _cells(view, cue, channel, index))
        ):
            return found
        low, high = view.bounds(index + 1)
        if at < view.bounds(index)[1] or high - low > _LONGEST_NEXT:
            return None
        place, _ = connector(view.text, low, high, self._fillers)
        at_sign = place < high and view.text[place] == "@"
        read = read_id(view.text, place + at_sign, high, channel)
        if read is None or read[1] < high - 1 or not (at_sign or looks_chosen(read[2])):
            return None
        start, end, handle, spelled = read
        return Candidate(
            channel=channel, handle=handle, start=start - at_sign, end=end, id_start=start, id_end=end,
            disguises=("spelled-out",) if spelled else (), cued=True,
        )  # fmt: skip


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


def _cells(view: View, cue: tuple[int, int], channel: Channel, index: int) -> Candidate | None:
    """Read an id spelled over the cells that follow a cue's own."""
    blocks = view.article.blocks
    stop = index + 1
    while stop < len(blocks) and blocks[stop].place is Place.CELL and stop - index <= LONGEST_ID:
        stop += 1
    texts = [view.text[slice(*view.bounds(cell))] for cell in range(index + 1, stop)]
    handle = cells(texts)
    if not handle or not is_id(channel, handle):
        return None
    used = 0
    last = index
    while used < len(handle):
        last += 1
        used += len(texts[last - index - 1].strip())
    return Candidate(
        channel=channel, handle=handle, start=cue[0], end=view.bounds(last)[1], id_start=view.bounds(index + 1)[0],
        id_end=view.bounds(last)[1], disguises=("spelled-over-cells",), cued=True,
    )  # fmt: skip


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


def _before(view: View, cue: tuple[int, int], channel: Channel, kind: str, low: int) -> Candidate | None:
    """Read an id written before its cue: ``11281713媺``, ``auditor_test_1 （微信）``."""
    if channel in PLAIN_WORDS:
        return None  # in a program: run2_match(line)
    text, at = view.text, cue[0]
    after = _behind(text, cue[1])
    at = _over_words(text, at, low)
    while at > low and cue[0] - at < 4 and (text[at - 1] in " -(（:[→←—·" or is_symbol(text[at - 1])):  # noqa: PLR2004 — a bracket and a space
        at -= 1
    pointed = any(is_symbol(char) or char in "(（" for char in text[at : cue[0]])
    if (
        (is_letter(after) and not pointed)
        or after in "@:"
        or (kind == "sign" and text[at : cue[0]] not in {"(", "[", "→"})
    ):
        return None
    end = at
    low = max(low, at - LONGEST_ID)
    while at > low and (wordy(text[at - 1]) or text[at - 1] == "_"):
        at -= 1
    handle = text[at:end]
    if not handle or not looks_chosen(handle) or (at > low and text[at - 1] in "./-@#*"):
        return None
    least = 7 if handle.isdigit() else 6
    if len(handle) < least or not (is_id(channel, handle)):
        return None
    return Candidate(
        channel=channel, handle=handle, start=at, end=cue[1], id_start=at, id_end=end,
        disguises=("id-before-cue", *((DISGUISES[kind],) if kind in DISGUISES else ())), cued=True,
        cue=cue,
    )  # fmt: skip


def _past(text: str, at: int) -> int:
    """Step over what may follow a cue of one character and still belong to it: 微扣同号, 微q, 微x."""
    return next((at + len(word) for word in AFTER if text.startswith(word, at)), at)


def _behind(text: str, at: int) -> str:
    """Give what follows a cue, over the words that may end it: 微同号."""
    for word in _ENDS:
        if text.startswith(word, at):
            at += len(word)
            break
    return text[at] if at < len(text) else "\n"


def _over_words(text: str, at: int, low: int) -> int:
    """Step from a cue back over what may link it to the id before it: …加我微, …是我的V."""
    for word in _LINKS:
        if text.endswith(word, low, at):
            return at - len(word)
    return at


def _parts_words(view: View, start: int, end: int, adding: frozenset[str]) -> bool:
    """Say whether a cue by sound begins and ends where words do: not in 从未|新增, not in 加薇|信息.

    Only a letter of Chinese on one of its sides makes that a question for the segmenter; a verb of adding is none, and
    no word has a sign in its middle.
    """
    text = view.text
    left = text[start - 1 : start] if start else ""
    right = text[end : end + 1]
    if end - start > 2 or not ((is_han(left) and left not in adding) or is_han(right)):  # noqa: PLR2004 — the two characters
        return True
    low, high = view.sentence(start, end)
    where = frozenset(borders(text[low:high]))
    return start - low in where and end - low in where


def preceded_by_add(text: str, at: int, adding: frozenset[str]) -> bool:
    """Say whether a verb or sign of adding stands right before ``at``: ``加``, ``+``, ``扫`` and others."""
    while at > 0 and (text[at - 1] == " " or is_symbol(text[at - 1])):
        at -= 1
    return at > 0 and text[at - 1] in adding


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
