"""Whether a SIM is registered to its user: 必须实名, 无需实名, 买卡要用护照登记, you must identify yourself."""

from collections.abc import Iterator

from auditor.extract.claims.matters import Matters
from auditor.extract.claims.narrowed import is_of_all
from auditor.extract.claims.reading import Said
from auditor.extract.claims.unnamed import unnamed
from auditor.extract.mentions import Claim, ClaimKind
from auditor.extract.names import maximal
from auditor.extract.view import wordy
from auditor.extract.vocabulary import Hit, any_within, within
from auditor.parse.article import Place

NEAR = 14
"""Characters between a word of duty and registering; three times as many where words are spelled in letters."""
BESIDE = 40
"""Characters within which one statement says it in two ways: 不登记身份的号码停用；买卡必须实名."""
SOON = 8
"""Characters between registering and what works only then."""
_ARE = frozenset({"都是", "均为", "均是", "全是", "必是"})
_NOW = ("要", "得")
_NOT_NOW = frozenset("只想不将將快需就还")
_THEN = ("后", "後", "之后", "之後", "以后", "以後", "完成后", "完")


def ruled(matters: Matters, place: tuple[int, int], name: str, value: str, said: Said | None = None) -> Claim:
    """Make the claim of a rule; one of the country, where the sentence speaks of no operator."""
    said = said or Said(denied=False, nationwide=is_of_all(matters, *place))
    return matters.reading.claim(ClaimKind.REGULATION, place, name, value, said)


def real_names(matters: Matters) -> Iterator[tuple[Claim, tuple[int, int]]]:
    """Read whether a SIM is registered, once a clause."""
    last = (-1, -1)
    seen: set[tuple[int, int]] = set()
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
        seen.add(clause)
        answer, place = duty
        yield ruled(matters, place, "real-name", answer), place
    for clause, (answer, place) in unnamed(matters):
        block = matters.reading.view.block(place[0])
        near = any(abs(clause[0] - other[0]) <= BESIDE for other in seen)
        if near or (block is not None and block.place is Place.TITLE):
            continue
        if matters.says(*place) and _is_of_a_line(matters, *place):
            seen.add(clause)
            yield ruled(matters, place, "real-name", answer), place


def _registrations(matters: Matters) -> list[Hit]:
    """Give the words for registration; the bare ones (registered, 登记) count beside a SIM, or a line and a name."""
    hits = matters.reading.hits
    named = [hit for hit in matters.actions if hit[2] == "registration"]
    bare = [hit for hit in hits["registering"] if _is_named(matters, hit)]
    shown = [hit for hit in hits["identifying"] if _is_at_hand(matters, hit, matters.clause(hit[0], hit[1]))]
    return maximal([*named, *bare, *shown])


def _is_named(matters: Matters, hit: Hit) -> bool:
    hits, text = matters.reading.hits, matters.reading.text
    clause = matters.clause(hit[0], hit[1])
    if text[hit[0]].isascii() and any_within(hits["sim_card"], *clause):
        return True
    names = any_within(hits["in_name"], *clause) or any_within(hits["document"], *clause)
    return names and _is_at_hand(matters, hit, clause)


def _is_at_hand(matters: Matters, hit: Hit, clause: tuple[int, int]) -> bool:
    """Say whether a line is spoken of in the clause, or a country in it and a SIM in the title."""
    hits = matters.reading.hits
    buys = any(one[2] in {"purchase", "activation"} for one in within(matters.actions, *clause))
    title = matters.reading.view.article.title or ""
    country = any_within(hits["country"], *matters.reading.view.sentence(hit[0], hit[1]))
    titled = country and ("sim" in title.lower() or "卡" in title)
    return buys or titled or any(any_within(hits[kind], *clause) for kind in ("sim_card", "line_word"))


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
    if text[end : end + 1] == "的":  # 不需要实名的卡: which cards, not whether
        are = text[end + 1 : end + 2] in {"", "。", ","} and text[start - 2 : start] in _ARE
        return ("yes", (start - 2, end)) if are else None
    if text[start - 3 : start] == "no " and not wordy(text[start - 4 : start - 3] or " "):
        return "no", (start - 3, end)
    reach = 3 * NEAR if text[start].isascii() else NEAR
    modal = matters.modal(clause[0], start)
    if modal is not None and start - modal[1] <= reach:
        answer = {"must": "yes", "need_not": "no"}.get(modal[2])
        return None if answer is None else (answer, (modal[0], end))
    if text[start - 1 : start] in _NOW and text[start - 2 : start - 1] not in _NOT_NOW:
        return "yes", (start - 1, end)
    return (
        _duty_behind(matters, hit, min(clause[1], end + reach))
        or _practised(matters, hit, clause[0])
        or _first(matters, hit, clause[1])
    )


def _duty_behind(matters: Matters, hit: Hit, high: int) -> tuple[str, tuple[int, int]] | None:
    start, end, _ = hit
    after = [one for one in within(matters.modals, end, high) if not matters.turned(one[0])]
    if not after or after[0][2] not in {"must", "need_not"}:
        return None
    if any_within(matters.reading.hits["no_need"], matters.clause(start, end)[0], start):
        return None  # 没有实名登记的要求, neither passport nor registration is required
    if any_within(matters.reading.hits["need"], after[0][1], after[0][1] + 3):
        return None  # 实名登记需要携带护照: what one needs for it
    if matters.reading.text[after[0][0]] > "z" and any_within(matters.reading.hits["document"], after[0][1], high):
        return None  # 实名登记需要护照
    return ("yes" if after[0][2] == "must" else "no"), (start, after[0][1])


def _first(matters: Matters, hit: Hit, high: int) -> tuple[str, tuple[int, int]] | None:
    """Read what works only then: 用户名下登记之后线路才能开通, works only after registration."""
    start, end, _ = hit
    hits, text = matters.reading.hits, matters.reading.text
    stop = min(high, end + 3 * SOON)
    then = [one for one in within(hits["only_then"], end, stop) if one[2] not in {"前", "之前"}]
    works = within(hits["works"], then[-1][1], min(high, then[-1][1] + SOON)) if then else []
    if text.startswith(_THEN, end) and works:
        return "yes", (start, works[0][1])
    low = matters.reading.view.sentence(start, end)[0]
    before = [one for one in within(hits["only_then"], max(low, start - 2 * SOON), start) if one[2] == "only after"]
    led = within(hits["works"], max(low, before[0][0] - 3 * SOON), before[0][0]) if before else []
    return ("yes", (led[-1][0], end)) if led else None


def _practised(matters: Matters, hit: Hit, low: int) -> tuple[str, tuple[int, int]] | None:
    """Read 实行实名制, SIMs must be registered."""
    start, end, _ = hit
    led = within(matters.reading.hits["practised"], max(low, start - 6), start)
    if led and not matters.turned(led[-1][0]):
        return "yes", (led[-1][0], end)
    said = matters.reading.text[start:end].endswith(("must be registered", "are registered"))
    return ("yes", (start, end)) if said else None
