"""Markdown-like links and images in text that is not Markdown: in a page's text, in plain text."""

from typing import TYPE_CHECKING

from auditor.parse.article import Carrier, ElementKind
from auditor.parse.bytepoints import BytePoints
from auditor.parse.destination import locate
from auditor.parse.draft import Draft
from auditor.parse.pulldown import events
from auditor.text.span import Span

if TYPE_CHECKING:
    from auditor.parse.builder import Builder


def read_links(builder: "Builder", copy: str, start: int, end: int) -> None:
    """Add what a Markdown reader would take for links and images in ``copy[start:end]``.

    That stretch is the text the builder took in last, verbatim; it stays text, so the elements' words are part of it.
    """
    container = builder.container()
    shift = builder.sink.length - end  # from source offsets to offsets in the container
    text = copy[start:end].replace("\n", " ").lstrip()  # one paragraph, whatever its lines look like
    points = BytePoints(text, end - len(text))
    opened: list[tuple[int, Draft, str]] = []  # first byte, element, title
    words = start
    for event, span in events(text):
        if isinstance(event, str):
            continue
        if "Text" in event or "Code" in event:
            words = points.at(span["end"])
        elif "Start" in event:
            tag = event["Start"]
            if isinstance(tag, str):
                continue
            if "Link" in tag:
                kind, data = ElementKind.LINK, tag["Link"]
            elif "Image" in tag:
                kind, data = ElementKind.IMAGE, tag["Image"]
            else:
                continue
            if data["link_type"] == "Inline":
                draft = _draft(kind, points.at(span["start"]), data["dest_url"])
                draft.container = container
                builder.add(draft)
                opened.append((span["start"], draft, data["title"]))
        elif "End" in event and opened and opened[-1][0] == span["start"] and event["End"] in ("Link", "Image"):
            _, draft, title = opened.pop()
            draft.end = points.at(span["end"])
            opening = copy.find("](", max(words, draft.start), draft.end)
            words = draft.end
            found = locate(copy, opening + 2, draft.end - 1, draft.url, title)
            draft.url_span = Span(start=found.url[0], end=found.url[1]) if found.url else None
            draft.attributes = (("title", title),) if title else ()
            draft.first = draft.start + shift + (2 if draft.kind is ElementKind.IMAGE else 1)
            draft.last = max(draft.first, opening + shift)


def _draft(kind: ElementKind, start: int, url: str) -> Draft:
    return Draft(kind=kind, carrier=Carrier.INLINE, start=start, end=start, url=url, url_span=None)
