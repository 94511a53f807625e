"""The option ``--format``, the same in every command that has it."""

from argparse import ArgumentTypeError, _ActionsContainer
from collections.abc import Callable, Sequence

from auditor.yamlfile.node import nearest


def add_format(parser: _ActionsContainer, names: Sequence[str]) -> None:
    """Let ``parser`` take one of ``names``, the first when the option is left out."""
    first, *others = names
    about = ", ".join([f"{first} (default)", *others])
    parser.add_argument("--format", type=_one_of(names), choices=names, default=first, metavar="NAME", help=about)


def _one_of(names: Sequence[str]) -> Callable[[str], str]:
    def read(word: str) -> str:
        if word not in names:
            message = f"unknown format {word!r}{nearest(word, names)}"
            raise ArgumentTypeError(message)
        return word

    return read
