"""What the sources say, noted behind a claim that they do not bear out; the claim itself stays as it is."""

from typing import Final

import re2

from auditor.extract.mentions import Claim
from auditor.fix.edit import Edit
from auditor.fix.images import escaped
from auditor.fix.markup import NEAR, Markup
from auditor.fix.signs import OPENS
from auditor.match.finding import Finding
from auditor.parse.article import ASIDES, Article, Place
from auditor.text.span import Span

OPEN: Final = "〔"
CLOSE: Final = "〕"
HEADS: Final = ("存疑：", "Disputed: ")
"""How a note begins, in Chinese and in every other language."""
_NEVER: Final = ASIDES | {Place.CODE, Place.TITLE}
_QUOTED: Final = re2.compile("“[^”]*”")
"""What a message repeats of the article; in a note behind it that would be the same claim once more."""
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
    at = _behind(markup, finding.span)
    if is_note(text, at) or _is_inside(text, finding.span.start) or _holds_one(text, finding.span):
        return ()
    chinese = article.language.startswith("zh")
    words = finding.message.zh if chinese else finding.message.en
    head, claimed = (HEADS[0], "此处") if chinese else (HEADS[1], "this")
    said = " ".join(claimed.join(_QUOTED.split(words)).replace(OPEN, "(").replace(CLOSE, ")").split())
    return (Edit(span=Span(start=at, end=at), text=f"{OPEN}{head}{_written(markup, said)}{CLOSE}"),)


def is_note(text: str, at: int) -> bool:
    """Say whether a note begins at ``at``."""
    return text.startswith(OPEN, at) and text.startswith(HEADS, at + 1)


def _written(markup: Markup, words: str) -> str:
    if markup.is_markdown:
        return escaped(words)
    return "".join(_HTML.get(sign, sign) for sign in words) if markup.media == "text/html" else words


def _behind(markup: Markup, span: Span) -> int:
    """Give the place behind a claim and behind the code span, link, tag or word that it ends in."""
    text, at = markup.text, span.end
    for whole in markup.wholes(Span(start=max(span.start, span.end - 1), end=span.end)):
        at = max(at, whole.span.end)
    at = max(at, markup.end_of_marks(max(span.start, span.end - 1)))
    while at < len(text) and markup.is_markdown and text[at] in "*_~`":
        at += 1
    while at < len(text) and at - span.end < NEAR and text[at].isascii() and text[at].isalnum():
        at += 1
    while at < len(text) and text[at] in OPENS and at - span.end < NEAR:
        at += 1
    return at


def _holds_one(text: str, span: Span) -> bool:
    """Say whether a note stands inside ``span``: a claim that is read on behind its note."""
    at = text.find(OPEN, span.start, min(span.end, span.start + NEAR))
    return at >= 0 and is_note(text, at)


def _is_inside(text: str, at: int) -> bool:
    """Say whether ``at`` stands inside a note."""
    opened = text.rfind(OPEN, max(0, at - NEAR), at + 1)
    return opened >= 0 and is_note(text, opened) and text.find(CLOSE, opened, at) < 0
