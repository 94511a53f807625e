"""What became of an article's score, and why: every row of the ledger that took other points than before."""

from collections import Counter
from collections.abc import Iterator, Mapping
from enum import StrEnum

from msgspec import Struct

from auditor.rescore.old import Article, Row
from auditor.rescore.rescore import Basis, missing, rescored
from auditor.rules.rule import Rule
from auditor.score.trust import Band, Deduction, Trust
from auditor.score.weights import CEILING


class Why(StrEnum):
    """A reason; the first twelve are those of a row, the others those of a band or an interval."""

    WEIGHT = "weight"
    CONFIDENCE = "confidence"
    CAP = "cap"
    GROUP = "group"
    RULE_GONE = "rule-gone"
    COSTS_NOTHING = "costs-nothing"
    COST_NOTHING = "cost-nothing"
    CEILING_HOLDS = "ceiling-holds"
    CEILING_GONE = "ceiling-gone"
    SHARE = "share"
    """Its own weight is the same; how much of it counts is not: repetition, confidence in percent, cap shared."""
    REST = "rest"
    """A ceiling as before that had other points left to take."""
    NOT_TOLD = "not-told"
    """The report does not carry the weight it was made with."""
    EDGE = "edge"
    DECIDED_BY = "decided-by"
    IF_FALSE = "if-false"
    """Points between the score and the lower end of the interval."""
    IF_TRUE = "if-true"
    """Points between the score and the upper end."""


class Reason(Struct, frozen=True):
    """A reason, with what was and what is where that can be named."""

    why: Why
    before: int | str | None = None
    after: int | str | None = None


class RowChange(Struct, frozen=True):
    """A rule or ceiling and the points it took before and takes now; the differences sum to that of the score."""

    group: str
    rule: str
    before: int
    after: int
    reasons: tuple[Reason, ...]


class Side(Struct, frozen=True):
    """What was, or is, said of an article."""

    score: int
    interval: tuple[int, int]
    band: Band
    decided_by: str | None
    """``None``: the report does not say."""


class Gone(Struct, frozen=True):
    """A rule that is not in the catalogue any more, and how many findings of it count no more."""

    rule: str
    findings: int


class Change(Struct, frozen=True):
    """One article, as it was scored and as it is scored now."""

    uri: str
    sha256: str
    report: str
    """The file it stands in."""
    before: Side
    after: Side
    rows: tuple[RowChange, ...]
    reasons: tuple[Reason, ...]
    gone: tuple[Gone, ...]
    missing: tuple[str, ...]
    """Fields that the report, written by an earlier version, does not carry (``rescore.missing``)."""

    @property
    def moved(self) -> bool:
        """Whether the band is another one."""
        return self.before.band is not self.after.band

    @property
    def changed(self) -> bool:
        """Whether band, score or interval is another one."""
        return self.moved or (self.before.score, self.before.interval) != (self.after.score, self.after.interval)


def change(article: Article, report: str, basis: Basis) -> Change:
    """Score ``article`` of the file ``report`` again and say what became of it; raises as ``rescored`` does."""
    was, now = article.trust, rescored(article, basis)
    return Change(
        article.uri,
        article.sha256,
        report,
        Side(was.score, was.interval, was.band, was.decided_by),
        Side(now.score, now.interval, now.band, now.decided_by),
        tuple(_rows(article, now, basis.rules)),
        tuple(_reasons(article, now)),
        tuple(_gone(article, basis.rules)),
        missing(article),
    )


def _gone(article: Article, rules: Mapping[str, Rule]) -> Iterator[Gone]:
    absent = Counter(one.rule for one in article.findings if one.suppressed is None and one.rule not in rules)
    yield from (Gone(name, absent[name]) for name in sorted(absent))


def _rows(article: Article, now: Trust, rules: Mapping[str, Rule]) -> Iterator[RowChange]:
    before = {row.rule: row for row in article.trust.ledger}
    after = {row.rule: row for row in now.ledger}
    for name in (*after, *(name for name in before if name not in after)):
        old, new = before.get(name), after.get(name)
        took, takes = old.points if old else 0, new.points if new else 0
        if took != takes:
            group = (new or before[name]).group
            yield RowChange(group, name, took, takes, tuple(_why(article, old, new, rules)))


def _why(article: Article, old: Row | None, new: Deduction | None, rules: Mapping[str, Rule]) -> Iterator[Reason]:
    if old is None:
        is_ceiling = new is not None and new.weight is None
        yield Reason(Why.CEILING_HOLDS if is_ceiling else Why.COST_NOTHING)
    elif new is None:
        gone = Why.COSTS_NOTHING if old.rule in rules else Why.RULE_GONE
        yield Reason(Why.CEILING_GONE if old.rule.startswith(CEILING) else gone)
    else:
        named = tuple(_named(article, old, new, rules))
        yield from named
        if not named:
            unsaid = Why.REST if old.rule.startswith(CEILING) else Why.SHARE
            yield Reason(Why.NOT_TOLD if old.cap is None else unsaid)


def _named(article: Article, old: Row, new: Deduction, rules: Mapping[str, Rule]) -> Iterator[Reason]:
    """Give what differs between two rows of one rule or ceiling and can be named."""
    if old.group is not new.group:
        yield Reason(Why.GROUP, old.group, new.group)
    if old.cap is not None and old.cap != new.cap:
        yield Reason(Why.CAP, old.cap, new.cap)
    if old.weight is not None and old.weight != new.weight:
        yield Reason(Why.WEIGHT, old.weight, new.weight)
    if old.rule in rules and old.findings and old.findings[0] < len(article.findings):
        was, now = article.findings[old.findings[0]].confidence, rules[old.rule].confidence
        if was != now:
            yield Reason(Why.CONFIDENCE, was, now)


def _reasons(article: Article, now: Trust) -> Iterator[Reason]:
    """Give what else moved the band or the interval."""
    was = article.trust
    caution, trustworthy = now.edges
    if was.edges is not None:
        for old, new in ((was.edges.trustworthy, trustworthy), (was.edges.caution, caution)):
            if old != new:
                yield Reason(Why.EDGE, old, new)
    if was.band is not now.band and was.decided_by != now.decided_by:
        yield Reason(Why.DECIDED_BY, was.decided_by, now.decided_by)
    for why, at in ((Why.IF_FALSE, 0), (Why.IF_TRUE, 1)):
        old, new = abs(was.score - was.interval[at]), abs(now.score - now.interval[at])
        if old != new:
            yield Reason(why, old, new)
