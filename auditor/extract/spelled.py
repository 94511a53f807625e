"""Cue words whose letters stand apart: ``W h a t s A p p``, ``T.G``, ``v-x``."""

from functools import cache
from typing import final

import re2

from auditor.lexicon.lexicon import Lexicon


@cache
def _apart() -> "re2._Regexp[str]":
    return re2.compile(r"\b[a-z](?:[ .*·_|/-]{1,2}[a-z]\b){1,20}")


@final
class Spelled:
    """Finds spelled-out cue words."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Keep the cues written in Latin letters."""
        self._cues = {cue.term: cue.channel for cue in lexicon.cues if cue.term.isascii() and cue.term.isalpha()}

    def find(self, text: str) -> list[tuple[int, int, str, str]]:
        """Give the cues (start, end, channel, ``spelled``): the longest with which a run of single letters begins."""
        out = []
        for hit in _apart().finditer(text):
            letters = [(hit.start() + at, char) for at, char in enumerate(hit.group()) if char.isalpha()]
            word = "".join(char for _, char in letters)
            found = next((size for size in range(len(word), 1, -1) if word[:size] in self._cues), 0)
            if found:
                out.append((letters[0][0], letters[found - 1][0] + 1, self._cues[word[:found]], "spelled"))
        return out
