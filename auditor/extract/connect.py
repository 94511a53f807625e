"""What may stand between a cue and its id: signs, pictures, filler words."""

from collections.abc import Mapping

from auditor.extract.signs import is_han, is_symbol
from auditor.extract.view import ODD, wordy

MOST_BETWEEN = 40
"""Characters between a cue and its id."""
LONG_FILLER = 3
"""Letters of a Latin filler word that may stand behind a colon; a shorter one may begin the id."""
_AFTER_FILLER = frozenset(" :@()]\n.")
"""What follows a Latin filler word; any other sign may part the pieces of an id."""
_OPENING, _CLOSING = frozenset("([【"), frozenset(")]】")
_SIGNS = frozenset(":=>|~/+»›•·,()[]{}【】「」『』《》〈〉〔〕“”‘’\"'`*_#、、^…→←↓👉☞-&")


def by_first(words: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    """Sort words (longest first) into a table by their first character."""
    table: dict[str, list[str]] = {}
    for word in words:
        table.setdefault(word[0], []).append(word)
    return {char: tuple(group) for char, group in table.items()}


def connector(text: str, at: int, end: int, fillers: Mapping[str, tuple[str, ...]]) -> tuple[int, frozenset[str]]:
    """Walk from the end of a cue over what may stand before its id; gives where it ends and what it held."""
    signs = set()
    stop = min(end, at + MOST_BETWEEN)
    while at < stop:
        char = text[at]
        if char in " \t" or char == ODD:
            at += 1
        elif char == "\n":
            if "newline" in signs or not ("colon" in signs or text[at : at + 3].lstrip().startswith("@")):
                break
            signs.add("newline")
            at += 1
        elif char in ":→":
            signs.add("colon")
            at += 1
        elif char in _SIGNS:
            signs.add("sign")
            at += 1
        elif is_symbol(char):
            signs.add("symbol")
            at += 1
        elif (word := _filler(text, at, end, fillers, told="colon" in signs)) is not None:
            signs.add("filler")
            at += len(word)
        else:
            break
    return at, frozenset(signs)


def _filler(text: str, at: int, end: int, fillers: Mapping[str, tuple[str, ...]], *, told: bool) -> str | None:
    """Give the filler word at ``at``; behind a colon a Latin one of two letters may as well begin the id."""
    for word in fillers.get(text[at], ()):
        if text.startswith(word, at):
            stop = at + len(word)
            if word.isascii() or not is_han(word[0]):
                if stop < end and wordy(word[-1]) and text[stop] not in _AFTER_FILLER:
                    continue
                held = text[at - 1 : at] in _OPENING and text[stop : stop + 1] in _CLOSING  # (at)
                if told and len(word) < LONG_FILLER and word not in {"id", "no"} and not held:
                    continue
            return word
    return None
