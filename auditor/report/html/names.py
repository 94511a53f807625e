"""Where the articles of a report stand: their order, and names made so that nothing in them is an article's own."""

from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256
from typing import Final

from auditor.report.wire import Article, Report
from auditor.score.trust import Band

BANDS: Final = (Band.UNTRUSTWORTHY, Band.CAUTION, Band.NOT_ENOUGH_EVIDENCE, Band.TRUSTWORTHY)
"""Worst first."""
INDEX: Final = "index.html"
"""The file of the overview when each article has a file of its own."""


def worst_first(articles: Iterable[Article]) -> Sequence[Article]:
    """Give the articles by band, then score, then uri."""
    return sorted(articles, key=lambda one: (BANDS.index(one.trust.band), one.trust.score, one.uri))


def fragments(report: Report) -> Mapping[str, str]:
    """Give the id of every article's place in the page, by uri."""
    return {one.uri: f"a{at}" for at, one in enumerate(report.articles, 1)}


def places(report: Report, *, split: bool) -> Mapping[str, str]:
    """Give a reference to every article, by uri: to its place in the page, or with ``split`` to its own file."""
    if split:
        return {one.uri: file_name(one.uri) for one in report.articles}
    return {uri: f"#{fragment}" for uri, fragment in fragments(report).items()}


def file_name(uri: str) -> str:
    """Give the name of an article's own file."""
    return f"article-{sha256(uri.encode('utf-8', 'surrogatepass')).hexdigest()[:16]}.html"
