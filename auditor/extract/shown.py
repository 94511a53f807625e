"""Whether a reader can see an image: its own size and style, its class, and what it stands in."""

from collections.abc import Mapping
from enum import IntEnum

from auditor.parse.css import declarations, veils

SMALL = 2
"""Pixels: an image this small shows nothing (CNIL draft 2025 speaks of 1×1)."""
_WIDEST = 6
"""Characters of a size that any screen has."""


class Shown(IntEnum):
    """How much of an image a reader sees."""

    YES = 0
    VEILED = 1
    """Not now: display:none, ``hidden``. Pages keep slides and pictures for other screens that way, too."""
    NEVER = 2
    """A pixel or two, off every screen, or transparent."""


def shown(attributes: Mapping[str, str], rules: str = "", *, veiled: bool = False) -> Shown:
    """Say how much is seen of a tag with ``attributes``; ``rules`` are the declarations its classes bring."""
    style = declarations(f"{rules};{attributes.get('style', '')}")
    if veils(style) == "far" or _is_small(attributes, style):
        return Shown.NEVER
    return Shown.VEILED if veiled or "hidden" in attributes or veils(style) else Shown.YES


def _is_small(attributes: Mapping[str, str], style: Mapping[str, str]) -> bool:
    """Say whether every size that is given is at most two pixels, or one of them is none at all."""
    sizes = []
    for name in ("width", "height"):
        for written in (style.get(f"max-{name}"), style.get(name, attributes.get(name))):
            if written is not None:
                size = pixels(written)
                if size == 0:
                    return True
                sizes.append(size)
    return bool(sizes) and all(size is not None and size <= SMALL for size in sizes)


def pixels(written: str) -> int | None:
    """Give a size in whole pixels; ``None`` for any other unit and for what is no size."""
    number = written.strip().lower().removesuffix("px").strip()
    whole, _, rest = number.partition(".")
    if len(number) > _WIDEST or not (whole + rest).isascii() or not (whole + rest).isdecimal():
        return None
    return int(whole or "0")
