"""Findings to edits: what may be cut without a person's judgement, and what is noted beside a claim on request."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import Final

from auditor.extract.mentions import Contact, Image, Mentions
from auditor.fix.comments import comment_edits
from auditor.fix.cut import Core, cut
from auditor.fix.edit import Edit
from auditor.fix.images import image_edits
from auditor.fix.markup import Markup
from auditor.fix.notes import noted
from auditor.fix.ranges import joined
from auditor.match.finding import Finding
from auditor.parse.article import Article
from auditor.rules.rule import Group
from auditor.text.span import Span

SAFE: Final = "safe"
UNSAFE: Final = "unsafe"
_BRAND: Final = "brand-is-handle"
"""The sign of a contact that is also written as a name in running text."""


def safe_edits(
    text: str, article: Article, mentions: Mentions, findings: Sequence[Finding]
) -> tuple[tuple[Edit, ...], ...]:
    """Give the edits of each finding, in order, by which it goes without a word of prose going; empty for the others.

    ``text`` is that of the article's source; ``mentions`` are those that ``findings`` come from. The edits of one
    finding are sorted and share no character; those of several are brought together by ``all_safe_edits``. What is
    accepted gets none.
    """
    del mentions  # a finding names what it is about
    markup = Markup(article)
    _same(text, markup)
    kept = _accepted(findings)
    return tuple(() if finding.span in kept else _of(markup, [finding]) for finding in findings)


def all_safe_edits(article: Article, wanted: Iterable[Finding]) -> tuple[Edit, ...]:
    """Give the edits by which all of ``wanted``, findings of ``article``, go together: sorted, none over another.

    What is left empty only by several of them goes, too. A place of which one of them is accepted is left alone.
    """
    findings = tuple(wanted)
    kept = _accepted(findings)
    return _of(Markup(article), [finding for finding in findings if finding.span not in kept])


def unsafe_edits(text: str, article: Article, findings: Sequence[Finding]) -> tuple[tuple[Edit, ...], ...]:
    """Give the note that each finding against a claim puts behind it, in order; empty for all others.

    A note is in the article's language; a claim that bears one gets no second. No character of the article changes.
    """
    markup = Markup(article)
    _same(text, markup)
    return tuple(noted(markup, article, finding) if _is(finding, UNSAFE) else () for finding in findings)


def fixed_by(edits: Sequence[Edit], findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Give those of ``findings`` that are safely fixable and that ``edits``, sorted and none over another, change."""
    starts = [edit.span.start for edit in edits]
    found = []
    for finding in findings:
        at = bisect_left(starts, finding.span.end) - 1
        if _is(finding, SAFE) and at >= 0 and edits[at].span.touches(finding.span):
            found.append(finding)
    return tuple(found)


def _same(text: str, markup: Markup) -> None:
    if text != markup.text:
        message = "the edits of an article are places of its own source"
        raise ValueError(message)


def _accepted(findings: Iterable[Finding]) -> frozenset[Span]:
    """Give the places that somebody said shall stay: two rules may complain of one, and one of them is accepted."""
    return frozenset(one.span for one in findings if one.suppressed is not None and one.rule.fixable == SAFE)


def _is(finding: Finding, how: str) -> bool:
    return finding.suppressed is None and finding.rule.fixable == how


def _of(markup: Markup, wanted: Iterable[Finding]) -> tuple[Edit, ...]:
    edits: list[Edit] = []
    cores: list[Core] = []
    for finding in wanted:
        if not _is(finding, SAFE):
            continue
        about = finding.about
        if isinstance(about, Image):
            edits += image_edits(markup, finding.span, about)
        elif finding.rule.group is Group.HYGIENE and about is None:
            edits += comment_edits(markup, finding)
        elif not _is_for_a_person(markup, finding):
            cores.append(_core(finding))
    return joined([*edits, *cut(markup, cores)]) if cores else joined(edits)


def _core(finding: Finding) -> Core:
    about = finding.about
    if isinstance(about, Contact):
        return Core(span=finding.span, url=about.url, handle=about.handle)
    return Core(span=finding.span)


def _is_for_a_person(markup: Markup, finding: Finding) -> bool:
    """Say whether only a person can tell: a picture taken for a code, a bare name that a sentence needs."""
    about = finding.about
    if about is None:
        return finding.span.start in markup.images
    return isinstance(about, Contact) and _is_a_name(markup.text, about)


def _is_a_name(text: str, contact: Contact) -> bool:
    """Say whether it stands as a bare name in a sentence, which would not be one without it."""
    return (
        contact.url is None
        and _BRAND in contact.reasons
        and contact.span.of(text).casefold() == contact.handle.casefold()
    )
