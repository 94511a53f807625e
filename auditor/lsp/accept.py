"""The comment with which a writer accepts a finding: where it goes so that it is heard and the article stays as it is.

A place is tried before it is offered: the article with the comment is parsed, and the comment has to reach the finding
while every other block stays what it was (a line put into a table ends the table).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, final

from auditor.fix.edit import Edit
from auditor.match.comments import suppression_comments
from auditor.match.reach import Reaches
from auditor.parse.article import Article, Place
from auditor.parse.parse import parse
from auditor.report.wire import Finding
from auditor.rules.fields import RunNote
from auditor.source.read import from_text
from auditor.source.source import MediaType
from auditor.text.span import Span

_COMMENT: Final = '<!-- auditor: {command}[{rule}] reason="{reason}" -->'
_COMMENT_ZH: Final = '<!-- 审核: {command}[{rule}] 理由="{reason}" -->'
_COMMANDS: Final = {False: ("ignore", "忽略"), True: ("ignore-file", "忽略全文")}
_MARKS: Final = " \t>"
"""What may stand before a line of the same block: its indent, and the marks of a quotation."""
_LARGE: Final = 200_000
"""Code points of an article that is not parsed again for this."""


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Acceptance:
    """A comment to insert; its reason is left to write."""

    edit: Edit
    whole_file: bool


def acceptance(article: Article, finding: Finding) -> Acceptance | None:
    """Give the comment that accepts ``finding``, in the article's language; ``None`` where none would be heard."""
    source = article.source
    if finding.rule in tuple(RunNote) or source.media_type is MediaType.PLAIN or len(source.text) > _LARGE:
        return None
    for at, whole in _places(article, finding.span.start.offset):
        prefix = "" if whole else _prefix(source.text[at:])
        if _is_heard(article, finding, at, prefix + _comment(article, finding.rule, "-", whole=whole), whole=whole):
            line = prefix + _comment(article, finding.rule, "", whole=whole) + _line_break(source.text)
            return Acceptance(edit=Edit(span=Span(start=at, end=at), text=line), whole_file=whole)
    return None


def _places(article: Article, start: int) -> Iterator[tuple[int, bool]]:
    """Give starts of lines, the nearest first, and whether a comment there would have to speak of the whole article."""
    text = article.source.text
    line = _line(text, start)
    tried = [line]
    spans = [article.text.span(one.start, one.end) for one in article.blocks if one.place is not Place.FRONT_MATTER]
    block = _line(text, min((one.start for one in spans if one.start <= start < one.end), default=start))
    tried += [block, _line(text, max(block - 1, 0))]
    above = line
    while above and text[_line(text, above - 1) : above].strip():
        above = _line(text, above - 1)
    tried.append(above)
    yield from ((at, False) for at in dict.fromkeys(tried))
    front = [article.text.span(one.start, one.end) for one in article.blocks if one.place is Place.FRONT_MATTER]
    yield 0, True
    if front:
        last = text.find("\n", max(one.end for one in front) - 1) + 1
        yield text.find("\n", last) + 1, True  # behind the line that ends the front matter


def _is_heard(article: Article, finding: Finding, at: int, line: str, *, whole: bool) -> bool:
    source = article.source
    text = source.text[:at] + line + _line_break(source.text) + source.text[at:]
    tried = parse(from_text(text, source.uri, source.media_type))
    if _structure(tried) != _structure(article):
        return False
    heard = [one for one in suppression_comments(tried) if one.understood and at <= one.span.start < at + len(line)]
    if len(heard) != 1 or whole:
        return len(heard) == 1
    moved = finding.span.start.offset + len(text) - len(source.text)
    reach = Reaches(tried).of(heard[0].span)
    return reach.start <= moved < reach.end


def _structure(article: Article) -> list[tuple[Place, int]]:
    return [(one.place, one.level) for one in article.blocks if one.place is not Place.COMMENT]


def _comment(article: Article, rule: str, reason: str, *, whole: bool) -> str:
    chinese = article.language.partition("-")[0] == "zh"
    form = _COMMENT_ZH if chinese else _COMMENT
    return form.format(command=_COMMANDS[whole][chinese], rule=rule, reason=reason)


def _prefix(line: str) -> str:
    return line[: len(line) - len(line.lstrip(_MARKS))]


def _line(text: str, offset: int) -> int:
    return text.rfind("\n", 0, offset) + 1


def _line_break(text: str) -> str:
    return "\r\n" if "\r\n" in text else "\n"
