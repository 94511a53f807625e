"""The option ``--format``, the same in every command that has it, and those of a format alone."""

from argparse import ArgumentTypeError, _ActionsContainer
from collections.abc import Callable, Sequence

from auditor.cli import values
from auditor.yamlfile.node import nearest


def add_format(parser: _ActionsContainer, names: Sequence[str]) -> None:
    """Let ``parser`` take one of ``names``, the first when the option is left out."""
    first, *others = names
    about = ", ".join([f"{first} (default)", *others])
    parser.add_argument("--format", type=_one_of(names), choices=names, default=first, metavar="NAME", help=about)


def add_sarif(parser: _ActionsContainer) -> None:
    """Let ``parser`` take what only SARIF has."""
    parser.add_argument(
        "--sarif-suppressed",
        choices=values.SUPPRESSED,
        default=values.SUPPRESSED[0],
        metavar="HOW",
        help="sarif: omit (default) accepted findings, since GitHub opens an alert for each, or mark them",
    )
    parser.add_argument(
        "--sarif-category",
        type=values.category,
        default="auditor",
        metavar="NAME",
        help="sarif: tells several runs over one commit apart, auditor by default",
    )


def _one_of(names: Sequence[str]) -> Callable[[str], str]:
    def read(word: str) -> str:
        if word not in names:
            message = f"unknown format {word!r}{nearest(word, names)}"
            raise ArgumentTypeError(message)
        return word

    return read
