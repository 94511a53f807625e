"""How a contact was read, for a person: every step with the columns it concerns, and the signs behind the role."""

from collections.abc import Iterator
from posixpath import commonprefix
from typing import Final

from auditor.extract.changes import Change, changes
from auditor.report import words
from auditor.report.page import Page
from auditor.report.sign_words import CUE, SIGNS, STEPS
from auditor.report.wire_mentions import Contact, Position
from auditor.text.lines import Lines

_PLACES: Final = 8
_CODES: Final = 8
_CLIP: Final = 60
"""Code points of a writing that are shown."""
_MORE: Final = "…"
_LATIN_ONE: Final = 0xFF


def folding_texts(page: Page, contact: Contact) -> tuple[str, ...]:
    """Give a line for each step: ``5:17–20 full-width: ＶＸ (U+FF36 U+FF38) → vx``.

    Columns count code points from 1, the last one included; alike changes at several places share a line.
    """
    written, lines = contact.written, Lines(contact.written)
    alike: dict[tuple[str, str, str], list[str]] = {}
    for one in (*_cue(contact), *changes(written, contact.handle)):
        key = (one.step, written[one.start : one.end], one.after)
        alike.setdefault(key, []).append(_columns(one, contact.span.start, lines))
    return tuple(_text(page, *key, places) for key, places in alike.items())


def sign_texts(page: Page, reasons: tuple[str, ...]) -> tuple[str, ...]:
    """Give a line for each sign that decided the role, in the reader's languages."""
    return tuple(f"{one} — {page.word(SIGNS[one])}" if one in SIGNS else one for one in reasons)


def permission_texts(page: Page, contact: Contact) -> tuple[str, ...]:
    """Give why the policy of the run allows the contact, when it does."""
    allowed = contact.allowed
    if allowed is None:
        return ()
    said = words.ALLOWED_BY if allowed.until is None else words.ALLOWED_UNTIL
    return (page.word(said, reason=allowed.reason, until=allowed.until),)


def _cue(contact: Contact) -> Iterator[Change]:
    """Give the disguised word that names the channel, when there is one: where its step in the trace differs."""
    for step in contact.trace:
        if step.step == CUE and step.before == contact.written and step.before != step.after:
            start = len(commonprefix((step.before, step.after)))
            rest = commonprefix((step.before[start:][::-1], step.after[start:][::-1]))
            end = len(rest)
            yield Change(
                step=CUE, start=start, end=len(step.before) - end, after=step.after[start : len(step.after) - end]
            )


def _text(page: Page, step: str, before: str, after: str, places: list[str]) -> str:
    where = ", ".join(places[:_PLACES]) + (_MORE if len(places) > _PLACES else "")
    codes = "" if step in {"around", "id"} else _codes(before)
    end = "" if step == "around" else f" → {_clip(after)}" if after else f" → {page.word(words.LEFT_OUT)}"
    return f"{where} {page.word(STEPS[step])}: {_clip(before)}{codes}{end}"


def _columns(one: Change, start: Position, lines: Lines) -> str:
    """Give ``line:column–column`` in the source of what stands at ``one`` of a writing that begins at ``start``."""
    first, last = (_place(at, start, lines) for at in (one.start, max(one.start, one.end - 1)))
    if first == last:
        return f"{first[0]}:{first[1]}"
    return f"{first[0]}:{first[1]}–" + (f"{last[1]}" if first[0] == last[0] else f"{last[0]}:{last[1]}")


def _place(at: int, start: Position, lines: Lines) -> tuple[int, int]:
    place = lines.locate(at)
    column = place.column + (start.column - 1 if place.line == 1 else 0)
    return start.line + place.line - 1, column


def _codes(text: str) -> str:
    """Name the code points that are not what they seem, or not seen."""
    odd = list(_odd(text))
    named = " ".join(odd[:_CODES]) + (f" {_MORE}" if len(odd) > _CODES else "")
    return f" ({named})" if odd else ""


def _odd(text: str) -> Iterator[str]:
    blank = text.isspace()
    for char in dict.fromkeys(text):
        if blank or ord(char) > _LATIN_ONE or not char.isprintable():
            yield f"U+{ord(char):04X}"


def _clip(text: str) -> str:
    return text if len(text) <= _CLIP else text[:_CLIP] + _MORE
