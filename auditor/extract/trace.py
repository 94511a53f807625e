"""How a disguised writing was undone, step by step, and what the steps are called."""

from collections.abc import Callable
from functools import cache

import re2

from auditor.extract.mentions import TraceStep
from auditor.extract.signs import is_symbol
from auditor.text.aligned import AlignedText
from auditor.text.fold import EVERYDAY, RLO, ascii_lower, fold, fold_text, is_plain
from auditor.text.tables import folds, look_alikes

_MARKS = (("\u0300", "\u036f"), ("\u1ab0", "\u1aff"), ("\u1dc0", "\u1dff"), ("\u20d0", "\u20ff"), ("\ufe20", "\ufe2f"))
_SPACES = " \u00a0\u3000"


def _vanishes(char: str) -> bool:
    return _folded(char) == "" and char != "\ufe0f"  # the selector belongs to every other emoji


def is_mark(char: str) -> bool:
    """Say whether ``char`` is laid over a letter (the blocks of combining diacritical marks)."""
    return any(low <= char <= high for low, high in _MARKS)


def _is_wide(char: str) -> bool:
    return "\uff01" <= char <= "\uff5e" and char not in EVERYDAY


def _is_styled(char: str) -> bool:
    plain = _folded(char)
    return not char.isascii() and char not in EVERYDAY and char not in _SPACES and plain.isascii() and plain != ""


def _each(text: str, applies: Callable[[str], bool], to: Callable[[str], str]) -> str:
    for char in {char for char in text if not char.isascii() and applies(char)}:
        text = text.replace(char, to(char))
    return text


def _folded(char: str) -> str:
    return folds().get(char, char)


def _display(text: str) -> str:
    return fold(AlignedText.identity(text)).cased if RLO in text else text


def _latin(text: str) -> str:
    return "".join(look_alikes().get(char, look_alikes().get(ascii_lower(char), char)) for char in text)


_STEPS: tuple[tuple[str, Callable[[str], str]], ...] = (
    ("display-order", _display),
    ("invisible", lambda text: _each(text, lambda char: _vanishes(char) and not is_mark(char), lambda _: "")),
    ("marks", lambda text: _each(text, is_mark, lambda _: "")),
    ("full-width", lambda text: _each(text, _is_wide, _folded)),
    ("styled", lambda text: _each(text, _is_styled, _folded)),
)  # fmt: skip


def disguises_of(written: str, handle: str, at: tuple[int, int]) -> tuple[str, ...]:
    """Name the steps that change ``written``, whose ``at`` is the id; an everyday full-width colon before it is none.

    Nor are accents and joiners in the words around the id: that is how their languages are written.
    """
    if is_plain(written):
        return ()
    start, end = at
    written = _spelt(written[:start]) + written[start:end] + _spelt(written[end:])
    if is_plain(written):
        return ()
    names = []
    for name, step in _STEPS:
        changed = step(written)
        if changed != written:
            names.append(name)
            written = changed
    lowered = ascii_lower(written)
    if handle.lower() not in lowered and not lowered.isascii() and handle.lower() in _latin(lowered):
        names.append("look-alike")
    return tuple(names)


@cache
def _accented() -> "re2._Regexp[str]":
    """Match Latin letters with an accent, and joiners beside letters or pictures that join (UAX 31)."""
    return re2.compile(
        r"[\x{C0}-\x{24F}\x{1E00}-\x{1EFF}]"
        r"|[\p{Arabic}\p{Devanagari}\p{Bengali}\p{Sinhala}\p{Malayalam}\p{So}\x{FE0F}]([\x{200C}\x{200D}])"
    )


def _spelt(words: str) -> str:
    """Write words without what their language's spelling asks for and folding undoes."""
    if words.isascii():
        return words
    return str(_accented().sub("a", words))


def trace(written: str, handle: str, cue: str, channel: str) -> tuple[TraceStep, ...]:
    """Give each step that changed something, from what is written to the id; ``cue`` is a disguised name."""
    steps = []
    if cue and cue in written:
        named = written.replace(cue, channel, 1)
        steps.append(TraceStep(step="cue", before=written, after=named))
        written = named
    for name, step in () if is_plain(written) else _STEPS:
        changed = step(written)
        if changed != written:
            steps.append(TraceStep(step=name, before=written, after=changed))
            written = changed
    plain = fold_text(written)
    if plain != ascii_lower(written):
        steps.append(TraceStep(step="signs-and-look-alikes", before=written, after=plain))
        written = plain
    bare = "".join(" " if is_symbol(char) else char for char in written)
    if bare != written:
        steps.append(TraceStep(step="symbols-between", before=written, after=bare))
        written = bare
    if handle != written:
        steps.append(TraceStep(step="id", before=written, after=handle))
    return tuple(steps)
