"""What one says at a counter to top up: 报手机号和金额, you say your number, you hand over coins."""

from collections.abc import Iterator

from auditor.extract.claims.matters import Matters
from auditor.extract.claims.reading import Said
from auditor.extract.mentions import Claim, ClaimKind
from auditor.extract.names import maximal
from auditor.extract.vocabulary import any_within, within

EARLIER = 60
"""Characters before it in which its paragraph may begin with topping up."""
NEAR = 6
"""Characters between telling and the number that is told, and then the money; four times as many in letters."""


def counters(matters: Matters) -> Iterator[Claim]:
    """Read that one tells the number and pays, where topping up is spoken of."""
    reading, hits = matters.reading, matters.reading.hits
    if not hits["paying_up"]:
        return
    for start, end, _ in maximal(hits["telling"]):
        text = reading.text
        reach = 4 * NEAR if text[start].isascii() else NEAR
        high = reading.view.sentence(start, end)[1]
        numbers = maximal(within(hits["own_number"], end, min(high, end + reach)))
        paid = maximal(within(hits["paying_up"], numbers[0][1], min(high, numbers[0][1] + reach))) if numbers else []
        if not paid or any_within(hits["deny"], max(0, start - NEAR), start) or not matters.says(start, end):
            continue
        if not _is_about_topping_up(matters, start, end):
            continue
        first = start - 4 if text[start - 4 : start] == "you " else start
        last = paid[0][1]
        if text[start].isascii():  # hand over coins: up to what is handed over
            stops = [at for at in (text.find(sign, last, high) for sign in ",;.") if at >= 0]
            last = min([*stops, high])
        place = first, last
        yield reading.claim(ClaimKind.PROCEDURE, place, "topup-steps", reading.written(*place), Said(denied=False))


def _is_about_topping_up(matters: Matters, start: int, end: int) -> bool:
    """Say whether topping up is spoken of there, or the paragraph began with it: 充值比办卡简单。…报手机号和金额."""
    if matters.action_above(start, end) == "topup":
        return True
    view = matters.reading.view
    low = view.bounds(view.block_index(start))[0]
    first = within(matters.actions, max(low, start - EARLIER), start)
    return bool(first) and first[0][2] == "topup"
