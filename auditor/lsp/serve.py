"""Which message of an editor asks for what, and the life of the server on two streams."""

import logging
import os
from typing import BinaryIO

from lsprotocol import types

from auditor.lsp.actions import KINDS
from auditor.lsp.diagnostics import SOURCE
from auditor.lsp.server import Server
from auditor.lsp.setup import Configure
from auditor.report.view import Language


def serve(configure: Configure, language: Language | None, pages: str, stdin: BinaryIO, stdout: BinaryIO) -> int:
    """Answer the editor on ``stdin`` and ``stdout`` until it says that it is done, or is gone.

    Gives the exit code of the protocol: 0 after ``shutdown`` and ``exit``, else 1. ``language`` is the one that was
    asked for on the command line; ``pages`` is where the rules' pages lie, an address ending in ``/``, or empty.
    """
    logging.getLogger("pygls").disabled = True  # it logs messages, which hold text of articles
    for name in ("pygls.protocol", "pygls.protocol.json_rpc", "pygls.protocol.language_server", "pygls.server"):
        logging.getLogger(name).disabled = True
    server = Server(configure, language, pages)
    _answer(server)
    server.start_io(stdin, stdout)
    code = 0 if server.stopped else 1
    if server.documents.is_busy:
        os._exit(code)  # an audit cannot be broken off, and its thread would not outlive the interpreter in peace
    return code


def _answer(server: Server) -> None:
    @server.feature(types.INITIALIZE)
    def initialize(params: types.InitializeParams) -> None:
        server.meet(params)

    @server.feature(types.INITIALIZED)
    def initialized(_: types.InitializedParams) -> None:
        server.watch()

    @server.feature(types.SHUTDOWN)
    def shutdown(_: None) -> None:
        server.stopped = True

    @server.feature(types.WORKSPACE_DID_CHANGE_WORKSPACE_FOLDERS)
    def folders(_: types.DidChangeWorkspaceFoldersParams) -> None:
        server.place()
        server.renew()

    @server.feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    def watched(_: types.DidChangeWatchedFilesParams) -> None:
        server.renew()

    options = types.DiagnosticOptions(identifier=SOURCE, inter_file_dependencies=False, workspace_diagnostics=False)

    @server.feature(types.TEXT_DOCUMENT_DIAGNOSTIC, options)
    async def diagnostic(params: types.DocumentDiagnosticParams) -> types.DocumentDiagnosticReport:
        uri = params.text_document.uri
        nothing = types.RelatedFullDocumentDiagnosticReport(items=[])
        return await server.safely(uri, server.pulled(uri, params.previous_result_id), nothing)

    @server.feature(types.TEXT_DOCUMENT_HOVER)
    async def hover(params: types.HoverParams) -> types.Hover | None:
        uri = params.text_document.uri
        return await server.safely(uri, server.hovered(uri, params.position), None)

    @server.feature(types.TEXT_DOCUMENT_CODE_ACTION, types.CodeActionOptions(code_action_kinds=list(KINDS)))
    async def action(params: types.CodeActionParams) -> list[types.CodeAction]:
        return await server.safely(params.text_document.uri, server.offered(params), [])
