"""The language server: what an editor says, and what it is answered."""

import asyncio
from collections.abc import Awaitable
from functools import partial
from pathlib import Path
from typing import Any, Final, TypeVar, final

from lsprotocol import types
from pygls.exceptions import FeatureRequestError
from pygls.lsp.server import LanguageServer
from pygls.protocol import LanguageServerProtocol, lsp_method
from pygls.uris import to_fs_path

from auditor import __version__
from auditor.lsp import words as own
from auditor.lsp.actions import actions
from auditor.lsp.audit import Auditor, Outcome, broken
from auditor.lsp.client import Client, client_of
from auditor.lsp.diagnostics import MOST, SOURCE, diagnostics
from auditor.lsp.hover import hover
from auditor.lsp.open import OpenDocuments
from auditor.lsp.setup import Configure
from auditor.report.page import Page, shown
from auditor.report.view import Language, View
from auditor.text.bilingual import Bilingual
from auditor.text.span import Span

T = TypeVar("T")
DEBOUNCE: Final = 0.25
"""Seconds without a change after which a text is audited for an editor that does not ask by itself."""
_CONFIGURATIONS: Final = ("**/auditor.toml", "**/pyproject.toml")


@final
class _Protocol(LanguageServerProtocol):
    """Keeps documents by the protocol's own lines; the library's also end at U+2028, form feeds and others."""

    _server: "Server"

    @lsp_method(types.TEXT_DOCUMENT_DID_OPEN)
    def lsp_text_document__did_open(self, params: types.DidOpenTextDocumentParams) -> None:
        if self._server.documents.open(params.text_document):
            self._server.renewed(params.text_document.uri, 0)

    @lsp_method(types.TEXT_DOCUMENT_DID_CHANGE)
    def lsp_text_document__did_change(self, params: types.DidChangeTextDocumentParams) -> None:
        document = params.text_document
        if self._server.documents.change(document.uri, params.content_changes, document.version):
            self._server.renewed(document.uri, DEBOUNCE)

    @lsp_method(types.TEXT_DOCUMENT_DID_CLOSE)
    def lsp_text_document__did_close(self, params: types.DidCloseTextDocumentParams) -> None:
        if self._server.documents.close(params.text_document.uri):
            self._server.closed(params.text_document.uri)


@final
class Server(LanguageServer):
    """Answers one editor, until it says that it is done."""

    def __init__(self, configure: Configure, language: Language | None, pages: str) -> None:
        """Begin; ``language`` was asked for on the command line, ``pages`` is where the rules' pages lie or empty."""
        self.documents = OpenDocuments(Auditor(configure), self._tell)
        self.stopped = False
        self._client = Client()
        self._language = language
        self._pages = pages
        self._waiting: dict[str, asyncio.Task[None]] = {}
        self._told = set[str]()
        super().__init__(SOURCE, __version__, protocol_cls=_Protocol)

    def meet(self, params: types.InitializeParams) -> None:
        """Take in what the editor can do and where its folders lie."""
        self._client = client_of(params, self._language)
        self.documents.encoding = str(
            getattr(self.workspace.position_encoding, "value", self.workspace.position_encoding)
        )
        self.documents.show = self._client.show
        self.place()

    def place(self) -> None:
        """Take in the folders of the workspace."""
        uris = [
            *(one.uri for one in self.workspace.folders.values()),
            *([self.workspace.root_uri] if self.workspace.root_uri else []),
        ]
        paths = [to_fs_path(uri) for uri in uris]
        self.documents.roots = tuple(dict.fromkeys(Path(path) for path in paths if path))

    def watch(self) -> None:
        """Ask to be told when a configuration changes."""
        if self._client.watches:
            watchers = [types.FileSystemWatcher(glob_pattern=pattern) for pattern in _CONFIGURATIONS]
            options = types.DidChangeWatchedFilesRegistrationOptions(watchers=watchers)
            wish = types.Registration(
                id="configurations", method=types.WORKSPACE_DID_CHANGE_WATCHED_FILES, register_options=options
            )
            self.client_register_capability(types.RegistrationParams(registrations=[wish]))

    def renew(self) -> None:
        """Audit every open document anew."""
        self._told.clear()
        self.documents.renew()
        if self._client.pulls and self._client.refreshes:
            self.workspace_diagnostic_refresh(None)
        for uri in self.documents.uris:
            self.renewed(uri, 0)

    def renewed(self, uri: str, pause: float) -> None:
        """Publish the findings of the newest text after ``pause`` seconds without another, unless the editor asks."""
        if self._client.pulls:
            return
        if (waiting := self._waiting.pop(uri, None)) is not None:
            waiting.cancel()
        self._waiting[uri] = asyncio.ensure_future(self.safely(uri, self._publish(uri, pause), None))

    def closed(self, uri: str) -> None:
        """Take back what was published of a document."""
        if (waiting := self._waiting.pop(uri, None)) is not None:
            waiting.cancel()
        if not self._client.pulls:
            self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri=uri, diagnostics=[]))

    async def pulled(self, uri: str, previous: str | None) -> types.DocumentDiagnosticReport:
        """Give the findings of the newest text, or that they are those of ``previous``."""
        outcome = await self.documents.newest(uri)
        state = "" if outcome is None or outcome.audit is None else str(outcome.audit.state)
        if state and state == previous:
            return types.RelatedUnchangedDocumentDiagnosticReport(result_id=state)
        items = self._diagnostics(uri, outcome)
        return types.RelatedFullDocumentDiagnosticReport(items=items, result_id=state or None)

    async def hovered(self, uri: str, position: types.Position) -> types.Hover | None:
        """Tell what stands at a position."""
        outcome = await self.documents.newest(uri)
        if outcome is None or outcome.audit is None:
            return None
        audit, client = outcome.audit, self._client
        found = hover(audit, audit.positions.offset(position), client.language, markdown=client.markdown)
        if found is None:
            return None
        kind = types.MarkupKind.Markdown if client.markdown else types.MarkupKind.PlainText
        content = types.MarkupContent(kind=kind, value=found[0])
        return types.Hover(contents=content, range=audit.positions.of(found[1]))

    async def offered(self, params: types.CodeActionParams) -> list[types.CodeAction]:
        """Give what can be done in a range."""
        uri, client = params.text_document.uri, self._client
        outcome = await self.documents.newest(uri)
        if outcome is None or outcome.audit is None:
            return []
        audit, only = outcome.audit, params.context.only
        start, end = sorted(audit.positions.offset(at) for at in (params.range.start, params.range.end))

        return await self.documents.beside(
            partial(
                actions,
                audit,
                Span(start=start, end=end),
                params.context.diagnostics,
                uri=uri,
                language=client.language,
                only=None if only is None else [str(getattr(one, "value", one)) for one in only],
                versioned=client.versioned,
            )
        )

    def report_server_error(self, error: Exception, source: Any) -> None:  # noqa: ANN401 — the library's own
        """Log that something broke, without a word of what the editor said."""
        if source is not FeatureRequestError:  # that is answered to who asked
            self._log(f"auditor: {broken(error)}", types.MessageType.Error)

    async def safely(self, uri: str, work: Awaitable[T], otherwise: T) -> T:
        """Give what ``work`` gives; when it breaks, log that and give ``otherwise``."""
        try:
            return await work
        except Exception as error:  # noqa: BLE001 — a bug must not cost the server
            self._log_bug(uri, broken(error))
        return otherwise

    async def _publish(self, uri: str, pause: float) -> None:
        await asyncio.sleep(pause)
        outcome = await self.documents.newest(uri)
        if outcome is not None:
            version = outcome.audit.version if outcome.audit is not None else None
            self.text_document_publish_diagnostics(
                types.PublishDiagnosticsParams(uri=uri, diagnostics=self._diagnostics(uri, outcome), version=version)
            )

    def _tell(self, uri: str, outcome: Outcome) -> None:
        """Tell what stood in the way of an audit, and a mistake in a configuration once until some changes."""
        if outcome.problem and outcome.problem not in self._told:
            self._told.add(outcome.problem)
            problem = "\n".join(shown(line) for line in outcome.problem.split("\n"))
            message = self._say(own.WITH_DEFAULTS, problem=problem)
            self.window_show_message(types.ShowMessageParams(type=types.MessageType.Error, message=message))
        if outcome.bug:
            self._log_bug(uri, outcome.bug)
        if outcome.too_large:
            self._log(self._say(own.TOO_LARGE, name=shown(uri)), types.MessageType.Warning)
        count = 0 if outcome.audit is None else sum(1 for _ in outcome.audit.shown())
        if count > MOST:
            self._log(self._say(own.FIRST_ONLY, name=shown(uri), shown=MOST, count=count), types.MessageType.Info)

    def _diagnostics(self, uri: str, outcome: Outcome | None) -> list[types.Diagnostic]:
        if outcome is None or outcome.audit is None:
            return []
        client = self._client
        return diagnostics(outcome.audit, uri, client.language, client.pages or self._pages, related=client.related)

    def _log_bug(self, uri: str, what: str) -> None:
        self._log(self._say(own.NOT_AUDITED, name=shown(uri), what=what), types.MessageType.Error)

    def _log(self, message: str, kind: types.MessageType) -> None:
        self.window_log_message(types.LogMessageParams(type=kind, message=message))

    def _say(self, said: Bilingual, **slots: object) -> str:
        return Page(View(languages=(self._client.language,))).word(said, **slots)
