"""Write claims-floors.yaml: ``PYTHONPATH=. .venv/bin/python tests/quality/write_claims_floors.py``.

A floor stands a hundredth under the figure measured, so that one claim read otherwise in a large set does not fail the
run and a real loss does. To lower one needs a line in docs/decisions/floors.md.
"""

import math
from pathlib import Path

from benchmarks.claims.labels import SETS
from tests.quality.test_quality_claims import AVERAGE, FLOORS, measured

KEPT = (
    "refuted: precision",
    "supported: precision",
    "evidence-gated accuracy of answers",
    "coverage of claims the facts answer",
    "slot F1",
    "claims found",
    "claims told that are labelled",
    "outdated: precision",
    "outdated: recall",
    "contradictions: precision",
    "contradictions: recall",
    AVERAGE,
)


def main() -> None:
    """Measure every set and write what may not be lost."""
    lines = ["# Figures of the labelled claims that may not be lost; tests/quality/write_claims_floors.py makes this."]
    for name in SETS:
        found = measured(name)
        lines.append(f"{name}:")
        lines += [f'  "{figure}": {math.floor(100 * max(0.0, found[figure] - 0.01)) / 100:.2f}' for figure in KEPT]
    Path(FLOORS).write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
