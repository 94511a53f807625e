"""One writing for a dial string, however an article sets it."""

_SIGNS = {
    **{chr(0xFF10 + digit): str(digit) for digit in range(10)},  # ０-９
    **{chr(0xFF21 + letter): chr(0x41 + letter) for letter in range(26)},  # Ａ-Ｚ
    **{chr(0xFF41 + letter): chr(0x41 + letter) for letter in range(26)},  # ａ-ｚ
    **{chr(0x61 + letter): chr(0x41 + letter) for letter in range(26)},
    **dict.fromkeys("＊✱∗⁎✲✳﹡٭❋", "*"),
    **dict.fromkeys("＃♯﹟⌗", "#"),
    "＋": "+",
}
_DROPPED = (
    " \t\r\n\u00a0\u2002\u2003\u2009\u202f\u3000"  # spaces
    "\u200b\u200c\u200d\u2060\ufeff\ufe0e\ufe0f\u20e3"  # invisible signs, and what makes a keycap of a digit
    "-‐‑‒–—―－().（）·"  # what people put between the groups of a number
)
_TABLE = str.maketrans({**_SIGNS, **dict.fromkeys(_DROPPED, "")})


def normal_code(text: str) -> str:
    """Give a dial string as it is keyed: ``＊ １２３ ＃`` as ``*123#``, ``(01) 611-7777`` as ``016117777``.

    Full-width and look-alike signs become ASCII, spaces and the signs between groups of digits go, letters (the
    placeholders of ``*120*PIN#``) become capitals. Anything else stays.
    """
    return text.translate(_TABLE)


def is_template(code: str) -> bool:
    """Say whether a normalised ``code`` has a placeholder: capitals where somebody puts digits (``*120*PIN#``)."""
    return any("A" <= sign <= "Z" for sign in code)


def fits(code: str, template: str) -> bool:
    """Say whether a normalised ``code`` is ``template`` with its placeholders filled in.

    A placeholder is filled by anything but ``*`` and ``#``, not by nothing: ``*120*9912#`` fits ``*120*PIN#``.
    """
    parts, wanted = code.replace("#", "*#*").split("*"), template.replace("#", "*#*").split("*")
    return len(parts) == len(wanted) and all(map(_fits_part, parts, wanted))


def _fits_part(part: str, wanted: str) -> bool:
    if not is_template(wanted):
        return part == wanted
    digits = wanted.rstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    return part.startswith(digits) and len(part) > len(digits)
