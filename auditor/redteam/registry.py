"""The transforms A01 to F04, in order, each with its tier and the kinds of contact it applies to."""

from typing import Final

from auditor.redteam import cue, form, hiding, image, link, parser, quick_code, segment
from auditor.redteam.case import Kind
from auditor.redteam.family import Family
from auditor.redteam.form import Change, sprinkled, writing
from auditor.redteam.page import Lay
from auditor.redteam.transform import Transform

_BY_NUMBER: Final = {int(kind.value[1:]): kind for kind in Kind}
_ALL: Final = "1-12 14"


def _kinds(words: str) -> frozenset[Kind]:
    """Read ``1-6 12``."""
    ranges = [word.partition("-") for word in words.split()]
    numbers = {number for low, _, high in ranges for number in range(int(low), int(high or low) + 1)}
    return frozenset(_BY_NUMBER[number] for number in numbers)


def _change(
    code: str, name: str, tier: int, kinds: str, change: Change, needs: str = "", *, chinese: bool = False
) -> Transform:
    return Transform(code=code, name=name, tier=tier, kinds=_kinds(kinds), change=change, needs=needs, chinese=chinese)


def _lay(code: str, name: str, tier: int, kinds: str, family: Family, lay: Lay, needs: str = "") -> Transform:
    return Transform(code=code, name=name, tier=tier, kinds=_kinds(kinds), family=family, lay=lay, needs=needs)


def _code(code: str, name: str, tier: int, family: Family) -> Transform:
    return Transform(
        code=code, name=name, tier=tier, kinds=_kinds("13"), family=family, lay=quick_code.code, extra="qr"
    )


_WRITINGS: Final = {family.name: writing(family) for family in form.WRITINGS}

TRANSFORMS: Final = (
    _change("A01", "full width", 1, "1-12", _WRITINGS["A01"]),
    _change("A02", "mathematical letters and digits", 1, "1-12", _WRITINGS["A02"]),
    _change("A03", "circled", 1, "1-12", _WRITINGS["A03"], "uncased"),
    _change("A04", "negative circled, squared", 1, "1-12", _WRITINGS["A04"], "uncased"),
    _change("A05", "parenthesised, dotted, comma", 1, "6 8 11", _WRITINGS["A05"], "digits"),
    _change("A06", "keycaps", 1, "6 8 10-11", _WRITINGS["A06"], "digits uncased"),
    _change("A07", "regional indicators", 2, "1 6", _WRITINGS["A07"]),
    _change("A08", "superscript, subscript, segmented", 1, "1-12", _WRITINGS["A08"], "uncased digits"),
    _change("A09", "small capitals, phonetic", 1, "1-2 6", _WRITINGS["A09"]),
    _change("A10", "Cyrillic look-alikes", 1, "1-4 6", _WRITINGS["A10"], "uncased"),
    _change("A11", "Greek, Cherokee, Armenian, Lisu", 1, "1-4 6", _WRITINGS["A11"], "uncased"),
    _change("A12", "zero width", 1, _ALL, sprinkled(form.ZERO_WIDTH)),
    _change("A13", "soft hyphen, selectors, tags", 1, _ALL, sprinkled(form.IGNORED)),
    _change("A14", "direction marks", 1, _ALL, form.wrapped),
    _change("A15", "stored backwards", 1, "1-2 6 8", form.reversed_order),
    _change("A16", "blank letters", 1, _ALL, sprinkled(form.BLANK)),
    _change("A17", "combining strike", 1, _ALL, sprinkled(form.STRIKE, share=1)),
    _change("A18", "digits of other scripts", 1, "6 8 10-11", form.decimal, "digits uncased"),
    _change("A19", "Hanzi numerals", 1, "6 8 11", form.numerals(form.HANZI), "digits"),
    _change("A20", "banker's and Suzhou numerals", 1, "6 8 11", form.numerals(form.BANKER), "digits"),
    _change("A21", "leet, doubled letters", 2, "1-2 6", form.leet),
    _change("A22", "case mixing, casefold traps", 1, "1-3 6 12", form.case, "uncased"),
    _change("B01", "spaces", 1, _ALL, segment.spaces, "web-or-text"),
    _change("B02", "dots, hyphens and other signs", 1, _ALL, segment.signs, "web-or-text"),
    _change("B03", "emoji and ornaments between", 1, _ALL, segment.emoji, "text"),
    _change("B04", "words for signs", 2, "1 12 14", segment.words, "signs", chinese=True),
    _change("B05", "remove the Chinese", 2, "1 6 8", segment.remove, chinese=True),
    _lay("B06", "over lines, cells, items", 2, "1-2 6 8 10-11", parser.B06, parser.columns, "text"),
    _change("B07", "id before cue", 1, "6 8", segment.id_first),
    _change("B08", "id in two places", 3, "1 6", segment.two_places, chinese=True),
    _change("B09", "read backwards", 3, "1 6", segment.backwards, chinese=True),
    _change("C01", "homophone cue", 1, "6-7", cue.homophone, chinese=True),
    _change("C02", "look-alike cue", 1, "6-7", cue.lookalike, chinese=True),
    _change("C03", "cue in parts of characters", 2, "2 6 8", cue.split, chinese=True),
    _change("C04", "pinyin, initials, mixed", 1, "2 6", cue.pinyin, chinese=True),
    _change("C05", "slang", 1, "2 6 8 14", cue.slang, "text app", chinese=True),
    _change("C06", "emoji cue", 1, "1-2 6 8", cue.picture, chinese=True),
    _change("C07", "verb disguised", 2, "2 6", cue.verb, chinese=True),
    _change("C08", "pointer off the page", 2, "0", cue.pointer, chinese=True),
    _change("C09", "id in brackets without a cue", 3, "2 6", cue.bracketed, "digits", chinese=True),
    _change("C10", "cue in other languages", 1, "2", cue.foreign),
    _change("C11", "odd colon", 1, "1-2 6 8", cue.colon),
    _lay("D01", "link text is not the target", 1, "3-5 7 9-10", parser.LABELS, parser.label, "absolute"),
    _lay("D02", "image alt, title, caption", 1, _ALL, hiding.D02, hiding.placed),
    _lay("D03", "definitions, footnotes, bare links", 1, "3 12", parser.LINKS, parser.reference, "link"),
    _lay("D04", "HTML attributes", 1, _ALL, hiding.D04, hiding.placed),
    _lay("D05", "comment", 2, _ALL, hiding.D05, hiding.placed),
    _lay("D06", "hidden elements", 2, _ALL, hiding.D06, hiding.placed),
    _lay("D07", "front matter, JSON-LD", 2, _ALL, hiding.D07, hiding.placed),
    _lay("D08", "character references", 1, _ALL, parser.REFERENCES, parser.escaped),
    _lay("D09", "code", 2, _ALL, hiding.D09, hiding.placed),
    _lay("D10", "nesting beyond limits", 1, _ALL, parser.NESTS, parser.nested),
    _lay("D11", "CSS, SVG, srcdoc, data", 2, _ALL, hiding.D11, parser.inside),
    _lay("D12", "encodings", 1, _ALL, parser.ENCODINGS, parser.encoded),
    _lay("D13", "page title, slug, anchor", 2, _ALL, hiding.D13, hiding.placed),
    _lay("D14", "broken Markdown", 1, "1-5", parser.BROKEN, parser.broken),
    _change("E01", "other hosts, web clients", 1, "3-5", link.host, "web"),
    _change("E02", "scheme tricks", 1, "3-5 7 9-10", link.scheme, "link"),
    _change("E03", "percent-encoding, odd hosts", 1, "3-5 7 9-10 12", link.percent, "web"),
    _change("E04", "redirectors", 1, "3-5 7 9-10 12", link.redirector, "web"),
    _change("E05", "opaque shorteners", 1, "12", link.shortener),
    _change("E06", "landing pages", 2, "12", link.landing),
    _code("F01", "QR codes, clean, turned, pale", 2, quick_code.CLEAN),
    _code("F02", "QR codes under a logo, blurred", 3, quick_code.WORN),
    _lay("F04", "badges, status and data pictures", 1, "13", image.PICTURES, image.picture),
)

BY_CODE: Final = {transform.code: transform for transform in TRANSFORMS}

_NO_OCR: Final = "text in a picture: needs auditor[ocr]"


def not_run() -> dict[str, str]:
    """Give the rows of the matrix that are not measured here, each with the extra that it needs."""
    without = {one.code: f"{one.name}: needs auditor[{one.extra}]" for one in TRANSFORMS if not _possible(one)}
    return {**without, "F03": _NO_OCR}


def _possible(transform: Transform) -> bool:
    return transform.extra != "qr" or quick_code.is_installed()
