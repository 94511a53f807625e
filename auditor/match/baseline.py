"""Findings that were accepted earlier, for all articles of a run: which of them count for which article."""

import posixpath
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final, TypeAlias, final

from auditor.match.acceptance import BY_BASELINE, EVERYTHING, Acceptance
from auditor.match.finding import Suppression
from auditor.match.until import over
from auditor.text.wellformed import wellformed

Entries: TypeAlias = Mapping[str, Mapping[str, Suppression]]
"""Path of an article to fingerprint to why the finding is accepted."""


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One finding that somebody accepted: a line of a baseline."""

    path: str
    """Of the article, from the folder of the baseline, ``/`` between parts."""
    rule: str
    fingerprint: str
    quote: str
    """The beginning of what the finding stands on, for people; nothing is looked up by it."""
    reason: str
    until: str | None = None
    """A year, month or day, ISO 8601; it counts to its end."""

    def expired(self, today: date) -> bool:
        """Say whether it no longer counts."""
        return over(self.until, today)


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Acceptances:
    """What accepts findings besides the articles' own comments, for every article of a run. Can be pickled."""

    entries: Entries = field(default_factory=dict)
    root: str = "/"
    """The folder from which paths count, absolute."""
    here: str = "/"
    """The folder from which the uris of articles count, absolute."""
    renamed: Mapping[str, str] = field(default_factory=dict)
    """New path to old path of an article that was renamed."""
    comments: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """By path: fingerprints of findings that comments may accept; in an article that is not named every comment counts.
    """
    files: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """By path: ids of rules whose comments for the whole file count although ``comments`` names the article."""
    silent: bool = False
    """Whether no comment counts, in any article."""

    def path(self, uri: str) -> str:
        """Give the path by which the article ``uri`` is known here; it may begin with ``../``."""
        return path_of(uri, self.root, self.here)

    def of(self, uri: str) -> Acceptance:
        """Give what may accept findings of the article ``uri``."""
        if not (self.entries or self.comments or self.silent):
            return EVERYTHING
        path = self.path(uri)
        old = self.renamed.get(path, path)
        entries = self.entries.get(path) or self.entries.get(old) or {}
        comments = frozenset() if self.silent else self.comments.get(path)
        return Acceptance(baseline=entries, comments=comments, files=self.files.get(path, frozenset()))


NO_SUPPRESSION: Final = Acceptances(silent=True)
"""No baseline; no comment counts."""


def path_of(uri: str, root: str, here: str) -> str:
    """Give the path from ``root`` of the article ``uri``, which counts from ``here``; both folders are absolute."""
    return wellformed(posixpath.relpath(posixpath.join(here, uri), root))


def counting(entries: Iterable[Entry], today: date) -> Entries:
    """Give the entries that count on ``today``, by path and fingerprint."""
    found: dict[str, dict[str, Suppression]] = {}
    for one in entries:
        if not one.expired(today):
            said = Suppression(by=BY_BASELINE, reason=one.reason, until=one.until, rule=one.rule)
            found.setdefault(one.path, {})[one.fingerprint] = said
    return found
