"""The way from a source to an article."""

from typing import assert_never

from auditor.parse.article import Article, Block, Place
from auditor.parse.builder import Builder
from auditor.parse.dates import iso_prefix
from auditor.parse.finish import finish
from auditor.parse.frontmatter import FrontMatter, read_front_matter
from auditor.parse.language import language_of
from auditor.parse.markdown import read_markdown
from auditor.parse.plain import read_plain
from auditor.parse.remainder import read_raw, read_remainder
from auditor.parse.title import title_of
from auditor.source.source import MediaType, Source
from auditor.text.aligned import AlignedText

_SAMPLE = 600
"""Characters of visible text that decide the language."""
_DATE_KEYS = ("published", "publishDate", "publishdate", "pubdate", "pubDate", "date", "created", "updated", "lastmod")


def parse(source: Source) -> Article:
    """Give the article that ``source`` holds. Never raises: malformed markup is text.

    A source over the size limit is not parsed: all of it is raw text, and coverage is 0.
    """
    builder = Builder(source.text)
    front = None
    if source.whole:
        front = _read(builder, source)
        read_remainder(builder)
    else:
        read_raw(builder)
    parts = finish(builder)
    visible = parts.blocks[: parts.visible]
    title, title_span = title_of(source.text, parts.text, visible, front)
    fields = [(field.key, field.value) for field in front.fields] if front is not None else []
    return Article(
        source=source,
        title=title,
        title_span=title_span,
        language=language_of(_sample(parts.text, visible or parts.blocks)),
        published=_published(builder, front),
        metadata=tuple(fields + builder.metadata),
        text=parts.text,
        blocks=parts.blocks,
        marks=parts.marks,
        elements=parts.elements,
        coverage=1.0 if source.whole else 0.0,
        notes=source.notes,
    )


def _read(builder: Builder, source: Source) -> FrontMatter | None:
    copy = _harmless(source.text)
    if source.media_type is MediaType.PLAIN:
        read_plain(builder, copy)
        return None
    front = read_front_matter(copy)
    base = 0
    if front is not None:
        builder.note(Place.FRONT_MATTER, front.inside.start, front.inside.end)
        base = front.end
    match source.media_type:
        case MediaType.MARKDOWN:
            read_markdown(builder, copy, base)
        case MediaType.HTML:
            from auditor.parse.html import read_html  # noqa: PLC0415  36 ms that Markdown need not pay

            read_html(builder, copy, base)
        case _:
            assert_never(source.media_type)
    return front


def _harmless(text: str) -> str:
    """Give ``text`` without NULs and lone surrogates, which parsers drop or refuse; every other character in place."""
    if "\0" in text:
        text = text.replace("\0", "\ufffd")
    try:
        text.encode()
    except UnicodeEncodeError:
        text = text.encode("utf-8", "replace").decode()
    return text


def _sample(text: AlignedText, blocks: tuple[Block, ...]) -> str:
    """Give the beginning of the text, code left out."""
    parts, length = [], 0
    for block in blocks:
        if block.place is not Place.CODE:
            parts.append(text.text[block.start : min(block.end, block.start + _SAMPLE - length)])
            length += len(parts[-1])
            if length >= _SAMPLE:
                break
    return "\n".join(parts)


def _published(builder: Builder, front: FrontMatter | None) -> str | None:
    for key in _DATE_KEYS if front is not None else ():
        for field in front.fields if front is not None else ():
            if field.key == key and (date := iso_prefix(field.value)):
                return date
    for _, written in sorted(builder.published):
        if date := iso_prefix(written):
            return date
    return None
