"""What the tests of calibration are made of: the shipped rules, and articles of which only the counts matter."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from auditor.calibrate.calibration import Calibration, calibrate
from auditor.calibrate.model import Terms
from auditor.calibrate.sample import Sample
from auditor.campaign.key import Key, Kind
from auditor.pipeline.knowledge import load
from auditor.pipeline.settings import Settings
from auditor.score.chance import accuses

Article = Callable[..., Sample]
Run = Callable[..., Calibration]


def _sample(place: str, *, promotes: bool, handle: str | None = None, **counts: int) -> Sample:
    """Make an article of its own source; ``telegram_promotion=1`` is one subject of that rule."""
    key = Key(kind=Kind.HANDLE, value=f"tg:{handle}", span=None, sure=True)
    return Sample(
        place=place,
        promotes=promotes,
        counts=tuple(sorted((name.replace("_", "-"), count) for name, count in counts.items())),
        source=place.partition("/")[0],
        text=place,
        keys=() if handle is None else (key,),
    )


@pytest.fixture(scope="session")
def sample() -> Article:
    """Make a labelled article; what stands before the slash of its place is its source."""
    return _sample


@pytest.fixture(scope="session")
def terms() -> Terms:
    """Give the shipped rules that accuse of promotion."""
    known = load(Settings(today=date(2026, 11, 20)))
    rules = {rule.id: rule for rule in known.rules.rules if accuses(rule.group, rule.id)}
    return Terms(rules=rules, weights=known.weights)


@pytest.fixture(scope="session")
def run(terms: Terms) -> Run:
    """Calibrate articles."""

    def calibrated(some: list[Sample], wanted: int = 5, seed: int = 1) -> Calibration:
        return calibrate(some, terms, version="0", folder="set", wanted=wanted, seed=seed)

    return calibrated


@pytest.fixture(scope="session")
def corpus() -> Path:
    """Give the labelled articles of other people, which are no part of the repository."""
    folder = Path(__file__).resolve().parents[3] / "shared" / "corpus"
    if not folder.is_dir():
        pytest.skip("no articles beside the repository in ../shared")
    return folder
