"""Labelled claims and claims of a report, side by side."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import product

from auditor.facts.code import normal_code
from auditor.facts.index import FactIndex
from auditor.facts.load import load as load_facts
from auditor.report import wire
from auditor.report.wire_mentions import Claim, Span
from auditor.text.fold import fold_text
from auditor.yamlfile.builtin import builtin
from benchmarks.claims.labels import Gold, Labelled, Pair

ENOUGH = 0.5
"""Two spans name the same place when they share this part of both, or one lies inside the other."""
SLOTS = ("subject", "property", "value", "span")
CONTRADICTIONS = frozenset({"contradicts-itself", "code-said-to-talk"})
"""Rules that tell two places of an article that cannot both hold.

A code for a text menu that is said to talk is one of kind ``category``: the finding stands at the words about the
voice, the code is its other side. One author labelled it as a contradiction, the other as a malformed claim alone; told
where such a claim is labelled, it is right and stands for none that was to be found.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A labelled claim, the claim of the report that stands for it, or one of them alone."""

    gold: Gold | None
    found: Claim | None

    @property
    def slots(self) -> tuple[bool, ...]:
        """Say of each of ``SLOTS`` whether both have the same."""
        if self.gold is None or self.found is None:
            return (False,) * len(SLOTS)
        gold, found = self.gold, self.found
        return (
            (gold.country, name_key(gold.operator, gold.country))
            == (found.country, name_key(found.operator, found.country)),
            gold.property == found.property,
            value_key(gold.value, gold.property) == value_key(found.value, found.property),
            _same_place((gold.start, gold.end), span(found)),
        )


def rows(article: Labelled, report: wire.Article) -> list[Row]:
    """Pair claims of one kind whose spans touch, those that agree most first; give what is left alone, too."""
    possible = sorted(
        (
            (-sum(Row(gold=gold, found=found).slots), gold.start, span(found)[0], at, index)
            for (at, gold), (index, found) in product(enumerate(article.claims), enumerate(report.claims))
            if gold.kind == found.kind and _touch((gold.start, gold.end), span(found))
        ),
    )
    taken_gold, taken_found, paired = set[int](), set[int](), list[Row]()
    for *_, at, index in possible:
        if at not in taken_gold and index not in taken_found:
            taken_gold.add(at)
            taken_found.add(index)
            paired.append(Row(gold=article.claims[at], found=report.claims[index]))
    alone = [Row(gold=gold, found=None) for at, gold in enumerate(article.claims) if at not in taken_gold]
    # What contradicts itself is measured as such, by its pair of places.
    more = [
        Row(gold=None, found=found)
        for index, found in enumerate(report.claims)
        if index not in taken_found and found.kind != "internal"
    ]
    return [*paired, *alone, *more]


def pairs(article: Labelled, report: wire.Article) -> tuple[int, int, int]:
    """Give how many labelled contradictions were found, how many were told, and how many of those are labelled."""
    told = [
        (finding.rule, (place(finding.span), place(finding.related[0].span)))
        for finding in report.findings
        if finding.rule in CONTRADICTIONS and finding.related
    ]
    mixed = [
        (one.start, one.end) for one in article.claims if one.kind == "channel-mixture" and one.verdict == "malformed"
    ]
    found = sum(any(_is(pair, two) for _, two in told) for pair in article.pairs)
    right = sum(
        any(_is(pair, two) for pair in article.pairs)
        or (rule == "code-said-to-talk" and any(_touch(two[0], one) for one in mixed))
        for rule, two in told
    )
    return found, len(told), right


def span(claim: Claim) -> tuple[int, int]:
    """Give the offsets of a claim."""
    return place(claim.span)


def place(there: Span) -> tuple[int, int]:
    """Give the offsets of a span of the report."""
    return there.start.offset, there.end.offset


def samevalue_key(claims: Iterable[Claim]) -> Sequence[str]:
    """Give the values of claims as they are compared."""
    return [value_key(claim.value, claim.property) for claim in claims]


def _is(pair: Pair, told: tuple[tuple[int, int], tuple[int, int]]) -> bool:
    (one, other), (first, second) = pair.sides, told
    straight = any(_touch(side, first) for side in one) and any(_touch(side, second) for side in other)
    return straight or (any(_touch(side, second) for side in one) and any(_touch(side, first) for side in other))


def _touch(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _same_place(one: tuple[int, int], other: tuple[int, int]) -> bool:
    shared = min(one[1], other[1]) - max(one[0], other[0])
    longer, shorter = sorted((one[1] - one[0], other[1] - other[0]), reverse=True)
    return shared == shorter > 0 or shared >= ENOUGH * longer


def name_key(operator: str | None, country: str | None) -> str | None:
    """Give an operator's name as names are compared: the one that the facts use, where they know it."""
    if operator is None:
        return None
    known = _facts().named(operator, country)
    return fold_text(known[0].name if known else operator)


@cache
def _facts() -> FactIndex:
    return FactIndex(load_facts((builtin("facts"),)))


def value_key(value: str, name: str) -> str:
    """Give a value as values are compared: codes as they are keyed, lists in any order, everything folded."""
    if name in {"dial-code", "hotline", "voice-code", "sms-code"}:
        return normal_code(value)
    members = sorted(member.strip() for member in fold_text(value).split(","))
    return ",".join(members)
