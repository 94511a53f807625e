"""The options about packs of rules and facts, and those of the commands that compare and name them."""

from argparse import ArgumentParser, _ActionsContainer
from pathlib import Path
from typing import Final

from auditor.cli import values
from auditor.cli.commands_formats import add_format

DIFF: Final = ("diff", "packs:diff_packs", "show what a pack of rules or facts, or a new version of one, changes")
DIGEST: Final = ("digest", "packs:print_digest", "print the SHA-256 of a pack, to pin it in the configuration")


def add_trust(parser: _ActionsContainer) -> None:
    """Let ``parser`` take the packs at their word."""
    parser.add_argument(
        "--trust-packs",
        action="store_true",
        default=None,
        help="let the facts and rules besides ours support claims and mark what may be fixed; else they only add",
    )


def add_diff(parser: ArgumentParser) -> None:
    """Add what ``auditor rules diff`` takes."""
    parser.set_defaults(max_bytes=None, tracker_list=None)
    for name, what in (("old", "before"), ("new", "now")):
        parser.add_argument(name, type=Path, metavar=name.upper(), help=f"the pack {what}, or builtin: no pack")
    parser.add_argument("paths", nargs="*", metavar="PATH", help="articles to judge by both, or folders of them")
    add_format(parser, values.TABLES)
    parser.add_argument("--output", type=Path, metavar="FILE", help="write to FILE, all at once or not at all")
    parser.add_argument("--fail-on-looser", action="store_true", help="exit with 1 when something becomes looser")
    parser.add_argument("--today", type=values.day, metavar="DAY", help="the day to judge articles by: 2026-11-20")
    add_trust(parser)


def add_digest(parser: ArgumentParser) -> None:
    """Add what ``auditor rules digest`` takes."""
    parser.add_argument("folder", type=Path, metavar="DIR", help="a folder of rules, of facts, or of both")
