"""An image that tells a third party of its readers, to the words that stand for it."""

from typing import Final

from auditor.extract.mentions import Image
from auditor.fix.cut import Core, cut
from auditor.fix.edit import Edit
from auditor.fix.markup import Markup
from auditor.parse.article import Carrier, Element, ElementKind
from auditor.text.span import Span

_WRITTEN: Final = frozenset({Carrier.INLINE, Carrier.REFERENCE, Carrier.TAG})
"""Ways to write an image in the place where it is seen."""
_UNSEEN: Final = frozenset({Carrier.META, Carrier.PRELOAD})
"""Tags in a page's head that load or name an image; they go without words."""
_MARKS: Final = "\\`*_[]<>&|#~!$:.@+-=\"'()"
_HTML: Final = "&<>\"'"


def image_edits(markup: Markup, span: Span, image: Image) -> tuple[Edit, ...]:
    """Give the edit that puts an image's alternative text, as plain words, in its place; without words it is cut.

    Empty for an image of a style sheet, a ``srcset`` or a ``poster``: there is no place where its words would be read.
    """
    found = [
        whole for whole in markup.wholes(span) if whole.element.kind is ElementKind.IMAGE and whole.span.touches(span)
    ]
    own = next((whole.element for whole in found if span in (whole.span, whole.element.url_span)), None)
    if own is None or own.carrier not in _WRITTEN | _UNSEEN:
        return ()
    words = " ".join(image.alt.split())
    if not words or own.carrier in _UNSEEN:
        return cut(markup, [Core(span=own.span)])
    return (Edit(span=own.span, text=plain(markup, own, words)),)


def plain(markup: Markup, element: Element, words: str) -> str:
    """Give ``words`` so that the markup around ``element`` shows them and makes nothing of them."""
    if not markup.is_markdown:
        return "".join(f"&#{ord(sign)};" if sign in _HTML else sign for sign in words)
    if element.carrier is Carrier.TAG:  # read by HTML or by Markdown, by what stands around it
        return "".join(f"&#{ord(sign)};" if sign in _MARKS else sign for sign in words)
    return escaped(words)


def escaped(words: str) -> str:
    """Give ``words`` for running text of Markdown: every sign that could be markup behind a backslash.

    Two things no backslash helps against are written as character references: a number that would begin a list, and the
    first letter of ``www``.
    """
    made = "".join(f"\\{sign}" if sign in _MARKS and sign not in ".-:'\"" else sign for sign in words)
    made = made.replace("://", "\\://").replace("www.", "www\\.").replace("WWW.", "WWW\\.")
    if made[0] in "-.:'\"":
        return "\\" + made
    size = len(made) - len(made.lstrip("0123456789"))
    return f"{made[:size]}\\{made[size:]}" if size and made[size : size + 1] == "." else made
