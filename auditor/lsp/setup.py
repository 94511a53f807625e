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

    def __call__(self, folder: Path | None, root: Path | None, *, plain: bool) -> Setup:
        """Give what holds in ``folder``: by its nearest configuration, with ``plain`` by none.

        ``root`` is the folder of the workspace that holds ``folder``: the search ends there. ``None``: there is none.
        A document that lies nowhere has no folder; then the working folder counts. Raises ``AuditorError`` with what
        is wrong in the configuration.
        """
