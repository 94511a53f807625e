"""An editor for the tests: pygls' own client, speaking to the real program on its standard streams."""

import asyncio
import sys
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any, TypeVar

from lsprotocol import types
from pygls.lsp.client import LanguageClient

T = TypeVar("T")
_PATIENCE = 30.0
"""Seconds after which an answer is missing."""


class Editor:
    """One editor and its server; every method returns when what it speaks of has happened."""

    def __init__(self, folder: Path) -> None:
        """Begin without a server; ``folder`` is the workspace."""
        self.folder = folder
        self.published: list[types.PublishDiagnosticsParams] = []
        self.messages: list[str] = []
        self.registered: list[str] = []
        self.refreshed = 0
        self._heard = asyncio.Event()
        self._runner = asyncio.Runner()
        self._client = LanguageClient("editor", "1")
        self._listen()

    def start(self, capabilities: types.ClientCapabilities, **params: Any) -> types.InitializeResult:
        """Start the program, introduce the editor and give the answer."""
        command = ("-m", "auditor.cli.main", "lsp", "--today", "2026-11-20")
        root = str(Path(__file__).parents[2])
        environment = {"PYTHONPATH": root, "PATH": "/usr/bin:/bin", "PYTHONWARNINGS": "error"}
        wishes = types.InitializeParams(
            capabilities=capabilities, process_id=None, root_uri=self.folder.as_uri(), **params
        )

        async def begin() -> types.InitializeResult:
            await self._client.start_io(sys.executable, *command, cwd=str(self.folder), env=environment)
            answer = await self._client.initialize_async(wishes)
            self._client.initialized(types.InitializedParams())
            return answer

        return self.run(begin())

    def run(self, work: Coroutine[Any, Any, T]) -> T:
        """Give what ``work`` gives."""
        return self._runner.run(asyncio.wait_for(work, _PATIENCE))

    def until(self, there: Callable[[], bool]) -> None:
        """Wait until ``there`` says so."""

        async def wait() -> None:
            while not there():
                self._heard.clear()
                await self._heard.wait()

        self.run(wait())

    def uri(self, name: str) -> str:
        """Give the uri of a document of the workspace."""
        return (self.folder / name).as_uri()

    def open(self, name: str, text: str, language: str = "markdown") -> None:
        """Open a document in its first version."""
        item = types.TextDocumentItem(uri=self.uri(name), language_id=language, version=1, text=text)
        self._tell(lambda: self._client.text_document_did_open(types.DidOpenTextDocumentParams(text_document=item)))

    def change(self, name: str, version: int, text: str, place: types.Range | None = None) -> None:
        """Change a document at ``place``, or all of it."""
        change: types.TextDocumentContentChangeEvent = (
            types.TextDocumentContentChangeWholeDocument(text=text)
            if place is None
            else types.TextDocumentContentChangePartial(range=place, text=text)
        )
        document = types.VersionedTextDocumentIdentifier(uri=self.uri(name), version=version)
        params = types.DidChangeTextDocumentParams(text_document=document, content_changes=[change])
        self._tell(lambda: self._client.text_document_did_change(params))

    def close(self, name: str) -> None:
        """Close a document."""
        document = types.TextDocumentIdentifier(uri=self.uri(name))
        params = types.DidCloseTextDocumentParams(text_document=document)
        self._tell(lambda: self._client.text_document_did_close(params))

    def touched(self, name: str) -> None:
        """Say that a file has changed on disk."""
        event = types.FileEvent(uri=self.uri(name), type=types.FileChangeType.Changed)
        params = types.DidChangeWatchedFilesParams(changes=[event])
        self._tell(lambda: self._client.workspace_did_change_watched_files(params))

    def pushed(self, name: str, version: int | None) -> list[types.Diagnostic]:
        """Wait for what is published of a version of a document, and give the newest of it."""
        self.until(lambda: version in [one.version for one in self.of(name)])
        return [list(one.diagnostics) for one in self.of(name) if one.version == version][-1]

    def of(self, name: str) -> list[types.PublishDiagnosticsParams]:
        """List what was published of a document."""
        return [one for one in self.published if one.uri == self.uri(name)]

    def pulled(self, name: str, previous: str | None = None) -> types.DocumentDiagnosticReport:
        """Ask for the findings of a document."""
        document = types.TextDocumentIdentifier(uri=self.uri(name))
        params = types.DocumentDiagnosticParams(text_document=document, previous_result_id=previous)
        return self.run(self._client.text_document_diagnostic_async(params))

    def hover(self, name: str, line: int, character: int) -> types.Hover | None:
        """Point at a place."""
        document = types.TextDocumentIdentifier(uri=self.uri(name))
        params = types.HoverParams(text_document=document, position=types.Position(line, character))
        return self.run(self._client.text_document_hover_async(params))

    def actions(self, name: str, place: types.Range) -> list[types.CodeAction]:
        """Ask what can be done at a place."""
        document = types.TextDocumentIdentifier(uri=self.uri(name))
        context = types.CodeActionContext(diagnostics=[])
        params = types.CodeActionParams(text_document=document, range=place, context=context)
        found = self.run(self._client.text_document_code_action_async(params)) or []
        return [one for one in found if isinstance(one, types.CodeAction)]

    def leave(self, *, politely: bool) -> int:
        """End, with the words of the protocol or without any, and give the program's exit code."""

        async def end() -> int:
            server = self._client._server  # noqa: SLF001 — the client has no other name for its process
            assert server is not None
            assert server.stdin is not None
            assert server.stderr is not None
            if politely:
                await self._client.shutdown_async(None)
                self._client.exit(None)
            else:
                server.stdin.close()
            said = await server.stderr.read()
            code = await server.wait()
            await self._client.stop()  # type: ignore[no-untyped-call]
            assert said == b"", said.decode()
            return code

        code = self.run(end())
        self._runner.close()
        return code

    def _tell(self, say: Callable[[], None]) -> None:
        async def tell() -> None:
            say()

        self.run(tell())

    def _listen(self) -> None:
        def publish(params: types.PublishDiagnosticsParams) -> None:
            self.published.append(params)
            self._heard.set()

        def message(params: types.ShowMessageParams | types.LogMessageParams) -> None:
            self.messages.append(params.message)
            self._heard.set()

        def register(params: types.RegistrationParams) -> None:
            self.registered += [one.method for one in params.registrations]

        def refresh(_: None) -> None:
            self.refreshed += 1
            self._heard.set()

        self._client.feature(types.WORKSPACE_DIAGNOSTIC_REFRESH)(refresh)
        self._client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)(publish)
        self._client.feature(types.WINDOW_SHOW_MESSAGE)(message)
        self._client.feature(types.WINDOW_LOG_MESSAGE)(message)
        self._client.feature(types.CLIENT_REGISTER_CAPABILITY)(register)
