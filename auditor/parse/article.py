"""An article: what a parser found in a source, with exact places."""

from dataclasses import dataclass
from enum import StrEnum
from typing import final

from msgspec import Struct

from auditor.source.source import Note, Source
from auditor.text.aligned import AlignedText
from auditor.text.span import Span


class Place(StrEnum):
    """Where a stretch of an article's text stands."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "list-item"
    CELL = "table-cell"
    CODE = "code"
    """Fenced, indented or ``<pre>`` code, a script or a style sheet."""
    TITLE = "title"
    """``<title>`` of an HTML page."""
    # From here on: asides, text that a reader does not meet in the flow of reading.
    ALT = "alt"
    """An image's alternative text."""
    DRAWN = "drawn"
    """Words that an image shows and its own address holds: a badge's text, the text of a ``data:`` SVG."""
    CODED = "coded"
    """What a QR code in an image says."""
    TOOLTIP = "tooltip"
    """A link's or an image's title."""
    ATTRIBUTE = "attribute"
    """Any other attribute a person could read: aria-label, data-*, value, placeholder, content of <meta> …"""
    FRONT_MATTER = "front-matter"
    COMMENT = "comment"
    HIDDEN = "hidden"
    """Text the page hides: ``hidden``, display:none, zero size, <template>, <noscript> …"""
    RAW = "raw"
    """Source characters no parser accounted for: what the raw pass reads."""


ASIDES = frozenset(
    {
        Place.ALT,
        Place.DRAWN,
        Place.CODED,
        Place.TOOLTIP,
        Place.ATTRIBUTE,
        Place.FRONT_MATTER,
        Place.COMMENT,
        Place.HIDDEN,
        Place.RAW,
    }
)


@final
class Block(Struct, frozen=True, kw_only=True, gc=False):
    """A stretch ``article.text.text[start:end]`` that stands in one place; blocks are in order and never overlap."""

    place: Place
    start: int
    end: int
    level: int = 0
    """Heading level 1–6; 0 elsewhere."""
    quoted: bool = False
    """Inside a block quote."""
    parent: int = -1
    """For an aside: the index of the block it hangs on (an alt text's paragraph); -1 when there is none."""


class MarkKind(StrEnum):
    """What is marked inside a block."""

    CODE = "code"
    """An inline code span, <code>, <kbd>, <samp>."""
    LINK = "link"
    """The words of a link."""
    STRIKE = "strike"
    """Struck out."""


@final
class Mark(Struct, frozen=True, kw_only=True, gc=False):
    """A marked stretch ``article.text.text[start:end]``; ``element`` is the index of its link in ``elements`` or -1."""

    kind: MarkKind
    start: int
    end: int
    element: int = -1


class ElementKind(StrEnum):
    """What an element is."""

    LINK = "link"
    IMAGE = "image"


class Carrier(StrEnum):
    """How an element is written."""

    INLINE = "inline"
    REFERENCE = "reference"
    AUTOLINK = "autolink"
    DEFINITION = "definition"
    """A link reference definition that nothing uses."""
    TAG = "tag"
    """<a href>, <area href>, <img src>."""
    FRAME = "frame"
    """<iframe>, <form action>, <link href>, <meta refresh> … anything else that names a URL."""
    SRCSET = "srcset"
    STYLE = "style"
    """CSS url(…)."""
    POSTER = "poster"
    PRELOAD = "preload"
    """<link rel=preload as=image>, rel=icon, prefetch …"""
    META = "meta"
    """og:image, twitter:image, JSON-LD …"""


@final
class Element(Struct, frozen=True, kw_only=True, gc=False):
    """A link or an image as the parser saw it."""

    kind: ElementKind
    carrier: Carrier
    span: Span
    """The whole element in the source: ``[text](url)``, or the start tag."""
    url: str
    """The destination with escapes and character references resolved, nothing else changed."""
    url_span: Span | None
    """Where the destination stands in the source; ``None`` when it stands elsewhere (a reference's definition)."""
    start: int
    """The element's words (link text or alt) are ``article.text.text[start:end]``; empty when it has none."""
    end: int
    block: int
    """Index of the block in which the element stands; -1 when it stands in none."""
    attributes: tuple[tuple[str, str], ...] = ()
    """Attributes of an HTML tag, names lower case, in order; a Markdown title as ``title``."""
    hidden: bool = False
    veiled: bool = False
    """Stands in something that takes pictures out of sight, too: display:none, off screen (not <noscript>)."""


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """A source with its structure.

    ``text`` holds everything there is to read, each stretch once: first what a reader meets, in reading order, then the
    asides. Blocks are separated by one line feed that the author did not write.
    """

    source: Source
    title: str | None
    title_span: Span | None
    language: str
    """BCP 47: ``zh-Hans``, ``zh-Hant``, ``en``, ``ru`` …; ``und`` when the text does not tell."""
    published: str | None
    """The date the article gives itself (front matter, <meta>, <time>): ISO 8601, possibly only year and month."""
    metadata: tuple[tuple[str, str], ...]
    """Top-level scalar fields of the front matter, or <meta name=… content=…>, in order."""
    text: AlignedText
    blocks: tuple[Block, ...]
    marks: tuple[Mark, ...]
    """In order of ``start``; a mark may lie inside another."""
    elements: tuple[Element, ...]
    coverage: float
    """Share of the source's characters that were examined as text, element or markup, 0 … 1."""
    notes: tuple[Note, ...] = ()
    """Those of the source and those of the parser."""
