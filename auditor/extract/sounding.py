"""Cues written with other characters of the same sound: 薇芯 for 微信, 威❤信, wei信, and the bare 微 beside an id."""

from collections.abc import Iterator
from typing import final

import re2

from auditor.extract.cue_words import AFTER, preceded_by_add
from auditor.extract.large_pattern import compiled
from auditor.extract.nearby import Nearby
from auditor.extract.numbers import SPOKEN
from auditor.extract.signs import is_chinese, is_han, is_symbol
from auditor.extract.view import wordy
from auditor.lexicon.lexicon import Lexicon

GAP = r"[ \t·.*_~|/+\x{2000}-\x{2BFF}\x{3000}-\x{303F}\x{1F000}-\x{1FAFF}-]{0,3}"
"""What may part the two characters of a cue: spaces, emoji, ornaments."""
LEAST = 6
"""Characters of an id that tells a cue from the word that sounds like it."""
_FUNCTION = frozenset("为為位未味谓謂尾喂")
"""Characters that stand before numbers and names in any text, 为 500: a cue only behind a verb of adding."""
REACH = 8
"""Signs between a cue of one character and its id."""
BEFORE = ("加我", "是我的", "是我", "这个", "這個", "的", "加", "q", "扣", "q ")
"""What may stand between an id and the cue of one character behind it."""
_SIGNS = frozenset(" \t:：+=~-—_.·•*|/\\,()[]{}【】「」『』《》〈〉〔〕〖〗“”‘’\"'`#→←↓↑☞☜>»›@&^'、…")
_GAPS = frozenset(" -.·*|~/")
_OWNING = frozenset("的我")
REACH_ID = 24
"""Characters behind a cue in which its id shows."""

Cue = tuple[int, int, str, str]


@final
class Sounding:
    """Finds pairs of characters that sound like a cue word, and single ones that stand for a whole cue beside an id."""

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
        self._pairs = compiled("|".join(f"({_pair(word, lexicon)})" for _, word in self._channels))
        self._initials = compiled(_initials(lexicon))
        alike = lexicon.alone
        self._plain = alike & lexicon.everyday
        self._single = compiled(_alone(alike, lexicon.adding))

    def find(self, text: str, near: Nearby) -> list[Cue]:
        """Give the pairs (start, end, channel, ``sound``) and the cues of one character (kind ``bare``).

        ``near`` says whether a stretch begins and ends where words do, and what is spoken of around it.
        """
        out = []
        for hit in self._pairs.finditer(text):
            word = "".join(char for char in hit.group() if char.isalnum())
            if word.isascii() or not (
                _bounded(text, *hit.span()) or (is_han(word[0]) and _bounded(text, hit.start(), hit.start() + 1))
            ):
                continue
            if (word in self._collisions or hit.group() in self._words) and not (
                preceded_by_add(text, hit.start(), self._adding) or _beside_id(text, hit.start(), hit.end(), near)
            ):
                continue
            number = next(number for number, found in enumerate(hit.groups()) if found is not None)
            out.append((*hit.span(), self._channels[number][0], self._kind(hit.group(), word)))
        out += (
            (*hit.span(), "wechat", "sound")
            for hit in self._initials.finditer(text)
            if _bounded(text, *hit.span()) and (not hit.group().isascii() or is_chinese(text, hit.start()))
        )
        out += self._alone(text, near)
        return out

    def _kind(self, written: str, word: str) -> str:
        """Say how a pair hides: by sound, by what parts it, or not at all (加群, 加q群)."""
        if written.replace("q", "") in self._words:
            return "initials"
        return "split" if word in self._words else "sound"

    def _alone(self, text: str, near: Nearby) -> Iterator[Cue]:
        for hit in self._single.finditer(text):
            start, end = hit.span(hit.lastindex)
            char = text[start]
            added = preceded_by_add(text, start, self._adding)
            if char.isascii() and not _stands(text, start, end):
                continue
            right, left = _id_right(text, end), _id_left(text, start)
            if not (right or left):
                continue
            if char.isascii() and not is_chinese(text, start):
                continue
            if char.isascii() and not (added or _marked(text, start, end) or _linked(text, start)):
                continue
            if char in self._plain and not added and (char in _FUNCTION or not _adjoins_id(text, end)):
                continue
            if not char.isascii() and not added and not near.is_word(start, end):
                continue
            named = is_han(text[start - 1 : start]) and text[end : end + 1] == " "
            if named and not added and not left and not near.trades(start, end):
                continue  # 采薇 abc_1: a name
            channel = "qq" if char in "扣q" else "wechat"
            if channel == "qq" and not (
                right and (added or text[end : end + LEAST].isdigit() or text[end : end + 1] == ":")
            ):
                continue
            yield start, end, channel, "bare"


def _pair(word: str, lexicon: Lexicon) -> str:
    """Match both characters by sound, or one of them spelled in Latin letters: 微xin, 电bao."""
    first, second = (f"[{''.join(sorted(lexicon.sounds[char]))}]" for char in word)
    spelled = [lexicon.readings.get(char, ()) for char in word]
    forms = [f"{first}{GAP}[a-z]?{GAP}{second}"]
    forms += (f"{sound}{GAP}{second}" for sound in spelled[0])
    forms += (f"{first}{GAP}{sound}" for sound in spelled[1])
    forms += (f"{first}{GAP}{written}" for written in lexicon.parts.get(word[1], ()))
    forms += (f"{written}{GAP}{second}" for written in lexicon.parts.get(word[0], ()))
    return "|".join(forms)


def _alone(alike: frozenset[str], adding: frozenset[str]) -> str:
    """Match a character that may stand for a whole cue (its group) with what must be near: an id, a verb of adding."""
    chars, sign = f"[{''.join(sorted(alike))}扣]", r"[^\p{L}\p{N}\n]"
    add, spoken = f"[{re2.escape(''.join(sorted(adding)))}]", f"[0-9{''.join(SPOKEN)}]"
    after = "|".join(word for word in AFTER)
    before = "|".join(re2.escape(word) for word in BEFORE)
    return "|".join(
        (
            f"({chars})(?:{after})?{sign}{{0,{REACH}}}(?:[0-9a-z_]|{spoken}{{{LEAST}}})",
            f"[0-9a-z_]{sign}{{0,4}}(?:{before})?{sign}{{0,2}}({chars})",
            f"{add}{GAP}([vq])",
            rf"(?:^|[^a-z0-9_./@-])([vq])(?::|[\x{{2010}}-\x{{2BFF}}\x{{1F000}}-\x{{1FAFF}}]|{spoken}{{{LEAST}}})",
            f"[^a-z0-9](?:{before})([vq])",
        )
    )


def _beside_id(text: str, start: int, end: int, near: Nearby) -> bool:
    """Say whether an id stands right behind, and no Chinese before: 威信abc_12 is no authority.

    Behind a colon it may be written in any form, where the sentence sells: 办卡，维信: a u d i t 1.
    """
    told = text.startswith((":", " :"), end) and near.trades(start, end)
    at = end + (text[end] == " ") + 1 if told else end
    run = ""
    for char in text[at : at + REACH_ID]:
        if (char.isascii() and wordy(char)) or char == "_" or (told and char in SPOKEN):
            run += SPOKEN.get(char, char)
        elif not told or char not in _GAPS:
            break
    before = text[start - 1] if start else " "
    return len(run) >= LEAST and not run.isalpha() and (not is_han(before) or (told and before in _OWNING))


def _initials(lexicon: Lexicon) -> str:
    """Match 微信 by initials, one of them at least a sign apart or in Chinese: v信, w❤x, 微x."""
    first, second = ("".join(sorted(lexicon.sounds.get(char, char))) for char in "微信")
    apart = GAP.replace("{0,3}", "{1,3}")
    return f"(?:v|w|vx|wx){GAP}[{second}]|[{first}]{GAP}x|[vw]{apart}x"


def _id_right(text: str, at: int) -> bool:
    """Say whether an id begins to the right of ``at``, over signs and what may belong to the cue."""
    stop = min(len(text), at + REACH)
    for word in AFTER:
        if text.startswith(word, at):
            at += len(word)
            break
    while at < stop and (text[at] in _SIGNS or is_symbol(text[at])):
        at += 1
    return at < len(text) and (
        wordy(text[at]) or text[at] == "_" or all(one in SPOKEN for one in text[at : at + LEAST])
    )


def _id_left(text: str, at: int) -> bool:
    """Say whether an id ends to the left of ``at``."""
    low = max(0, at - REACH)
    for word in BEFORE:
        if text.endswith(word, 0, at):
            at -= len(word)
            break
    while at > low and (text[at - 1] in _SIGNS or is_symbol(text[at - 1])):
        at -= 1
    return at > 0 and (wordy(text[at - 1]) or text[at - 1] == "_")


def _adjoins_id(text: str, at: int) -> bool:
    """Say whether an id stands right behind: a Latin one or a long number."""
    after = text[at : at + 1]
    return (after.isascii() and after.isalpha()) or text[at : at + LEAST + 1].isdigit()


def _stands(text: str, start: int, end: int) -> bool:
    """Say whether a Latin letter may be a cue: no letter or digit before it."""
    return not (start and (wordy(text[start - 1]) or text[start - 1] in "_./@-")) and text[end : end + 1] not in {
        "",
        ".",
    }


def _marked(text: str, start: int, end: int) -> bool:
    """Say whether signs set a single Latin letter apart as a cue: ``v:``, ``♥v♥``, or a long number follows it."""
    after = text[end : end + 1]
    pictured = is_symbol(after) or (start > 0 and is_symbol(text[start - 1]))
    number = text[end : end + LEAST]
    return (
        pictured or after == ":" or (len(number) == LEAST and all(char.isdigit() or char in SPOKEN for char in number))
    )


def _linked(text: str, at: int) -> bool:
    """Say whether words link a cue to the id before it: …是我的V."""
    return any(text.endswith(word, 0, at) for word in BEFORE if len(word) > 1)


def _bounded(text: str, start: int, end: int) -> bool:
    """Say whether Latin letters of a cue stand for themselves: no other Latin letter on their outer side."""
    left = wordy(text[start]) and start > 0 and wordy(text[start - 1])
    right = wordy(text[end - 1]) and end < len(text) and wordy(text[end])
    return not left and not right
