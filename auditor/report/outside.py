"""Which findings of an article a change brings: those on its new lines, and those that were not open before it.

An edit can bring a finding about without touching its line: who takes away the words “beware of this account:” leaves
the account as it was and makes an invitation of it. So a finding on an old line lies outside only when it was open
before the change, too.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import Final, final

import msgspec

from auditor.report.wire import Article, Finding
from auditor.report.wire_mentions import Span

CONTEXT: Final = 3
"""Lines around a change that are shown with it, as ``git diff`` does."""
Stretches = tuple[tuple[int, int], ...]
"""First and last line of each stretch, from 1, both included."""


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Brought:
    """What a change does to one article."""

    lines: Stretches | None
    """Where its findings are shown; ``None``: everywhere."""
    before: frozenset[str] = frozenset()
    """Fingerprints of the findings that were open before the change."""


def stretches(hunks: Sequence[tuple[int, int]], *, context: bool) -> Stretches:
    """Give the lines of ``hunks`` (first new line, how many; none: something was taken out behind that line).

    With ``context`` the lines around them, too.
    """
    if not context:
        return tuple((first, first + count - 1) for first, count in hunks if count)
    return tuple(
        (first - CONTEXT, first + count - 1 + CONTEXT) if count else (first - CONTEXT + 1, first + CONTEXT)
        for first, count in hunks
    )


def marked(article: Article, brought: Brought) -> Article:
    """Give ``article`` with every finding marked that the change does not bring; accepted ones are left as they are."""
    if brought.lines is None:
        return article
    inside = [_touches(one, brought.lines) for one in article.findings]
    said_again = Counter(
        _name(article, one)
        for one, here in zip(article.findings, inside, strict=True)
        if here and one.fingerprint in brought.before
    )
    found = []
    for one, here in zip(article.findings, inside, strict=True):
        outside = not here and one.is_open and not _is_new(article, one, brought.before, said_again)
        found.append(msgspec.structs.replace(one, outside=True) if outside else one)
    return msgspec.structs.replace(article, findings=tuple(found))


def _is_new(
    article: Article, finding: Finding, before: frozenset[str], said_again: Counter[tuple[str, str | None]]
) -> bool:
    """Say whether nothing like ``finding`` was open before.

    A fingerprint counts how often a thing was said already, so who says it once more further up gives the old finding
    a new one, and the new finding the old one's.
    """
    if finding.fingerprint in before:
        return False
    name = _name(article, finding)
    if said_again[name] > 0:
        said_again[name] -= 1
        return False
    return True


def _name(article: Article, finding: Finding) -> tuple[str, str | None]:
    """Give the rule, and what it is about."""
    about = finding.about
    if about.contact is not None:
        return finding.rule, article.contacts[about.contact].canonical
    if about.link is not None:
        return finding.rule, article.links[about.link].canonical
    if about.image is not None:
        return finding.rule, article.images[about.image].url
    return finding.rule, finding.quote


def _touches(finding: Finding, lines: Stretches) -> bool:
    """Say whether a finding, or another place that belongs to it, stands on one of ``lines``."""
    places = [finding.span, *(one.span for one in finding.related if one.uri is None)]
    return any(meets(span, lines) for span in places)


def meets(span: Span, lines: Stretches) -> bool:
    """Ask the last stretch that begins in time: where one ends later than the next begins, the next ends later yet."""
    at = bisect_right(lines, span.end.line, key=itemgetter(0))
    return at > 0 and span.start.line <= lines[at - 1][1]
