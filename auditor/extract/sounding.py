"""Cues written with other characters of the same sound: 薇芯 for 微信, 威❤信, wei信, and the bare 微 of ``加微``."""

from typing import final

import re2

from auditor.extract.cued import preceded_by_add
from auditor.extract.view import wordy
from auditor.lexicon.lexicon import Lexicon

GAP = r"[ \t·*_~|/+\x{2000}-\x{2BFF}\x{3000}-\x{303F}\x{1F000}-\x{1FAFF}-]{0,3}"
"""What may part the two characters of a cue: spaces, emoji, ornaments."""


SIGN = r"(?:[:☞+]|[\x{2600}-\x{27BF}\x{1F300}-\x{1FAFF}])"
"""What follows a cue of one character that stands by itself."""


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
        self._adding = lexicon.adding
        self._words = frozenset(word for _, word in self._channels)
        groups = []
        for _, word in self._channels:
            first, second = ("".join(sorted(lexicon.sounds[char])) for char in word)
            groups.append(f"([{first}]{GAP}[a-z]?{GAP}[{second}])")
        # Half in Latin letters: V❤信, wei 芯, 微x.
        if "信" in lexicon.sounds:
            second = "".join(sorted(lexicon.sounds["信"]))
            first = "".join(sorted(lexicon.sounds["微"]))
            groups.append(f"((?:v|w|wei|vx|wx){GAP}[{second}]|[{first}]{GAP}(?:xin|x))")
        self._pairs = re2.compile("|".join(groups))
        alone = "".join(sorted(lexicon.sounds.get("微", frozenset()) - lexicon.everyday))
        add = f"[{re2.escape(''.join(sorted(lexicon.adding)))}]"
        self._bare = re2.compile(
            "|".join(
                (
                    f"{add}{GAP}([{alone}])",  # 加微…
                    f"([{alone}]){SIGN}",  # 微：…, 微♥…
                    rf"[0-9a-z_][ -]{{0,2}}([{alone}])(?:[^\p{{L}}\p{{N}}]|$)",  # …微
                    rf"{add}{GAP}(v)(?:[^a-z0-9]|$)",  # 加V…
                    rf"{add}{GAP}([扣q])[: ]{{0,2}}[0-9〇零一二三四五六七八九壹贰叁肆伍陆柒捌玖]",  # 加扣123…
                )
            )
        )

    def find(self, text: str) -> list[tuple[int, int, str, str]]:
        """Give the pairs (start, end, channel, ``sound``) and the bare 微 after a verb of adding (kind ``bare``)."""
        out = []
        for hit in self._pairs.finditer(text):
            word = "".join(char for char in hit.group() if char.isalnum())
            if word.isascii() or not _bounded(text, hit.start(), hit.end()):
                continue
            if (word in self._collisions or hit.group() in self._words) and not preceded_by_add(
                text, hit.start(), self._adding
            ):
                continue
            number = next(number for number, found in enumerate(hit.groups()) if found is not None)
            channel = self._channels[number][0] if number < len(self._channels) else "wechat"
            out.append((hit.start(), hit.end(), channel, "split" if word in self._words else "sound"))
        for hit in self._bare.finditer(text):
            number = next(number for number, found in enumerate(hit.groups(), 1) if found is not None)
            out.append((*hit.span(number), "qq" if text[hit.start(number)] in "扣q" else "wechat", "bare"))
        return out


def _bounded(text: str, start: int, end: int) -> bool:
    """Say whether Latin letters of a cue stand for themselves: no other Latin letter on their outer side."""
    left = wordy(text[start]) and start > 0 and wordy(text[start - 1])
    right = wordy(text[end - 1]) and end < len(text) and wordy(text[end])
    return not left and not right
