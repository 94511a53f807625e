"""A source to its report: the stages, wired in the order in which data flows."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import final

from auditor.campaign.key import Key
from auditor.campaign.literals import KeyReader
from auditor.errors import UsageError
from auditor.extract.extract import Extractor
from auditor.extract.mentions import Mentions
from auditor.extract.policy import AllowList, Policy
from auditor.match.finding import Finding
from auditor.match.match import Matcher
from auditor.parse.article import Article
from auditor.parse.parse import parse
from auditor.pipeline.knowledge import Knowledge, load
from auditor.pipeline.settings import Settings
from auditor.report import build, wire
from auditor.score.score import score
from auditor.source.source import Source
from auditor.text.lines import Lines
from auditor.verify.claims import Verifier
from auditor.verify.contradictions import with_contradictions
from auditor.verify.verdict import Verdict

Audited = tuple[Article, Mentions, tuple[Verdict, ...], tuple[Finding, ...]]


def load_pipeline(settings: Settings, knowledge: Knowledge | None = None) -> "Pipeline":
    """Load what ``settings`` name and wire it; raises ``DataError`` with every problem of the data.

    ``knowledge`` is what was loaded by ``settings`` before.

    Raises ``UsageError`` when they ask for QR codes and the extra that reads them is not installed.
    """
    if settings.qr:
        from auditor.pictures import decode  # noqa: PLC0415 — a run without --qr need not load it

        if not decode.is_installed():
            message = "--qr needs two more packages: pip install 'auditor[qr]'"
            raise UsageError(message)
    return Pipeline(knowledge or load(settings), settings.today, settings.allow, qr=settings.qr)


@final
class Pipeline:
    """Audits sources, one at a time; the same source gives the same report, whatever came before."""

    def __init__(self, knowledge: Knowledge, today: date, allow: AllowList | None = None, *, qr: bool = False) -> None:
        """Make every stage ready; ``allow`` is what the owner of the articles allows."""
        self._qr = qr
        self._knowledge = knowledge
        self._today = today
        self._extractor = Extractor(knowledge.lexicon, knowledge.facts, knowledge.trackers)
        self._policy = Policy(allow or AllowList(), today)
        self._verifier = Verifier(knowledge.facts, today, knowledge.lexicon.currencies.territories)
        self._matcher = Matcher(knowledge.rules.rules)
        self._keys = KeyReader(knowledge.lexicon)
        self._stage = "source"

    @property
    def knowledge(self) -> Knowledge:
        """Give what the pipeline knows."""
        return self._knowledge

    @property
    def stage(self) -> str:
        """Name the stage that runs, or ran last: where an exception came from."""
        return self._stage

    def read(self, source: Source, country: str | None = None, folder: Path | None = None) -> Audited:
        """Run a source through the stages up to its findings; ``country`` is the one it is about if it names none.

        ``folder`` is the article's own: where QR codes are looked for, when they are asked for.
        """
        self._stage = "parse"
        article = parse(source)
        if self._qr:
            from auditor.pictures.coded import with_codes  # noqa: PLC0415 — as above

            article = with_codes(article, folder)
        self._stage = "extract"
        view, read = self._extractor.extract(article, country)
        mentions = self._policy.apply(read, source)
        self._stage = "verify"
        mentions = replace(mentions, claims=with_contradictions(mentions.claims, source.text))
        verdicts = self._verifier.verify(mentions.claims)
        self._stage = "match"
        findings = self._matcher.match(article, mentions, verdicts, today=self._today, view=view)
        return article, mentions, verdicts, findings

    def audit(self, source: Source) -> wire.Article:
        """Give the report of a source that was read whole."""
        return self.report(self.read(source), Lines(source.text))

    def report(self, audited: Audited, lines: Lines) -> wire.Article:
        """Score what was read and give it in the wire format; ``lines`` are those of the source's text."""
        article, mentions, verdicts, findings = audited
        self._stage = "score"
        trust = score(findings, verdicts, article, self._knowledge.weights)
        self._stage = "report"
        return build.article(
            article,
            mentions,
            verdicts,
            findings,
            trust,
            lines,
            as_of=self._knowledge.facts.base.as_of,
            today=self._today.isoformat(),
        )

    def keys(self, report: wire.Article, article: Article | None = None) -> tuple[Key, ...]:
        """Give what may link the article of ``report`` with others; without its text less than that."""
        self._stage = "campaign"
        return self._keys.read(report, article)
