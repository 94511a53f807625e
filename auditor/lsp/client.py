"""What an editor said of itself when it started the server."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, final

from lsprotocol.types import ClientCapabilities, InitializeParams, MarkupKind

from auditor.report.view import Language
from auditor.rules.rule import Severity

_ADDRESSES: Final = ("https://", "http://", "file:///")


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Client:
    """The wishes of an editor, and what it can do."""

    language: Language = "en"
    show: Severity | None = None
    """The least severity to show; ``None``: as the configuration says."""
    pages: str = ""
    """Under which address the rules' pages lie, ending in ``/``; empty when the editor named none."""
    pulls: bool = False
    """Whether it asks for diagnostics by itself."""
    refreshes: bool = False
    watches: bool = False
    related: bool = False
    markdown: bool = True
    versioned: bool = False
    """Whether an edit may name the version it is made for."""


def client_of(params: InitializeParams, language: Language | None) -> Client:
    """Read an editor's first message; ``language`` is the one that was asked for when the program was started.

    An option that is none of those known is as if it had not been given.
    """
    can = params.capabilities
    text, workspace = can.text_document, can.workspace
    options = params.initialization_options if isinstance(params.initialization_options, Mapping) else {}
    wanted, show, pages = (options.get(name) for name in ("lang", "show", "rulePages"))
    publish = text.publish_diagnostics if text else None
    diagnostics = workspace.diagnostics if workspace else None
    watched = workspace.did_change_watched_files if workspace else None
    edit = workspace.workspace_edit if workspace else None
    return Client(
        language=_language(wanted, params.locale, language),
        show=Severity(show) if show in tuple(Severity) else None,
        pages=pages.rstrip("/") + "/" if isinstance(pages, str) and pages.startswith(_ADDRESSES) else "",
        pulls=bool(text and text.diagnostic),
        refreshes=bool(diagnostics and diagnostics.refresh_support),
        watches=bool(watched and watched.dynamic_registration),
        related=bool(publish and publish.related_information),
        markdown=_shows_markdown(can),
        versioned=bool(edit and edit.document_changes),
    )


def _language(wanted: object, locale: str | None, started_with: Language | None) -> Language:
    if wanted == "zh":
        return "zh"
    if wanted == "en":
        return "en"
    if started_with is not None:
        return started_with
    return "zh" if (locale or "").lower().replace("_", "-").partition("-")[0] == "zh" else "en"


def _shows_markdown(can: ClientCapabilities) -> bool:
    hover = can.text_document.hover if can.text_document else None
    return hover is None or not hover.content_format or MarkupKind.Markdown in hover.content_format
