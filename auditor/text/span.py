"""A range of an article as its author wrote it."""

from typing import final

from msgspec import Struct


@final
class Span(Struct, frozen=True, kw_only=True, order=True, gc=False):
    """A half-open range of code points in ``Source.text``: ``span.of(source.text)`` is what the author wrote."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Give the characters of ``text`` in this range."""
        return text[self.start : self.end]

    def covers(self, other: "Span") -> bool:
        """Say whether ``other`` lies wholly inside this range."""
        return self.start <= other.start and other.end <= self.end

    def touches(self, other: "Span") -> bool:
        """Say whether the two ranges share at least one character."""
        return self.start < other.end and other.start < self.end
