"""The open documents and their audits: beside the loop that answers the editor, one at a time, newest text only."""

import asyncio
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, Final, TypeVar, cast, final

from lsprotocol.types import TextDocumentContentChangeEvent, TextDocumentItem
from pygls.uris import to_fs_path, uri_scheme

from auditor.lsp.audit import Auditor, Job, Outcome
from auditor.lsp.document import Document
from auditor.lsp.positions import UTF_16
from auditor.source.discover import SUFFIXES
from auditor.source.media_type import suffix

if TYPE_CHECKING:
    from auditor.rules.rule import Severity

T = TypeVar("T")
_LANGUAGES: Final = frozenset({"markdown", "html", "plaintext"})


@final
class OpenDocuments:
    """Follows the documents of an editor and audits their newest text when somebody asks for it."""

    def __init__(self, auditor: Auditor, tell: Callable[[str, Outcome], None]) -> None:
        """Begin without documents; ``encoding``, ``roots`` and ``show`` are set when the editor has named them.

        ``tell`` is called once with the uri and what came of it for every text that is audited.
        """
        self.encoding: str = UTF_16
        self.roots: tuple[Path, ...] = ()
        self.show: Severity | None = None
        self._auditor = auditor
        self._tell = tell
        self._documents: dict[str, Document] = {}
        self._running: dict[int, asyncio.Task[Outcome | None]] = {}
        self._busy = asyncio.Lock()
        self._thread: Thread | None = None

    @property
    def uris(self) -> tuple[str, ...]:
        """List the documents that are audited."""
        return tuple(self._documents)

    def open(self, item: TextDocumentItem) -> bool:
        """Follow a document and say so, unless it is neither named nor declared as an article."""
        if suffix(item.uri) not in SUFFIXES and item.language_id not in _LANGUAGES:
            return False
        self._documents[item.uri] = Document(item.uri, item.language_id, item.text, item.version, self.encoding)
        return True

    def change(self, uri: str, changes: Sequence[TextDocumentContentChangeEvent], version: int | None) -> bool:
        """Change the text of a document; false when it is not followed."""
        document = self._documents.get(uri)
        if document is not None:
            document.change(changes, version)
        return document is not None

    def close(self, uri: str) -> bool:
        """Follow a document no longer; false when it was not."""
        return self._documents.pop(uri, None) is not None

    def renew(self) -> None:
        """Let every document be audited anew: by what has changed beside them."""
        for document in self._documents.values():
            document.renew()

    async def newest(self, uri: str) -> Outcome | None:
        """Give what came of the newest text of a document; ``None`` when it is not followed, or closed meanwhile.

        Between this and the next ``await`` of the caller no newer text comes in.
        """
        while (document := self._documents.get(uri)) is not None:
            state = document.state
            task = self._running.get(state)
            if task is None:
                live = {one.state for one in self._documents.values()}
                self._running = {at: one for at, one in self._running.items() if at in live or not one.done()}
                task = self._running[state] = asyncio.ensure_future(self._audit(document, state))
            outcome = await asyncio.shield(task)
            if outcome is not None and document.state == state and self._documents.get(uri) is document:
                return outcome
        return None

    async def beside(self, work: Callable[[], T]) -> T:
        """Do ``work`` in a thread of its own, one work at a time, to its end also when nobody waits for it any more."""
        return await asyncio.shield(asyncio.ensure_future(self._alone(work)))

    @property
    def is_busy(self) -> bool:
        """Whether a thread is at work."""
        return self._thread is not None and self._thread.is_alive()

    async def _alone(self, work: Callable[[], T]) -> T:
        async with self._busy:
            return await self._in_thread(work)

    async def _audit(self, document: Document, state: int) -> Outcome | None:
        """Audit the document as it is; ``None`` when that text is gone when its turn comes."""
        async with self._busy:
            if document.state != state or self._documents.get(document.uri) is not document:
                return None
            outcome = await self._in_thread(partial(self._auditor.audit, self._job(document)))
        self._tell(document.uri, outcome)
        return outcome

    def _job(self, document: Document) -> Job:
        named = to_fs_path(document.uri) if uri_scheme(document.uri) == "file" else None
        path = Path(named) if named is not None else None
        holding = [root for root in self.roots if path is None or path.is_relative_to(root)]
        return Job(
            name=document.uri.rpartition("/")[2],
            path=path,
            root=max(holding, key=lambda root: len(root.parts), default=None),
            language=document.language,
            text=document.text,
            version=document.version,
            state=document.state,
            positions=document.positions,
            show=self.show,
        )

    async def _in_thread(self, work: Callable[[], T]) -> T:
        """Run ``work`` in a daemon thread: a long audit must not keep a closed editor waiting."""
        loop = asyncio.get_running_loop()
        result: asyncio.Future[T] = loop.create_future()

        def settle(value: T | None, error: BaseException | None) -> None:
            if result.done():
                return
            if error is None:
                result.set_result(cast("T", value))
            else:
                result.set_exception(error)

        def run() -> None:
            value, broke = None, None
            try:
                value = work()
            except Exception as error:  # noqa: BLE001 — told to who asked
                broke = error
            with suppress(RuntimeError):  # the loop has ended meanwhile
                loop.call_soon_threadsafe(settle, value, broke)

        self._thread = Thread(target=run, daemon=True)
        self._thread.start()
        return await result
