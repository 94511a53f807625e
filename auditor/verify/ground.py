"""What every verifier stands on: the facts that speak for a claim on its day, and how a verdict is made of them."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from types import MappingProxyType
from typing import TypeAlias, final

from auditor.extract.mentions import Claim
from auditor.facts.days import last_day
from auditor.facts.fact import Confidence, Fact, Status
from auditor.facts.index import FactIndex
from auditor.verify.verdict import Outcome, Verdict
from auditor.verify.words import reason

_RANK = {kind: rank for rank, kind in enumerate(Confidence)}
_UNKNOWN: Mapping[str, tuple[str, ...]] = MappingProxyType({})
_Groups: TypeAlias = defaultdict[tuple[str | None, str], list[Fact]]
LAST = len(_RANK)
"""Behind every source."""


@final
class Ground:
    """One fact base on one day."""

    def __init__(self, facts: FactIndex, today: date, money: Mapping[str, tuple[str, ...]] = _UNKNOWN) -> None:
        """Hold the facts and the day of the audit, for claims that give no date of their own.

        ``money`` are the currencies of each country by CLDR, for countries of which no fact tells any.
        """
        self.facts = facts
        self.money = money
        self._today = today
        self._groups: tuple[_Groups, _Groups] | None = None
        self._countries: dict[str, tuple[Fact, ...]] = {}

    def day(self, claim: Claim) -> date:
        """Give the day the claim speaks of; none lies after the audit's."""
        return min(claim.as_of, self._today) if claim.as_of is not None else self._today

    def held(self, claim: Claim, *names: str) -> list[Fact]:
        """Give what the base holds of the claim's operator and country under ``names``, its own property by default.

        Facts of the operator come first, those of the country after them.
        """
        if claim.country is None:
            return []
        places = (None,) if claim.operator is None else (claim.operator, None)
        asked = names or (claim.property,)
        return [fact for place in places for name in asked for fact in self.facts.about(claim.country, place, name)]

    def across(self, claim: Claim, *names: str) -> list[Fact]:
        """Give what the base holds under ``names`` of the claim's country and of every operator there."""
        return [fact for name in names for fact in self._grouped()[0].get((claim.country, name), ())]

    def own(self, claim: Claim, operator: str) -> list[Fact]:
        """Give everything that the base says of an operator of the claim's country."""
        held = self._grouped()[1].get((claim.country, operator), ())
        return [fact for fact in held if not fact.negative]

    def _grouped(self) -> tuple[_Groups, _Groups]:
        """Group the facts by property and by operator of each country, when that is first asked for."""
        if self._groups is None:
            by_property, by_operator = _Groups(list), _Groups(list)
            for fact in self.facts.base.facts:
                by_property[fact.country, fact.property].append(fact)
                by_operator[fact.country, fact.operator or ""].append(fact)
            self._groups = by_property, by_operator
        return self._groups

    def around(self, claim: Claim, *names: str) -> list[Fact]:
        """Give what the base holds under ``names`` of the claim's operator and country, else of any operator there.

        A claim that names no operator is about all of them.
        """
        asked = names or (claim.property,)
        own = self.held(claim, *asked)
        if own and claim.operator is not None:
            return own
        return [*own, *(fact for fact in self._country(claim.country) if fact.property in asked and fact not in own)]

    def mentioning(self, claim: Claim, word: str) -> list[Fact]:
        """Give the facts of the claim's country whose sources say ``word``, those of its operator before all others."""
        found = [fact for fact in self._country(claim.country) if any(word in one.says for one in fact.references)]
        return [fact for fact in found if fact.operator == claim.operator] or found

    def _country(self, country: str | None) -> tuple[Fact, ...]:
        if country is None:
            return ()
        if country not in self._countries:
            self._countries[country] = tuple(fact for fact in self.facts.base.facts if fact.country == country)
        return self._countries[country]

    def live(self, claim: Claim, facts: Iterable[Fact]) -> list[Fact]:
        """Give those of ``facts`` that are in force on the claim's day."""
        day = self.day(claim)
        return [fact for fact in facts if fact.status is Status.CURRENT and is_valid(fact, day)]

    def ended(self, claim: Claim, facts: Iterable[Fact]) -> list[Fact]:
        """Give those of ``facts`` that held something which was over by the claim's day."""
        day = self.day(claim)
        return [
            fact
            for fact in facts
            if fact.status in {Status.CURRENT, Status.HISTORIC} and has_ended(fact, day) and not fact.negative
        ]

    def is_fresh(self, claim: Claim, fact: Fact) -> bool:
        """Say whether ``fact`` still speaks for the claim's day; one without a date is not held to be old."""
        known = self.facts.properties.get(fact.property)
        seen = last_day(fact.observed.partition("/")[2] or fact.observed.rstrip("~"))
        bounded = fact.valid_until is not None and fact.period is None  # the days of a measurement bound no validity
        if known is None or seen is None or bounded:
            return True
        return self.day(claim) <= seen + timedelta(days=known.fresh_days)

    def fresh(self, claim: Claim, facts: Iterable[Fact]) -> list[Fact]:
        """Give those of ``facts`` that still speak for the claim's day."""
        return [fact for fact in facts if self.is_fresh(claim, fact)]

    def made(
        self,
        claim: Claim,
        outcome: Outcome,
        code: str,
        evidence: Sequence[Fact] = (),
        *,
        danger: str | None = None,
        **fields: tuple[str, str] | str,
    ) -> Verdict:
        """Make a verdict with the reason ``code`` and its fields filled in; stale evidence is named."""
        unique = tuple({fact.id: fact for fact in evidence}.values())
        stale = tuple(fact.id for fact in unique if not self.is_fresh(claim, fact))
        return Verdict(
            claim=claim,
            outcome=outcome,
            code=code,
            reason=reason(code, value=claim.value, **fields),
            evidence=unique,
            related=(),
            danger=danger,
            stale=stale,
        )

    def weighed(
        self, claim: Claim, fitting: Sequence[Fact], live: Sequence[Fact], *, danger: str | None = None
    ) -> Verdict:
        """Judge by the facts about the claim's very value: sources of one rank that disagree decide nothing."""
        held = {fact.id: fact for fact in live}
        rivals = {
            other: held[other]
            for fact in fitting
            for other in fact.conflicts_with
            if other in held and held[other].property == fact.property
        }
        denying = [fact for fact in fitting if fact.negative]
        saying = [fact for fact in fitting if not fact.negative]
        if rivals or (denying and rank(denying) == rank(saying)):
            return self.made(
                claim, Outcome.CONFLICTING, "sources-conflict", [*fitting, *rivals.values()], danger=danger
            )
        if rank(denying) < rank(saying):
            return self.denied_by(claim, denying, danger=danger)
        code = "matches-source" if self.fresh(claim, saying) else "matches-old-source"
        return self.made(claim, Outcome.SUPPORTED, code, saying, danger=danger, seen=newest(saying))

    def denied_by(self, claim: Claim, denying: Sequence[Fact], *, danger: str | None = None) -> Verdict:
        """Judge by facts that deny the claim; old ones refute nothing."""
        if not self.fresh(claim, denying):
            return self.made(
                claim, Outcome.NOT_ENOUGH_INFO, "source-stale", denying, danger=danger, seen=newest(denying)
            )
        return self.made(claim, Outcome.REFUTED, "source-denies", denying, danger=danger)

    def otherwise(self, claim: Claim, saying: Sequence[Fact], others: str | None = None) -> Verdict:
        """Judge a functional property whose facts hold another value: refuted, unless they are old or it hedges."""
        said = others or values(saying)
        if not self.fresh(claim, saying):
            return self.made(claim, Outcome.NOT_ENOUGH_INFO, "source-stale", saying, seen=newest(saying))
        if claim.hedged:
            return self.made(claim, Outcome.NOT_ENOUGH_INFO, "sources-say-other", saying, others=said)
        return self.made(claim, Outcome.REFUTED, "source-says-otherwise", saying, others=said)

    def unanswered(self, claim: Claim, near: Sequence[Fact] = ()) -> Verdict:
        """Say that nothing decides, and why; ``near`` is what the sources hold nearby."""
        if claim.country is None and claim.operator is None:
            return self.made(claim, Outcome.NOT_ENOUGH_INFO, "no-subject")
        if near:
            code = "sources-say-other" if any(fact.property == claim.property for fact in near) else "sources-nearby"
            looked = all(fact.status is Status.NOT_FOUND for fact in near)
            return self.made(
                claim, Outcome.NOT_ENOUGH_INFO, "looked-for" if looked else code, near, others=values(near)
            )
        return self.made(claim, Outcome.NOT_ENOUGH_INFO, "no-source")


def is_valid(fact: Fact, day: date) -> bool:
    """Say whether ``fact`` is in force on ``day``."""
    iso = day.isoformat()
    return (fact.valid_from is None or fact.valid_from <= iso) and (fact.valid_until is None or iso <= fact.valid_until)


def has_ended(fact: Fact, day: date) -> bool:
    """Say whether ``fact`` was over by ``day``."""
    return fact.valid_until is not None and day.isoformat() > fact.valid_until


def rank(facts: Iterable[Fact]) -> int:
    """Give the rank of the best source, 0 for a regulator; ``LAST`` when there is none."""
    return min((_RANK[fact.confidence] for fact in facts), default=LAST)


def newest(facts: Iterable[Fact]) -> str:
    """Give when the latest of ``facts`` was seen, as written there."""
    return max((fact.observed for fact in facts), key=lambda seen: (last_day(seen) or date.min, seen), default="—")


def values(facts: Iterable[Fact]) -> str:
    """Give the values of ``facts`` for a reason, each once; a dash when there is none."""
    return ", ".join(dict.fromkeys(fact.value for fact in facts if fact.status is not Status.NOT_FOUND)) or "—"
