"""By what a document is judged: settings made by an end, for the folder in which it lies."""

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, final

from auditor.pipeline.settings import Settings
from auditor.rules.rule import Severity


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Setup:
    """The settings of one configuration, and what an editor needs of it besides."""

    settings: Settings
    show: Severity
    """Findings below this severity are not shown."""
    here: Path
    """The absolute folder from which the names of articles count."""


class Configure(Protocol):
    """Finds the setup of a document."""

    def __call__(self, folder: Path, root: Path, *, plain: bool) -> Setup:
        """Give what holds in ``folder``: by its nearest configuration up to ``root``, with ``plain`` by none.

        Raises ``AuditorError`` with what is wrong in the configuration.
        """
