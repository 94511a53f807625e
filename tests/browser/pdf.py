"""As much of a PDF by Chromium as tells what stands on each of its pages."""

import re
import zlib
from typing import Final

_OBJECT: Final = re.compile(rb"(?m)^(\d+) 0 obj\s(.*?)\sendobj", re.DOTALL)
_STREAM: Final = re.compile(rb"stream\r?\n(.*)endstream", re.DOTALL)
_SHOWN: Final = re.compile(rb"[>\])]\s*T[jJ]")


def runs_of_text(pdf: bytes) -> list[int]:
    """Give of each page, in the order of the file, how many runs of text it shows."""
    held = {int(number): body for number, body in _OBJECT.findall(pdf)}
    pages = [body for body in held.values() if re.search(rb"/Type\s*/Page\b", body)]
    return [len(_SHOWN.findall(_content(held, page))) for page in pages]


def _content(held: dict[int, bytes], page: bytes) -> bytes:
    named = re.search(rb"/Contents\s+(\d+) 0 R", page)
    stream = _STREAM.search(held[int(named[1])]) if named else None
    return zlib.decompress(stream[1]) if stream else b""
