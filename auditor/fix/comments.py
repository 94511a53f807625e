"""Suppression comments that accept nothing any more: cut, or without the ids that are left over."""

from collections.abc import Iterable
from typing import Final, TypeAlias

from auditor.fix.cut import Core, cut
from auditor.fix.edit import Edit
from auditor.fix.markup import Markup
from auditor.match.comments import read
from auditor.match.finding import Finding
from auditor.rules.fields import SuppressionNote
from auditor.rules.rule import ArticleCondition
from auditor.text.span import Span

_OPEN: Final = "<!--"
_CLOSE: Final = "-->"
_BY: Final = "comment"
Used: TypeAlias = frozenset[tuple[str, str]]
"""Rule id and reason of comments that accept something."""


def comment_edits(markup: Markup, finding: Finding, used: Used) -> tuple[Edit, ...]:
    """Give the edits for a comment that ``finding`` calls expired or unused; empty for any other finding.

    Of an unused comment only those ids go for which no finding is accepted with its reason.
    """
    when = finding.rule.when
    notes = when.notes if isinstance(when, ArticleCondition) else ()
    if SuppressionNote.EXPIRED not in notes and SuppressionNote.UNUSED not in notes:
        return ()
    comment = read(finding.span.of(markup.text), finding.span)
    whole = _whole(markup.text, finding.span)
    if comment is None or not comment.understood or whole is None:
        return ()
    kept = [rule for rule in comment.rules if (rule, comment.reason) in used]
    if SuppressionNote.EXPIRED in notes or not kept:
        return cut(markup, [Core(span=whole)])
    if len(kept) == len(comment.rules):
        return ()
    start = finding.span.start + comment.text.index("[") + 1
    end = finding.span.start + comment.text.index("]")
    return (Edit(span=Span(start=start, end=end), text=", ".join(kept)),)


def used_comments(findings: Iterable[Finding]) -> Used:
    """Give rule and reason of all that comments accept."""
    return frozenset(
        (one.rule.id, one.suppressed.reason)
        for one in findings
        if one.suppressed is not None and one.suppressed.by == _BY
    )


def _whole(text: str, inside: Span) -> Span | None:
    """Give the comment with its marks; ``None`` when they do not stand around it."""
    before, after = text[max(0, inside.start - 64) : inside.start], text[inside.end : inside.end + 64]
    start, end = len(before.rstrip()) - len(_OPEN), len(after) - len(after.lstrip())
    if not before.rstrip().endswith(_OPEN) or not after.lstrip().startswith(_CLOSE):
        return None
    return Span(start=inside.start - len(before) + start, end=inside.end + end + len(_CLOSE))
