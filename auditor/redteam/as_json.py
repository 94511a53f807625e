"""The counts as JSON: everything, a row a cell."""

import json
from dataclasses import asdict
from typing import Any

from auditor.redteam.generate import Plan
from auditor.redteam.intervals import lower_bound, wilson
from auditor.redteam.registry import BY_CODE, not_run
from auditor.redteam.tally import Counts, Tally


def as_json(counts: Counts, plan: Plan, *, misses: bool) -> str:
    """Give the counts of a plan as one JSON object, ending with a line feed; with ``misses``, the cases missed too."""
    missed = {"misses": [asdict(case) for case in counts.misses]} if misses else {}
    return json.dumps(_object(counts, plan) | missed, ensure_ascii=False, indent=1) + "\n"


def _object(counts: Counts, plan: Plan) -> dict[str, Any]:
    return {
        "schema": "auditor-redteam/1",
        "half": plan.half.value,
        "seed": plan.seed,
        "per_cell": plan.per_cell,
        "suites_run": list(plan.suites),
        "cases": counts.cases,
        "suites": {name: _tally(one) for name, one in counts.suites.items()},
        "tiers": {str(tier): _tally(one) for tier, one in counts.tiers.items()},
        "transforms": {
            code: {"name": BY_CODE[code].name, "tier": BY_CODE[code].tier, **_tally(one)}
            for code, one in counts.transforms.items()
        },
        "cells": [{"transform": code, "kind": kind, **_tally(one)} for (code, kind), one in counts.cells.items()],
        "honest": {kind: _tally(one) for kind, one in counts.honest.items()},
        "carriers": {name: _tally(one) for name, one in counts.carriers.items()},
        "pairs": {name: _tally(one) for name, one in counts.pairs.items()},
        "triples": {name: _tally(one) for name, one in counts.triples.items()},
        "prevalence_weighted": dict(counts.prevalence),
        "not_run": not_run(),
    }


def _tally(tally: Tally) -> dict[str, Any]:
    low, high = wilson(tally.found, tally.n)
    return {
        "n": tally.n,
        "found": tally.found,
        "recall": round(tally.recall, 6),
        "interval": [round(low, 6), round(high, 6)],
        "lower_bound": round(lower_bound(tally.found, tally.n), 6),
        "id_exact": tally.canonical,
        "span_exact": tally.exact,
        "promotion": tally.promotion,
        "with_role": tally.roles,
    }
