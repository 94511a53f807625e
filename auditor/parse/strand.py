"""A growing text whose pieces know their source."""

from typing import final


@final
class Strand:
    """Pieces of text in order; verbatim neighbours become one piece."""

    __slots__ = ("ends", "length", "outs", "starts", "stop", "texts")

    def __init__(self) -> None:
        """Start empty; ``length`` counts the characters added so far."""
        self.texts: list[str | None] = []
        """``None`` for a verbatim piece: its text is the source's."""
        self.outs: list[int] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.length = 0
        self.stop = -1
        """Where the last piece ends in the source, when it is verbatim."""

    def verbatim(self, start: int, end: int) -> None:
        """Append source ``start:end`` as it stands; ``start < end``."""
        if start == self.stop:
            self.ends[-1] = end
        else:
            self.texts.append(None)
            self.outs.append(self.length)
            self.starts.append(start)
            self.ends.append(end)
        self.stop = end
        self.length += end - start

    def atomic(self, text: str, start: int, end: int) -> None:
        """Append ``text``, each character of which stands for the whole source range."""
        self.texts.append(text)
        self.outs.append(self.length)
        self.starts.append(start)
        self.ends.append(end)
        self.stop = -1
        self.length += len(text)

    def part(self) -> None:
        """Append the line feed that parts two blocks; the author did not write it."""
        at = self.ends[-1] if self.ends else 0
        self.texts.append("\n")
        self.outs.append(self.length)
        self.starts.append(at)
        self.ends.append(at)
        self.stop = -1
        self.length += 1
