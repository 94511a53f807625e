"""Ids written before their cue: ``11281713媺``, ``auditor_test_1 （微信）``, ``… 加我微``."""

from auditor.extract.candidate import Candidate
from auditor.extract.channels import PLAIN_WORDS, is_id, looks_chosen
from auditor.extract.connect import by_first
from auditor.extract.cue_words import DISGUISES
from auditor.extract.mentions import Channel
from auditor.extract.numbers import SPOKEN
from auditor.extract.reading import Reading
from auditor.extract.signs import is_chinese, is_han, is_letter, is_separator, is_symbol
from auditor.extract.view import View, wordy

WIDEST = 10
"""Characters between an id and the cue behind it."""
LONGEST_ID = 40
"""Characters of an id that are looked at."""
LONG_NAME = 10
"""Letters of an id without a digit that is no word where words of trade stand around it."""
LEAST_NUMBER, LEAST_NAME = 7, 6
"""Characters of an id before its cue: shorter digits are an amount or a year, a shorter name is a word."""
_ENDS = (
    "同号", "同號", "同步", "同", "号", "號", "信", "聊", "账号", "id", "联系", "聯繫", "聯絡", "咨询", "諮詢",
    "加我", "加", "搜索", "搜", "找我", "私聊", "问我", "即可", "可加", "在线", "直接", "好友", "办理", "下单",
)  # fmt: skip
"""What may follow a cue whose id stands before it; the longest of those that begin alike first."""
_LINKS = (
    " on ", " at ", " via ", " in ", "就是我的", "就是", "这是我的", "這是我的", "这是", "這是", "是我的", "是我",
    "加我的", "加我", "这个", "這個", "是客服", "是", "请加", "請加", "欢迎加", "我的", "的", "为", "為", "即", "加",
    "搜", "q", "扣",
)  # fmt: skip
"""Words between an id and the cue behind it; of those that end alike the longest first."""
_ENDS_BY_FIRST = by_first(_ENDS)
_LINKS_BY_LAST = {char: tuple(word for word in _LINKS if word[-1] == char) for char in {word[-1] for word in _LINKS}}


def before_cue(view: View, cue: tuple[int, int], asked: Reading, low: int) -> Candidate | None:
    """Read an id written before its cue: ``11281713媺``, ``auditor_test_1 （微信）``."""
    channel, kind = asked.channel, asked.kind
    if channel in PLAIN_WORDS:
        return None  # in a program: run2_match(line)
    text, at = view.text, cue[0]
    at = _over_words(text, at, low)
    while (
        at > low
        and cue[0] - at < WIDEST
        and (text[at - 1] in " (（[【〔→←," or (is_separator(text[at - 1]) and text[at - 1] not in "='`:\""))
    ):
        at -= 1
    last = text[at - 1] if at > low else " "
    if not (wordy(last) or last == "_" or last in SPOKEN) or _has_its_own(text, cue, text[at : cue[0]], kind):
        return None
    end = at
    low = max(low, at - LONGEST_ID)
    while at > low and (wordy(text[at - 1]) or text[at - 1] == "_" or text[at - 1] in SPOKEN):
        at -= 1
    written, left = text[at:end], text[at - 1 : at] if at > low else ""
    spoken = sum(char in SPOKEN for char in written)
    handle = "".join(SPOKEN.get(char, char) for char in written) if spoken != 1 else written
    if not (_shows_itself(handle, text[at - 1 : at], warm=asked.warm) and is_id(channel, handle)):
        return None
    if left and left in "./-#*" + ("@" if channel is not Channel.TELEGRAM else ""):
        return None  # the end of a path, of a host; the name on another service
    if kind == "initials" and not (any(char.isdigit() for char in handle) or is_chinese(text, at)):
        return None  # in a program: equal(tg)
    sign = left == "@"
    return Candidate(
        channel=channel, handle=handle, start=at - sign, end=cue[1], id_start=at, id_end=end,
        disguises=("id-before-cue", *((DISGUISES[kind],) if kind in DISGUISES else ())), cued=True,
        cue=cue,
    )  # fmt: skip


def _has_its_own(text: str, cue: tuple[int, int], between: str, kind: str) -> bool:
    """Say whether a cue belongs to what follows it, or is too weak for the signs ``between`` id and cue."""
    after = _behind(text, cue[1])
    pointed = any(is_symbol(char) or char in "(（[【" for char in between)
    reads_on = is_letter(after) and not pointed and not (wordy(text[cue[1] - 1]) and is_han(after))
    return reads_on or after in "@:" or (kind == "sign" and between not in {"(", "[", "→"})


def _shows_itself(handle: str, left: str, *, warm: bool) -> bool:
    """Say whether what stands before a cue has the marks of an id; ``left`` is the character before it."""
    chosen = looks_chosen(handle) or (warm and len(handle) >= LONG_NAME and not is_letter(left or " "))
    return chosen and len(handle) >= (LEAST_NUMBER if handle.isdigit() else LEAST_NAME)


def _behind(text: str, at: int) -> str:
    """Give what follows a cue, over the words that may end it: 微同号."""
    for word in _ENDS_BY_FIRST.get(text[at : at + 1], ()):
        if text.startswith(word, at):
            at += len(word)
            break
    return text[at] if at < len(text) else "\n"


def _over_words(text: str, at: int, low: int) -> int:
    """Step from a cue back over what may link it to the id before it: …加我微, …是我的V."""
    for word in _LINKS_BY_LAST.get(text[at - 1 : at], ()):
        if text.endswith(word, low, at):
            return at - len(word)
    return at
