"""What is ruled: real names, foreigners, how many cards, reviews, and clauses that a law or a debt imposes."""

from collections.abc import Iterator

from auditor.extract.claims.matters import Matters, has_subject
from auditor.extract.claims.quantity import written
from auditor.extract.claims.reading import Said
from auditor.extract.claims.rules_of_number import limits
from auditor.extract.mentions import Claim, ClaimKind
from auditor.extract.names import maximal
from auditor.extract.vocabulary import Hit, any_within, within
from auditor.parse.article import Place

NEAR = 14
"""Characters between a word of duty and what is a duty; twice as many where words are spelled in letters."""
LONGEST = 60
"""Characters of a clause that is given as a rule."""


def read(matters: Matters) -> Iterator[Claim]:
    """Read rules; a clause is read once, by the most exact of the readers here."""
    taken: list[tuple[int, int]] = []
    for claim, place in (*_real_names(matters), *_foreigners(matters), *_limits(matters), *_reviews(matters)):
        if has_subject(claim):
            taken.append(place)
            yield claim
    taken.sort()
    for claim, place in _clauses(matters):
        if has_subject(claim) and not any(low < place[1] and place[0] < high for low, high in taken):
            yield claim


def _made(matters: Matters, place: tuple[int, int], name: str, value: str, said: Said | None = None) -> Claim:
    return matters.reading.claim(ClaimKind.REGULATION, place, name, value, said or Said(denied=False))


def _real_names(matters: Matters) -> Iterator[tuple[Claim, tuple[int, int]]]:
    """Read whether a SIM is registered: 必须实名, 无需实名, 实行实名制, registration is mandatory."""
    last = (-1, -1)
    for hit in _registrations(matters):
        start, end, _ = hit
        clause = matters.clause(start, end)
        block = matters.reading.view.block(start)
        duty = _duty(matters, hit, clause)
        if duty is None or clause == last or (block is not None and block.place is Place.TITLE):
            continue
        if not matters.says(start, end) or not _is_of_a_line(matters, start, end):
            continue
        last = clause
        answer, place = duty
        yield _made(matters, place, "real-name", answer), place


def _registrations(matters: Matters) -> list[Hit]:
    """Give the words for registration; the bare ones (registered) count beside a word for a SIM."""
    reading = matters.reading
    named = [hit for hit in matters.actions if hit[2] == "registration"]
    bare = [
        hit
        for hit in reading.hits["registering"]
        if any_within(reading.hits["sim_card"], *matters.clause(hit[0], hit[1]))
    ]
    return maximal([*named, *bare])


def _is_of_a_line(matters: Matters, start: int, end: int) -> bool:
    """Say whether it is a line that is registered: a SIM, an operator, a country, a purchase is named there."""
    reading = matters.reading
    sentence = reading.view.sentence(start, end)
    kinds = ("sim_card", "operator", "country")
    places = (sentence, *reading.labels(start), *reading.binder.headings(start))
    named = any(any_within(reading.hits[kind], *place) for place in places for kind in kinds)
    acts = {hit[2] for hit in within(matters.actions, *sentence)}
    title = reading.view.article.title or ""
    return named or bool(acts & {"purchase", "activation", "topup"}) or "sim" in title.lower() or "卡" in title


def _duty(matters: Matters, hit: Hit, clause: tuple[int, int]) -> tuple[str, tuple[int, int]] | None:
    start, end, _ = hit
    text = matters.reading.text
    if text[end : end + 1] == "的":
        return None  # 不需要实名的卡: which cards, not whether
    if text[max(0, start - 4) : start].split(" ")[-2:-1] == ["no"]:
        return "no", (start - 3, end)
    reach = 3 * NEAR if text[start].isascii() else NEAR
    modal = matters.modal(clause[0], start)
    if modal is not None and start - modal[1] <= reach:
        if modal[2] in {"must", "need_not"}:
            return ("yes" if modal[2] == "must" else "no"), (modal[0], end)
        return None
    return _duty_behind(matters, hit, min(clause[1], end + reach)) or _practised(matters, hit, clause[0])


def _duty_behind(matters: Matters, hit: Hit, high: int) -> tuple[str, tuple[int, int]] | None:
    start, end, _ = hit
    after = [one for one in within(matters.modals, end, high) if not matters.turned(one[0])]
    if not after or after[0][2] not in {"must", "need_not"}:
        return None
    if any_within(matters.reading.hits["need"], after[0][1], after[0][1] + 3):
        return None  # 实名登记需要携带护照: what one needs for it
    return ("yes" if after[0][2] == "must" else "no"), (start, after[0][1])


def _practised(matters: Matters, hit: Hit, low: int) -> tuple[str, tuple[int, int]] | None:
    """Read 实行实名制, SIMs must be registered."""
    start, end, _ = hit
    led = within(matters.reading.hits["practised"], max(low, start - 6), start)
    if led and not matters.turned(led[-1][0]):
        return "yes", (led[-1][0], end)
    said = matters.reading.text[start:end].endswith(("must be registered", "are registered"))
    return ("yes", (start, end)) if said else None


def _foreigners(matters: Matters) -> Iterator[tuple[Claim, tuple[int, int]]]:
    """Read whether a foreigner gets a line with a passport: 外国人凭护照即可办卡, tourists cannot buy a SIM."""
    reading = matters.reading
    last = (-1, -1)
    for start, end, _ in maximal(reading.hits["foreigner"]):
        low, high = reading.view.sentence(start, end)
        if (low, high) == last or not matters.says(start, end):
            continue
        buys = [hit for hit in within(matters.actions, low, high) if hit[2] in {"purchase", "registration"}]
        if not buys:
            continue
        found = _admitted(matters, start, buys[0], high)
        if found is not None:
            last = (low, high)
            answer, place = found
            yield _made(matters, place, "foreigner-contract", answer), place


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


def _limits(matters: Matters) -> Iterator[tuple[Claim, tuple[int, int]]]:
    """Read how many cards a person may hold: 每人最多 5 张, up to 3 SIMs per passport."""
    for place, count in limits(matters.reading):
        if matters.says(*place):
            said = Said(number=count, unit="cards", denied=False)
            yield _made(matters, place, "sim-limit", written(count), said), place


def _reviews(matters: Matters) -> Iterator[tuple[Claim, tuple[int, int]]]:
    """Read whether somebody must approve a cancellation: 销户必须由专业人员审核后才能执行, no approval is needed."""
    reading = matters.reading
    last = (-1, -1)
    for start, end, _ in maximal(reading.hits["review"]):
        clause = matters.clause(start, end)
        if clause == last:
            continue
        modal = matters.modal(clause[0], start)
        if modal is None or modal[2] not in {"must", "need_not"}:
            continue
        if matters.action(start, end) != "cancellation" or not matters.says(start, end):
            continue
        last = clause
        then = within(reading.hits["only_then"], end, min(clause[1], end + NEAR))
        acts = within(reading.hits["done"], end, min(clause[1], end + NEAR)) if then else []
        place = (modal[0], acts[-1][1] if acts else end)
        yield _made(matters, place, "cancellation-review", "yes" if modal[2] == "must" else "no"), clause


def _clauses(matters: Matters) -> Iterator[tuple[Claim, tuple[int, int]]]:
    """Read a clause that a rule, or a debt, imposes on an action: 法律规定…不得…, 未结清欠款前无法销户."""
    reading = matters.reading
    hits = reading.hits
    seen: set[tuple[int, int]] = set()
    for start, end, _ in sorted([*hits["authority"], *hits["debt"], *hits.get("regulator", [])]):
        low, high = reading.view.sentence(start, end)
        block = reading.view.block(start)
        if block is not None and block.place in {Place.HEADING, Place.TITLE}:
            continue
        for modal in within(matters.modals, low, high)[:4]:
            clause = matters.clause(modal[0], modal[1])
            acts = [hit for hit in within(matters.actions, *clause) if hit[2] != "other"]
            if modal[2] not in {"must", "may_not", "only"} or not acts or clause in seen:
                continue
            if any_within(hits["channel"], *clause):
                continue  # read as a way (ways.py)
            if not _bound(matters, modal, (start, end), clause) or not matters.says(modal[0], modal[1]):
                continue
            seen.add(clause)
            place = _trimmed(reading.text, clause)
            if place[1] - place[0] <= LONGEST * (2 if reading.text[place[0]].isascii() else 1):
                yield _made(matters, place, f"{acts[0][2]}-rule", reading.written(*place)), place


def _bound(matters: Matters, modal: Hit, ruler: tuple[int, int], clause: tuple[int, int]) -> bool:
    """Say whether the word of rule, or of debt, governs the clause: it leads to it, or a debt stands in it."""
    start, end = ruler
    if any_within(matters.reading.hits["debt"], start, end):
        inside = clause[0] <= start and end <= clause[1]
        return inside and (modal[2] == "may_not" or any_within(matters.reading.hits["only_then"], end, clause[1]))
    if clause[0] <= start and end <= clause[1]:
        return end <= modal[0]
    between = matters.reading.text[end : clause[0]]
    return end <= clause[0] and len(between) <= 2 * NEAR and between.count(",") <= 1


def _trimmed(text: str, place: tuple[int, int]) -> tuple[int, int]:
    start, end = place
    while start < end and text[start] in " *_-`\"“”'":
        start += 1
    while end > start and text[end - 1] in " *_`\"“”'.":
        end -= 1
    return start, end
