"""Names that an ``@`` announces without a cue beside it."""

from collections.abc import Iterator, Mapping
from functools import cache

import re2

from auditor.extract.candidate import Candidate
from auditor.extract.channels import is_id
from auditor.extract.mentions import Channel
from auditor.extract.mixed_scripts import is_disguised
from auditor.extract.signs import is_symbol
from auditor.extract.view import View, wordy
from auditor.extract.vocabulary import Hit, any_within, within
from auditor.parse.article import Place

NEAR_VERB = 5
"""Characters before an ``@`` in which a verb speaks of it, the verb among them."""
SHORTEST_BOT = 5
"""A longer name that ends in ``bot`` is a bot of Telegram (core.telegram.org/bots/features)."""


@cache
def _name() -> "re2._Regexp[str]":
    return re2.compile(r"@ ?[a-z][a-z0-9_]{3,40}")


SHORT = 600
"""Characters: in a text this short that speaks of Telegram, or hides its words, every name is one there."""


def at_contacts(view: View, hits: Mapping[str, list[Hit]], taken: frozenset[int]) -> Iterator[Candidate]:
    """Give Telegram candidates for ``@name`` where something besides the ``@`` says that it is a contact.

    A bare ``@name`` is most often a mention on some other service, a package or a decorator: it counts only when its
    sentence names Telegram or asks to be written to, and names no other service. ``taken`` are
    the places of ids read already.
    """
    text = view.text
    meant = len(text) < SHORT and "@" in text and (_links_telegram(text) or is_disguised(view))
    for hit in _name().finditer(text) if "@" in text else ():
        start, end = hit.span()
        id_start = start + (2 if text[start + 1] == " " else 1)
        handle = text[id_start:end].rstrip("_")
        if (
            id_start in taken
            or not is_id(Channel.TELEGRAM, handle)
            or not _stands_free(text, start, id_start + len(handle))
        ):
            continue
        block = view.block(start)
        if block is not None and block.place is Place.CODE:
            continue
        low, high = view.sentence(start, end)
        raw = block is not None and block.place is Place.RAW
        bot = not raw and handle.endswith("bot") and len(handle) > SHORTEST_BOT
        if any_within(hits["platform"], low, high) or not (
            bot or meant or _asked(view, hits, (low, high), start, raw=raw)
        ):
            continue
        yield Candidate(
            channel=Channel.TELEGRAM, handle=handle, start=start, end=id_start + len(handle), id_start=id_start,
            id_end=id_start + len(handle), disguises=(), cued=False,
        )  # fmt: skip


def _links_telegram(text: str) -> bool:
    return "t.me/" in text or "telegram.me/" in text


def _stands_free(text: str, start: int, end: int) -> bool:
    before = text[start - 1] if start else "\n"
    after = text[end] if end < len(text) else "\n"
    further = text[end + 1] if end + 1 < len(text) else "\n"
    if wordy(before) or before in "._-/\\@=$\"'`":
        return False
    if after in "@/\\(=[{" or (after == "." and wordy(further)) or (after == "-" and wordy(further)):
        return False
    return not (after == ":" and wordy(further))


def _asked(view: View, hits: Mapping[str, list[Hit]], sentence: tuple[int, int], at: int, *, raw: bool) -> bool:
    telegram = any(means.startswith("telegram") for _, _, means in within(hits["cue"], *sentence))
    if raw or telegram:
        return telegram
    if any(any_within(hits[kind], *sentence) for kind in ("solicit", "exclusive")) or _decorated(view.text, at):
        return True
    return any(not word.isascii() for _, _, word in within(hits["verb"], at - NEAR_VERB, at))  # 联系 @…


def _decorated(text: str, at: int) -> bool:
    """Say whether an ornament stands right before the ``@``: ``💪+ @…``, ``👉@…``."""
    low = max(0, at - 4)
    while at > low and text[at - 1] in " +:()（）[]":
        at -= 1
    return at > low and is_symbol(text[at - 1]) and text[at - 1] not in "©®™"
