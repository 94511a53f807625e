"""What a dial string is and what dialling it does, by the grammar of 3GPP TS 22.030 (§6.5.2, §6.5.3.2, Annex B)."""

from enum import StrEnum
from functools import cache, lru_cache
from typing import final

import re2


@final
class Form(StrEnum):
    """How a string is sent."""

    SERVICE = "service"
    """A supplementary service: the network changes a setting of the line."""
    USSD = "ussd"
    """A text session: a menu or an answer on the screen, never a voice."""
    HANDSET = "handset"
    """Answered by the phone itself (``*#06#``), or by one maker's software (``*#*#…#*#*``)."""
    VOICE = "voice"
    """Called: no ``#`` at the end."""


# Annex B of TS 22.030: service codes and what they govern.
_FORWARDING = frozenset({"21", "61", "62", "67", "002", "004"})
_BARRING = frozenset({"33", "331", "332", "35", "351", "330", "333", "353"})
_PASSWORD = frozenset({"03"})
_PIN = frozenset({"04", "042", "05", "052"})
_OTHERS = frozenset({"30", "31", "43", "300", "37", "66", "75", "88", "96", "214"})
_CODES = _FORWARDING | _BARRING | _PASSWORD | _PIN | _OTHERS


@cache
def _service() -> "re2._Regexp[str]":
    return re2.compile(r"(\*\*|##|\*#|\*|#)([0-9]{2,3})((?:\*[^*#]*)*)#(.*)")


@lru_cache(maxsize=4096)
def form(code: str) -> Form:
    """Say how a normalised dial string is sent."""
    if code.startswith(("*#06#", "*#*#")):
        return Form.HANDSET
    if not code.endswith("#"):
        return Form.VOICE
    return Form.SERVICE if _parts(code) is not None else Form.USSD


@lru_cache(maxsize=4096)
def danger(code: str) -> str | None:
    """Name what dialling ``code`` does when that can cost control or money; ``None`` when the grammar tells of nothing.

    Asking (``*#…#``) and switching off (``#…#``, ``##…#``) harm nobody; setting (``*…#``, ``**…#``) does.
    """
    parts = _parts(code)
    if parts is None:
        return None
    head, service, rest = parts
    if head not in {"*", "**"}:
        return "changes-pin" if service in _PIN | _PASSWORD and rest else None
    if service in _FORWARDING:
        return "forwards-calls"
    if service in _BARRING and (rest or head == "**"):
        return "bars-calls"
    return "changes-pin" if service in _PIN | _PASSWORD else None


def governs(code: str) -> str | None:
    """Name the purpose of a standard service code (``call-forwarding`` …); ``None`` for every other string."""
    parts = _parts(code)
    service = parts[1] if parts is not None else ""
    if service in _FORWARDING:
        return "call-forwarding"
    return "call-barring" if service in _BARRING else "pin" if service in _PIN | _PASSWORD else None


def _parts(code: str) -> tuple[str, str, str] | None:
    found = _service().fullmatch(code)
    if found is None:
        return None
    head, service, rest, _ = found.groups()
    if service not in _CODES:
        return None
    # Operators give their own menus codes such as `*33#`: a lone `*NN#` is a service only where it governs calls.
    return (head, service, rest) if rest or head in {"**", "##", "*#"} or service in _FORWARDING else None
