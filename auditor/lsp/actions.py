"""What an editor offers to do about findings: the safe edits, and the comment that accepts one."""

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
"""Findings at one place for which something is offered."""


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

    def action(
        title: str, kind: str, edits: Iterable[Edit], finding: Finding | None = None, *, best: bool = False
    ) -> CodeAction:
        of = [] if finding is None else [one for one in diagnostics if _tells_of(one, finding, audit)]
        return CodeAction(
            title=title,
            kind=kind,
            edit=_workspace_edit(audit, uri, edits, versioned=versioned),
            diagnostics=of or None,
            is_preferred=best or None,
        )

    found = list[CodeAction]()
    if _wants(only, KINDS[0]):
        near = [(at, one) for at, one in audit.shown() if _touches(one, asked)][:_MOST]
        for at, finding in near:
            edits = audit.edits([at])
            if edits:
                found.append(action(page.word(own.FIX, rule=finding.rule), KINDS[0], edits, finding, best=True))
        for finding in {one.rule: one for _, one in reversed(near)}.values():
            comment = acceptance(audit.article, finding)
            if comment is not None:
                title = page.word(own.ACCEPT_FILE if comment.whole_file else own.ACCEPT, rule=finding.rule)
                found.append(action(title, KINDS[0], [comment.edit], finding))
    if _wants(only, FIX_ALL):
        fixable = [at for at, one in audit.shown() if one.fixable == "safe"]
        edits = audit.edits(fixable) if fixable else ()
        if edits:
            found.append(action(page.word(own.FIX_ALL, count=len(edits)), FIX_ALL, edits))
    return found


def _tells_of(diagnostic: Diagnostic, finding: Finding, audit: Audit) -> bool:
    """Say whether a diagnostic that the editor sent back is that of ``finding``; not every editor keeps its data."""
    if diagnostic.data is not None:
        return bool(diagnostic.data == finding.fingerprint)
    return diagnostic.code == finding.rule and diagnostic.range == audit.positions.of(finding.span)


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
