"""Articles dealt into folds, a group never into two."""

from collections.abc import Sequence

from auditor.evaluate.intervals import chance

Folds = tuple[int, ...]
"""For each article the number of the fold in which it is held out."""


def deal(labels: Sequence[bool], groups: Sequence[int], wanted: int, seed: int) -> Folds | None:
    """Deal groups into ``wanted`` folds, or as many as the rarer label has groups, both labels spread evenly.

    ``None`` when a label stands in fewer than two groups: then some fold would be fitted without it. Groups of both
    labels are dealt first, and otherwise in an order drawn by ``seed``.
    """
    found: dict[int, set[bool]] = {}
    for label, group in zip(labels, groups, strict=True):
        found.setdefault(group, set()).add(label)
    fewest = min(sum(label in kinds for kinds in found.values()) for label in (True, False))
    if fewest < 2:  # noqa: PLR2004 — one to hold out, one to fit with
        return None
    counts = [[0, 0] for _ in range(min(wanted, fewest))]
    drawn = chance(seed)
    order = sorted((-len(kinds), not max(kinds), next(drawn), group) for group, kinds in found.items())
    held: dict[int, int] = {}
    for *_, group in order:
        kinds = found[group]
        best = min(
            range(len(counts)), key=lambda fold: (*(counts[fold][kind] for kind in sorted(kinds)), *counts[fold], fold)
        )
        held[group] = best
        for kind in kinds:
            counts[best][kind] += 1
    return tuple(held[group] for group in groups)


def alone(labels: Sequence[bool], groups: Sequence[int], most: int, seed: int) -> Folds | None:
    """Hold out one group after the other; more than ``most`` groups are dealt into as many folds.

    ``None`` when one group has all articles of a label: then nothing could be fitted without it.
    """
    if len(set(groups)) > most:
        return deal(labels, groups, most, seed)
    for label in (True, False):
        if len({group for mine, group in zip(labels, groups, strict=True) if mine is label}) < 2:  # noqa: PLR2004 — as above
            return None
    return tuple(groups)


def weighed(groups: Sequence[int]) -> tuple[float, ...]:
    """Give what each article weighs: those of a group weigh 1 together."""
    sizes: dict[int, int] = {}
    for group in groups:
        sizes[group] = sizes.get(group, 0) + 1
    return tuple(1 / sizes[group] for group in groups)
