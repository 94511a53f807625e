"""Campaigns and families as text for a person."""

from collections.abc import Iterator
from typing import Final

from auditor.campaign.campaign import Linked
from auditor.campaign.told import campaigns, families, key
from auditor.report import campaign_words as words
from auditor.report.campaign_text import campaign_lines, key_text
from auditor.report.page import Page
from auditor.report.view import View

_HUBS: Final = 8
"""Keys left out that are named; the rest is counted."""


def render(linked: Linked, view: View) -> Iterator[bytes]:
    """Give the whole in lines as wide as the page of ``view``, nothing printed unseen."""
    page = Page(view)
    yield _line(page.word(words.LINKED, articles=linked.articles))
    if not linked.campaigns:
        yield _line(page.word(words.NO_CAMPAIGN))
    for line in campaign_lines(page, campaigns(linked), families(linked)):
        yield _line(line)
    if linked.hubs:
        label = page.word(words.EVERYBODYS)
        yield _line(f"{label}:")
        for one in linked.hubs[:_HUBS]:
            text = f"{key_text(page, key(one))}, {page.word(words.SIZE, count=one.articles)}"
            yield from (_line(f"  {line}") for line in page.wrap(text, 2))
        if len(linked.hubs) > _HUBS:
            yield _line(f"  {page.word(words.MORE, count=len(linked.hubs) - _HUBS)}")


def _line(text: str) -> bytes:
    return f"{text}\n".encode()
