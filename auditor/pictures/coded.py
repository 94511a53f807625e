"""An article with what its images' QR codes say, as asides that extraction reads like any other text."""

from dataclasses import replace
from pathlib import Path

from auditor.parse.article import Article, Block, Carrier, ElementKind, Place
from auditor.pictures.decode import payloads
from auditor.pictures.stored import stored
from auditor.text.aligned import AlignedBuilder
from auditor.text.span import Span

MOST_IMAGES = 200
"""Images of one article that are opened."""


def with_codes(article: Article, folder: Path | None) -> Article:
    """Give ``article`` with the texts of the QR codes in its stored images; each stands for the whole element.

    Images are stored in the article (``data:``) or below ``folder``, its own; nothing else is read.
    """
    found: list[tuple[str, Span, int]] = []
    seen: set[str] = set()
    for element in article.elements:
        if element.kind is not ElementKind.IMAGE or element.carrier is Carrier.META or element.url in seen:
            continue
        if len(seen) == MOST_IMAGES:
            break
        seen.add(element.url)
        found += [(text, element.span, element.block) for text in payloads(stored(element.url, folder))]
    return _extended(article, found) if found else article


def _extended(article: Article, found: list[tuple[str, Span, int]]) -> Article:
    builder = AlignedBuilder()
    article.text.copy(builder, 0, len(article.text))
    blocks = list(article.blocks)
    for text, span, parent in found:
        if builder.length and builder.last() != "\n":
            builder.add("\n", span.start, span.start)
        start = builder.length
        for char in text:  # one by one: each stands for the whole element, however long both are
            builder.add(char, span.start, span.end)
        blocks.append(Block(place=Place.CODED, start=start, end=builder.length, parent=parent))
        builder.add("\n", span.end, span.end)
    return replace(article, text=builder.build(), blocks=tuple(blocks))
