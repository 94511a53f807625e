"""XML that any reader of XML 1.0 takes, whatever an article or the name of its file holds."""

from typing import Final
from xml.etree import ElementTree as ET

_FORBIDDEN: Final = (
    *(code for code in range(0x20) if code not in {0x09, 0x0A, 0x0D}),
    *range(0x7F, 0xA0),
    *range(0xD800, 0xE000),
    0xFFFE,
    0xFFFF,
)
"""What XML 1.0 cannot hold even as a reference, and the controls that it discourages."""
_NAMES: Final = {code: f"⟦U+{code:04X}⟧" for code in _FORBIDDEN}


def exact(text: str) -> str:
    """Give ``text`` with a name in place of each character that XML cannot hold; line ends and tabs stay."""
    return text.translate(_NAMES)


def document(root: ET.Element) -> bytes:
    """Give ``root`` as a document in UTF-8, indented by two; no line of it is a command for a CI runner."""
    ET.indent(root)
    written: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return written.replace(b"##[", b"#&#35;[") + b"\n"
