"""Letters and digits written in other characters: what each way of writing gives for a plain one, or nothing."""

from collections.abc import Mapping
from typing import Final

_LOWER: Final = "abcdefghijklmnopqrstuvwxyz"
_UPPER: Final = _LOWER.upper()
_DIGITS: Final = "0123456789"

Alphabet = Mapping[str, str]


def _run(plain: str, first: int) -> dict[str, str]:
    return {char: chr(first + at) for at, char in enumerate(plain)}


_HOLES: Final = (
    "B212C E2130 F2131 H210B I2110 L2112 M2133 R211B e212F g210A o2134@1D49C",
    "h210E@1D434",
    "C212D H210C I2111 R211C Z2128@1D504",
    "C2102 H210D N2115 P2119 Q211A R211D Z2124@1D538",
)
"""Letters that a mathematical style (after the @) takes from an older block."""


def _math(upper: int, digits: int) -> dict[str, str]:
    """Give a style of the mathematical alphabet with its exceptions (Unicode 3.2 left holes for older characters)."""
    table = _run(_UPPER, upper) | _run(_LOWER, upper + 26) | _run(_DIGITS, digits)
    for holes in _HOLES:
        words, _, style = holes.partition("@")
        if int(style, 16) == upper:
            table |= {word[0]: chr(int(word[1:], 16)) for word in words.split()}
    return table


_BOLD, _DOUBLE, _SANS, _SANS_BOLD, _MONO = 0x1D7CE, 0x1D7D8, 0x1D7E2, 0x1D7EC, 0x1D7F6

ALPHABETS: Final[Mapping[str, Alphabet]] = {
    "full-width": _run(_LOWER, 0xFF41) | _run(_UPPER, 0xFF21) | _run(_DIGITS, 0xFF10)
    | {"@": "＠", "_": "＿", ":": "：", ".": "．", "/": "／", "+": "＋", "-": "－"},
    "math-bold": _math(0x1D400, _BOLD),
    "math-italic": _math(0x1D434, _SANS),
    "math-bold-italic": _math(0x1D468, _BOLD),
    "math-script": _math(0x1D49C, _DOUBLE),
    "math-bold-script": _math(0x1D4D0, _BOLD),
    "math-fraktur": _math(0x1D504, _DOUBLE),
    "math-double": _math(0x1D538, _DOUBLE),
    "math-bold-fraktur": _math(0x1D56C, _BOLD),
    "math-sans": _math(0x1D5A0, _SANS),
    "math-sans-bold": _math(0x1D5D4, _SANS_BOLD),
    "math-sans-italic": _math(0x1D608, _SANS),
    "math-sans-bold-italic": _math(0x1D63C, _SANS_BOLD),
    "math-mono": _math(0x1D670, _MONO),
    "circled-small": _run(_LOWER, 0x24D0) | _run("123456789", 0x2460) | {"0": "⓪"},
    "circled-capital": _run(_LOWER, 0x24B6) | _run(_UPPER, 0x24B6) | _run("123456789", 0x24F5) | {"0": "⓪"},
    "negative-circled": _run(_LOWER, 0x1F150) | _run("123456789", 0x2776) | {"0": "⓿"},
    "negative-squared": _run(_LOWER, 0x1F170) | _run("123456789", 0x278A) | {"0": "🄌"},
    "squared": _run(_LOWER, 0x1F130) | _run("123456789", 0x2780) | {"0": "🄋"},
    "parenthesised": _run(_LOWER, 0x249C) | _run("123456789", 0x2474),
    "dotted": _run("123456789", 0x2488) | {"0": "🄀"},
    "comma": _run(_DIGITS, 0x1F101),
    "keycap": {char: f"{char}\ufe0f\u20e3" for char in _DIGITS},
    "keycap-bare": {char: f"{char}\u20e3" for char in _DIGITS},
    "regional": _run(_LOWER, 0x1F1E6),
    "regional-spaced": {char: f"{sign} " for char, sign in _run(_LOWER, 0x1F1E6).items()},
    "superscript": dict(zip("abcdefghijklmnoprstuvwxyz" + _DIGITS + "+-",
                            "ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻", strict=True)),
    "subscript": dict(zip("aehijklmnoprstuvx" + _DIGITS + "+-", "ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ₀₁₂₃₄₅₆₇₈₉₊₋", strict=True)),
    "segmented": _run(_DIGITS, 0x1FBF0),
    "small-capital": dict(zip("abcdefghijklmnopqrstuvwyz", "ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡʏᴢ", strict=True)),
    "phonetic": dict(zip("abegiklnortuvz", "ɑɓɛɡɩƙɭŋɔɾʈʊʋʐ", strict=True)),
    "cyrillic-vowels": dict(zip("aeopcyx", "аеорсух", strict=True)),
    "cyrillic-rare": dict(zip("sijdhqwl", "ѕіјԁһԛԝӏ", strict=True)),
    "greek": dict(zip("aioutpvykn", "αιουτρνγκη", strict=True)),
    "cherokee": dict(zip("aditeslbcghjkmpvwz", "ᎪᎠᎥᎢᎬᏚᏞᏴᏟᏀᎻᎫᏦᎷᏢᏙᎳᏃ", strict=True)),
    "armenian": dict(zip("ounshqgj", "օսոѕհզցյ", strict=True)),
    "lisu": dict(zip("abcdefghijklmnoprstuvwxyz", "ꓮꓐꓚꓓꓰꓝꓖꓧꓲꓙꓗꓡꓟꓠꓳꓑꓣꓢꓔꓴꓦꓪꓫꓬꓜ", strict=True)),
    "coptic": dict(zip("ocpmtie", "ⲟⲥⲣⲙⲧⲓⲉ", strict=True)),
}  # fmt: skip

_SCRIPTS: Final = (
    "arabic-indic:0660 persian:06F0 nko:07C0 devanagari:0966 bengali:09E6 gurmukhi:0A66 gujarati:0AE6 oriya:0B66 "
    "tamil:0BE6 telugu:0C66 kannada:0CE6 malayalam:0D66 sinhala:0DE6 thai:0E50 lao:0ED0 tibetan:0F20 myanmar:1040 "
    "shan:1090 khmer:17E0 mongolian:1810 limbu:1946 new-tai-lue:19D0 tai-tham-hora:1A80 tai-tham-tham:1A90 "
    "balinese:1B50 sundanese:1BB0 lepcha:1C40 ol-chiki:1C50 vai:A620 saurashtra:A8D0 kayah-li:A900 javanese:A9D0 "
    "cham:AA50 meetei:ABF0 osmanya:104A0 brahmi:11066 chakma:11136 takri:116C0 warang:118E0 adlam:1E950"
)
DECIMALS: Final = tuple(_SCRIPTS.split())
"""Scripts with ten digits of their own, each with its zero (Unicode 9, general category Nd)."""

NUMERALS: Final[Mapping[str, str]] = {
    "plain": "零一二三四五六七八九",
    "ring": "〇一二三四五六七八九",
    "radio": "洞幺两三四五六拐八勾",
    "spoken": "零幺二三四五六七八九",
    "circle": "○一两三四五六七八九",
    "banker": "零壹贰叁肆伍陆柒捌玖",
    "banker-traditional": "零壹貳參肆伍陸柒捌玖",
    "suzhou": "〇〡〢〣〤〥〦〧〨〩",
    "banker-rare": "零弌弍弎肆伍陸柒捌玖",
    "circled-ideograph": "〇㊀㊁㊂㊃㊄㊅㊆㊇㊈",
    "parenthesised-ideograph": "〇㈠㈡㈢㈣㈤㈥㈦㈧㈨",
    "radicals": "〇⼀⼆三四五六七⼋九",
}
"""Chinese numerals from 0 to 9."""
