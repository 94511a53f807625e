"""The options of ``auditor scan`` for a pipeline: what a change brings, whose policy holds, several reports at once."""

from argparse import ArgumentTypeError, _ActionsContainer
from pathlib import Path
from typing import Final

from auditor.cli import values
from auditor.yamlfile.node import nearest

DIFF_MODES: Final = ("added", "context", "file", "none")
"""Those of reviewdog: new lines; the lines around them, too; whole files that changed; no filter."""


def add_also(parser: _ActionsContainer) -> None:
    """Let ``parser`` take further formats of the same run."""
    parser.add_argument(
        "--also",
        type=_output,
        action="append",
        default=[],
        metavar="FORMAT=FILE",
        help="write the report to FILE in this format, too: sarif=auditor.sarif; again for more",
    )


def add_options(parser: _ActionsContainer) -> None:
    """Let ``parser`` take what a change is judged by."""
    parser.add_argument(
        "--diff",
        metavar="REV",
        help="report what the change since REV brings (origin/main); the policy is that of REV, not of the change",
    )
    parser.add_argument(
        "--diff-mode",
        choices=DIFF_MODES,
        default="added",
        metavar="MODE",
        help="added (default): on new lines, or open since the change; context: 3 lines around, too; file: in changed"
        " articles; none: everywhere",
    )
    add_policy(parser)


def add_policy(parser: _ActionsContainer) -> None:
    """Let ``parser`` take whose policy holds."""
    parser.add_argument(
        "--policy-from",
        metavar="REV",
        help="take configuration, baseline, packs and comments as REV has them; worktree: as they are now",
    )


def _output(word: str) -> tuple[str, Path]:
    name, equals, path = word.partition("=")
    if name not in values.FORMATS or not equals or not path:
        hint = nearest(name, values.FORMATS) if equals and path else ""
        why = f"{word!r} is no FORMAT=FILE; formats are {', '.join(values.FORMATS)}{hint}"
        raise ArgumentTypeError(why)
    return name, Path(path)
