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
# Identification, waiting, completion, multiparty, transfer, priority and user-to-user services.
_OTHERS = frozenset(
    {"30", "31", "76", "77", "300", "37", "43", "66", "75", "750", "751", "752", "753", "754", "88", "96", "214",
     "360", "361", "362", "363", "591", "592", "593"}
)  # fmt: skip
_CODES = _FORWARDING | _BARRING | _PASSWORD | _PIN | _OTHERS
_WIPING = frozenset({"*2767*3855#", "*2767*2878#", "*#*#7780#*#*", "*#7370#", "*#7780#"})
"""What some makers' phones take, unasked, for an order to erase everything (a keypad code, not the network's)."""
_PLUS_ONE = frozenset(
    {"AG", "AI", "AS", "BB", "BM", "BS", "CA", "DM", "DO", "GD", "GU", "JM", "KN", "KY", "LC", "MP", "MS", "PR", "SX",
     "TC", "TT", "US", "VC", "VG", "VI"}
)  # fmt: skip
"""Countries and territories of the North American Numbering Plan."""
_SHORTEST_FIELD = 3
"""Digits of a number to which calls go, or of a password; fewer choose an entry of some operator's menu."""
_SHORTEST_NUMBER, _LONGEST_NUMBER = 9, 15
"""Digits of somebody's telephone number inside a code, with or without its country."""
_SOMEBODY = (
    "PHONE", "NUMBER", "MSISDN", "MOBILE", "RECIPIENT",
    "号码", "號碼", "手机号", "手機號", "对方", "對方", "电话", "電話", "好友",
)  # fmt: skip
"""Placeholders for a telephone number."""


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


@cache
def _vertical() -> "re2._Regexp[str]":
    """Match a vertical service code that sets forwarding, alone or with the number that calls go to (NANP)."""
    return re2.compile(r"\*(?:72|71|90|92|63)(?:1?[2-9][0-9]{9})?")


@lru_cache(maxsize=4096)
def danger(code: str, country: str | None = None) -> str | None:
    """Name what dialling ``code`` does when that can cost control or money; ``None`` when the grammar tells of nothing.

    Asking (``*#…#``) and switching off (``#…#``, ``##…#``) harm nobody; setting (``*…#``, ``**…#``) does. ``country``
    counts for codes of North America, which mean something else elsewhere.
    """
    if code in _WIPING:
        return "erases-phone"
    if country in _PLUS_ONE and _vertical().fullmatch(code) is not None:
        return "forwards-calls"
    parts = _parts(code)
    if parts is not None:
        return _governed(*parts)
    return "sends-to-number" if names_somebody(code) else None


def _governed(head: str, service: str, rest: str) -> str | None:
    """Name what a supplementary-service code does to the line; a digit or two behind it choose from a menu."""
    sets = head in {"*", "**"}
    if service in _PIN | _PASSWORD:
        return "changes-pin" if sets or rest else None
    field = rest.strip("*").partition("*")[0]
    if not sets or (head == "*" and field.isdigit() and len(field) < _SHORTEST_FIELD):
        return None
    if service in _FORWARDING:
        return "forwards-calls"
    return "bars-calls" if service in _BARRING and (rest or head == "**") else None


def names_somebody(code: str) -> bool:
    """Say whether a text-session code holds somebody's telephone number beside an amount or a voucher.

    ``*140*50*13800000000#``, ``*103*手机号*充值码#``: what it moves goes to that number. A number alone in its code is
    as often the dialler's own, or a voucher's.
    """
    if not code.startswith("*") or not code.endswith("#"):
        return False
    fields = [field for field in code.strip("*#").split("*")[1:] if field]
    return len(fields) > 1 and any(map(_is_somebody, fields))


def _is_somebody(field: str) -> bool:
    if any(name in field for name in _SOMEBODY):
        return True
    digits = field.removeprefix("+")
    return digits.isascii() and digits.isdigit() and _SHORTEST_NUMBER <= len(digits) <= _LONGEST_NUMBER


def forwards_to(code: str) -> str:
    """Give the number to which a forwarding code sends calls; empty when it names none."""
    parts = _parts(code)
    if parts is None:
        return code[3:] if _vertical().fullmatch(code) is not None else ""
    return parts[2].strip("*").partition("*")[0]


def is_conditional(code: str) -> bool:
    """Say whether a forwarding code sends on only calls that are not answered: those of voicemail."""
    parts = _parts(code)
    return parts is not None and parts[1] in {"61", "62", "67", "004"}


def governs(code: str, country: str | None = None) -> str | None:
    """Name the purpose of a standard service code (``call-forwarding`` …); ``None`` for every other string."""
    if country in _PLUS_ONE and _vertical().fullmatch(code) is not None:
        return "call-forwarding"
    if code in _WIPING:
        return "factory-reset"
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
