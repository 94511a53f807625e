"""The options of ``auditor campaigns``."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Final

from auditor.cli import values
from auditor.cli.commands_formats import add_format

ABOUT: Final = "show which articles share contacts, pictures and ways of writing"


def add_options(parser: ArgumentParser) -> None:
    """Add what only this command has; what it shares with others is added where those are."""
    parser.set_defaults(fail_on="never", min_score=None, show=None)
    parser.add_argument("paths", nargs="*", metavar="PATH", help="a file, a folder, or - for standard input")
    parser.add_argument(
        "--files-from", metavar="FILE", help="read paths from FILE (- for standard input), a line each or NUL-separated"
    )
    parser.add_argument(
        "--report",
        type=Path,
        action="append",
        default=[],
        metavar="FILE",
        help="link the articles of a finished report (json or jsonl) instead of auditing any; it holds no text, so "
        "the words around contacts are compared only as far as the contacts reach",
    )
    report = parser.add_argument_group("the result")
    add_format(report, values.CAMPAIGN_FORMATS)
    report.add_argument("--output", type=Path, metavar="FILE", help="write to FILE, all at once or not at all")
    report.add_argument(
        "--known",
        type=Path,
        metavar="FILE",
        help="an earlier result (--format json, or a report): its campaigns keep their ids",
    )
    parser.add_argument(
        "--jobs", type=values.count, default=0, metavar="N", help="processes, 0 (default) for one a core"
    )
