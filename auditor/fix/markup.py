"""Where the markup of an article stands in its source: whole links, images, comments, and the place of a character."""

from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass
from typing import Final, final

from auditor.parse.article import ASIDES, Article, Carrier, Element, ElementKind, Place
from auditor.parse.bytepoints import BytePoints
from auditor.parse.pulldown import definitions
from auditor.source.source import MediaType
from auditor.text.span import Span

NEAR: Final = 2000
"""Characters around a place that are looked at: an article is edited in time linear in its findings."""
_BACK: Final = 8
"""Elements or blocks before a place that are asked whether they reach it."""
_TEXTUAL: Final = frozenset({Carrier.INLINE, Carrier.REFERENCE, Carrier.AUTOLINK, Carrier.DEFINITION})


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Whole:
    """A link or an image from its first character to its last, end tag included."""

    element: Element
    span: Span
    inner: Span | None
    """What stands between its opening and its closing mark; ``None`` where no end was found, and in an image."""


@final
class Markup:
    """Answers by place; made once for an article, in time linear in it."""

    def __init__(self, article: Article) -> None:
        """Look through the elements and blocks of ``article``."""
        self.text = article.source.text
        self.media = article.source.media_type
        self.is_markdown = self.media is MediaType.MARKDOWN
        self._wholes = sorted((_whole(article, element) for element in article.elements), key=lambda whole: whole.span)
        self._starts = [whole.span.start for whole in self._wholes]
        self.images = {
            whole.span.start: whole.span.end
            for whole in self._wholes
            if whole.element.kind is ElementKind.IMAGE and whole.element.carrier in _SHOWN
        }
        """Ends of the images, by their starts."""
        marks = (article.text.span(mark.start, mark.end) for mark in article.marks)
        self._marks = sorted((mark.start, mark.end) for mark in marks)
        self._references = Counter(element.url for element in article.elements if element.carrier is Carrier.REFERENCE)
        self._defined: dict[str, Span] | None = None
        blocks = [(article.text.span(block.start, block.end), block.place) for block in article.blocks]
        self._blocks = sorted(blocks, key=lambda block: (block[0].start, -block[0].end))
        self._firsts = [block[0].start for block in self._blocks]

    def wholes(self, span: Span) -> list[Whole]:
        """Give the links and images of which ``span`` holds a character, in order of place; eight at most before it."""
        low = max(0, bisect_right(self._starts, span.start) - _BACK)
        high = bisect_right(self._starts, max(span.end - 1, span.start))
        return [whole for whole in self._wholes[low:high] if whole.span.touches(span) or span.covers(whole.span)]

    def block(self, at: int, end: int = 0) -> tuple[Span, Place] | None:
        """Give range and place of the innermost block at a character, else of the first before ``end``.

        ``None`` where none is: a link's bracket stands before the block's first word.
        """
        high = bisect_right(self._firsts, at)
        for span, place in reversed(self._blocks[max(0, high - _BACK) : high]):
            if span.start <= at < span.end:
                return span, place
        following = (one for one in self._blocks[high : high + _BACK] if one[0].start < end and one[1] not in ASIDES)
        return next(following, None)

    def end_of_marks(self, at: int) -> int:
        """Give where the code spans, links and struck words end in which a character stands; ``at`` when in none."""
        high = bisect_right(self._marks, (at, len(self.text)))
        return max((end for _, end in self._marks[max(0, high - _BACK) : high] if end > at), default=at)

    def definitions(self) -> dict[str, Span]:
        """Give, by destination, where the definitions of reference links stand that the article uses."""
        if self._defined is None:
            offset = (
                self.text.find("\n---", 3) + 4 if self.text.startswith("---") else 0
            )  # what front matter looks like
            head, body = self.text[:offset], self.text[offset:]
            points = BytePoints(body, len(head))
            found = definitions(body) if self.is_markdown else []
            places = sorted((first, last, url) for _, url, _, first, last in found)
            self._defined = {url: Span(start=points.at(first), end=points.at(last)) for first, last, url in places}
        return self._defined

    def references(self, url: str) -> int:
        """Count the reference links of the article that lead to ``url``."""
        return self._references[url]

    def line(self, at: int) -> tuple[int, int] | None:
        """Give where the line of a character begins and ends, its line break left out; ``None`` for a very long one."""
        start = max(self.text.rfind("\n", max(0, at - NEAR), at), self.text.rfind("\r", max(0, at - NEAR), at)) + 1
        if start == 0 and at > NEAR:
            return None
        stop = min(len(self.text), at + NEAR)
        found = [end for end in (self.text.find("\n", at, stop), self.text.find("\r", at, stop)) if end >= 0]
        if not found and stop < len(self.text):
            return None
        return start, min(found, default=stop)

    def after_break(self, end: int) -> int:
        """Give where the next line begins when one ends at ``end``."""
        if self.text.startswith("\r\n", end):
            return end + 2
        return min(end + 1, len(self.text))


_SHOWN: Final = frozenset({Carrier.INLINE, Carrier.REFERENCE, Carrier.TAG})


def _whole(article: Article, element: Element) -> Whole:
    text = article.source.text
    span = element.span
    words = article.text.span(element.start, element.end) if element.end > element.start else None
    if element.carrier is Carrier.TAG and element.kind is ElementKind.LINK:
        after = max(span.end, words.end if words is not None else 0)
        close = _end_tag(text, span, after)
        if close is None:
            return Whole(element=element, span=span, inner=None)
        return Whole(
            element=element,
            span=Span(start=span.start, end=close[1]),
            inner=Span(start=span.end, end=close[0]),
        )
    if element.carrier not in _TEXTUAL or element.kind is ElementKind.IMAGE:
        return Whole(element=element, span=span, inner=None)
    after = words.end if words is not None else span.start + 1
    if element.carrier is Carrier.INLINE and element.url_span is not None:
        close_at = text.rfind("](", after, element.url_span.start)
    elif element.carrier is Carrier.REFERENCE:
        close_at = text.rfind("][", after, span.end)
        close_at = span.end - 1 if close_at < 0 else close_at
    else:
        close_at = -1
    inner = Span(start=span.start + 1, end=close_at) if close_at > span.start else None
    return Whole(element=element, span=span, inner=inner)


def _end_tag(text: str, tag: Span, after: int) -> tuple[int, int] | None:
    """Give where ``</a>`` (or ``</area>``) begins and ends that closes the start tag at ``tag``."""
    if after > tag.end + NEAR:
        return None
    stop = after + NEAR
    at = text.find("</", after, stop)
    while at >= 0:
        if text[at + 2 : at + 3].lower() == "a" and not text[at + 3 : at + 4].isalnum():
            close = text.find(">", at, at + NEAR)
            return (at, close + 1) if close >= 0 else None
        at = text.find("</", at + 2, stop)
    return None
