"""Every mention of an article for a person: contacts, links, images and claims, with what was made of them."""

from collections.abc import Iterator

from auditor.report import words
from auditor.report.explain_folding import folding_texts, permission_texts, sign_texts
from auditor.report.finding_text import evidence_text, place, source_lines
from auditor.report.page import Page, shown
from auditor.report.view import Backdrop
from auditor.report.width import columns
from auditor.report.wire_mentions import Claim, Contact, EvidenceItem, Image, Link, Span
from auditor.text.bilingual import Bilingual

_INDENT = 4
Row = tuple[Bilingual, tuple[str, ...]]
"""A label and its lines; without lines the row is left out."""


def contact_lines(page: Page, contact: Contact, reasons: tuple[str, ...], backdrop: Backdrop | None) -> Iterator[str]:
    """Give a contact: as written, as known, why it stands there, how its disguise was undone."""
    yield _head(page, f"{contact.channel} {contact.handle}", contact.span)
    yield from source_lines(page, contact.span, contact.written, backdrop, _INDENT)
    yield from _rows(
        page,
        (
            (words.CANONICAL, (contact.canonical,)),
            (words.LINKED, (contact.url,) if contact.url else ()),
            (words.ROLE, (f"{contact.role} — {page.word(words.ROLES[contact.role])}",)),
            (words.SIGNS, sign_texts(page, reasons)),
            (words.ALLOWED, permission_texts(page, contact)),
            (words.RESEMBLES, (contact.resembles.allowed,) if contact.resembles else ()),
            (words.DISGUISES, _listed(contact.disguises)),
            (words.FOLDED, folding_texts(page, contact)),
        ),
    )


def link_lines(page: Page, link: Link) -> Iterator[str]:
    """Give a link: its words, where it leads, what kind of place that is."""
    yield _head(page, link.text or link.url, link.span)
    canonical = (link.canonical,) if link.canonical != link.url else ()
    yield from _rows(page, ((words.LINKED, (link.url,)), (words.CANONICAL, canonical), (words.KIND, (str(link.kind),))))


def image_lines(page: Page, image: Image, backdrop: Backdrop | None) -> Iterator[str]:
    """Give an image: where it is loaded from, its label, the signs behind it, who sees what."""
    yield _head(page, image.alt or image.url, image.span)
    yield from source_lines(page, image.span, image.url, backdrop, _INDENT)
    yield from _rows(
        page,
        (
            (words.LINKED, (image.url,)),
            (words.HOST, _listed((image.host,) if image.host else ())),
            (words.LABEL, (f"{image.label} — {page.word(words.LABELS[image.label])}",)),
            (words.SIGNS, _listed(image.signs)),
            (words.SEES, _listed(image.sees)),
        ),
    )


def claim_lines(page: Page, claim: Claim, backdrop: Backdrop | None) -> Iterator[str]:
    """Give a claim: what it is read as, the verdict with its reason, the evidence with its sources and dates."""
    yield _head(page, f"{claim.id} {claim.kind} {claim.value}", claim.span)
    yield from source_lines(page, claim.span, claim.value, backdrop, _INDENT)
    of = " · ".join(part for part in (claim.country, claim.operator) if part)
    says = [f"{claim.property} = {claim.value}", page.word(words.POLARITIES[claim.polarity])]
    if claim.hedged:
        says.append(page.word(words.HEDGED))
    if claim.as_of:
        says.append(page.word(words.AS_OF, day=claim.as_of))
    yield from _rows(
        page,
        (
            (words.ABOUT, (of,) if of else ()),
            (words.READ_AS, (" · ".join(says),)),
            (words.VERDICT, (f"{claim.verdict} — {page.word(words.OUTCOMES[claim.verdict])}",)),
            (words.REASON, page.each(claim.reason)),
            (words.EVIDENCE, tuple(text for item in claim.evidence for text in _evidence(page, item))),
            (words.CONTRADICTS, tuple(place(one.uri, one.span) for one in claim.related)),
        ),
    )


def _evidence(page: Page, item: EvidenceItem) -> Iterator[str]:
    yield evidence_text(page, item)
    if item.valid_from or item.valid_until:
        yield page.word(words.VALID, since=item.valid_from or "", until=item.valid_until or "")
    yield f"{item.fact}"
    yield from (f"{one.observed} {one.url}" for one in item.references)


def _listed(names: tuple[str, ...]) -> tuple[str, ...]:
    return (", ".join(names),) if names else ()


def _head(page: Page, text: str, span: Span) -> str:
    return f"  {page.style.bold(shown(text))} {page.style.dim(place(None, span))}"


def _rows(page: Page, rows: tuple[Row, ...]) -> Iterator[str]:
    kept = [(page.word(name), texts) for name, texts in rows if texts]
    pad = max(columns(label) for label, _ in kept)
    for label, texts in kept:
        yield from page.entry(label, texts, _INDENT, pad)
