"""Labelled articles to fitted weights, to what they are worth out of group, and to a probability where there is one."""

import hashlib
from collections.abc import Iterable, Sequence
from typing import Final

from msgspec import Struct

from auditor.calibrate import chances
from auditor.calibrate.folds import Folds, alone, deal, weighed
from auditor.calibrate.grouping import groups
from auditor.calibrate.held import Collection, held_out
from auditor.calibrate.measures import Held, Measures, measures
from auditor.calibrate.model import Terms
from auditor.calibrate.sample import UNNAMED, Sample
from auditor.errors import UsageError
from auditor.score.probability import Probability

SCHEMA: Final = "auditor-calibration/1"
MOST_FAMILIES: Final = 60
"""Families that are held out one by one; more are dealt into so many folds."""
_FEWEST: Final = 2
_DIGITS: Final = 12


class Counted(Struct, frozen=True):
    """How many articles, and independent groups with such an article."""

    articles: int
    groups: int


class Weight(Struct, frozen=True):
    """A rule the labels speak of: its weight now and fitted to all articles, and who has a finding of it."""

    rule: str
    present: int
    fitted: int
    promoting: Counted
    others: Counted


class Split(Struct, frozen=True):
    """One way of holding articles out: ``group`` (the headline), ``random``, ``family``."""

    name: str
    folds: int
    present: Measures
    fitted: Measures


class Leakage(Struct, frozen=True):
    """Random minus group: what a random split flatters by."""

    recall: float
    pr_auc: float
    brier: float


class Calibration(Struct, frozen=True, tag_field="schema", tag=SCHEMA):
    """All that a set of labelled articles says about the weights."""

    version: str
    folder: str
    set: str
    """Digest of the articles and their labels."""
    weights_version: str
    seed: int
    promoting: Counted
    others: Counted
    groups: int
    families: int
    unnamed: int
    """Articles without a source, which all count as one source."""
    failures: tuple[str, ...]
    weights: tuple[Weight, ...]
    """Of every rule that accuses of promotion, in order of name."""
    splits: tuple[Split, ...]
    left_out: tuple[str, ...]
    """Splits that could not be made, and why."""
    leakage_present: Leakage
    leakage_fitted: Leakage
    probability_present: Probability | None
    """For the weights as they are; null under 50 groups."""
    probability_fitted: Probability | None
    """For the fitted weights, from articles they were not fitted to."""


def calibrate(
    given: Iterable[Sample],
    terms: Terms,
    *,
    version: str,
    folder: str,
    wanted: int,
    seed: int,
    failures: Sequence[str] = (),
) -> Calibration:
    """Fit and measure; the same for every order of the articles.

    ``wanted`` is the number of folds. Raises ``UsageError`` when a label stands in fewer than two independent groups.
    """
    some = sorted(given, key=lambda one: one.place)
    labels = [one.promotes for one in some]
    numbers, families = groups(some)
    promoting, others = (_counted(some, numbers, promotes=label) for label in (True, False))
    dealt = deal(labels, numbers, wanted, seed)
    if dealt is None:
        raise UsageError(_too_few(promoting, others))
    labelled = Collection(samples=tuple(some), groups=numbers, weights=weighed(numbers))
    shuffled = deal(labels, range(len(some)), wanted, seed)
    lone = alone(labels, families, MOST_FAMILIES, seed)
    splits: dict[str, Split] = {}
    outside: tuple[tuple[Held, ...], tuple[Held, ...]] = ((), ())
    for name, folds in (("group", dealt), ("random", shuffled), ("family", lone)):
        if folds is not None:
            held = held_out(labelled, folds, terms)
            splits[name] = _split(name, folds, held, seed)
            outside = outside if outside[0] else held
    fitted = labelled.fit(range(len(some)), terms)
    names = [terms.weights.version, _next(terms.weights.version)]
    blocks = [
        _probability(held, len(set(numbers)), _digest(some), name) for held, name in zip(outside, names, strict=True)
    ]
    return Calibration(
        version=version,
        folder=folder,
        set=_digest(some),
        weights_version=terms.weights.version,
        seed=seed,
        promoting=promoting,
        others=others,
        groups=len(set(numbers)),
        families=len(set(families)),
        unnamed=sum(one.source == UNNAMED for one in some),
        failures=tuple(failures),
        weights=tuple(_weight(name, fitted[name], labelled, terms) for name in sorted(fitted)),
        splits=tuple(splits.values()),
        left_out=() if lone else ("family: one family holds all articles of a label",),
        leakage_present=_leakage(splits["random"].present, splits["group"].present),
        leakage_fitted=_leakage(splits["random"].fitted, splits["group"].fitted),
        probability_present=blocks[0],
        probability_fitted=blocks[1],
    )


def _counted(some: Sequence[Sample], numbers: Sequence[int], *, promotes: bool, rule: str | None = None) -> Counted:
    mine = [
        group
        for one, group in zip(some, numbers, strict=True)
        if one.promotes is promotes and (rule is None or rule in dict(one.counts))
    ]
    return Counted(articles=len(mine), groups=len(set(mine)))


def _too_few(promoting: Counted, others: Counted) -> str:
    return (
        f"too little to fit: {promoting.articles} articles to be flagged in {promoting.groups} independent groups and "
        f"{others.articles} others in {others.groups}; each needs {_FEWEST} groups or more. Label more articles, "
        "and give each its 'source': articles that name none count as one group (docs/calibrate.md)"
    )


def _split(name: str, folds: Folds, held: tuple[Sequence[Held], Sequence[Held]], seed: int) -> Split:
    present, fitted = (measures(one, seed) for one in held)
    return Split(name=name, folds=len(set(folds)), present=present, fitted=fitted)


def _weight(name: str, fitted: int, some: Collection, terms: Terms) -> Weight:
    promoting, others = (_counted(some.samples, some.groups, promotes=label, rule=name) for label in (True, False))
    return Weight(rule=name, present=terms.present[name], fitted=fitted, promoting=promoting, others=others)


def _leakage(random: Measures, group: Measures) -> Leakage:
    return Leakage(
        recall=_rounded(random.recalls[0].found.value - group.recalls[0].found.value),
        pr_auc=_rounded(random.pr_auc.value - group.pr_auc.value),
        brier=_rounded(random.brier.value - group.brier.value),
    )


def _probability(held: Sequence[Held], number: int, digest: str, weights: str) -> Probability | None:
    seen = chances.tally((one.points, one.promotes, one.weight) for one in held)
    return chances.probability(seen, number, digest, weights)


def _digest(some: Sequence[Sample]) -> str:
    lines = "\n".join(f"{one.place}\t{one.promotes}\t{one.text}" for one in some)
    return f"sha256:{hashlib.sha256(lines.encode('utf-8', 'surrogatepass')).hexdigest()[:_DIGITS]}"


def _next(version: str) -> str:
    return str(int(version) + 1) if version.isascii() and version.isdecimal() else f"{version}-fitted"


def _rounded(value: float) -> float:
    return round(value, 4) + 0.0
