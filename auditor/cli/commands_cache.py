"""The options of what is kept from run to run."""

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse


def add_options(parser: "argparse._ActionsContainer") -> None:
    """Add them to a group of options."""
    parser.add_argument(
        "--no-cache",
        dest="cache",
        action="store_false",
        default=None,
        help="audit every article anew, and keep no report for the next run",
    )
    parser.add_argument(
        "--cache-dir",
        type=Path,
        metavar="DIR",
        help="keep reports in DIR (AUDITOR_CACHE_DIR; by default auditor in the user's folder of caches)",
    )
