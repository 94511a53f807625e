"""Cues written with other characters of the same sound: 薇芯 for 微信, 威❤信, wei信, and the bare 微 of ``加微``."""

from typing import final

import re2

from auditor.extract.cued import preceded_by_add
from auditor.lexicon.lexicon import Lexicon


@final
class Sounding:
    """Finds pairs of characters that sound like a cue word."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Compile one linear pattern for all cue words that have sounds."""
        self._collisions = lexicon.collisions
        self._channels = tuple(
            (channel, word)
            for channel, words in sorted(lexicon.sounding.items())
            for word in words
            if len(word) == 2  # noqa: PLR2004 — pairs
        )
        self._words = frozenset(word for _, word in self._channels)
        groups = []
        for _, word in self._channels:
            first, second = ("".join(sorted(lexicon.sounds[char])) for char in word)
            groups.append(f"([{first}][{second}])")
        self._pairs = re2.compile("|".join(groups))
        self._bare = (
            re2.compile("[" + "".join(sorted(lexicon.sounds["微"] - lexicon.everyday)) + "]")
            if "微" in lexicon.sounds
            else None
        )

    def find(self, text: str) -> list[tuple[int, int, str, str]]:
        """Give the pairs (start, end, channel, ``sound``) and the bare 微 after a verb of adding (kind ``bare``)."""
        out = []
        for hit in self._pairs.finditer(text):
            word = hit.group()
            if (word in self._collisions or word in self._words) and not preceded_by_add(text, hit.start()):
                continue
            number = next(number for number in range(1, len(self._channels) + 1) if hit.group(number) is not None)
            out.append((hit.start(), hit.end(), self._channels[number - 1][0], "sound"))
        if self._bare is not None:
            out += [
                (hit.start(), hit.end(), "wechat", "bare")
                for hit in self._bare.finditer(text)
                if preceded_by_add(text, hit.start()) or text[hit.end() : hit.end() + 1] in {":", "☞", "➕", "+"}
            ]
        return out
