"""How large an operator is, by the measurements of its market that were over on the claim's day.

The newest decides. A rank that an earlier one gave and the newest does not is outdated, not false. Where "one of the
largest" ends and "small" begins is told in docs/decisions/0010-claims-about-size.md.
"""

from typing import Final

from auditor.extract.mentions import Claim
from auditor.facts.fact import Fact, Status
from auditor.verify.ground import Ground
from auditor.verify.market import Standing, is_recent, last_three, measured, standing, told, under_way, when
from auditor.verify.verdict import Outcome, Verdict

AMONG: Final = 3
"""The last rank that is one of the largest."""
AMONG_SHARE: Final = 20.0
NOT_SMALL: Final = 15.0
"""Percent of the market: from here on nobody is small."""
CLOSE: Final = 1.5
"""Percentage points within which two shares are the same."""


def verify(claim: Claim, ground: Ground) -> Verdict:
    """Judge a rank, a size in words, or a share."""
    if claim.country is None or claim.operator is None:
        return ground.made(claim, Outcome.NOT_ENOUGH_INFO, "no-subject")
    series = _standings(claim, measured(claim, ground), ground)
    if not series:
        if now := _under_way(claim, ground):
            return _supported(claim, now, now[-1], ground)
        later = [
            fact for fact in ground.across(claim, "market-share", "market-rank") if fact.status is Status.NOT_FOUND
        ]
        return ground.unanswered(claim, later)
    if claim.property == "market-share":
        return _share(claim, series, ground)
    if claim.value == "small":
        return _small(claim, series, ground)
    return _rank(claim, series, ground)


def _standings(claim: Claim, facts: list[Fact], ground: Ground) -> list[Standing]:
    return [found for fact in facts if (found := standing(fact, claim.operator or "", ground)) is not None]


def _under_way(claim: Claim, ground: Ground) -> list[Fact]:
    """Give the measurements that give the claim's rank and whose period was under way on its day."""
    if claim.property == "market-share" or claim.value == "small":
        return []
    return [one.fact for one in _standings(claim, under_way(claim, ground), ground) if _holds(claim, one)]


def _rank(claim: Claim, series: list[Standing], ground: Ground) -> Verdict:
    told_of = [one for one in series if _holds(claim, one) is not None]
    if not (told_of and _holds(claim, told_of[-1])) and (now := _under_way(claim, ground)):
        return _supported(claim, now, now[-1], ground)
    if not told_of:
        facts = last_three([one.fact for one in series])
        return ground.made(claim, Outcome.NOT_ENOUGH_INFO, "sources-say-other", facts, others=told(facts))
    newest = told_of[-1]
    so = [one for one in told_of if _holds(claim, one)]
    if _holds(claim, newest):
        facts = last_three([one.fact for one in so])
        return _supported(claim, facts, newest.fact, ground)
    if so and is_recent(claim, newest.fact, ground):
        until = so[-1].fact.period or when(so[-1].fact).isoformat()
        facts = [*last_three([one.fact for one in so])[-2:], newest.fact]
        return ground.made(claim, Outcome.OUTDATED, "rank-superseded", facts, until=until, others=told([newest.fact]))
    return ground.otherwise(claim, [newest.fact], told([newest.fact]))


def _holds(claim: Claim, one: Standing) -> bool | None:
    """Say whether a measurement gives the claim's rank; ``None`` when it does not tell."""
    if claim.value == "among-largest":
        if one.share is not None and one.share >= AMONG_SHARE:
            return True
        return one.rank <= AMONG if one.rank is not None else False if one.behind >= AMONG else None
    wanted = int(claim.value)
    return one.rank == wanted if one.rank is not None else False if one.behind >= wanted else None


def _small(claim: Claim, series: list[Standing], ground: Ground) -> Verdict:
    """Judge "a small operator": the newest share decides, else the newest rank."""
    shares = [one for one in series if one.share is not None]
    ranked = [one for one in series if one.rank is not None]
    newest = (shares or ranked)[-1:]
    if not newest:
        facts = last_three([one.fact for one in series])
        return ground.made(claim, Outcome.NOT_ENOUGH_INFO, "sources-say-other", facts, others=told(facts))
    one = newest[0]
    large = one.share >= NOT_SMALL if one.share is not None else (one.rank or 0) <= AMONG
    fresh = ground.is_fresh(claim, one.fact) or (
        one.share is not None and one.share >= AMONG_SHARE and is_recent(claim, one.fact, ground)
    )
    same = [other.fact for other in (shares or ranked) if when(other.fact) == when(one.fact)]
    facts = [*last_three([other.fact for other in (shares or ranked) if other.fact not in same])[-1:], *same]
    facts += [other.fact for other in series[-1:] if other.fact not in facts]
    if large and fresh and not claim.hedged:
        return ground.made(claim, Outcome.REFUTED, "size-is-large", facts, others=told(same))
    if one.share is not None and one.share < NOT_SMALL and (one.rank is None or one.rank > AMONG):
        return _supported(claim, facts, one.fact, ground)
    return ground.made(claim, Outcome.NOT_ENOUGH_INFO, "sources-say-other", facts, others=told(same))


def _supported(claim: Claim, facts: list[Fact], newest: Fact, ground: Ground) -> Verdict:
    """Support a claim, and say so when the newest measurement is past its shelf life."""
    if not ground.is_fresh(claim, newest):
        return ground.made(claim, Outcome.SUPPORTED, "matches-old-source", facts, seen=newest.observed)
    return ground.made(claim, Outcome.SUPPORTED, "rank-matches", facts, others=told([newest]))


def _share(claim: Claim, series: list[Standing], ground: Ground) -> Verdict:
    """Judge a percentage: the newest within a point and a half supports it, an older one makes it outdated."""
    shares = [one for one in series if one.share is not None]
    if not shares or claim.number is None:
        facts = last_three([one.fact for one in series])
        return ground.made(claim, Outcome.NOT_ENOUGH_INFO, "sources-say-other", facts, others=told(facts))
    newest, said = shares[-1], claim.number
    if abs((newest.share or 0) - said) <= CLOSE:
        return _supported(claim, [newest.fact], newest.fact, ground)
    before = [one for one in shares[:-1] if abs((one.share or 0) - said) <= CLOSE]
    if before and is_recent(claim, newest.fact, ground):
        until = before[-1].fact.period or when(before[-1].fact).isoformat()
        return ground.made(
            claim,
            Outcome.OUTDATED,
            "rank-superseded",
            [before[-1].fact, newest.fact],
            until=until,
            others=told([newest.fact]),
        )
    facts = [*(one.fact for one in before[-1:]), newest.fact]
    return ground.made(claim, Outcome.NOT_ENOUGH_INFO, "sources-say-other", facts, others=told([newest.fact]))
