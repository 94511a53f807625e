"""Edits of many findings brought together: sorted, none over another, applied at once, one round after the other."""

from collections.abc import Iterable, Sequence

from auditor.fix.edit import Edit
from auditor.text.span import Span

Piece = tuple[int, int, str]
"""What stands in ``start:end`` of the first text when the string is empty, else that string."""


def joined(edits: Iterable[Edit]) -> tuple[Edit, ...]:
    """Give ``edits`` sorted, no two sharing a character: what lies inside another goes, what overlaps becomes one cut.

    Edits that meet stay apart; what goes in at one place goes in once for each different text. Linear but for the sort.
    """
    kept: list[Edit] = []
    ordered = sorted(edits, key=lambda edit: (edit.span.start, -edit.span.end, edit.text))
    for edit in ordered:
        last = kept[-1] if kept else None
        if last is None or edit.span.start >= last.span.end:
            if edit != last:
                kept.append(edit)
        elif edit.span.end > last.span.end:
            kept[-1] = Edit(span=Span(start=last.span.start, end=edit.span.end), text="")
    return tuple(kept)


def applied(text: str, edits: Sequence[Edit]) -> str:
    """Give ``text`` with ``edits``, which are sorted and share no character, made in it."""
    parts: list[str] = []
    at = 0
    for edit in edits:
        parts += (text[at : edit.span.start], edit.text)
        at = edit.span.end
    parts.append(text[at:])
    return "".join(parts)


def followed(length: int, rounds: Iterable[Sequence[Edit]]) -> tuple[Edit, ...]:
    """Give the edits of a text of ``length`` that come to the same as ``rounds``, each made in what the last one left.

    Sorted, no two sharing a character or meeting.
    """
    pieces: list[Piece] = [(0, length, "")]
    for edits in rounds:
        pieces = _after(pieces, edits)
    made: list[Edit] = []
    at, new = 0, ""
    for start, end, text in [*pieces, (length, length, "")]:
        if text:
            new += text
        elif end > start or start == length:
            if start > at or new:
                made.append(Edit(span=Span(start=at, end=start), text=new))
            at, new = end, ""
    return tuple(made)


def _after(pieces: Sequence[Piece], edits: Sequence[Edit]) -> list[Piece]:
    made: list[Piece] = []
    rest = list(reversed(pieces))
    at = 0
    for edit in edits:
        at = _passed(rest, at, edit.span.start, made)
        at = _passed(rest, at, edit.span.end, [])
        if edit.text:
            made.append((0, 0, edit.text))
    made.extend(reversed(rest))
    return made


def _passed(rest: list[Piece], at: int, to: int, into: list[Piece]) -> int:
    """Move what stands before ``to`` from ``rest`` (the next piece last) to ``into``; give ``to``."""
    while at < to:
        start, end, text = rest.pop()
        size = len(text) or end - start
        take = min(size, to - at)
        first = (0, 0, text[:take]) if text else (start, start + take, "")
        second = (0, 0, text[take:]) if text else (start + take, end, "")
        into.append(first)
        if take < size:
            rest.append(second)
        at += take
    return to
