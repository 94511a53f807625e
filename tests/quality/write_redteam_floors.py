"""Writes redteam-floors.yaml anew from what is found now; run it after a change that finds more, and read the diff.

python tests/quality/write_redteam_floors.py
"""

import math
from datetime import date
from pathlib import Path

from auditor.pipeline.settings import Settings
from auditor.redteam.case import Half
from auditor.redteam.floor import TOTALS, measured
from auditor.redteam.generate import Plan, cases
from auditor.redteam.registry import BY_CODE
from auditor.redteam.run import verdicts
from auditor.redteam.tally import count

PER_CELL = 12
HEAD = f"""\
# Recall of auditor redteam on the dev half, seed 1, {PER_CELL} a cell: what must not fall. Measured, rounded down.
# A change that finds more raises them: python tests/quality/write_redteam_floors.py
"""


def main() -> None:
    """Measure and write."""
    plan = Plan(half=Half.DEV, per_cell=PER_CELL)
    counts = count(verdicts(cases(plan), Settings(today=date(2026, 11, 20)), 1))
    found = measured(counts)
    codes = [code for code in counts.transforms if not BY_CODE[code].extra]
    names = [name for name in (*TOTALS, *codes) if name in found and name != "promotion"]
    rows = "".join(f"{name}: {math.floor(found[name] * 100) / 100:.2f}\n" for name in names)
    Path(__file__).with_name("redteam-floors.yaml").write_text(HEAD + rows, encoding="utf-8")


if __name__ == "__main__":
    main()
