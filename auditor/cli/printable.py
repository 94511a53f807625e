"""Other people's text on a terminal: nothing in it acts, however long it is."""

from auditor.report.width import pieces


def printable(text: str) -> str:
    """Give ``text`` with every control character in a visible form; one line in, one line out."""
    return "".join(piece.shown for piece in pieces(text))
