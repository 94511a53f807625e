"""The options of ``auditor init`` and of ``auditor config``."""

from argparse import ArgumentParser, ArgumentTypeError
from pathlib import Path
from typing import Final, NoReturn

from auditor.cli import values

INIT: Final = ("init", "init:init", "write a starter auditor.toml and a job for the CI")
GROUP: Final = ("config", "the configuration: what holds for an article and why, the schema of the file")
EXPLAIN: Final = (
    "explain",
    "config_command:explain",
    "show what holds for an article, and where each value comes from",
)
SCHEMA: Final = ("schema", "config_command:schema", "print the JSON Schema of auditor.toml")
_PARTS: Final = 40
"""Hexadecimal digits of a full commit id."""


def add_init(parser: ArgumentParser) -> None:
    """Add the options of ``auditor init``."""
    parser.add_argument(
        "folder",
        type=Path,
        nargs="?",
        default=Path(),
        metavar="DIR",
        help="the root of your repository; here when left out",
    )
    parser.add_argument(
        "--ci",
        choices=("github", "gitlab", "none"),
        default="github",
        metavar="CI",
        help="github (default), gitlab, none",
    )
    parser.add_argument("--pre-commit", action="store_true", help="write .pre-commit-config.yaml, too")
    parser.add_argument("--force", action="store_true", help="replace auditor.toml and the job when they are there")
    parser.add_argument(
        "--source",
        type=source,
        metavar="OWNER/REPO@COMMIT",
        help="where on GitHub your auditor lives, with the full commit id to use",
    )


def add_explain(parser: ArgumentParser) -> None:
    """Add the options of ``auditor config explain`` that stand for keys and are not added with those of others."""
    parser.add_argument("file", metavar="FILE", help="an article; it need not be there, its path counts")
    parser.add_argument("--fail-on", choices=values.FAIL_ON, metavar="LEVEL", help="as for auditor scan")
    parser.add_argument("--min-score", type=values.score, metavar="N", help="as for auditor scan")
    parser.add_argument("--show", choices=values.LEVELS, metavar="LEVEL", help="as for auditor scan")


def source(word: str) -> tuple[str, str]:
    """Read ``owner/repository@commit``, the commit by its full id; raises ``ArgumentTypeError`` for anything else."""
    place, _, commit = word.partition("@")
    owner, _, name = place.partition("/")
    if not all(part and _plain(part) for part in (owner, name)):
        _refuse(f"{word!r} is no OWNER/REPO@COMMIT")
    if len(commit) != _PARTS or not set(commit) <= set("0123456789abcdef"):
        _refuse(f"{commit!r} is no full commit id of {_PARTS} digits: git rev-parse HEAD gives it")
    return place, commit


def _plain(part: str) -> bool:
    return part.isascii() and part.replace("-", "").replace("_", "").replace(".", "").isalnum()


def _refuse(why: str) -> NoReturn:
    raise ArgumentTypeError(why)
