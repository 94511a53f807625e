"""What was found in an article, and a whole run, to the wire format."""

from collections.abc import Iterable, Mapping, Sequence
from operator import attrgetter
from typing import Final, Literal, cast

from auditor.extract.mentions import Claim, Contact, Image, Link, Mentions
from auditor.match.finding import Finding, Suppression
from auditor.parse import article as parsed
from auditor.report import build_mentions, wire
from auditor.report.build_mentions import said
from auditor.report.places import Places
from auditor.rules.rule import Group, Severity
from auditor.score.given import visible_characters
from auditor.score.trust import Band, Trust
from auditor.text.lines import Lines
from auditor.text.wellformed import wellformed, wellformed_or_none
from auditor.verify.verdict import Verdict

_ABOUT_NOTHING: Final = wire.About(None, None, None, None)


def article(  # noqa: PLR0913 — all that a report is made of
    article: parsed.Article,
    mentions: Mentions,
    verdicts: Sequence[Verdict],
    findings: Sequence[Finding],
    trust: Trust,
    lines: Lines,
    *,
    as_of: str,
    today: str | None = None,
) -> wire.Article:
    """Give the report of one article.

    ``findings`` are those that ``trust``'s indexes count, in the same order; in the report they are in order of span,
    then rule, and the indexes follow. What verdicts and findings are about are the very objects in ``mentions``; a
    claim without a verdict is ``not_checkable``. ``lines`` are those of ``article.source.text``; ``as_of`` is the day
    up to which the facts reach (``FactBase.as_of``); ``today`` the one of which a claim without a date speaks.
    """
    source = article.source
    text = source.text
    places = Places(lines)
    contacts = sorted(mentions.contacts, key=_place)
    links = sorted(mentions.links, key=_place)
    images = sorted(mentions.images, key=_place)
    claims = sorted(mentions.claims, key=_place)
    index = {id(one): at for several in (contacts, links, images, claims) for at, one in enumerate(several)}
    judged = {id(verdict.claim): verdict for verdict in verdicts}
    order = sorted(range(len(findings)), key=lambda at: (*_place(findings[at]), findings[at].rule.id))
    return wire.Article(
        wellformed(source.uri),
        source.sha256,
        source.media_type,
        source.encoding,
        article.language,
        wellformed_or_none(article.title),
        wellformed_or_none(article.published),
        len(text),
        article.coverage,
        source.whole,
        visible_characters(article),
        _trust(trust, order, as_of),
        tuple([build_mentions.contact(one, text, places) for one in contacts]),
        tuple([build_mentions.link(one, places) for one in links]),
        tuple([build_mentions.image(one, places) for one in images]),
        tuple(
            [
                build_mentions.claim(number, one, judged.get(id(one)), text, places, today)
                for number, one in enumerate(claims, 1)
            ]
        ),
        tuple([_finding(findings[at], index, text, places) for at in order]),
        None,
    )


def failure(uri: str, problem: str, stage: str) -> wire.Failure:
    """Give the report of a source that could not be audited: what stood in the way, and in which stage."""
    return wire.Failure(wellformed(uri), wellformed(problem), stage)


def report(
    tool: wire.Tool, settings: wire.Settings, articles: Iterable[wire.Article], failures: Iterable[wire.Failure]
) -> wire.Report:
    """Give the report of a run: articles and failures in order of uri, with the summary counted from them."""
    ordered = tuple(sorted(articles, key=attrgetter("uri")))
    failed = tuple(sorted(failures, key=attrgetter("uri")))
    return wire.Report(tool, settings, summary(ordered, len(failed)), ordered, failed, (), ())


def summary(articles: Iterable[wire.Article], failures: int = 0) -> wire.Summary:
    """Count articles, bands and findings; one that is suppressed, or outside of the change, is counted as that only."""
    severities = dict.fromkeys(Severity, 0)
    bands = dict.fromkeys(Band, 0)
    suppressed = outside = 0
    for one in articles:
        bands[one.trust.band] += 1
        for finding in one.findings:
            if finding.is_open:
                severities[finding.severity] += 1
            elif finding.suppressed is not None:
                suppressed += 1
            else:
                outside += 1
    return wire.Summary(
        articles=sum(bands.values()),
        failures=failures,
        findings=wire.SeverityCounts(
            error=severities[Severity.ERROR], warning=severities[Severity.WARNING], note=severities[Severity.NOTE]
        ),
        suppressed=suppressed,
        bands=wire.BandCounts(
            trustworthy=bands[Band.TRUSTWORTHY],
            caution=bands[Band.CAUTION],
            untrustworthy=bands[Band.UNTRUSTWORTHY],
            not_enough_evidence=bands[Band.NOT_ENOUGH_EVIDENCE],
        ),
        campaigns=0,
        outside=outside,
    )


def _place(item: Contact | Link | Image | Claim | Finding) -> tuple[int, int]:
    return item.span.start, item.span.end


def _finding(item: Finding, index: Mapping[int, int], text: str, places: Places) -> wire.Finding:
    rule = item.rule
    return wire.Finding(
        rule.id,
        rule.severity,
        rule.confidence,
        rule.group,
        said(item.message),
        said(rule.advice),
        wellformed(text[item.span.start : item.span.end]),
        places(item.span),
        tuple([wire.Related(None, places(one.span), said(one.message)) for one in item.related]),
        _about(item.about, index),
        item.fingerprint,
        cast("Literal['safe', 'unsafe'] | None", rule.fixable),
        suppressed(item.suppressed),
        outside=False,
    )


def suppressed(item: Suppression | None) -> wire.Suppressed | None:
    """Give why a finding is accepted in the wire format; ``None`` when it is not."""
    if item is None:
        return None
    by = cast("Literal['comment', 'baseline', 'decision']", item.by)
    return wire.Suppressed(by, wellformed(item.reason), item.until)


def _about(item: Contact | Claim | Image | Link | None, index: Mapping[int, int]) -> wire.About:
    match item:
        case None:
            return _ABOUT_NOTHING
        case Contact():
            return wire.About(index[id(item)], None, None, None)
        case Claim():
            return wire.About(None, index[id(item)], None, None)
        case Image():
            return wire.About(None, None, index[id(item)], None)
        case Link():
            return wire.About(None, None, None, index[id(item)])


def _moved(indexes: Iterable[int], to: Sequence[int]) -> tuple[int, ...]:
    return tuple(sorted([to[at] for at in indexes]))


def _trust(trust: Trust, order: Sequence[int], as_of: str) -> wire.Trust:
    to = [0] * len(order)
    for new, old in enumerate(order):
        to[old] = new
    parts = dict(trust.parts)
    lifted = trust.would_be
    likely = trust.probability
    return wire.Trust(
        trust.score,
        trust.interval,
        trust.band,
        trust.decided_by,
        wire.Edges(caution=trust.edges[0], trustworthy=trust.edges[1]),
        wire.Parts(parts[Group.PROMOTION], parts[Group.CLAIMS], parts[Group.IMAGES], parts[Group.HYGIENE]),
        wire.EvidenceCoverage(trust.evidence.checkable, trust.evidence.answered, as_of),
        tuple(
            [
                wire.LedgerRow(
                    row.group, row.rule, row.points, row.cap, row.weight, row.capped, _moved(row.findings, to)
                )
                for row in trust.ledger
            ]
        ),
        None if lifted is None else wire.WouldBe(lifted.score, _moved(lifted.without, to)),
        None if likely is None else wire.Probability(likely.value, likely.interval, likely.groups),
    )
