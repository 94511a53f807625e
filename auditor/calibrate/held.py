"""Articles judged by what was fitted without them: with the present weights, and with fitted ones."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import final

from auditor.calibrate import chances, model
from auditor.calibrate.measures import Held
from auditor.calibrate.model import Terms
from auditor.calibrate.sample import Sample


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Collection:
    """The articles, each with its group and what it weighs: those of a group weigh 1 together."""

    samples: tuple[Sample, ...]
    groups: tuple[int, ...]
    weights: tuple[float, ...]

    def fit(self, at: Sequence[int], terms: Terms) -> dict[str, int]:
        """Fit the weights of the rules to the articles with these numbers."""
        rows = [
            (self.samples[one].counts, self.weights[one] * label, self.weights[one] * (not label))
            for one in at
            for label in (self.samples[one].promotes,)
        ]
        return model.fit(rows, terms)


def held_out(some: Collection, folds: Sequence[int], terms: Terms) -> tuple[tuple[Held, ...], tuple[Held, ...]]:
    """Give every article by the present weights and by fitted ones; its probability by Platt's curve of the others."""
    present: dict[int, Held] = {}
    fitted: dict[int, Held] = {}
    for fold in sorted(set(folds)):
        inside = [at for at, one in enumerate(folds) if one != fold]
        outside = [at for at, one in enumerate(folds) if one == fold]
        for found, weights in ((present, terms.present), (fitted, some.fit(inside, terms))):
            each = {counts: terms.points(counts, weights) for counts in {one.counts for one in some.samples}}
            points = [each[one.counts] for one in some.samples]
            curve = chances.platt(
                chances.tally((points[at], some.samples[at].promotes, some.weights[at]) for at in inside)
            )
            for at in outside:
                found[at] = Held(
                    group=some.groups[at],
                    promotes=some.samples[at].promotes,
                    weight=some.weights[at],
                    points=points[at],
                    probability=chances.at(curve, points[at]),
                )
    size = range(len(some.samples))
    return tuple(present[at] for at in size), tuple(fitted[at] for at in size)
