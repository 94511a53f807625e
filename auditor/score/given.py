"""What is scored, in plain values: the same whether it comes from an article just read or from a finished report."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import final

from auditor.match.finding import Finding
from auditor.match.subject import subject
from auditor.parse.article import ASIDES, Article, Place
from auditor.rules.rule import Rule
from auditor.text.wellformed import wellformed
from auditor.verify.verdict import Outcome, Verdict


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Complaint:
    """A finding that counts."""

    index: int
    """Among all findings of the article, suppressed ones too."""
    rule: Rule
    subject: str
    """What it is about, equal for every writing of it; what a report can hold, so without lone surrogates."""


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A claim with its outcome."""

    subject: str
    outcome: Outcome
    refutable: bool
    """Whether a source could ever refute it."""


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """How much was read of what text, as far as that decides whether the article can be judged."""

    language: str
    whole: bool
    """False when the source was over the size limit."""
    coverage: float
    """Share of the source that was examined, 0 … 1."""
    characters: int
    """Code points that a reader meets, code left out."""


def complaints(findings: Sequence[Finding], text: str) -> tuple[Complaint, ...]:
    """Give the findings that are not suppressed.

    ``text`` is the source's: a finding about no mention has the characters it stands on as its subject.
    """
    return tuple(
        Complaint(
            index=index,
            rule=finding.rule,
            subject=wellformed(subject(finding.about) if finding.about is not None else finding.span.of(text)),
        )
        for index, finding in enumerate(findings)
        if finding.suppressed is None
    )


def judged(verdicts: Iterable[Verdict]) -> tuple[Judged, ...]:
    """Give each verdict as what the score needs of it."""
    return tuple(
        Judged(subject=wellformed(subject(one.claim)), outcome=one.outcome, refutable=one.refutable) for one in verdicts
    )


def reading(article: Article) -> Reading:
    """Give what was read of ``article``."""
    return Reading(
        language=article.language,
        whole=article.source.whole,
        coverage=article.coverage,
        characters=visible_characters(article),
    )


def visible_characters(article: Article) -> int:
    """Count the code points a reader meets in the flow of reading, code left out."""
    return sum(
        block.end - block.start
        for block in article.blocks
        if block.place is not Place.CODE and block.place not in ASIDES
    )
