"""The options of ``auditor evaluate``."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from auditor.cli import values
from auditor.cli.commands_formats import add_format
from auditor.cli.parser import Parser

NAMED: Final = (
    "evaluate",
    "evaluate:evaluate_reports",
    "measure how right the reports are, on labelled articles",
)


def add_options(parser: Parser, add_knowledge: Callable[[Parser], None]) -> None:
    """Add the options of ``evaluate`` to ``parser``, last those of the data, by ``add_knowledge``."""
    parser.set_defaults(no_config=True, fail_on="never")  # a measurement is of ours, not of what a folder asks for
    parser.add_argument(
        "folder", type=Path, nargs="?", metavar="DIR", help="labelled articles: index.jsonl, or *.jsonl"
    )
    parser.add_argument(
        "--code", type=Path, action="append", default=[], metavar="DIR", help="source code to count false promotions in"
    )
    parser.add_argument("--half", choices=values.HALVES, metavar="HALF", help="dev or held: leave the other half out")
    add_format(parser, values.EVALUATION_FORMATS)
    parser.add_argument("--output", type=Path, metavar="FILE", help="write to FILE, all at once or not at all")
    parser.add_argument("--misses", action="store_true", help="name everything that came out wrong")
    parser.add_argument("--by-source", action="store_true", help="give the numbers of each source")
    parser.add_argument(
        "--floor", type=Path, metavar="FILE", help="exit with 1 when a number is under its floor in FILE"
    )
    parser.add_argument(
        "--jobs", type=values.count, default=0, metavar="N", help="processes for --code, 0 (default) for one a core"
    )
    add_knowledge(parser)
