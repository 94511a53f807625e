"""Comments in which an author accepts a finding, with a reason and, if wanted, an end.

``<!-- auditor: ignore[rule-id, other-rule] reason="…" until=2027-01 -->`` accepts in the next block, or in its own line
when something else stands there; ``ignore-file[…]`` accepts in the whole article. In Chinese:
``<!-- 审核: 忽略[rule-id] 理由="…" 至=2027-01 -->`` and ``忽略全文[…]``.
"""

from dataclasses import dataclass, replace
from datetime import date
from typing import final

import re2

from auditor.match.until import is_until, over
from auditor.parse.article import Article, Place
from auditor.text.span import Span

_NAMES = ("auditor", "审核", "審核")
_WHO = r"(?is)[\s\x{3000}]*(?:auditor|审核|審核)[\s\x{3000}]*[:：][\s\x{3000}]*"
_HEAD = re2.compile(_WHO + r"(ignore-file|ignore|忽略全文|忽略)[\s\x{3000}]*[\[［【]([^\[\]［］【】]*)[\]］】](.*)")
_ATTRIBUTE = re2.compile(
    r"(?i)[\s\x{3000},，、;；]*(reason|until|理由|至)[\s\x{3000}]*[=＝][\s\x{3000}]*"
    r'(?:"([^"]*)"|“([^”]*)”|＂([^＂]*)＂|「([^」]*)」|([^\s\x{3000}"“”＂「」]+))'
)
_ADDRESSED = re2.compile(_WHO + r"(?:ignore|忽略)")
_BLANKS = " \t\r\n\u3000"
_NAME = re2.compile(r"[^,，、\s\x{3000}]+(?:[ \t]+[^,，、\s\x{3000}]+)*")
_OPEN, _CLOSE = "<!--", "-->"
_FILE = ("ignore-file", "忽略全文")
_REASON = ("reason", "理由")


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Comment:
    """A suppression comment as its author wrote it."""

    span: Span
    """The whole comment, from ``<!--`` to ``-->``."""
    text: str
    """What stands between them, blanks left out."""
    understood: bool
    """False when it begins like one and goes on otherwise."""
    begin: int = 0
    """Where ``text`` begins in the article's text."""
    rules: tuple[str, ...] = ()
    named: tuple[Span, ...] = ()
    """Where each of ``rules`` stands, in ``text``, with the sign that divides it from the next."""
    whole_file: bool = False
    reason: str = ""
    until: str | None = None
    """A year, month or day, ISO 8601; it counts to its end."""

    def expired(self, today: date) -> bool:
        """Say whether it no longer counts."""
        return over(self.until, today)


def suppression_comments(article: Article) -> tuple[Comment, ...]:
    """Give the article's suppression comments in order of place."""
    found = []
    for block in article.blocks:
        if block.place is Place.COMMENT:
            raw = article.text.text[block.start : block.end]
            text = raw.strip(_BLANKS)
            if text[:7].lower().startswith(_NAMES):
                comment = read(text, _whole(article.text.span(block.start, block.end), article.source.text))
                if comment is not None:
                    begin = block.start + len(raw) - len(raw.lstrip(_BLANKS))
                    found.append(replace(comment, begin=begin))
    return tuple(sorted(found, key=lambda comment: comment.span))


def _whole(inner: Span, source: str) -> Span:
    """Give the place of a comment with the signs around it."""
    start = inner.start - len(_OPEN) if source.endswith(_OPEN, 0, inner.start) else inner.start
    return Span(start=start, end=inner.end + len(_CLOSE) if source.startswith(_CLOSE, inner.end) else inner.end)


def read(text: str, span: Span) -> Comment | None:
    """Read one comment's text; ``None`` when it is not addressed to this program."""
    head = _HEAD.fullmatch(text)
    if head is None:
        return Comment(span=span, text=text, understood=False) if _ADDRESSED.match(text) is not None else None
    command, names, rest = head.groups()
    attributes: dict[str, str] = {}
    at = 0
    for found in _ATTRIBUTE.finditer(rest):
        if found.start() != at:
            break
        at = found.end()
        key = "reason" if found.group(1).lower() in _REASON else "until"
        attributes[key] = next((value for value in found.groups()[1:] if value is not None), "").strip(_BLANKS)
    listed = list(_NAME.finditer(names))
    ends = [one.start() for one in listed[1:]] + [len(names)]
    until = attributes.get("until")
    return Comment(
        span=span,
        text=text,
        understood=bool(listed) and not rest[at:].strip(_BLANKS) and (until is None or is_until(until)),
        rules=tuple(one.group() for one in listed),
        named=tuple(
            Span(start=head.start(2) + one.start(), end=head.start(2) + end)
            for one, end in zip(listed, ends, strict=False)
        ),
        whole_file=command.lower() in _FILE,
        reason=attributes.get("reason", ""),
        until=until,
    )
