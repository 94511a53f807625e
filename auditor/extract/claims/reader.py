"""Every kind of claim, read from one article: the registry of readers, in the order in which they run."""

from collections.abc import Callable, Iterator, Mapping
from typing import Final, TypeAlias, final

from auditor.extract.binding import Binder
from auditor.extract.claims import (
    apps,
    attribution,
    codes,
    counted,
    currencies,
    defined,
    esim,
    headings,
    hotlines,
    meanings,
    mixture,
    operators,
    policies,
    prices,
    promises,
    ranks,
    reached,
    shop_types,
    sms,
    terms,
)
from auditor.extract.claims.reading import Reading
from auditor.extract.mentions import Claim
from auditor.extract.view import View
from auditor.extract.vocabulary import Hit
from auditor.facts.fact import Status
from auditor.facts.index import FactIndex
from auditor.lexicon.lexicon import Lexicon
from auditor.text.fold import fold_all

Reader: TypeAlias = Callable[[Reading], Iterator[Claim]]

READERS: Final[tuple[Reader, ...]] = (
    codes.read,  # before hotlines: a number inside a code is no number
    mixture.read,  # after codes, whose claims it is about
    sms.read,  # before hotlines: what is texted is not called
    reached.read_nationwide,  # before hotlines: 报警 110，与客服无关
    hotlines.read,
    reached.read,  # after hotlines: what a word for one announces is read
    apps.read,
    operators.read,
    esim.read,
    ranks.read,
    currencies.read,
    prices.read,
    terms.read,
    shop_types.read,
    policies.read,
    attribution.read,
    promises.read,
    counted.read,
    defined.read,
    meanings.read,
    headings.read,
)


@final
class ClaimReader:
    """Reads claims with the names and purposes of one fact base."""

    def __init__(self, facts: FactIndex, lexicon: Lexicon) -> None:
        """Hold the facts, whose names bind a claim to its operator, and the names and money of countries.

        A fact about the currency of a country goes before CLDR's.
        """
        entities = facts.base.entities
        self._entities = {entity.id: entity for entity in entities}
        names = set(fold_all(name for entity in entities for name in (entity.name, *entity.aliases)))
        countries = {name for several in lexicon.countries.values() for name in several}
        self._names = tuple(sorted(name for name in names | countries if not name.isascii()))
        stated = [fact for fact in facts.base.facts if fact.property == "currency" and fact.status is Status.CURRENT]
        own = {fact.country: (fact.value,) for fact in stated if not fact.negative}
        self._money = {**lexicon.currencies.territories, **own}

    def read(self, view: View, hits: Mapping[str, list[Hit]], country: str | None = None) -> tuple[Claim, ...]:
        """Give every claim in order of its place; ``country`` is taken where the article names none."""
        binder = Binder(view, hits, self._entities, country, self._names)
        reading = Reading(view, hits, binder, self._money)
        claims = (claim for read in READERS for claim in read(reading))
        return tuple(sorted(claims, key=lambda one: (one.span, one.kind, one.property, one.value)))
