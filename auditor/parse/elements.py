"""From a start tag to links and images, and to what else its attributes say."""

from collections.abc import Sequence
from typing import final

from auditor.parse.article import Carrier, ElementKind, Place
from auditor.parse.attributes import Attribute, lower
from auditor.parse.builder import Builder
from auditor.parse.carriers import (
    ADDRESSES,
    EARLY,
    ICONS,
    IMAGE_ENDINGS,
    IMAGE_LIKE,
    META_DATES,
    META_IMAGES,
    SILENT,
    SRCSETS,
    TIME_RANK,
)
from auditor.parse.css import addresses, is_font
from auditor.parse.draft import FLOW, Draft
from auditor.parse.readable import readable
from auditor.parse.references import plain, resolve_attribute
from auditor.parse.srcset import candidates
from auditor.text.span import Span

_SPACE = " \t\n\f\r"
_SHOWN = frozenset({"img", "image", "input", "video", "area", "object", "embed", "iframe"})
"""Tags whose element stands in the flow of reading."""


@final
class Tag:
    """One start tag with its attributes, writing to a builder."""

    def __init__(self, builder: Builder, name: str, span: tuple[int, int], attributes: Sequence[Attribute]) -> None:
        """Read tag ``name`` at ``span`` of ``builder.source``."""
        self._builder = builder
        self._source = builder.source
        self._name = name
        self._span = span
        self.first: dict[str, Attribute] = {}
        for attribute in attributes:
            self.first.setdefault(attribute.name, attribute)
        self._all = attributes
        self._values: tuple[tuple[str, str], ...] | None = None
        self._used: set[str] = set()

    def value(self, name: str) -> str:
        """Give the value of attribute ``name``; empty when it has none."""
        attribute = self.first.get(name)
        return attribute.value(self._source) if attribute else ""

    def link(self) -> None:
        """Open the link that an <a> is; without a destination it is none."""
        self._builder.close_link()
        href = self.first.get("href") or self.first.get("xlink:href")
        if href is not None:
            self._used.add(href.name)
            self._builder.open_link(self._draft(ElementKind.LINK, Carrier.TAG, href.first, href.last))
        ping = self.first.get("ping")
        if ping is not None:
            self._add(ElementKind.LINK, Carrier.FRAME, ping)

    def elements(self) -> None:
        """Add the links and images that the tag names, and set its readable attributes apart."""
        if self._name in _SHOWN:
            self._builder.touch()
        words = self._alt() if "alt" in self.first else FLOW
        for name, kind, carrier in ADDRESSES.get(self._name, ()):
            attribute = self.first.get(name)
            if attribute is not None and attribute.first < attribute.last:
                if (self._name, name) in IMAGE_LIKE and self._holds_image(attribute):
                    self._add(ElementKind.IMAGE, Carrier.TAG, attribute, words)
                else:
                    self._add(kind, carrier, attribute, words)
        match self._name:
            case "meta":
                self._meta()
            case "link":
                self._linked()
            case "time" if "datetime" in self.first:
                self._builder.published.append((TIME_RANK, self.value("datetime")))
        for name, attribute in self.first.items():
            self._anywhere(name, attribute, words)
        self._set_apart()

    def _draft(self, kind: ElementKind, carrier: Carrier, start: int, end: int) -> Draft:
        if self._values is None:
            self._values = tuple([(name, each.value(self._source)) for name, each in self.first.items()])
        return Draft(
            kind=kind,
            carrier=carrier,
            start=self._span[0],
            end=self._span[1],
            url=plain(self._source, resolve_attribute(self._source, start, end)),
            url_span=Span(start=start, end=end),
            attributes=self._values,
        )

    def _place(self, kind: ElementKind, carrier: Carrier, start: int, end: int, words: int = FLOW) -> None:
        draft = self._draft(kind, carrier, start, end)
        if words != FLOW:
            draft.container, draft.last = words, self._builder.length(words)
        self._builder.add(draft)

    def _add(self, kind: ElementKind, carrier: Carrier, attribute: Attribute, words: int = FLOW) -> None:
        self._used.add(attribute.name)
        start, end = attribute.first, attribute.last
        value = self._source[start:end]
        start += len(value) - len(value.lstrip(_SPACE))
        if value.strip(_SPACE):
            self._place(kind, carrier, start, start + len(value.strip(_SPACE)), words)

    def _holds_image(self, attribute: Attribute) -> bool:
        kind = lower(self.value("type"))
        if kind:
            return kind.startswith("image/")
        address = lower(attribute.value(self._source).strip(_SPACE))
        return address.startswith("data:image/") or address.partition("#")[0].partition("?")[0].endswith(IMAGE_ENDINGS)

    def _alt(self) -> int:
        self._used.add("alt")
        return self._builder.note_pieces(Place.ALT, self.first["alt"].pieces(self._source))

    def _meta(self) -> None:
        content = self.first.get("content")
        if content is None:
            return
        value = content.value(self._source)
        name = self.value("property") or self.value("name") or self.value("itemprop")
        key = lower(name)
        if name:
            self._builder.metadata.append((name, value))
        if key in META_IMAGES:
            self._add(ElementKind.IMAGE, Carrier.META, content)
        elif key in META_DATES:
            self._builder.published.append((META_DATES[key], value))
        elif lower(self.value("http-equiv")) == "refresh":
            self._refresh(content)
        if content.name not in self._used and readable(value) and key != "viewport":
            self._builder.note_pieces(Place.ATTRIBUTE, content.pieces(self._source))
            self._used.add(content.name)

    def _refresh(self, content: Attribute) -> None:
        """Read ``5; url=…`` (§4.2.5.3)."""
        text = lower(self._source[content.first : content.last])
        sign = text.find("url")
        if sign < 0:
            return
        rest = text[sign + 3 :]
        address = rest.lstrip(_SPACE + "=").lstrip("'\"")
        start = content.last - len(address)
        end = start + len(address.rstrip(_SPACE + "'\""))
        if start < end:
            self._used.add(content.name)
            self._place(ElementKind.LINK, Carrier.FRAME, start, end)

    def _linked(self) -> None:
        href = self.first.get("href")
        if href is None:
            return
        relations = frozenset(lower(self.value("rel")).split())
        if relations & ICONS:
            self._add(ElementKind.IMAGE, Carrier.PRELOAD, href)
        elif relations & EARLY:
            image = lower(self.value("as")) == "image"
            self._add(ElementKind.IMAGE if image else ElementKind.LINK, Carrier.PRELOAD, href)
        else:
            self._add(ElementKind.LINK, Carrier.FRAME, href)

    def _anywhere(self, name: str, attribute: Attribute, words: int) -> None:
        """Read the attributes that name addresses on many a tag."""
        if name == "style":
            if "(" in self._source[attribute.first : attribute.last]:
                style_elements(self._builder, self._span, attribute.first, attribute.last)
        elif name == "background":
            self._add(ElementKind.IMAGE, Carrier.TAG, attribute)
        elif (self._name, name) in SRCSETS:
            self._used.add(name)
            for start, end in candidates(self._source, attribute.first, attribute.last):
                self._place(ElementKind.IMAGE, Carrier.SRCSET, start, end, words)

    def _set_apart(self) -> None:
        """Set apart, as text, every attribute a person could read that has become nothing else."""
        source, builder = self._source, self._builder
        for attribute in self._all:
            name, start, first, last = attribute
            if not name.isascii() or "@" in name:
                builder.note(Place.ATTRIBUTE, start, start + len(name))
            if first == last or (name in self._used and self.first[name] is attribute):
                continue
            value = source[first:last]
            if name in SILENT and value.isascii() and "@" not in value and "//" not in value and "&" not in value:
                continue
            if readable(value):
                place = Place.TOOLTIP if name == "title" else Place.ALT if name == "alt" else Place.ATTRIBUTE
                builder.note_pieces(place, attribute.pieces(source))


def style_elements(builder: Builder, span: tuple[int, int], start: int, end: int) -> None:
    """Add the addresses that the CSS at ``start:end``, standing in the element at ``span``, loads."""
    for first, last in addresses(builder.source, start, end):
        url = plain(builder.source, resolve_attribute(builder.source, first, last))
        builder.add(
            Draft(
                kind=ElementKind.LINK if is_font(url) else ElementKind.IMAGE,
                carrier=Carrier.STYLE,
                start=span[0],
                end=span[1],
                url=url,
                url_span=Span(start=first, end=last),
            ),
        )
