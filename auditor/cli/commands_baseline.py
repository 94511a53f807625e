"""The options of ``auditor baseline``, and those by which other commands choose a baseline."""

from argparse import ArgumentParser, ArgumentTypeError, _ActionsContainer
from pathlib import Path
from typing import Final

from auditor.cli import values
from auditor.cli.commands_formats import add_format

ABOUT: Final = "accept the findings there are, so that only new ones count: create, update, prune or explain a baseline"
ACTIONS: Final = {
    "create": "accept every finding there is and write the baseline",
    "update": "accept what is new, and follow articles that were renamed",
    "prune": "remove the entries that nothing needs any more",
    "explain": "show every entry with what has become of it",
}
"""Each with what it does."""


def add_choice(parser: _ActionsContainer) -> None:
    """Add the options by which a command that reports findings chooses what accepts them."""
    which = parser.add_mutually_exclusive_group()
    which.add_argument(
        "--baseline",
        type=Path,
        metavar="FILE",
        help="findings accepted earlier (default: auditor-baseline.jsonl beside the configuration or at the root)",
    )
    which.add_argument("--no-baseline", action="store_true", help="use none")
    which.add_argument(
        "--no-suppressions",
        action="store_true",
        help="nothing is accepted: neither by comments nor a baseline nor [[allow]]",
    )


def add_options(parser: ArgumentParser, action: str) -> None:
    """Add what only this action of ``auditor baseline`` has; what it shares with others is added where those are."""
    parser.set_defaults(no_baseline=True, no_suppressions=False, fail_on="never", min_score=None, show=None, lang=None)
    all_of = "" if action in {"create", "update"} else "; the articles of the entries when left out"
    parser.add_argument("paths", nargs="*", metavar="PATH", help=f"a file or a folder{all_of}")
    parser.add_argument(
        "--files-from", metavar="FILE", help="read paths from FILE (- for standard input), a line each or NUL-separated"
    )
    parser.add_argument(
        "--baseline",
        type=Path,
        metavar="FILE",
        help="the baseline (default: auditor-baseline.jsonl beside the configuration or at the root)",
    )
    if action in {"create", "update"}:
        parser.add_argument(
            "--reason",
            type=_reason,
            required=action == "create",
            metavar="TEXT",
            help="why the findings are accepted" + ("; without it nothing new is" if action == "update" else ""),
        )
        parser.add_argument(
            "--until", type=_until, metavar="DAY", help="the last day, month or year for which they are: 2027-01"
        )
        parser.add_argument(
            "--level",
            choices=values.LEVELS,
            default="note",
            metavar="LEVEL",
            help="least severity that is accepted: note (default), warning, error",
        )
        parser.add_argument(
            "--rule",
            action="append",
            default=[],
            metavar="ID",
            help="accept findings of this rule only; may be repeated",
        )
    if action == "create":
        parser.add_argument("--force", action="store_true", help="begin anew although there is one")
    if action == "explain":
        add_format(parser, values.TABLES)
    parser.add_argument(
        "--jobs", type=values.count, default=0, metavar="N", help="processes, 0 (default) for one a core"
    )


def _reason(word: str) -> str:
    if not word.strip():
        message = "say why the findings are accepted"
        raise ArgumentTypeError(message)
    return " ".join(word.split())


def _until(word: str) -> str:
    from auditor.match.until import is_until  # noqa: PLC0415 — what --help shall not cost

    if not is_until(word):
        message = f"{word!r} is no end; write a day, a month or a year: 2027-01-31, 2027-01, 2027"
        raise ArgumentTypeError(message)
    return word
