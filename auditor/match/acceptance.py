"""What may accept the findings of one article besides its own comments, and how many it may accept.

A fingerprint says which rule complains of which subject, and the how-manieth time. Whoever accepted the first of two
alike findings may find it behind the other after an edit, so nobody can tell which of the two was meant. Therefore
findings of one rule about one subject are accepted together or not at all: when there are more of them than were
accepted, none is.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, final

from auditor.match.finding import Suppression
from auditor.match.fingerprint import Named, fingerprint

BY_BASELINE: Final = "baseline"
_BEYOND: Final = 8
"""Ordinals asked past the last finding: the ones before an accepted finding may be gone by now."""


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Acceptance:
    """What may accept findings of one article besides its own comments."""

    baseline: Mapping[str, Suppression] = field(default_factory=dict)
    """By fingerprint; entries that have expired are left out."""
    comments: frozenset[str] | None = None
    """Fingerprints of findings that a comment may accept; ``None``: every comment counts."""
    files: frozenset[str] = frozenset()
    """Ids of rules whose comments for the whole file count all the same."""


EVERYTHING: Final = Acceptance()
"""Every comment counts, and there is no baseline."""


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """What a comment says of one finding."""

    suppression: Suppression
    whole_file: bool
    """Whether a comment for the whole file says so, perhaps besides another."""


def settled(
    named: Sequence[Named], spoken: Mapping[int, Spoken], acceptance: Acceptance
) -> tuple[Suppression | None, ...]:
    """Give what accepts each finding, in order; ``spoken`` has what comments say, by index into ``named``.

    A comment goes before the baseline.
    """
    if acceptance.comments is None and not acceptance.baseline:
        return tuple(said.suppression if (said := spoken.get(at)) else None for at in range(len(named)))
    groups: dict[Named, list[int]] = {}
    for at, name in enumerate(named):
        groups.setdefault(name, []).append(at)
    found: dict[int, Suppression] = {}
    for name, members in groups.items():
        found.update(_group(name, members, spoken, acceptance))
    return tuple(found.get(at) for at in range(len(named)))


def _group(
    name: Named, members: Sequence[int], spoken: Mapping[int, Spoken], acceptance: Acceptance
) -> Iterator[tuple[int, Suppression]]:
    """Give what accepts the findings of one rule about one subject."""
    prints = [fingerprint(*name, before) for before in range(len(members) + _BEYOND)]
    known = (acceptance.baseline.get(one) for one in prints)
    entries = [one for one in known if one is not None and one.rule in {None, name[0]}]
    freely = acceptance.comments is None
    heard = {at for at in members if at in spoken and (freely or _of_file(name, spoken[at], acceptance))}
    asked = {at for at in members if at in spoken} - heard
    silent = len(members) - len(heard) - len(asked)
    if asked and silent <= len(entries) and len(asked) <= sum(one in (acceptance.comments or ()) for one in prints):
        heard |= asked
    others = [at for at in members if at not in heard]
    yield from ((at, spoken[at].suppression) for at in heard)
    if len(others) <= len(entries):
        yield from zip(others, entries, strict=False)


def _of_file(name: Named, said: Spoken, acceptance: Acceptance) -> bool:
    return said.whole_file and name[0] in acceptance.files
