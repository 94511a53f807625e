"""Reading an id beside a cue: what may stand between them, and where the id begins and ends."""

from collections.abc import Mapping

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
MOST_PIECES = 40
GAP = 4
"""Characters between two pieces of one id: a sign with spaces, an emoji with its joiners."""
GROUPED = 6
"""Signs between the digits of a number that people write in groups: ``+1 (202) 555-0142``."""
DIALLED = frozenset({Channel.PHONE, Channel.WHATSAPP, Channel.SIGNAL, Channel.VIBER})
WHOLE = 5
"""Digits in a row that are a number of their own, with another one behind a slash or a comma."""
SPELLED = 3
"""More pieces than this, most of one character, are a spelled id and no words."""
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


def read_id(text: str, at: int, end: int, channel: Channel) -> tuple[int, int, str, bool] | None:
    """Read an id of ``channel`` at ``at``: (start, end, handle, spelled), or ``None``."""
    if channel in NUMERIC:
        return _number(text, at, end, channel)
    return _name(text, at, end, channel)


def _number(text: str, at: int, end: int, channel: Channel) -> tuple[int, int, str, bool] | None:
    start = at
    if channel in {Channel.PHONE, Channel.WHATSAPP, Channel.SIGNAL, Channel.VIBER}:
        while at < end and text[at] in "+( ":
            at += 1
        if text.startswith("00", at):
            at += 2
    digits: list[str] = []
    first = last = at
    spoken = all(char in SPOKEN for char in text[at : at + LEAST_SPOKEN]) and at + LEAST_SPOKEN <= end
    while at < end and len(digits) <= 16:  # noqa: PLR2004 — one digit more than E.164 allows
        char = SPOKEN.get(text[at], text[at]) if spoken else text[at]
        if char in DIGITS:
            digits.append(char)
            at += 1
            last = at
        elif digits and at - last < GAP and _groups(text, at):
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


def _name(text: str, at: int, end: int, channel: Channel) -> tuple[int, int, str, bool] | None:
    allowed = ID_DASH if channel is not Channel.TELEGRAM else ID
    stop = _run(text, at, end, allowed)
    run = text[at:stop].rstrip("_-")
    if is_id(channel, run) and not _continues(text, stop, end, run):
        return at, at + len(run), run, False
    return _spelled(text, at, end, channel)


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


def _spelled(text: str, at: int, end: int, channel: Channel) -> tuple[int, int, str, bool] | None:
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
