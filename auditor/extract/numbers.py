"""Reading a number beside a cue: grouped, spoken, in letters that look like digits."""

from typing import TypeAlias

from auditor.extract.channels import DIGITS, ID, is_id, with_country
from auditor.extract.mentions import Channel
from auditor.extract.pieces import GAP
from auditor.extract.signs import LIKE_SIGNS, is_han, is_separator
from auditor.extract.view import ODD, wordy

Read: TypeAlias = tuple[int, int, str, bool]
"""Start, end, handle, and whether it was spelled out."""
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
"""Digits as they are spoken, written on cheques or counted with (Unihan kPrimaryNumeric and its like).

They count only where a number is expected, and only several in a row.
"""
LEAST_SPOKEN = 5
"""Characters that must be spoken digits, or plain ones, before any is read as one."""
FAR = 16
"""Characters in which so many spoken digits stand."""
UNITS = "元块年月日号天分秒个人%万米次位款种张套包折"
"""What follows an amount and no id."""
HOURS = ("小时", "小時")
"""Units that begin like other words."""
SHORTEST_ABROAD = 10
"""Digits of the shortest number that people write with its country, roughly (ITU-T E.164 allows less)."""
WHOLE_NUMBER = 8
"""Digits after which a space or a comma ends the number: what follows is another one."""
GROUPED = 6
"""Signs between the digits of a number that people write in groups: ``+1 (202) 555-0142``."""
DIALLED = frozenset({Channel.PHONE, Channel.WHATSAPP, Channel.SIGNAL, Channel.VIBER})
WHOLE = 5
"""Digits in a row that are a number of their own, with another one behind a slash or a comma."""
GROUP = 4
"""Digits of the last group of a number; behind them an amount may stand."""
MEASURE = 3
"""Digits before the point of a measure, and of an amount."""
_LEET = {"o": "0", "l": "1", "i": "1"}
_BEGIN = DIGITS | SPOKEN.keys() | _LEET.keys()
"""What a number may begin with."""


def read_number(text: str, at: int, end: int, channel: Channel) -> Read | None:
    """Read a number of ``channel`` at ``at``, or ``None``: a date, a measure and digits inside a word are none."""
    start = at
    at, abroad = _prefix(text, at, end) if channel in DIALLED else (at, False)
    if at >= end or text[at] not in _BEGIN:
        return None
    digits: list[str] = []
    first = last = at
    spoken = _is_spoken(text, at, end)
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
    if last < end and (
        wordy(text[last]) or text[last] in "@%" or (text[last] == "_" and wordy(text[last + 1 : last + 2]))
    ):
        return None
    gaps = len(text[first:last]) - len(handle)
    if channel is Channel.PHONE and not abroad and text[start - 1 : start] != "+":
        handle = with_country(handle)
    if not is_id(channel, handle):
        return None
    return start, last, handle, gaps > (GROUPED if channel in DIALLED else 0)


def _is_spoken(text: str, at: int, end: int) -> bool:
    """Say whether the digits from ``at`` on are spoken ones, signs between them or not: five of them, one spoken."""
    head = [char for char in text[at : min(end, at + FAR)] if not _parts(char)][:LEAST_SPOKEN]
    all_digits = all(char in SPOKEN or char in DIGITS for char in head)
    return len(head) == LEAST_SPOKEN and all_digits and any(char in SPOKEN for char in head)


def _prefix(text: str, at: int, end: int) -> tuple[int, bool]:
    """Step over the signs before a number with its country; says whether there was one."""
    start = at
    while at < end and text[at] in "+( ":
        at += 1
    if text.startswith("00", at):
        return at + 2, True
    return at, "+" in text[start:at]


def _is_whole(digits: list[str], width: int, least: int) -> bool:
    """Say whether digits without a gap are a number of their own."""
    return len(digits) >= least and width == len(digits)


def _letters_as_digits(text: str, at: int, end: int) -> dict[str, str]:
    """Give the letters that stand for digits in the run at ``at``: ``1OOOO87`` is a number, ``lol1`` is none."""
    stop = run_end(text, at, min(end, at + 2 * WHOLE_NUMBER), ID)
    run = text[at:stop]
    plain = sum(char in DIGITS for char in run)
    return _LEET if plain >= WHOLE and plain < len(run) and all(char in DIGITS or char in _LEET for char in run) else {}


def _groups(text: str, at: int, *, within: bool) -> bool:
    """Say whether the sign at ``at`` may stand between the digits of one number; in a list it parts two numbers.

    ``within`` says that the number cannot be complete yet. A comma with a space, or before an amount, ends a number;
    a space does when what follows is measured: ``100001 24小时``.
    """
    char = text[at]
    if char in "\n:%" or not (_parts(char) or char in "()"):
        return False
    if char in ",、" and (text[at + 1 : at + 2] in {" ", ODD} or _is_amount(text, at + 1)):
        return False
    if char == " " and text[at - GROUP : at].isdigit() and _is_measured(text, at + 1):
        return False
    return within or not (char in "/,、|" and text[at - WHOLE : at].isdigit())


def _is_amount(text: str, at: int) -> bool:
    """Say whether digits at ``at`` count something: ``24小时``."""
    stop = run_end(text, at, min(len(text), at + WHOLE), DIGITS)
    return stop > at and stop < len(text) and is_han(text[stop])


def _is_measured(text: str, at: int) -> bool:
    """Say whether a few digits at ``at`` have a unit: ``24小时``, ``3个``; ``12345加`` is the rest of a number."""
    stop = run_end(text, at, min(len(text), at + MEASURE), DIGITS)
    return at < stop < len(text) and (text[stop] in UNITS or text.startswith(HOURS, stop))


def _parts(char: str) -> bool:
    return char in " _" or char == ODD or char in LIKE_SIGNS or is_separator(char)


def _is_decimal(written: str) -> bool:
    """Say whether digits are a measure: ``9.123456``."""
    whole, dot, part = written.partition(".")
    return dot == "." and len(whole) <= MEASURE and whole.isdigit() and part.isdigit()


def _is_date(written: str) -> bool:
    """Say whether digits are a day: ``2019-08-14``, ``2019/8/14``."""
    parts = written.replace("/", "-").replace(".", "-").split("-")
    return len(parts) == 3 and parts[0].isdigit() and len(parts[0]) == 4 and parts[0][:2] in {"19", "20"}  # noqa: PLR2004 — year, month, day


def run_end(text: str, at: int, end: int, allowed: frozenset[str]) -> int:
    """Give where the run of ``allowed`` characters that begins at ``at`` ends."""
    while at < end and text[at] in allowed:
        at += 1
    return at
