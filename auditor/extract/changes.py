"""What became of each character of a contact as it is written, up to the id: for ``explain``, by places in the source.

Folded anew from the writing alone, so that it holds for every way by which a contact was found: what it says can be
checked against the source by eye.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import Final, final

from auditor.extract.trace import is_mark
from auditor.text.aligned import AlignedText
from auditor.text.fold import PDF, RLO, Folded, ascii_lower, fold
from auditor.text.tables import folds, look_alikes

STEPS: Final = (
    "reference", "display-order", "invisible", "marks", "full-width", "styled", "look-alike", "around", "between", "id",
)  # fmt: skip
"""Every step, in the order in which a reader undoes them."""
LONGEST: Final = 400
"""Characters of a writing that is taken apart; a longer one (a link with a page of words) is given by its id alone."""


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One step at one place: ``written[start:end]`` is read as ``after``."""

    step: str
    start: int
    end: int
    after: str
    """Empty for what is left out."""


def changes(written: str, handle: str) -> tuple[Change, ...]:
    """Give every step from ``written`` to ``handle``, in order of ``STEPS``, then of place.

    The last one is ``id``: where the id stands. It is the whole writing when the id is not there letter by letter
    (a link in percent signs, numbers in words).
    """
    whole = Change(step="id", start=0, end=len(written), after=handle)
    if len(written) > LONGEST:
        return (whole,)
    folded = fold(AlignedText.identity(written))
    found = [*_reversed(written), *_joined(_folds(written, folded)), *_id(folded, handle, len(written))]
    if not any(one.step == "id" for one in found):
        found.append(whole)
    return tuple(sorted(found, key=lambda one: (STEPS.index(one.step), one.start)))


def _reversed(written: str) -> Iterator[Change]:
    """Give what a right-to-left override turns round: stored backwards, shown forwards."""
    at = written.find(RLO)
    while at >= 0:
        stops = [stop for stop in (written.find(PDF, at), written.find("\n", at)) if stop >= 0]
        end = min(stops, default=len(written))
        yield Change(step="display-order", start=at, end=end, after=written[at + 1 : end][::-1])
        at = written.find(RLO, end)


def _folds(written: str, folded: Folded) -> Iterator[Change]:
    """Give what folding made of each piece of the source that it changed."""
    became: dict[tuple[int, int], str] = {}
    for at, char in enumerate(folded.text):
        place = folded.aligned.origin(at)
        became[place] = became.get(place, "") + char
    kept = {at for start, end in became for at in range(start, end)}
    became |= {(at, at + 1): "" for at in range(len(written)) if at not in kept and written[at] != RLO}
    for (start, end), after in sorted(became.items()):
        before = written[start:end]
        if after != ascii_lower(before):
            yield Change(step=_step(before, after), start=start, end=end, after=after)


def _step(before: str, after: str) -> str:
    if len(before) > 1:
        return "reference"
    if after == "":
        return "marks" if is_mark(before) else "invisible"
    if "\uff01" <= before <= "\uff5e":
        return "full-width"
    return "look-alike" if before in look_alikes() and before not in folds() else "styled"


def _joined(found: Iterator[Change]) -> Iterator[Change]:
    """Join neighbours of one step."""
    several = list(found)
    breaks = [0]
    for one, other in pairwise(several):
        breaks.append(breaks[-1] + (one.step != other.step or one.end != other.start))
    for _, group in groupby(zip(breaks, several, strict=False), key=lambda pair: pair[0]):
        run = [one for _, one in group]
        after = "".join(one.after for one in run)
        yield Change(step=run[0].step, start=run[0].start, end=run[-1].end, after=after)


def _id(folded: Folded, handle: str, length: int) -> Iterator[Change]:
    """Give where the id stands, what is left out between its letters, and what stands around it."""
    places = _shortest(folded.text, ascii_lower(handle))
    if not places:
        return
    first, last = places[0], places[-1]
    inner = folded.aligned.span(first, last + 1)
    yield Change(step="id", start=inner.start, end=inner.end, after=handle)
    if folded.aligned.span(0, len(folded.text)).start < inner.start:
        yield Change(step="around", start=0, end=inner.start, after="")
    if inner.end < length:
        yield Change(step="around", start=inner.end, end=length, after="")
    for one, other in pairwise(places):
        if other > one + 1:
            gap = folded.aligned.span(one + 1, other)
            yield Change(step="between", start=gap.start, end=gap.end, after="")


def _shortest(text: str, name: str) -> list[int]:
    """Give the places of the letters of ``name`` in the shortest piece of ``text`` that holds them in order."""
    best: list[int] = []
    for end, char in enumerate(text):
        if not name or char != name[-1]:
            continue
        places, at = [end], end
        for wanted in reversed(name[:-1]):
            at = text.rfind(wanted, 0, at)
            if at < 0:
                break
            places.append(at)
        if len(places) == len(name) and (not best or places[0] - places[-1] <= best[-1] - best[0]):
            best = places[::-1]
    return best
