"""Text as a reader takes it: styled, widened, hidden and look-alike characters undone, with the way back kept.

Folding is a map over characters, never a list of strings seen. What needs a neighbourhood (look-alikes only in a run
that mixes scripts, a right-to-left override only up to its end) is decided here too; what needs a cue word is not.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import islice
from typing import Final, final

import re2

from auditor.text.aligned import AlignedBuilder, AlignedText
from auditor.text.tables import fold_table, folds, look_alike_table, look_alikes

RLO, PDF = "\u202e", "\u202c"
SURROGATES, LAST_SURROGATE, LAST_CODE = 0xD800, 0xDFFF, 0x10FFFF
FEW = 24
"""So many odd characters are looked up one by one; to look at every character costs more only beyond them."""
MANY = 48
"""From this many different characters on, one pass over the text is cheaper than one ``replace`` for each."""

EVERYDAY = {"，": ",", "：": ":", "！": "!", "？": "?", "（": "(", "）": ")", "；": ";", "—": "-", "～": "~"}
"""Signs of nearly every Chinese text: folded unasked, so that an ordinary text has nothing else to fold."""

LONGEST_RUN = 64
"""No name is longer; a longer run is read in pieces, so that cost stays linear."""

_LOOKS = (
    r"\p{Cyrillic}\p{Greek}\p{Armenian}\p{Cherokee}\p{Lisu}\p{Coptic}\p{Hebrew}\p{Deseret}\p{Canadian_Aboriginal}"
    r"\p{Georgian}\p{Tifinagh}"
)


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Folded:
    """A text folded twice over: ``text`` for matching (lower case), ``cased`` for showing; same length, same places."""

    text: str
    cased: str
    aligned: AlignedText
    """The way back to the source; its own text is ``cased``."""


@cache
def _mixed() -> "re2._Regexp[str]":
    return re2.compile(rf"[a-z0-9_@][{_LOOKS}]|[{_LOOKS}][a-z0-9_]")


@cache
def _run() -> "re2._Regexp[str]":
    return re2.compile(rf"[a-z0-9_@{_LOOKS}]+")


@cache
def _run_before() -> "re2._Regexp[str]":
    return re2.compile(rf"[a-z0-9_@{_LOOKS}]*\z")


@cache
def _rare() -> "re2._Regexp[str]":
    """Compile the gate: one linear search says whether anything but everyday signs folds."""
    return re2.compile(f"[{fold_table().ranges}{look_alike_table().ranges}]")


@cache
def _keys() -> frozenset[str]:
    return frozenset(folds())


@cache
def _looks() -> frozenset[str]:
    """Give the look-alikes and everything that folds to one, or to several of which one is."""
    table = look_alikes()
    several = (char for char, to in folds().items() if to in table or (len(to) > 1 and not table.keys().isdisjoint(to)))
    return frozenset(table).union(several)


def ascii_lower(text: str) -> str:
    """Lower A–Z and nothing else, on every interpreter alike; the length stays."""
    return text.encode("utf-8", "surrogatepass").lower().decode("utf-8", "surrogatepass")


def fold(aligned: AlignedText) -> Folded:
    """Fold a text; characters that fold to nothing vanish, those that fold to several stand for one source range."""
    if "&#" in aligned.text or "&commat;" in aligned.text:
        aligned = _references(aligned)
    if RLO in aligned.text:
        aligned = _display_order(aligned)
    plain = aligned.text
    for sign, to in EVERYDAY.items():
        plain = plain.replace(sign, to)
    aligned, mixed = aligned.with_text(plain), False
    if few := list(islice(_rare().finditer(plain), FEW)):
        chars = frozenset(hit.group() for hit in few) if len(few) < FEW else frozenset(plain)
        mixed = not chars.isdisjoint(_looks())
        if odd := _keys() & chars:
            aligned = _apply(aligned, odd)
    text = ascii_lower(aligned.text)
    if mixed:
        text = _latinise(text)
    return Folded(text=text, cased=aligned.text, aligned=aligned)


def is_plain(text: str) -> bool:
    """Say whether nothing in ``text`` folds but case and everyday signs."""
    if text.isascii():
        return True
    for sign in EVERYDAY:
        text = text.replace(sign, "")
    return _rare().search(text) is None


_SHORT: Final = 200
"""Characters of a text of which the folded form is kept."""


def fold_text(text: str) -> str:
    """Fold a short text whose places do not matter: a cue word, a title, a handle; lower case."""
    if text.isascii():
        return ascii_lower(text)
    return _kept(text) if len(text) <= _SHORT else fold(AlignedText.identity(text)).text


@lru_cache(maxsize=4096)
def _kept(text: str) -> str:
    return fold(AlignedText.identity(text)).text  # values of claims come again, from article to article


def fold_all(texts: Iterable[str]) -> list[str]:
    """Fold short texts as ``fold_text`` does, all at once: how a character folds depends on its own line alone."""
    several = list(texts)
    odd = [text for text in several if not text.isascii()]
    folded = fold_text("\n".join(odd)).split("\n")
    if len(folded) != len(odd):  # some have lines of their own
        folded = list(map(fold_text, odd))
    rest = iter(folded)
    return [ascii_lower(text) if text.isascii() else next(rest) for text in several]


@cache
def _reference() -> "re2._Regexp[str]":
    return re2.compile(r"&(?:#(?:([0-9]{1,7})|[xX]([0-9A-Fa-f]{1,6}))|commat);")


def _references(aligned: AlignedText) -> AlignedText:
    """Decode character references that are text: written twice over, a page shows them and a reader decodes them."""
    edits = []
    for hit in _reference().finditer(aligned.text):
        decimal, hexadecimal = hit.group(1), hit.group(2)
        code = int(decimal) if decimal else int(hexadecimal, 16) if hexadecimal else ord("@")
        if 0x20 < code < SURROGATES or LAST_SURROGATE < code <= LAST_CODE:  # noqa: PLR2004 — controls stay as they are written
            edits.append((hit.start(), hit.end(), chr(code)))
    return aligned.rewrite(edits) if edits else aligned


def _apply(aligned: AlignedText, odd: frozenset[str]) -> AlignedText:
    table, text = folds(), aligned.text
    moving = {char for char in odd if len(table[char]) != 1}
    still = odd - moving
    if len(still) > MANY:
        text = text.translate({ord(char): table[char] for char in still})
    else:
        for char in still:
            text = text.replace(char, table[char])
    aligned = aligned.with_text(text)
    if not moving:
        return aligned
    return aligned.rewrite([(at, at + 1, table[char]) for at, char in _places(text, moving)])


def _places(text: str, chars: set[str]) -> list[tuple[int, str]]:
    if len(chars) > MANY:
        return [(at, char) for at, char in enumerate(text) if char in chars]
    places = []
    for char in chars:
        at = text.find(char)
        while at >= 0:
            places.append((at, char))
            at = text.find(char, at + 1)
    return sorted(places)


def _display_order(aligned: AlignedText) -> AlignedText:
    """Reverse what stands between a right-to-left override and its end: that is the order in which it is read."""
    text, builder, at = aligned.text, AlignedBuilder(shuffled=True), 0
    while (start := text.find(RLO, at)) >= 0:
        stops = [stop for stop in (text.find(PDF, start), text.find("\n", start)) if stop >= 0]
        end = min(stops, default=len(text))
        aligned.copy(builder, at, start)
        for index in range(end - 1, start, -1):
            builder.add(text[index], *aligned.origin(index))
        at = end
    aligned.copy(builder, at, len(text))
    return builder.build()


def _latinise(text: str) -> str:
    """Write look-alikes as Latin letters in runs that mix scripts or follow an ``@``, where every letter has one."""
    table, run, parts, at, read = look_alikes(), _run(), list[str](), 0, 0
    for hit in _mixed().finditer(text):
        if hit.start() < read:
            continue
        before = text[max(read, hit.start() - LONGEST_RUN) : hit.start()]
        start = hit.start() - len(_run_before().search(before).group())
        stop = read = start + len(run.match(text[start : hit.start() + LONGEST_RUN]).group())
        word = text[start:stop]
        plain = "".join(table.get(char, char) for char in word)
        if plain.isascii():
            parts += [text[at:start], plain]
            at = stop
    return "".join([*parts, text[at:]]) if parts else text
