"""``--diff`` and ``--policy-from``: what a change brings, judged by a policy that the change cannot change."""

import os
from argparse import Namespace
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Final, Literal, cast, final

from auditor.cli.changes import Change, Repository, changes, contents, converted, repository
from auditor.cli.config.apply import WORKTREE
from auditor.cli.passed_over import LEADS_ASIDE, aside, in_submodules
from auditor.cli.stderr import tell
from auditor.match.baseline import Acceptances, path_of
from auditor.match.suppress import accepted_in_file
from auditor.parse.parse import parse
from auditor.report.outside import Brought, Stretches, marked, stretches
from auditor.report.wire import Article, Diff, Failure, Finding
from auditor.source.discover import uri_of
from auditor.source.read import from_bytes
from auditor.source.task import Task, Unreadable

_CONVERTED: Final = (
    "lies here in another encoding than its readers see (working-tree-encoding in .gitattributes);"
    " take that attribute from articles"
)
_BY_LINE: Final = ("added", "context")
_BY_COMMENT: Final = "comment"
Entries = tuple[Task | Unreadable, ...]


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Was:
    """What is known of an article before the change."""

    open: frozenset[str] = frozenset()
    """Fingerprints of its open findings."""
    accepted: frozenset[str] = frozenset()
    """Fingerprints of those that a comment accepted."""
    files: frozenset[str] = frozenset()
    """Rules that a comment for the whole file accepted."""


@final
class Compared:
    """One change: its articles, what each was, and which findings it brings."""

    def __init__(self, arguments: Namespace, every: Entries) -> None:
        """Ask git what changed below what ``arguments`` name; raises ``UsageError`` when it cannot tell."""
        self._here = Path.cwd()
        held: Repository | None = arguments.policy_at
        asked = arguments.diff or arguments.policy_from
        self._at = held if held is not None and held.named == asked else repository(self._here, asked)
        self._mode: str = arguments.diff_mode if arguments.diff else "none"
        self._asked = arguments.diff is not None
        self._judged = arguments.policy_from != WORKTREE
        self._max_bytes: int = arguments.max_bytes
        self._tasks = {one.uri: one for one in every if isinstance(one, Task) and one.path is not None}
        names = _names(self._at.root, self._tasks.values())
        below = [] if arguments.files_from else [self._below(path) for path in arguments.paths]
        named = [name for name in below if name is not None]
        found = dict(changes(self._at, named))
        audited = frozenset(names.values())
        found.update(in_submodules(found, audited))
        self._aside = aside(self._at.root, found, audited, named)
        self._changes = {uri: found[name] for uri, name in names.items() if name in found}
        self._was: dict[str, Was] = {}
        changed = {uri: names[uri] for uri in self._changes}
        others = converted(self._at, changed.values())
        self._converted = frozenset(uri for uri, name in changed.items() if name in others)

    @property
    def diff(self) -> Diff | None:
        """Give what the report says of it; ``None`` when only the policy comes from a commit."""
        return None if not self._asked else Diff(self._at.base, cast("Literal['added']", self._mode))

    def entries(self, every: Entries) -> Entries:
        """Give those that have to be audited: what changed, and what git does not tell of."""
        known = tuple(self._as_stored(one) for one in every)
        if self._mode == "none":
            return known
        left = tuple(one for one in known if one.uri in self._changes or one.uri not in self._tasks)
        uris = {one.uri for one in left}
        links = [Unreadable(uri=self._uri(name), problem=LEADS_ASIDE) for name in self._aside]
        more = [one for one in links if one.uri not in uris]
        left = tuple(sorted((*left, *more), key=lambda one: os.fsencode(one.uri)))
        if not left:
            tell(f"no article changed since {self._at.base[:12]}")
        return left

    def _as_stored(self, entry: Task | Unreadable) -> Task | Unreadable:
        return Unreadable(uri=entry.uri, problem=_CONVERTED) if entry.uri in self._converted else entry

    def before(self) -> tuple[Task, ...]:
        """Give every changed article as it was, under the path it had; not what is new, nor what is over the limit."""
        held = contents(self._at, [one.blob for one in self._changes.values() if one.blob is not None])
        return tuple(
            Task(uri=self._old_uri(one), path=None, data=held[one.blob])
            for one in self._changes.values()
            if one.blob in held and len(held[one.blob]) <= self._max_bytes
        )

    def learn(self, tasks: Sequence[Task], outcomes: Iterable[Article | Failure], today: date) -> None:
        """Take in what ``before`` came to, in its order."""
        known = dict(zip((task.uri for task in tasks), zip(tasks, outcomes, strict=True), strict=True))
        for uri, change in self._changes.items():
            task, outcome = known.get(self._old_uri(change), (None, None)) if change.blob else (None, None)
            if task is None or not isinstance(outcome, Article):
                self._was[uri] = Was()
                continue
            self._was[uri] = Was(
                open=frozenset(one.fingerprint for one in outcome.findings if one.suppressed is None),
                accepted=frozenset(one.fingerprint for one in outcome.findings if _by_comment(one)),
                files=_of_files(task, today),
            )

    def acceptances(self, given: Acceptances) -> Acceptances:
        """Give what accepts findings now: a comment only what it accepted before, where the policy is the commit's."""
        root, here = given.root, given.here
        renamed = {
            given.path(uri): path_of(self._old_uri(one), root, here)
            for uri, one in self._changes.items()
            if one.before is not None
        }
        if not self._judged:
            return replace(given, renamed=renamed)
        return replace(
            given,
            renamed=renamed,
            comments={given.path(uri): was.accepted for uri, was in self._was.items()},
            files={given.path(uri): was.files for uri, was in self._was.items()},
        )

    def marked(self, article: Article) -> Article:
        """Give ``article`` with the findings marked that the change does not bring."""
        change = self._changes.get(article.uri)
        if change is None or self._mode not in _BY_LINE:
            return article
        lines = self._lines(change, self._tasks[article.uri])
        return marked(article, Brought(lines=lines, before=self._was.get(article.uri, Was()).open))

    def _lines(self, change: Change, task: Task) -> Stretches | None:
        """Give the lines that are shown; of a text whose lines git counts in another way than we do, all."""
        if change.hunks is None or task.path is None:
            return None
        try:
            data = task.path.read_bytes()
        except OSError:
            return None
        if b"\0" in data or b"\r" in data.replace(b"\r\n", b""):
            return None
        return stretches(change.hunks, context=self._mode == "context")

    def _old_uri(self, change: Change) -> str:
        return self._uri(os.fsencode(change.before or ""))

    def _uri(self, name: bytes) -> str:
        whole = self._at.root / os.fsdecode(name)
        return uri_of(Path(os.path.relpath(whole, os.path.realpath(self._here))))

    def _below(self, path: str) -> bytes | None:
        whole = Path(os.path.realpath(path))
        return os.fsencode(whole.relative_to(self._at.root)) if whole.is_relative_to(self._at.root) else None


def _names(root: Path, tasks: Iterable[Task]) -> dict[str, bytes]:
    """Give, by uri, the path from ``root`` of every article below it, links to its folder resolved; of text: hot."""
    top, folders, names = os.path.join(root, ""), dict[str, str](), dict[str, bytes]()  # noqa: PTH118 — as said
    for task in tasks:
        if task.path is not None:
            folder, name = os.path.split(task.path)
            if folder not in folders:
                folders[folder] = os.path.join(os.path.realpath(folder), "")  # noqa: PTH118 — as above
            whole = folders[folder] + name
            if whole.startswith(top):
                names[task.uri] = os.fsencode(whole[len(top) :])
    return names


def _by_comment(finding: Finding) -> bool:
    return finding.suppressed is not None and finding.suppressed.by == _BY_COMMENT


def _of_files(task: Task, today: date) -> frozenset[str]:
    """Give the rules that comments of the article accept throughout it."""
    data = task.data or b""
    if b"<!--" not in data and b"\0" not in data:
        return frozenset()  # no comment, and not UTF-16, in which one looks otherwise
    return accepted_in_file(parse(from_bytes(data, task.uri)), today)
