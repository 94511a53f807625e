"""What a user can put right, said so that it can be put right."""

from dataclasses import dataclass
from pathlib import Path
from typing import final


class AuditorError(Exception):
    """A problem whose message tells the user what to do next."""


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One thing wrong in a file that people edit: where, what, and the nearest right thing when there is one."""

    path: Path
    line: int | None
    text: str

    def __str__(self) -> str:
        """Give ``file:line: what is wrong``."""
        where = f"{self.path}:{self.line}" if self.line is not None else str(self.path)
        return f"{where}: {self.text}"


class DataError(AuditorError):
    """Rules, facts, lexicon or configuration that cannot be used: every problem of the file set, not the first."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        """Hold ``problems``; the message lists them, a line each."""
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems


class UsageError(AuditorError):
    """An option or argument that cannot be used."""


class NoInputError(AuditorError):
    """Nothing to audit was found."""
