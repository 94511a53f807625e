"""Write ``auditor/report/width.txt``: how many terminal columns characters take, and which are never printed.

Run by hand when Unicode moves: ``pip install unicodedata2``, then ``python tools/build_width.py`` (with a ``perl`` that
knows ``Extended_Pictographic``, 5.32 or later; that property is fixed for the blocks in which emoji are added).
"""

import subprocess
from collections.abc import Iterable
from pathlib import Path

import unicodedata2 as ucd

OUT = Path(__file__).parent.parent / "auditor" / "report" / "width.txt"
LAST = 0x10FFFF
# Default_Ignorable_Code_Point beyond Cf, and a letter and a pattern that show nothing.
BLANK = [
    (0x34F, 0x34F), (0x115F, 0x1160), (0x17B4, 0x17B5), (0x180B, 0x180F), (0x2065, 0x2065), (0x2800, 0x2800),
    (0x3164, 0x3164), (0xFE00, 0xFE0F), (0xFFA0, 0xFFA0), (0xFFF0, 0xFFF8), (0xE0000, 0xE0FFF),
]  # fmt: skip
BRACKETS = "⟦⟧"  # ours: what is shown in them is a name, not text of the article
# Vowels and finals that follow a leading consonant into its cell; letters two of which make a flag.
JAMO = (*range(0x1160, 0x1200), *range(0xD7B0, 0xD800))
FLAGS = range(0x1F1E6, 0x1F200)
PERL = r"for (0..0x10FFFF) { next if 0xD800 <= $_ && $_ <= 0xDFFF; print qq($_ ) if chr($_) =~ /\p{ExtPict}/ }"


def runs(codes: Iterable[int]) -> str:
    """Give ascending code points as ``300-36F 483``."""
    found: list[list[int]] = []
    for code in codes:
        if found and found[-1][1] == code - 1:
            found[-1][1] = code
        else:
            found.append([code, code])
    return " ".join(f"{low:X}" if low == high else f"{low:X}-{high:X}" for low, high in found)


def main() -> None:
    """Sort every code point into hidden, mark, wide, or none of these."""
    blank = {code for low, high in BLANK for code in range(low, high + 1)} | {ord(char) for char in BRACKETS}
    kinds: dict[str, list[int]] = {"hidden": [], "mark": [], "wide": []}
    for code in range(LAST + 1):
        char = chr(code)
        category = ucd.category(char)
        if category in {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"} or code in blank:
            kinds["hidden"].append(code)
        elif category in {"Mn", "Me", "Mc"} or code in JAMO:
            kinds["mark"].append(code)
        elif ucd.east_asian_width(char) in {"W", "F"} or code in FLAGS:
            kinds["wide"].append(code)
    perl = ["/usr/bin/perl", "-e", PERL]
    pictures = subprocess.run(perl, capture_output=True, text=True, check=True)  # noqa: S603  a constant of this file
    rows = {name: runs(codes) for name, codes in kinds.items()} | {"picture": runs(map(int, pictures.stdout.split()))}
    head = f"# terminal columns; Unicode {ucd.unidata_version}; made by tools/build_width.py\n"
    OUT.write_text(head + "".join(f"{name}\t{codes}\n" for name, codes in rows.items()), "utf-8")
    print(OUT, OUT.stat().st_size, "bytes")


if __name__ == "__main__":
    main()
