"""Flip one fact at a time: the verdicts that rest on it change, and no others (mutation testing of the fact base).

python -m benchmarks.claims.mutate
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from msgspec.structs import replace

from auditor.evaluate.intervals import share
from auditor.extract.extract import Extractor
from auditor.extract.mentions import Claim
from auditor.facts.fact import Answer, Fact, FactBase
from auditor.facts.index import FactIndex
from auditor.parse.parse import parse
from auditor.pipeline.knowledge import Knowledge, load
from auditor.pipeline.settings import DEFAULT_MAX_BYTES, Settings
from auditor.source.read import read
from auditor.source.source import Source
from auditor.source.task import Task
from auditor.verify.claims import Verifier
from auditor.verify.verdict import Outcome, Verdict
from benchmarks.claims import labels

SEEN: Final = ("dev", "open")
"""Sets whose claims are flipped: what is printed of them is read."""
DECIDED: Final = frozenset({Outcome.SUPPORTED, Outcome.REFUTED, Outcome.OUTDATED, Outcome.CONFLICTING})
_OTHER: Final = {"yes": "no", "no": "yes"}
_RANKINGS: Final = frozenset({"market-rank", "market-share"})
_MORE: Final = 1000.0
_SAID: Final = frozenset({"ended", "member-gone"})
"""Codes of verdicts whose fact says what the claim says, of another day."""
_BY_GRAMMAR: Final = frozenset({"article-denies"})
"""Codes of verdicts for which the fact is shown and does not decide."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Flip:
    """What came of flipping one fact."""

    fact: str
    survived: tuple[str, ...]
    """Claims whose verdict rested on the fact alone and stayed what it was."""
    killed: int
    """Claims whose verdict rested on the fact alone and is another now."""
    strangers: tuple[str, ...]
    """Claims whose verdict changed though it named the fact neither before nor after."""


def flipped(fact: Fact) -> Fact:
    """Give a fact that says something else of the same thing: another value, item, number or answer."""
    value = _OTHER.get(fact.value) or _another(fact.value)
    answer = None if fact.answer is None else Answer(_OTHER[fact.answer])
    last = len(fact.numbers) - 1  # becomes the largest by far; no number stays
    numbers = tuple(
        (_another(name) if name[:1].isupper() else name, number + _MORE * (1 + (place == last)))
        for place, (name, number) in enumerate(fact.numbers)
    )
    return replace(fact, value=value, answer=answer, items=tuple(map(_another, fact.items)), numbers=numbers)


def agreeing(fact: Fact, claim: Claim) -> Fact:
    """Give a fact that says what ``claim`` says, in the form of ``fact``."""
    if claim.value in _OTHER:
        return replace(fact, value=claim.value, answer=None if fact.answer is None else Answer(claim.value))
    if fact.property in _RANKINGS and claim.operator is not None and claim.number is not None:
        names = [name for name in fact.items if name != claim.operator]
        names.insert(int(claim.number) - 1, claim.operator)
        sizes = [100.0 - place for place in range(len(names))]
        return replace(fact, value=claim.value, items=tuple(names), numbers=tuple(zip(names, sizes, strict=True)))
    if claim.number is not None and len(fact.numbers) == 1:
        return replace(fact, value=claim.value, numbers=((claim.unit.replace(" ", "_"), claim.number),))
    return replace(fact, value=claim.value, items=claim.items or fact.items)


def _another(text: str) -> str:
    """Give a text of the same kind that is another: digits turned, a currency that is none, a name that nobody has."""
    turned = "".join(str((int(sign) + 5) % 10) if sign.isascii() and sign.isdigit() else sign for sign in text)
    if turned != text:
        return turned
    return "XTS" if len(text) == len("XTS") and text.isupper() else f"Zz{text[::-1]}"


def claims_of(knowledge: Knowledge, sets: Iterable[str] = SEEN) -> tuple[Claim, ...]:
    """Give every claim of the labelled articles, as it is read."""
    extractor = Extractor(knowledge.lexicon, knowledge.facts, knowledge.trackers)
    found = list[Claim]()
    for article in (one for name in sets for one in labels.load(name)):
        source = read(Task(uri=article.path.name, path=article.path), DEFAULT_MAX_BYTES)
        if isinstance(source, Source):
            found += extractor.extract(parse(source))[1].claims
    return tuple(dict.fromkeys(found))


class Mutation:
    """A fact base, claims, and what is said of them before anything is flipped."""

    def __init__(self, knowledge: Knowledge, claims: Sequence[Claim], today: date = labels.TODAY) -> None:
        """Judge ``claims`` by the base as it is."""
        self.base = knowledge.facts.base
        self._money = knowledge.lexicon.currencies.territories
        self._claims = claims
        self._today = today
        self._before = self._judged(self.base)

    def cited(self) -> tuple[Fact, ...]:
        """Give the facts that some decided verdict rests on, in the order of the base."""
        named = {fact.id for verdict in self._before if verdict.outcome in DECIDED for fact in verdict.evidence}
        return tuple(fact for fact in self.base.facts if fact.id in named)

    def flip(self, fact: Fact) -> Flip:
        """Judge the claims with ``fact`` saying something else, and those it speaks against with it agreeing."""
        survived, strangers, killed = list[str](), list[str](), 0
        for place, (old, new) in enumerate(zip(self._before, self._with(flipped(fact)), strict=True)):
            named = fact.id in _ids(old)
            if named and _ids(old) == (fact.id,) and old.outcome in DECIDED and old.code not in _BY_GRAMMAR:
                says_so = old.outcome is Outcome.SUPPORTED or old.code in _SAID
                after = new if says_so else self._agreed(place, agreeing(fact, old.claim))
                gone = after.outcome is not old.outcome
                killed += gone
                survived += [] if gone else [_told(old, after)]
            elif not named and _differ(old, new) and fact.id not in _ids(new):
                strangers.append(_told(old, new))
        return Flip(fact=fact.id, survived=tuple(survived), killed=killed, strangers=tuple(strangers))

    def _with(self, fact: Fact) -> tuple[Verdict, ...]:
        return self._judged(self._having(fact))

    def _agreed(self, place: int, fact: Fact) -> Verdict:
        verifier = Verifier(FactIndex(self._having(fact)), self._today, self._money)
        return verifier.verify((self._claims[place],))[0]

    def _having(self, fact: Fact) -> FactBase:
        return replace(self.base, facts=tuple(fact if one.id == fact.id else one for one in self.base.facts))

    def _judged(self, base: FactBase) -> tuple[Verdict, ...]:
        return Verifier(FactIndex(base), self._today, self._money).verify(self._claims)


def _ids(verdict: Verdict) -> tuple[str, ...]:
    return tuple(fact.id for fact in verdict.evidence)


def _differ(old: Verdict, new: Verdict) -> bool:
    return (old.outcome, old.code, _ids(old)) != (new.outcome, new.code, _ids(new))


def _told(old: Verdict, new: Verdict) -> str:
    return f"{old.claim.kind} {old.claim.property} {old.claim.value!r}: {old.code} → {new.code}"


def flips() -> Iterator[Flip]:
    """Flip every fact that some verdict on the labelled articles rests on."""
    knowledge = load(Settings(today=labels.TODAY))
    mutation = Mutation(knowledge, claims_of(knowledge))
    for fact in mutation.cited():
        yield mutation.flip(fact)


def main() -> None:
    """Print the score: verdicts that changed among those that rested on one fact alone, and changes elsewhere."""
    facts = killed = survived = strangers = 0
    for one in flips():
        facts += 1
        killed += one.killed
        survived += len(one.survived)
        strangers += len(one.strangers)
        for line in (*one.survived, *one.strangers):
            print(f"{one.fact}: {line}")
    n = killed + survived
    low, high = share(killed, n)
    print(f"{facts} facts flipped; {killed} of {n} verdicts that rest on one alone changed: {killed / n:.3f}")
    print(f"  95 % [{low:.3f}, {high:.3f}]; {strangers} verdicts changed that name the fact neither before nor after")


if __name__ == "__main__":
    main()
