"""A baseline held against the findings of a run: which of its entries still speak of something, and what is new."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final, final

from auditor.match.acceptance import BY_BASELINE
from auditor.match.baseline import Entry
from auditor.match.baseline_file import quoted
from auditor.report import wire
from auditor.rules.fields import RunNote

_OF_RUNS: Final = frozenset(RunNote)
"""Rules that depend on which articles were audited together: nobody can tell that an entry for one is not needed."""


class State(StrEnum):
    """What has become of an entry."""

    USED = "used"
    """It accepts a finding."""
    AMBIGUOUS = "ambiguous"
    """There are more findings of its rule about the same subject than were accepted, so it accepts none."""
    UNUSED = "unused"
    """There is nothing left for it to accept."""
    EXPIRED = "expired"
    GONE = "gone"
    """There is no article at its path."""
    NOT_AUDITED = "not-audited"
    """Its article was not part of the run, or could not be audited."""


REMOVABLE: Final = frozenset({State.UNUSED, State.EXPIRED, State.GONE})


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """An entry and what has become of it."""

    entry: Entry
    state: State
    finding: wire.Finding | None
    """The finding of its fingerprint, where there is one."""


def standings(
    entries: Iterable[Entry], seen: Mapping[str, wire.Article], there: Collection[str], today: date
) -> Iterator[Standing]:
    """Give what has become of each entry: ``seen`` are the articles by path, ``there`` the paths that exist."""
    unneeded: dict[str, frozenset[str]] = {}
    by_path: dict[str, list[Entry]] = {}
    for one in entries:
        by_path.setdefault(one.path, []).append(one)
    for path, several in by_path.items():
        counting = {one.fingerprint: one.rule for one in several if not one.expired(today)}
        unneeded[path] = idle(counting, seen[path].findings) if path in seen else frozenset()
        found = {(one.rule, one.fingerprint): one for one in (seen[path].findings if path in seen else ())}
        for one in several:
            finding = found.get((one.rule, one.fingerprint))
            yield Standing(entry=one, state=_state(one, finding, unneeded[path], seen, there, today), finding=finding)


def _state(
    entry: Entry,
    finding: wire.Finding | None,
    unneeded: Collection[str],
    seen: Collection[str],
    there: Collection[str],
    today: date,
) -> State:
    if entry.path not in seen and entry.path not in there:
        return State.GONE
    if entry.expired(today):
        return State.EXPIRED
    if entry.path not in seen or (finding is None and entry.rule in _OF_RUNS):
        return State.NOT_AUDITED
    if entry.fingerprint in unneeded:
        return State.UNUSED
    return State.AMBIGUOUS if finding is not None and finding.suppressed is None else State.USED


def idle(entries: Mapping[str, str], findings: Iterable[wire.Finding]) -> frozenset[str]:
    """Give the fingerprints of ``entries`` (of one article, to the rule) for which ``findings`` have no use.

    Of alike findings, one that a comment accepts may have changed places with the one that was meant; then the entry
    that is left over speaks of the other.
    """
    needed, swapped = set[str](), set[str]()
    for one in findings:
        if one.suppressed is None or one.suppressed.by == BY_BASELINE:
            needed.add(one.fingerprint)
            if one.suppressed is not None and one.fingerprint not in entries:
                swapped.add(one.rule)
    return frozenset(
        known_by for known_by, rule in entries.items() if known_by not in needed and rule not in swapped | _OF_RUNS
    )


def new(article: wire.Article, path: str, severities: Collection[str], reason: str, until: str | None) -> list[Entry]:
    """Give the entries that would accept the article's findings of ``severities`` that nothing accepts yet."""
    return [
        Entry(
            path=path,
            rule=one.rule,
            fingerprint=one.fingerprint,
            quote=quoted(one.quote),
            reason=reason,
            until=until,
        )
        for one in article.findings
        if one.suppressed is None and one.severity in severities
    ]


def renames(
    entries: Iterable[Entry], seen: Mapping[str, wire.Article], there: Collection[str]
) -> tuple[dict[str, str], tuple[str, ...]]:
    """Find where articles have gone: old path to new path, and the old paths for which there are several.

    An article has been renamed when there is nothing at its path any more and exactly one other, which the baseline
    does not know yet, has every finding of its entries; and when no other old path fits that article as well.
    """
    held: dict[str, set[str]] = {}
    for one in entries:
        held.setdefault(one.path, set()).add(one.fingerprint)
    fresh = {path: {one.fingerprint for one in article.findings} for path, article in seen.items() if path not in held}
    holders: dict[str, list[str]] = {}
    for known_by_path, prints in fresh.items():
        for known_by in prints:
            holders.setdefault(known_by, []).append(known_by_path)
    fits: dict[str, list[str]] = {}
    for path, prints in held.items():
        if path not in seen and path not in there:
            near = set(holders.get(min(prints), ()))
            fits[path] = sorted(other for other in near if prints <= fresh[other])
    wanted = [other for others in fits.values() for other in others]
    sure = {old: others[0] for old, others in fits.items() if len(others) == 1 and wanted.count(others[0]) == 1}
    return sure, tuple(old for old, others in fits.items() if others and old not in sure)
