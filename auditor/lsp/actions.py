"""What an editor offers to do about findings: the safe edits, and the comment that accepts one."""

from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from lsprotocol.types import (
    CodeAction,
    CodeActionKind,
    Diagnostic,
    OptionalVersionedTextDocumentIdentifier,
    TextDocumentEdit,
    TextEdit,
    WorkspaceEdit,
)

from auditor.fix.edit import Edit
from auditor.lsp import words as own
from auditor.lsp.accept import acceptance
from auditor.lsp.audit import Audit
from auditor.lsp.diagnostics import SOURCE
from auditor.report.page import Page
from auditor.report.view import Language, View
from auditor.report.wire import Finding
from auditor.text.span import Span

FIX_ALL: Final = f"{CodeActionKind.SourceFixAll.value}.{SOURCE}"
KINDS: Final = (CodeActionKind.QuickFix.value, FIX_ALL)
_MOST: Final = 5
"""Findings at one place for which comments are offered."""


def actions(
    audit: Audit,
    asked: Span,
    diagnostics: Sequence[Diagnostic],
    *,
    uri: str,
    language: Language,
    only: Sequence[str] | None,
    versioned: bool,
) -> list[CodeAction]:
    """Give what can be done about the findings that touch ``asked``, and the action that makes all safe edits.

    ``only`` are the kinds that are wanted; with ``versioned`` the edits name the version of the document that they
    are made for.
    """
    page = Page(View(languages=(language,)))

    def action(title: str, kind: str, edits: Iterable[Edit], finding: Finding | None = None) -> CodeAction:
        of = [] if finding is None else [one for one in diagnostics if one.data == finding.fingerprint]
        return CodeAction(
            title=title,
            kind=kind,
            edit=_workspace_edit(audit, uri, edits, versioned=versioned),
            diagnostics=of or None,
            is_preferred=True if kind == KINDS[0] and finding is not None and finding.fixable == "safe" else None,
        )

    found = list[CodeAction]()
    if _wants(only, KINDS[0]):
        near = [(one, edits) for one, edits in audit.shown() if _touches(one, asked)]
        for finding, edits in near:
            if edits:
                found.append(action(page.word(own.FIX, rule=finding.rule), KINDS[0], edits, finding))
        for finding in {one.rule: one for one, _ in reversed(near)}.values():
            comment = acceptance(audit.article, finding) if len(found) < 2 * _MOST else None
            if comment is not None:
                title = page.word(own.ACCEPT_FILE if comment.whole_file else own.ACCEPT, rule=finding.rule)
                found.append(action(title, KINDS[0], [comment.edit], finding))
    if _wants(only, FIX_ALL):
        every, count = every_edit(audit)
        if every:
            found.append(action(page.word(own.FIX_ALL, count=count), FIX_ALL, every))
    return found


def every_edit(audit: Audit) -> tuple[list[Edit], int]:
    """Give the safe edits of all findings that are shown, each once and none upon another, and of how many findings.

    Where the edits of two findings overlap, those of the one that stands first are made.
    """
    made, count = list[Edit](), 0
    for _, edits in audit.shown():
        new = [one for one in edits if not _is_among(one, made)]
        if edits and not any(_overlaps(one, made) for one in new):
            for one in new:
                insort(made, one, key=_span)
            count += 1
    return made, count


def _span(edit: Edit) -> Span:
    return edit.span


def _is_among(edit: Edit, made: Sequence[Edit]) -> bool:
    at = bisect_left(made, edit.span, key=_span)
    return at < len(made) and made[at] == edit


def _overlaps(edit: Edit, made: Sequence[Edit]) -> bool:
    """Say whether ``edit`` falls upon one of ``made``, which are in order and apart: then upon a neighbour."""
    at = bisect_left(made, edit.span, key=_span)
    return any(one.span == edit.span or one.span.touches(edit.span) for one in made[max(0, at - 1) : at + 1])


def _touches(finding: Finding, asked: Span) -> bool:
    return finding.span.start.offset <= asked.end and asked.start <= finding.span.end.offset


def _wants(only: Sequence[str] | None, kind: str) -> bool:
    """Say whether ``kind`` is wanted: itself, or a kind that it is a sort of."""
    return only is None or any(f"{kind}.".startswith(f"{one}.") or not one for one in only)


def _workspace_edit(audit: Audit, uri: str, edits: Iterable[Edit], *, versioned: bool) -> WorkspaceEdit:
    changes = list(_text_edits(audit, edits))
    if not versioned:
        return WorkspaceEdit(changes={uri: changes})
    document = OptionalVersionedTextDocumentIdentifier(uri=uri, version=audit.version)
    return WorkspaceEdit(document_changes=[TextDocumentEdit(text_document=document, edits=changes)])


def _text_edits(audit: Audit, edits: Iterable[Edit]) -> Iterator[TextEdit]:
    for one in edits:
        yield TextEdit(range=audit.positions.range(one.span.start, one.span.end), new_text=one.text)
