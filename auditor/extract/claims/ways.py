"""Ways to get something done: 销户仅支持线下办理, 可以通过官网、App 或电话充值, cannot be cancelled online."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import final

from auditor.extract.claims.beside import goes_with, headed, is_contact, is_of_foreigners, is_paid_with, merged
from auditor.extract.claims.channels import GAP, Group, groups
from auditor.extract.claims.matters import Matters, has_subject
from auditor.extract.claims.narrowed import is_narrowed
from auditor.extract.claims.plainly import plain
from auditor.extract.claims.reading import Said
from auditor.extract.mentions import Claim, ClaimKind
from auditor.extract.vocabulary import Hit, any_within, within
from auditor.parse.article import Place

LED = 6
"""Characters between a word that leads there and the way: 前往当地的便利店."""
LABEL = 10
"""Characters between 充值方式 and what it announces."""
TAIL = 20
"""Characters after the ways in which the clause names what is done by them."""
SUBORDINATE = ("时", "時", "后", "後", "前", "之后", "之後", "之前", "以后", "成功", "的")
"""What follows an action that is only mentioned: 在便利店充值时, 激活之后."""
GOES_ON = 120
"""Characters after a way in which its paragraph may name another without saying what for."""


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """What is said of a group: from where to where, how strongly."""

    start: int
    end: int
    closed: bool = False
    denied: bool = False
    weak: bool = False
    """Said by little: the action must stand in the same sentence."""


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """The way that was read last: for what, and where it ends."""

    action: str
    end: int


def read(matters: Matters) -> Iterator[Claim]:
    """Read which ways are open, shut, or the only ones for an action."""
    reading = matters.reading
    if not reading.hits["channel"]:
        return
    said: tuple[object, ...] = ()
    last: Spoken | None = None
    held: Claim | None = None
    for group in groups(matters):
        claim = _claim(matters, group, last)
        if claim is None or not has_subject(claim):
            continue
        last = Spoken(action=claim.property.removesuffix("-channels"), end=group.end)
        sentence = reading.view.sentence(group.start, group.end)
        same = (sentence, claim.operator, claim.property, claim.items, claim.polarity)
        if same != said:
            if held is not None and said and sentence == said[0] and goes_with(held, claim):
                held = merged(held, claim)
            else:
                if held is not None:
                    yield held
                held = claim
        said = same
    if held is not None:
        yield held


def _claim(matters: Matters, group: Group, last: Spoken | None) -> Claim | None:
    start, end = group.start, group.end
    way = _way(matters, group)
    if way is None or is_contact(matters, group) or is_paid_with(matters, group) or not matters.says(start, end):
        return _pointed_to(matters, group)
    if way.denied and is_narrowed(matters, group.start, group.end):
        return None
    action = matters.action_ahead(start, end) if way.weak else matters.action_above(start, end)
    action = action or headed(matters, group) or _gone_on(matters, group, last)
    if action == "purchase" and not way.weak and is_of_foreigners(matters, start, end):
        return None  # a rule for foreigners (rules.py)
    return None if action is None else _made(matters, group, way, action)


def _gone_on(matters: Matters, group: Group, last: Spoken | None) -> str | None:
    """Give what the way before was for, where its paragraph goes on: 只能去营业厅销户。Claro 可以在 App 里提出."""
    view = matters.reading.view
    if last is None or group.start - last.end > GOES_ON:
        return None
    clause = matters.clause(group.start, group.end)
    same = view.block_index(last.end - 1) == view.block_index(group.start)
    return last.action if same and not within(matters.actions, *clause) else None


def _way(matters: Matters, group: Group) -> Way | None:
    modal = matters.modal(matters.clause(group.start, group.end)[0], group.start)
    if modal is not None and modal[2] == "need_not":
        return None
    return (
        _labelled(matters, group)
        or _governed(matters, group)
        or _mostly(matters, group)
        or _led(matters, group)
        or _managed(matters, group)
        or _plain(matters, group)
    )


def _made(matters: Matters, group: Group, way: Way, action: str) -> Claim:
    closed = way.closed and not way.denied and not is_narrowed(matters, group.start, group.end)
    said = Said(items=group.items, closed=closed, denied=way.denied)
    value = ", ".join(group.items)
    return matters.reading.claim(ClaimKind.CHANNEL, (way.start, way.end), f"{action}-channels", value, said)


def _governed(matters: Matters, group: Group) -> Way | None:
    """Read ways under a modal word: 仅支持线下办理, must visit a store, 线上线下均可, is not possible online."""
    low, high = matters.clause(group.start, group.end)
    modal = matters.modal(low, group.start)
    if modal is None:
        return None if within(matters.modals, low, group.start) else _governed_behind(matters, group, high)
    after = within(matters.modals, group.end, min(high, group.end + TAIL))
    only = modal[2] == "only" or (bool(after) and after[0][2] == "only" and after[0][0] - group.end <= 2)  # noqa: PLR2004
    return _under(matters, group, modal, (low, high), only=only)


def _under(matters: Matters, group: Group, modal: Hit, clause: tuple[int, int], *, only: bool) -> Way | None:
    hits = matters.reading.hits
    end = _end(matters, group, clause[1])
    steps = any_within(hits["step"], modal[1], group.start)
    text = matters.reading.text
    named = [
        hit
        for hit in within(matters.actions, *clause)
        if (hit[1] <= group.start and not text.startswith(SUBORDINATE, hit[1])) or hit[0] >= group.end
    ]
    acts = bool(named) or any_within(hits["doing"], group.end, end)
    between = matters.reading.text[modal[1] : group.start].strip()
    going = between in {"", "亲自", "親自", "visit"} or (
        between.endswith(("到", "去", "前往", "跑", "至", "赴", "回", "洽")) and "," not in between
    )
    if steps and modal[2] != "may":
        return None
    if modal[2] == "must" and any_within(hits["only_then"], modal[1], group.start):
        return None  # 需要充值才能收发短信: what it is for, not how
    if modal[2] == "must" and not (acts or ("in person" in group.items and going)):
        return None
    if modal[2] == "may" and not acts:
        return Way(start=modal[0], end=end, weak=True)
    closed = only or (modal[2] == "must" and _leaves_no_other(matters, modal, group, clause))
    return Way(start=modal[0], end=end, closed=closed, denied=modal[2] == "may_not")


def _leaves_no_other(matters: Matters, modal: Hit, group: Group, clause: tuple[int, int]) -> bool:
    """Say whether a must is the only way: 必须到店, 需到店才能销户; 需到店 alone asks for it in some case."""
    hits = matters.reading.hits
    if any_within(hits["strict"], modal[0], group.start):
        return True
    then = within(hits["only_then"], group.end, clause[1])
    return bool(then) and not any_within(hits["step"], group.end, then[0][0])


def _governed_behind(matters: Matters, group: Group, high: int) -> Way | None:
    """Read ways whose modal word follows: 线上线下均可, 在线销户暂不支持, online cancellation is not possible."""
    after = within(matters.modals, group.end, high)
    if not after or matters.turned(after[0][0]):
        return None
    start, end, means = after[0]
    reach = 48 if matters.reading.text[start].isascii() else 14
    if start - group.end > reach or means not in {"may", "may_not", "only"}:
        return None
    if means == "only" and start - group.end > 2:  # noqa: PLR2004 — online only, 线下是唯一
        return None
    led = _lead(matters, group)
    final = max(end, _end(matters, group, high)) if means != "may_not" else max(end, group.end)
    return Way(start=led, end=final, closed=means == "only", denied=means == "may_not", weak=means == "may")


def _mostly(matters: Matters, group: Group) -> Way | None:
    """Read 线下为主, 以线上办理为主: open, whatever else there is."""
    near = within(matters.reading.hits["mainly"], group.end, group.end + LED)
    return Way(start=group.start, end=near[0][1]) if near else None


def _led(matters: Matters, group: Group) -> Way | None:
    """Read ways that something leads to, with the action in the same clause: 到营业厅补卡."""
    reading, text = matters.reading, matters.reading.text
    low, high = matters.clause(group.start, group.end)
    lead = _lead(matters, group)
    block = reading.view.block(group.start)
    if lead == group.start or block is None or block.place in {Place.HEADING, Place.TITLE, Place.CELL}:
        return None
    if any_within(reading.hits["step"], low, high) or "我" in text[low:high] or text[lead : group.start].isascii():
        return None
    done = within(matters.actions, group.end, min(high, group.end + TAIL))
    if not done or done[0][2] == "other" or text.startswith(SUBORDINATE, done[0][1]):
        return None
    return Way(start=lead, end=done[0][1], weak=True)


def _plain(matters: Matters, group: Group) -> Way | None:
    """Read ways that are told plainly (plainly.py)."""
    place = plain(matters, group, _lead(matters, group))
    return None if place is None else Way(start=place[0], end=place[1], weak=True)


def _managed(matters: Matters, group: Group) -> Way | None:
    """Read ways by which something got done: 最后在 App 里办成."""
    hits = matters.reading.hits
    low, high = matters.clause(group.start, group.end)
    lead = _lead(matters, group)
    done = within(hits["managed"], group.end, min(high, group.end + LABEL))
    if lead == group.start or not done or any_within(hits["lacking"], low, done[0][0]):
        return None
    return Way(start=lead, end=done[0][1])


def _labelled(matters: Matters, group: Group) -> Way | None:
    """Read ways after their label: 充值方式：官网、App; a cell under or beside 补卡渠道."""
    reading, text = matters.reading, matters.reading.text
    block = reading.view.block(group.start)
    if block is None or block.place in {Place.HEADING, Place.TITLE}:
        return None
    for place in (*reading.labels(group.start), *_over(matters, group)):
        if within(matters.actions, *place) and any_within(reading.hits["ways"], *place):
            low, high = reading.view.bounds(reading.view.block_index(group.start))
            modal = matters.modal(low, group.start)
            only = modal is not None and modal[2] == "only"
            low = max(low, reading.text.rfind(":", low, group.start) + 1)
            inside = 2 * (group.end - group.start) >= high - low
            return Way(start=group.start, end=group.end, closed=only) if inside or only else None
    low = reading.view.sentence(group.start, group.end)[0]
    labels = within(reading.hits["ways"], max(low, group.start - LABEL - 16), group.start)
    if not labels:
        return None
    between = text[labels[-1][1] : group.start]
    acts = within(matters.actions, max(low, labels[-1][0] - 12), labels[-1][0] + 1)
    said = between.strip(" *：:").startswith(("是", "为", "為", "有", "包括", "are", "include")) or ":" in between
    plain = len(between) <= LABEL and not within(matters.modals, labels[-1][1], group.start)
    return Way(start=group.start, end=group.end) if acts and said and plain else None


def _over(matters: Matters, group: Group) -> tuple[tuple[int, int], ...]:
    """Give the lead-in or heading over an item that lists ways: ## 充值途径 ⏎ - Ethio Telecom：App、短信."""
    block = matters.reading.view.block(group.start)
    if block is None or block.place is not Place.ITEM:
        return ()
    binder = matters.reading.binder
    return *binder.frame.leads(group.start)[:1], *binder.headings(group.start)[:1]


def _pointed_to(matters: Matters, group: Group) -> Claim | None:
    """Read ways that the next sentence takes up: 很多人用 Messenger、WhatsApp。试试通过它们来充值."""
    reading = matters.reading
    if not reading.readable(group.start) or reading.asked(group.start, group.end):
        return None
    _, high = reading.view.sentence(group.start, group.end)
    index = reading.view.block_index(group.start)
    stop = min(high + 1 + 2 * TAIL + LABEL, reading.view.bounds(index)[1]) if index >= 0 else high
    for _, taken, _ in within(reading.hits["those"], high + 1, stop):
        done = within(matters.actions, taken, taken + TAIL)
        led = any_within(reading.hits["via"], taken - GAP, taken)
        if done and led and done[0][2] != "other" and not reading.asked(taken, taken):
            return _made(matters, group, Way(start=group.start, end=group.end), done[0][2])
    return None


def _lead(matters: Matters, group: Group) -> int:
    """Give where the word stands that leads to a group: 通过, 前往, via; the group's own start when there is none."""
    low = max(matters.clause(group.start, group.end)[0], group.start - LED - 8)
    near = within(matters.reading.hits["via"], low, group.start)
    if near and group.start - near[-1][1] <= LED:
        return near[-1][0]
    named = matters.reading.binder.named(max(matters.clause(group.start, group.end)[0], group.start - GAP), group.start)
    if not named or group.start - named[-1][1] > LED // 2:
        return group.start
    near = within(matters.reading.hits["via"], max(low - GAP, named[0][0] - LED), named[0][0])
    return near[-1][0] if near and not matters.reading.text[near[-1][1] : named[0][0]].strip() else group.start


def _end(matters: Matters, group: Group, high: int) -> int:
    """Give where the statement ends: behind the action or the verb of doing that follows the ways."""
    stop = min(high, group.end + TAIL)
    near = [*within(matters.reading.hits["doing"], group.end, stop), *within(matters.actions, group.end, stop)]
    return max((hit[1] for hit in near), default=group.end)
