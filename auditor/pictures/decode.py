"""The texts of the QR codes in one image; the one module that knows Pillow and zxing-cpp.

Both are C and read hostile bytes, so they see little of it: four formats, a bounded size, and nothing unless asked.
"""

import importlib
import io
import warnings
from importlib.util import find_spec
from typing import Any, Final

MOST_BYTES: Final = 5 * 1024 * 1024
MOST_PIXELS: Final = 25_000_000
"""SCIENCE §6, R04."""
LONGEST: Final = 4096
"""Characters of one code; the largest QR code holds 4 296."""
_FORMATS: Final = ("PNG", "JPEG", "GIF", "WEBP")


def is_installed() -> bool:
    """Say whether the extra is there."""
    return find_spec("zxingcpp") is not None and find_spec("PIL") is not None


def payloads(data: bytes) -> tuple[str, ...]:
    """Give the text of every QR code in the image ``data``, in a fixed order; none when it is no image we read."""
    if not data or len(data) > MOST_BYTES:
        return ()
    image: Any = importlib.import_module("PIL.Image")
    reader: Any = importlib.import_module("zxingcpp")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # Pillow warns of large images; those are refused below
            with image.open(io.BytesIO(data), formats=_FORMATS) as picture:
                width, height = picture.size
                if width * height > MOST_PIXELS:
                    return ()
                grey = _on_white(image, picture)
        found = reader.read_barcodes(grey, formats=reader.BarcodeFormat.QRCode)
    except (MemoryError, Exception):  # noqa: BLE001 — whatever a decoder thinks of hostile bytes, the article goes on
        return ()
    texts = {one.text[:LONGEST] for one in found if one.valid and one.text}
    return tuple(sorted("".join(char if char.isprintable() else " " for char in text) for text in texts))


def _on_white(image: Any, picture: Any) -> Any:  # noqa: ANN401 — Pillow is there only with the extra
    """Give the picture in grey, what is transparent in it white."""
    if picture.mode in {"L", "RGB", "1"} and "transparency" not in picture.info:
        return picture.convert("L")
    solid = picture.convert("RGBA")
    ground = image.new("RGBA", solid.size, "white")
    return image.alpha_composite(ground, solid).convert("L")
