"""The counts as a table for a terminal of 100 columns."""

from collections.abc import Iterator, Mapping
from typing import Final

from auditor.redteam.intervals import lower_bound, wilson
from auditor.redteam.registry import BY_CODE, not_run
from auditor.redteam.tally import Counts, Tally

_HEAD: Final = f"{'':<36}{'n':>7}  recall  {'95 % interval':<14}  {'id':>5} {'span':>5} {'promo':>5}  worst cell"
_LOWEST: Final = 6
_WANTED: Final = 0.95
"""The lower bound that every cell of tier 1 is to reach."""


def table(counts: Counts, title: str) -> str:
    """Give the table: transforms, tiers, pairs, triples, the worst cells, what was not run."""
    return "".join(f"{line}\n".replace(" \n", "\n") for line in _lines(counts, title))


def _lines(counts: Counts, title: str) -> Iterator[str]:
    yield title
    yield ""
    yield _HEAD
    for code, tally in counts.transforms.items():
        yield _row(f"{code}  {BY_CODE[code].name}", tally, _worst(code, counts.cells))
    yield ""
    yield from _totals(counts)
    for carrier, tally in sorted(counts.carriers.items(), key=lambda each: each[1].recall):
        yield _row(f"  in: {carrier}", tally, "")
    for channel, share in counts.prevalence.items():
        if share is not None:
            yield f"{f'{channel}, weighted as seen in the wild':<43}  {share:6.3f}"
    cells = sorted(counts.cells.items(), key=lambda each: (each[1].recall, each[0]))[:_LOWEST]
    if cells:
        yield ""
        yield "worst cells: " + ", ".join(f"{code} {kind} {tally.recall:.2f}" for (code, kind), tally in cells)
    yield ""
    for code, why in not_run().items():
        yield f"{code}  not run: {why}"


def _totals(counts: Counts) -> Iterator[str]:
    if (honest := counts.suites.get("honest")) is not None:
        yield _row("undisguised", honest, _lowest(counts.honest))
    for tier, tally in counts.tiers.items():
        yield _row(f"tier {tier}", tally, _reached(tier, counts))
    for suite, several in (("pairs", counts.pairs), ("triples", {})):
        if (whole := counts.suites.get(suite)) is not None:
            yield _row(suite, whole, _lowest(several))


def _row(name: str, tally: Tally, remark: str) -> str:
    low, high = wilson(tally.found, tally.n)
    promotion = f"{tally.promotion / tally.roles:5.2f}" if tally.roles else "    -"
    return (
        f"{name:<36.36}{tally.n:>7}  {tally.recall:6.3f}  [{low:.3f}, {high:.3f}]  "
        f"{tally.canonical / tally.n:5.2f} {tally.exact / tally.n:5.2f} {promotion}  {remark}"
    )


def _worst(code: str, cells: Mapping[tuple[str, str], Tally]) -> str:
    mine = {kind: tally for (one, kind), tally in cells.items() if one == code}
    return _lowest(mine)


def _lowest(tallies: Mapping[str, Tally]) -> str:
    if not tallies:
        return ""
    name, tally = min(tallies.items(), key=lambda each: (each[1].recall, each[0]))
    return f"{name} {tally.recall:.2f}"


def _reached(tier: int, counts: Counts) -> str:
    mine = [tally for (code, _), tally in counts.cells.items() if BY_CODE[code].tier == tier]
    reached = sum(lower_bound(tally.found, tally.n) >= _WANTED for tally in mine)
    return f"{reached}/{len(mine)} >= .95"
