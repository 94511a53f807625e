"""How well claims are read and judged: ``python -m benchmarks.claims [dev] [held] [--wrong]``.

``--wrong`` lists what differs from the labels, for work on the sets that may be looked at.
"""

import argparse
from collections import Counter
from collections.abc import Sequence

from benchmarks.claims.labels import SETS, load
from benchmarks.claims.match import Row
from benchmarks.claims.measure import Tally, figures, mean, tally
from benchmarks.claims.wrong import lines


def main() -> None:
    """Print the figures of each set, and of all together."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sets", nargs="*", default=list(SETS), metavar="SET")
    parser.add_argument("--wrong", action="store_true", help="list what differs from the labels")
    arguments = parser.parse_args()
    several = {name: tally(load(name)) for name in arguments.sets}
    for name, told in several.items():
        _print(name, told)
        for line in lines(told) if arguments.wrong else ():
            print(line)
    if len(several) > 1:
        _print("together", Tally.sum(several.values()))


def _print(name: str, told: Tally) -> None:
    labelled = [row.gold for _, row in told.rows if row.gold]
    countries = {gold.country for gold in labelled if gold.country}
    print(f"\n{name}: {told.articles} articles, {len(labelled)} claims, {len(countries)} countries")
    print("  " + ", ".join(f"{verdict} {n}" for verdict, n in Counter(gold.verdict for gold in labelled).most_common()))
    for figure in figures(told):
        print(f"  {figure.line()}")
    average = f"{mean(told.precisions):.3f}                  n={len(told.precisions)} articles   goal 0.75"
    print(f"  {'check-worthiness: mean average precision':<46} {average}")
    for kind in sorted({gold.kind for gold in labelled}):
        print(f"    {kind:<18} {_by_kind(kind, [row for _, row in told.rows])}")


def _by_kind(kind: str, rows: Sequence[Row]) -> str:
    gold = [row for row in rows if row.gold and row.gold.kind == kind]
    told = sum(row.found is not None and row.found.kind == kind for row in rows)
    both = [row for row in gold if row.found]
    right = sum(bool(row.gold and row.found and row.gold.verdict == row.found.verdict) for row in both)
    return f"labelled {len(gold):>3}  found {len(both):>3}  told {told:>3}  verdict right {right:>3}"


if __name__ == "__main__":
    main()
