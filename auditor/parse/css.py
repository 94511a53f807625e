"""What matters of CSS: addresses it loads, and text it hides. CSS Syntax 3 §4.3.6, CSS Values 4 §4.5."""

from collections.abc import Mapping

from auditor.parse.attributes import lower

_SPACE = " \t\n\f\r"
_FAR = -999
"""Pixels to the left or above at which text is off every screen."""
_FONTS = (".woff", ".woff2", ".ttf", ".otf", ".eot")


def addresses(source: str, start: int, end: int) -> list[tuple[int, int]]:
    """Give the ranges of the addresses in ``url(…)`` and ``@import "…"`` between ``start`` and ``end``."""
    text = lower(source[start:end])
    found = []
    at = text.find("url(")
    while at >= 0:
        first = at + 4
        while first < len(text) and text[first] in _SPACE:
            first += 1
        quote = text[first : first + 1]
        stop = text.find(quote, first + 1) if quote in ("'", '"') else text.find(")", first)
        if stop < 0:
            break
        first += quote in ("'", '"')
        last = first + len(text[first:stop].rstrip(_SPACE))
        if first < last:
            found.append((start + first, start + last))
        at = text.find("url(", stop)
    at = text.find("@import")
    while at >= 0:
        first = at + len("@import")
        while first < len(text) and text[first] in _SPACE:
            first += 1
        stop = text.find(text[first], first + 1) if text[first : first + 1] in ("'", '"') else first
        if stop < 0:
            break
        if first < stop:
            found.append((start + first + 1, start + stop))
        at = text.find("@import", stop)
    return found


def is_font(address: str) -> bool:
    """Say whether ``address`` names a font file."""
    return lower(address).partition("?")[0].partition("#")[0].endswith(_FONTS)


def hides(style: str) -> bool:
    """Say whether a ``style`` attribute takes the element's text out of a reader's sight."""
    return any(_hides(declaration) for declaration in lower(style).split(";"))


def declarations(style: str) -> dict[str, str]:
    """Give the declarations of a ``style`` attribute, lower case; of two for one property the last."""
    pairs = [part.partition(":") for part in lower(style).split(";")]
    return {name.strip(_SPACE): value.replace("!important", "").strip(_SPACE) for name, colon, value in pairs if colon}


def veils(style: Mapping[str, str]) -> str:
    """Say how declarations take a picture out of sight: ``gone`` as a page hides a slide, ``far`` for good, or not."""
    for name in ("left", "top", "right", "bottom", "margin-left", "margin-top"):
        number = _number(style.get(name, ""))
        if number is not None and number <= _FAR:
            return "far"
    if _number(style.get("opacity", "")) == 0 or style.get("clip-path", "").replace(" ", "") == "inset(100%)":
        return "far"
    gone = style.get("display") == "none" or style.get("visibility") in {"hidden", "collapse"}
    return "gone" if gone else ""


def _hides(declaration: str) -> bool:
    name, _, value = declaration.partition(":")
    name, value = name.strip(_SPACE), value.replace("!important", "").strip(_SPACE)
    match name:
        case "display":
            return value == "none"
        case "visibility":
            return value in {"hidden", "collapse"}
        case "opacity" | "font-size" | "font":
            return _number(value.partition(" ")[0].partition("/")[0]) == 0
        case "color":
            return value == "transparent"
        case "text-indent" | "left" | "top" | "margin-left" | "margin-top":
            number = _number(value)
            return number is not None and number <= _FAR
        case _:
            return False


def _number(value: str) -> float | None:
    """Give the number at the start of ``value``, whatever its unit; ``None`` when there is none."""
    digits = value.rstrip("abcdefghijklmnopqrstuvwxyz%")
    if not digits or not digits.isascii() or digits.strip("+-.0123456789"):
        return None
    try:
        return float(digits)
    except ValueError:
        return None
