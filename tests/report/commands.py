"""Workflow commands as the runner of GitHub Actions reads them (docs.github.com, actions/runner ActionCommand)."""

from typing import NamedTuple

UNESCAPED = (("%3A", ":"), ("%2C", ","), ("%0D", "\r"), ("%0A", "\n"), ("%25", "%"))


class Command(NamedTuple):
    """A command with its properties and its text as the runner has them."""

    name: str
    properties: dict[str, str]
    text: str


def command(line: str) -> Command | None:
    """Give the command that ``line`` is, ``None`` for a line of the log."""
    trimmed = line.lstrip()
    if not trimmed.startswith("::") or "::" not in trimmed[2:]:
        return None
    head, text = trimmed[2:].split("::", 1)
    name, _, listed = head.partition(" ")
    pairs = [pair.partition("=") for pair in listed.split(",") if pair]
    properties = {key.strip(): decoded(value, UNESCAPED) for key, _, value in pairs}
    return Command(name, properties, decoded(text, UNESCAPED[2:]))


def decoded(text: str, escapes: tuple[tuple[str, str], ...]) -> str:
    """Give ``text`` without its escapes, the percent sign last."""
    for escape, char in escapes:
        text = text.replace(escape, char)
    return text
