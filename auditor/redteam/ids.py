"""Ids that nobody has: names with ``auditortest``, telephone numbers set aside for fiction, long numbers of 10000."""

from typing import Final

from auditor.redteam.draw import Draw

_LETTERS: Final = "abcdefghijkmnpqrstuvwxyz"
_CODE: Final = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789"
_AREAS: Final = (
    "202",
    "206",
    "212",
    "213",
    "303",
    "305",
    "312",
    "404",
    "415",
    "503",
    "512",
    "602",
    "617",
    "702",
    "713",
)
_WORDS: Final = ("kefu", "vip", "sim", "esim", "card", "shop", "ka", "liu", "go", "net")


def name(draw: Draw, *, digits: bool, underscore: bool = True) -> str:
    """Give a user name of 12 to 19 characters; most have digits, with ``digits`` all have."""
    shape = draw.below(5 if digits else 7)
    number = str(draw.below(9000) + 1000) if draw.chance(1, 2) else str(draw.below(90) + 10)
    dash = "_" if underscore else ""
    match shape:
        case 0:
            return f"auditor{dash}test{dash}{number}"
        case 1 | 2:
            return f"auditortest{number}"
        case 3:
            return f"auditortest{draw.pick(_LETTERS)}{draw.pick(_LETTERS)}{number}"
        case 4:
            return f"auditortest{dash}{draw.pick(_WORDS)}{draw.below(90) + 10}"
        case 5:
            return f"auditor{dash}test{dash}{draw.pick(_WORDS)}"
        case _:
            return f"auditortest{draw.pick(_WORDS)}{draw.pick(_LETTERS)}"


def phone(draw: Draw) -> str:
    """Give a number of the United States in the range 555-0100 to 555-0199, with its country code."""
    return f"1{draw.pick(_AREAS)}55501{draw.below(100):02}"


def qq(draw: Draw) -> str:
    """Give eleven digits that begin with 10000: longer than the numbers in use, and recognisable."""
    return f"10000{draw.below(900000) + 100000}"


def token(draw: Draw, length: int = 11) -> str:
    """Give an invitation's code, upper and lower case."""
    return "AuditorTest" + "".join(draw.pick(_CODE) for _ in range(length))


def slug(draw: Draw) -> str:
    """Give what stands behind the slash of a short link."""
    return f"auditortest{draw.below(9000) + 1000}"


def reserved(handle: str) -> bool:
    """Say whether an id is one of ours."""
    plain = handle.lower().replace("_", "").replace("-", "")
    if plain.isdigit():
        return plain.startswith("10000") or (len(plain) == 11 and plain[4:9] == "55501")  # noqa: PLR2004 — 1 AAA 555 01xx
    return "auditortest" in plain
