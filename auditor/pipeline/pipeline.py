"""A source to its report: the stages, wired in the order in which data flows."""

from copy import copy
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
from auditor.extract.view import View
from auditor.match.acceptance import Acceptance
from auditor.match.baseline import Acceptances
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
from auditor.verify.beside import beside
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
    known = knowledge or load(settings)
    return Pipeline(known, settings.today, settings.allow, settings.acceptances, qr=settings.qr)


@final
class Pipeline:
    """Audits sources, one at a time; the same source gives the same report, whatever came before."""

    def __init__(
        self,
        knowledge: Knowledge,
        today: date,
        allow: AllowList | None = None,
        acceptances: Acceptances | None = None,
        *,
        qr: bool = False,
    ) -> None:
        """Make every stage ready.

        ``allow`` is what the owner of the articles allows, ``acceptances`` what accepts findings besides comments.
        """
        self._qr = qr
        self._acceptances = acceptances or Acceptances()
        self._knowledge = knowledge
        self._today = today
        self._extractor = Extractor(knowledge.lexicon, knowledge.facts, knowledge.trackers)
        self._policy = Policy(allow or AllowList(), today)
        self._verifier = Verifier(knowledge.facts, today, knowledge.lexicon.currencies.territories)
        self._packs = _Packs(knowledge, today) if knowledge.packed is not None else None
        self._matcher = Matcher(knowledge.rules.rules)
        self._keys = KeyReader(knowledge.lexicon)
        self._stage = "source"

    def accepting(self, acceptances: Acceptances) -> "Pipeline":
        """Give a pipeline like this one in which ``acceptances`` accept findings besides comments."""
        other = copy(self)
        other._acceptances = acceptances  # noqa: SLF001 — of the same class
        return other

    @property
    def knowledge(self) -> Knowledge:
        """Give what the pipeline knows."""
        return self._knowledge

    @property
    def stage(self) -> str:
        """Name the stage that runs, or ran last: where an exception came from."""
        return self._stage

    def acceptance(self, uri: str) -> Acceptance:
        """Give what may accept findings of the article ``uri`` besides its comments."""
        return self._acceptances.of(uri)

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
        if self._packs is not None:
            verdicts = beside(verdicts, self._packs.verdicts(view, source.text, country))
            mentions = replace(mentions, claims=tuple(verdict.claim for verdict in verdicts))
        self._stage = "match"
        acceptance = self._acceptances.of(source.uri)
        findings = self._matcher.match(article, mentions, verdicts, today=self._today, view=view, acceptance=acceptance)
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


@final
class _Packs:
    """The second reading of an article, by the facts of packs that are not trusted: its claims, and nothing else."""

    def __init__(self, knowledge: Knowledge, today: date) -> None:
        facts = knowledge.packed or knowledge.facts
        self._extractor = Extractor(knowledge.lexicon, facts)
        self._verifier = Verifier(facts, today, knowledge.lexicon.currencies.territories)

    def verdicts(self, view: View, text: str, country: str | None) -> tuple[Verdict, ...]:
        return self._verifier.verify(with_contradictions(self._extractor.claims(view, country), text))
