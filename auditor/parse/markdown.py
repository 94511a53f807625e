"""Markdown to blocks and elements."""

from typing import TYPE_CHECKING, final

from auditor.parse.article import Carrier, ElementKind, MarkKind, Place
from auditor.parse.bytepoints import BytePoints
from auditor.parse.definitions import read_definitions
from auditor.parse.destination import locate
from auditor.parse.dial_star import dialled_stars
from auditor.parse.draft import Draft
from auditor.parse.pulldown import events
from auditor.parse.readable import SYNTAX
from auditor.text.span import Span

if TYPE_CHECKING:
    from pyromark.event import _LinkData, _Tag

    from auditor.parse.builder import Builder
    from auditor.parse.html import HtmlReader

_PLACES = {"Item": Place.ITEM, "TableCell": Place.CELL}
_CONTAINERS = frozenset({"Item", "TableCell", "Heading", "CodeBlock", "BlockQuote"})
_ENDS = _CONTAINERS | {"Paragraph", "Link", "Image", "Strikethrough", "HtmlBlock"}
_LEVELS = {"H1": 1, "H2": 2, "H3": 3, "H4": 4, "H5": 5, "H6": 6}


def read_markdown(builder: "Builder", copy: str, base: int) -> None:
    """Read ``copy[base:]`` into ``builder``; ``copy`` is the source without NULs and surrogates, as long as it."""
    reader = _Reader(builder, copy, base)
    reader.read()


@final
class _Reader:
    """Walks the events once, with a cursor that accounts for every source character."""

    def __init__(self, builder: "Builder", copy: str, base: int) -> None:
        self._builder = builder
        self._copy = copy
        self._text = copy[base:] if base else copy
        self._points = BytePoints(self._text, base)
        self._places: list[tuple[Place, int, int]] = []  # place, level, depth of HTML before the container
        self._links: list[tuple[int, _LinkData]] = []
        self._depth = 0  # of HTML before the paragraph
        self._alt = 0
        self._image: tuple[Draft, _LinkData] | None = None
        self._used: set[tuple[str, str]] = set()
        self._html: HtmlReader | None = None
        self._chunk: list[tuple[int, int]] = []

    def read(self) -> None:  # noqa: C901  one case an event
        for event, span in events(self._text):
            if isinstance(event, str):
                self._break(event, span["start"], span["end"])
            elif "Text" in event:
                self._say(event["Text"], span["start"], span["end"])
            elif "Start" in event:
                started = event["Start"]
                if started != "Strong" and started != "Emphasis":  # noqa: PLR1714  a hot line: no tuple, no call
                    self._start(started, span["start"])
            elif "End" in event:
                ended = event["End"]
                name = ended if isinstance(ended, str) else next(iter(ended))
                if name in _ENDS:
                    self._end(name, span["end"])
            elif "Code" in event:
                self._code(event["Code"], span["start"], span["end"])
            elif "InlineHtml" in event:
                if not self._alt:
                    self._raw(span["start"], span["end"])
                    self._flush_html()
            elif "Html" in event:
                self._raw(span["start"], span["end"])
            elif "TaskListMarker" in event:
                self._go(span["start"])
                self._points.at(span["end"])
        self._builder.close_link()
        self._builder.close()
        self._go(self._points.size)
        read_definitions(self._builder, self._copy, self._text, self._points, self._used)

    def _go(self, byte: int) -> int:
        """Move the cursor to ``byte``; what lies between is remembered when it holds something to read."""
        points = self._points
        before = points.point
        skipped = points.take(byte)
        if skipped.strip(SYNTAX):
            self._builder.gap(before, points.point)
        elif "*" in skipped and (stars := dialled_stars(self._copy, before, points.point)):
            self._builder.verbatim(points.point - stars, points.point)
        return points.point if points.byte == byte else points.at(byte)

    def _say(self, text: str, first: int, last: int) -> None:
        points = self._points
        at = points.point if first == points.byte else self._go(first)
        size = last - first
        if self._copy.startswith(text, at) and (size == len(text) or size == len(text.encode())):
            end = at + len(text)
            points.byte, points.point = last, end
            self._builder.verbatim(at, end)
        elif text:
            end = points.at(last)
            if end - at == len(text):
                self._builder.verbatim(at, end)
            else:
                self._builder.atomic(text, at, end)

    def _break(self, kind: str, first: int, last: int) -> None:
        if kind == "Rule":
            self._builder.close()
            return
        at = self._go(first)
        end = self._points.at(last)
        if kind == "SoftBreak" and end == at + 1 and self._copy[at] == "\n":
            self._builder.verbatim(at, end)
        else:
            self._builder.atomic("\n", at, end)

    def _code(self, text: str, first: int, last: int) -> None:
        builder = self._builder
        at = self._go(first)
        end = self._points.at(last)
        written = self._copy[at:end]
        ticks = len(written) - len(written.lstrip("`"))
        inner = written[ticks:-ticks]
        shift = inner.find(text)
        if shift < 0 and len(inner) == len(text):
            shift = 0  # a line break reads as a space
        builder.open_mark(MarkKind.CODE)
        if shift >= 0:
            builder.verbatim(at + ticks + shift, at + ticks + shift + len(text))
        else:
            builder.atomic(text, at, end)
        builder.close_mark(MarkKind.CODE)

    def _start(self, tag: "_Tag", first: int) -> None:  # noqa: C901  one case a tag
        if isinstance(tag, str):
            if tag == "Paragraph" or tag == "HtmlBlock":  # noqa: PLR1714  a hot line, and this is twice as fast
                self._builder.close()
                self._depth = self._html.nest.depth() if self._html is not None else 0
            elif tag in _PLACES:
                self._push(_PLACES[tag])
            elif tag == "Strikethrough":
                self._builder.open_mark(MarkKind.STRIKE)
        elif "Heading" in tag:
            self._push(Place.HEADING, _LEVELS[tag["Heading"]["level"]])
        elif "Link" in tag:
            if not self._alt:
                draft = self._draft(ElementKind.LINK, tag["Link"], first)
                self._links.append((self._builder.open_link(draft), tag["Link"]))
        elif "Image" in tag:
            self._open_image(tag["Image"], first)
        elif "CodeBlock" in tag:
            self._push(Place.CODE)
        elif "BlockQuote" in tag:
            self._push(self._builder.place, self._builder.level)
            self._builder.quotes += 1

    def _end(self, tag: str, last: int) -> None:
        if tag == "Paragraph":
            self._builder.close()
            if self._html is not None:
                self._html.nest.cut_inline(self._depth)
        elif tag in _CONTAINERS:
            self._pop()
            self._builder.quotes -= tag == "BlockQuote"
        elif tag == "Link":
            self._close_link(last)
        elif tag == "Image":
            self._close_image(last)
        elif tag == "Strikethrough":
            self._builder.close_mark(MarkKind.STRIKE)
        elif tag == "HtmlBlock":
            self._flush_html()

    def _close_link(self, last: int) -> None:
        if self._alt:
            self._go(last)
            return
        index, data = self._links.pop()
        if self._builder.link == index:
            self._builder.close_link()
        self._finish(self._builder.drafts[index], data, last)

    def _open_image(self, data: "_LinkData", first: int) -> None:
        """Send the words of an image to an aside; a link or an image among them is only words."""
        builder = self._builder
        self._alt += 1
        if self._alt == 1:
            builder.touch()
            draft = self._draft(ElementKind.IMAGE, data, first)
            builder.add(draft)
            builder.enter(Place.ALT)
            draft.container = builder.container()
            self._image = (draft, data)

    def _close_image(self, last: int) -> None:
        self._alt -= 1
        if self._alt or self._image is None:
            self._go(last)
            return
        draft, data = self._image
        draft.last = self._builder.sink.length
        self._builder.leave()
        self._finish(draft, data, last)

    def _draft(self, kind: ElementKind, data: "_LinkData", first: int) -> Draft:
        at = self._go(first)
        written = data["link_type"]
        url, carrier = data["dest_url"], Carrier.REFERENCE
        if written == "Inline":
            carrier = Carrier.INLINE
        elif written == "Autolink":
            carrier = Carrier.AUTOLINK
        elif written == "Email":
            url, carrier = "mailto:" + url, Carrier.AUTOLINK
        return Draft(kind=kind, carrier=carrier, start=at, end=at, url=url, url_span=None)

    def _finish(self, draft: Draft, data: "_LinkData", last: int) -> None:
        """Account for what follows a link's or image's words: destination and title, or the label."""
        builder, copy = self._builder, self._copy
        words = self._points.point
        end = draft.end = self._points.at(last)
        title = data["title"]
        if title:
            draft.attributes = (("title", title),)
        if draft.carrier is Carrier.AUTOLINK:
            draft.url_span = Span(start=draft.start + 1, end=end - 1)
            return
        if draft.carrier is Carrier.INLINE:
            opening = copy.find("](", words, end)
            if opening >= 0:
                found = locate(copy, opening + 2, end - 1, draft.url, title)
                if found.title:
                    builder.note_pieces(Place.TOOLTIP, found.title)
                if found.url is not None and (found.title or not title):
                    draft.url_span = Span(start=found.url[0], end=found.url[1])
                    return
        else:
            self._used.add((data["dest_url"], title))
            if data["link_type"] == "Collapsed" and copy.startswith("[]", end):
                draft.end += 2
        if copy[words:end].strip(SYNTAX):
            builder.gap(words, end)

    def _push(self, place: Place, level: int = 0) -> None:
        builder = self._builder
        builder.close()
        self._places.append((builder.place, builder.level, self._html.nest.depth() if self._html else 0))
        builder.place, builder.level = place, level

    def _pop(self) -> None:
        builder = self._builder
        builder.close()
        place, level, depth = self._places.pop()
        if self._html is not None and self._html.nest.depth() != depth:
            self._html.nest.cut(depth)
        builder.place, builder.level = place, level

    def _raw(self, first: int, last: int) -> None:
        """Take a piece of raw HTML; pieces that touch are read as one."""
        at = self._go(first)
        end = self._points.at(last)
        if self._chunk and self._chunk[-1][1] == at:
            self._chunk[-1] = (self._chunk[-1][0], end)
        else:
            self._chunk.append((at, end))

    def _flush_html(self) -> None:
        if not self._chunk:
            return
        if self._html is None:
            from auditor.parse.html import HtmlReader  # noqa: PLC0415  most Markdown holds no HTML, and it loads slowly

            self._html = HtmlReader(self._builder, self._copy)
        self._html.read(self._chunk)
        self._chunk = []
