"""Kinds of cues, what each hides by, and what may still belong to a cue of one character."""

from auditor.extract.signs import is_symbol

COMPOUND = "compound"
"""A word that holds a cue and is none: 电话卡, 微信支付."""
DISGUISES = {
    "sound": "homophone",
    "split": "split-cue",
    "bare": "short-cue",
    "spelled": "spelled-cue",
    "slang": "slang",
    "sign": "sign",
    "glued": "glued-cue",
}
"""What a cue of each kind hides by; names and initials hide nothing."""
CUE_DISGUISES = frozenset(DISGUISES.values())
AFTER = ("扣同号", "q同号", "同号", "同號", "同步", "同", "号", "號", "信", "聊", "我", "扣", "q", "x")
"""What may follow a cue of one character and still belong to it: 微同号, 薇号."""
LOOSE = frozenset({"slang", "sign", "sound", "bare", "spelled", "split"})
"""Cues that nobody uses but to give a contact: what follows is an id, in whatever pieces."""


def past(text: str, at: int) -> int:
    """Step over what may follow a cue of one character and still belong to it: 微扣同号, 微q, 微x."""
    return next((at + len(word) for word in AFTER if text.startswith(word, at)), at)


def preceded_by_add(text: str, at: int, adding: frozenset[str]) -> bool:
    """Say whether a verb or sign of adding stands right before ``at``: ``加``, ``+``, ``扫`` and others."""
    while at > 0 and (text[at - 1] == " " or is_symbol(text[at - 1])):
        at -= 1
    return at > 0 and text[at - 1] in adding
