"""Reading an id beside a cue: what may stand between them, and where the id begins and ends."""

from collections.abc import Mapping
from typing import TypeAlias

from auditor.extract.channels import DIGITS, ID, ID_DASH, NUMERIC, is_id, looks_chosen, with_country
from auditor.extract.mentions import Channel
from auditor.extract.pieces import GAP, MOST_PIECES, joined
from auditor.extract.signs import is_han, is_symbol
from auditor.extract.view import ODD, wordy

MOST_BETWEEN = 40
"""Characters between a cue and its id."""
SPOKEN = {
    char: digit
    for digit, chars in {
        "0": "〇零洞○◯",
        "1": "一壱壹幺弌〡㆒",
        "2": "二两兩弍弐貮貳贰〢",
        "3": "三叁参參叄弎〣㆔",
        "4": "四肆亖〤㆕",
        "5": "五伍〥",
        "6": "六陆陸〦",
        "7": "七柒漆拐〧",
        "8": "八捌〨",
        "9": "九玖勾〩",
    }.items()
    for char in chars
}
"""Digits as they are spoken, written on cheques or counted with (Unihan kPrimaryNumeric, kAccountingNumeric, kOtherNumeric).

They count only where a number is expected, and only several in a row.
"""
LEAST_SPOKEN = 5
UNITS = "元块年月日号天分秒个人%万米次位款种张套包折"
"""What follows an amount and no id."""
SHORTEST_ABROAD = 10
"""Digits of the shortest number that people write with its country, roughly (ITU-T E.164 allows less)."""
WHOLE_NUMBER = 8
"""Digits after which a space or a comma ends the number: what follows is another one."""
GROUPED = 6
"""Signs between the digits of a number that people write in groups: ``+1 (202) 555-0142``."""
DIALLED = frozenset({Channel.PHONE, Channel.WHATSAPP, Channel.SIGNAL, Channel.VIBER})
WHOLE = 5
"""Digits in a row that are a number of their own, with another one behind a slash or a comma."""
_LEET = {"o": "0", "l": "1", "i": "1"}
_WORDS = {
    "下划线": "_", "下劃線": "_", "下横线": "_", "底线": "_", "underscore": "_", "подчеркивание": "_", "guion bajo": "_",
    "横杠": "-", "橫槓": "-", "中划线": "-", "短横": "-", "减号": "-", "dash": "-", "hyphen": "-",
}  # fmt: skip
"""Words for the signs of an id (SCIENCE B04)."""
_SIGNS = frozenset(":=>|~/+»›•·,()[]{}【】「」『』《》〈〉〔〕“”‘’\"'`*_#、、^…→←↓👉☞-&")
LONG_FILLER = 3
_AFTER_FILLER = frozenset(" :@(\n.")
"""What follows a Latin filler word; any other sign may part the pieces of an id."""
_SEPARATORS = frozenset("＝丨〜¦ \t" + ODD + ".-_·•*~|/,'`’,・｡。…\n")


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
        if char in " \t" or char == ODD:
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
        elif (word := _filler(text, at, end, fillers, told="colon" in signs)) is not None:
            signs.add("filler")
            at += len(word)
        else:
            break
    return at, frozenset(signs)


def _filler(text: str, at: int, end: int, fillers: Mapping[str, tuple[str, ...]], *, told: bool) -> str | None:
    """Give the filler word at ``at``; behind a colon a Latin one of two letters may as well begin the id."""
    for word in fillers.get(text[at], ()):
        if text.startswith(word, at):
            stop = at + len(word)
            if word.isascii() or not is_han(word[0]):
                if stop < end and wordy(word[-1]) and text[stop] not in _AFTER_FILLER:
                    continue
                if told and len(word) < LONG_FILLER and word not in {"id", "no"}:
                    continue
            return word
    return None


Read: TypeAlias = tuple[int, int, str, bool]
"""Start, end, handle, and whether it was spelled out."""


def read_id(
    text: str, at: int, end: int, channel: Channel, told: frozenset[str] = frozenset(), *, loose: bool = False
) -> Read | None:
    """Read an id of ``channel`` at ``at`` (``text`` is ``View.spaced``), or ``None``.

    ``told`` names what the text tells the reader to do with it; ``loose`` says that its cue is clear (pieces.py).
    """
    if told and (found := _as_told(text, at, end, channel, told)) is not None:
        return found
    if channel in NUMERIC:
        return _number(text, at, end, channel)
    name = _name(text, at, end, channel, loose=loose)
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
        elif not (("han" in told and is_han(char)) or ("space" in told and char == " ")):
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
    start, abroad = at, False
    if channel in {Channel.PHONE, Channel.WHATSAPP, Channel.SIGNAL, Channel.VIBER}:
        while at < end and text[at] in "+( ":
            abroad |= text[at] == "+"
            at += 1
        if text.startswith("00", at):
            abroad, at = True, at + 2
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
        elif (
            digits
            and at - last < GAP
            and _groups(text, at, within=abroad and len(digits) < SHORTEST_ABROAD)
            and not (char in " ,/" and _is_whole(digits, last - first, SHORTEST_ABROAD if abroad else WHOLE_NUMBER))
        ):
            at += 1
        else:
            break
    handle = "".join(digits)
    if _is_date(text[first:last]) or _is_decimal(text[first:last]):
        return None
    if last < end and (wordy(text[last]) or text[last] in "_@%"):
        return None
    gaps = len(text[first:last]) - len(handle)
    if channel is Channel.PHONE and not abroad and text[start - 1 : start] != "+":
        handle = with_country(handle)
    if not is_id(channel, handle):
        return None
    return start, last, handle, gaps > (GROUPED if channel in DIALLED else 0)


def _is_whole(digits: list[str], width: int, least: int) -> bool:
    """Say whether digits without a gap are a number of their own."""
    return len(digits) >= least and width == len(digits)


def _letters_as_digits(text: str, at: int, end: int) -> dict[str, str]:
    """Give the letters that stand for digits in the run at ``at``: ``1OOOO87`` is a number, ``lol1`` is none."""
    stop = _run(text, at, min(end, at + 2 * WHOLE_NUMBER), ID)
    run = text[at:stop]
    plain = sum(char in DIGITS for char in run)
    return _LEET if plain >= WHOLE and plain < len(run) and all(char in DIGITS or char in _LEET for char in run) else {}


def _groups(text: str, at: int, *, within: bool) -> bool:
    """Say whether the sign at ``at`` may stand between the digits of one number; in a list it parts two numbers.

    ``within`` says that the number cannot be complete yet. A comma with a space, or before an amount, ends a number.
    """
    char = text[at]
    if char == "\n" or not (_parts(char) or char in "()"):
        return False
    if char in ",、" and (text[at + 1 : at + 2] in {" ", ODD} or _is_amount(text, at + 1)):
        return False
    return within or not (char in "/,、|" and text[at - WHOLE : at].isdigit())


def _is_amount(text: str, at: int) -> bool:
    """Say whether digits at ``at`` count something: ``24小时``."""
    stop = _run(text, at, min(len(text), at + WHOLE), DIGITS)
    return stop > at and stop < len(text) and is_han(text[stop])


def _parts(char: str) -> bool:
    return char in _SEPARATORS or is_symbol(char)


def _is_decimal(written: str) -> bool:
    """Say whether digits are a measure: ``9.123456``."""
    whole, dot, part = written.partition(".")
    return dot == "." and len(whole) <= LONG_FILLER and whole.isdigit() and part.isdigit()


def _is_date(written: str) -> bool:
    """Say whether digits are a day: ``2019-08-14``, ``2019/8/14``."""
    parts = written.replace("/", "-").replace(".", "-").split("-")
    return len(parts) == 3 and parts[0].isdigit() and len(parts[0]) == 4 and parts[0][:2] in {"19", "20"}  # noqa: PLR2004 — year, month, day


def _name(text: str, at: int, end: int, channel: Channel, *, loose: bool) -> Read | None:
    allowed = ID_DASH if channel is not Channel.TELEGRAM else ID
    stop = _run(text, at, end, allowed)
    worded = _worded(text, at, stop, end, channel)
    if worded is not None:
        return worded
    apart = joined(text, at, end, channel, loose=loose)
    if apart is not None and apart[0] > stop and not _continues(text, apart[0], end, apart[1]):
        return at, *apart, True
    run = text[at:stop].rstrip("_-")
    if is_id(channel, run) and not _continues(text, stop, end, run):
        return at, at + len(run), run, False
    return None


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
