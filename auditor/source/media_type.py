"""Which markup a text is in: told by its name, else by its looks."""

from typing import Final

import re2

from auditor.source.source import MediaType

_MARKDOWNS: Final = (
    ".md", ".markdown", ".mdown", ".mdtext", ".mdtxt", ".mdwn", ".mdx", ".mkd", ".mkdn", ".mkdown", ".qmd", ".rmd",
)  # fmt: skip
"""What GitHub shows as Markdown."""
NAMED: Final = {
    **dict.fromkeys(_MARKDOWNS, MediaType.MARKDOWN),
    **dict.fromkeys((".html", ".htm", ".xhtml"), MediaType.HTML),
}
"""The markup of files whose suffix names one."""

_HEAD: Final = 64 * 1024
"""Characters that are looked at."""

_OPENINGS: Final = ("<!doctype html", "<html", "<head", "<body", "<?xml")

# What only markup writes; one such place is enough.
_MARKDOWN: Final = re2.compile(
    r"(?m)"
    r"!?\[[^\[\]\n]*\](?:\([^()\s]|\[[^\[\]\n]+\]|:[ \t]*\S)"  # link, image, reference, definition
    r"|^ {0,3}#{1,6}[ \t]+\S"  # heading
    r"|\*\*[^\s*][^*\n]*\*\*"  # bold
    r"|^ {0,3}(?:```|~~~)"  # fence
    r"|^[ \t]*\|?[ \t]*:?-{3,}:?[ \t]*\|[-:| \t]*$"  # table
)
# What plain texts also write; several such lines make Markdown.
_MARKDOWN_LINES: Final = re2.compile(r"(?m)^ {0,3}(?:[-*+][ \t]+\S|\d{1,3}\.[ \t]+\S|>[ \t]*\S)")
_FEW: Final = 3

_TAGS: Final = re2.compile(
    r"(?i)</?(?:html|head|body|title|meta|link|script|style|div|span|p|br|hr|a|img|table|tr|td|th|ul|ol|li|h[1-6]"
    r"|section|article|header|footer|nav|main|form|input|button|iframe|strong|em|b|i|u|font|center|blockquote|pre|code)"
    r"(?:\s[^<>]*)?/?>"
)


def media_type(name: str, text: str) -> MediaType:
    """Give the markup of ``text``: by the suffix of ``name`` when it names one, else by the first 64 Ki characters.

    In doubt between HTML and Markdown it is Markdown, which may hold HTML.
    """
    if (known := NAMED.get(suffix(name))) is not None:
        return known
    head = text[:_HEAD]
    start = head.lstrip(" \t\r\n\f\ufeff")
    if start[:16].lower().startswith(_OPENINGS):
        return MediaType.HTML
    markdown = len(_MARKDOWN.findall(head))
    tags = len(_TAGS.findall(head))
    if tags > markdown and (tags >= _FEW or start.startswith("<")):
        return MediaType.HTML
    if markdown or len(_MARKDOWN_LINES.findall(head)) >= _FEW:
        return MediaType.MARKDOWN
    return MediaType.PLAIN


def suffix(name: str) -> str:
    """Give the suffix of a path in lower case with its dot (``.md``), or the empty string; a leading dot is none."""
    base = name[name.rfind("/") + 1 :]
    dot = base.rfind(".")
    return base[dot:].lower() if dot > 0 and base[dot:].isascii() else ""
