"""Entries of the baseline that the articles of a run have no use for: counted, and told when the run ends."""

from typing import final

from auditor.cli.stderr import tell
from auditor.match.baseline import Acceptances
from auditor.report.baseline_use import idle
from auditor.report.wire import Article, Failure


@final
class IdleEntries:
    """Sees one outcome after the other."""

    def __init__(self, acceptances: Acceptances) -> None:
        """Count the entries of ``acceptances``."""
        self._acceptances = acceptances
        self._idle = self._ambiguous = 0

    def see(self, outcome: Article | Failure) -> None:
        """Take one more outcome into account."""
        if self._acceptances.entries and isinstance(outcome, Article):
            entries = self._acceptances.of(outcome.uri).baseline
            self._idle += len(idle({known_by: one.rule or "" for known_by, one in entries.items()}, outcome.findings))
            self._ambiguous += sum(one.suppressed is None and one.fingerprint in entries for one in outcome.findings)

    def tell(self) -> None:
        """Say on standard error how many entries accept nothing, and why; nothing when every one accepts a finding."""
        if self._ambiguous:
            tell(
                f"{self._ambiguous} entries of the baseline accept nothing, for there are more such findings than were"
                " accepted; auditor baseline explain names them, update accepts all"
            )
        if self._idle:
            tell(f"{self._idle} entries of the baseline accept nothing any more; auditor baseline prune removes them")
