"""Verdicts counted: by suite, by transform, by cell, by tier, and weighted by what is seen in the wild."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar, final

from auditor.redteam.case import Case, Expect, Kind
from auditor.redteam.judge import Verdict
from auditor.redteam.prevalence import SEEN, weighted


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """Cases, and how many of them came out well."""

    n: int = 0
    found: int = 0
    canonical: int = 0
    exact: int = 0
    promotion: int = 0
    roles: int = 0
    """Cases in which a role is to be told: those with a contact (of a shop or short link none is told)."""

    @property
    def recall(self) -> float:
        """Give the share that was found."""
        return self.found / self.n if self.n else 0.0

    def plus(self, verdict: Verdict) -> "Tally":
        """Count one more."""
        told = verdict.case.expect is Expect.CONTACT and verdict.case.kind is not Kind.SHOP
        return Tally(
            n=self.n + 1,
            found=self.found + verdict.found,
            canonical=self.canonical + verdict.canonical,
            exact=self.exact + verdict.exact,
            promotion=self.promotion + (told and verdict.promotion),
            roles=self.roles + told,
        )


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """All of a run in numbers; the keys are sorted."""

    cases: int
    suites: Mapping[str, Tally]
    transforms: Mapping[str, Tally]
    """Singles only."""
    cells: Mapping[tuple[str, str], Tally]
    """Singles only: transform and kind."""
    tiers: Mapping[int, Tally]
    """Singles only."""
    honest: Mapping[str, Tally]
    """Undisguised contacts, by kind."""
    carriers: Mapping[str, Tally]
    pairs: Mapping[str, Tally]
    triples: Mapping[str, Tally]
    prevalence: Mapping[str, float | None]
    misses: tuple[Case, ...]


def count(verdicts: Iterable[Verdict]) -> Counts:
    """Count what came of cases."""
    seen = tuple(verdicts)
    singles = [one for one in seen if one.case.suite == "singles"]
    plain = [one for one in seen if one.case.suite in {"honest", "singles"}]
    return Counts(
        cases=len(seen),
        suites=_by(seen, lambda case: case.suite),
        transforms=_by(singles, lambda case: case.transforms[0]),
        cells=_by(singles, lambda case: (case.transforms[0], case.kind.value)),
        tiers=_by(singles, lambda case: case.tier),
        honest=_by((one for one in seen if one.case.suite == "honest"), lambda case: case.kind.value),
        carriers=_by(singles, lambda case: case.carrier),
        pairs=_by((one for one in seen if one.case.suite == "pairs"), lambda case: "+".join(case.transforms)),
        triples=_by((one for one in seen if one.case.suite == "triples"), lambda case: "+".join(case.transforms)),
        prevalence={channel: weighted(plain, strata) for channel, strata in SEEN.items()},
        misses=tuple(one.case for one in seen if not one.found),
    )


_Key = TypeVar("_Key", str, int, tuple[str, str])


def _by(verdicts: Iterable[Verdict], key: Callable[[Case], _Key]) -> dict[_Key, Tally]:
    found: dict[_Key, Tally] = {}
    for one in verdicts:
        name = key(one.case)
        found[name] = found.get(name, Tally()).plus(one)
    return dict(sorted(found.items()))
