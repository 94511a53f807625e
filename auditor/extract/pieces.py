"""Ids whose characters stand apart: ``e s i m``, ``a.u.d``, ``ab💘cd``, ``abc de12``: which pieces belong together."""

from auditor.extract.channels import DIGITS, ID, is_id, looks_chosen
from auditor.extract.mentions import Channel
from auditor.extract.signs import LIKE_SIGNS, is_han, is_separator, is_symbol
from auditor.extract.url import TLDS
from auditor.extract.view import ODD

MOST_PIECES = 40
"""Pieces of one id, so that cost stays linear."""
GAP = 4
"""Characters between two pieces of one id: a sign with spaces, an emoji with its joiners."""
SPELLED = 3
"""More pieces than this, most of one character, are a spelled id and no words."""
LEAST_COMPLETE = 6
"""Characters of an id that ends in a digit and needs no further piece."""
LONG_PIECE = 5
"""Characters from which a piece behind a complete id is another word."""
LINE_PIECE = 4
"""Characters of a piece on a line or in a cell of its own."""
_SPACES = frozenset(" \t" + ODD)
SIGN_WORDS = {
    "_": (
        "下划线", "下劃線", "下横线", "下橫線", "下划", "下杠", "底线", "底線", "underscore", "underline",
        "sublinhado", "guion bajo", "нижнее подчеркивание", "подчеркивание", "アンダーバー", "밑줄", "gạch dưới",
    ),
    "-": (
        "横杠", "橫槓", "横线", "橫線", "中划线", "中横线", "短横线", "短横", "短杠", "连字符", "减号", "減號",
        "dash", "hyphen", "minus", "тире", "дефис",
    ),
}  # fmt: skip
"""Words for the signs of an id (SCIENCE B04); the longest first."""
_CLOSING = {"(": ")", "[": "]", "（": "）", " ": " "}
_BY_FIRST = {
    first: tuple((word, sign) for sign, words in SIGN_WORDS.items() for word in words if word[0] == first)
    for first in {word[0] for words in SIGN_WORDS.values() for word in words}
}
_WORDS = frozenset(
    [
        "a",
        "an",
        "and",
        "api",
        "app",
        "are",
        "at",
        "be",
        "bot",
        "by",
        "call",
        "card",
        "cards",
        "chat",
        "com",
        "desktop",
        "dm",
        "esim",
        "for",
        "from",
        "get",
        "go",
        "group",
        "has",
        "in",
        "info",
        "is",
        "it",
        "lite",
        "link",
        "mail",
        "me",
        "mobile",
        "music",
        "my",
        "news",
        "no",
        "not",
        "now",
        "of",
        "on",
        "only",
        "open",
        "or",
        "order",
        "our",
        "out",
        "pay",
        "phone",
        "plan",
        "pls",
        "plus",
        "premium",
        "pro",
        "qq",
        "sale",
        "see",
        "sim",
        "sms",
        "support",
        "team",
        "tel",
        "telegram",
        "text",
        "tg",
        "the",
        "this",
        "to",
        "today",
        "up",
        "us",
        "via",
        "viber",
        "vip",
        "vx",
        "wa",
        "we",
        "web",
        "wechat",
        "whatsapp",
        "will",
        "with",
        "wx",
        "you",
        "your",
    ]
)
"""Words that stand behind a contact and are no piece of it."""


def joined(text: str, at: int, end: int, channel: Channel, *, loose: bool) -> tuple[int, str] | None:
    """Give end and handle of the id that starts at ``at`` in several pieces; ``None`` when there is no second piece.

    ``loose`` says that the cue is clear enough to join pieces over an everyday space.
    """
    pieces, gaps, ends = _pieces(text, at, end)
    if len(pieces) < 2:  # noqa: PLR2004 — one piece is not spelled out
        return _worded(pieces, ends, at, channel)
    single = sum(len(piece) == 1 for piece in pieces)
    if single * 4 >= len(pieces) * 3 and len(pieces) > SPELLED:
        handle = _spelled(pieces, gaps, channel)
        return (ends[-1], handle) if is_id(channel, handle) else None
    used = _belonging(pieces, gaps, channel, loose=loose)
    handle = "".join(pieces[:used]).strip("_-")
    return (ends[used - 1], handle) if used > 1 and is_id(channel, handle) else _worded(pieces, ends, at, channel)


def _worded(pieces: list[str], ends: list[int], at: int, channel: Channel) -> tuple[int, str] | None:
    """Give end and handle of a first piece that holds a word for a sign: ``audit(underscore)test7``."""
    handle = pieces[0].strip("_-") if pieces else ""
    return (ends[0], handle) if pieces and len(pieces[0]) != ends[0] - at and is_id(channel, handle) else None


def _pieces(text: str, at: int, end: int) -> tuple[list[str], list[str], list[int]]:
    pieces: list[str] = []
    gaps: list[str] = []
    ends: list[int] = []
    last = place = at
    while place < end and len(pieces) < MOST_PIECES:
        stop = place
        while stop < end and text[stop] in ID:
            stop += 1
        if stop == place or (pieces and "," in text[last:place] and _counts(text, place, stop)):
            break
        gaps.append(text[last:place])
        piece = text[place:stop]
        while (word := _sign_word(text, stop, end)) is not None:
            begin, sign = word
            stop = begin
            while stop < end and text[stop] in ID:
                stop += 1
            piece += sign + text[begin:stop]
        pieces.append(piece)
        ends.append(stop)
        last = place = stop
        while place < end and place - last < GAP and _parts(text[place]):
            place += 1
    return pieces, gaps, ends


def _sign_word(text: str, at: int, end: int) -> tuple[int, str] | None:
    """Give where a word for a sign ends that stands at ``at``, and the sign; an id must go on behind it.

    Brackets or spaces may stand around the word, on both sides of it.
    """
    opened = text[at : at + 1] in _CLOSING
    begin = at + opened
    for word, sign in _BY_FIRST.get(text[begin : begin + 1], ()):
        if text.startswith(word, begin):
            stop = begin + len(word)
            if opened:
                stop = stop + 1 if text[stop : stop + 1] == _CLOSING[text[at]] else end
            if stop < end and text[stop] in ID:
                return stop, sign
    return None


def _counts(text: str, start: int, stop: int) -> bool:
    """Say whether digits count something: ``24小时``."""
    return text[start:stop].isdigit() and is_han(text[stop : stop + 1])


def _parts(char: str) -> bool:
    return char in _SPACES or char == "\n" or char in LIKE_SIGNS or is_separator(char)


def _belonging(pieces: list[str], gaps: list[str], channel: Channel, *, loose: bool) -> int:
    """Count the pieces that belong together, from the first on."""
    used, safe, handle = 1, 1, pieces[0]
    for piece, gap in zip(pieces[1:], gaps[1:], strict=True):
        complete = len(handle) >= LEAST_COMPLETE and handle[-1] in DIGITS and is_id(channel, handle)
        kind = _kind(gap)
        if complete and (len(piece) >= LONG_PIECE or kind in {"space", "list"}):
            break
        if kind == "tie" and " " in gap and not loose:
            break
        if kind == "none" or (kind == "dot" and piece in TLDS) or (kind == "space" and (not loose or piece in _WORDS)):
            break
        if kind == "dot" and (not loose or (handle[-1] in DIGITS and piece[0] in DIGITS)):
            break  # a version, a measure, a call
        if kind == "list" and is_id(channel, handle) and len(piece) >= LONG_PIECE and looks_chosen(handle):
            break
        handle += piece
        used += 1
        told = kind == "tie" or looks_chosen(handle) or min(len(pieces[0]), len(piece)) < LINE_PIECE
        if told if kind != "space" else looks_chosen(piece) and looks_chosen(handle):
            safe = used
    return safe


def _kind(gap: str) -> str:
    bare = gap.strip(" " + ODD)
    if "\n" in gap or gap.startswith("://"):
        return "none"  # pieces on lines of their own: stacked.py; an address
    if ODD in gap or "  " in gap or any(is_symbol(char) for char in bare):
        return "tie"
    if not bare:
        return "space" if gap else "none"
    if bare != gap:
        return "none"  # a sign with a space: the end of a phrase
    if bare in {",", "/", "、", ":"}:
        return "list"
    return "dot" if bare in {".", "-"} else "tie"


def _spelled(pieces: list[str], gaps: list[str], channel: Channel) -> str:
    """Join spelled pieces; a dash that stands among gaps of another kind is a character of the id (``t - 2``)."""
    dashes = sum("-" in gap for gap in gaps)
    keeps = channel is not Channel.TELEGRAM and 0 < dashes * 2 < len(gaps)
    return "".join(
        ("-" if keeps and "-" in gap else "") + piece for gap, piece in zip(gaps, pieces, strict=True)
    ).strip("_-")
