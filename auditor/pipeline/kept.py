"""Outcomes that are kept for a later run: the same article, program, data and settings need no second audit."""

from contextlib import suppress
from typing import TYPE_CHECKING, Final, final

import msgspec
from msgspec.msgpack import Decoder, Encoder

from auditor.campaign.key import Key
from auditor.pipeline.cache import Cache
from auditor.pipeline.outcome import Outcome
from auditor.pipeline.state import State, Unknown
from auditor.report.view import Backdrop
from auditor.report.wire import Article
from auditor.source.read import digest
from auditor.source.task import Task

if TYPE_CHECKING:
    from collections.abc import Callable


class _Kept(msgspec.Struct, frozen=True, gc=False, array_like=True):
    """An outcome as it is written."""

    report: Article
    backdrop: Backdrop | None
    keys: tuple[Key, ...]


_ENCODER: Final = Encoder()
_DECODER: Final = Decoder(_Kept)


@final
class Kept:
    """The outcomes of earlier runs under one state; what goes wrong with it costs time and nothing else."""

    def __init__(self, cache: Cache, state: State, again: "Callable[[], State]", max_bytes: int) -> None:
        """Read and write ``cache``.

        ``again`` gives the state as it is then: when an audit was made while files of the program or its data were
        being changed, nobody knows by which of them, and nothing is kept. Larger articles than ``max_bytes`` are not
        kept: their bytes are read twice.
        """
        self._cache = cache
        self._state = state
        self._again = again
        self._max_bytes = max_bytes
        self._sure = False
        self._changed = False

    def key(self, task: Task) -> tuple[str, str] | None:
        """Give the digest of the article's bytes and the key of its outcome; ``None`` when it is not to be kept."""
        sha256 = digest(task, self._max_bytes)
        with suppress(Unknown):
            return None if sha256 is None else (sha256, self._state.key(task, sha256))
        return None

    def has(self, key: str) -> bool:
        """Say whether something is kept under ``key``."""
        return self._cache.has(key)

    def get(self, sha256: str, key: str) -> Outcome | None:
        """Give the outcome that was kept under ``key``, or ``None``."""
        value = self._cache.get(key)
        if value is None:
            return None
        try:
            kept = _DECODER.decode(value)
        except (msgspec.MsgspecError, ValueError, TypeError, RecursionError):
            return None
        if kept.report.sha256 != sha256:
            return None
        return Outcome(report=kept.report, backdrop=kept.backdrop, keys=kept.keys)

    def put(self, task: Task, outcome: Outcome) -> None:
        """Keep an outcome under what was audited, which need not be what was asked for; no failures."""
        report = outcome.report
        if not isinstance(report, Article) or not report.whole or self._changed:
            return
        if not self._sure:
            self._sure = True
            if not self._is_unchanged():
                self._changed = True
                return
        with suppress(msgspec.MsgspecError, Unknown, ValueError, TypeError, RecursionError):
            value = _ENCODER.encode(_Kept(report, outcome.backdrop, outcome.keys))
            self._cache.put(self._state.key(task, report.sha256), value)

    def close(self) -> None:
        """Leave the cache within its bounds."""
        self._cache.close()

    @property
    def trouble(self) -> str:
        """Why nothing more is read or kept; empty when all is well."""
        return "the program or its data changed during the run" if self._changed else self._cache.trouble

    def _is_unchanged(self) -> bool:
        with suppress(Unknown):
            return self._again().digest == self._state.digest
        return False
