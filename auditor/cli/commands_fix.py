"""The options of ``auditor fix``."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Final

ABOUT: Final = "cut promotion, put words in the place of images of third parties, take useless suppressions out"


def add_options(parser: ArgumentParser) -> None:
    """Add what only this command has; what it shares with others is added where those are."""
    parser.set_defaults(fail_on="never", min_score=None, show=None, lang=None)
    parser.add_argument("paths", nargs="*", metavar="PATH", help="a file, a folder, or - for standard input")
    parser.add_argument(
        "--files-from", metavar="FILE", help="read paths from FILE (- for standard input), a line each or NUL-separated"
    )
    what = parser.add_argument_group("the fix")
    what.add_argument(
        "--unsafe", action="store_true", help="besides, put a note behind claims that the sources do not bear out"
    )
    what.add_argument("--diff", action="store_true", help="print a patch for git apply, and change nothing")
    what.add_argument("--check", action="store_true", help="change nothing; exit with 1 when something would change")
    what.add_argument(
        "--reverse",
        type=Path,
        metavar="FILE",
        help="write the patch that undoes it to FILE, in place of what is there; by default auditor-fix-reverse.patch "
        "in the working folder, where none may be yet",
    )
