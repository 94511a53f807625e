"""Whether an audit found what a case disguises: the contact, its canonical form, its exact place, its role."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import final

from auditor.redteam.case import Case, Expect, Kind
from auditor.report import wire
from auditor.report.wire_mentions import Contact, Link, Span


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What came of one case; the last three are false for what was not found."""

    case: Case
    found: bool
    canonical: bool
    """The id is right, to the letter."""
    exact: bool
    """The span holds the whole id and nothing but its cue and connector besides."""
    promotion: bool
    """The role is ``promotion``."""


def judge(case: Case, report: wire.Article | wire.Failure) -> Verdict:
    """Compare a report with its case; a failure finds nothing."""
    if isinstance(report, wire.Failure):
        return Verdict(case=case, found=False, canonical=False, exact=False, promotion=False)
    contacts = [
        one
        for one in report.contacts
        if _meets(one.span, case.span) or (one.canonical == case.canonical and _meets(one.span, case.around))
    ]
    links = [one for one in report.links if _meets(one.span, case.around)]
    if case.expect is Expect.CONTACT:
        return _contact(case, contacts, links)
    if case.expect in {Expect.SHORTENER, Expect.LANDING}:
        labelled = [one for one in links if one.kind.value == case.expect.value]
        return _verdict(case, labelled, [one for one in labelled if leads_to(one, case.canonical)])
    told = [one for one in report.findings if case.expect.value in one.rule and _meets(one.span, case.around)]
    joined = [one for one in contacts if case.canonical and one.canonical == case.canonical]
    return _verdict(
        case, [*told, *joined], joined if case.canonical else told, (one.role == "promotion" for one in joined)
    )


def _contact(case: Case, contacts: list[Contact], links: list[Link]) -> Verdict:
    if case.kind is Kind.SHOP:
        leading = [one for one in links if leads_to(one, case.canonical)]
        named = [one for one in contacts if one.canonical == case.canonical]
        return _verdict(case, [*contacts, *links], [*named, *leading], (one.role == "promotion" for one in contacts))
    right = [one for one in contacts if one.canonical == case.canonical]
    return _verdict(case, contacts, right, (one.role == "promotion" for one in contacts))


def leads_to(link: Link, canonical: str) -> bool:
    """Say whether a link leads to ``short:host/slug`` or to a host under ``url:domain``."""
    kind, _, wanted = canonical.partition(":")
    rest = link.canonical.partition("://")[2]
    if kind == "short":
        return rest.rstrip("/") == wanted
    host = rest.partition("/")[0]
    if "/" in wanted:
        return rest.rstrip("/") == wanted
    return host == wanted or host.endswith(f".{wanted}")


def _verdict(
    case: Case,
    found: Iterable[Contact | Link | wire.Finding],
    right: Iterable[object],
    promotion: Iterable[bool] = (),
) -> Verdict:
    there = list(found)
    return Verdict(
        case=case,
        found=bool(there),
        canonical=bool(list(right)),
        exact=any(_exact(one.span, case) for one in there),
        promotion=any(promotion),
    )


def _meets(span: Span, place: tuple[int, int]) -> bool:
    return span.start.offset < place[1] and place[0] < span.end.offset


def _exact(span: Span, case: Case) -> bool:
    start, end = span.start.offset, span.end.offset
    return case.around[0] <= start <= case.span[0] and case.span[1] <= end <= case.around[1]
