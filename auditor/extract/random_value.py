"""Whether a value was made by a machine to be unlike all others."""

import math
from itertools import pairwise

BITS = 60
"""From this entropy on a value can name one reader among all there are (SCIENCE §5)."""
SWITCHES = 3
"""Changes between letters and digits, or between cases, that words with a number at their end do not have."""
SHORTEST = 14
"""Characters of a mixture of letters and digits: shorter ones name videos, boards and other things one looks at."""
MIXTURE = 0.28
"""Changes a character: CamelCaseWords2024 have a quarter at most, drawn letters and digits two fifths or more."""
_HEX = frozenset("0123456789abcdef")
_UUID = (8, 4, 4, 4, 12)
_LONGEST = 512
"""Characters of one value that are looked at: a longer one is data, not a name."""


def looks_random(value: str) -> bool:
    """Say whether ``value`` has the length and the mixture of an identifier made by a machine: at least 60 bits."""
    value = value.rstrip("=")
    if not value.isascii() or not BITS / 6 <= len(value) <= _LONGEST:
        return False
    if tuple(map(len, value.split("-"))) == _UUID:
        return _HEX.issuperset(value.lower().replace("-", ""))
    plain = value.replace("-", "").replace("_", "")
    if not plain.isalnum() or plain.isdecimal() or (plain.isalpha() and plain.lower() == plain):
        return False
    if _HEX.issuperset(plain.lower()) and any(char.isdecimal() for char in plain):
        return 4 * len(plain) >= BITS
    kinds = [0 if char.isdecimal() else 1 if char.islower() else 2 for char in plain]
    changes = sum(one != other for one, other in pairwise(kinds))
    size = sum(width for kind, width in enumerate((10, 26, 26)) if kind in kinds)
    return (
        len(plain) >= SHORTEST
        and changes > max(SWITCHES, MIXTURE * len(plain))
        and math.log2(size) * len(plain) >= BITS
    )
