"""Reading an id beside a cue: what may stand between them, and where the id begins and ends."""

from collections.abc import Mapping
from typing import TypeAlias

from auditor.extract.channels import DIGITS, ID, ID_DASH, NUMERIC, is_id, looks_chosen
from auditor.extract.mentions import Channel
from auditor.extract.view import wordy

MOST_BETWEEN = 40
"""Characters between a cue and its id."""
SPOKEN = dict(
    zip(
        "〇零一二三四五六七八九壹贰叁肆伍陆柒捌玖貳參陸幺洞拐两兩〡〢〣〤〥〦〧〨〩",
        "0012345678912345678923610722123456789",
        strict=True,
    )
)
"""Digits as they are spoken or written on cheques; only where a number is expected, and only several in a row."""
LEAST_SPOKEN = 5
UNITS = "元块年月日号天分秒个人%万米次位款种张套包折"
"""What follows an amount and no id."""
MOST_PIECES = 40
WHOLE_NUMBER = 8
"""Digits after which a space or a comma ends the number: what follows is another one."""
GAP = 4
"""Characters between two pieces of one id: a sign with spaces, an emoji with its joiners."""
GROUPED = 6
"""Signs between the digits of a number that people write in groups: ``+1 (202) 555-0142``."""
DIALLED = frozenset({Channel.PHONE, Channel.WHATSAPP, Channel.SIGNAL, Channel.VIBER})
WHOLE = 5
"""Digits in a row that are a number of their own, with another one behind a slash or a comma."""
SPELLED = 3
"""More pieces than this, most of one character, are a spelled id and no words."""
_LEET = {"o": "0", "l": "1", "i": "1"}
_WORDS = {
    "下划线": "_", "下劃線": "_", "下横线": "_", "底线": "_", "underscore": "_", "подчеркивание": "_", "guion bajo": "_",
    "横杠": "-", "橫槓": "-", "中划线": "-", "短横": "-", "减号": "-", "dash": "-", "hyphen": "-",
}  # fmt: skip
"""Words for the signs of an id (SCIENCE B04)."""
_SIGNS = frozenset(":=>|~/+»›•·,()[]{}【】「」『』《》〈〉〔〕“”‘’\"'`*_#、、^…→←↓👉☞-&")
_SEPARATORS = frozenset(" \t.-_·•*~|/,'`’,・｡。…\n")


def is_symbol(char: str) -> bool:
    """Say whether ``char`` is an emoji, an ornament or the like: no letter of any script, no everyday sign."""
    code = ord(char)
    return 0x2010 <= code <= 0x2BFF or 0x1F000 <= code <= 0x1FAFF or code in {0xA9, 0xAE, 0xB7, 0x3030, 0x303D}  # noqa: PLR2004 — blocks of the Unicode chart


def is_ornament(char: str) -> bool:
    """Say whether ``char`` is a picture or a pictorial sign: an emoji, a dingbat, an arrow in a box."""
    code = ord(char)
    return 0x2600 <= code <= 0x27BF or 0x1F000 <= code <= 0x1FAFF or 0x2B00 <= code <= 0x2BFF  # noqa: PLR2004 — blocks of the Unicode chart


def is_letter(char: str) -> bool:
    """Say whether ``char`` is a letter or digit of some script (by blocks, the same on every interpreter)."""
    return wordy(char) or (ord(char) > 0xBF and not is_symbol(char) and not 0x3000 <= ord(char) <= 0x303F)  # noqa: PLR2004 — CJK signs


def by_first(words: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    """Sort words (longest first) into a table by their first character."""
    table: dict[str, list[str]] = {}
    for word in words:
        table.setdefault(word[0], []).append(word)
    return {char: tuple(group) for char, group in table.items()}


def connector(text: str, at: int, end: int, fillers: Mapping[str, tuple[str, ...]]) -> tuple[int, frozenset[str]]:
    """Walk from the end of a cue over what may stand before its id; gives where it ends and what it held."""
    signs = set()
    stop = min(end, at + MOST_BETWEEN)
    while at < stop:
        char = text[at]
        if char in " \t":
            at += 1
        elif char == "\n":
            if "newline" in signs or not ("colon" in signs or text[at : at + 3].lstrip().startswith("@")):
                break
            signs.add("newline")
            at += 1
        elif char in ":→":
            signs.add("colon")
            at += 1
        elif char in _SIGNS:
            signs.add("sign")
            at += 1
        elif is_symbol(char):
            signs.add("symbol")
            at += 1
        elif (word := _filler(text, at, end, fillers)) is not None:
            signs.add("filler")
            at += len(word)
        else:
            break
    return at, frozenset(signs)


def _filler(text: str, at: int, end: int, fillers: Mapping[str, tuple[str, ...]]) -> str | None:
    for word in fillers.get(text[at], ()):
        if text.startswith(word, at):
            stop = at + len(word)
            if wordy(word[-1]) and stop < end and (wordy(text[stop]) or text[stop] in "_-@"):
                continue
            return word
    return None


Read: TypeAlias = tuple[int, int, str, bool]
"""Start, end, handle, and whether it was spelled out."""


def read_id(text: str, at: int, end: int, channel: Channel, told: frozenset[str] = frozenset()) -> Read | None:
    """Read an id of ``channel`` at ``at``, or ``None``; ``told`` names what the text tells the reader to do with it."""
    if told and (found := _as_told(text, at, end, channel, told)) is not None:
        return found
    if channel in NUMERIC:
        return _number(text, at, end, channel)
    name = _name(text, at, end, channel)
    if channel is Channel.WECHAT and at < end and (text[at] in DIGITS or text[at] in SPOKEN):
        number = _number(text, at, end, Channel.QQ)  # a QQ number serves as a WeChat id
        if number is not None and (name is None or len(number[2]) > len(name[2])):
            return number
    return name


def _as_told(text: str, at: int, end: int, channel: Channel, told: frozenset[str]) -> Read | None:
    """Read an id as the text tells to: Chinese characters left out, spaces left out, backwards."""
    stop, kept, other = at, list[str](), False
    while stop < end and len(kept) < MOST_PIECES:
        char = text[stop]
        if char in ID_DASH:
            kept.append(char)
        elif not (("han" in told and _is_han(char)) or ("space" in told and char == " ")):
            break
        else:
            other = True
        stop += 1
    while stop > at and text[stop - 1] not in ID_DASH:
        stop -= 1
    handle = "".join(kept).strip("_-")
    if "reverse" in told:
        handle = handle[::-1]
        other = True
    return (at, stop, handle, True) if other and is_id(channel, handle) else None


def _number(text: str, at: int, end: int, channel: Channel) -> Read | None:
    start = at
    if channel in {Channel.PHONE, Channel.WHATSAPP, Channel.SIGNAL, Channel.VIBER}:
        while at < end and text[at] in "+( ":
            at += 1
        if text.startswith("00", at):
            at += 2
    digits: list[str] = []
    first = last = at
    head = text[at : min(end, at + LEAST_SPOKEN)]
    spoken = len(head) == LEAST_SPOKEN and not head.isascii() and all(char in SPOKEN or char in DIGITS for char in head)
    letters = {} if spoken else _letters_as_digits(text, at, end)
    while at < end and len(digits) <= 16:  # noqa: PLR2004 — one digit more than E.164 allows
        char = SPOKEN.get(text[at], text[at]) if spoken else letters.get(text[at], text[at])
        if char in DIGITS:
            digits.append(char)
            at += 1
            last = at
        elif digits and at - last < GAP and _groups(text, at) and not (len(digits) >= WHOLE_NUMBER and char in " ,/"):
            at += 1
        else:
            break
    handle = "".join(digits)
    if _is_date(text[first:last]):
        return None
    if last < end and (wordy(text[last]) or text[last] in "_@%"):
        return None
    if not is_id(channel, handle):
        return None
    gaps = len(text[first:last]) - len(handle)
    return start, last, handle, gaps > (GROUPED if channel in DIALLED else 0)


def _letters_as_digits(text: str, at: int, end: int) -> dict[str, str]:
    """Give the letters that stand for digits in the run at ``at``: ``1OOOO87`` is a number, ``lol1`` is none."""
    stop = _run(text, at, min(end, at + 2 * WHOLE_NUMBER), ID)
    run = text[at:stop]
    plain = sum(char in DIGITS for char in run)
    return _LEET if plain >= WHOLE and plain < len(run) and all(char in DIGITS or char in _LEET for char in run) else {}


def _groups(text: str, at: int) -> bool:
    """Say whether the sign at ``at`` may stand between the digits of one number; in a list it parts two numbers."""
    char = text[at]
    if char in "/,|" and text[at - WHOLE : at].isdigit():
        return False
    return char != "\n" and (_parts(char) or char in "()")


def _is_date(written: str) -> bool:
    """Say whether digits are a day: ``2019-08-14``, ``2019/8/14``."""
    parts = written.replace("/", "-").replace(".", "-").split("-")
    return len(parts) == 3 and parts[0].isdigit() and len(parts[0]) == 4 and parts[0][:2] in {"19", "20"}  # noqa: PLR2004 — year, month, day


def _name(text: str, at: int, end: int, channel: Channel) -> Read | None:
    allowed = ID_DASH if channel is not Channel.TELEGRAM else ID
    stop = _run(text, at, end, allowed)
    worded = _worded(text, at, stop, end, channel)
    if worded is not None:
        return worded
    tied = _tied(text, at, stop, end)
    if tied > stop and is_id(channel, handle := "".join(char for char in text[at:tied] if char in ID)):
        return at, tied, handle, True
    run = text[at:stop].rstrip("_-")
    if is_id(channel, run) and not _continues(text, stop, end, run):
        return at, at + len(run), run, False
    return _spelled(text, at, end, channel)


def _tied(text: str, at: int, stop: int, end: int) -> int:
    """Give where a run ends that ornaments tie together, no space between: ``auditor·test★88``; else ``stop``."""
    while stop > at and stop + 1 < end and (is_symbol(text[stop]) or text[stop] in "~^*") and text[stop + 1] in ID:
        stop = _run(text, stop + 1, end, ID)
    return stop


def _worded(text: str, at: int, stop: int, end: int, channel: Channel) -> Read | None:
    """Read an id whose signs are written as words, or that ends in spoken digits: ``a下划线b``, ``abc捌捌``."""
    if stop == at or stop >= end or (text[stop].isascii() and text[stop] not in "u dh"):
        return None
    handle, changed, last = text[at:stop], False, stop
    for _ in range(MOST_PIECES):
        word = next((word for word in _WORDS if text.startswith(word, stop)), None)
        if word is None:
            break
        begin = stop + len(word)
        stop = _run(text, begin, end, ID)
        if stop == begin:
            break
        handle, changed, last = f"{handle}{_WORDS[word]}{text[begin:stop]}", True, stop
    stop = last
    while stop < end and text[stop] in SPOKEN:
        stop += 1
    if stop - last > 1 and not _is_unit(text[stop : stop + 1]):
        handle, changed, last = handle + "".join(SPOKEN[char] for char in text[last:stop]), True, stop
    return (at, last, handle, True) if changed and is_id(channel, handle) else None


def _is_unit(char: str) -> bool:
    return char != "" and char in UNITS


def _is_han(char: str) -> bool:
    return "\u4e00" <= char <= "\u9fff"


def _run(text: str, at: int, end: int, allowed: frozenset[str]) -> int:
    while at < end and text[at] in allowed:
        at += 1
    return at


def _continues(text: str, stop: int, end: int, run: str) -> bool:
    """Say whether what follows makes the run something else: a mail address, a host, a path, a call."""
    if stop >= end:
        return False
    char, after = text[stop], text[stop + 1] if stop + 1 < end else ""
    if char == "@" and wordy(after or " "):
        return True
    if char == "." and after and wordy(after):
        return True
    if char == "=" or (char == "(" and after in ")'\""):
        return True
    if text.startswith("://", stop):
        return True
    return char in "/\\" and bool(after) and wordy(after) and not looks_chosen(run)


def _spelled(text: str, at: int, end: int, channel: Channel) -> Read | None:
    """Read an id whose characters stand apart: ``e s i m``, ``a.u.d``, ``a💘b``: short pieces with gaps between."""
    pieces: list[str] = []
    gaps: list[str] = []
    last, place = at, at
    while place < end and len(pieces) < MOST_PIECES:
        stop = _run(text, place, end, ID)
        if stop == place:
            break
        gaps.append(text[last:place])
        pieces.append(text[place:stop])
        last = place = stop
        while place < end and place - last < GAP and text[place] != "\n" and _parts(text[place]):
            place += 1
    handle = _joined(pieces, gaps, channel)
    if len(pieces) < 2 or not is_id(channel, handle):  # noqa: PLR2004 — one piece is not spelled out
        return None
    single = sum(len(piece) == 1 for piece in pieces)
    if single * 4 >= len(pieces) * 3 and len(pieces) > SPELLED:
        return at, last, handle, True
    if all(any(map(is_symbol, gap)) for gap in gaps[1:]) and looks_chosen(handle):
        return at, last, handle, True
    return None


def _parts(char: str) -> bool:
    return char in _SEPARATORS or is_symbol(char)


def _joined(pieces: list[str], gaps: list[str], channel: Channel) -> str:
    """Join spelled pieces; a dash that stands among gaps of another kind is a character of the id (``t - 2``)."""
    dashes = sum("-" in gap for gap in gaps)
    keeps = channel is not Channel.TELEGRAM and 0 < dashes * 2 < len(gaps)
    return "".join(
        ("-" if keeps and "-" in gap else "") + piece for gap, piece in zip(gaps, pieces, strict=True)
    ).strip("_-")


def cells(texts: list[str]) -> str:
    """Join table cells of one or two characters each into the id that they spell; empty when they spell none."""
    short = []
    for text in texts:
        piece = text.strip()
        if not piece or len(piece) > 2 or not ID_DASH.issuperset(piece):  # noqa: PLR2004 — one character a cell, or a pair
            break
        short.append(piece)
    return "".join(short) if len(short) > SPELLED else ""
