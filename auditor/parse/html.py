"""HTML to blocks and elements: a whole page, or the raw HTML inside Markdown."""

from typing import final

from auditor.parse.article import MarkKind, Place
from auditor.parse.attributes import Attribute, scan
from auditor.parse.builder import Builder
from auditor.parse.css import declarations, hides, veils
from auditor.parse.elements import Tag, style_elements
from auditor.parse.links import read_links
from auditor.parse.nest import Nest
from auditor.parse.readable import readable
from auditor.parse.tags import BLOCK, CODE, HIDING, INLINE, STRIKE, VOID
from auditor.parse.tokens import Kind, tokens

_SPACE = " \t\n\f\r"
_DOCTYPE = "<!doctype html>"


def read_html(builder: Builder, copy: str, base: int) -> None:
    """Read ``copy[base:]`` into ``builder``; ``copy`` is the source without NULs and surrogates, as long as it."""
    reader = HtmlReader(builder, copy)
    if base < len(copy):
        reader.read([(base, len(copy))])
    builder.close_link()
    reader.nest.cut(0)
    builder.close()


@final
class HtmlReader:
    """Reads HTML piece by piece; what is open at the end of one piece is still open in the next."""

    def __init__(self, builder: Builder, copy: str) -> None:
        """Write to ``builder``; ``copy`` is its source without NULs and surrogates, character for character."""
        self.nest = Nest(builder)
        self._builder = builder
        self._copy = copy
        self._marks = {MarkKind.CODE: 0, MarkKind.STRIKE: 0}
        self._chunk: list[tuple[int, int]] = []

    def read(self, chunk: list[tuple[int, int]]) -> None:
        """Read the source ranges ``chunk`` as one text; what lies between them (``> `` of a quote) counts as space."""
        base, stop = chunk[0][0], chunk[-1][1]
        text = self._copy[base:stop]
        if len(chunk) > 1:
            parts, at = [], base
            for start, end in chunk:
                parts += [" " * (start - at), self._copy[start:end]]
                at = end
            text = "".join(parts)
        self._chunk = chunk
        at = base
        for kind, first, last, value in tokens(text):
            start, end = base + first, base + last
            if at < start:
                self._builder.gap(at, start)
            at = end
            if kind == Kind.TEXT:
                self._say(start, end)
            elif kind == Kind.START:
                self._begin(value, start, end)
            elif kind == Kind.END:
                self._end(value, start, end)
            elif kind == Kind.REFERENCE:
                self._builder.atomic(value, start, end)
            else:
                self._aside(start, end)
        if at < stop:
            self._builder.gap(at, stop)

    def _say(self, start: int, end: int) -> None:
        if len(self._chunk) > 1:
            for first, last in self._chunk:  # a few lines of a quote
                if first < end and start < last:
                    self._verbatim(max(first, start), min(last, end))
        else:
            self._verbatim(start, end)

    def _verbatim(self, start: int, end: int) -> None:
        builder = self._builder
        text = self._copy[start:end]
        if not builder.is_open():
            bare = text.lstrip(_SPACE)
            if not bare:
                return
            start = end - len(bare)
        builder.verbatim(start, end)
        if builder.place is Place.CODE:
            if "(" in text and self.nest.top("style") >= 0:
                style_elements(builder, (start, end), start, end)
        elif "](" in text:
            read_links(builder, self._copy, start, end)

    def _begin(self, name: str, start: int, end: int) -> None:
        builder = self._builder
        block = name in BLOCK
        if block:
            builder.close()
        elif name not in INLINE and name.strip("abcdefghijklmnopqrstuvwxyz"):
            builder.gap(start + 1, start + 1 + len(name))
        plain = end - start == len(name) + 2
        attributes = [] if plain else scan(builder.source, start + 1 + len(name), end - 1)
        tag = None if plain and name != "a" else Tag(builder, name, (start, end), attributes)
        hidden = name in HIDING or (tag is not None and _is_hidden(tag.first, builder.source))
        if name in VOID:
            self._void(name, (start, end), tag, hides=hidden)
            return
        veiled = tag is not None and _is_veiled(tag.first, builder.source)
        if block or hidden or veiled or builder.hidden:
            self.nest.begin(name, hides=hidden, veils=veiled)
        if name == "a" and tag is not None:
            tag.link()
        elif name in CODE:
            self._mark(MarkKind.CODE)
        elif name in STRIKE:
            self._mark(MarkKind.STRIKE)
        if tag is not None:
            tag.elements()
        if not block and builder.source.startswith("/>", end - 2) and name not in INLINE:
            self._end(name, end, end)

    def _void(self, name: str, span: tuple[int, int], tag: Tag | None, *, hides: bool) -> None:
        builder = self._builder
        if name == "br" and builder.is_open():
            builder.atomic("\n", *span)
        if tag is not None:
            builder.hidden += hides
            tag.elements()
            builder.hidden -= hides

    def _end(self, name: str, start: int, end: int) -> None:
        builder = self._builder
        if end - start > len(name) + len("</>") and readable(builder.source[start + 2 + len(name) : end]):
            builder.gap(start + 2 + len(name), end)
        if name in BLOCK:
            builder.close()
        elif name == "a":
            builder.close_link()
        elif name in CODE:
            self._unmark(MarkKind.CODE)
        elif name in STRIKE:
            self._unmark(MarkKind.STRIKE)
        elif name == "br" and builder.is_open():
            builder.atomic("\n", start, end)
        if self.nest.top(name) >= 0:
            self.nest.end(name)

    def _mark(self, kind: MarkKind) -> None:
        if kind is MarkKind.CODE and self._builder.place is Place.CODE:
            return
        self._marks[kind] += 1
        if self._marks[kind] == 1:
            self._builder.open_mark(kind)

    def _unmark(self, kind: MarkKind) -> None:
        if self._marks[kind]:
            self._marks[kind] -= 1
            if not self._marks[kind]:
                self._builder.close_mark(kind)

    def _aside(self, start: int, end: int) -> None:
        """Set apart a comment, a declaration, or what a browser takes for a comment."""
        source, builder = self._builder.source, self._builder
        if source.startswith("<!--", start):
            last = end - 3 if source.endswith("-->", start + 4, end) else end
            builder.note(Place.COMMENT, start + 4, last)
        elif source[start:end] not in (_DOCTYPE, _DOCTYPE.replace("doctype", "DOCTYPE")):
            builder.gap(start + 1, end)


def _is_hidden(attributes: dict[str, Attribute], source: str) -> bool:
    if "hidden" in attributes:
        return True
    style = attributes.get("style")
    return style is not None and hides(style.value(source))


def _is_veiled(attributes: dict[str, Attribute], source: str) -> bool:
    """Say whether pictures inside are out of sight, too: not so for what only hides letters, nor for <noscript>."""
    style = attributes.get("style")
    return "hidden" in attributes or (style is not None and bool(veils(declarations(style.value(source)))))
