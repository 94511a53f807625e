"""How something is done: documents to bring, how long it takes, PINs to type, whether a plan renews itself."""

from collections.abc import Iterator
from functools import cache

import re2

from auditor.extract.claims.counter import counters
from auditor.extract.claims.foreigners import BODILY
from auditor.extract.claims.matters import Matters, has_subject
from auditor.extract.claims.narrowed import is_of_all
from auditor.extract.claims.quantity import Quantity, quantities
from auditor.extract.claims.reading import Reading, Said
from auditor.extract.claims.renewals import renewals
from auditor.extract.mentions import Claim, ClaimKind
from auditor.extract.names import maximal
from auditor.extract.vocabulary import Hit, any_within, within
from auditor.parse.article import Place

LED = 18
"""Characters between 需携带 and the first document; twice as many in letters."""
BEHIND = 16
"""Characters behind documents in which a word asks for them."""
GAP = 16
"""Characters between two documents of one list."""
ON_CARD = 8
"""Characters behind a card to top up with in which what stands on it ends: 上的序列号."""
APART = 4
"""Characters between two documents, besides a comma, that still list them: 护照，以及照片."""
NEAR = 14
"""Characters between a length of time and the word for what is then done."""
AT_ONCE = 6
"""Characters within which the word for what is done follows a time at once: 十分钟出号."""
OPENS = 10
"""Characters of a clause before a time that still begins it: 大约需要等待10分钟."""
UNITS = frozenset({"minutes", "hours", "days", "working days", "months"})
CLEAR = frozenset({"working days", "minutes", "hours"})
"""Units in which no plan or stay is measured."""
LONG = frozenset({"cancellation", "porting", "purchase", "replacement"})
"""What may take months."""
DOING = frozenset(
    {"topup", "cancellation", "replacement", "purchase", "registration", "activation", "porting", "renewal"}
)
MERE = ("identity-document", frozenset({"passport", "id-card", "residence-permit"}))
"""What 身份证件 adds nothing to."""
SECOND = ("第二", "second")
"""What begins a document that comes on top of another: 护照和第二证件."""


def read(matters: Matters) -> Iterator[Claim]:
    """Read procedures."""
    found = (*_documents(matters), *_times(matters), *_vouchers(matters), *counters(matters), *renewals(matters))
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
            second = any(reading.text.startswith(SECOND, one) for one, _, _ in hits[at : last + 1])
            items = tuple(item for item in named if second or item != MERE[0] or not MERE[1] & set(named))
            said = Said(items=items, denied=False)
            yield _claim(matters, (start, end), f"{action}-documents", ", ".join(items), said)
        at = last + 1


def _joined(reading: Reading, first: Hit, second: Hit) -> bool:
    gap = reading.text[first[1] : second[0]]
    if len(gap) > GAP or any(stop in gap for stop in "。;:!?\n"):
        return False
    if "," in gap and len(gap.strip(" ,")) > APART and not any_within(reading.hits["need"], first[1], second[0]):
        return False  # 护照，柜台小姐影印一份，签名
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
    led = bool(needs) and "," not in reading.text[needs[-1][1] : start]
    papers = any(hit[2] not in BODILY for hit in within(reading.hits["document"], start, end))
    if not labelled and not led and not (papers and _is_wanted(matters, end)):
        return None
    if any_within(reading.hits["no_need"], max(low, start - reach), start):
        return None
    action = matters.action_above(start, end) or _default(matters, start, end)
    if action in {"purchase", "activation"} and (_registers(matters, start, end) or _admits(matters, start, end)):
        return None  # 买卡需要用护照登记: a rule on names (real_names.py); 外国人凭护照即可办卡 (foreigners.py)
    if action == "registration" and any(end <= hit[0] <= end + 1 for hit in within(matters.actions, end, end + LED)):
        return None  # 凭护照登记, too
    return action if action in DOING and matters.says(start, end, plain=True) else None


def _default(matters: Matters, start: int, end: int) -> str | None:
    """Give what documents are shown for where nothing is named, and the article is about SIMs: to get one."""
    reading = matters.reading
    title = (reading.view.article.title or "").lower()
    about = any(word in title for word in ("sim", "卡", "prepaid", "門號", "门号"))
    named = reading.binder.named(*reading.view.sentence(start, end))
    return "purchase" if about and named and not within(matters.actions, *reading.view.sentence(start, end)) else None


def _admits(matters: Matters, start: int, end: int) -> bool:
    """Say whether foreigners are said to get a line with them, or bound to a rule."""
    hits = matters.reading.hits
    low, high = matters.reading.view.sentence(start, end)
    if not any_within(hits["foreigner"], low, high):
        return False
    bound = any(means in BODILY for _, _, means in within(hits["document"], start, end))
    clause = matters.clause(start, end)
    opened = any_within(hits["suffices"], *clause) or any(hit[2] == "may" for hit in within(matters.modals, *clause))
    musts = any(hit[2] in {"must", "only"} for hit in within(matters.modals, low, start))
    return opened or (bound and musts and len(within(hits["document"], start, end)) == 1)


def _is_wanted(matters: Matters, end: int) -> bool:
    """Say whether a word right behind the documents asks for them: 身份证是必须的, 护照别忘了, ID is required."""
    return _wanted().match(matters.reading.text[end : end + BEHIND]) is not None


@cache
def _wanted() -> "re2._Regexp[str]":
    return re2.compile(
        r"(?:原件|正本|本人)? ?(?:都要|缺一不可|必带|必备|必備|不能少|不可少|少不了|别忘|別忘"
        r"|要带|要帶|一起带|一并带|带齐|带上|帶上"
        r"|(?:是|都是|也是)?(?:必须|必須|必需|必要)|任选其一|任選其一|任一|即可|就好|就行|就够|二选一|三选一)"
        r"|^,? ?(?:is|are) (?:required|needed|mandatory|compulsory|necessary|requested|checked|asked for|a must)"
    )


def _registers(matters: Matters, start: int, end: int) -> bool:
    """Say whether it is registering that the documents are for, right there."""
    hits = matters.reading.hits
    low, high = matters.clause(start, end)
    body = any(means in BODILY for _, _, means in within(hits["document"], start, end))
    bodily = body and any_within(hits["foreigner"], low, start) and any_within(hits["modal"], low, start)
    acts = any(hit[2] == "registration" for hit in within(matters.actions, low, high))
    return acts or bodily or any_within(hits["registering"], low, high)


def _times(matters: Matters) -> Iterator[Claim]:
    """Read how long something takes: 10 分钟左右即可获得新卡, within 5 working days, 24 小时内到账."""
    reading = matters.reading
    if not reading.hits["time_unit"] or not (reading.hits["takes"] or reading.hits["at_once"]):
        return
    last = (-1, -1)
    for one in quantities(reading):
        sentence = reading.view.sentence(one.start, one.end)
        if one.unit not in UNITS or sentence == last or not _takes(matters, one):
            continue
        action = matters.action_here(one.start, one.end) or _continued(matters, one)
        if action in DOING:
            last = sentence
            of_all = is_of_all(matters, one.start, one.end)
            said = Said(number=one.number, unit=one.unit, denied=False, nationwide=of_all)
            yield _claim(matters, (one.start, one.end), f"{action}-time", one.value, said)


def _takes(matters: Matters, one: Quantity) -> bool:
    reading, hits = matters.reading, matters.reading.hits
    low, high = matters.clause(one.start, one.end)
    block = reading.view.block(one.start)
    if block is not None and block.place in {Place.HEADING, Place.TITLE}:
        return False
    if any(any_within(hits[kind], low, high) for kind in ("idle", "plan_word", "keeping")):
        return False
    if any_within(hits["idle_after"], max(low, one.start - NEAR), one.start):
        return False
    valid = any(hit[2] == "valid" for hit in within(hits["event"], low, high))  # 从激活日起 30 天内有效
    if valid or any_within(hits["each_time"], max(low, one.start - 4), one.start) or _is_lower(matters, one):
        return False
    gone = within(hits["event"], *matters.reading.view.sentence(one.start, one.end))
    brief = one.unit == "months" and not (_waits(matters, one) and matters.action(one.start, one.end) in LONG)
    if brief or (one.unit == "days" and any(means in {"reused", "suspended"} for _, _, means in gone)):
        return False
    return _is_done(matters, one, (low, high)) and matters.says(one.start, one.end)


def _waits(matters: Matters, one: Quantity) -> bool:
    """Say whether one waits so long: 要等一个月, needs a month."""
    return _wait().search(matters.reading.text[max(0, one.start - NEAR) : one.start]) is not None


@cache
def _time() -> "re2._Regexp[str]":
    return re2.compile(r"耗时|耗時|用时|用時|时长|時長|时间|時間|多久|需时|需時|how long|\btime\b|duration|takes")


@cache
def _wait() -> "re2._Regexp[str]":
    return re2.compile(
        r"(?:等|要|需|需时|得|耗时|takes|take|needs|need|within|wait)(?:上|待|时|時|足足|大约|约|about|of| )*\z"
    )


def _is_done(matters: Matters, one: Quantity, clause: tuple[int, int]) -> bool:
    """Say whether something is done within the time, by the clause or by the question that it answers."""
    hits = matters.reading.hits
    low, high = clause
    if any_within(hits["at_once"], one.end, min(high, one.end + AT_ONCE)):
        return not any_within(hits["all_day"], low, high)
    if any(hit[2] in DOING for hit in within(matters.actions, one.end, min(high, one.end + AT_ONCE))):
        return one.unit in CLEAR  # 15 分鐘補領
    heads = matters.reading.labels(one.start)
    if any(_time().search(matters.reading.text[left:right]) for left, right in heads):
        return any(hit[2] in DOING for place in ((low, high), *heads) for hit in within(matters.actions, *place))
    takes = any_within(hits["takes"], max(low, one.start - NEAR), min(high, one.end + 4))
    wide = matters.reading.view.sentence(one.start, one.end)[0] if one.start - low <= OPENS // 2 else low
    done = any_within(hits["done"], max(wide, one.start - 2 * NEAR), min(high, one.end + 2 * NEAR))
    acts = any(hit[2] in DOING for hit in within(matters.actions, low, high))
    asked = any(
        any_within(hits["how_long"], *place) and any_within(hits["done"], *place)
        for place in matters.reading.binder.frame.leads(one.start)[:1]
    )
    return takes and (done or one.unit == "months" or (one.unit in CLEAR and (acts or asked)))


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
    opens = opens or any_within(matters.reading.hits["it"], low, one.start)
    return matters.action_above(one.start, one.end) if one.unit in CLEAR and opens else None


def _on_cards(reading: Reading) -> Iterator[Hit]:
    """Give what stands on a card to top up with: 充值卡上的序列号, 刮刮卡密码."""
    secrets = maximal(reading.hits["voucher_secret"])
    for start, end, means in reading.hits["voucher_card"]:
        for left, right, _ in within(secrets, end, end + ON_CARD):
            if _on_card().fullmatch(reading.text[end:left]) is not None:
                yield start, right, means
                break


@cache
def _on_card() -> "re2._Regexp[str]":
    return re2.compile(r"(?:上|背面|里|裡|卡面)?(?:的|那串|那组|那組|印的|刮出的)?")


def _vouchers(matters: Matters) -> Iterator[Claim]:
    """Read that the customer types the PIN of a voucher: 将充值卡上的序列号输入到手机中."""
    reading = matters.reading
    last = (-1, -1)
    for start, end, _ in maximal([*reading.hits["voucher"], *_on_cards(reading)]):
        clause = matters.clause(start, end)
        if clause == last or not any_within(reading.hits["typing"], *clause) or not matters.says(start, end):
            continue
        last = clause
        typed = within(reading.hits["typing"], *clause)[0]
        place = min(start, typed[0]), max(end, typed[1])
        yield _claim(matters, place, "topup-steps", "voucher")
