"""What was built from YAML files, kept as MessagePack beside the user's other caches, so that a start is quick.

Never pickle: a cache file can hold values of the expected type and nothing else. A file that is damaged, foreign or
from other data or other code is passed by and written anew; a cache that cannot be written is done without.
"""

import contextlib
import hashlib
import os
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import msgspec

T = TypeVar("T")

_MAGIC = b"auditor-compiled/1\n"
_HASH = hashlib.sha256().digest_size
_MOST_BYTES = 64 * 1024 * 1024


def compiled(kind: type[T], *, digest: str, code: Path, cache: Path | None, build: Callable[[], T]) -> T:
    """Give what ``build`` gives, from ``cache / "<kind>.msgpack"`` when that was made from the same data and code.

    ``digest`` names the data (``digest_of``); ``code`` is the folder of the Python files that build, usually
    ``Path(__file__).parent``: when one of them changes, the cache is old. ``cache`` is a folder, made when it is
    missing; ``None`` builds every time. What ``build`` raises is passed on and nothing is kept. ``kind`` is a
    struct of msgspec, which is made and decoded sooner than a dataclass; ``Path`` is carried as text.
    """
    if cache is None:
        return build()
    key = _key(digest, code)
    file = cache / f"{kind.__name__.lower()}.msgpack"
    payload = _read(file, key)
    if payload is not None:
        with contextlib.suppress(msgspec.MsgspecError, ValueError, TypeError, RecursionError):
            return msgspec.msgpack.decode(payload, type=kind, dec_hook=_decode_path)
    value = build()
    _write(file, key, msgspec.msgpack.encode(value, enc_hook=os.fspath))
    return value


def _key(digest: str, code: Path) -> bytes:
    hashed = hashlib.sha256(digest.encode())
    for folder in (code, Path(__file__).parent):
        for path in sorted(folder.glob("*.py")):
            with contextlib.suppress(OSError):
                hashed.update(path.read_bytes())
    return hashed.digest()


def _read(file: Path, key: bytes) -> bytes | None:
    try:
        with file.open("rb") as opened:
            data = opened.read(_MOST_BYTES)
    except OSError:
        return None
    head = _MAGIC + key
    payload = data[len(head) + _HASH :]
    if not data.startswith(head) or data[len(head) : len(head) + _HASH] != hashlib.sha256(payload).digest():
        return None
    return payload


def _write(file: Path, key: bytes, payload: bytes) -> None:
    with contextlib.suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        new = file.with_suffix(f".{os.getpid()}.new")
        try:
            new.write_bytes(_MAGIC + key + hashlib.sha256(payload).digest() + payload)
            new.replace(file)
        except OSError:
            new.unlink(missing_ok=True)
            raise


def _decode_path(kind: type, value: object) -> Path:
    if issubclass(kind, Path) and isinstance(value, str):
        return kind(value)
    raise TypeError(kind.__name__)
