"""Suppression comments that accept nothing any more: cut, or without the ids that are left over."""

from collections.abc import Sequence
from typing import Final

from auditor.fix.cut import Core, cut
from auditor.fix.edit import Edit
from auditor.fix.markup import Markup
from auditor.match.comments import Comment, read
from auditor.match.finding import Finding
from auditor.parse.article import Article
from auditor.rules.fields import SuppressionNote
from auditor.rules.rule import ArticleCondition
from auditor.text.span import Span

_OPEN: Final = "<!--"
_CLOSE: Final = "-->"
_BY: Final = "comment"


def comment_edits(article: Article, finding: Finding, findings: Sequence[Finding]) -> tuple[Edit, ...]:
    """Give the edits for a comment that ``finding`` calls expired or unused; empty for any other finding.

    Of an unused comment only those ids go for which no finding of ``findings`` is accepted with its reason.
    """
    when = finding.rule.when
    notes = when.notes if isinstance(when, ArticleCondition) else ()
    if SuppressionNote.EXPIRED not in notes and SuppressionNote.UNUSED not in notes:
        return ()
    comment = read(finding.span.of(article.source.text), finding.span)
    whole = _whole(article.source.text, finding.span)
    if comment is None or not comment.understood or whole is None:
        return ()
    kept = [] if SuppressionNote.EXPIRED in notes else _kept(comment, findings)
    if not kept:
        return cut(Markup(article), [Core(span=whole)])
    if len(kept) == len(comment.rules):
        return ()
    start = finding.span.start + comment.text.index("[") + 1
    end = finding.span.start + comment.text.index("]")
    return (Edit(span=Span(start=start, end=end), text=", ".join(kept)),)


def _kept(comment: Comment, findings: Sequence[Finding]) -> list[str]:
    used = {
        one.rule.id
        for one in findings
        if one.suppressed is not None and one.suppressed.by == _BY and one.suppressed.reason == comment.reason
    }
    return [rule for rule in comment.rules if rule in used]


def _whole(text: str, inside: Span) -> Span | None:
    """Give the comment with its marks; ``None`` when they do not stand around it."""
    before, after = text[max(0, inside.start - 64) : inside.start], text[inside.end : inside.end + 64]
    start, end = len(before.rstrip()) - len(_OPEN), len(after) - len(after.lstrip())
    if not before.rstrip().endswith(_OPEN) or not after.lstrip().startswith(_CLOSE):
        return None
    return Span(start=inside.start - len(before) + start, end=inside.end + end + len(_CLOSE))
