"""The bytes of an image that comes with the article: in its text, or in a file below its own folder."""

import base64
import binascii
import os
import stat
from pathlib import Path
from urllib.parse import unquote, unquote_to_bytes

from auditor.pictures.decode import MOST_BYTES


def stored(url: str, folder: Path | None) -> bytes:
    """Give the bytes behind ``url``; empty when they would have to be fetched, or are not below ``folder``."""
    head = url[:5].lower()
    if head == "data:":
        return _inside(url)
    return _beside(url, folder) if folder is not None else b""


def _inside(url: str) -> bytes:
    kind, comma, body = url.partition(",")
    if not comma or not kind[:11].lower().startswith("data:image/") or len(body) > 2 * MOST_BYTES:
        return b""
    data = unquote_to_bytes(body)
    if not kind.lower().rstrip().endswith(";base64"):
        return data
    try:
        return base64.b64decode(data.translate(None, b" \t\r\n") + b"==")
    except (ValueError, binascii.Error):
        return b""


def _beside(url: str, folder: Path) -> bytes:
    """Read a regular file below ``folder``; neither ``..`` nor a symbolic link leads out of it."""
    name = unquote(url.partition("#")[0].partition("?")[0])
    if not name or name.startswith(("/", "\\")) or ":" in name.partition("/")[0] or "\0" in name:
        return b""
    try:
        home = folder.resolve()
        path = (home / name).resolve()
        if not path.is_relative_to(home):
            return b""
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0))
    except (OSError, ValueError, RuntimeError):
        return b""
    try:
        about = os.fstat(handle)
        if not stat.S_ISREG(about.st_mode) or about.st_size > MOST_BYTES:
            return b""
        with os.fdopen(handle, "rb", closefd=False) as file:
            return file.read(MOST_BYTES)
    except OSError:
        return b""
    finally:
        os.close(handle)
