"""What differs from the labels, a line each: for work on the sets that may be looked at."""

from collections.abc import Iterator

from auditor.report.wire_mentions import Claim
from benchmarks.claims.labels import Gold, Labelled
from benchmarks.claims.match import Row, span
from benchmarks.claims.measure import Tally

AROUND = 24
"""Characters shown on either side."""


def lines(told: Tally) -> Iterator[str]:
    """Give what was missed, told beyond the labels, or told differently, then the probes that differ."""
    for article, row in told.rows:
        if said := _line(article, row):
            yield f"{article.path.name}: {said}"
    for article, gold, wanted, got in told.probes:
        if wanted != got:
            yield f"{article.path.name}: PROBE {gold.kind} {gold.value!r} {wanted} → {got}"


def _line(article: Labelled, row: Row) -> str:
    gold, found = row.gold, row.found
    if gold is None:
        return "" if found is None else f"MORE {_of_claim(found)} {_around(article, *span(found))}"
    if found is None:
        return f"MISS {_of_gold(gold)} {_around(article, gold.start, gold.end)}"
    if all(row.slots) and gold.verdict == found.verdict:
        return ""
    cited = [one.fact for one in found.evidence]
    same = "".join(letter if held else "-" for letter, held in zip("wpvs", row.slots, strict=True))
    return f"DIFF {same} {_of_gold(gold)} {sorted(gold.facts)} → {_of_claim(found)} {cited} {found.reason.en!r}"


def _of_gold(gold: Gold) -> str:
    return f"{gold.kind} {gold.property}={gold.value!r} {gold.country}/{gold.operator} {gold.verdict}"


def _of_claim(claim: Claim) -> str:
    return f"{claim.kind} {claim.property}={claim.value!r} {claim.country}/{claim.operator} {claim.verdict}"


def _around(article: Labelled, low: int, high: int) -> str:
    return repr(article.text[max(0, low - AROUND) : high + AROUND])
