"""An argument parser that answers a mistake in one line, with the nearest right word."""

import argparse
from collections.abc import Iterator, Sequence
from typing import Any, NoReturn, final

from auditor.errors import UsageError
from auditor.yamlfile.node import nearest


@final
class Parser(argparse.ArgumentParser):
    """Raises ``UsageError`` where argparse prints its usage and exits."""

    def __init__(self, **options: Any) -> None:  # noqa: ANN401 — those of ArgumentParser
        """Take what ``ArgumentParser`` takes; options are not abbreviated, texts keep their lines."""
        options.setdefault("allow_abbrev", False)
        options.setdefault("formatter_class", argparse.RawDescriptionHelpFormatter)
        super().__init__(**options)

    def parse(self, arguments: Sequence[str]) -> argparse.Namespace:
        """Give the values of ``arguments``; raises ``UsageError`` for what it does not know."""
        values = argparse.Namespace()
        _, unknown = self.parse_known_args(arguments, values)
        if unknown:
            self._refuse(f"one argument too many: {unknown[0]!r}")
        return values

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> tuple[Any, list[str]]:  # noqa: ANN401 — overloads
        """Refuse unknown options before argparse complains of what it misses because of them."""
        known = options_of(self)
        for word in self._options_in(args or ()):
            name = word.partition("=")[0] if word.startswith("--") else word[:2]
            if name not in known:
                hint = nearest(word.partition("=")[0], (option for option in known if option.startswith("--")))
                self._refuse(f"unknown option {word!r}{hint}")
        return super().parse_known_args(args, namespace)

    def error(self, message: str) -> NoReturn:
        """Raise ``message`` as a ``UsageError``."""
        self._refuse(f"{message.removeprefix('argument ')}")

    def _refuse(self, why: str) -> NoReturn:
        message = f"{why} (see {self.prog} --help)"
        raise UsageError(message)

    def _check_value(self, action: argparse.Action, value: object) -> None:
        if action.choices is not None and value not in action.choices:
            what = action.metavar or action.option_strings[-1]
            hint = nearest(str(value), map(str, action.choices))
            self._refuse(f"unknown {str(what).lower()} {str(value)!r}{hint}")

    def _options_in(self, arguments: Sequence[str]) -> Iterator[str]:
        """Give the words that can only be options of this parser: a command's own come after the command."""
        before_command = bool(commands_of(self))
        for word in arguments:
            if word == "--" or (before_command and not word.startswith("-")):
                return
            if word.startswith("-") and word != "-":
                yield word


def actions_of(parser: argparse.ArgumentParser) -> tuple[argparse.Action, ...]:
    """List what ``parser`` takes, options and arguments."""
    return tuple(parser._actions)  # noqa: SLF001 — argparse has no public list, and completions are made from it


def options_of(parser: argparse.ArgumentParser) -> tuple[str, ...]:
    """List the options of ``parser`` as they are written."""
    return tuple(option for action in actions_of(parser) for option in action.option_strings)


def commands_of(parser: argparse.ArgumentParser) -> dict[str, argparse.ArgumentParser]:
    """Give the commands of ``parser`` with their parsers, in order."""
    for action in actions_of(parser):
        if isinstance(action.choices, dict):
            return action.choices
    return {}
