"""F01 and F02: a contact in a QR code, clean and worn; drawn by zxing-cpp, when the extra is there."""

import base64
import importlib
from functools import cache
from importlib.util import find_spec
from typing import Any, Final

from auditor.redteam import ids
from auditor.redteam.draft import Draft, Piece
from auditor.redteam.draw import Draw
from auditor.redteam.family import Family
from auditor.redteam.page import Page, markdown
from auditor.redteam.raster import WEAR, Rows, png

CLEAN: Final = Family(
    name="F01",
    dev=("clean", "inverted", "turned-15", "pale"),
    held=("smallest", "mirrored", "turned-45", "noise", "logo-4"),
)
WORN: Final = Family(name="F02", dev=("logo-9",), held=("logo-16", "blur"))
_ADDRESSES: Final = (("https://t.me/", "tg:"), ("https://wa.me/", "wa:"), ("https://u.wechat.com/", "wxl:"))


@cache
def is_installed() -> bool:
    """Say whether codes can be drawn here."""
    return find_spec("zxingcpp") is not None


def coded(draw: Draw) -> tuple[str, str]:
    """Give an address for a code, and the canonical form of the contact it names."""
    address, prefix = draw.pick(_ADDRESSES)
    make = {"tg:": lambda: ids.name(draw, digits=True), "wa:": lambda: ids.phone(draw), "wxl:": lambda: ids.token(draw)}
    handle = make[prefix]()
    return address + handle, prefix + handle


def code(draft: Draft, member: str, draw: Draw) -> Page:
    """Lay out a picture with the code of the draft's address, stored in the article."""
    data = base64.b64encode(png(WEAR[member](_modules(draft.handle), draw))).decode()
    pieces = (Piece("near", "![扫码咨询](data:image/png;base64,"), Piece("id", data), Piece("near", ")"))
    return markdown("", pieces, "", draw, draft.language)


def _modules(text: str) -> Rows:
    """Give the code of ``text`` with a pixel for each module, the quiet zone around it, and all spare it can have."""
    writer: Any = importlib.import_module("zxingcpp")
    view = memoryview(writer.create_barcode(text, writer.BarcodeFormat.QRCode, ec_level="H").to_image())
    width, flat = (view.shape or (0, 0))[1], view.tobytes()
    return tuple(flat[at : at + width] for at in range(0, len(flat), width))
