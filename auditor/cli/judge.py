"""Whether a run fails: on the severity of a finding, on a score, on a source that could not be audited."""

from typing import Final, final

from auditor.cli.exits import Exit, after_run
from auditor.cli.idle_entries import IdleEntries
from auditor.cli.stderr import tell
from auditor.pipeline.settings import Settings
from auditor.report.wire import Article, Failure

_LOUDNESS: Final = ("note", "warning", "error")


@final
class Judge:
    """Sees one outcome after the other; ``exit`` is the judgement on those so far."""

    def __init__(self, settings: Settings) -> None:
        """Judge by ``fail_on`` and ``min_score`` of ``settings``."""
        loud = settings.fail_on in _LOUDNESS
        self._severities = frozenset(_LOUDNESS[_LOUDNESS.index(settings.fail_on) :]) if loud else frozenset()
        self._least = settings.min_score or 0
        self._idle = IdleEntries(settings.acceptances)
        self._strict = settings.diff is not None
        self._failures = False
        self._found = False

    def see(self, outcome: Article | Failure) -> None:
        """Take one more outcome into account.

        An article of a change that was too large to be read in whole counts as one that could not be audited.
        """
        self._idle.see(outcome)
        if isinstance(outcome, Failure):
            self._failures = True
        elif self._strict and not outcome.whole:
            self._failures = True
            tell(f"{outcome.uri}: over --max-bytes, so it was searched and not read, which is not enough for a change")
        elif not self._found:
            self._found = self._fails(outcome)

    @property
    def exit(self) -> Exit:
        """How the run ends, by what was seen."""
        return after_run(failures=self._failures, found=self._found)

    def tell(self) -> None:
        """Say what the run has to say of its baseline, when the last outcome is known."""
        self._idle.tell()

    def _fails(self, article: Article) -> bool:
        """Say whether ``article`` is reason enough; a finding that is accepted, or outside of the change, is none."""
        return article.trust.score < self._least or any(
            finding.is_open and finding.severity in self._severities for finding in article.findings
        )
