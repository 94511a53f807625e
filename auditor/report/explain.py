"""One article shown whole: the source, the score row by row, every mention, every finding, the versions."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final, TypeVar

from auditor.report import words
from auditor.report.explain_mentions import claim_lines, contact_lines, image_lines, link_lines
from auditor.report.finding_text import finding_lines
from auditor.report.page import Page, shown
from auditor.report.terminal import change_lines, headline
from auditor.report.view import Backdrop, View
from auditor.report.width import columns
from auditor.report.wire import Article, Finding, Tool, Trust
from auditor.report.wire_mentions import Span
from auditor.rules.rule import Group
from auditor.text.bilingual import Bilingual

_Item = TypeVar("_Item")
_FULL: Final = 100
"""What a score starts from."""


def explain(article: Article, tool: Tool, view: View) -> Iterator[bytes]:
    """Give everything that is known of ``article``, and how it came about, as text in the languages of ``view``.

    The signs behind a contact's role and the source lines come from the article's backdrop in ``view``.
    """
    page = Page(view)
    yield _bytes([headline(page, article)])
    yield _bytes(_section(page, words.SOURCE, None, _source(page, article)))
    yield _bytes(_section(page, words.SCORE, None, _score(page, article)))
    yield from _seen(page, article, view, lambda _: True)
    yield _bytes(_section(page, words.VERSIONS, None, _versions(page, tool, article)))
    yield _bytes(["", *map(page.style.dim, page.each(words.DISCLAIMER))])


def explain_place(article: Article, view: View, line: int, column: int | None) -> Iterator[bytes]:
    """Give what is known of one line of ``article``, or of what stands at one column of it, in the same words."""
    page = Page(view)
    yield _bytes([headline(page, article)])
    lists = (article.contacts, article.links, article.images, article.claims, article.findings)
    spans = [one.span for several in lists for one in several]
    if any(_stands(span, line, column) for span in spans):
        yield from _seen(page, article, view, lambda span: _stands(span, line, column))
    else:
        place = f"{shown(article.uri)}:{line}" + ("" if column is None else f":{column}")
        yield _bytes(["", page.word(words.NOTHING_THERE, place=place)])


def _seen(page: Page, article: Article, view: View, wanted: Callable[[Span], bool]) -> Iterator[bytes]:
    """Give the mentions and findings at the places that are wanted."""
    backdrop = view.backdrops.get(article.uri)
    reasons = backdrop.reasons if backdrop else ((),) * len(article.contacts)
    contacts = [one for one in zip(article.contacts, reasons, strict=True) if wanted(one[0].span)]
    links, images, claims = (
        [one for one in article.links if wanted(one.span)],
        [one for one in article.images if wanted(one.span)],
        sorted((one for one in article.claims if wanted(one.span)), key=lambda one: -one.worth),
    )
    numbered = [(at, one) for at, one in enumerate(article.findings) if wanted(one.span)]
    yield from _list(page, words.CONTACTS, contacts, lambda one: contact_lines(page, *one, backdrop))
    yield from _list(page, words.LINKS, links, lambda one: link_lines(page, one))
    yield from _list(page, words.IMAGES, images, lambda one: image_lines(page, one, backdrop))
    yield from _list(page, words.CLAIMS, claims, lambda one: claim_lines(page, one, backdrop))
    yield from _list(page, words.ALL_FINDINGS, numbered, lambda one: _finding(page, article, *one, backdrop))


def _stands(span: Span, line: int, column: int | None) -> bool:
    """Say whether something stands on ``line``, and when a column is given: there."""
    start, end = span.start, span.end
    if column is None:
        return start.line <= line <= (end.line if end.column > 1 else max(start.line, end.line - 1))
    return (start.line, start.column) <= (line, column) < (end.line, end.column)


def _list(
    page: Page, name: Bilingual, items: Sequence[_Item], lines: Callable[[_Item], Iterator[str]]
) -> Iterator[bytes]:
    """One piece an item, so that a long article is written as it is set."""
    yield _bytes(_section(page, name, len(items), ()))
    for item in items:
        yield _bytes(lines(item))


def _section(page: Page, name: Bilingual, count: int | None, lines: Iterable[str]) -> Iterator[str]:
    yield ""
    yield page.style.bold(page.word(name) + ("" if count is None else f" ({count})"))
    yield from lines


def _table(page: Page, rows: Iterable[tuple[Bilingual, str | None]]) -> Iterator[str]:
    kept = [(page.word(name), text) for name, text in rows if text is not None]
    pad = max(columns(label) for label, _ in kept)
    for label, text in kept:
        yield from page.entry(label, (text,), 2, pad)


def _source(page: Page, article: Article) -> Iterator[str]:
    yield from _table(
        page,
        (
            (words.TITLE, article.title),
            (words.MEDIA_TYPE, article.media_type),
            (words.ENCODING, article.encoding),
            (words.LANGUAGE, article.language),
            (words.PUBLISHED, article.published),
            (words.CHARACTERS, str(article.characters)),
            (words.EXAMINED, f"{int(article.coverage * 1000) / 10} %"),
        ),
    )


def _score(page: Page, article: Article) -> Iterator[str]:
    trust = article.trust
    yield f"  {_FULL:>4}  {page.word(words.START)}"
    for row in trust.ledger:
        numbers = ", ".join(str(at + 1) for at in row.findings)
        notes = [page.word(words.FOR_FINDINGS, numbers=numbers)] if numbers else []
        if row.capped:
            notes.append(page.word(words.CAPPED))
        group = page.word(words.GROUPS[row.group])
        first, *rest = page.wrap(f"{row.rule} ({'; '.join(notes)})" if notes else row.rule, 8, 10 + columns(group))
        yield f"  {row.points:>4}  {page.style.dim(group)}  {first}"
        yield from (" " * 8 + line for line in rest)
    yield f"  {trust.score:>4}  {page.style.bold(page.word(words.TOTAL))}"
    yield from _table(page, ((words.PARTS, _parts(page, trust)),))
    low, high = trust.interval
    for text in page.each(words.INTERVAL):
        yield "  " + text.format(low=low, high=high)
    yield from change_lines(page, article)


def _parts(page: Page, trust: Trust) -> str:
    parts = trust.parts
    scores = {
        Group.PROMOTION: parts.promotion,
        Group.CLAIMS: parts.claims,
        Group.IMAGES: parts.images,
        Group.HYGIENE: parts.hygiene,
    }
    return " · ".join(f"{page.word(words.GROUPS[group])} {score}" for group, score in scores.items())


def _finding(page: Page, article: Article, at: int, finding: Finding, backdrop: Backdrop | None) -> Iterator[str]:
    level, group = page.word(words.LEVELS[finding.confidence]), page.word(words.GROUPS[finding.group])
    yield f"  {page.style.dim(f'{at + 1}. {group} · {level} · {shown(finding.fingerprint)}')}"
    yield from finding_lines(page, article, finding, backdrop)
    accepted = finding.suppressed
    if accepted is not None:
        said, by = words.SUPPRESSED_BY, words.BY[accepted.by]
        both = Bilingual(
            en=said.en.format(by=by.en, reason=accepted.reason), zh=said.zh.format(by=by.zh, reason=accepted.reason)
        )
        for text in page.each(both):
            yield from ("    " + line for line in page.wrap(text, 4))


def _versions(page: Page, tool: Tool, article: Article) -> Iterator[str]:
    yield from _table(
        page,
        (
            (words.TOOL, tool.version),
            (words.RULES, tool.rules),
            (words.FACTS, f"{tool.facts} ({tool.facts_as_of})"),
            (words.WEIGHTS, tool.weights),
            (words.SOURCE, f"sha256:{article.sha256}"),
        ),
    )


def _bytes(lines: Iterable[str]) -> bytes:
    return "".join(line + "\n" for line in lines).encode()
