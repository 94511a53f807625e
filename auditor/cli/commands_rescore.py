"""The options of ``auditor rescore``."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Final

from auditor.cli import values
from auditor.cli.commands_formats import add_format

NAMED: Final = (
    "rescore",
    "rescore:rescore",
    "score finished reports again by the weights of today, and explain every article that moved",
)


def add_options(parser: ArgumentParser) -> None:
    """Add what the command takes."""
    parser.add_argument(
        "reports", type=Path, nargs="+", metavar="REPORT", help="a report of auditor scan: --format json or jsonl"
    )
    by = parser.add_argument_group("what it is scored by")
    by.add_argument("--weights", type=Path, metavar="FILE", help="weights to try in place of ours")
    by.add_argument("--rules", type=Path, action="append", default=[], metavar="DIR", help="rules besides ours")
    output = parser.add_argument_group("the result")
    add_format(output, values.TABLES)
    output.add_argument("--output", type=Path, metavar="FILE", help="write to FILE, all at once or not at all")
    output.add_argument("--fail-on-change", action="store_true", help="exit with 1 when a band moved")
    output.add_argument(
        "--lang", type=values.languages, default=("en",), metavar="L", help="en (default), zh, or both as en,zh"
    )
    output.add_argument(
        "--color",
        choices=values.WHEN,
        default="auto",
        metavar="WHEN",
        help="auto (default: on a terminal, NO_COLOR and FORCE_COLOR respected), always, never",
    )
