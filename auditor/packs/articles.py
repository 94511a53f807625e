"""Two reports on one article, by two packs: which findings, verdicts, scores and bands differ."""

from collections.abc import Iterator, Mapping
from typing import Final

from auditor.packs.change import Change, Effect, by_size
from auditor.report.wire import Article
from auditor.score.trust import Band
from auditor.verify.verdict import Outcome

_BANDS: Final = {Band.TRUSTWORTHY: 0, Band.CAUTION: 1, Band.NOT_ENOUGH_EVIDENCE: 1, Band.UNTRUSTWORTHY: 2}
"""More is stricter; between the two in the middle nothing can be told."""
_OUTCOMES: Final = {
    Outcome.SUPPORTED: 0,
    Outcome.NOT_CHECKABLE: 1,
    Outcome.NOT_ENOUGH_INFO: 1,
    Outcome.CONFLICTING: 1,
    Outcome.OUTDATED: 2,
    Outcome.REFUTED: 3,
    Outcome.MALFORMED: 3,
}
"""More is stricter."""


def article_changes(before: Article, after: Article) -> Iterator[Change]:
    """Give what differs: findings by their fingerprints, verdicts by their places, then score, interval and band."""
    yield from _findings(before, after)
    yield from _verdicts(before, after)
    was, now = before.trust, after.trust
    for field, one, other, effect in (
        ("score", str(was.score), str(now.score), by_size(-was.score, -now.score)),
        ("interval", _range(was.interval), _range(now.interval), by_size(-was.interval[0], -now.interval[0])),
        ("band", str(was.band), str(now.band), by_size(_BANDS[was.band], _BANDS[now.band])),
    ):
        if one != other:
            yield Change("article", after.uri, field, one, other, effect)


def _range(interval: tuple[int, int]) -> str:
    return f"{interval[0]}–{interval[1]}"


def _findings(before: Article, after: Article) -> Iterator[Change]:
    old, new = (
        {one.fingerprint: one for one in article.findings if one.suppressed is None} for article in (before, after)
    )
    for mark, one in old.items():
        if mark not in new:
            yield Change("finding", after.uri, f"line {one.span.start.line}", one.rule, None, Effect.LOOSER)
    for mark, one in new.items():
        if mark not in old:
            yield Change("finding", after.uri, f"line {one.span.start.line}", None, one.rule, Effect.STRICTER)


def _verdicts(before: Article, after: Article) -> Iterator[Change]:
    old, new = _said(before), _said(after)
    for place in sorted(old.keys() | new.keys()):
        was, now = old.get(place), new.get(place)
        if was != now:
            line, _, _, _, value = place
            effect = by_size(_worst(was), _worst(now))
            yield Change("verdict", after.uri, f"line {line}: {value}", _words(was), _words(now), effect)


def _said(article: Article) -> Mapping[tuple[int, int, str, str, str], tuple[Outcome, ...]]:
    """Give the verdicts of an article by line, place, kind, property and value; a pack may add a second one."""
    found: dict[tuple[int, int, str, str, str], tuple[Outcome, ...]] = {}
    for claim in article.claims:
        start = claim.span.start
        place = (start.line, start.offset, str(claim.kind), claim.property, claim.value)
        found[place] = (*found.get(place, ()), claim.verdict)
    return found


def _worst(outcomes: tuple[Outcome, ...] | None) -> int:
    """Give the rank of the strictest verdict, 0 where there is none."""
    return max((_OUTCOMES[one] for one in outcomes or ()), default=0)


def _words(outcomes: tuple[Outcome, ...] | None) -> str | None:
    return None if outcomes is None else " + ".join(outcomes)
