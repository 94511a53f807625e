"""How one can pay: 支持 PayPal 付款, 支付方式：信用卡、支付宝, only accepts Visa or MasterCard."""

from collections.abc import Iterator
from functools import cache

import re2

from auditor.extract.claims.matters import Matters, has_subject
from auditor.extract.claims.reading import LISTING, Reading, Said
from auditor.extract.mentions import Claim, ClaimKind
from auditor.extract.names import maximal
from auditor.extract.vocabulary import Hit, any_within, within
from auditor.parse.article import Place

GAP = 14
"""Characters between two names of one list."""
NEAR = 24
"""Characters between the names and the word that says that one can pay with them."""
TAKING = 12
"""Characters of a word that takes the names right behind it."""
EARLIER = 80
"""Characters before the names, in their paragraph, in which paying is spoken of that they go on about."""
_TAKES = frozenset(
    {"收", "只收", "仅收", "僅收", "认", "只认", "只認", "接受", "只接受", "仅接受", "takes", "accepts", "accept"}
    | {"only takes", "takes only", "only accepts", "accepts only"}
)
_ADMITS = frozenset(
    {"支持", "支援", "接受", "不支持", "不支援", "不接受", "暂不支持", "accepts", "accept", "does not accept"}
)
ANNOUNCES = frozenset(
    {
        "goes through",
        "is by",
        "by",
        "via",
        "through",
        "with",
        "只有",
        "只能用",
        "只能是",
        "仅有",
        "僅有",
        "主要是",
        "可以是",
    }
    | {":", "(", "(如", "如", "(例如", "例如", "有", "包括", "为", "為", "是", "are", "include", "such as"}
)
"""What stands between 支付方式 and the names."""


def read(matters: Matters) -> Iterator[Claim]:
    """Read the names of ways to pay, those of one enumeration together."""
    reading = matters.reading
    if not reading.hits["payment"]:
        return
    hits = [hit for hit in maximal(reading.hits["payment"]) if hit[2] != "none"]
    at = 0
    while at < len(hits):
        last = at
        while last + 1 < len(hits) and _joined(reading, hits[last], hits[last + 1]):
            last += 1
        claim = _claim(matters, hits[at : last + 1])
        if claim is not None and has_subject(claim):
            yield claim
        at = last + 1


def _joined(reading: Reading, first: Hit, second: Hit) -> bool:
    gap = reading.text[first[1] : second[0]]
    bare = gap.strip(" \"'“”「」()的")
    if (
        len(gap) > GAP
        or any(stop in gap for stop in "。;:!?\n")
        or any_within(reading.hits["modal"], first[1], second[0])
    ):
        return False
    behind = reading.text[second[1] : second[1] + NEAR]
    if "," in gap and (behind.startswith(("我", "他", "她")) or _refuses().match(behind) is not None):
        return False  # 只收信用卡，簽帳金融卡刷不了
    if not bare:
        return not gap or first[2] in {"Visa", "MasterCard"}
    return (
        bare in LISTING
        or bare[0] in "、,/和及与與或跟&"
        or bare in {"或者", "以及第三方支付平台(如", ", or"}
        or bare.startswith("以及")
    )


def _claim(matters: Matters, members: list[Hit]) -> Claim | None:
    reading = matters.reading
    start, end = members[0][0], members[-1][1]
    low, high = matters.clause(start, end)
    modal = matters.modal(low, start)
    behind = within(matters.modals, end, min(high, end + NEAR))
    if modal is None and behind and behind[0][2] in {"may", "may_not"} and not matters.turned(behind[0][0]):
        modal = behind[0]
    if modal is None and behind and behind[0][2] == "only" and behind[0][0] - end <= GAP // 4:
        modal = behind[0]  # 信用卡是唯一缴费方式
    if modal is not None and modal[2] in {"need_not", "must"}:
        return None
    if modal is not None and any_within(reading.hits["step"], modal[1], start):
        modal = None  # 只要绑定信用卡: a step, not what is accepted
    taken = _taken(matters, members) if modal is None or modal[2] in {"may", "only"} else None
    refused = _refused(matters, members, modal)
    told = _is_paid(matters, start, end, modal) or taken is not None or refused or _is_answer(matters, start, end)
    if not told or not _is_about_a_line(matters, start, end):
        return None
    if not matters.says(start, end):
        return None
    names = [reading.written(one[0], one[1]) for one in members]
    said = Said(
        items=tuple(dict.fromkeys(means for _, _, means in members)),
        closed=taken == "only" or (modal is not None and modal[2] == "only"),
        denied=refused or (modal is not None and modal[2] == "may_not"),
    )
    return reading.claim(ClaimKind.PAYMENT_METHOD, (start, end), "payment-methods", ", ".join(names), said)


def _refused(matters: Matters, members: list[Hit], modal: Hit | None) -> bool:
    """Say whether the names are refused right there: 不支持 PayPal, doesn't take Amex, PayPal is not accepted."""
    text, start, end = matters.reading.text, members[0][0], members[-1][1]
    if len(members) == 1 and members[0][2] == "WeChat Pay":
        return False
    if modal is not None and modal[2] == "may_not" and modal[1] <= start and not text[modal[1] : start].strip():
        return True
    return _refuses().match(text[end : end + NEAR]) is not None


@cache
def _refuses() -> "re2._Regexp[str]":
    return re2.compile(
        r"(?:支付|付款)? ?(?:都|均|也|一律|暂|目前)?"
        r"(?:不收|不认|不認|不接受|不支持|不支援|刷不了|用不了|不能用|不好使|不可用|付不了|不行|不能|会被退|會被退|会被拒|會被拒|无法|無法)"
        r"|^ (?:is|are) (?:not|never) (?:accepted|supported|taken)"
        r"|^ (?:isn't|aren't|won't be) (?:accepted|supported|taken)"
        r"|^ (?:does not|doesn't|do not|don't|will not|won't) work"
    )


def _taken(matters: Matters, members: list[Hit]) -> str | None:
    """Say how a word right before the names, or behind them, takes them: 只收信用卡, 可用 Visa, PayPal 也在支持之列.

    What is merely used (用) is paid with only where paying or an action is spoken of.
    """
    reading, text = matters.reading, matters.reading.text
    hits, start, end = reading.hits, members[0][0], members[-1][1]
    low, high = matters.clause(start, end)
    block = reading.view.bounds(reading.view.block_index(start))[0] if reading.view.block_index(start) >= 0 else 0
    place = max(block, start - EARLIER), min(high, end + NEAR)
    paid = any_within(hits["paying"], *place) or bool(within(matters.actions, max(low, start - NEAR), place[1]))
    led = [hit for hit in within(hits["taking"], max(low, start - TAKING), start) if not text[hit[1] : start].strip()]
    if led and not matters.turned(led[0][0]):
        verb = text[led[0][0] : start].strip()
        chat = len(members) == 1 and members[0][2] == "WeChat Pay"
        if paid or (verb in _TAKES and not chat):
            return led[0][2]
    behind = within(hits["among"], end, min(high, end + NEAR))
    return "accepts" if behind and paid and not matters.turned(behind[0][0]) else None


def _is_answer(matters: Matters, start: int, end: int) -> bool:
    """Say whether the names are the answer to how one pays: 怎么付钱？信用卡."""
    reading = matters.reading
    low, high = reading.view.sentence(start, end)
    leads = reading.binder.frame.leads(start)[:1]
    asked = any(
        any_within(reading.hits["paying"], *place) and "?" in reading.text[place[0] : place[1] + 1] for place in leads
    )
    return asked and (start - low) + (high - end) <= GAP


def _is_paid(matters: Matters, start: int, end: int, modal: Hit | None) -> bool:
    """Say whether one is said to pay with what stands there: 支持…付款, 可以用…充值, 支付方式(如…), a cell under it."""
    reading = matters.reading
    hits = reading.hits
    if any(any_within(hits["paying"], *label) for label in reading.labels(start)):
        return True
    low, high = matters.clause(start, end)
    block = reading.view.block(start)
    if block is None or block.place in {Place.HEADING, Place.TITLE}:
        return False
    sentence = reading.view.sentence(start, end)[0]
    leads = within(hits["paying"], max(sentence, start - NEAR), start)
    label = bool(leads) and reading.text[leads[-1][1] : start].strip(" *`“") in ANNOUNCES
    pays = any_within(hits["paying"], max(low, start - NEAR), min(high, end + NEAR)) or bool(
        within(matters.actions, max(low, start - NEAR), min(high, end + NEAR))
    )
    if modal is not None and reading.text[modal[0] : start].strip() in _ADMITS:
        return any(means not in {"WeChat Pay", "none"} for _, _, means in within(hits["payment"], start, end))
    return label or (modal is not None and (pays or any_within(hits["paying"], *_above(matters, start))))


def _above(matters: Matters, at: int) -> tuple[int, int]:
    """Give where the nearest heading above stands."""
    headings = matters.reading.binder.headings(at)
    return headings[0] if headings else (0, 0)


def _is_about_a_line(matters: Matters, start: int, end: int) -> bool:
    """Say whether a line is paid for there: an action or an operator stands in the sentence or a heading above."""
    reading = matters.reading
    low, high = reading.view.sentence(start, end)
    places = [(low, high), *reading.labels(start), *reading.binder.headings(start)]
    named = any(any_within(reading.hits[kind], *place) for place in places for kind in ("operator", "sim_card"))
    if (begun := within(reading.hits["paying"], low, start)) and begun[0][0] - low <= TAKING // 4:
        title = (reading.view.article.title or "").lower()
        named = named or "sim" in title or "卡" in title or bool(reading.binder.bind(start, end)[1])
    return named or matters.action_above(start, end) in {"topup", "purchase", "renewal", "activation"}
