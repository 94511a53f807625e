"""What an unquoted YAML scalar means: the core schema of YAML 1.2, narrowed to what cannot surprise an editor."""

_WORDS: dict[str, bool | None] = {
    "": None,
    "~": None,
    "null": None,
    "Null": None,
    "NULL": None,
    "true": True,
    "True": True,
    "TRUE": True,
    "false": False,
    "False": False,
    "FALSE": False,
}
_FIRST = frozenset("+-.0123456789")
_LONGEST_NUMBER = 32
"""Characters; a longer run of digits is an identifier, and converting it would cost time that grows with its square."""


def plain_value(text: str) -> str | int | float | bool | None:
    """Give the value of an unquoted scalar: true, false, null, a decimal integer, a decimal fraction, else ``text``.

    ``no``, ``on``, ``2020-06``, ``1_000``, ``0123``, ``12:30``, ``0x1F``, ``.inf`` and ``.nan`` stay text: the first
    ones are YAML 1.1's traps, a leading zero belongs to a telephone number, and the last two are no JSON.
    """
    if text in _WORDS:
        return _WORDS[text]
    if text[0] not in _FIRST or len(text) > _LONGEST_NUMBER:
        return text
    if _is_whole(_unsigned(text)):
        return int(text)
    if _is_fraction(_unsigned(text)) and abs(value := float(text)) != float("inf"):
        return value
    return text


def _unsigned(text: str) -> str:
    return text[1:] if text[:1] in ("+", "-") else text


def _is_digits(text: str) -> bool:
    return text.isascii() and text.isdigit()


def _is_whole(text: str) -> bool:
    return _is_digits(text) and (text == "0" or text[0] != "0")


def _is_fraction(text: str) -> bool:
    mantissa, mark, exponent = text.replace("E", "e").partition("e")
    whole, point, fraction = mantissa.partition(".")
    return (
        bool(point or mark)
        and bool(whole or fraction)
        and (not whole or _is_whole(whole))
        and (not fraction or _is_digits(fraction))
        and (not mark or _is_digits(_unsigned(exponent)))
    )
