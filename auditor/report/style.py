"""Colour: the only place that writes an escape sequence, and only the sixteen colours every terminal has."""

from typing import Final, final

from auditor.rules.rule import Severity
from auditor.score.trust import Band

RESET: Final = "\x1b[0m"
BOLD: Final = "\x1b[1m"
DIM: Final = "\x1b[2m"
RED: Final = "\x1b[31m"
GREEN: Final = "\x1b[32m"
YELLOW: Final = "\x1b[33m"
CYAN: Final = "\x1b[36m"

_OF_SEVERITY: Final = {Severity.ERROR: RED, Severity.WARNING: YELLOW, Severity.NOTE: CYAN}
_OF_BAND: Final = {
    Band.TRUSTWORTHY: GREEN,
    Band.CAUTION: YELLOW,
    Band.UNTRUSTWORTHY: RED,
    Band.NOT_ENOUGH_EVIDENCE: DIM,
}


@final
class Style:
    """Colours text, or leaves it as it is; what it is given has been made fit to print before."""

    __slots__ = ("_color",)

    def __init__(self, *, color: bool) -> None:
        """Colour when ``color``; whether to is the caller's to know (a terminal, ``NO_COLOR``)."""
        self._color = color

    def bold(self, text: str) -> str:
        """Give ``text`` so that it stands out."""
        return self._in(BOLD, text)

    def dim(self, text: str) -> str:
        """Give ``text`` so that it stands back."""
        return self._in(DIM, text)

    def severity(self, severity: Severity, text: str) -> str:
        """Give ``text`` in the colour of ``severity``."""
        return self._in(_OF_SEVERITY[severity], text)

    def band(self, band: Band, text: str) -> str:
        """Give ``text`` in the colour of ``band``."""
        return self._in(_OF_BAND[band], text)

    def _in(self, code: str, text: str) -> str:
        return f"{code}{text}{RESET}" if self._color and text else text
