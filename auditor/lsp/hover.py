"""What is known of a place, for the person who points at it: why it is complained of, and on what that rests.

Text of the article and of sources stands in code or escaped (``report.inert``): in a hover nothing of it is a link, an
image, a command or a heading.
"""

from collections.abc import Iterator
from typing import Final, final

from auditor.facts.fact import Status
from auditor.lsp import words as own
from auditor.lsp.audit import Audit
from auditor.report import inert, words
from auditor.report.explain_folding import folding_texts, permission_texts, sign_texts
from auditor.report.page import Page, shown
from auditor.report.view import Language, View
from auditor.report.wire import Finding
from auditor.report.wire_mentions import Claim, Contact, EvidenceItem, Image, Span
from auditor.text.bilingual import Bilingual

_MOST: Final = 6
"""Things that are told of one place."""
_EVIDENCE: Final = 3
_REFERENCES: Final = 3
_LONG: Final = 600


@final
class _Ink:
    """Writes for a client that shows Markdown, or for one that shows what it gets."""

    __slots__ = ("markdown",)

    def __init__(self, *, markdown: bool) -> None:
        self.markdown = markdown

    def code(self, text: str) -> str:
        return inert.code(text) if self.markdown else shown(text)

    def said(self, text: str) -> str:
        return inert.said(text, _LONG) if self.markdown else shown(text)

    def plain(self, text: str) -> str:
        return inert.plain(text) if self.markdown else shown(text)

    def head(self, text: str) -> str:
        return f"**{text}**" if self.markdown else text

    def row(self, text: str) -> str:
        return f"- {text}"


def hover(audit: Audit, offset: int, language: Language, *, markdown: bool) -> tuple[str, Span] | None:
    """Tell what stands at ``offset``: findings, claims, contacts and images, with the narrowest of their places.

    ``None`` when nothing was seen there.
    """
    report, telling = audit.report, _Telling(language, _Ink(markdown=markdown))
    findings = [one for one in report.findings if one.is_open and _holds(one.span, offset)]
    about = [one.about for one in findings]
    told: list[tuple[Span, list[str]]] = [(one.span, list(telling.finding(one))) for one in findings]
    for at, claim in enumerate(report.claims):
        if _holds(claim.span, offset) or any(one.claim == at for one in about):
            told.append((claim.span, list(telling.claim(claim))))
    for at, contact in enumerate(report.contacts):
        if _holds(contact.span, offset) or any(one.contact == at for one in about):
            told.append((contact.span, list(telling.contact(contact, audit.reasons[at]))))
    for at, image in enumerate(report.images):
        if _holds(image.span, offset) or any(one.image == at for one in about):
            told.append((image.span, list(telling.image(image))))
    if not told:
        return None
    narrowest = min(
        (span for span, _ in told if _holds(span, offset)), key=lambda one: one.end.offset - one.start.offset
    )
    rule = "\n\n---\n\n" if markdown else "\n\n"
    return rule.join("\n".join(lines) for _, lines in told[:_MOST]), narrowest


def _holds(span: Span, offset: int) -> bool:
    """Say whether ``offset`` is in ``span`` or at its end, where a cursor stands behind its last character."""
    return span.start.offset <= offset <= span.end.offset


@final
class _Telling:
    """Tells of one thing at a time, in one language."""

    __slots__ = ("_ink", "_page")

    def __init__(self, language: Language, ink: _Ink) -> None:
        self._page = Page(View(languages=(language,)))
        self._ink = ink

    def finding(self, finding: Finding) -> Iterator[str]:
        page, ink = self._page, self._ink
        lead = f"{ink.head(page.word(words.SEVERITIES[finding.severity]))} {ink.code(finding.rule)}"
        yield f"{lead} — {ink.said(page.each(finding.message)[0])}"
        yield ""
        yield self._row(words.ADVICE, ink.said(page.each(finding.advice)[0]))

    def claim(self, claim: Claim) -> Iterator[str]:
        page, ink = self._page, self._ink
        of = " · ".join(part for part in (claim.country, claim.operator) if part)
        yield self._head(own.CLAIM, claim.written)
        yield ""
        if of:
            yield self._row(words.ABOUT, ink.plain(of))
        yield self._row(words.READ_AS, ink.code(f"{claim.property} = {claim.value}"))
        yield self._row(words.VERDICT, page.word(words.OUTCOMES[claim.verdict]))
        yield self._row(words.REASON, ink.said(page.each(claim.reason)[0]))
        if claim.as_of:
            yield ink.row(page.word(words.AS_OF, day=ink.plain(claim.as_of)))
        for item in claim.evidence[:_EVIDENCE]:
            yield from self._evidence(item)
        if len(claim.evidence) > _EVIDENCE:
            yield ink.row(page.word(words.MORE_LISTED, count=len(claim.evidence) - _EVIDENCE))

    def contact(self, contact: Contact, reasons: tuple[str, ...]) -> Iterator[str]:
        page, ink = self._page, self._ink
        yield self._head(own.CONTACT, contact.canonical)
        yield ""
        yield self._row(words.ROLE, page.word(words.ROLES[contact.role]))
        for text in sign_texts(page, reasons):
            yield self._row(words.SIGNS, ink.plain(text))
        for text in permission_texts(page, contact):
            yield self._row(words.ALLOWED, ink.plain(text))
        if contact.resembles is not None:
            yield self._row(words.RESEMBLES, ink.code(contact.resembles.allowed))
        for text in folding_texts(page, contact):
            yield self._row(words.FOLDED, ink.plain(text))

    def image(self, image: Image) -> Iterator[str]:
        page, ink = self._page, self._ink
        yield self._head(own.IMAGE, image.url)
        yield ""
        yield self._row(words.LABEL, page.word(words.LABELS[image.label]))
        if image.host:
            yield self._row(words.HOST, ink.code(image.host))
        if image.signs:
            yield self._row(words.SIGNS, ink.plain(", ".join(image.signs)))
        if image.sees:
            yield self._row(words.SEES, ink.plain(", ".join(image.sees)))

    def _evidence(self, item: EvidenceItem) -> Iterator[str]:
        page, ink = self._page, self._ink
        if item.status is Status.NOT_FOUND:
            yield self._row(words.EVIDENCE, page.word(words.LOOKED_FOR, value=ink.plain(item.value)))
        else:
            sure = page.word(words.CONFIDENCES[item.confidence])
            yield self._row(words.EVIDENCE, f"{ink.plain(item.value)} ({sure})")
        if item.valid_from or item.valid_until:
            valid = page.word(words.VALID, since=item.valid_from or "", until=item.valid_until or "")
            yield ink.row(ink.plain(valid))
        for one in item.references[:_REFERENCES]:
            source = f"{ink.plain(one.title)} · {ink.plain(one.observed)} · {ink.code(one.url)}"
            yield self._row(own.REFERENCE, source)

    def _head(self, kind: Bilingual, named: str) -> str:
        return f"{self._ink.head(self._page.word(kind))} {self._ink.code(named)}"

    def _row(self, label: Bilingual, text: str) -> str:
        return self._ink.row(f"{self._page.word(label)}{self._page.word(own.COLON)}{text}")
