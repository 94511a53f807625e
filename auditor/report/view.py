"""What a renderer needs besides the report: how to show it, and what the wire format does not carry."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from operator import attrgetter
from typing import Literal, final

from auditor.extract.mentions import Claim, Contact, Image, Mentions
from auditor.fix.edit import Edit
from auditor.match.finding import Finding
from auditor.report.excerpt import Excerpt, excerpt
from auditor.rules.rule import Rule, Severity
from auditor.score.weights import Weights
from auditor.text.lines import Lines
from auditor.text.wellformed import wellformed
from auditor.verify.clash import keys

Language = Literal["en", "zh"]


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Backdrop:
    """What a person is shown beside the report of an article; picklable."""

    excerpts: Mapping[tuple[int, int], Excerpt]
    """Around findings, and contacts, images and claims where they are shown, by the offsets of the span."""
    reasons: tuple[tuple[str, ...], ...]
    """Of each contact in the report's order: what decided its role."""
    text: str = ""
    """The source, for a report that shows all of it or counts columns in other units; empty where that is not asked
    for."""
    fixes: Mapping[tuple[str, int, int], tuple[Edit, ...]] = field(default_factory=dict)
    """The safe edits of each finding that has some, by rule and offsets of the span; empty where nobody asks."""


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """How a person wants to see a report; JSON looks at none of it, CSV and SARIF at the languages, not at ``show``."""

    languages: tuple[Language, ...] = ("en",)
    """At least one; both are shown where two are given, in this order."""
    color: bool = False
    columns: int = 100
    """Width of the page in terminal columns; at least 40 are used."""
    show: Severity = Severity.WARNING
    """Findings below this severity are only counted."""
    backdrops: Mapping[str, Backdrop] = field(default_factory=dict)
    """By uri as the report has it; without one an article is shown with quotes in place of source lines, and
    in a page without its text."""
    pictures: Mapping[Language, str] = field(default_factory=dict)
    """Campaigns and families as one SVG element in each language, fit for HTML; none when nothing is linked. The
    page's own sheet gives its classes (``cs`` …) their look."""
    category: str = "auditor"
    """What tells the report of one job from that of another on the same change."""
    rules: Mapping[str, Rule] = field(default_factory=dict)
    """By id: what was looked for, and why; without them no report says what passed."""
    weights: Weights | None = None
    """What made the scores."""
    mark_suppressed: bool = False
    """SARIF: accepted findings are written, marked as such."""


def backdrop(
    mentions: Mentions, findings: Sequence[Finding], text: str, lines: Lines, *, whole: bool, every: bool = True
) -> Backdrop:
    """Give the backdrop of an article whose source is ``text``; with ``whole`` that, too.

    Unless ``every`` mention is to be shown, there are excerpts only where findings stand, and where the other articles
    of a run may bring one about.
    """
    shown: list[Finding | Contact | Image | Claim] = [*findings]
    if every:
        shown += [*mentions.contacts, *mentions.images, *mentions.claims]
    else:
        shown += [claim for claim in mentions.claims if any(True for _ in keys(claim))]
    spans = dict.fromkeys(item.span for item in shown)
    reasons = tuple(contact.reasons for contact in sorted(mentions.contacts, key=attrgetter("span")))
    return Backdrop(
        excerpts={(span.start, span.end): excerpt(text, lines, span) for span in spans},
        reasons=reasons,
        text=wellformed(text) if whole else "",
    )
