"""Whether what was read beside a cue is an id: the weaker the cue, the more must speak for it."""

from auditor.extract.channels import NUMERIC, PLAIN_WORDS, is_mobile, looks_chosen
from auditor.extract.mentions import Channel
from auditor.extract.numbers import UNITS, WHOLE_NUMBER
from auditor.extract.signs import NEAR, is_chinese
from auditor.extract.view import wordy

WEAK = frozenset({"initials", "slang", "sign", "sound", "bare", "spelled", "split", "glued"})
"""Cues that mean something else, too: the id beside them must show itself."""
LONG_NAME = 8
"""Characters of an id that no word behind slang, a flight's number, is as long as."""
LONG_NUMBER = 8
"""Digits that are a number of their own."""
LEAST_GLUED = 6
"""Characters of an id that stands right behind a Latin cue, without a sign between: shorter is part of a word."""
_ALWAYS = frozenset({"bare", "sound", "split", "spelled", "glued", "initials"})
"""Cues after which digits alone are an id of WeChat: nobody counts things in 微."""


def credible(  # noqa: C901, PLR0911, PLR0913 — a list of questions, each of one fact
    text: str,
    places: tuple[int, int, int, int],
    channel: Channel,
    kind: str,
    handle: str,
    *,
    at_sign: bool,
    signs: frozenset[str],
    warm: bool,
) -> bool:
    """Say whether what was read after a cue is an id: the weaker the cue, the more must speak for it.

    ``warm`` says that the text around speaks of trade, or is hardly more than the contact.
    """
    cue_end, start, end, high = places
    stands_alone = end >= high or not (text[end] == " " and end + 1 < high and wordy(text[end + 1]))
    told = at_sign or bool(signs & {"colon", "filler"})
    if channel in NUMERIC:
        return _number(text, places, channel, kind, handle, signs)
    if at_sign:
        return True
    if handle.isdigit():
        return _digits(channel, kind, handle, signs)
    if kind == "glued":
        return warm and len(handle) >= LEAST_GLUED and looks_chosen(handle) and handle[0] != "_"
    if kind == "initials" and channel in PLAIN_WORDS and not any(char.isdigit() for char in handle):
        # line: text; but ``discord: some_name`` is nothing else, and in Japanese and Thai LINE is the app
        abroad = any("ก" <= char <= "๛" or "ぁ" <= char <= "ヿ" for char in text[max(0, cue_end - NEAR) : start])
        own = abroad or channel in {Channel.DISCORD, Channel.OTHER}
        return own and warm and "_" in handle and (told or abroad)
    if kind in WEAK and "colon" not in signs:
        near = start - cue_end <= 6 and not ({"filler", "newline"} & signs and kind not in _ALWAYS and not warm)  # noqa: PLR2004 — a space and some signs
        if kind == "slang" and start > cue_end and not signs and "_" not in handle and len(handle) < LONG_NAME:
            return False  # 坐飞机 CA1234
        if not near:
            return False
        if looks_chosen(handle):
            return stands_alone and (warm or any(char.isdigit() for char in handle))
        return warm and kind in {"bare", "sound"} and len(handle) >= LEAST_GLUED and stands_alone
    if looks_chosen(handle):
        return told or start - cue_end <= 2 or "symbol" in signs  # noqa: PLR2004 — a space and a sign
    meant = kind not in WEAK or (warm and len(handle) >= LEAST_GLUED)
    return "colon" in signs and stands_alone and meant and (end >= high or not wordy(text[end]))


def _digits(channel: Channel, kind: str, handle: str, signs: frozenset[str]) -> bool:
    """Say whether digits are an id where names are usual: a QQ number used as a WeChat id, a number of some app."""
    if channel is Channel.OTHER:
        return (kind == "name" and (bool(signs) or len(handle) >= LONG_NUMBER)) or (
            "colon" in signs and len(handle) >= LEAST_GLUED
        )
    announced = bool(signs & {"colon", "symbol", "filler"}) or kind in _ALWAYS
    return channel is Channel.WECHAT and announced and len(handle) > 5  # noqa: PLR2004 — years and amounts are shorter


def _number(
    text: str, places: tuple[int, int, int, int], channel: Channel, kind: str, handle: str, signs: frozenset[str]
) -> bool:
    """Say whether digits are an id where digits are usual, by how the channel's numbers are written."""
    cue_end, start, end, _ = places
    call = text.startswith("(", cue_end) and not is_chinese(text, cue_end)  # QQ(17, 29760)
    if call or (len(handle) < WHOLE_NUMBER and _is_amount(text[end : end + 2])):
        return False
    if channel is Channel.PHONE:
        # A short or national number is a hotline to check; one of a person is written for abroad or is a mobile's.
        return "+" in text[cue_end : start + 1] or text.startswith("00", start) or is_mobile(handle[2:])
    if channel in {Channel.SIGNAL, Channel.VIBER}:
        return "colon" in signs or "+" in text[cue_end : start + 2]
    if channel is Channel.WHATSAPP:
        return bool(signs) or start - cue_end <= 2 or text[start] == "+"  # noqa: PLR2004 — a space and a sign
    if kind in WEAK:
        return bool(signs & {"colon", "symbol", "sign", "filler"}) or len(handle) > 6  # noqa: PLR2004 — shorter is an amount
    return True


def _is_amount(after: str) -> bool:
    """Say whether what follows digits is a unit: 100元, 500 MB."""
    unit = after.lstrip()[:1]
    return unit != "" and (unit in UNITS or unit in "mgk")
