"""Completion scripts, made from the parser: they know each command's options and the words an option takes.

shtab would do the same at the price of a dependency; shells complete file names themselves, so the scripts are short.
"""

from argparse import Action, ArgumentParser, Namespace
from collections.abc import Callable, Iterator, Mapping
from typing import Final

from auditor.cli.commands import build
from auditor.cli.exits import Exit
from auditor.cli.output import say
from auditor.cli.parser import actions_of, commands_of, options_of


def completions(arguments: Namespace) -> Exit:
    """Print the script for the shell that was named."""
    say(_SCRIPTS[arguments.shell](build()))
    return Exit.CLEAN


def bash(parser: ArgumentParser) -> str:
    """Give the script for bash."""
    cases = "\n".join(
        f'    "{path}") words="{" ".join((*commands_of(one), *_long(one), *_words(one)))}" ;;'
        for path, one in _all(parser)
    )
    values = "\n".join(
        f'    "{path} {option}") COMPREPLY=($(compgen -W "{" ".join(words)}" -- "$word")); return ;;'
        for path, option, words in _valued(parser)
    )
    paths = "|".join(f'" {path}"' for path, _ in _all(parser) if path)
    return f"""\
_auditor() {{
  local word="${{COMP_WORDS[COMP_CWORD]}}" before="${{COMP_WORDS[COMP_CWORD-1]}}" path="" words="" part
  for part in "${{COMP_WORDS[@]:1:COMP_CWORD-1}}"; do
    case "$part" in -*) break ;; esac
    case "${{path:+ $path}} $part" in {paths}) path="${{path:+$path }}$part" ;; esac
  done
  case "$path $before" in
{values}
  esac
  case "$path" in
{cases}
  esac
  COMPREPLY=($(compgen -W "$words" -- "$word"))
}}
complete -o default -F _auditor auditor"""


def zsh(parser: ArgumentParser) -> str:
    """Give the script for zsh: that of bash, which zsh can run."""
    return f"#compdef auditor\nautoload -U +X bashcompinit && bashcompinit\n{bash(parser)}"


def fish(parser: ArgumentParser) -> str:
    """Give the script for fish."""
    lines = []
    for path, one in _all(parser):
        seen = " ".join(path.split())
        here = f"__fish_seen_subcommand_from {path.split()[-1]}" if seen else "__fish_use_subcommand"
        for name, child in commands_of(one).items():
            lines.append(f"complete -c auditor -f -n '{here}' -a {name} -d {_quoted(child.description or '')}")
        lines += [_fish_option(here, action) for action in actions_of(one) if action.option_strings]
        lines += [f"complete -c auditor -f -n '{here}' -a {word}" for word in _words(one)]
    return "\n".join(lines)


def _fish_option(here: str, action: Action) -> str:
    line = f"complete -c auditor -n '{here}' -l {action.option_strings[-1].removeprefix('--')}"
    if action.choices:
        line += f" -x -a {_quoted(' '.join(map(str, action.choices)))}"
    elif action.nargs != 0:
        line += " -r"
    return f"{line} -d {_quoted(action.help or '')}"


def _quoted(text: str) -> str:
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"


def _all(parser: ArgumentParser, path: str = "") -> Iterator[tuple[str, ArgumentParser]]:
    yield path, parser
    for name, command in commands_of(parser).items():
        yield from _all(command, f"{path} {name}".strip())


def _long(parser: ArgumentParser) -> tuple[str, ...]:
    return tuple(option for option in options_of(parser) if option.startswith("--"))


def _words(parser: ArgumentParser) -> tuple[str, ...]:
    """List the words that an argument of ``parser`` (not an option, not a command) takes."""
    return tuple(
        str(word)
        for action in actions_of(parser)
        if not action.option_strings and action.choices and not isinstance(action.choices, dict)
        for word in action.choices
    )


def _valued(parser: ArgumentParser) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Give the path of a command, an option of it, and the words that the option takes."""
    for path, one in _all(parser):
        for action in actions_of(one):
            if action.option_strings and action.choices:
                yield path, action.option_strings[-1], tuple(map(str, action.choices))


_SCRIPTS: Final[Mapping[str, Callable[[ArgumentParser], str]]] = {"bash": bash, "zsh": zsh, "fish": fish}
