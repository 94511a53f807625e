"""One article of the Markdown report, in blocks that are kept or left out whole."""

from collections.abc import Iterator, Sequence
from typing import Final

from auditor.facts.fact import Status
from auditor.report import markdown_words as own
from auditor.report import words
from auditor.report.finding_text import host, place
from auditor.report.inert import MORE, code, plain, said
from auditor.report.page import Page
from auditor.report.standing import accepted, lifting, standing
from auditor.report.view import Backdrop, View
from auditor.report.wire import Article, Finding
from auditor.report.wire_mentions import EvidenceItem
from auditor.report.worst import by_rule, folded, open_findings, seen_findings
from auditor.text.bilingual import Bilingual

_AROUND: Final = 40
"""Code points of the source line on either side of what is quoted."""
_QUOTE: Final = 160
_EVIDENCE: Final = 3
_RELATED: Final = 3
_PLACES: Final = 12
_NAMED: Final = 6


def article_head(page: Page, article: Article) -> list[str]:
    """Give the heading with the uri, and a line with band, score, interval, answered claims and coverage."""
    return [
        f"### {code(article.uri)}",
        "",
        f"**{page.word(words.BANDS[article.trust.band])}** · {' · '.join(map(plain, standing(page, article)))}",
    ]


def finding_blocks(page: Page, article: Article, view: View) -> Iterator[tuple[list[str], int]]:
    """Give the findings that ``view`` shows, the worst first: a block's lines, and how many findings it tells of."""
    backdrop = view.backdrops.get(article.uri)
    for alike in by_rule(seen_findings(article, view.show)):
        full, listed = folded(alike)
        for at, (finding, same) in enumerate(full):
            lines = list(_finding(page, article, finding, backdrop))
            if same:
                lines.append(f"  - {page.word(own.MORE_ALIKE, places=_places(same))}")
            last = at == len(full) - 1
            if last:
                lines += _bullets(page, words.ADVICE, [said(text) for text in page.each(finding.advice)])
            if last and listed:
                lines.append(f"  - {page.word(words.MORE_PLACES, count=len(listed), places=_places(listed))}")
            yield lines, 1 + len(same) + (len(listed) if last else 0)


def article_foot(page: Page, article: Article, view: View) -> list[str]:
    """Give what would lift the band, and the number of findings that are not shown or accepted, of contacts allowed.

    The sign is another than that of the findings, or Markdown would make one loose list of both.
    """
    lines = [f"* {line}" for line in _change(page, article)]
    unseen = len(open_findings(article)) - len(seen_findings(article, view.show))
    if unseen:
        lines.append(f"* {page.word(words.NOTHING_SHOWN, count=unseen)}")
    if suppressed := accepted(page, article):
        lines.append(f"* {plain(suppressed)}")
    allowed = list(dict.fromkeys(one.canonical for one in article.contacts if one.allowed is not None))
    if allowed:
        named = ", ".join([*(code(one) for one in allowed[:_NAMED]), *([MORE] if len(allowed) > _NAMED else [])])
        lines.append(f"* {page.word(words.ALLOWED_LISTED, count=len(allowed), contacts=named)}")
    return lines


def _finding(page: Page, article: Article, finding: Finding, backdrop: Backdrop | None) -> Iterator[str]:
    first, *others = page.each(finding.message)
    yield f"- **{page.word(words.SEVERITIES[finding.severity])}** {code(finding.rule, 80)} — {said(first)}"
    yield from (f"  - {said(text)}" for text in others)
    colon = page.each(own.COLON)[0]
    yield f"  - {page.word(own.LINE, line=finding.span.start.line)}{colon}{_source(finding, backdrop)}"
    about = finding.about.claim
    if about is not None:
        items = article.claims[about].evidence
        texts = [_evidence(page, item) for item in items[:_EVIDENCE]]
        if len(items) > _EVIDENCE:
            texts.append(page.word(words.MORE_LISTED, count=len(items) - _EVIDENCE))
        yield from _bullets(page, words.EVIDENCE, texts)
    for related in finding.related[:_RELATED]:
        where = code(place(related.uri, related.span))
        yield from _bullets(page, words.SEE_ALSO, [f"{where} {said(text)}" for text in page.each(related.message)])
    if len(finding.related) > _RELATED:
        more = page.word(words.MORE_LISTED, count=len(finding.related) - _RELATED)
        yield from _bullets(page, words.SEE_ALSO, [more])


def _bullets(page: Page, label: Bilingual, texts: Sequence[str]) -> list[str]:
    lead = page.word(label) + page.each(own.COLON)[0]
    return [f"  - {lead}{text}" for text in texts]


def _source(finding: Finding, backdrop: Backdrop | None) -> str:
    """Give the quote, and what stands around it on its line when that is known."""
    span = finding.span
    shown = backdrop.excerpts.get((span.start.offset, span.end.offset)) if backdrop else None
    if shown is None:
        return code(finding.quote, _QUOTE)
    before, after = shown.before, shown.after
    if shown.more_before or len(before) > _AROUND:
        before = MORE + before[-_AROUND:]
    if len(after) > _AROUND or (shown.more_after and after):
        after = after[:_AROUND] + MORE
    inside = shown.inside + (MORE if shown.more_inside else "")
    before, after = before.strip(" "), after.strip(" ")
    parts = [code(before) if before else "", f"**{code(inside, _QUOTE)}**", code(after) if after else ""]
    return " ".join(part for part in parts if part)


def _evidence(page: Page, item: EvidenceItem) -> str:
    if item.status is Status.NOT_FOUND:
        return page.word(words.LOOKED_FOR, value=plain(item.value))
    source = [f"{plain(one.title)} · {code(host(one.url), 80)} · {plain(one.observed)}" for one in item.references[:1]]
    return " — ".join([plain(item.value), *source]) + f" ({page.word(words.CONFIDENCES[item.confidence])})"


def _places(listed: Sequence[Finding]) -> str:
    places = [f"{one.span.start.line}:{one.span.start.column}" for one in listed[:_PLACES]]
    if len(listed) > _PLACES:
        places.append(MORE)
    return ", ".join(places)


def _change(page: Page, article: Article) -> Iterator[str]:
    for language, text in zip(page.languages, lifting(page, article, lambda rule: code(rule, 80)), strict=False):
        label, colon = (one.zh if language == "zh" else one.en for one in (words.WHAT_WOULD_CHANGE, own.COLON))
        yield f"{label}{colon}{text}"
