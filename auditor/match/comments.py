"""Comments in which an author accepts a finding, with a reason and, if wanted, an end.

``<!-- auditor: ignore[rule-id, other-rule] reason="…" until=2027-01 -->`` accepts in the next block, or in its own line
when something else stands there; ``ignore-file[…]`` accepts in the whole article. In Chinese:
``<!-- 审核: 忽略[rule-id] 理由="…" 至=2027-01 -->`` and ``忽略全文[…]``.
"""

from dataclasses import dataclass
from datetime import date
from typing import final

import re2

from auditor.match.until import is_until, over
from auditor.parse.article import Article, Place
from auditor.text.span import Span

_NAMES = ("auditor", "审核", "審核")
_HEAD = re2.compile(r"(?s)\s*(?:auditor|审核|審核)\s*[:：]\s*(ignore-file|ignore|忽略全文|忽略)\s*\[([^\[\]]*)\](.*)")
_ATTRIBUTE = re2.compile(r'\s+(reason|until|理由|至)\s*=\s*(?:"([^"]*)"|“([^”]*)”|([^\s"“”]+))')
_ADDRESSED = re2.compile(r"\s*(?:auditor|审核|審核)\s*[:：]\s*(?:ignore|忽略)")
_FILE = ("ignore-file", "忽略全文")
_REASON = ("reason", "理由")


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Comment:
    """A suppression comment as its author wrote it."""

    span: Span
    """What stands between ``<!--`` and ``-->``, blanks left out."""
    text: str
    understood: bool
    """False when it begins like one and goes on otherwise."""
    rules: tuple[str, ...] = ()
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
            text = raw.strip(" \t\r\n")
            if text.startswith(_NAMES):
                start = block.start + len(raw) - len(raw.lstrip(" \t\r\n"))
                comment = read(text, article.text.span(start, start + len(text)))
                if comment is not None:
                    found.append(comment)
    return tuple(sorted(found, key=lambda comment: comment.span))


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
        key = "reason" if found.group(1) in _REASON else "until"
        attributes[key] = (found.group(2) or found.group(3) or found.group(4) or "").strip()
    rules = tuple(name.strip() for name in names.replace("，", ",").replace("、", ",").split(",") if name.strip())
    until = attributes.get("until")
    return Comment(
        span=span,
        text=text,
        understood=bool(rules) and not rest[at:].strip() and (until is None or is_until(until)),
        rules=rules,
        whole_file=command in _FILE,
        reason=attributes.get("reason", ""),
        until=until,
    )
