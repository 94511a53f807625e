"""Write the tables of ``auditor/text``: how characters fold, and which are taken for Latin letters.

Run by hand when Unicode moves: ``pip install unicodedata2 confusable_homoglyphs pillow numpy``, then
``python tools/build_unicode.py``; DejaVu Sans (Debian's fonts-dejavu-core) draws the letters that
no list names. The result is data that every interpreter reads alike,
stamped with its version.
"""

import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import confusable_homoglyphs
import numpy as np
import unicodedata2 as ucd
from PIL import Image, ImageDraw, ImageFilter, ImageFont

TEXT = Path(__file__).parent.parent / "auditor" / "text"

# DefaultIgnorableCodePoint (DerivedCoreProperties.txt) and letters that show nothing (SCIENCE A16).
IGNORABLE = [
    (0xAD, 0xAD), (0x34F, 0x34F), (0x61C, 0x61C), (0x115F, 0x1160), (0x17B4, 0x17B5), (0x180B, 0x180F),
    (0x200B, 0x200F), (0x202A, 0x202E), (0x2060, 0x206F), (0x2800, 0x2800), (0x3164, 0x3164), (0xFE00, 0xFE0F),
    (0xFEFF, 0xFEFF), (0xFFA0, 0xFFA0), (0xFFF0, 0xFFF8), (0x1BCA0, 0x1BCA3), (0x1D173, 0x1D17A),
    (0xE0000, 0xE0FFF),
]  # fmt: skip
# Marks laid over or under a letter; those of Indic, Thai, Arabic … scripts belong to their words and stay.
MARKS = [(0x300, 0x36F), (0x1AB0, 0x1AFF), (0x1DC0, 0x1DFF), (0x20D0, 0x20FF), (0xFE20, 0xFE2F)]
SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
SIGNS = {
    ":": "∶꞉ː︓︰﹕：˸։׃܃܄⁚ꓽ",
    "@": "＠﹫",
    "*": "＊✱∗⁎✲✳❋❊﹡٭⚹✽✻⋆",
    "#": "＃♯﹟⌗",
    "-": "‐‑‒–—―−﹣－⁃➖",
    "+": "＋﹢➕✚✛⊕⨁",
    ".": "．﹒․",
    "/": "／⁄∕⧸",
    "\n": "\u2028\u2029\u0085\u000b\u000c",
    "=": "＝﹦꞊",
    "_": "＿﹍﹎﹏",
}
NUMBERS = ("ZERO", "ONE", "TWO", "THREE", "FOUR", "FIVE", "SIX", "SEVEN", "EIGHT", "NINE", "TEN")
NAMED = re.compile(
    r"^(?:NEGATIVE CIRCLED|NEGATIVE SQUARED|SQUARED|CIRCLED|PARENTHESIZED|REGIONAL INDICATOR SYMBOL|"
    r"TORTOISE SHELL BRACKETED|DINGBAT NEGATIVE CIRCLED(?: SANS-SERIF)?|DINGBAT CIRCLED SANS-SERIF|"
    r"CROSSED NEGATIVE SQUARED|DOUBLE CIRCLED|OUTLINED|LATIN|LATIN LETTER|MODIFIER LETTER|LATIN SUBSCRIPT SMALL)"
    r"(?: LATIN)?(?: CAPITAL| SMALL)?(?: CAPITAL)?(?: LETTER| DIGIT| NUMBER)?(?: SMALL| CAPITAL)? "
    rf"([A-Z]|{'|'.join(NUMBERS)})$"
)
WORDS = {word: str(number) for number, word in enumerate(NUMBERS)}
# Latin letters that no decomposition reaches (IPA, strokes, hooks), by what a reader takes them for.
LATIN = {
    "a": "ɑɐᴀⱥ", "b": "ʙɓƀƃ", "c": "ᴄɕƈȼↄ", "d": "ᴅɖɗđƌ", "e": "ᴇɛǝəɇ", "f": "ꜰƒ", "g": "ɢɡɠǥ", "h": "ʜɦħⱨ",
    "i": "ɪıɨᵻ", "j": "ᴊʝɟɉ", "k": "ᴋƙⱪ", "l": "ʟɭɫłƚⱡ", "m": "ᴍɱ", "n": "ɴɲɳŋƞ", "o": "ᴏɵøɔ", "p": "ᴘƥᵽ",
    "q": "ǫʠɋꞯ", "r": "ʀɽɾɍ", "s": "ꜱʂȿ", "t": "ᴛʈƭŧⱦ", "u": "ᴜʉ", "v": "ᴠʋⱱ", "w": "ᴡʍⱳ", "x": "ᶍ", "y": "ʏƴɏ",
    "z": "ᴢʐʑƶⱬȥ",
}  # fmt: skip

# Latin letters by name: SMALL LETTER TURNED A, LETTER SMALL CAPITAL REVERSED R, SMALL LETTER N WITH LEFT HOOK …
LATIN_NAMED = re.compile(
    r"^(?:MODIFIER LETTER |LATIN (?:SUBSCRIPT )?)?(?:CAPITAL |SMALL )?(?:LETTER )?(?:SMALL )?(?:CAPITAL )?"
    r"(?:(?:TURNED|REVERSED|INVERTED|OPEN|SCRIPT|SIDEWAYS|BARRED|DOTLESS|LONG|CLOSED|INSULAR|VOLAPUK|ANGLICANA|"
    r"TOP HALF|BOTTOM HALF|LOWER|UPPER|STRETCHED|BLACKLETTER|STIRRUP|HALF|TAILLESS|LONG-LEGGED|ROTUNDA) )*"
    r"([A-Z]|ALPHA|BETA|GAMMA|DELTA|EPSILON|IOTA|UPSILON|CHI|OMEGA|PHI|ESH|EZH)(?: ROTUNDA)?(?: WITH .*)?$"
)
GREEK_NAMED = {
    "ALPHA": "a", "BETA": "b", "GAMMA": "y", "DELTA": "d", "EPSILON": "e", "IOTA": "i", "UPSILON": "u", "CHI": "x",
    "OMEGA": "w", "PHI": "p", "ESH": "s", "EZH": "z",
}  # fmt: skip

# Letters that no list names, by their pictures: the nearest Latin letter or digit at or above this correlation.
NEAR = 0.84
PICTURED = [
    (0x370, 0x3FF), (0x400, 0x52F), (0x531, 0x58F), (0x5D0, 0x5EA), (0x10A0, 0x10FF), (0x1400, 0x167F),
    (0xA4D0, 0xA4FF), (0x2D30, 0x2D6F),
]  # fmt: skip
FONT = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"

# Look-alikes that UTS 39 does not list, by eye: Cyrillic and Greek small letters, and what a reader takes them for.
BY_EYE = (
    "кмтвнгпиьлзчбяυνηκτωμεβγχραοισδдуцшщѕіјһԁԛԝүҽғқґꓲꮎꭴꮜⲁⲃⲅⲇⲉⲓⲕⲙⲛⲟⲡⲣⲥⲧⲩⲱⲭⲍⲏⲗⲫⲯէաոիլսցհքօ",
    "kmtbhrnubn346ruvnktwuebyxpaoioddyuwwsijhdqwyefkrioouabrdeikmnonpctywxzhlfyewnhlughqo",
)


def within(code: int, ranges: list[tuple[int, int]]) -> bool:
    """Say whether a code point lies in one of the ranges."""
    return any(low <= code <= high for low, high in ranges)


def strip_marks(text: str) -> str:
    """Take the marks off the letters."""
    return str(ucd.normalize("NFC", "".join(c for c in ucd.normalize("NFD", text) if not within(ord(c), MARKS))))


def named(char: str) -> str | None:
    """Give the letter or number that the character's Unicode name says it is a form of."""
    name = ucd.name(char, "")
    found = NAMED.match(name)
    if not found:
        return None
    word = found.group(1)
    if word in WORDS:
        return WORDS[word]
    return word.lower() if "SMALL" in name and "CAPITAL" not in name else word


def by_name(char: str) -> str | None:
    """Give the plain letter of a Latin letter with strokes, hooks, turns; ``None`` where it decomposes or is none."""
    code = ord(char)
    phonetic = within(code, [(0x180, 0x2AF), (0x1D00, 0x1DBF), (0x2C60, 0x2C7F), (0xA720, 0xA7FF), (0xAB30, 0xAB6F)])
    found = LATIN_NAMED.match(ucd.name(char, "")) if phonetic and ucd.normalize("NFKD", char) == char else None
    if found is None:
        return None
    word = found.group(1)
    letter = GREEK_NAMED.get(word, word.lower())
    return letter.upper() if ucd.category(char) == "Lu" else letter


@cache
def picture(char: str) -> "np.ndarray[tuple[int], np.dtype[np.float64]]":
    """Give ``char`` drawn on its base line, blurred, as a vector of length 1."""
    font = ImageFont.truetype(FONT, 44)
    image = Image.new("L", (72, 80), 0)
    draw = ImageDraw.Draw(image)
    draw.text(((72 - draw.textlength(char, font=font)) / 2, 12), char, font=font, fill=255)
    flat = np.asarray(image.filter(ImageFilter.GaussianBlur(1.6)), float).ravel()
    flat = flat - flat.mean()
    return np.asarray(flat / (np.linalg.norm(flat) or 1.0))


def by_picture() -> dict[str, str]:
    """Give the letters of other scripts that look like a Latin letter or digit, with it, in lower case."""
    plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
    pictures = np.array([picture(char) for char in plain])
    missing = picture(chr(0x10FFFF))
    out = {}
    for low, high in PICTURED:
        for char in map(chr, range(low, high + 1)):
            drawn = picture(char)
            if ucd.category(char)[0] != "L" or float(drawn @ missing) > 0.999:
                continue
            likeness = pictures @ drawn
            best = int(likeness.argmax())
            if likeness[best] >= NEAR:
                out[char] = plain[best].lower()
    return out


def target(char: str) -> str:  # noqa: C901, PLR0911, PLR0912 — a list of cases, the first that fits decides
    """Say what ``char`` folds to; itself when it does not fold."""
    code = ord(char)
    if within(code, IGNORABLE) or within(code, MARKS):
        return ""
    if char in SPACES:
        return " "
    for sign, others in SIGNS.items():
        if char in others:
            return sign
    for letter, others in LATIN.items():
        if char in others:
            return letter
    if ucd.category(char) == "Nd":
        return str(ucd.decimal(char))
    word = named(char)
    if word is not None:
        return word
    if char in "…‥‼⁇⁈⁉":
        return char  # everyday punctuation: nothing hides in it, and folding it would cost every text
    compat = ucd.normalize("NFKC", char)
    if compat != char and re.fullmatch(r"\([^()]{1,2}\)|[0-9]{1,2}[.,]|〔.〕", compat):
        compat = compat.strip("().,〔〕")
    if compat != char and not compat.strip():
        return " "
    if ("⁄" in compat or "/" in compat) and ucd.category(char) == "No":
        return char  # a vulgar fraction is not an id
    latin = by_name(char)
    if latin is not None:
        return latin
    base = strip_marks(compat) if re.match(r"[A-Za-zͰ-ϿЀ-ӿḀ-ỿÀ-ɏ]", compat) else compat
    # Latin keeps its case (ids are shown as written); other scripts are case-folded here, once and for all.
    return "".join(c if c.isascii() else strip_marks(case_fold(c)) for c in base)


def case_fold(char: str) -> str:
    """Give the small letter, unless it would be several."""
    lower = char.lower()
    return lower if len(lower) == 1 else char


def fold_table() -> dict[str, str]:
    """Give what every character folds to, of those that fold."""
    table = {}
    for code in range(0x80, 0x110000):
        if 0xD800 <= code <= 0xDFFF or 0xAC00 <= code <= 0xD7A3:
            continue
        char = chr(code)
        if ucd.category(char) in {"Cn", "Co", "Cs"} and not within(code, IGNORABLE):
            continue
        to = target(char)
        if to == char:
            continue
        if len(to) > 4:
            continue  # ligatures that are whole phrases
        table[char] = to
    # Two steps at most: the target of a target.
    return {c: "".join(table.get(t, t) for t in to) for c, to in table.items()}


def confusables(folds: dict[str, str]) -> dict[str, str]:
    """TR39 look-alikes of Latin letters and digits from other scripts, one character each."""
    data = json.loads((Path(confusable_homoglyphs.__file__).parent / "confusables.json").read_text("utf-8"))
    out = {}
    for char, others in data.items():
        if len(char) != 1 or char.isascii() or (char in folds and len(folds[char]) != 1):
            continue
        script = ucd.name(char, "").split(" ")[0]
        if script not in {
            "CYRILLIC",
            "GREEK",
            "ARMENIAN",
            "CHEROKEE",
            "LISU",
            "COPTIC",
            "HEBREW",
            "DESERET",
            "CANADIAN",
        }:
            continue
        latin = sorted({o["c"] for o in others if len(o["c"]) == 1 and o["c"].isascii() and o["c"].isalnum()})
        if not latin:
            continue
        # 'l' and 'I' and '1' are one skeleton: prefer the letter of the same case as a reader meets it.
        letters = [c for c in latin if c.isalpha()] or latin
        upper = "CAPITAL" in ucd.name(char, "")
        best = next((c for c in letters if c.isupper() == upper), letters[0])
        out[char] = best.lower()
        folded = folds.get(char)
        if folded is not None and folded not in out and not folded.isascii():
            out.setdefault(folded, best.lower())
    out.update(zip(*BY_EYE, strict=True))
    for char, to in by_picture().items():
        out.setdefault(char, to)
        small = case_fold(char)
        out.setdefault(small, to)
    return {char: to for char, to in out.items() if not folds.get(char, char).isascii()}


def write(path: Path, table: dict[str, str], what: str) -> None:
    """Write one table in the form that auditor/text/tables.py describes."""
    single = sorted(char for char, to in table.items() if len(to) == 1 and to != "\n")
    groups: dict[str, list[str]] = defaultdict(list)
    for char, to in table.items():
        if len(to) != 1 or to == "\n":
            groups[to].append(char)
    lines = [
        f"# {what}; Unicode {ucd.unidata_version}; made by tools/build_unicode.py",
        ranges(sorted(map(ord, table))),
        "".join(single),
        "".join(table[char] for char in single),
    ]
    lines += [(hexes(to) or "-") + "\t" + hexes(sorted(groups[to])) for to in sorted(groups)]
    path.write_bytes(("\n".join(lines) + "\n").encode())
    print(path, len(table), len(lines))


def hexes(chars: Iterable[str]) -> str:
    """Give code points in hexadecimal."""
    return " ".join(f"{ord(char):X}" for char in chars)


def ranges(codes: list[int]) -> str:
    """Give code points as ranges in hexadecimal."""
    out, start, last = [], codes[0], codes[0]
    for code in [*codes[1:], -9]:
        if code == last + 1:
            last = code
            continue
        out.append(f"{start:X}" if start == last else f"{start:X}-{last:X}")
        start = last = code
    return " ".join(out)


def main() -> int:
    """Write both tables."""
    folds = fold_table()
    write(TEXT / "fold.txt", folds, "character folds: target, then the characters that fold to it")
    write(TEXT / "confusables.txt", confusables(folds), "look-alikes of Latin letters (UTS 39)")
    return 0


if __name__ == "__main__":
    sys.exit(main())
