"""The options of ``auditor redteam``."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Final

from auditor.cli import values
from auditor.cli.commands_formats import add_format

NAMED: Final = ("redteam", "redteam:redteam", "measure how many contacts are found that are disguised by rule")


def add_options(parser: ArgumentParser) -> None:
    """Add all of them."""
    what = parser.add_argument_group("the cases")
    what.add_argument(
        "--half",
        choices=("dev", "held"),
        default="dev",
        metavar="HALF",
        help="dev (default), or held: the same disguises from characters, words and hosts held back",
    )
    what.add_argument("--seed", type=values.count, default=1, metavar="N", help="other ids and places, 1 by default")
    what.add_argument(
        "--per-cell",
        type=values.positive,
        default=60,
        metavar="N",
        help="cases of a transform and a kind, 60 by default",
    )
    what.add_argument(
        "--tiers", type=values.tiers, default=values.TIERS, metavar="LIST", help="of 1,2,3, the hardest part counting"
    )
    what.add_argument(
        "--only",
        type=values.transforms,
        default=frozenset(),
        metavar="LIST",
        help="transforms: A02,C01; all by default",
    )
    for suite, made in (("singles", "one transform"), ("pairs", "two transforms"), ("triples", "three transforms")):
        what.add_argument(f"--{suite}", action="store_true", help=f"cases of {made} (all three sorts by default)")
    what.add_argument("--cases", type=Path, metavar="FILE", help="write the cases to FILE, one JSON object a line")
    what.add_argument("--no-run", action="store_true", help="with --cases: only write them")
    report = parser.add_argument_group("the report")
    add_format(report, values.TABLES)
    report.add_argument(
        "--output", type=Path, metavar="FILE", help="write the report to FILE, all at once or not at all"
    )
    report.add_argument("--misses", action="store_true", help="name every case that was not found, with its text")
    judgement = parser.add_argument_group("the judgement")
    judgement.add_argument(
        "--floor", type=Path, metavar="FILE", help="exit with 1 when a recall is under the one that FILE (YAML) names"
    )
    judgement.add_argument("--rules", type=Path, action="append", default=[], metavar="DIR", help="rules besides ours")
    judgement.add_argument(
        "--jobs", type=values.count, default=0, metavar="N", help="processes, 0 (default) for one a core"
    )
