"""What decides a report besides the article: the program, what it knows, what it was asked."""

import hashlib
import os
import sys
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from posixpath import join, relpath
from typing import Final, Protocol, final, runtime_checkable

import msgspec

from auditor.pipeline.knowledge import Knowledge
from auditor.pipeline.settings import Settings
from auditor.source.task import Task

NOT_DECIDING: Final = frozenset({"languages", "fail_on", "min_score", "diff", "pins", "cache", "kept"})
"""Settings that change how reports are shown or judged, where things are kept, or what is refused: and no report."""
_BY_CONTENT: Final = frozenset({"rules", "facts", "tracker_list"})
"""Settings that name files: what was read from them counts (``Knowledge``), not where they lie."""
_BY_ARTICLE: Final = frozenset({"allow"})
"""Settings of which a part depends on where an article lies."""
LIBRARIES: Final = (
    "ahocorasick_rs",
    "google_re2",
    "msgspec",
    "phonenumbers",
    "pyromark",
    "pyyaml",
    "rjieba",
    "turbohtml",
)
"""Packages that read articles or data; another version may read otherwise."""
_ENCODER: Final = msgspec.msgpack.Encoder(order="deterministic")


@runtime_checkable
class ByArticle(Protocol):
    """A setting that says something else of each article."""

    def of(self, uri: str) -> object:
        """Give what holds for the article ``uri``."""


@final
class State:
    """Names, by a digest, what decides the report of an article; the same name, the same report."""

    def __init__(self, settings: Settings, knowledge: Knowledge, shown: tuple[bool, ...]) -> None:
        """Take the digests of everything; ``shown`` says what else than the report is asked for.

        Raises ``Unknown`` when something that decides has no name.
        """
        values = {one.name: getattr(settings, one.name) for one in fields(settings) if one.name not in NOT_DECIDING}
        if settings.qr:
            message = "with --qr pictures beside the articles decide, too"
            raise Unknown(message)
        self._by_article = [one for one in values.values() if isinstance(one, ByArticle)]
        plain = {
            name: value
            for name, value in values.items()
            if name not in _BY_CONTENT | _BY_ARTICLE and not isinstance(value, ByArticle)
        }
        allow = settings.allow
        self._allow = allow if any(entry.paths for entry in allow.entries) else None
        known = (
            knowledge.lexicon.digest,
            knowledge.facts.base.digest,
            knowledge.rules.digest,
            knowledge.weights,
            knowledge.trackers,
            settings.facts if len(settings.facts) > 1 else (),
            sorted(knowledge.added),
        )
        said = (_program(), sys.version, _libraries(), known, allow.entries, sorted(plain.items()), shown)
        self.digest = hashlib.sha256(_encoded(said)).digest()

    def key(self, task: Task, sha256: str) -> str:
        """Give the name, 64 hexadecimal digits, of the report of ``task`` when its bytes have the digest ``sha256``."""
        uri = os.fsencode(task.uri)
        path = ""
        if self._allow is not None:
            path = relpath(join(self._allow.here, task.uri), self._allow.root)
        accepted = [one.of(task.uri) for one in self._by_article]
        said = (self.digest, sha256, uri, task.committed, os.fsencode(path), accepted)
        return hashlib.sha256(_encoded(said)).hexdigest()


class Unknown(Exception):  # noqa: N818 — no error of the program: nothing is kept then
    """What decides a report cannot be named."""


def _encoded(said: object) -> bytes:
    try:
        return _ENCODER.encode(said)
    except (TypeError, ValueError, OverflowError) as error:
        message = f"a setting cannot be named: {error}"
        raise Unknown(message) from None


def _program() -> bytes:
    """Give the digest of every file of this package: some 500, read in 6 ms."""
    digest = hashlib.sha256()
    package = Path(__file__).resolve().parents[1]
    try:
        for path in sorted(_files(str(package))):
            with open(path, "rb", buffering=0) as file:  # noqa: PTH123 — 500 of them, at every start
                digest.update(f"{path[len(str(package)) :]}\0{hashlib.sha256(file.read()).hexdigest()}\0".encode())
    except OSError as error:
        message = f"the program cannot be read: {error.strerror}"
        raise Unknown(message) from None
    return digest.digest()


def _files(folder: str) -> Iterator[str]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if not entry.is_dir():
                yield entry.path
            elif entry.name != "__pycache__":
                yield from _files(entry.path)


def _libraries() -> list[str]:
    """Give name and version of each of ``LIBRARIES`` as their installation names them."""
    found: dict[str, set[str]] = {name: set() for name in LIBRARIES}
    for folder in sys.path:
        try:
            names = os.listdir(folder or ".")  # noqa: PTH208 — names alone
        except OSError:
            continue
        for name in names:
            package, _, version = name.partition("-")
            if version.endswith((".dist-info", ".egg-info")):
                found.get(package.lower(), set()).add(name)
    missing = [name for name, versions in found.items() if not versions]
    if missing:
        message = f"the version of {missing[0]} is not to be found"
        raise Unknown(message)
    return sorted(name for versions in found.values() for name in versions)
