"""Promoted contacts by their canonical form, channel by channel, against the labelled ones."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from auditor.evaluate.judged import Judged
from auditor.evaluate.labels import channel_of
from auditor.evaluate.measure import Measure, Miss, Part, f1, share

Unit = tuple[int, int, int, int]
"""Of one article: contacts called rightly and wrongly (none, where labels are not complete), found, missed."""


def handles(judged: Sequence[Judged]) -> Part:
    """Give precision, recall and F1 of every channel that is labelled, and of all of them together.

    A list of contacts that says it is not complete counts for recall only. F1 is that of all articles together; its
    interval is drawn over articles, since the contacts of one article stand or fall together.
    """
    units: defaultdict[str, list[Unit]] = defaultdict(list)
    for one in judged:
        for channel, unit in unit_of(one).items():
            units[channel].append(unit)
    labelled = labelled_channels(judged)
    measures = [measure for channel in labelled for measure in _measures(channel, units[channel])]
    every = [unit for channel in labelled for unit in units[channel]]
    return Part(
        title="handles with the role promotion",
        measures=(*measures, *(_measures("all", every) if len(labelled) > 1 else ())),
        misses=tuple(miss for one in judged for miss in _misses(one, frozenset(labelled))),
    )


def labelled_channels(judged: Sequence[Judged]) -> tuple[str, ...]:
    """Give the channels of which any contact is labelled; the others are not measured."""
    return tuple(sorted({channel_of(form) for one in judged for form in one.wanted}))


def unit_of(one: Judged) -> dict[str, Unit]:
    """Count the contacts of an article by channel."""
    wanted, found = frozenset(one.wanted), one.promoted
    called = (wanted & found, found - wanted) if one.row.complete else (frozenset[str](), frozenset[str]())
    counts: defaultdict[str, list[int]] = defaultdict(lambda: [0, 0, 0, 0])
    for at, forms in enumerate((*called, wanted & found, wanted - found)):
        for form in forms:
            counts[channel_of(form)][at] += 1
    return {channel: (some[0], some[1], some[2], some[3]) for channel, some in sorted(counts.items())}


def _measures(channel: str, units: Sequence[Unit]) -> Iterator[Measure]:
    right, wrong, found, missed = (sum(unit[at] for unit in units) for at in range(4))
    yield share(f"handles.{channel}.precision", right, right + wrong)
    yield share(f"handles.{channel}.recall", found, found + missed)
    yield f1(f"handles.{channel}.f1", units)


def _misses(one: Judged, labelled: frozenset[str]) -> Iterator[Miss]:
    wanted, found = frozenset(one.wanted), one.promoted
    for form in sorted(wanted - found):
        roles = sorted({str(contact.role) for contact in one.contacts_of(form)})
        what = f"{form} is {' and '.join(roles)}" if roles else f"{form} is not seen"
        yield Miss(measure=f"handles.{channel_of(form)}.recall", where=one.place, what=what)
    for form in sorted(found - wanted if one.row.complete else ()):
        if channel_of(form) in labelled:
            what = f"{form} is promotion"
            yield Miss(measure=f"handles.{channel_of(form)}.precision", where=one.place, what=what)
