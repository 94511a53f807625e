"""Findings as the diagnostics of an editor."""

from typing import Final

from lsprotocol.types import (
    CodeDescription,
    Diagnostic,
    DiagnosticRelatedInformation,
    DiagnosticSeverity,
    Location,
)

from auditor.lsp.audit import Audit
from auditor.report.page import shown
from auditor.report.view import Language
from auditor.report.wire import Finding
from auditor.report.wire_mentions import Bilingual
from auditor.report.worst import RANK
from auditor.rules.rule import Severity

SOURCE: Final = "auditor"
MOST: Final = 1000
"""Findings that are sent of one document: an editor shows no more of one source."""
_SEVERITIES: Final = {
    Severity.ERROR: DiagnosticSeverity.Error,
    Severity.WARNING: DiagnosticSeverity.Warning,
    Severity.NOTE: DiagnosticSeverity.Information,
}


def diagnostics(audit: Audit, uri: str, language: Language, pages: str, *, related: bool) -> list[Diagnostic]:
    """Give the findings that are shown in ``audit``, at most ``MOST``, the worst first.

    ``uri`` is the document's; ``pages`` is the address under which the rules' pages lie, or empty; with ``related``
    the other places of a finding are named.
    """
    worst = sorted((finding for _, finding in audit.shown()), key=lambda one: RANK[one.severity])
    return [_diagnostic(one, audit, uri, language, pages, related=related) for one in worst[:MOST]]


def said(words: Bilingual, language: Language) -> str:
    """Give what is said in ``language``, as the article may have it."""
    return words.zh if language == "zh" else words.en


def _diagnostic(
    finding: Finding, audit: Audit, uri: str, language: Language, pages: str, *, related: bool
) -> Diagnostic:
    others = [
        DiagnosticRelatedInformation(
            location=Location(uri=uri, range=audit.positions.of(one.span)),
            message=shown(said(one.message, language)),
        )
        for one in finding.related
        if one.uri is None
    ]
    return Diagnostic(
        range=audit.positions.of(finding.span),
        message=shown(said(finding.message, language)),
        severity=_SEVERITIES[finding.severity],
        code=finding.rule,
        code_description=CodeDescription(href=f"{pages}{finding.rule}.md") if pages else None,
        source=SOURCE,
        related_information=others if related and others else None,
        data=finding.fingerprint,
    )
