"""Whether, and how, a foreigner gets a line: 外国人凭护照即可办卡, 暂停给外国人办理新号, 外国人办卡必须本人到场."""

from collections.abc import Iterator

from auditor.extract.claims.matters import Matters
from auditor.extract.claims.narrowed import is_of_all
from auditor.extract.claims.reading import Said
from auditor.extract.claims.real_names import ruled
from auditor.extract.mentions import Claim
from auditor.extract.names import maximal
from auditor.extract.vocabulary import Hit, any_within, within

NEAR = 14
"""Characters between a word of refusal and the purchase."""
GOT = 16
"""Characters between foreigners and what they do not get; twice as many in letters."""
LONGEST = 60
"""Characters of a clause that is given as a rule; twice as many in letters."""
BODILY = frozenset({"fingerprint", "face-scan", "signature", "photo"})
"""What only somebody who is there can show."""


def foreigners(matters: Matters) -> Iterator[tuple[Claim, tuple[int, int]]]:
    """Read whether a foreigner gets a line with a passport: 外国人凭护照即可办卡, tourists cannot buy a SIM."""
    reading = matters.reading
    last = (-1, -1)
    for start, end, _ in maximal(reading.hits["foreigner"]):
        low, high = reading.view.sentence(start, end)
        if (low, high) == last or not matters.says(start, end):
            continue
        if told := _turned_away(matters, start, end, high) or _bound_to(matters, start, end):
            last = (low, high)
            yield told
            continue
        buys = [hit for hit in within(matters.actions, low, high) if hit[2] in {"purchase", "registration"}]
        if not buys:
            continue
        found = _admitted(matters, start, buys[0], high)
        if found is not None:
            last = (low, high)
            answer, place = found
            yield ruled(matters, place, "foreigner-contract", answer), place


def _admitted(matters: Matters, start: int, buys: Hit, high: int) -> tuple[str, tuple[int, int]] | None:
    reading = matters.reading
    papers = within(reading.hits["document"], start, high)
    modals = [hit for hit in within(matters.modals, start, high) if hit[0] < buys[1] + NEAR]
    shut = [hit for hit in modals if hit[2] == "may_not" and buys[0] - hit[1] <= NEAR and hit[1] <= buys[0]]
    if shut and not papers:
        return "no", (start, max(buys[1], shut[0][1]))
    passports = [hit for hit in papers if hit[2] == "passport"]
    if not passports or {hit[2] for hit in papers} - {"passport", "copy", "identity-document"}:
        return None
    enough = within(reading.hits["suffices"], passports[0][1], min(high, passports[0][1] + 2 * NEAR))
    opened = [hit for hit in modals if hit[2] == "may" and hit[0] < max(buys[0], passports[0][0])]
    if any(hit[2] in {"must", "only"} for hit in modals) and not enough:
        return None
    if not enough and not opened:
        return None
    end = max(buys[1] if buys[0] >= start else start, passports[0][1], enough[0][1] if enough else 0)
    return "yes", (start, end)


def _turned_away(matters: Matters, start: int, end: int, high: int) -> tuple[Claim, tuple[int, int]] | None:
    """Read that foreigners get none: 暂停给外国人办理新号, Claro refuses foreigners new lines."""
    reading = matters.reading
    low = matters.clause(start, end)[0]
    shut = [hit for hit in within(reading.hits["turning_away"], low, start) if start - hit[1] <= 2]  # noqa: PLR2004 — a space
    led = within(reading.hits["turning_away"], low, start)
    earlier = [hit for hit in within(matters.actions, led[-1][0], start) if hit[2] == "purchase"] if led else []
    if (
        earlier
        and start - earlier[-1][1] <= NEAR
        and reading.text[:start].rstrip().endswith((" for", " to", "给", "為", "为"))
    ):
        place = led[-1][0], end
        return ruled(matters, place, "foreigner-contract", "no"), place
    reach = 2 * GOT if reading.text[start].isascii() else GOT
    buys = [hit for hit in within(matters.actions, end, min(high, end + reach)) if hit[2] == "purchase"]
    got = buys or within(reading.hits["sim_card"], end, min(high, end + reach))
    if not shut or not got:
        return None
    place = shut[-1][0], got[0][1]
    return ruled(matters, place, "foreigner-contract", "no"), place


def _bound_to(matters: Matters, start: int, end: int) -> tuple[Claim, tuple[int, int]] | None:
    """Read a rule on how foreigners get a line, in its own words: 外国人办卡必须本人到场并核验生物特征."""
    reading = matters.reading
    clause = matters.clause(start, end)
    buys = any(hit[2] == "purchase" for hit in within(matters.actions, *clause))
    high = reading.view.sentence(start, end)[1]
    modals = [hit for hit in within(matters.modals, end, clause[1]) if hit[2] in {"must", "only"}]
    if not modals and buys and reading.text[clause[1] : clause[1] + 1] == ",":
        modals = [hit for hit in within(matters.modals, clause[1], high) if hit[2] in {"must", "only"}]
        modals = [hit for hit in modals if hit[0] - clause[1] <= 2]  # noqa: PLR2004 — a comma and a space
        clause = matters.clause(modals[0][0], modals[0][1]) if modals else clause
    if not buys or not modals:
        return None
    ways = [hit[2] for hit in maximal(within(reading.hits["channel"], modals[0][1], clause[1])) if hit[2] != "none"]
    shown = [hit[2] for hit in maximal(within(reading.hits["document"], modals[0][1], clause[1]))]
    items = tuple(dict.fromkeys([*ways, *(one for one in shown if one in BODILY)]))
    place = modals[0][0], clause[1]
    while place[1] > place[0] and reading.text[place[1] - 1] in " *_.":
        place = place[0], place[1] - 1
    longest = LONGEST * (2 if reading.text[place[0]].isascii() else 1)
    if not items or place[1] - place[0] > longest or any_within(reading.hits["unsaid"], *clause):
        return None
    said = Said(items=items, denied=False, nationwide=is_of_all(matters, *place))
    return ruled(matters, place, "foreigner-contract", reading.written(*place), said), place
