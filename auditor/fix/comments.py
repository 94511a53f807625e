"""Suppression comments that accept nothing any more: cut, or without the id that is left over."""

from typing import Final

from auditor.fix.cut import Core, cut
from auditor.fix.edit import Edit
from auditor.fix.markup import Markup
from auditor.match.finding import Finding
from auditor.rules.fields import SuppressionNote
from auditor.rules.rule import ArticleCondition
from auditor.text.span import Span

_OPEN: Final = "<!--"
_CLOSE: Final = "-->"
_BLANK: Final = frozenset(" \t\r\n\u3000")
_COMMAS: Final = frozenset(",，、")


def comment_edits(markup: Markup, finding: Finding) -> tuple[Edit, ...]:
    """Give the edits for a comment that ``finding`` calls expired or unused; empty for any other finding.

    Such a finding stands on the whole comment, or on the one id that nothing needs (``match.suppress``).
    """
    when = finding.rule.when
    notes = when.notes if isinstance(when, ArticleCondition) else ()
    if SuppressionNote.EXPIRED not in notes and SuppressionNote.UNUSED not in notes:
        return ()
    written = finding.span.of(markup.text)
    if written.startswith(_OPEN):
        return cut(markup, [Core(span=finding.span)]) if written.endswith(_CLOSE) else ()
    return (Edit(span=_with_comma(markup.text, finding.span), text=""),)


def _with_comma(text: str, name: Span) -> Span:
    """Give the place of an id in a list with the comma before it, or behind it when it is the first."""
    start, end = name.start, name.end
    while text[start - 1 : start] in _BLANK:
        start -= 1
    if text[start - 1 : start] in _COMMAS:
        return Span(start=start - 1, end=end)
    while text[end : end + 1] in _BLANK:
        end += 1
    if text[end : end + 1] not in _COMMAS:
        return name
    end += 1
    while text[end : end + 1] in _BLANK:
        end += 1
    return Span(start=name.start, end=end)
