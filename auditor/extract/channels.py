"""What an id of each channel looks like, and its canonical form (REPORT)."""

from auditor.extract.mentions import Channel

ID = frozenset("abcdefghijklmnopqrstuvwxyz0123456789_")
ID_DASH = ID | {"-"}
DIGITS = frozenset("0123456789")
LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz")

PREFIX = {
    Channel.TELEGRAM: "tg",
    Channel.WECHAT: "wx",
    Channel.QQ: "qq",
    Channel.QQ_GROUP: "qqg",
    Channel.WHATSAPP: "wa",
    Channel.PHONE: "tel",
    Channel.EMAIL: "mailto",
    Channel.LINE: "line",
    Channel.SIGNAL: "signal",
    Channel.VIBER: "viber",
    Channel.DISCORD: "discord",
    Channel.OTHER: "app",
}
CHINESE_MOBILE = 11
"""Digits of a mobile number in China (ITU-T E.164, +86)."""
NUMERIC = frozenset({Channel.QQ, Channel.QQ_GROUP, Channel.WHATSAPP, Channel.PHONE, Channel.VIBER, Channel.SIGNAL})
_LENGTHS = {
    Channel.TELEGRAM: (4, 32),  # 5–32, 4 for collectible names (core.telegram.org/method/account.checkUsername)
    Channel.WECHAT: (5, 20),  # 6–20 by the app's own rule; QQ numbers of five digits are used as ids, too
    Channel.QQ: (5, 12),
    Channel.QQ_GROUP: (5, 12),
    Channel.WHATSAPP: (8, 15),  # E.164
    Channel.PHONE: (7, 15),
    Channel.LINE: (4, 20),
    Channel.SIGNAL: (8, 15),
    Channel.VIBER: (8, 15),
    Channel.DISCORD: (2, 32),
    Channel.OTHER: (4, 32),
}


def is_id(channel: Channel, handle: str) -> bool:
    """Say whether ``handle`` (folded, separators gone) can be an id of ``channel``."""
    low, high = _LENGTHS[channel]
    if not low <= len(handle) <= high:
        return False
    if channel in NUMERIC:
        return handle.isdigit()
    if channel is Channel.TELEGRAM:
        return handle[0] in LETTERS and ID.issuperset(handle) and "__" not in handle and not handle.endswith("_")
    if channel is Channel.WECHAT:
        return ID_DASH.issuperset(handle) and (handle[0] in LETTERS or handle[0] == "_" or handle.isdigit())
    return (
        ID_DASH.issuperset(handle) and not handle.isdigit()
        if channel is Channel.DISCORD
        else ID_DASH.issuperset(handle)
    )


def canonical(channel: Channel, handle: str) -> str:
    """Give REPORT's canonical form of a folded id: ``tg:name``, ``wa:15550100``, ``tel:86138…``."""
    return f"{PREFIX[channel]}:{handle}"


def with_country(digits: str) -> str:
    """Give a number written without its country as one with it: that of a mobile in China; any other as it stands."""
    return f"86{digits}" if is_mobile(digits) else digits


def is_mobile(digits: str) -> bool:
    """Say whether a number is that of a mobile in China, written without its country (ITU-T E.164, +86)."""
    return len(digits) == CHINESE_MOBILE and digits[0] == "1" and digits[1] in "3456789"


def looks_chosen(handle: str) -> bool:
    """Say whether an id carries the marks of a chosen name: a digit, an underscore, a dash. A plain word does not."""
    return any(char in "0123456789_-" for char in handle)
