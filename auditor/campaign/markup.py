"""Other people's text in XML: nothing in it acts, and nothing is there that no reader sees."""

from html import escape

from auditor.report.page import MORE
from auditor.report.page import shown as fit
from auditor.report.width import pieces


def text(said: str) -> str:
    """Give ``said`` for the content of an element or a quoted attribute.

    Control characters, bidirectional controls and what XML 1.0 has no form for stand as their names, in ``⟦ ⟧``.
    """
    return escape(fit(said), quote=True)


def cut(said: str, columns: int) -> str:
    """Give ``said`` in at most so many columns, its middle left out: the ends are what tells names apart."""
    parts = list(pieces(said))
    if sum(one.columns for one in parts) <= columns:
        return "".join(one.shown for one in parts)
    head, tail, left = list[str](), list[str](), columns - 1
    ends = [iter(parts), reversed(parts)]
    at = 0
    while (one := next(ends[at % 2], None)) is not None and one.columns <= left:
        (head if at % 2 == 0 else tail).append(one.shown)
        left -= one.columns
        at += 1
    return "".join([*head, MORE, *reversed(tail)])
