"""Reading an id beside a cue: where it begins and ends."""

from auditor.extract.channels import DIGITS, ID, ID_DASH, NUMERIC, PLAIN_WORDS, is_id, looks_chosen
from auditor.extract.mentions import Channel
from auditor.extract.numbers import SPOKEN, UNITS, Read, read_number, run_end
from auditor.extract.pieces import MOST_PIECES, joined
from auditor.extract.signs import is_han
from auditor.extract.view import wordy


def read_id(
    text: str, at: int, end: int, channel: Channel, told: frozenset[str] = frozenset(), *, loose: bool = False
) -> Read | None:
    """Read an id of ``channel`` at ``at`` (``text`` is ``View.spaced``), or ``None``.

    ``told`` names what the text tells the reader to do with it; ``loose`` says that its cue is clear (pieces.py).
    """
    if told and (found := _as_told(text, at, end, channel, told)) is not None:
        return found
    if channel in NUMERIC:
        return read_number(text, at, end, channel)
    if channel is Channel.WECHAT and at < end and (text[at] in DIGITS or text[at] in SPOKEN):
        return read_number(text, at, end, Channel.QQ)  # no id begins with a digit, but a QQ number serves as one
    return _name(text, at, end, channel, loose=loose)


def _as_told(text: str, at: int, end: int, channel: Channel, told: frozenset[str]) -> Read | None:
    """Read an id as the text tells to: Chinese characters left out, spaces left out, backwards."""
    stop, kept, other = at, list[str](), False
    while stop < end and len(kept) < MOST_PIECES:
        char = text[stop]
        if char in ID_DASH:
            kept.append(char)
        elif "reverse" in told and char in SPOKEN:
            kept.append(SPOKEN[char])
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


def _name(text: str, at: int, end: int, channel: Channel, *, loose: bool) -> Read | None:
    allowed = ID_DASH if channel is not Channel.TELEGRAM else ID
    stop = run_end(text, at, end, allowed)
    last, tail = _spoken_tail(text, stop, end) if stop > at else (stop, "")
    if tail and is_id(channel, text[at:stop] + tail):
        return at, last, text[at:stop] + tail, True
    apart = joined(text, at, end, channel, loose=loose) if loose or channel not in PLAIN_WORDS else None
    if apart is not None and apart[0] > stop and not _continues(text, apart[0], end, apart[1]):
        return at, *apart, True
    run = text[at:stop].rstrip("_-")
    if is_id(channel, run) and not _continues(text, stop, end, run):
        return at, at + len(run), run, False
    return None


def _spoken_tail(text: str, stop: int, end: int) -> tuple[int, str]:
    """Give end and digits of what is spoken right behind an id: ``abc捌捌``; nothing when it is an amount."""
    last = stop
    while last < end and text[last] in SPOKEN:
        last += 1
    if last - stop < 2 or (last < end and text[last] in UNITS):  # noqa: PLR2004 — one is a word
        return stop, ""
    return last, "".join(SPOKEN[char] for char in text[stop:last])


def _continues(text: str, stop: int, end: int, run: str) -> bool:
    """Say whether what follows makes the run something else: a mail address, a host, a path, a call."""
    if stop >= end:
        return False
    char, after = text[stop], text[stop + 1] if stop + 1 < end else ""
    if char == "@" and wordy(after or " "):
        return True
    if char == "." and after and wordy(after):
        return True
    if char == "=" or (char == "(" and after in {")", "'", '"'}):
        return True
    if text.startswith("://", stop):
        return True
    return char in "/\\" and bool(after) and wordy(after) and not looks_chosen(run)
