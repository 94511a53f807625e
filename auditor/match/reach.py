"""How far a suppression comment reaches: the rest of its line, the next line, or the next block."""

from bisect import bisect_left, bisect_right

import re2

from auditor.parse.article import Article, Place
from auditor.text.span import Span

_NOTHING = " \t\r\n>-*+#"
"""Characters before a comment that are markup of its line and not text."""

_NO_TEXT = re2.compile(r"(?s)<!--.*?-->|^[ \t>]*[0-9]{1,9}[.)][ \t]")
"""Other comments of the line, and the number of a list."""


class Reaches:
    """The places of one article, sorted once so that every comment costs a look-up."""

    def __init__(self, article: Article) -> None:
        """Sort what comments can speak of: every block but comments, and every element."""
        self._source = article.source.text
        self._text: dict[tuple[int, int], bool] = {}
        spans = [
            article.text.span(block.start, block.end)
            for block in article.blocks
            if block.place not in {Place.COMMENT, Place.FRONT_MATTER}
        ]
        self._spans = sorted([*spans, *(element.span for element in article.elements)])
        self._starts = [span.start for span in self._spans]

    def of(self, comment: Span) -> Span:
        """Give the range in which a finding has to begin to be what the comment speaks of.

        A comment with something else on its line speaks of that line; one inside a paragraph, of the next line; any
        other of the next block or image, to the end of the line in which that ends.
        """
        line_start, line_end = self._line_start(comment.start), self._line_end(comment.end)
        if self._has_text(line_start, line_end):
            return Span(start=line_start, end=line_end)
        around = bisect_right(self._starts, comment.start) - 1
        if around >= 0 and self._spans[around].covers(comment):
            return Span(start=line_end, end=self._line_end(line_end + 1))
        following = bisect_left(self._starts, comment.end)
        if following == len(self._spans):
            return Span(start=comment.end, end=len(self._source))
        return Span(start=comment.end, end=self._line_end(self._spans[following].end))

    def _has_text(self, start: int, end: int) -> bool:
        """Say whether anything but comments and markup stands in whole lines; many comments may share one."""
        found = self._text.get((start, end))
        if found is None:
            found = bool(_NO_TEXT.sub("", self._source[start:end]).strip(_NOTHING))
            self._text[start, end] = found
        return found

    def _line_start(self, offset: int) -> int:
        return self._source.rfind("\n", 0, offset) + 1

    def _line_end(self, offset: int) -> int:
        end = self._source.find("\n", offset)
        return end if end >= 0 else len(self._source)
