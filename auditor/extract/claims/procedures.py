"""How something is done: documents to bring, how long it takes, PINs to type, whether a plan renews itself."""

from collections.abc import Iterator

from auditor.extract.claims.matters import Matters, has_subject
from auditor.extract.claims.quantity import Quantity, quantities
from auditor.extract.claims.reading import Reading, Said
from auditor.extract.mentions import Claim, ClaimKind
from auditor.extract.names import maximal
from auditor.extract.vocabulary import Hit, any_within, within
from auditor.parse.article import Place

LED = 18
"""Characters between 需携带 and the first document; twice as many in letters."""
GAP = 16
"""Characters between two documents of one list."""
NEAR = 14
"""Characters between a length of time and the word for what is then done."""
OPENS = 10
"""Characters of a clause before a time that still begins it: 大约需要等待10分钟."""
UNITS = frozenset({"minutes", "hours", "days", "working days"})
CLEAR = frozenset({"working days", "minutes", "hours"})
"""Units in which no plan or stay is measured."""
DOING = frozenset(
    {"topup", "cancellation", "replacement", "purchase", "registration", "activation", "porting", "renewal"}
)
MERE = ("identity-document", frozenset({"passport", "id-card", "residence-permit"}))
"""What 身份证件 adds nothing to."""


def read(matters: Matters) -> Iterator[Claim]:
    """Read procedures."""
    found = (*_documents(matters), *_times(matters), *_vouchers(matters), *_renewals(matters))
    yield from (claim for claim in found if has_subject(claim))


def _claim(matters: Matters, place: tuple[int, int], name: str, value: str, said: Said | None = None) -> Claim:
    return matters.reading.claim(ClaimKind.PROCEDURE, place, name, value, said or Said(denied=False))


def _documents(matters: Matters) -> Iterator[Claim]:
    """Read what is to be shown: 需携带护照和照片, bring your passport, 所需材料：护照."""
    reading = matters.reading
    hits = [hit for hit in maximal(reading.hits["document"]) if hit[2] != "none"]
    at = 0
    while at < len(hits):
        last = at
        while last + 1 < len(hits) and _joined(reading, hits[last], hits[last + 1]):
            last += 1
        start, end = hits[at][0], hits[last][1]
        action = _handed_in(matters, start, end)
        if action is not None:
            named = dict.fromkeys(means for _, _, means in hits[at : last + 1])
            items = tuple(item for item in named if item != MERE[0] or not MERE[1] & set(named))
            said = Said(items=items, denied=False)
            yield _claim(matters, (start, end), f"{action}-documents", ", ".join(items), said)
        at = last + 1


def _joined(reading: Reading, first: Hit, second: Hit) -> bool:
    gap = reading.text[first[1] : second[0]]
    if len(gap) > GAP or any(stop in gap for stop in "。;:!?\n"):
        return False
    return not any_within(reading.hits["modal"], first[1], second[0]) or gap.strip() in {"或", "和"}


def _handed_in(matters: Matters, start: int, end: int) -> str | None:
    """Give for what the documents at ``start:end`` are needed; ``None`` when nothing says that they are."""
    reading = matters.reading
    block = reading.view.block(start)
    if block is None or block.place in {Place.HEADING, Place.TITLE}:
        return None
    low, _ = reading.view.sentence(start, end)
    labelled = any(any_within(reading.hits["need"], *label) for label in reading.labels(start))
    reach = 2 * LED if reading.text[start].isascii() else LED
    needs = within(reading.hits["need"], max(low, start - reach), start)
    if not labelled and (not needs or "," in reading.text[needs[-1][1] : start]):
        return None
    if any_within(reading.hits["no_need"], max(low, start - reach), start):
        return None
    action = matters.action_above(start, end)
    return action if action in DOING and matters.says(start, end, plain=True) else None


def _times(matters: Matters) -> Iterator[Claim]:
    """Read how long something takes: 10 分钟左右即可获得新卡, within 5 working days, 24 小时内到账."""
    reading = matters.reading
    if not reading.hits["time_unit"] or not reading.hits["takes"]:
        return
    last = (-1, -1)
    for one in quantities(reading):
        sentence = reading.view.sentence(one.start, one.end)
        if one.unit not in UNITS or sentence == last or not _takes(matters, one):
            continue
        action = matters.action_here(one.start, one.end) or _continued(matters, one)
        if action in DOING:
            last = sentence
            said = Said(number=one.number, unit=one.unit, denied=False)
            yield _claim(matters, (one.start, one.end), f"{action}-time", one.value, said)


def _takes(matters: Matters, one: Quantity) -> bool:
    reading, hits = matters.reading, matters.reading.hits
    low, high = matters.clause(one.start, one.end)
    block = reading.view.block(one.start)
    if block is not None and block.place in {Place.HEADING, Place.TITLE}:
        return False
    if any_within(hits["idle"], low, high) or any_within(hits["plan_word"], low, high):
        return False
    if any_within(hits["keeping"], low, high) or any_within(hits["idle_after"], max(low, one.start - NEAR), one.start):
        return False
    if any_within(hits["each_time"], max(low, one.start - 4), one.start) or _is_lower(matters, one):
        return False
    gone = within(hits["event"], *matters.reading.view.sentence(one.start, one.end))
    if one.unit == "days" and any(means in {"reused", "suspended"} for _, _, means in gone):
        return False
    takes = any_within(hits["takes"], max(low, one.start - NEAR), min(high, one.end + 4))
    done = any_within(hits["done"], max(low, one.start - 2 * NEAR), min(high, one.end + 2 * NEAR))
    acts = one.unit in CLEAR and any(hit[2] in DOING for hit in within(matters.actions, low, high))
    return takes and (done or acts) and matters.says(one.start, one.end)


def _is_lower(matters: Matters, one: Quantity) -> bool:
    """Say whether it is the lower end of a range whose ends have units of their own: 20 分钟到 24 小时."""
    text = matters.reading.text
    after = text[one.end : one.end + 5].lstrip()
    joined = after.startswith(("到", "至", "-", "~", "–", "to "))
    return joined and after.lstrip("到至-~–to ")[:1].isdigit()


def _continued(matters: Matters, one: Quantity) -> str | None:
    """Give the action that earlier clauses or headings speak of, where the clause begins with the time.

    A clause with a subject of its own (新号码生效需要…) speaks of something else.
    """
    low, _ = matters.clause(one.start, one.end)
    text = matters.reading.text
    opens = one.start - low <= (3 * OPENS if text[low : low + 2].isascii() else OPENS)
    return matters.action_above(one.start, one.end) if one.unit in CLEAR and opens else None


def _vouchers(matters: Matters) -> Iterator[Claim]:
    """Read that the customer types the PIN of a voucher: 将充值卡上的序列号输入到手机中."""
    reading = matters.reading
    last = (-1, -1)
    for start, end, _ in maximal(reading.hits["voucher"]):
        clause = matters.clause(start, end)
        if clause == last or not any_within(reading.hits["typing"], *clause) or not matters.says(start, end):
            continue
        last = clause
        typed = within(reading.hits["typing"], *clause)[0]
        place = min(start, typed[0]), max(end, typed[1])
        yield _claim(matters, place, "topup-steps", "voucher")


def _renewals(matters: Matters) -> Iterator[Claim]:
    """Read whether plans renew themselves: 支持自动续订, does not auto-renew, renews automatically."""
    reading = matters.reading
    last = (-1, -1)
    for start, end, _ in maximal(reading.hits["renewing"]):
        clause = matters.clause(start, end)
        answer = None if clause == last else _renews(matters, start, end, clause)
        if answer is not None and matters.says(start, end):
            last = clause
            value, place = answer
            yield _claim(matters, place, "auto-renewal", value)


def _renews(matters: Matters, start: int, end: int, clause: tuple[int, int]) -> tuple[str, tuple[int, int]] | None:
    modal = matters.modal(clause[0], start)
    text = matters.reading.text
    if modal is not None:
        told = not any_within(matters.reading.hits["step"], modal[1], start)
        if (
            told
            and modal[2] in {"may", "may_not"}
            and start - modal[1] <= (NEAR if text[start].isascii() else NEAR // 2)
        ):
            return ("yes" if modal[2] == "may" else "no"), (modal[0], end)
        return None
    if any_within(matters.reading.hits["deny"], max(clause[0], start - NEAR), start):
        return "no", (start, end)
    alone = any_within(matters.reading.hits["by_itself"], max(clause[0], start - 4), start)
    verb = text[start:end].split()[0] in {"renew", "renews", "renewed", "automatically"} or text[start:end].endswith(
        "s"
    )
    if alone or verb or _owned(matters, start, clause[0]):
        return "yes", (start, end)
    after = within(matters.modals, end, min(clause[1], end + NEAR))
    if after and after[0][2] == "may_not":
        return "no", (start, after[0][1])
    return None


def _owned(matters: Matters, start: int, low: int) -> bool:
    """Say whether an operator is said to have it: Claro 的自动续订功能, outside a heading."""
    block = matters.reading.view.block(start)
    named = within(matters.reading.hits["operator"], max(low, start - 2 * NEAR), start)
    heading = block is None or block.place in {Place.HEADING, Place.TITLE}
    return not heading and bool(named) and matters.reading.text[named[-1][1] : start].strip() == "的"
