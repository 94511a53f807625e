"""What an id looks like at a glance: two ids with one skeleton are easily taken for each other.

After the skeleton of UTS 39 §4, over our own tables: characters that look alike become one, what a reader overlooks
(separators, a letter doubled) goes. Equal ids have equal skeletons, and a skeleton is its own skeleton. It compares, it
is never shown: in ``rn`` and ``m``, ``0`` and ``o`` it keeps neither spelling.
"""

from typing import Final

from auditor.text.fold import ascii_lower
from auditor.text.tables import folds, look_alikes

SEPARATORS: Final = "_-."
"""Signs inside an id that a reader overlooks."""
ALIKE: Final = {"0": "o", "1": "l", "i": "l", "|": "l"}
"""Signs of one script that look alike in most typefaces."""
PAIRS: Final = (("rn", "m"), ("vv", "w"))
"""Two letters that look like one; replaced in this order, before doubled letters go."""
_DIGITS: Final = "0123456789"
_PUNYCODE: Final = "xn--"
_LABEL: Final = 63
"""Characters of the longest label of a host (RFC 1035 §2.3.4)."""


def skeleton(name: str) -> str:
    """Give the skeleton of ``name``; labels of a host in their ASCII form (``xn--``) are read as what is shown."""
    shown = ".".join(map(_shown, name.split(".")))
    text = "".join(map(_alike, shown))
    for pair, one in PAIRS:
        text = text.replace(pair, one)
    return "".join(char for at, char in enumerate(text) if at == 0 or char != text[at - 1])


def confusable(one: str, other: str) -> bool:
    """Say whether two different names look alike.

    Names that differ in their numbers alone (``shop_10``, ``shop_100``) do not: they are counted, not imitated.
    """
    if one == other or skeleton(one) != skeleton(other):
        return False
    return _letters(one) != _letters(other) or _numbers(one) == _numbers(other)


def _shown(label: str) -> str:
    before, mark, code = label.rpartition(_PUNYCODE)
    if not mark or len(code) > _LABEL or not code.isascii():
        return label
    try:
        return before + code.encode("ascii").decode("punycode")
    except ValueError:
        return label


def _alike(char: str) -> str:
    plain = ascii_lower(folds().get(char, char))
    latin = "".join(look_alikes().get(part, part) for part in plain)
    return "".join(ALIKE.get(part, part) for part in ascii_lower(latin) if part not in SEPARATORS)


def _letters(name: str) -> str:
    return "".join(char for char in name if char not in _DIGITS and char not in SEPARATORS)


def _numbers(name: str) -> str:
    return "".join(char for char in name if char in _DIGITS)
