"""Ways that are told plainly, without a modal word: 充值走 App, top up at any kiosk, 补卡：本人到营业厅."""

from auditor.extract.claims.channels import Group
from auditor.extract.claims.matters import Matters
from auditor.extract.vocabulary import Hit, any_within, within
from auditor.parse.article import Place

APART = 10
"""Characters between an action and the word that leads to the way; four times as many in letters."""
BEHIND = 14
"""Characters between a way and the action done there; three times as many in letters."""
SUBORDINATE = (
    "时",
    "時",
    "后",
    "後",
    "前",
    "之后",
    "之後",
    "之前",
    "以后",
    "以後",
    "成功",
    "的",
    "了",
    "过",
    "失败",
    "记录",
)
"""What follows an action that is only mentioned or over: 充值时, 充值成功, 充值了."""
MERE = frozenset({"support", "balance", "other"})
"""Actions whose words are names of things, too."""
_LEADS = ("by ", "via ", "in ", "over the ", "on the ", "through ")
"""What a way may begin with itself: by phone, in person."""
_TOLD = ("我", "他", "她", "了", "朋友", "同学", "昨天", "上次", "当时", "不", "没", "沒", "别", "勿", "非", "无")
"""What makes a clause a story, or denies it."""
_STORY = frozenset(
    {
        "i",
        "my",
        "me",
        "we",
        "he",
        "she",
        "was",
        "were",
        "had",
        "after",
        "before",
        "when",
        "while",
        "once",
        "since",
        "until",
        "not",
        "never",
        "no",
        "without",
        "asked",
        "told",
        "went",
        "tried",
        "if",
        "unless",
        "as",
        "than",
        "last",
        "yesterday",
        "his",
        "her",
        "our",
        "us",
        "hardly",
        "barely",
    }
)
_PAST = ("topped up", "recharged", "refilled", "reloaded", "cancelled", "canceled", "activated", "terminated")


def plain(matters: Matters, group: Group, lead: int) -> tuple[int, int] | None:
    """Give where it stands that an action is done by the ways of a group; ``None`` when nothing says so."""
    reading, text = matters.reading, matters.reading.text
    low, high = matters.clause(group.start, group.end)
    block = reading.view.block(group.start)
    if block is None or block.place in {Place.HEADING, Place.TITLE, Place.CELL}:
        return None
    latin = text[group.start].isascii() and text[low : low + 4].isascii()
    if any_within(reading.hits["step"], low, high) or _is_story(text[low:high], latin=latin):
        return None
    before = _before(matters, group, low, lead, latin=latin)
    if before is not None:
        return before[0], group.end
    if latin:
        return None
    after = [hit for hit in within(matters.actions, group.end, min(high, group.end + BEHIND)) if hit[2] not in MERE]
    if lead < group.start and after and not text.startswith(SUBORDINATE, after[0][1]):
        return lead, after[0][1]
    return None


def _before(matters: Matters, group: Group, low: int, lead: int, *, latin: bool) -> Hit | None:
    """Give the action that leads to a way: 充值走 App, recharge at OXXO, 补卡：本人到营业厅."""
    text = matters.reading.text
    named = [hit for hit in within(matters.actions, _before_colon(text, low), lead) if hit[2] not in MERE]
    if not named:
        return None
    last = named[-1]
    colon = text[last[1] : low + 1].strip(" *") == ":"
    if last[1] <= low and not colon:
        return None
    if lead == group.start and not colon and not text.startswith(_LEADS, lead):
        return None
    gap = lead - last[1]
    if any(sign in text[last[1] : lead] for sign in (" and ", " or ", " to ", "促销", "活动", "优惠", "原因")):
        return None
    if text.startswith(SUBORDINATE, last[1]) or text[last[0] : last[1]] in _PAST:
        return None
    return last if gap <= APART * (4 if latin else 1) else None


def _before_colon(text: str, low: int) -> int:
    """Give from where the label of a clause is looked for: 销户：到营业厅."""
    return max(0, low - APART) if low and text[low - 1] == ":" else low


def _is_story(clause: str, *, latin: bool) -> bool:
    if latin:
        return bool(_STORY & set(clause.replace(",", " ").replace("'", " ").split()))
    return any(sign in clause for sign in _TOLD)
