"""Ways that are told without a word of going there: 应用里有销户入口, pharmacies sell credit."""

from collections.abc import Iterator

from auditor.extract.claims.matters import Matters, has_subject
from auditor.extract.claims.reading import Said
from auditor.extract.mentions import Claim, ClaimKind
from auditor.extract.names import maximal
from auditor.extract.vocabulary import Hit, any_within, within

TIGHT = 3
"""Characters between an action and the entrance to it, and in letters between sell and credit."""
NEAR = 20
"""Characters between who sells, the word for selling and what is sold; twice as many in letters."""
PAGES = frozenset({"app", "web"})


def read(matters: Matters) -> Iterator[Claim]:
    """Read entrances of an app or a page, and who sells credit."""
    for claim in (*_entrances(matters), *_sellers(matters)):
        if has_subject(claim):
            yield claim


def _made(matters: Matters, place: tuple[int, int], action: str, items: tuple[str, ...]) -> Claim:
    said = Said(items=items, denied=False)
    return matters.reading.claim(ClaimKind.CHANNEL, place, f"{action}-channels", ", ".join(items), said)


def _entrances(matters: Matters) -> Iterator[Claim]:
    """Read 里面有销户入口 behind the name of an app or a page in the same sentence."""
    hits = matters.reading.hits
    for start, end, _ in hits["entrance"]:
        clause = matters.clause(start, end)
        acts = [hit for hit in within(matters.actions, clause[0], start) if start - hit[1] <= TIGHT]
        if not acts or acts[-1][2] == "other" or not matters.says(start, end) or not matters.reading.prose(start):
            continue
        holds = within(hits["has"], clause[0], acts[-1][0])
        if not holds or any_within(hits["step"], *clause) or any_within(hits["deny"], clause[0], acts[-1][0]):
            continue
        if any_within(hits["lacking"], clause[0], acts[-1][0]) or "我" in matters.reading.text[clause[0] : end]:
            continue
        sentence = matters.reading.view.sentence(start, end)
        items = _pages(matters, sentence[0], start)
        if items:
            yield _made(matters, (holds[-1][0], end), acts[-1][2], items)


def _pages(matters: Matters, low: int, high: int) -> tuple[str, ...]:
    ways = [hit[2] for hit in maximal(within(matters.reading.hits["channel"], low, high)) if hit[2] in PAGES]
    if not ways and any_within(matters.reading.hits["app"], low, high):
        ways = ["app"]
    return tuple(dict.fromkeys(ways))


def _sellers(matters: Matters) -> Iterator[Claim]:
    """Read 便利店有售充值卡, top-up vouchers are sold at kiosks: who sells credit, there one can top up."""
    hits = matters.reading.hits
    if not hits["selling"] or not hits["sold_credit"]:
        return
    last = (-1, -1)
    for start, end, means in maximal(hits["channel"]):
        clause = matters.clause(start, end)
        if means not in {"agent", "machine"} or clause == last:
            continue
        sells = within(hits["selling"], *clause)
        goods = within(hits["sold_credit"], *clause)
        if not sells or not goods or not _are_near(matters, (start, end, means), sells[0], goods[0]):
            continue
        if matters.modal(*clause) is not None or any_within(hits["lacking"], *clause) or not matters.says(start, end):
            continue
        last = clause
        yield _made(matters, (start, end), "topup", (means,))


def _are_near(matters: Matters, who: Hit, sells: Hit, goods: Hit) -> bool:
    first, second, third = sorted((who, sells, goods))
    reach = 2 * NEAR if matters.reading.text[first[0]].isascii() else NEAR
    return second[0] - first[1] <= reach and third[0] - second[1] <= reach
