"""The options of ``auditor calibrate``."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Final

from auditor.cli import values

NAMED: Final = (
    "calibrate",
    "calibrate:calibrate_weights",
    "fit the weights of the rules to labelled articles, and measure whether that is worth it",
)
"""The command, what it runs, and what it is for."""


def add_options(parser: ArgumentParser) -> None:
    """Add all of them; neither a configuration nor a list of trackers has a say in what is measured."""
    parser.set_defaults(no_config=True, config=None, lang=None, fail_on="never", min_score=None, show=None)
    parser.set_defaults(tracker_list=None, max_bytes=None)
    parser.add_argument("folder", type=Path, metavar="DIR", help="labelled articles: index.jsonl, or *.jsonl")
    parser.add_argument(
        "--folds", type=values.folds, default=5, metavar="N", help="parts, each held out once; 5 by default"
    )
    parser.add_argument("--seed", type=values.count, default=1, metavar="N", help="deals otherwise, 1 by default")
    parser.add_argument(
        "--format", type=values.table_format, default="table", metavar="NAME", help="table (default), json"
    )
    parser.add_argument("--output", type=Path, metavar="FILE", help="write to FILE, all at once or not at all")
    parser.add_argument("--rules", type=Path, action="append", metavar="DIR", help="rules besides ours")
    parser.add_argument("--facts", type=Path, action="append", metavar="DIR", help="facts besides ours")
    parser.add_argument("--today", type=values.day, metavar="DAY", help="the day to judge by: 2026-11-20")
