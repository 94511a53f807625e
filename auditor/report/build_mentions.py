"""Mentions and verdicts to their wire form."""

from typing import Final

from auditor.extract import mentions as internal
from auditor.facts.fact import Fact
from auditor.report.places import Places
from auditor.report.wire_mentions import (
    Bilingual,
    Claim,
    Contact,
    EvidenceItem,
    Image,
    Link,
    Permission,
    Reference,
    RelatedSpan,
    Resemblance,
    TraceStep,
)
from auditor.text import bilingual
from auditor.text.wellformed import wellformed as _w
from auditor.text.wellformed import wellformed_or_none as _w_or_none
from auditor.verify.answer import Sureness, Unanswered, sureness, unanswered
from auditor.verify.verdict import Outcome, Verdict

_UNJUDGED: Final = Bilingual("claims of this kind are not checked yet", "这类说法目前尚不核查")


def said(text: bilingual.Bilingual) -> Bilingual:
    """Give the wire form of a statement in both languages."""
    return Bilingual(_w(text.en), _w(text.zh))


def contact(item: internal.Contact, text: str, places: Places) -> Contact:
    """Give the wire form of a contact that stands in ``text``."""
    return Contact(
        item.channel,
        _w(item.handle),
        _w(item.canonical),
        _w_or_none(item.url),
        item.role,
        _w(text[item.span.start : item.span.end]),
        item.disguises,
        tuple([TraceStep(step.step, _w(step.before), _w(step.after)) for step in item.trace]),
        places(item.span),
        _permission(item.allowed),
        None if item.resembles is None else Resemblance(_w(item.resembles.allowed), _w(item.resembles.written)),
    )


def _permission(item: internal.Permission | None) -> Permission | None:
    return None if item is None else Permission(_w(item.reason), item.until.isoformat() if item.until else None)


def link(item: internal.Link, places: Places) -> Link:
    """Give the wire form of a link."""
    return Link(_w(item.url), _w(item.canonical), _w(item.host), _w(item.text), item.kind, places(item.span))


def image(item: internal.Image, places: Places) -> Image:
    """Give the wire form of an image."""
    return Image(_w(item.url), _w(item.host), _w(item.alt), item.label, item.signs, item.sees, places(item.span))


def claim(
    number: int, item: internal.Claim, verdict: Verdict | None, text: str, places: Places, today: str | None = None
) -> Claim:
    """Give the wire form of claim ``number`` (from 1) of ``text``; one without a date speaks of ``today``."""
    return Claim(
        f"c{number}",
        item.kind,
        item.country,
        _w_or_none(item.operator),
        item.property,
        _w(item.value),
        item.polarity,
        item.hedged,
        item.as_of.isoformat() if item.as_of else today,
        verdict.outcome if verdict else Outcome.NOT_CHECKABLE,
        said(verdict.reason) if verdict else _UNJUDGED,
        tuple([evidence(fact, stale=fact.id in verdict.stale) for fact in verdict.evidence]) if verdict else (),
        tuple([RelatedSpan(None, places(span)) for span in verdict.related]) if verdict else (),
        places(item.span),
        verdict.danger if verdict else None,
        item.worth,
        unanswered(verdict) if verdict else Unanswered.NOT_CHECKABLE,
        sureness(verdict) if verdict else Sureness.LOW,
        item.purpose,
        tuple([_w(one) for one in item.items]),
        item.closed,
        item.count,
        item.number,
        item.unit,
        _w(item.span.of(text)),
        item.conditioned,
        verdict.refutable if verdict else False,
    )


def evidence(fact: Fact, *, stale: bool = False) -> EvidenceItem:
    """Give the wire form of a fact that a verdict rests on."""
    references = tuple([Reference(_w(one.url), _w(one.title), one.observed) for one in fact.references])
    return EvidenceItem(
        fact.id, _w(fact.value), fact.valid_from, fact.valid_until, fact.confidence, references, fact.status, stale
    )
