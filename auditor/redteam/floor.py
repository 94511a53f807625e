"""Floors: the recall that a change, or a rule pack, must not fall under."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final, final

from auditor.errors import DataError, Problem
from auditor.redteam.case import Kind
from auditor.redteam.registry import BY_CODE
from auditor.redteam.tally import Counts
from auditor.yamlfile.load import load as load_yaml
from auditor.yamlfile.node import Problems

TOTALS: Final = ("honest", "tier-1", "tier-2", "tier-3", "pairs", "triples", "id-exact", "span-exact", "promotion")
_KINDS: Final = frozenset(kind.value for kind in Kind)


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Shortfall:
    """A floor that is not met; ``measured`` is ``None`` when nothing of it was run."""

    name: str
    floor: float
    measured: float | None

    def __str__(self) -> str:
        """Say which floor, and by how much."""
        if self.measured is None:
            return f"{self.name}: floor {self.floor:g}, but nothing of it was run"
        return f"{self.name}: {self.measured:.4f} is under the floor {self.floor:g}"


def load(path: Path) -> Mapping[str, float]:
    """Read a YAML or JSON file of ``name: share``; raises ``DataError`` with everything wrong in it.

    A name is ``honest``, ``tier-1``, ``pairs``, ``triples``, ``id-exact``, ``span-exact``, ``promotion``, a transform
    (``A01``) or a cell (``A01 K6``).
    """
    problems = Problems()
    found = load_yaml(path, problems)
    if found is None:
        raise DataError(tuple(problems.found) or (Problem(path=path, line=None, text="holds nothing"),))
    floors = {}
    for name in tuple(found.keys()):
        code, _, kind = name.partition(" ")
        if name not in TOTALS and (code not in BY_CODE or (kind and kind not in _KINDS)):
            known = f"one of {', '.join(TOTALS)}, a transform (A01) or a cell (A01 K6)"
            found.problem(f"unknown floor {name!r}: not {known}", key=name)
        floors[name] = found.number(name)
        if not 0 <= floors[name] <= 1:
            found.problem(f"{name!r} is {floors[name]:g}, not between 0 and 1", key=name)
    problems.refuse()
    return floors


def shortfalls(counts: Counts, floors: Mapping[str, float]) -> tuple[Shortfall, ...]:
    """Give every floor that is not met, in the order of the file."""
    seen = measured(counts)
    return tuple(
        Shortfall(name=name, floor=floor, measured=seen.get(name))
        for name, floor in floors.items()
        if seen.get(name, -1.0) < floor
    )


def measured(counts: Counts) -> dict[str, float]:
    """Give the share that was measured for every name a floor can have."""
    shares = {name: tally.recall for name, tally in counts.suites.items() if name != "singles"}
    shares |= {f"tier-{tier}": tally.recall for tier, tally in counts.tiers.items()}
    shares |= {code: tally.recall for code, tally in counts.transforms.items()}
    shares |= {f"{code} {kind}": tally.recall for (code, kind), tally in counts.cells.items()}
    if (singles := counts.suites.get("singles")) is not None:
        shares |= {"id-exact": singles.canonical / singles.n, "span-exact": singles.exact / singles.n}
        shares |= {"promotion": singles.promotion / max(1, singles.roles)}
    return shares
