"""One finding for a person: what, where, the source underlined, on what it rests, what to do."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from auditor.facts.fact import Status
from auditor.report import words
from auditor.report.excerpt import Excerpt
from auditor.report.page import Page, phrase, shown
from auditor.report.underline import underlined
from auditor.report.view import Backdrop, Language
from auditor.report.width import columns
from auditor.report.wire import Article, Finding
from auditor.report.wire_mentions import Bilingual, EvidenceItem, Span
from auditor.rules.fields import RunNote
from auditor.source.source import MediaType

_LABELS: Final = (words.EVIDENCE, words.ADVICE, words.ACCEPT, words.SEE_ALSO)
_OF_THE_RUN: Final = tuple(RunNote)
_EVIDENCE: Final = 3
_INDENT: Final = 4


def finding_lines(page: Page, article: Article, finding: Finding, backdrop: Backdrop | None) -> Iterator[str]:
    """Give the complaint, its place, the source line and the evidence."""
    severity = page.word(words.SEVERITIES[finding.severity])
    lead = f"{severity} {shown(finding.rule)}"
    head = page.style.severity(finding.severity, severity) + " " + page.style.bold(shown(finding.rule))
    first, *others = page.each(finding.message)
    wrapped = page.wrap(first, _INDENT, 4 + columns(lead))
    yield f"  {head}: {wrapped[0]}"
    for line in wrapped[1:]:
        yield " " * _INDENT + line
    for text in others:
        for line in page.wrap(text, _INDENT):
            yield " " * _INDENT + line
    yield " " * _INDENT + page.style.dim(shown(place(article.uri, finding.span)))
    yield from source_lines(page, finding.span, finding.quote, backdrop, _INDENT)
    pad = label_width(page)
    about = finding.about.claim
    if about is not None:
        items = article.claims[about].evidence
        yield from page.entry(page.word(words.EVIDENCE), evidence_texts(page, items), _INDENT, pad)
    for related in finding.related:
        texts = tuple(f"{place(related.uri, related.span)} {text}" for text in page.each(related.message))
        yield from page.entry(page.word(words.SEE_ALSO), texts, _INDENT, pad)


def help_lines(page: Page, finding: Finding, media_type: str) -> tuple[str, ...]:
    """Give the advice, and how to accept findings of this rule; the same for each finding of a rule in an article."""
    without_comments = media_type == MediaType.PLAIN or finding.rule in _OF_THE_RUN
    return _help_lines(page, finding.rule, finding.advice, without_comments)


@lru_cache(maxsize=256)
def _help_lines(page: Page, rule: str, advice: Bilingual, without_comments: bool) -> tuple[str, ...]:  # noqa: FBT001 — kept by place
    pad = label_width(page)
    how = words.ACCEPT_BASELINE if without_comments else words.ACCEPT_COMMENT
    comment = page.each(how)[0].format(rule=rule)
    label = page.word(words.ACCEPT)
    accept = " " * _INDENT + page.style.dim(label) + " " * (pad - columns(label) + 2) + shown(comment)
    return (*page.entry(page.word(words.ADVICE), page.each(advice), _INDENT, pad), accept)


def source_lines(page: Page, span: Span, quote: str, backdrop: Backdrop | None, indent: int) -> Iterator[str]:
    """Give the source line and its underline behind a gutter with the line number; the quote alone without a backdrop.

    The columns stay exact whatever the line holds: wide characters, emoji, marks, tabs.
    """
    excerpt = backdrop.excerpts.get((span.start.offset, span.end.offset)) if backdrop else None
    if excerpt is None:
        line, _, rest = quote.partition("\n")
        excerpt = Excerpt(
            line=span.start.line,
            before="",
            inside=line,
            after="",
            more_before=False,
            more_inside=bool(rest),
            more_after=False,
        )
    number = str(excerpt.line)
    gutter = indent + len(number) + 3
    line, signs = underlined(excerpt, page.width - gutter)
    bar = page.style.dim("│")
    yield f"{' ' * indent}{page.style.dim(number)} {bar} {line}"
    yield f"{' ' * (indent + len(number))} {bar} {page.style.bold(signs)}"


def evidence_texts(page: Page, items: Sequence[EvidenceItem]) -> tuple[str, ...]:
    """Give a line for each fact: the value, then title, host and date of its first source."""
    texts = [evidence_text(page, item) for item in items[:_EVIDENCE]]
    if len(items) > _EVIDENCE:
        texts.append(page.word(words.MORE_LISTED, count=len(items) - _EVIDENCE))
    return tuple(texts)


def evidence_text(page: Page, item: EvidenceItem) -> str:
    """Give a fact in one line."""
    if item.status is Status.NOT_FOUND:
        return page.word(words.LOOKED_FOR, value=item.value)
    source = [f"{one.title} · {host(one.url)} · {one.observed}" for one in item.references[:1]]
    return " — ".join([item.value, *source]) + f" ({page.word(words.CONFIDENCES[item.confidence])})"


def host(url: str) -> str:
    """Give the host of a reference, which a reader knows it by."""
    return url.partition("://")[2].partition("/")[0] or url


def place(uri: str | None, span: Span) -> str:
    """Give ``uri:line:column``, as editors open it, or ``line:column`` in the same article; not yet fit to print."""
    at = f"{span.start.line}:{span.start.column}"
    return f"{uri}:{at}" if uri else at


def label_width(page: Page) -> int:
    """Count the columns of the widest label in the reader's languages."""
    return _label_width(page.languages)


@lru_cache(maxsize=8)
def _label_width(languages: tuple[Language, ...]) -> int:
    return max(columns(phrase(label, languages)) for label in _LABELS)
