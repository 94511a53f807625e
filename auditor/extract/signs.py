"""Which characters are letters, which are pictures, by blocks of the Unicode chart: the same on every interpreter."""

from auditor.extract.view import wordy


def is_symbol(char: str) -> bool:
    """Say whether ``char`` is an emoji, an ornament or the like: no letter of any script, no everyday sign."""
    code = ord(char)
    return 0x2010 <= code <= 0x2BFF or 0x1F000 <= code <= 0x1FAFF or code in {0xA9, 0xAE, 0xB7, 0x3030, 0x303D}  # noqa: PLR2004 — blocks of the Unicode chart


def is_ornament(char: str) -> bool:
    """Say whether ``char`` is a picture or a pictorial sign: an emoji, a dingbat, an arrow in a box."""
    code = ord(char)
    return 0x2600 <= code <= 0x27BF or 0x1F000 <= code <= 0x1FAFF or 0x2B00 <= code <= 0x2BFF  # noqa: PLR2004 — blocks of the Unicode chart


def is_letter(char: str) -> bool:
    """Say whether ``char`` is a letter or digit of some script (by blocks, the same on every interpreter)."""
    return wordy(char) or (ord(char) > 0xBF and not is_symbol(char) and not 0x3000 <= ord(char) <= 0x303F)  # noqa: PLR2004 — CJK signs


def is_han(char: str) -> bool:
    """Say whether ``char`` is a Chinese character of the block that texts are written in; not the empty string."""
    return "\u4e00" <= char <= "\u9fff"
