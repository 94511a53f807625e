"""Use of a line, and the lack of it: 没有任何充值, without three euros; top up once within 180 days."""

from auditor.extract.claims.matters import Matters
from auditor.extract.claims.quantity import Quantity
from auditor.extract.names import maximal
from auditor.extract.vocabulary import any_within, within

_SIGNS = " *_-`\"“”':、·()|"
LACKED = 10
"""Characters between a word of lack and the use that lacks; three times as many in letters."""
NEAR = 16
"""Characters between a length and the word that says how often."""


def is_idle(matters: Matters, low: int, high: int) -> bool:
    """Say whether what stands there is about a line that nobody uses."""
    hits = matters.reading.hits
    return any_within(hits["idle"], low, high) or any(
        _lacks(matters, start, end, high) for start, end, _ in within(hits["lacking"], low, high)
    )


def _lacks(matters: Matters, start: int, end: int, high: int) -> bool:
    """Say whether a use, or money, follows the word of lack with nothing but fillers between: 没有进行任何充值."""
    hits, text = matters.reading.hits, matters.reading.text
    reach = 3 * LACKED if text[start].isascii() else LACKED
    stop = min(high, end + reach)
    for left, _, _ in within(hits["use"], end, stop):
        if filled(matters, "lacking_fill", end, left):
            return True
    paid = within(hits["currency"], end, stop)
    return bool(paid) and text[start:end] in {"without", "unless"} and "," not in text[end : paid[0][0]]


def filled(matters: Matters, kind: str, low: int, high: int) -> bool:
    """Say whether nothing but words of class ``kind`` stands there."""
    text = matters.reading.text
    at = low
    for start, end, _ in maximal(within(matters.reading.hits[kind], low, high)):
        if start >= at:
            if text[at:start].strip(_SIGNS):
                return False
            at = end
    return not text[at:high].strip(_SIGNS)


def is_regular(matters: Matters, one: Quantity) -> bool:
    """Say whether something must happen within the length: 每 180 天消费一次, at least once every 6 months."""
    low, high = matters.clause(one.start, one.end)
    hits = matters.reading.hits
    priced = any_within(hits["plan_word"], low, high)
    return not priced and any_within(hits["every"], max(low, one.start - 12), min(high, one.end + NEAR))


def is_used(matters: Matters, one: Quantity) -> bool:
    """Say whether a use, once or of a least amount, is wanted within the length."""
    hits, text = matters.reading.hits, matters.reading.text
    low, high = matters.clause(one.start, one.end)
    timed = is_regular(matters, one) or text[max(0, one.start - 4) : one.start].endswith(("in ", " per"))
    if not timed or any_within(hits["plan_word"], low, high):
        return False
    if any_within(hits["alive"], low, high):
        return True
    return any_within(hits["use"], low, high) and any_within(hits["one_time"], low, high)
