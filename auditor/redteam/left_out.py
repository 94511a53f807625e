"""What of the matrix is left out, each with the reason: it makes no sense, or nobody could read it."""

from typing import Final

CELLS: Final = (
    ("A03 A04 A07 A22", "K4, K5 (t.me/m), K7, K10 (groups), K12 (short)", "codes that mean other things in other case"),
    (
        "A06 A08 A10 A11 A18",
        "codes of K4, K5, K7, K10, K12",
        "a code is copied, not typed: nobody would retype its letters",
    ),
    ("A10 A11", "K12", "letters of another script make another domain, which is then the one to report"),
    ("B01 B02", "tg: mqqwpa: tencent: links", "an address without a host is not read out to anyone"),
    ("B03", "links", "an emoji inside an address leaves nothing to read or to type"),
    ("B04", "K1 to K12 without a sign", "there is no sign to replace"),
    ("B06", "links, K14", "an address over several cells can be neither clicked nor typed"),
    ("D03 D14", "text without a link, respectively WeChat, QQ, WhatsApp", "as in the matrix"),
    ("D13", "file names, EXIF and PNG text", "no place in the text that a span could point at"),
    ("F03", "K13", "needs the extra ocr; F01 and F02 are made where zxing-cpp is installed"),
)
"""Single cells: transforms, kinds, why."""

_NO_ID: Final = "C08 has no id to disguise"
_TWO_ORDERS: Final = "the id's order is changed twice"
_TWO_PAGES: Final = "both lay out the page"
_TWO_INSTRUCTIONS: Final = "the id's own characters would be taken out with the filling"

PAIRS: Final = (
    *((f"A{number:02}", "C08", _NO_ID) for number in range(1, 23)),
    *((f"B{number:02}", "C08", _NO_ID) for number in range(1, 10)),
    ("A15", "B09", _TWO_ORDERS),
    ("A15", "B08", _TWO_ORDERS),
    ("A15", "B06", _TWO_ORDERS),
    ("A15", "B05", _TWO_ORDERS),
    ("A19", "B05", _TWO_INSTRUCTIONS),
    ("A20", "B05", _TWO_INSTRUCTIONS),
    ("A07", "B01", "spaces in spaced flags are not seen"),
    ("A05", "B02", "dots beside dotted digits are not seen"),
    ("A17", "B06", "a struck character to a line cannot be read"),
    ("A09", "B09", "small capitals read backwards cannot be typed"),
    ("B03", "C03", "parts of a character with emoji between them are no character any more"),
    ("B07", "C07", "a verb of adding stands before what is added"),
    ("B07", "C09", "there is no cue to stand behind the id"),
    ("B08", "C09", "the instruction takes the place of the brackets"),
    ("B09", "C09", "the instruction takes the place of the brackets"),
    ("B05", "C09", "the instruction takes the place of the brackets"),
    ("B06", "C09", "no cue, no line: nothing tells that there is an id"),
    *(("B06", f"D{number:02}", _TWO_PAGES) for number in range(1, 15)),
    *((code, "D13", "an anchor or slug cannot hold it") for code in ("A15", "B05", "B08", "B09", "C08")),
    *((code, "D11", "CSS and data pages show one line of plain text") for code in ("B05", "B08", "B09")),
)
"""Combinations: transform, transform, why."""

_REFUSED: Final = frozenset(frozenset((one, other)) for one, other, _ in PAIRS)


def left_out(one: str, other: str) -> bool:
    """Say whether two transforms are not combined."""
    return frozenset((one, other)) in _REFUSED
