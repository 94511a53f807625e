"""What is milder in one report of an article than in another: the measure of what a pack may not do."""

from collections.abc import Iterable, Iterator
from typing import Final

from auditor.report.wire import Article, Finding
from auditor.report.wire_mentions import Claim
from auditor.score.trust import Band
from auditor.verify.verdict import Outcome

BANDS: Final = {Band.TRUSTWORTHY: 2, Band.CAUTION: 1, Band.NOT_ENOUGH_EVIDENCE: 1, Band.UNTRUSTWORTHY: 0}


def loosened(old: Article, new: Article) -> Iterator[str]:
    """Name everything that is milder in ``new`` than in ``old``."""
    findings, claims = map(found, new.findings), map(said, new.claims)
    yield from (f"finding {one}" for one in gone(map(found, old.findings), findings))
    yield from (f"verdict {one}" for one in gone(map(said, old.claims), claims))
    yield from (name for name in ("contacts", "links", "images") if getattr(old, name) != getattr(new, name))
    yield from (f"supported {one}" for one in gone(supported(new), supported(old)))
    was, now = old.trust, new.trust
    if now.score > was.score or now.interval[0] > was.interval[0]:
        yield f"score {was.interval} {now.interval}"
    if BANDS[now.band] > BANDS[was.band]:
        yield f"band {was.band} {now.band}"
    if now.evidence.as_of != was.evidence.as_of:
        yield "as of"


def gone(before: Iterable[object], after: Iterable[object]) -> list[object]:
    """Give what is in ``before`` and not in ``after``."""
    there = set(after)
    return [one for one in before if one not in there]


def found(one: Finding) -> object:
    return one.fingerprint, one.rule, one.severity, one.fixable, one.span.start.offset


def said(one: Claim) -> object:
    return one.kind, one.country, one.operator, one.span.start.offset, one.value, one.verdict, one.danger


def supported(article: Article) -> list[object]:
    return [(one.kind, one.span.start.offset, one.value) for one in article.claims if one.verdict is Outcome.SUPPORTED]
