"""Floors: the numbers below which the program may not fall, and what it takes to lower one."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final, final

from auditor.errors import DataError, Problem
from auditor.evaluate.measure import Measure, falls
from auditor.yamlfile.load import parse
from auditor.yamlfile.node import Problems

CODE: Final = "code"
"""The set whose measures are those of ``--code``, whatever folder they are taken beside."""
Floors = Mapping[str, Mapping[str, float]]
"""By set of articles: the name of a measure and the least it may be; of those that fall, the most."""


ROUNDING: Final = 1e-9
"""What a number may differ by because fractions are not exact: 0.72 is 0.7199999999999999 by another sum."""


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Short:
    """A floor that is not held; ``value`` is ``None`` when the measure was not taken."""

    name: str
    floor: float
    value: float | None

    def __str__(self) -> str:
        """Give what to tell a person."""
        if self.value is None:
            return f"{self.name} has a floor but was not measured"
        side = "above" if falls(self.name) else "below"
        return f"{self.name} is {self.value:.4f}, {side} {self.floor:g}"


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Lowered:
    """A floor that was made easier; ``new`` is ``None`` when it was taken away."""

    name: str
    """Set and measure: ``corpus recall.promo.warning``."""
    old: float
    new: float | None

    def is_named_in(self, record: str) -> bool:
        """Say whether a line of ``record`` names the floor with both numbers and a reason behind them."""
        said = f"{self.old:g} → {'none' if self.new is None else f'{self.new:g}'}:"
        return any(
            f"`{self.name}`" in line and said in line and line.partition(said)[2].strip()
            for line in record.splitlines()
        )

    def __str__(self) -> str:
        """Give the beginning of the line that the record lacks."""
        return f"- `{self.name}` {self.old:g} → {'none' if self.new is None else f'{self.new:g}'}:"


def load(path: Path) -> Floors:
    """Read a file of floors; raises ``DataError`` with everything wrong in it."""
    try:
        return read(path.read_bytes(), path)
    except OSError as error:
        raise DataError((Problem(path=path, line=None, text=f"cannot be read: {error.strerror}"),)) from error


def read(data: bytes, path: Path) -> Floors:
    """Do what ``load`` does for bytes at hand."""
    problems = Problems()
    found = parse(data, path, problems)
    floors: dict[str, dict[str, float]] = {}
    if found is not None:
        for name in found.entries:
            section = found.mapping(name)
            floors[name] = {measure: section.number(measure) for measure in section.entries}
    problems.refuse()
    return floors


def short(floors: Mapping[str, float], measures: Mapping[str, Measure]) -> tuple[Short, ...]:
    """Give the floors that the measures do not hold."""
    return tuple(_short(floors, measures))


def _short(floors: Mapping[str, float], measures: Mapping[str, Measure]) -> Iterator[Short]:
    for name, floor in floors.items():
        value = measures[name].value if name in measures else None
        if value is None or (value > floor + ROUNDING if falls(name) else value < floor - ROUNDING):
            yield Short(name=name, floor=floor, value=value)


def lowered(versions: Iterable[Floors]) -> tuple[Lowered, ...]:
    """Give every floor that was lowered from one version to the next, the oldest version first."""
    found: list[Lowered] = []
    before: Floors = {}
    for after in versions:
        for section, floors in before.items():
            for name, old in floors.items():
                new = after.get(section, {}).get(name)
                if new is None or (new > old if falls(name) else new < old):
                    found.append(Lowered(name=f"{section} {name}", old=old, new=new))
        before = after
    return tuple(found)
