"""Where the articles of a report stand: names made so that nothing in them is an article's own."""

from collections.abc import Mapping
from hashlib import sha256
from typing import Final

from auditor.report.wire import Report

MARK: Final = b'<meta name="generator" content="auditor">'
"""Stands in the head of every page, by which a run knows the pages of an earlier one."""
INDEX: Final = "index.html"
"""The file of the overview when each article has a file of its own."""


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
