"""What the sources say, noted behind a claim that they do not bear out; the claim itself stays as it is."""

from typing import Final

from auditor.extract.mentions import Claim
from auditor.fix.edit import Edit
from auditor.fix.images import escaped
from auditor.fix.markup import NEAR, Markup
from auditor.match.finding import Finding
from auditor.parse.article import ASIDES, Article, Place
from auditor.text.span import Span

OPEN: Final = "〔"
CLOSE: Final = "〕"
HEADS: Final = ("存疑：", "Disputed: ")
"""How a note begins, in Chinese and in every other language."""
_NEVER: Final = ASIDES | {Place.CODE, Place.TITLE}
_HTML: Final = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}


def noted(markup: Markup, article: Article, finding: Finding) -> tuple[Edit, ...]:
    """Give the edit that puts a note behind the claim of ``finding``; empty when it stands in one or bears one.

    Empty, too, where no reader would see it as words: in code, in an attribute, in a part of the page that is hidden.
    """
    claim, text = finding.about, markup.text
    if not isinstance(claim, Claim):
        return ()
    block = markup.block(finding.span.start)
    if block is None or block[1] in _NEVER:
        return ()
    at = _behind(markup, article, finding.span)
    if at is None or _is_noted(text, at) or _is_inside(text, finding.span.start):
        return ()
    words = finding.message.zh if article.language.startswith("zh") else finding.message.en
    head = HEADS[0] if article.language.startswith("zh") else HEADS[1]
    said = " ".join(words.replace(OPEN, "(").replace(CLOSE, ")").split())
    return (Edit(span=Span(start=at, end=at), text=f"{OPEN}{head}{_written(markup, said)}{CLOSE}"),)


def is_note(text: str, at: int) -> bool:
    """Say whether a note begins at ``at``."""
    return text.startswith(OPEN, at) and text.startswith(HEADS, at + 1)


def _written(markup: Markup, words: str) -> str:
    if markup.is_markdown:
        return escaped(words)
    return "".join(_HTML.get(sign, sign) for sign in words) if markup.media == "text/html" else words


def _behind(markup: Markup, article: Article, span: Span) -> int | None:
    """Give the place behind a claim and behind the code span, link, tag or word that it ends in."""
    text, at = markup.text, span.end
    for whole in markup.wholes(Span(start=max(span.start, span.end - 1), end=span.end)):
        at = max(at, whole.span.end)
    for mark in _marks(article, span):
        at = max(at, mark)
    while at < len(text) and (text[at] in "*_~`" if markup.is_markdown else False):
        at += 1
    while at < len(text) and at - span.end < NEAR and text[at].isascii() and text[at].isalnum():
        at += 1
    return at


def _marks(article: Article, span: Span) -> list[int]:
    """Give the ends of the inline code spans in which the last character of ``span`` stands."""
    found = []
    for mark in article.marks:
        here = article.text.span(mark.start, mark.end)
        if here.start < span.end <= here.end:
            found.append(here.end)
    return found


def _is_noted(text: str, at: int) -> bool:
    return is_note(text, at)


def _is_inside(text: str, at: int) -> bool:
    """Say whether ``at`` stands inside a note."""
    opened = text.rfind(OPEN, max(0, at - NEAR), at + 1)
    return opened >= 0 and is_note(text, opened) and text.find(CLOSE, opened, at) < 0
