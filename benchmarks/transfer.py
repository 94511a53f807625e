"""Weights fitted to one set of labelled articles, measured on others: ``python -m benchmarks.transfer FIT SET…``.

What ``auditor calibrate`` says of a set is said of that set. Here nothing of the sets that are measured was seen.
"""

import argparse
from datetime import date
from pathlib import Path

from auditor.calibrate.folds import weighed
from auditor.calibrate.grouping import groups
from auditor.calibrate.held import Collection
from auditor.calibrate.measures import RATES, clopper_pearson
from auditor.calibrate.model import Terms
from auditor.calibrate.sample import Sample, samples
from auditor.evaluate.index import labelled
from auditor.pipeline.pipeline import Pipeline, load_pipeline
from auditor.pipeline.settings import Settings
from auditor.score.chance import accuses
from auditor.score.cost import FULL

DAY = date(2026, 11, 20)


def main() -> None:
    """Fit, and print recall and false accusations by article, with intervals of 95 %."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("fit", type=Path, help="labelled articles to fit to")
    parser.add_argument("sets", type=Path, nargs="+", help="labelled articles to measure")
    arguments = parser.parse_args()
    pipeline = load_pipeline(Settings(today=DAY))
    known = pipeline.knowledge
    terms = Terms(
        rules={rule.id: rule for rule in known.rules.rules if accuses(rule.group, rule.id)}, weights=known.weights
    )
    edge = FULL - known.weights.trustworthy + 1
    seen = sorted(read(pipeline, arguments.fit), key=lambda one: one.place)
    numbers, _ = groups(seen)
    fitted = Collection(samples=tuple(seen), groups=numbers, weights=weighed(numbers)).fit(range(len(seen)), terms)
    others = [one for folder in arguments.sets for one in read(pipeline, folder)]
    for name, weights in (("present", terms.present), ("fitted", fitted)):
        points = [(terms.points(one.counts, weights), one.promotes) for one in others]
        clean = sorted((cost for cost, promotes in points if not promotes), reverse=True)
        limits = [(f"at most {rate * 100:g} % accused", clean[int(rate * len(clean))] + 1) for rate in RATES]
        for what, limit in (*limits, ("no longer trustworthy", edge)):
            found = [cost >= limit for cost, promotes in points if promotes]
            wrong = sum(cost >= limit for cost in clean)
            recall, accused = clopper_pearson(sum(found), len(found)), clopper_pearson(wrong, len(clean))
            print(
                f"{name:8} {what:22} from {limit:3} points: "
                f"recall {recall.value:.3f} [{recall.low:.3f}, {recall.high:.3f}], {recall.hits} of {recall.n}; "
                f"accused {accused.value:.4f} [{accused.low:.4f}, {accused.high:.4f}], {accused.hits} of {accused.n}"
            )


def read(pipeline: Pipeline, folder: Path) -> list[Sample]:
    """Give the labelled articles of a folder; one that cannot be read is left out."""
    return [one for one in samples(pipeline, labelled(folder)) if isinstance(one, Sample)]


if __name__ == "__main__":
    main()
