"""A: the characters of an id in another form."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from auditor.redteam.alphabets import ALPHABETS, DECIMALS, NUMERALS
from auditor.redteam.case import Half
from auditor.redteam.draft import Draft
from auditor.redteam.draw import Draw
from auditor.redteam.family import Family, parted

Change = Callable[[Draft, Draw, Half], Draft]

MATH: Final = Family(
    name="A02",
    dev=("math-bold", "math-script", "math-fraktur", "math-double", "math-sans", "math-mono", "math-bold-italic"),
    held=("math-italic", "math-bold-script", "math-bold-fraktur", "math-sans-bold", "math-sans-italic",
          "math-sans-bold-italic"),
)  # fmt: skip
WRITINGS: Final = (
    Family(name="A01", dev=("full-width",), held=()),
    MATH,
    Family(name="A03", dev=("circled-small",), held=("circled-capital",)),
    Family(name="A04", dev=("negative-circled", "squared"), held=("negative-squared",)),
    Family(name="A05", dev=("dotted",), held=("comma", "parenthesised")),
    Family(name="A06", dev=("keycap",), held=("keycap-bare",)),
    Family(name="A07", dev=("regional-spaced",), held=("regional",)),
    Family(name="A08", dev=("superscript",), held=("subscript", "segmented")),
    Family(name="A09", dev=("small-capital",), held=("phonetic",)),
    Family(name="A10", dev=("cyrillic-vowels",), held=("cyrillic-rare",)),
    Family(name="A11", dev=("greek", "cherokee"), held=("armenian", "lisu", "coptic")),
)
_SIGNS: Final = frozenset("@:./+-_")


def writing(family: Family) -> Change:
    """Give the transform that writes the id in an alphabet of ``family``, and every other cue with it."""

    def change(draft: Draft, draw: Draw, half: Half) -> Draft:
        member = family.pick(draw, half)
        table = ALPHABETS[member]
        whole = draw.chance(1, 2)  # the cue and the signs around the id as well
        out = replace(draft, cells=tuple(table.get(cell, cell) for cell in draft.cells))
        if whole and not draft.url and member not in {"dotted", "comma", "parenthesised", "regional"}:
            cue = "".join(table.get(char, table.get(char.lower(), char)) for char in draft.cue)
            out = replace(out, cue=cue, before="".join(table.get(char, char) for char in draft.before))
            if member == "full-width":
                out = replace(out, joint="".join(table.get(char, char) for char in draft.joint))
        return out.used(family.label(member))

    return change


def _between(draft: Draft, draw: Draw, signs: tuple[str, ...], *, share: int = 2) -> Draft:
    """Put one of ``signs`` behind one cell in ``share`` (at least one), and into the cue."""
    last = len(draft.cells) - 1
    chosen = [at for at in range(last) if draw.chance(1, share)] or [draw.below(max(1, last))]
    cells = tuple(cell + draw.pick(signs) if at in chosen else cell for at, cell in enumerate(draft.cells))
    cue = draft.cue
    if len(cue) > 1 and draw.chance(1, 2):
        at = 1 + draw.below(len(cue) - 1)
        cue = cue[:at] + draw.pick(signs) + cue[at:]
    return replace(draft, cells=cells, cue=cue)


ZERO_WIDTH: Final = Family(
    name="A12", dev=("\u200b", "\u200d", "\ufeff"), held=("\u200c", "\u2060", "\u180e", "\u2063")
)
IGNORED: Final = Family(
    name="A13",
    dev=("\u00ad", "\ufe0e", "\ufe00", "\ufe05", "\U000e0061"),
    held=("\u034f", "\ufe0f", "\ufe0d", "\U000e0020", "\U000e0101"),
)
BLANK: Final = Family(name="A16", dev=("\u3164", "\u2800"), held=("\uffa0", "\u115f", "\u1160"))
STRIKE: Final = Family(
    name="A17", dev=("\u0336", "\u0335", "\u0301", "\u0332"), held=("\u0337", "\u0338", "\u0333", "\u0305", "\u034d")
)


def sprinkled(family: Family, share: int = 2) -> Change:
    """Give the transform that puts characters of ``family`` between those of the id."""

    def change(draft: Draft, draw: Draw, half: Half) -> Draft:
        member = family.pick(draw, half)
        signs = (member,) if draw.chance(2, 3) else family.of(half)
        used = tuple(family.label(sign) for sign in (member, *signs))
        return _between(draft, draw, signs, share=share).used(*dict.fromkeys(used))

    return change


DIRECTED: Final = Family(
    name="A14",
    dev=("\u2066|\u2069", "\u2068|\u2069", "\u200e|"),
    held=("\u202a|\u202c", "\u200e|\u200e", "\u2066\u2068|\u2069\u2069"),
)
REVERSED: Final = Family(
    name="A15", dev=("\u202e|\u202c",), held=("\u2067\u202e|\u202c\u2069", "\u2068\u202e|\u202c\u2069")
)


def wrapped(draft: Draft, draw: Draw, half: Half) -> Draft:
    """A14: direction marks around the id, or around a part of it, that change nothing to see."""
    member = DIRECTED.pick(draw, half)
    begin, _, end = member.partition("|")
    out = replace(draft, after=end + draft.after)
    if draw.chance(1, 2):
        out = replace(out, before=draft.before + begin)
    else:
        at = 1 + draw.below(len(draft.cells) - 1)
        out = replace(out, cells=(*draft.cells[:at], begin + draft.cells[at], *draft.cells[at + 1 :]))
    return out.used(DIRECTED.label(member))


def reversed_order(draft: Draft, draw: Draw, half: Half) -> Draft:
    """A15: the id stored backwards and shown forwards."""
    member = REVERSED.pick(draw, half)
    begin, _, end = member.partition("|")
    before, after, cells = draft.before + begin, end + draft.after, tuple(reversed(draft.cells))
    return replace(draft, before=before, cells=cells, after=after).used(REVERSED.label(member))


DIGITS: Final = parted("A18", tuple(DECIMALS))
HANZI: Final = Family(name="A19", dev=("plain", "ring"), held=("radio", "spoken", "circle"))
BANKER: Final = Family(
    name="A20", dev=("banker", "suzhou", "radicals"),
    held=("banker-traditional", "circled-ideograph", "parenthesised-ideograph", "banker-rare"),
)  # fmt: skip


def decimal(draft: Draft, draw: Draw, half: Half) -> Draft:
    """A18: the digits of another script."""
    member = DIGITS.pick(draw, half)
    zero = int(member.partition(":")[2], 16)
    cells = tuple(chr(zero + int(cell)) if cell in "0123456789" else cell for cell in draft.cells)
    return replace(draft, cells=cells).used(DIGITS.label(member))


def numerals(family: Family) -> Change:
    """Give the transform that writes digits as Chinese numerals of ``family``."""

    def change(draft: Draft, draw: Draw, half: Half) -> Draft:
        member = family.pick(draw, half)
        cells = tuple(NUMERALS[member][int(cell)] if cell in "0123456789" else cell for cell in draft.cells)
        return replace(draft, cells=cells).used(family.label(member))

    return change


LEET: Final = Family(name="A21", dev=("o0", "i1"), held=("s5", "e3", "uu", "tt"))
CASE: Final = Family(name="A22", dev=("mixed", "capital"), held=("sſ", "kK", "aÅ"))


def leet(draft: Draft, draw: Draw, half: Half) -> Draft:
    """A21: a look-alike digit in a name, or a letter doubled: another id, which is the one to report."""
    member = draw.pick([one for one in LEET.of(half) if one[0] in draft.handle])
    old, new = member[0], member[1] if member[0] != member[1] else member
    handle = draft.handle.replace(old, new, 1)
    return replace(
        draft, handle=handle, cells=tuple(handle), canonical=draft.canonical.replace(draft.handle, handle)
    ).used(LEET.label(member))


def case(draft: Draft, draw: Draw, half: Half) -> Draft:
    """A22: upper and lower case mixed; long s, Kelvin and Angstrom sign, which casefold differently than they look."""
    member = draw.pick([one for one in CASE.of(half) if one in {"mixed", "capital"} or one[0] in draft.handle])
    if member in {"mixed", "capital"}:
        every = member == "capital"
        cells = tuple(cell.upper() if cell.isascii() and (every or draw.chance(1, 2)) else cell for cell in draft.cells)
    else:
        sign = {"s": "\u017f", "k": "\u212a", "a": "\u212b"}[member[0]]
        cells = tuple(sign if cell == member[0] else cell for cell in draft.cells)
    return replace(draft, cells=cells).used(CASE.label(member))
