"""Lists of operators: who is confirmed, who is gone, and whom a list that claims to be whole leaves out."""

from auditor.extract.mentions import Claim
from auditor.facts.fact import Confidence, Fact
from auditor.verify.ground import Ground
from auditor.verify.market import ended, is_network, is_recent, key, last_three, measured, named, networks, order, when
from auditor.verify.verdict import Outcome, Verdict
from auditor.verify.words_markets import note

LARGE = 15.0
"""Percent of a market from which an operator is missed in a list (docs/decisions/0010-claims-about-size.md)."""
_LICENSED = (Confidence.REGULATOR, Confidence.OFFICIAL, Confidence.PRESS)
"""Sources whose list of operators may refute; a public table of network codes holds more than those with customers."""


def verify(claim: Claim, ground: Ground) -> Verdict:
    """Judge a list of operators; ``number`` says that it is one of the largest, ``closed`` that there are no others."""
    if claim.country is None:
        return ground.made(claim, Outcome.NOT_ENOUGH_INFO, "no-subject")
    sources = networks(claim, ground)
    members = {key(ground, name, claim.country): name for name in claim.items}
    gone = [fact for name in claim.items for fact in ended(claim, name, ground)]
    if gone:
        names = ", ".join(dict.fromkeys(fact.operator or "" for fact in gone))
        told = "; ".join(fact.value for fact in gone)
        return ground.made(claim, Outcome.OUTDATED, "member-gone", gone, gone=names, others=told)
    if claim.closed and claim.number is not None:
        return _of_the_largest(claim, members, int(claim.number), ground) or _open(claim, members, sources, ground)
    if claim.closed and (left := _left_out(claim, members, sources, ground)):
        facts, names = left
        if not claim.hedged and ground.fresh(claim, facts):
            return ground.made(claim, Outcome.REFUTED, "list-leaves-out", facts, others=names)
    left = _left_out(claim, members, sources, ground, licensed=False) if claim.closed else None
    if left is not None:
        return ground.made(claim, Outcome.NOT_ENOUGH_INFO, "sources-say-other", left[0], others=left[1])
    return _open(claim, members, sources, ground)


def _open(claim: Claim, members: dict[str, str], sources: list[Fact], ground: Ground) -> Verdict:
    """Judge a list by its members: supported when most are confirmed; the note names the others, and who is missing."""
    by_source = _held(claim, sources, ground)
    further = named(claim, ground, sources)
    others = [fact for fact in further if _held(claim, [fact], ground) & (members.keys() - by_source)]
    by_source |= _held(claim, others, ground)
    own = {one: ground.live(claim, ground.own(claim, name)) for one, name in members.items() if one not in by_source}
    confirmed = [name for one, name in members.items() if one in by_source or own[one]]
    unconfirmed = [name for name in members.values() if name not in confirmed]
    evidence = [*sources, *others, *(fact for facts in own.values() for fact in facts[:1])]
    missing = _large_ones(claim, members, ground)
    first, second = note("unconfirmed", ", ".join(unconfirmed)), note("left-out", ", ".join(missing))
    notes = (first[0] + second[0], first[1] + second[1])
    if 2 * len(confirmed) > len(members):
        alike = [fact for fact in further if 2 * len(_held(claim, [fact], ground) & members.keys()) > len(members)]
        evidence += [fact for fact in alike if fact not in evidence]
        return ground.made(
            claim, Outcome.SUPPORTED, "list-confirmed", evidence, confirmed=", ".join(confirmed), note=notes
        )
    told = [*sources, *others]
    if not told:
        return ground.unanswered(claim)
    names = ", ".join(dict.fromkeys(name for fact in told for name in fact.items or order(fact)))
    return ground.made(claim, Outcome.NOT_ENOUGH_INFO, "list-not-confirmed", evidence, others=names, note=notes)


def _held(claim: Claim, facts: list[Fact], ground: Ground) -> set[str]:
    """Give the operators that ``facts`` name."""
    return {key(ground, name, claim.country) for fact in facts for name in fact.items or order(fact)}


def _left_out(
    claim: Claim, members: dict[str, str], sources: list[Fact], ground: Ground, *, licensed: bool = True
) -> tuple[list[Fact], str] | None:
    """Give the sources that name networks which the list lacks, and those networks; ``licensed``: that may refute."""
    facts, names = list[Fact](), dict[str, None]()
    for fact in sources:
        if licensed and fact.property == "operators" and fact.confidence not in _LICENSED:
            continue
        others = [
            name for name in fact.items or order(fact)
            if key(ground, name, claim.country) not in members and is_network(name, claim.country, ground)
            and not ended(claim, name, ground)
        ]  # fmt: skip
        if others:
            facts.append(fact)
            names.update(dict.fromkeys(others))
    return (facts, ", ".join(names)) if facts else None


def _large_ones(claim: Claim, members: dict[str, str], ground: Ground) -> list[str]:
    figures = [fact for fact in measured(claim, ground) if order(fact)]
    out = dict[str, None]()
    for fact in figures[-2:]:
        shares = dict(fact.numbers) if fact.property == "market-share" else {}
        for place, name in enumerate(order(fact)):
            large = shares.get(name, LARGE) >= LARGE and place < 4  # noqa: PLR2004 — nobody misses the fifth
            if large and key(ground, name, claim.country) not in members:
                out[name] = None
    return list(out)


def _of_the_largest(claim: Claim, members: dict[str, str], many: int, ground: Ground) -> Verdict | None:
    """Judge 三大运营商是…: by the newest order of the market; one that held before and holds no more is outdated."""
    figures = [fact for fact in measured(claim, ground) if order(fact)]
    if not figures or len(members) != many:
        return None
    tops = {fact.id: [key(ground, name, claim.country) for name in order(fact)[:many]] for fact in figures}
    newest = figures[-1]
    alike = [fact for fact in figures if len(tops[fact.id]) == many and set(tops[fact.id]) == set(members)]
    if set(tops[newest.id]) <= set(members):
        fitting = [fact for fact in alike[-1:] if fact is not newest]
        decided = alike[-1:] and all(set(tops[one.id]) <= set(members) for one in figures[figures.index(alike[-1]) :])
        if decided:
            shown = [*fitting, newest]
            return ground.made(claim, Outcome.SUPPORTED, "rank-matches", shown, others=_named(newest, many))
        return None
    if alike and is_recent(claim, newest, ground):
        until = alike[-1].period or when(alike[-1]).isoformat()
        return ground.made(
            claim, Outcome.OUTDATED, "largest-were", [*alike[-2:], newest], until=until, others=_named(newest, many)
        )
    if not ground.is_fresh(claim, newest) or claim.hedged:
        return ground.made(
            claim, Outcome.NOT_ENOUGH_INFO, "sources-say-other", last_three(figures), others=_named(newest, many)
        )
    return ground.made(claim, Outcome.REFUTED, "largest-are-others", [newest], others=_named(newest, many))


def _named(fact: Fact, many: int) -> str:
    return f"{', '.join(order(fact)[:many])} ({fact.period or fact.observed})"
