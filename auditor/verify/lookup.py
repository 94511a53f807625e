"""Where a claim could be looked up: the own pages of the operator, else of its country's regulator."""

from collections.abc import Iterable
from typing import final

from auditor.extract.mentions import Claim
from auditor.facts.index import FactIndex

_DOMAIN = "url:"


@final
class Lookup:
    """The official domains of one fact base."""

    def __init__(self, facts: FactIndex) -> None:
        """Sort the regulators by country."""
        self._facts = facts
        self._regulators: dict[str, list[str]] = {}
        for entity in facts.base.entities:
            if entity.kind == "regulator":
                self._regulators.setdefault(entity.country, []).extend(_domains(entity.official))

    def where(self, claim: Claim) -> tuple[str, ...]:
        """Give the domains, the operator's first; none when the base knows none, or not whom the claim speaks of."""
        if claim.country is None:
            return ()
        owners = self._facts.named(claim.operator, claim.country) if claim.operator is not None else ()
        own = [domain for owner in owners for domain in _domains(owner.official)]
        found = [*own, *self._regulators.get(claim.country, ())]
        return tuple(dict.fromkeys(found))


def _domains(official: Iterable[str]) -> list[str]:
    return [one.removeprefix(_DOMAIN) for one in official if one.startswith(_DOMAIN)]
